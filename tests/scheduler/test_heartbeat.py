"""The heartbeat: every due timer fires exactly once, whatever the others do."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from machines.desk.office import Office
from machines.errors import Conflict
from machines.ports import Unit
from machines.records import Timer
from scheduler import heartbeat as module
from scheduler.heartbeat import Heartbeat
from storage import Store
from tests.bot.desk import Desk

Fired = list[str]


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """The demo office."""
    desk = Desk(tmp_path)
    yield desk
    desk.store.close()


class Machine:
    """A machine clock that tests move."""

    now = 1_000_000.0


@pytest.fixture
def machine() -> Machine:
    """Seconds."""
    return Machine()


@pytest.fixture
def fired(monkeypatch: pytest.MonkeyPatch) -> Fired:
    """Keys of the timers that the core was given, in order; those that say so make it fail."""
    keys: Fired = []

    def due(_office: Office, _unit: Unit, timer: Timer, _now: object) -> None:
        keys.append(timer.key)
        if timer.key.startswith("broken"):
            raise ZeroDivisionError
        if timer.key.startswith("full"):
            raise OSError
        if timer.key.startswith("late") and keys.count(timer.key) == 1:
            raise Conflict

    monkeypatch.setattr(module, "due", due)
    return keys


def worker(desk: Desk, machine: Machine, owner: str = "one", *, store: Store | None = None) -> Heartbeat:
    """A heartbeat over the desk's store, or over another connection to it."""
    return Heartbeat(
        store or desk.store, desk.office, desk.files, clock=lambda: desk.now, machine_clock=lambda: machine.now,
        owner=owner, passing=(OSError,), fired=desk._count,
    )  # fmt: skip


def set_timers(desk: Desk, *keys: str, after: timedelta = timedelta()) -> None:
    """Timers due so long after the desk's now."""
    for key in keys:
        timer = Timer(key=key, kind="reminder", due_at=desk.now + after, anchor=desk.now)
        desk.do(_setter(timer))


def _setter(timer: Timer) -> Callable[[Unit], None]:
    return lambda unit: unit.set_timer(timer)


async def test_what_is_due_fires_once_and_whoever_sends_is_woken(
    desk: Desk, machine: Machine, fired: Fired
) -> None:
    """Due now: fired, once; due in an hour: fired then."""
    set_timers(desk, "a")
    set_timers(desk, "b", after=timedelta(hours=1))
    beats = worker(desk, machine)
    assert await beats.beat() == 1
    assert await beats.beat() == 0
    desk.now += timedelta(hours=1)
    assert await beats.beat() == 1
    assert fired == ["a", "b"]
    assert desk.commits == 2


async def test_after_an_outage_everything_fires_in_its_order(
    desk: Desk, machine: Machine, fired: Fired
) -> None:
    """More than one batch, all in one beat, the oldest first."""
    keys = [f"t{number:03}" for number in range(module.BATCH + 5)]
    for number, key in enumerate(keys):
        set_timers(desk, key, after=timedelta(seconds=number))
    desk.now += timedelta(days=1)
    assert await worker(desk, machine).beat() == len(keys)
    assert fired == keys


async def test_what_a_timer_sets_and_is_due_fires_in_the_same_beat(
    desk: Desk, machine: Machine, fired: Fired, monkeypatch: pytest.MonkeyPatch
) -> None:
    """After an outage of three days a daily timer that sets the next one has caught up when the beat ends."""

    def due(_office: Office, unit: Unit, timer: Timer, _now: object) -> None:
        fired.append(timer.key)
        unit.set_timer(replace(timer, key=f"{timer.key}+", due_at=timer.due_at + timedelta(days=1)))

    monkeypatch.setattr(module, "due", due)
    set_timers(desk, "day", after=timedelta(hours=1))
    desk.now += timedelta(days=3)
    assert await worker(desk, machine).beat() == 3
    assert fired == ["day", "day+", "day++"]


async def test_a_beat_ends_when_all_has_fired_even_if_another_beat_holds_it(
    desk: Desk, machine: Machine, fired: Fired
) -> None:
    """Whoever moved the clock may look at what came of it as soon as his own beat is over."""
    set_timers(desk, *(f"t{number:02}" for number in range(40)))
    beats = worker(desk, machine)
    first = asyncio.create_task(beats.beat())
    await asyncio.sleep(0)  # the first holds everything now
    await beats.beat()
    assert len(fired) == 40
    await first


