"""What an administrator put back is handled again, by a bot that runs or by the next one.

The command only changes a row's state; here it is found, handed to the edge that it came by, and handled in the
transaction that ends it. Two that find it at once both try, and the row lets only one of them.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable

from bot.intake import StoreFailure
from bot.ports import Store
from machines.records import ChannelName, InboundRow

_log = logging.getLogger("ventanilla.intake")
PAUSE = 3.0
"""Seconds between looks: an index holds what is not finished, which is next to nothing."""


class PuttingBack:
    """Looks for what was put back.

    Args:
        store: where it lies.
        chats: takes up the chats in which something waits; None while the chat is off.
        letter: handles a stored letter again; None while the mail is off.
        sleep: waits that many seconds.
    """

    def __init__(
        self,
        store: Store,
        *,
        chats: Callable[[], Awaitable[None]] | None,
        letter: Callable[[InboundRow], None] | None,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._store = store
        self._chats = chats
        self._letter = letter
        self._sleep = sleep

    async def run(self) -> None:
        """Look until cancelled."""
        while True:
            try:
                await self.look()
            except Exception:  # noqa: BLE001 - a store that fails now may answer at the next look
                _log.exception("what was put back could not be read")
            await self._sleep(PAUSE)

    async def look(self) -> None:
        """Handle again what was put back by now; of a channel that is off it stays."""
        rows = await asyncio.to_thread(self._store.read, lambda unit: list(unit.put_back_earlier()))
        if self._chats is not None and any(row.channel is ChannelName.CHAT for row in rows):
            await self._chats()
        for row in rows:
            if row.channel is ChannelName.MAIL and self._letter is not None:
                await self._again(row, self._letter)

    async def _again(self, row: InboundRow, letter: Callable[[InboundRow], None]) -> None:
        try:
            await asyncio.to_thread(letter, row)
        except (StoreFailure, OSError) as error:
            _log.warning("a letter waits", extra={"inbound": row.id, "error": type(error).__name__})
