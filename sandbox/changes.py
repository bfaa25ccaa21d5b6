"""Tells the page that something in the world changed."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from weakref import WeakSet


class Changes:
    """A revision that grows with every change, and the listeners who want to hear of it."""

    def __init__(self) -> None:
        self.revision = 0
        self._listeners: WeakSet[asyncio.Event] = WeakSet()

    def happened(self) -> None:
        """Counts one change and wakes every listener."""
        self.revision += 1
        for event in self._listeners:
            event.set()

    def listen(self) -> AsyncIterator[int]:
        """Yields the revision after each change from now on; changes in one instant arrive as one.

        Listening begins with this call, not with the first wait, so nothing falls in between.
        """
        event = asyncio.Event()
        self._listeners.add(event)
        return self._follow(event)

    async def _follow(self, event: asyncio.Event) -> AsyncIterator[int]:
        while True:
            await event.wait()
            event.clear()
            yield self.revision
