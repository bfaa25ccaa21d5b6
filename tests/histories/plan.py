"""What is to happen in one history, all of it from its seed: who does what, what fails, and when."""

from __future__ import annotations

import random
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from tests.histories.faults import KINDS

_T = TypeVar("_T")
SECOND = 0.2
"""How often a ticket is played beside the first track."""
EVENTS = (1, 4)
"""How many things go wrong in a history, from … to."""
PAUSES = (0.0, 1.0)
"""Seconds between two of them, from … to."""


class Track(StrEnum):
    """What people do; see `people`."""

    TICKET = "ticket"
    DICTAMEN = "dictamen"
    COLLECTION = "collection"
    TURN = "turn"


class Trouble(StrEnum):
    """What goes wrong."""

    KILL = "kill"
    """SIGKILL, and a new start."""
    KILL_STARTING = "kill-starting"
    """SIGKILL, and another one while it starts again."""
    POWER_CUT = "power-cut"
    """SIGKILL, and a torn page at the end of SQLite's log, as an unsynced write leaves it."""
    STOP = "stop"
    """SIGTERM, and a new start."""
    FREEZE = "freeze"
    """It stands still (SIGSTOP) and goes on."""
    DISK_FULL = "disk-full"
    DISK_SLOW = "disk-slow"
    LOCKED = "locked"
    """Another program holds the write lock of the SQLite file."""
    HUNG_UP = "hung-up"
    """PostgreSQL ends all of the bots' connections."""
    CLOCK = "clock"
    """The office clock jumps."""
    NEW_UIDS = "new-uids"
    """The mailbox has another UIDVALIDITY."""
    WIRE = "wire"
    """Something fails between bot and servers; `what` is the kind."""


_BOTH = {Trouble.KILL: 6, Trouble.KILL_STARTING: 2, Trouble.STOP: 1, Trouble.FREEZE: 1, Trouble.CLOCK: 1,
         Trouble.NEW_UIDS: 1, Trouble.WIRE: 14}  # fmt: skip
_SQLITE = {**_BOTH, Trouble.POWER_CUT: 2, Trouble.DISK_FULL: 2, Trouble.DISK_SLOW: 1, Trouble.LOCKED: 1}
_POSTGRESQL = {**_BOTH, Trouble.HUNG_UP: 2}
_TRACKS = {Track.TICKET: 82, Track.DICTAMEN: 6, Track.COLLECTION: 6, Track.TURN: 6}
_JUMPS = (-2.0, 3_600.0, 86_400.0)
"""Seconds; a real clock is set back by little."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One thing that goes wrong."""

    after: float
    """Seconds since the one before."""
    trouble: Trouble
    bot: int
    """Which one, where it befalls one."""
    lasts: float
    """Seconds, where it lasts."""
    what: str = ""
    """The kind, of what fails on the wire…"""
    times: int = 1
    """… and how often."""
    jump: float = 0.0
    """Seconds, of the clock."""

    def __str__(self) -> str:
        what = self.what and f" {self.what}×{self.times}"
        return f"+{self.after:.2f}s {self.trouble}{what} bot={self.bot} lasts={self.lasts:.2f} jump={self.jump:.0f}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """A whole history."""

    seed: int
    tracks: tuple[Track, ...]
    events: tuple[Event, ...]

    def __str__(self) -> str:
        return "\n".join(
            (f"seed {self.seed}: {', '.join(self.tracks)}", *(f"  {one}" for one in self.events))
        )


def plan(seed: int, *, several: bool) -> Plan:
    """The history of a seed, for one bot over SQLite or for several over PostgreSQL."""
    chance = random.Random(seed)
    tracks = (_weighed(chance, _TRACKS), *([Track.TICKET] if chance.random() < SECOND else []))
    troubles = _POSTGRESQL if several else _SQLITE
    events = tuple(_event(chance, troubles, bots=2 if several else 1) for _ in range(chance.randint(*EVENTS)))
    return Plan(seed=seed, tracks=tracks, events=events)


def _event(chance: random.Random, troubles: dict[Trouble, int], *, bots: int) -> Event:
    trouble = _weighed(chance, troubles)
    return Event(
        after=chance.uniform(*PAUSES),
        trouble=trouble,
        bot=chance.randrange(bots),
        lasts=chance.uniform(0.05, 1.5),
        what=chance.choice(KINDS) if trouble is Trouble.WIRE else "",
        times=chance.choice((1, 1, 1, 2, 3)),
        jump=chance.choice(_JUMPS) if trouble is Trouble.CLOCK else 0.0,
    )


def _weighed(chance: random.Random, weights: dict[_T, int]) -> _T:
    return chance.choices(list(weights), list(weights.values()))[0]
