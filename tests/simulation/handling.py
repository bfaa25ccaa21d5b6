"""The second layer: whole offices on the one path, over a database whose transactions die, in simulated time.

Two processes take what arrives (again and again, in any order of the chats), fire timers and relay messages; each may
be killed at any statement. The clocks stand still but for what the run lets pass.
"""

from __future__ import annotations

import asyncio
import hashlib
import sqlite3
from collections import Counter, deque
from collections.abc import Callable, Coroutine, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import ExitStack
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from random import Random
from typing import Any, TypeVar
from unittest.mock import patch
from zoneinfo import ZoneInfo

from bot.intake import Arrival, Intake, StoreFailure
from machines.desk.clock.due import begin
from machines.desk.documents import jobs
from machines.desk.office import Office
from machines.errors import CannotBeMade, Permanent, Temporary
from machines.messages import FileRef, Inbound, Queued
from machines.reading.loading import Book, load
from machines.records import ChannelName, Person
from machines.rosters.roster import read_roster
from scheduler.heartbeat import Heartbeat
from scheduler.relay import Relay
from storage import import_roster
from tests.databases import prepare
from tests.simulation import stored
from tests.simulation.failing import Violation
from tests.simulation.hands import Bubble, Hands
from tests.simulation.run import Run
from tests.simulation.shaky import Dies, ShakyStore

LAYER = "handle"
GUATEMALA = ZoneInfo("America/Guatemala")
MONDAY = datetime(2026, 11, 23, 15, 0, tzinfo=UTC)
ROSTER = Path(__file__).parents[2] / "sandbox" / "demo_roster.csv"
STEPS = 1500
"""Actions of one run."""
ALL_EVERY = 40
"""After so many actions every case is looked at, moved or not."""
T = TypeVar("T")


@cache
def the_book() -> Book:
    """The built-in procedures."""
    return load()


@cache
def _image() -> bytes:
    """A database with the demo roster, before the first start; most people have an account."""
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "v.db"
        prepare(file)
        raw = sqlite3.connect(file)
        raw.execute("PRAGMA journal_mode=DELETE")
        image = raw.serialize()
        raw.close()
    store = ShakyStore(image, lambda: MONDAY, Random(0), breaks=0)
    reading = read_roster(ROSTER.read_bytes(), the_book().role_name)
    store.submit(lambda unit: import_roster(unit, reading.rows, MONDAY.date())).result()
    people = store.read(lambda unit: list(unit.everybody()))
    for one in people:
        if not one.chat and one.id % 4:
            _link(store, one)
    image = store.raw.serialize()
    store.close()
    return image


def _link(store: ShakyStore, person: Person) -> None:
    store.submit(lambda unit: unit.link_chat(person.id, f"9{person.id:08}")).result()


class _Inline(ThreadPoolExecutor):
    """What would run in a thread runs here and now."""

    def submit(self, fn: Callable[..., T], /, *given: Any, **named: Any) -> Future[T]:
        future: Future[T] = Future()
        try:
            future.set_result(fn(*given, **named))
        except BaseException as error:  # noqa: BLE001 - as a thread would keep it
            future.set_exception(error)
        return future


class _Post:
    """A channel: what it takes is shown to its addressee; now and then it takes nothing."""

    def __init__(self, office: Handling) -> None:
        self._office = office

    async def send(self, queued: Queued) -> str:
        return self._office.send(queued)


class _Shelf:
    """Files lie nowhere."""

    def read(self, sha256: str) -> bytes:
        raise FileNotFoundError(sha256)

    def put(self, content: bytes) -> str:
        return hashlib.sha256(content).hexdigest()


