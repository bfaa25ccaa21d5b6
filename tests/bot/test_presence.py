"""One of several processes: what it holds, how it notices that it stood still, and what it does then."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass, field

import pytest

from bot import presence
from bot.presence import LEASE, MAILBOX, TELEGRAM, OneOfUs, Presence, watch
from tests.bot.desk import Desk
from tests.waiting import PATIENCE


@dataclass
class Watch:
    """A process's own clock, moved by hand."""

    now: float = 100.0
    burials: int = 0
    failing: bool = False
    hanging: bool = False

    def __call__(self) -> float:
        return self.now

    async def buried(self) -> None:
        """Somebody was found dead."""
        if self.failing:
            raise OSError("the store went away")
        if self.hanging:
            await asyncio.Event().wait()
        self.burials += 1


@dataclass
class Table:
    """A store whose database's clock is moved by hand."""

    desk: Desk
    now: float = 1_000_000.0

    def submit(self, job: Callable[[object], object]) -> object:
        """Run a job on a unit that tells our time."""

        def timed(unit: object) -> object:
            unit.database_now = lambda: self.now  # type: ignore[attr-defined] # for this transaction
            return job(unit)

        return self.desk.store.submit(timed)


@dataclass
class Post:
    """Telegram: a poll lasts until it is let go."""

    polls: int = 0
    news: asyncio.Event = field(default_factory=asyncio.Event)

    async def get_updates(self, offset: int, seconds: int) -> list[object]:  # noqa: ARG002 - the protocol's
        """Wait for news."""
        self.polls += 1
        await self.news.wait()
        return [offset]


def process(table: Table, name: str, clock: Watch) -> Presence:
    """A process that wants to poll."""
    return Presence(
        table,  # type: ignore[arg-type] # only what it uses
        name,
        wanted={TELEGRAM, MAILBOX},
        buried=clock.buried,
        monotonic=clock,
    )


@pytest.fixture
def table(desk: Desk) -> Table:
    """What the processes share."""
    return Table(desk)


async def test_one_polls_and_the_other_takes_over(table: Table) -> None:
    """The first has the leases; when it beats no more, the second has them, has buried it, and knows itself alone."""
    first, second = Watch(), Watch(now=7.0)
    one, two = process(table, "one", first), process(table, "two", second)
    await one.beat()
    await two.beat()
    assert (one.holds(TELEGRAM), two.holds(TELEGRAM)) == (True, False)
    assert two.processes == 2
    table.now += LEASE + 1
    second.now += LEASE + 1
    await two.beat()
    assert two.holds(TELEGRAM)
    assert two.holds(MAILBOX)
    assert (two.processes, second.burials) == (1, 1)


async def test_what_a_dead_one_had_is_taken_up_although_the_store_fails_meanwhile(table: Table) -> None:
    """The beat that buries it fails half-way: the next one takes up its work, once."""
    first, second = Watch(), Watch()
    one, two = process(table, "one", first), process(table, "two", second)
    await one.beat()
    await two.beat()
    table.now += LEASE + 1
    second.now += LEASE + 1
    second.failing = True
    with pytest.raises(OSError, match="went away"):
        await two.beat()
    second.failing = False
    await two.beat()
    await two.beat()
    assert second.burials == 1


