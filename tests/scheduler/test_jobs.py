"""Jobs in the heartbeat: gathered, done off the writer, finished once, whatever fails in between."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from machines.desk.documents import jobs
from machines.desk.documents.jobs import Job, Made, Work
from machines.desk.session import Desk as OfficeDesk
from machines.errors import CannotBeMade
from machines.messages import FileRef
from machines.ports import Shelf
from machines.records import Timer
from scheduler import heartbeat as module
from scheduler.heartbeat import Heartbeat
from storage import Store
from tests.bot.desk import Desk
from tests.waiting import PATIENCE

FILE = FileRef(sha256="0" * 64, name="x.pdf", media_type="application/pdf", size=1)


@dataclass
class Bench:
    """A kind of job of our own, and what became of it."""

    failures: list[Exception] = field(default_factory=list)
    """Raised by the work, one after the other."""
    gathered: int = 0
    finished: list[Made] = field(default_factory=list)
    threads: set[str] = field(default_factory=set)
    begun: threading.Event = field(default_factory=threading.Event)
    held: list[threading.Event] = field(default_factory=list)
    """A work waits for the next of these."""

    def gather(self, _desk: OfficeDesk, _timer: Timer) -> Work:
        """Read what is needed."""
        self.gathered += 1
        return self.work

    def work(self, _shelf: Shelf) -> FileRef:
        """Make the file, or fail."""
        self.threads.add(threading.current_thread().name)
        self.begun.set()
        if self.held:
            assert self.held.pop(0).wait(PATIENCE)
        if self.failures:
            raise self.failures.pop(0)
        return FILE

    def finish(self, _desk: OfficeDesk, _timer: Timer, made: Made) -> None:
        """Note it."""
        self.finished.append(made)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """The demo office."""
    desk = Desk(tmp_path)
    yield desk
    desk.store.close()


@pytest.fixture
def bench(monkeypatch: pytest.MonkeyPatch) -> Bench:
    """The only kind of job that there is."""
    bench = Bench()
    monkeypatch.setattr(jobs, "JOBS", {"test": Job(bench.gather, bench.finish)})
    return bench


class Machine:
    """A machine clock that tests move."""

    now = 1_000_000.0


def worker(desk: Desk, machine: Machine, owner: str = "one", *, store: Store | None = None) -> Heartbeat:
    """A heartbeat over the desk's store, or over another connection to it."""
    return Heartbeat(
        store or desk.store, desk.office, desk.files, clock=lambda: desk.now, machine_clock=lambda: machine.now,
        owner=owner, passing=(OSError,), fired=desk._count,
    )  # fmt: skip


def order(desk: Desk, key: str = "a") -> None:
    """A job that is due."""
    timer = Timer(key=key, kind="test", due_at=desk.now, anchor=desk.now)
    desk.do(lambda unit: unit.set_timer(timer))


async def test_a_job_is_done_once_and_off_the_writer(desk: Desk, bench: Bench) -> None:
    """Gathered, made in a thread that is not the store's, finished; then it is over."""
    order(desk)
    beats = worker(desk, Machine())
    assert await beats.beat() == 1
    assert await beats.beat() == 0
    assert (bench.gathered, bench.finished) == (1, [FILE])
    assert not [name for name in bench.threads if name.startswith(("writer", "Main"))]
    assert desk.commits == 1


async def test_what_may_pass_is_tried_again_after_the_lease(desk: Desk, bench: Bench) -> None:
    """A full disk today: nothing is noted, and the next try makes the file."""
    bench.failures = [OSError("no space left")]
    order(desk)
    machine = Machine()
    beats = worker(desk, machine)
    assert await beats.beat() == 0
    assert bench.finished == []
    machine.now += module.LEASE + 1
    assert await beats.beat() == 1
    assert bench.finished == [FILE]


async def test_what_goes_on_failing_is_finished_as_impossible(desk: Desk, bench: Bench) -> None:
    """After some tries it is told, so that what waited for it goes on; it is never tried for ever."""
    bench.failures = [OSError("no space left")] * 20
    order(desk)
    machine = Machine()
    beats = worker(desk, machine)
    for _ in range(10):
        await beats.beat()
        machine.now += module.LEASE + 1
    assert bench.gathered == module.MOST_FAILURES
    (made,) = bench.finished
    assert isinstance(made, CannotBeMade)
    assert "no space left" in str(made)


async def test_what_cannot_be_made_is_finished_at_once(desk: Desk, bench: Bench) -> None:
    """A broken template is no better at the second try."""
    bench.failures = [CannotBeMade("línea 3")]
    order(desk)
    assert await worker(desk, Machine()).beat() == 1
    assert [str(one) for one in bench.finished] == ["línea 3"]


async def test_a_job_that_hangs_holds_no_other_up(
    desk: Desk, bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its beat goes on without it, and the job counts as failed."""
    monkeypatch.setattr(module, "LONGEST_JOB", 0.05)
    go_on = threading.Event()
    bench.held = [go_on]
    order(desk)
    try:
        assert await worker(desk, Machine()).beat() == 0
        assert (bench.begun.is_set(), go_on.is_set(), bench.finished) == (True, False, [])
    finally:
        go_on.set()


async def test_two_workers_finish_a_job_once(desk: Desk, bench: Bench) -> None:
    """One is so slow that its lease ran out, another did the job meanwhile: the first finds that it is too late."""
    order(desk)
    machine = Machine()
    go_on = threading.Event()
    bench.held = [go_on]
    other = Store.open(f"sqlite:///{desk.folder / 'v.db'}", clock=lambda: desk.now)
    try:
        slow = asyncio.create_task(worker(desk, machine).beat())
        assert await asyncio.to_thread(bench.begun.wait, PATIENCE)
        machine.now += module.LEASE + 1
        quick = await worker(desk, machine, "two", store=other).beat()
        go_on.set()
        counts = [quick, await slow]
    finally:
        other.close()
    assert sum(counts) == 1
    assert bench.finished == [FILE]


async def test_a_commit_wakes_the_heart(desk: Desk, bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody waits for the next beat: what was just ordered is made at once."""
    monkeypatch.setattr(module, "BEAT", 600.0)
    beats = worker(desk, Machine())
    beats.start()
    try:
        order(desk)
        beats.wake()
        async with asyncio.timeout(PATIENCE):
            while not bench.finished:  # noqa: ASYNC110 - it is finished in another thread, without an event
                await asyncio.sleep(0.01)
    finally:
        beats.stop()
