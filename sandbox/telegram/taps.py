"""Taps on buttons: the callback queries and the bot's answers to them."""

from __future__ import annotations

import asyncio
import secrets
import time

from sandbox.records import Popup
from sandbox.store import Store
from sandbox.telegram.refusal import bad_request

PATIENCE = 10.0  # seconds that an app shows the spinner
MAX_AGE = 15 * 60.0  # seconds after which Telegram takes no answer


class Taps:
    """Callback queries by id. ``max_age`` is the time in seconds in which one may be answered."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self.max_age = MAX_AGE
        self._waiting: dict[str, asyncio.Future[Popup | None]] = {}

    def new(self) -> str:
        """A query that waits for its answer; gives its id."""
        query_id = str(secrets.randbits(62))
        self._store.run("INSERT INTO queries VALUES (?, ?)", query_id, time.time())
        self._waiting[query_id] = asyncio.get_running_loop().create_future()
        return query_id

    async def wait(self, query_id: str) -> Popup | None:
        """What the bot answers, or nothing if it does not in time."""
        try:
            return await asyncio.wait_for(self._waiting[query_id], PATIENCE)
        except TimeoutError:
            return None
        finally:
            self._waiting.pop(query_id, None)

    def answer(self, query_id: str, popup: Popup | None) -> None:
        """The bot answers; raises Refused if the query is unknown or too old."""
        row = self._store.row("SELECT date FROM queries WHERE id = ?", query_id)
        if row is None or time.time() - row[0] > self.max_age:
            raise bad_request("query is too old and response timeout expired or query ID is invalid")
        waiting = self._waiting.get(query_id)
        if waiting is not None and not waiting.done():
            waiting.set_result(popup)

    def forget(self) -> None:
        """Nobody waits any longer."""
        for waiting in self._waiting.values():
            if not waiting.done():
                waiting.set_result(None)