async def test_what_a_dead_one_had_is_taken_up_later_if_the_store_hangs_meanwhile(
    table: Table, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It does not wait for that until its own leases have run out: it beats again, and takes it up then, once."""
    first, second = Watch(), Watch()
    one, two = process(table, "one", first), process(table, "two", second)
    await one.beat()
    await two.beat()
    table.now += LEASE + 1
    second.now += LEASE + 1
    second.hanging = True
    monkeypatch.setattr(presence, "LEASE", 2.0)
    async with asyncio.timeout(PATIENCE):
        with pytest.raises(TimeoutError):
            await two.beat()
    second.hanging = False
    await two.beat()
    await two.beat()
    assert second.burials == 1


async def test_who_stood_still_knows_it_before_asking(table: Table) -> None:
    """By its own clock its leases are over when it wakes up; at its next beat it still has none."""
    first, second = Watch(), Watch()
    one, two = process(table, "one", first), process(table, "two", second)
    await one.beat()
    first.now += LEASE
    assert not one.holds(TELEGRAM)
    table.now += LEASE + 1
    await two.beat()
    await one.beat()
    assert (one.holds(TELEGRAM), two.holds(TELEGRAM)) == (False, True)


async def test_the_clock_is_the_databases(table: Table) -> None:
    """Two machines whose clocks differ by an hour agree on the time of leases."""
    first, second = Watch(), Watch(now=3700.0)
    one, two = process(table, "one", first), process(table, "two", second)
    await one.beat()
    await two.beat()
    first.now += 2
    second.now += 2
    assert one.clock() == two.clock() == table.now + 2


async def test_a_chat_has_one_turn(table: Table) -> None:
    """Who has it keeps it beyond its first lease, with the others; given back, it is the other's."""
    first, second = Watch(), Watch()
    one, two = process(table, "one", first), process(table, "two", second)
    await one.beat()
    await two.beat()
    assert await one.take("chat 7")
    for clock in (first, second):
        clock.now += 3
    table.now += 3
    await one.beat()
    await two.beat()
    table.now += 3
    assert not await two.take("chat 7")
    await one.give_back("chat 7")
    assert await two.take("chat 7")


@pytest.mark.parametrize("answer", ["none", "an error"])
async def test_a_process_ends_although_the_store_is_away(
    table: Table, monkeypatch: pytest.MonkeyPatch, answer: str
) -> None:
    """It cannot give back what it holds, and waits no longer than until that has run out by itself."""
    one = process(table, "one", Watch())
    await one.beat()
    gone: Future[object] = Future()
    if answer == "an error":
        gone.set_exception(OSError("the store is away"))
    monkeypatch.setattr(table, "submit", lambda _job: gone)
    monkeypatch.setattr(presence, "LEASE", 0.2)
    async with asyncio.timeout(PATIENCE):
        await one.give_back()


async def test_only_the_holder_polls_and_a_poll_ends_with_the_lease(table: Table) -> None:
    """Without the lease nobody is asked; lost in the middle of a poll, the poll is given up and brings nothing."""
    clock, post = Watch(), Post()
    one = process(table, "one", clock)
    asking = asyncio.create_task(OneOfUs(post, one).get_updates(5, 25))
    running = asyncio.create_task(one.run())
    async with asyncio.timeout(10):
        while not post.polls:  # noqa: ASYNC110 - it needs a few turns of the loop
            await asyncio.sleep(0)
        clock.now += LEASE
        async with one._changed:
            one._changed.notify_all()
        assert await asking == []
        clock.now -= LEASE
        post.news.set()
        assert await OneOfUs(post, one).get_updates(6, 25) == [6]
    running.cancel()
    await asyncio.gather(running, return_exceptions=True)


async def test_a_poll_ends_with_the_lease_although_a_beat_waits_for_the_store(
    table: Table, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The store answers no more: the poll is given up when the lease runs out, not when the beat gives up."""
    post, tried, beaten = Post(), asyncio.Event(), asyncio.Event()
    one = Presence(table, "one", wanted={TELEGRAM}, buried=Watch().buried)  # type: ignore[arg-type] # as above
    await one.beat()

    def silent(job: Callable[[object], object]) -> Future[object]:
        tried.set()
        return Future()

    monkeypatch.setattr(table, "submit", silent)
    one._until = time.monotonic() + 0.5
    one.beaten = beaten.set
    asking = asyncio.create_task(OneOfUs(post, one).get_updates(5, 25))
    running = asyncio.create_task(one.run())
    async with asyncio.timeout(PATIENCE):
        assert await asking == []
    assert (post.polls, tried.is_set(), beaten.is_set()) == (1, True, False)
    running.cancel()
    await asyncio.gather(running, return_exceptions=True)


async def test_the_mailbox_is_watched_while_the_lease_is_held(table: Table) -> None:
    """Begun afresh with each lease, from where it stands then; ended with it, and with the process."""
    said: list[str] = []

    class Inbox:
        """A thread that watches."""

        def start(self) -> None:
            said.append("start")

        def stop(self) -> None:
            said.append("stop")

    clock = Watch()
    one = process(table, "one", clock)
    running = asyncio.create_task(one.run())
    watching = asyncio.create_task(watch(one, Inbox))
    async with asyncio.timeout(10):
        while said != ["start"]:  # noqa: ASYNC110 - as above
            await asyncio.sleep(0)
        clock.now += LEASE
        async with one._changed:
            one._changed.notify_all()
        while len(said) < 2:  # noqa: ASYNC110 - as above
            await asyncio.sleep(0)
    watching.cancel()
    running.cancel()
    await asyncio.gather(watching, running, return_exceptions=True)
    assert said == ["start", "stop"]
