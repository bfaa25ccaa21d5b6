"""The hand on the sandbox's clock: what time it is in the office, what is due next, and going there."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.clock import MovableClock, Move
from bot.views import OfficeViews


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What the clock shows."""

    now: datetime
    next: datetime | None
    """When the next thing falls due; None if nothing waits."""
    what: str
    """What that is, in Spanish."""
    moves: tuple[Move, ...]


class ClockHand:
    """Reads and moves the office clock of a running product.

    Args:
        clock: what is moved.
        views: for what is due next.
        beat: fires what is due; when it returns, its messages lie in the outbox.
    """

    def __init__(self, clock: MovableClock, views: OfficeViews, beat: Callable[[], Awaitable[int]]) -> None:
        self._clock = clock
        self._views = views
        self._beat = beat
        self._turning = asyncio.Lock()

    async def read(self) -> Reading:
        """The office's now, and what is due next after it."""
        now = self._clock()
        found = await asyncio.to_thread(self._views.due_next, now)
        instant, what = found or (None, "")
        return Reading(now=now, next=instant, what=what, moves=self._clock.moves)

    async def turn(self, by: timedelta | None) -> Reading:
        """Move the office by so much, or exactly to what is due next; what came due meanwhile has then fired.

        The jump is an outage to the office: everything fires afterwards, in its order, at the hour of the arrival.
        """
        async with self._turning:
            before = await self.read()
            to = before.next if by is None else before.now + by
            if to is not None:
                await asyncio.to_thread(self._clock.move_to, to)
            await self._beat()
            return await self.read()
