"""How much may go in a stretch of time: a rate, and buckets that hold many senders to theirs. On the machine clock."""

from __future__ import annotations

import time
from collections.abc import Callable, Hashable
from dataclasses import dataclass

_MOST_KEPT = 10_000
"""Buckets remembered before those that are full again are forgotten."""
_ROUNDING = 1e-6
"""Seconds that a sum of many intervals may be beside the product."""


@dataclass(frozen=True, slots=True)
class Rate:
    """In any stretch of s seconds at most `burst + s / interval` go."""

    interval: float
    """Seconds from one to the next."""
    burst: float
    """How many may go at once after a rest; a part of one makes up for who wakes late."""

    def wait(self, full_at: float, now: float, size: int = 1) -> float:
        """Seconds until the next `size` may go; `full_at` is what `after` gave for the last one."""
        return full_at - (self.burst - size) * self.interval - now

    def after(self, full_at: float, now: float, size: int = 1) -> float:
        """The instant at which the burst is whole again, once `size` more have gone."""
        return max(full_at, now) + size * self.interval


class Buckets:
    """One rate for each of many, in memory: a restart forgets them, and every process has its own."""

    def __init__(self, rate: Rate, clock: Callable[[], float] = time.monotonic) -> None:
        self._rate = rate
        self._clock = clock
        self._full_at: dict[Hashable, float] = {}

    def take(self, whose: Hashable, size: int = 1) -> bool:
        """Let `size` more of somebody's go; False, and nothing is counted, if that is more than he may have now."""
        now = self._clock()
        full_at = self._full_at.get(whose, now)
        if self._rate.wait(full_at, now, size) > _ROUNDING:
            return False
        self._full_at[whose] = self._rate.after(full_at, now, size)
        if len(self._full_at) > _MOST_KEPT:
            self._full_at = {one: full_at for one, full_at in self._full_at.items() if full_at > now}
        return True
