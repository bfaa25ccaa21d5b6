"""One of several processes over one database: who lives, who polls, who watches the mailbox, who has which chat.

Every beat renews what this process holds, on the database's clock. Between two beats that clock is carried on with our
own monotonic one, so that a process that stood still knows when it wakes up, before it has asked anybody, that it
holds nothing any more. See `storage/leases.py` for what becomes of what it still has in its hands.
"""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable, Set
from contextlib import suppress
from typing import Protocol, TypeVar

from bot.ports import IntakeUnit, Store

_log = logging.getLogger("ventanilla.presence")
_T = TypeVar("_T")
TELEGRAM, MAILBOX = "telegram", "imap"
BEAT = 1.0
LEASE = 5.0
"""Seconds; whoever is killed is taken for dead after these, and one beat later somebody else has taken over."""
STORE_PAUSE = 1.0


class Presence:
    """This process among the others.

    Args:
        store: where the leases are.
        owner: a name of this process that nobody ever had.
        wanted: the leases that it takes as soon as they are free.
        buried: called after a process was found dead, so that what it had in hand is taken up.
        monotonic: our own clock, seconds.
    """

    def __init__(
        self,
        store: Store,
        owner: str,
        *,
        wanted: Set[str] = frozenset(),
        buried: Callable[[], Awaitable[None]],
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self._store = store
        self._owner = owner
        self._wanted = wanted
        self._buried = buried
        self._monotonic = monotonic
        self._ahead = 0.0
        self._until = float("-inf")
        self._held: Set[str] = frozenset()
        self._unsure = False
        """Whether the last beat failed: it may have buried somebody whose work was not taken up."""
        self._changed = asyncio.Condition()
        self.beaten: Callable[[], None] = lambda: None
        """Called after each beat."""
        self.processes = 1
        """How many live, this one too."""

    def clock(self) -> float:
        """The database's clock, in seconds."""
        return self._monotonic() + self._ahead

    def holds(self, name: str) -> bool:
        """Whether a lease is ours now."""
        return name in self._held and self._monotonic() < self._until

    async def run(self) -> None:
        """Beat until cancelled."""
        while True:
            try:
                await self.beat()
            except Exception:  # noqa: BLE001 - a store that fails now may answer at the next beat
                _log.exception("the leases could not be renewed")
            async with self._changed:
                self._changed.notify_all()
            self.beaten()
            await asyncio.sleep(BEAT)

    async def beat(self) -> None:
        """Renew what is held, take what is free, bury the dead."""
        before = self._monotonic()
        unsure, self._unsure = self._unsure, True

        def job(unit: IntakeUnit) -> tuple[float, tuple[Set[str], int, object]]:
            now = unit.database_now()
            return now, unit.live(self._owner, self._wanted, now, LEASE)

        beating = asyncio.wrap_future(self._store.submit(job))
        async with asyncio.timeout(LEASE):  # not `wait_for`: see `scheduler/relay.py`
            now, (held, self.processes, dead) = await beating
        # The database read its clock in between: ours is never ahead of it, and no lease is thought longer than it is.
        self._ahead, self._until = now - self._monotonic(), before + LEASE
        for name in sorted((held ^ self._held) & self._wanted):
            _log.info("lease", extra={"lease": name, "state": "taken" if name in held else "lost"})
        self._held = held
        if dead:
            _log.warning("another process is gone", extra={"owner": dead})
        if dead or unsure:
            async with asyncio.timeout(LEASE):  # else what is held would run out meanwhile
                await self._buried()
        self._unsure = False

    async def holding(self, name: str) -> None:
        """Come back when a lease is ours."""
        async with self._changed:
            await self._changed.wait_for(lambda: self.holds(name))

    async def lost(self, name: str) -> None:
        """Come back when a lease is not ours any more: also when it runs out while a beat waits for the store."""
        while self.holds(name):
            with suppress(TimeoutError):
                async with asyncio.timeout(self._until - self._monotonic()), self._changed:
                    await self._changed.wait()

    async def take(self, name: str) -> bool:
        """Take a lease for as long as this process lives, or until it is given back; False: another one has it."""
        at = self.clock()
        return await self._surely(lambda unit: unit.lease(name, self._owner, at, LEASE))

    async def give_back(self, name: str = "") -> None:
        """Give back a lease, or all of them at the end: tried no longer than until they have run out by themselves."""
        giving = self._surely(lambda unit: unit.give_back(self._owner, name))
        if name:  # it is renewed with the others, and would stay ours
            await giving
            return
        with suppress(TimeoutError):
            async with asyncio.timeout(LEASE):
                await giving

    async def _surely(self, job: Callable[[IntakeUnit], _T]) -> _T:
        """Run a job; ask until the store answers."""
        while True:
            try:
                return await asyncio.wrap_future(self._store.submit(job))
            except Exception:  # noqa: BLE001 - each driver has its own; a chat's turn must not be lost over it
                _log.exception("a lease waits for the store")
                await asyncio.sleep(STORE_PAUSE)


class Source(Protocol):
    """Where updates come from."""

    async def get_updates(self, offset: int, seconds: int) -> list[object]:
        """See `TelegramClient.get_updates`."""
        ...


class OneOfUs:
    """A source that only the holder of the lease asks. What it hands over late is known by its ids.

    Confirming is safe at any time: an offset names only updates that this very process has seen stored.
    """

    def __init__(self, source: Source, presence: Presence) -> None:
        self._source = source
        self._presence = presence

    async def get_updates(self, offset: int, seconds: int) -> list[object]:
        """Wait for the lease, then for updates; nothing if the lease is lost meanwhile."""
        await self._presence.holding(TELEGRAM)
        poll = asyncio.ensure_future(self._source.get_updates(offset, seconds))
        lost = asyncio.ensure_future(self._presence.lost(TELEGRAM))
        try:
            await asyncio.wait({poll, lost}, return_when=asyncio.FIRST_COMPLETED)
            return poll.result() if poll.done() else []
        finally:
            for one in (poll, lost):
                one.cancel()
            await asyncio.gather(poll, lost, return_exceptions=True)


class Watch(Protocol):
    """What watches a mailbox in a thread of its own."""

    def start(self) -> None:
        """Begin."""
        ...

    def stop(self) -> None:
        """End, and wait for it."""
        ...


async def watch(presence: Presence, make: Callable[[], Watch]) -> None:
    """Watch the mailbox whenever the lease is ours, from where whoever had it before kept that he was."""
    while True:
        await presence.holding(MAILBOX)
        inbox = await asyncio.to_thread(make)
        inbox.start()
        try:
            await presence.lost(MAILBOX)
        finally:
            await asyncio.to_thread(inbox.stop)
