"""Tracks and ports: how the lines of a diagram are named while their places are still to be chosen.

Ordinal coordinates serve for that: lane `n` has its centre at `100 n + 50`, the tracks of the channel to its
left lie around `100 n`, rank `r` begins at `1000 r`. Crossings do not change when the measured layout
stretches these, as long as the order stays.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

from machines.diagram.model import Way

_STEP = 4
"""Ordinal distance of two tracks; nine of them stay within a channel."""


class Side(IntEnum):
    """Side of a node on which a line meets it."""

    LEFT = -1
    RIGHT = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Track:
    """The vertical part of a net."""

    channel: int
    slot: int

    @property
    def x(self) -> int:
        """Ordinal place from the left."""
        return 100 * self.channel + _STEP * self.slot


@dataclass(frozen=True, slots=True, kw_only=True)
class Port:
    """Where a line meets a node: a net's line, or a stub's if it has no net."""

    rank: int
    side: Side
    leaves: bool
    """Whether it leaves the decision (or box) or enters the box."""
    net: int = -1
    way: Way | None = None
    """The answer, if it leaves."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Routes:
    """The chosen tracks, and the ports in order from top to bottom."""

    tracks: tuple[Track, ...]
    """One per net."""
    entering: dict[tuple[int, Side], tuple[Port, ...]]
    """Ports at the sides of a box."""
    leaving: dict[tuple[int, Side], tuple[Port, ...]]
    """Ports at the sides of a decision."""
    crossings: int


def lane_x(lane: int) -> int:
    """Ordinal place of a lane's centre."""
    return 100 * lane + 50
