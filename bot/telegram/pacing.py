"""Our own rate limits, on the machine clock, so that Telegram need not refuse
(https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this).
"""

from __future__ import annotations

import asyncio
import itertools
import time
from bisect import insort
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass

from bot.rates import Rate
from machines.errors import Temporary

_TICK = 0.01
"""Seconds after which a waiter looks again while a better one is about to go."""
_MOST_KEPT = 1000
"""Chats remembered before those at rest are forgotten."""


PRIVATE = Rate(1.0, 3)
GROUP = Rate(3.75, 4)
"""At most twenty in any minute."""
OVERALL = Rate(0.035, 1.25)
"""At most twenty-nine in any second, so that one may arrive late, and nearly as many for long."""


@dataclass(order=True, frozen=True, slots=True)
class _Ticket:
    """One who waits: the urgent first, then in the order of coming."""

    rank: int
    number: int
    chat: str


class Pace:
    """Gives turns to whoever wants to send.

    Args:
        sharing: how many processes send for the same bot; each takes its part of what all chats may have.
        patience: seconds that a turn is waited for; beyond it the sender is sent away with the time to come back.
        clock: the machine clock, in seconds.
        sleep: waits that many seconds of the same clock.
    """

    def __init__(
        self,
        *,
        sharing: Callable[[], int] = lambda: 1,
        patience: float = 10.0,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._sharing = sharing
        self._patience = patience
        self._clock = clock
        self._sleep = sleep
        self._numbers = itertools.count()
        self._waiting: list[_Ticket] = []
        self._full_at: dict[str, float] = {}
        self._all_full_at = 0.0
        self._paused: dict[str, float] = {}
        self._all_paused = 0.0

    @asynccontextmanager
    async def turn(self, chat: str, urgent: bool) -> AsyncIterator[None]:
        """Wait until one call about this chat may be made; urgent ones overtake.

        Raises:
            Temporary: it would take longer than our patience; `after` says how long.
        """
        ticket = _Ticket(0 if urgent else 1, next(self._numbers), chat)
        insort(self._waiting, ticket)
        try:
            while not self._goes(ticket):
                wait = self._wait(ticket)
                if wait > self._patience:
                    raise Temporary("this chat must wait", after=wait)
                await self._sleep(max(wait, _TICK))
        finally:
            self._waiting.remove(ticket)
        yield

    def pause(self, chat: str, seconds: float) -> None:
        """Telegram refused a call about a chat and named a pause: nothing goes there before it is over.

        Telegram does not say whether it means the chat or the bot. While one chat is paused, a refusal for another
        one can only mean the bot: then everything stops.
        """
        now = self._clock()
        others = any(until > now for other, until in self._paused.items() if other != chat)
        self._paused = {other: until for other, until in self._paused.items() if until > now}
        self._paused[chat] = max(now + seconds, self._paused.get(chat, now))
        if others:
            self._all_paused = max(self._all_paused, now + seconds)

    def _goes(self, ticket: _Ticket) -> bool:
        """Take the turn if it is this one's: the best of all whom nothing but the others holds back."""
        now = self._clock()
        first = next((one for one in self._waiting if self._wait(one) <= 0), None)
        if first != ticket:
            return False
        self._all_full_at = self._overall().after(self._all_full_at, now)
        self._full_at[ticket.chat] = _rate(ticket.chat).after(self._full_at.get(ticket.chat, now), now)
        if len(self._full_at) > _MOST_KEPT:
            self._full_at = {chat: full_at for chat, full_at in self._full_at.items() if full_at > now}
        return True

    def _wait(self, ticket: _Ticket) -> float:
        """Seconds until limits and pauses let this one go; zero or less: now."""
        now = self._clock()
        chat = ticket.chat
        return max(
            self._overall().wait(self._all_full_at, now),
            self._all_paused - now,
            self._paused.get(chat, now) - now,
            _rate(chat).wait(self._full_at.get(chat, now), now),
        )

    def _overall(self) -> Rate:
        """Our part of the limit over all chats."""
        sharing = self._sharing()
        return OVERALL if sharing <= 1 else Rate(OVERALL.interval * sharing, OVERALL.burst)


def _rate(chat: str) -> Rate:
    """Groups have negative numbers."""
    return GROUP if chat.startswith("-") else PRIVATE