async def test_two_workers_fire_each_timer_once(desk: Desk, machine: Machine, fired: Fired) -> None:
    """Two processes beat at the same time, each with its own connection to the database."""
    keys = [f"t{number:03}" for number in range(120)]
    set_timers(desk, *keys)
    other = Store.open(f"sqlite:///{desk.folder / 'v.db'}", clock=lambda: desk.now)
    try:
        one, two = worker(desk, machine), worker(desk, machine, "two", store=other)
        counts = await asyncio.gather(one.beat(), two.beat(), one.beat(), two.beat())
    finally:
        other.close()
    assert sum(counts) == len(keys)
    assert sorted(fired) == keys


async def test_the_timer_of_a_dead_worker_is_fired_by_another(
    desk: Desk, machine: Machine, fired: Fired
) -> None:
    """Only after the lease: until then it might still be at work."""
    set_timers(desk, "a")
    desk.do(lambda unit: unit.claim_due(desk.now, machine.now, 9, module.LEASE, "dead"))
    beats = worker(desk, machine)
    assert await beats.beat() == 0
    machine.now += module.LEASE + 1
    assert await beats.beat() == 1
    assert fired == ["a"]


async def test_a_failing_timer_stops_no_other_and_waits_for_the_next_start(
    desk: Desk, machine: Machine, fired: Fired
) -> None:
    """The others fire in the same beat; the failing one is tried after its lease, a few times, and again by a new start."""
    set_timers(desk, "a", "broken", "c")
    beats = worker(desk, machine)
    assert await beats.beat() == 2
    for _ in range(module.MOST_FAILURES + 3):
        machine.now += module.LEASE + 1
        assert await beats.beat() == 0
    assert fired.count("broken") == module.MOST_FAILURES
    assert [fired.count(key) for key in ("a", "c")] == [1, 1]
    (late,) = desk.store.read(lambda unit: list(unit.waiting_timers()))
    assert late.key == "broken"
    fired.clear()
    assert await worker(desk, machine, "two").beat() == 0
    assert fired == ["broken"]


async def test_a_timer_that_the_store_fails_is_tried_for_as_long_as_it_takes(
    desk: Desk, machine: Machine, fired: Fired, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A disk that is full for an hour costs nobody a reminder."""
    set_timers(desk, "full")
    beats = worker(desk, machine)
    for _ in range(4 * module.MOST_FAILURES):
        assert await beats.beat() == 0
        machine.now += module.LEASE + 1
    monkeypatch.setattr(module, "due", lambda *_: None)
    assert await beats.beat() == 1
    assert len(fired) == 4 * module.MOST_FAILURES


async def test_what_waits_for_the_next_start_is_cancelled_with_its_task(
    desk: Desk, machine: Machine, fired: Fired
) -> None:
    """A start does not bring back what nobody wants any more."""
    set_timers(desk, "broken")
    beats = worker(desk, machine)
    for _ in range(module.MOST_FAILURES):
        await beats.beat()
        machine.now += module.LEASE + 1
    desk.do(lambda unit: unit.cancel_timer("broken"))
    assert await worker(desk, machine, "two").beat() == 0
    assert len(fired) == module.MOST_FAILURES


async def test_somebody_faster_means_later(desk: Desk, machine: Machine, fired: Fired) -> None:
    """A conflict is no failure: the timer fires after its lease."""
    set_timers(desk, "late")
    beats = worker(desk, machine)
    assert await beats.beat() == 0
    machine.now += module.LEASE + 1
    assert await beats.beat() == 1
    assert fired == ["late", "late"]


async def test_it_beats_by_itself_until_it_is_stopped(
    desk: Desk, machine: Machine, fired: Fired, monkeypatch: pytest.MonkeyPatch
) -> None:
    """APScheduler gives the rhythm."""
    monkeypatch.setattr(module, "BEAT", 0.05)
    beats = worker(desk, machine)
    beats.start()
    set_timers(desk, "a")
    async with asyncio.timeout(5):
        while not fired:  # noqa: ASYNC110 - it fires in another thread, without an event
            await asyncio.sleep(0.02)
    beats.stop()
    await asyncio.sleep(0.1)
    set_timers(desk, "b")
    await asyncio.sleep(0.15)
    assert fired == ["a"]
