"""Rate limits, on a clock that stands still until everybody sleeps."""

from __future__ import annotations

from itertools import pairwise

import pytest

from bot.telegram.pacing import Pace
from machines.errors import Temporary
from tests.bot.telegram.samples import Clock


class Log:
    """Who went when, in seconds from the start."""

    def __init__(self, patience: float = 1000.0) -> None:
        self.clock = Clock()
        self.pace = Pace(patience=patience, clock=self.clock, sleep=self.clock.sleep)
        self.went: list[tuple[str, float]] = []

    async def go(self, chat: str, name: str = "", *, urgent: bool = False) -> None:
        async with self.pace.turn(chat, urgent):
            self.went.append((name or chat, self.clock.now - 1000))

    def times(self) -> list[float]:
        return [at for _, at in self.went]


def most_within(times: list[float], seconds: float) -> int:
    """The most that went in any stretch of that length."""
    return max(sum(start <= at < start + seconds for at in times) for start in times)


async def test_private_chat() -> None:
    """Three may go at once to a person, then one a second, in the order of coming."""
    log = Log()
    await log.clock.run(*(log.go("501", str(number)) for number in range(6)))
    assert [name for name, _ in log.went] == list("012345")
    times = log.times()
    assert times[2] < 0.1
    assert all(0.9 < later - earlier < 1.1 for earlier, later in pairwise(times[2:]))


async def test_group() -> None:
    """At most twenty a minute go to a group."""
    log = Log()
    await log.clock.run(*(log.go("-42") for _ in range(60)))
    assert 16 <= most_within(log.times(), 60) <= 20


async def test_overall() -> None:
    """A broadcast to many chats goes at more than twenty-eight a second and never over thirty."""
    log = Log()
    await log.clock.run(*(log.go(str(chat)) for chat in range(1, 151)))
    assert most_within(log.times(), 1) <= 30
    assert 150 / 30 <= max(log.times()) <= 150 / 28


async def test_urgent_overtakes() -> None:
    """An answer to somebody who waits goes before a broadcast that came earlier, also in the same chat."""
    log = Log()
    broadcast = [log.go(str(chat)) for chat in range(1, 101)]
    await log.clock.run(*broadcast, log.go("501", "answer", urgent=True))
    assert [name for name, _ in log.went].index("answer") < 6
    log = Log()
    await log.clock.run(*(log.go("501", str(n)) for n in range(5)), log.go("501", "answer", urgent=True))
    assert [name for name, _ in log.went].index("answer") <= 3


async def test_pause_of_one_chat() -> None:
    """A pause holds for its chat to the second, whoever else sends meanwhile, urgent or not."""
    log = Log()
    log.pace.pause("501", 20)
    await log.clock.run(log.go("501", urgent=True), log.go("502"), log.go("503"))
    when = dict(log.went)
    assert when["501"] == pytest.approx(20)
    assert max(when["502"], when["503"]) < 1


async def test_shorter_pause_later() -> None:
    """A later, shorter pause does not lift an earlier, longer one."""
    log = Log()
    log.pace.pause("501", 20)
    log.pace.pause("501", 5)
    await log.clock.run(log.go("501"))
    assert log.times() == [pytest.approx(20)]


async def test_pause_of_the_bot() -> None:
    """Refusals for two chats at once mean the bot: everything stops as long as the second one says."""
    log = Log()
    log.pace.pause("501", 20)
    log.pace.pause("502", 10)
    await log.clock.run(log.go("501"), log.go("502"), log.go("503"))
    when = dict(log.went)
    assert when["503"] >= 10
    assert when["502"] == pytest.approx(10, abs=0.2)
    assert when["501"] == pytest.approx(20)


async def test_patience() -> None:
    """Who would wait too long is sent away with the time to come back, and leaves no trace."""
    log = Log(patience=5.0)
    log.pace.pause("501", 20)
    with pytest.raises(Temporary) as raised:
        await log.go("501")
    assert raised.value.after == pytest.approx(20)
    await log.go("502")
    assert log.went == [("502", 0.0)]