class Handling:
    """One run.

    Args:
        seed: of everything that happens.
    """

    def __init__(self, seed: int, *, steps: int = STEPS) -> None:
        self.run = Run(seed)
        self._steps = steps
        self._chance = Random(seed)
        self._now, self._machine = MONDAY, 1_000_000.0
        self._store = ShakyStore(_image(), self._clock, self._chance)
        self._hands = Hands(the_book(), self._chance)
        everybody = self._store.read(lambda unit: list(unit.everybody()))
        at_work = self._chance.choice(sorted(the_book().institutions))
        self._people = [one for one in everybody if one.institution == at_work]
        self._coming: dict[str, deque[Inbound]] = {}
        """What was sent and is not confirmed, by place."""
        self._gone: list[Inbound] = []
        """What was confirmed, and may be brought again."""
        self.sent: Counter[int] = Counter()
        """How often each outbox row went out."""
        self._marked = stored.Marks()
        self._intent = ""
        self._loop = asyncio.new_event_loop()
        self._loop.set_default_executor(_Inline())

    def _clock(self) -> datetime:
        return self._now

    def play(self) -> Run:
        """Everything; raises Violation."""
        with ExitStack() as patches:
            patches.enter_context(patch("secrets.token_bytes", self._chance.randbytes))
            patches.enter_context(patch("secrets.randbelow", self._chance.randrange))
            patches.enter_context(patch.object(jobs, "make", self._make))
            patches.callback(self._store.close)
            patches.callback(self._loop.close)
            self._processes = [self._started("a"), self._started("b")]
            for _ in range(self._steps):
                self._step()
            self._finish()
        return self.run

    # -- one step

    def _step(self) -> None:
        self.run.actions += 1
        self._machine += self._chance.choice((0.0, 0.1, 1.0, 7.0))
        self._now += timedelta(seconds=self._chance.choice((0, 1, 20, 300)))
        names = ("acts", "delivers", "relays", "beats", "jumps", "repeats", "restarts")
        name = self._chance.choices(names, (80, 90, 45, 9, 1, 4, 1))[0]
        self._do(name)

    def _do(self, name: str) -> None:
        self._intent = name
        try:
            getattr(self, f"_{name}")()
        except Dies:
            self._intent += ", and was killed"
            self.run.refused += 1
            self._restarts()
        except (StoreFailure, sqlite3.OperationalError):
            self.run.refused += 1
        except Violation:
            raise
        except Exception as error:
            raise self._violation(f"it failed: {type(error).__name__}: {error}") from error
        else:
            self.run.kinds[name] += 1
        everything = self.run.actions % ALL_EVERY == 0
        self._must_be_right(
            stored.wrong(self._store, self._office, self._now, self._marked, everything=everything)
        )

    def _must_be_right(self, faults: Iterator[str]) -> None:
        for fault in faults:
            raise self._violation(fault)

    def _violation(self, rule: str) -> Violation:
        return Violation(LAYER, self.run.seed, self.run.actions, self._marked.procedure, self._intent, rule)

    # -- what happens

    def _acts(self) -> None:
        """Somebody does something; it is on its way now."""
        inbound = self._hands.act(self._people)
        self._coming.setdefault(inbound.place, deque()).append(inbound)

    def _delivers(self) -> None:
        """Some chat's oldest update, or a mailbox's letter, arrives at one of the processes."""
        places = [place for place, waiting in self._coming.items() if waiting]
        if not places:
            return
        place = self._chance.choice(places)
        inbound = self._coming[place][0]
        self._intent = (
            f"{inbound.place} {inbound.tap or inbound.text[:40]!r} {'+ files' if inbound.files else ''}"
        )
        self._take(inbound)
        self._coming[place].popleft()
        self._gone = [*self._gone[-100:], inbound]

    def _repeats(self) -> None:
        """Something that was confirmed arrives again: nothing may come of it."""
        if not self._gone:
            return
        inbound = self._chance.choice(self._gone)
        before = stored.size(self._store)
        self._take(inbound)
        if stored.size(self._store) != before:
            raise self._violation(f"what arrived twice ({inbound.external_id}) was handled twice")

    def _take(self, inbound: Inbound) -> None:
        before = stored.size(self._store)
        arrival = Arrival(inbound.channel, inbound.external_id, inbound.place, repr(inbound).encode())
        try:
            self._chance.choice(self._processes).intake.take(arrival, inbound)
        except StoreFailure:
            if stored.size(self._store) != before:
                raise self._violation("a transaction that failed left something behind") from None
            raise

    def _relays(self) -> None:
        """One process sends what lies in the outbox, and is killed now and then before it can note it."""
        relay = self._chance.choice(self._processes).relay
        for queued in self._await(relay._claim()):
            if self._chance.random() < 0.01:
                raise Dies
            self._await(relay._deliver(queued))

    def _beats(self) -> None:
        """One process fires what is due."""
        self._await(self._chance.choice(self._processes).heartbeat.beat())

    def _jumps(self) -> None:
        """Hours or weeks pass: an outage, or nobody works."""
        self._now += timedelta(hours=self._chance.choice((1, 4, 24, 72, 24 * 16)))
        self._machine += 100_000

    def _restarts(self) -> None:
        """A process ends, or was killed, and begins again."""
        place = self._chance.randrange(2)
        self._machine += 200  # its leases are over
        self._processes[place] = self._started("ab"[place])

    def _started(self, owner: str) -> _Process:
        self._office = Office(the_book(), GUATEMALA, admin="admin@oficina.example")
        process = _Process(self, self._office, owner)
        breaks, self._store.breaks = self._store.breaks, 0
        self._store.submit(lambda unit: begin(self._office, unit, self._now)).result()
        self._store.breaks = breaks
        return process

    def send(self, queued: Queued) -> str:
        """What the channels do with a message."""
        chance = self._chance.random()
        if chance < 0.02:
            raise Temporary("busy", after=self._chance.choice((None, 3.0)))
        if chance < 0.025:
            raise Permanent("blocked", dead=self._chance.random() < 0.3)
        outgoing = queued.outgoing
        self.sent[queued.id] += 1
        external = queued.edits or f"{outgoing.address}:{sum(self.sent.values())}"
        if outgoing.channel is ChannelName.MAIL:
            external = f"<{sum(self.sent.values())}@ventanilla>"
        bubble = Bubble(external, outgoing.message, outgoing.token)
        self._hands.show((outgoing.channel, outgoing.address), bubble, queued.edits)
        return external

    def _make(self, _work: object, _shelf: object) -> FileRef | CannotBeMade:
        """A document that a job made, or could not."""
        chance = self._chance.random()
        if chance < 0.05:
            return CannotBeMade("la plantilla tiene un error")
        if chance < 0.15:
            raise OSError("no space")
        sha256 = f"{self._chance.getrandbits(256):064x}"
        return FileRef(sha256=sha256, name="documento.pdf", media_type="application/pdf", size=2000)

    def _await(self, job: Coroutine[Any, Any, T]) -> T:
        return self._loop.run_until_complete(job)

    # -- the end

    def _finish(self) -> None:
        """Nothing breaks any more: whatever is on its way arrives, and then all of it is looked at."""
        self._store.breaks = 0
        self._intent = "the end"
        for _ in range(60):
            self._machine += 1_000
            self._now += timedelta(minutes=15)
            while any(self._coming.values()):
                self._delivers()
            self._relays_all()
            self._beats()
        self._relays_all()  # what the last beat said
        marked = self._marked
        self._must_be_right(stored.wrong(self._store, self._office, self._now, marked, everything=True))
        self._must_be_right(stored.wrong_at_rest(self._store, self.sent))
        run = self.run
        run.cases, run.ended, run.rows, run.procedures, run.digest = stored.figures(self._store)

    def _relays_all(self) -> None:
        relay = self._processes[0].relay
        while claimed := self._await(relay._claim()):
            for queued in claimed:
                self._await(relay._deliver(queued))


class _Process:
    """One of the office's processes."""

    def __init__(self, run: Handling, office: Office, owner: str) -> None:
        store: Any = run._store
        passing = (sqlite3.OperationalError, OSError)
        self.intake = Intake(
            store, office, clock=run._clock, committed=lambda: None, passing=passing, shared=True,
        )  # fmt: skip
        post = _Post(run)
        self.relay = Relay(
            store, dict.fromkeys(ChannelName, post), office, clock=run._clock,
            machine_clock=lambda: run._machine, owner=owner, passing=passing,
        )  # fmt: skip
        self.heartbeat = Heartbeat(
            store, office, _Shelf(), clock=run._clock, machine_clock=lambda: run._machine, owner=owner,
            passing=passing, fired=lambda: None,
        )  # fmt: skip
