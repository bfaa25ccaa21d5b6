"""Tells the page that something in the world changed, and what."""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import AsyncIterator
from weakref import WeakSet


class Changes:
    """A revision that grows with every change, what each place saw last, and who wants to hear of it.

    A place is a chat or a mailbox, named by whoever keeps it; its things (bubbles, letters) have numbers.
    """

    def __init__(self) -> None:
        self.revision = 0
        self._life = _new_life()
        self._touched: dict[str, dict[int, int]] = {}
        self._listeners: WeakSet[asyncio.Event] = WeakSet()

    def happened(self, place: str = "", *things: int) -> None:
        """Counts one change, of these things of a place, and wakes every listener."""
        self.revision += 1
        for thing in things:
            self._touched.setdefault(place, {})[thing] = self.revision
        for event in self._listeners:
            event.set()

    def emptied(self) -> None:
        """Everything is gone: no earlier mark says anything any more."""
        self._life = _new_life()
        self._touched.clear()
        self.happened()

    @property
    def mark(self) -> str:
        """Stands for all that has happened until now; good for `since` as long as this process lives."""
        return f"{self._life}.{self.revision}"

    def since(self, place: str, mark: str) -> set[int] | None:
        """The things of a place that came or changed after a mark; None if that is not known: look at everything."""
        if not self.knows(mark):
            return None
        revision = int(mark.partition(".")[2])
        return {thing for thing, at in self._touched.get(place, {}).items() if at > revision}

    def knows(self, mark: str) -> bool:
        """Whether a mark was given by this process, about this world."""
        life, _, revision = mark.partition(".")
        return life == self._life and revision.isdecimal()

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


def _new_life() -> str:
    """A name that no other process, and no world after starting over, has."""
    return secrets.token_hex(4)
