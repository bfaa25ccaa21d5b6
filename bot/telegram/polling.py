"""The poll loop: an update is confirmed to Telegram only after it was accepted, which means stored.

The client library's own loop confirms what it only holds in memory. Here the offset lives in memory too, but it
moves past an update only after `accept` returned for it; what was not confirmed, Telegram sends again.
"""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable, Mapping
from traceback import extract_tb
from typing import Protocol

from telegram.error import Conflict, InvalidToken, RetryAfter, TimedOut

from bot.telegram.failures import pause_of

_log = logging.getLogger("ventanilla.telegram")

LONG_POLL = 25
"""Seconds that Telegram holds a poll without news."""
FIRST_PAUSE, LONGEST_PAUSE = 1.0, 30.0
CONFLICT_PAUSE = 10.0
"""Another process polls with our token; it may be the one that we replace."""
TOKEN_PAUSE = 60.0
HELD = 2.0
"""A poll that is cut after so many seconds was held by Telegram: what ends connections that are silent for long, as
many a proxy does, is no reason to wait longer each time."""


class Source(Protocol):
    """Where updates come from."""

    async def get_updates(self, offset: int, seconds: int) -> list[object]:
        """Raw updates from `offset` on; all below are confirmed; see `TelegramClient.get_updates`."""
        ...


class Pulsing:
    """A source that tells each time it is asked and has answered, or failed."""

    def __init__(self, source: Source, alive: Callable[[], None]) -> None:
        self._source = source
        self._alive = alive

    async def get_updates(self, offset: int, seconds: int) -> list[object]:
        """See `Source`."""
        self._alive()
        try:
            return await self._source.get_updates(offset, seconds)
        finally:
            self._alive()


class Polling:
    """Hands over all updates: those of one chat one after another in their order, those of several chats at once.

    So a Monday morning's burst reaches the store together, and shares its commits.

    Args:
        source: the account.
        accept: returns once the update is safe; if it raises, that update and all later ones come again, also those
            of other chats that were accepted meanwhile: they are known by their ids.
        long_poll: seconds that a poll without news may last.
        sleep: waits that many seconds.
        machine_clock: seconds, to see how long a poll lasted.
    """

    def __init__(
        self,
        source: Source,
        accept: Callable[[Mapping[str, object]], Awaitable[None]],
        *,
        long_poll: int = LONG_POLL,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
        machine_clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._source = source
        self._accept = accept
        self._long_poll = long_poll
        self._sleep = sleep
        self._machine_clock = machine_clock
        self._offset = 0
        self._failures = 0
        self._refused = False

    async def run(self) -> None:
        """Poll until cancelled."""
        while True:
            began = self._machine_clock()
            try:
                batch = await self._source.get_updates(self._offset, self._long_poll)
            except Exception as error:  # noqa: BLE001 - a proxy may answer anything; the loop must outlive it
                await self._sleep(self._after_refusal(error, self._machine_clock() - began))
                continue
            self._refused = False
            if await self._take(batch):
                self._failures = 0
            else:
                await self._sleep(self._pause())

    async def _take(self, batch: list[object]) -> bool:
        """Hand over a batch; False if one was not accepted, and so neither it nor the later ones are confirmed."""
        updates = _in_order(batch)
        chats: dict[object, list[tuple[int, Mapping[str, object]]]] = {}
        for update_id, update in updates:
            chats.setdefault(chat_of(update), []).append((update_id, update))
        stopped = await asyncio.gather(*map(self._take_chat, chats.values()))
        again = [update_id for update_id in stopped if update_id is not None]
        if updates:
            self._offset = min(again, default=updates[-1][0] + 1)
        return not again and (bool(updates) or not batch)

    async def _take_chat(self, updates: list[tuple[int, Mapping[str, object]]]) -> int | None:
        """Hand over the updates of one chat; the id of the one that was not accepted, after which none is tried."""
        for update_id, update in updates:
            try:
                await self._accept(update)
            except Exception as error:  # noqa: BLE001 - whatever kept it from being stored, it must come again
                _log.error("an update was not accepted", extra={"update": update_id, **_where(error)})
                return update_id
        return None

    def _after_refusal(self, error: Exception, lasted: float) -> float:
        """Log why a poll failed after so many seconds; returns the seconds to wait."""
        match error:
            case InvalidToken():
                if not self._refused:
                    _log.error("telegram does not accept the token: check VENTANILLA_TELEGRAM_TOKEN")
                self._refused = True
                return TOKEN_PAUSE
            case Conflict():
                _log.warning("another process polls with the same token", extra={"again_in": CONFLICT_PAUSE})
                return CONFLICT_PAUSE
            case RetryAfter():
                return pause_of(error)
        if lasted >= HELD and not isinstance(error, TimedOut):
            self._failures = 0
        pause = self._pause()
        _log.warning("poll failed", extra={"error": type(error).__name__, "again_in": pause})
        return pause

    def _pause(self) -> float:
        """Twice as long after each failure in a row."""
        pause = min(FIRST_PAUSE * 2.0**self._failures, LONGEST_PAUSE)
        self._failures += 1
        return pause


def _in_order(batch: list[object]) -> list[tuple[int, Mapping[str, object]]]:
    """The updates by their ids; without an id there is nothing to confirm."""
    found: dict[int, Mapping[str, object]] = {}
    for update in batch:
        if isinstance(update, dict) and isinstance(update.get("update_id"), int):
            found[update["update_id"]] = update
    return sorted(found.items())


def chat_of(update: Mapping[str, object]) -> object:
    """What tells the chat of a raw update from others; None where it names none."""
    for part in update.values():
        held = part.get("message", part) if isinstance(part, dict) else None
        chat = held.get("chat") if isinstance(held, dict) else None
        if isinstance(chat, dict):
            return chat.get("id")
    return None


def _where(error: Exception) -> dict[str, object]:
    """Kind and place of a failure; its text may hold what people write."""
    frames = extract_tb(error.__traceback__)
    at = f"{frames[-1].filename}:{frames[-1].lineno}" if frames else ""
    return {"error": type(error).__name__, "at": at}
