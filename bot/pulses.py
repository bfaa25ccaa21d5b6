"""Whether every loop of the running product goes round, and how often things happened.

Every loop says each time it goes round; one that did not for longer than its longest turn is taken for dead, whatever
it died of.
"""

from __future__ import annotations

import asyncio
import threading
import time
from collections import Counter
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime

from bot.listening import listening
from bot.ports import Store
from bot.presence import MAILBOX, TELEGRAM, Presence
from bot.settings import Settings
from machines.watching.figures import Figures


@dataclass(frozen=True, slots=True)
class Part:
    """A loop that has to go round."""

    longest: float
    """Seconds of the machine's own clock that a turn may take at most, pauses after failures included."""
    wanted: Callable[[], bool] = lambda: True
    """Whether this process has to do it now: another one may have the lease."""


class Pulses:
    """When each loop went round last, and how often things happened. Safe from every thread.

    Args:
        parts: the loops, by name.
        monotonic: seconds.
    """

    def __init__(self, parts: Mapping[str, Part], monotonic: Callable[[], float] = time.monotonic) -> None:
        self._parts = dict(parts)
        self._monotonic = monotonic
        self._lock = threading.Lock()
        self._last = dict.fromkeys(parts, monotonic())
        self._idle: set[str] = set()
        """Those that another process did when last looked at."""
        self._counts: Counter[str] = Counter()

    def of(self, name: str) -> Callable[[], None]:
        """What a loop calls each time it goes round."""

        def beat() -> None:
            with self._lock:
                self._last[name] = self._monotonic()

        return beat

    def count(self, what: str) -> None:
        """Something happened once more."""
        with self._lock:
            self._counts[what] += 1

    def counts(self) -> dict[str, int]:
        """How often each thing happened since the start."""
        with self._lock:
            return dict(self._counts)

    def ages(self) -> dict[str, float]:
        """Seconds since each wanted loop went round."""
        now = self._monotonic()
        with self._lock:
            wanted = {name for name, part in self._parts.items() if part.wanted()}
            for name in wanted & self._idle:  # it became ours: its first turn has its time
                self._last[name] = now
            self._idle = set(self._parts) - wanted
            return {name: now - self._last[name] for name in sorted(wanted)}

    def dead(self) -> list[str]:
        """The loops that should have gone round by now."""
        return [name for name, age in self.ages().items() if age > self._parts[name].longest]


class Asking:
    """The store, asked for health and figures.

    Args:
        store: it.
        clock: the office clock.
    """

    def __init__(self, store: Store, clock: Callable[[], datetime]) -> None:
        self._store = store
        self._clock = clock

    async def writes(self) -> None:
        """Comes back when the writer has committed a transaction of nothing."""
        await asyncio.wrap_future(self._store.submit(lambda _: None))

    async def figures(self) -> tuple[Figures, datetime]:
        """Counts, and the office's instant of them."""
        now = self._clock()
        return await asyncio.to_thread(self._store.read, lambda unit: unit.figures(now)), now


def parts_of(settings: Settings, presence: Presence | None) -> dict[str, Part]:
    """The loops that have to go round, with the longest that a turn of each may take.

    Args:
        presence: this process among others; then it polls only what it has the lease of.
    """

    def ours(name: str) -> Callable[[], bool]:
        return lambda: presence is None or presence.holds(name)

    parts = {"relay": Part(60), "heartbeat": Part(120)}
    if presence is not None:
        parts["presence"] = Part(60)
    if settings.chat_is_on and not settings.webhook_url:
        parts["polling"] = Part(180, ours(TELEGRAM))
    if settings.mail_is_on:
        parts["mail"] = Part(180, ours(MAILBOX))
    return parts


@asynccontextmanager
async def shown(port: int, pulses: Pulses, asking: Asking) -> AsyncIterator[None]:
    """The page of health and figures is there while the context lasts.

    Raises:
        CannotStart: the port is taken.
    """
    # Imported where it is used: uvicorn is a tenth of the start.
    from bot.health import HealthServer

    async with listening(lambda: HealthServer(port, pulses, asking), "VENTANILLA_METRICS_PORT"):
        yield
