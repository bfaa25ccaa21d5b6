"""The queue of updates for the bot, kept until the bot confirms them."""

from __future__ import annotations

import asyncio
import json
from contextlib import suppress

from sandbox.records import Json
from sandbox.store import Store
from sandbox.telegram.refusal import Refused

# Telegram leaves these out unless they are asked for.
_ONLY_ON_REQUEST = frozenset({"chat_member", "message_reaction", "message_reaction_count"})


class Updates:
    """Updates wait here in order; an offset confirms all below it."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._came = asyncio.Event()
        self._poll = 0

    def put(self, kind: str, body: Json) -> None:
        """Queues an update unless the bot asked for other kinds. Call ``wake`` after the commit."""
        allowed = json.loads(self._store.remembered("allowed_updates", lambda: "[]"))
        if kind in allowed or (not allowed and kind not in _ONLY_ON_REQUEST):
            self._store.run("INSERT INTO updates (body) VALUES (?)", json.dumps({kind: body}))

    def wake(self) -> None:
        """Lets the waiting poll look again."""
        self._came.set()

    def allow(self, kinds: list[str]) -> None:
        """From now on only these kinds are queued; none means Telegram's default."""
        self._store.remember("allowed_updates", json.dumps(kinds))

    def count(self) -> int:
        """How many wait."""
        found = self._store.row("SELECT count(*) FROM updates")
        return int(found[0]) if found else 0

    def confirm(self, offset: int) -> None:
        """Forgets all below ``offset``; a negative one keeps only that many of the last."""
        if offset >= 0:
            self._store.run("DELETE FROM updates WHERE id < ?", offset)
            return
        self._store.run(
            "DELETE FROM updates WHERE id NOT IN (SELECT id FROM updates ORDER BY id DESC LIMIT ?)",
            -offset,
        )

    def taken(self, number: int) -> None:
        """Forgets one that a webhook took."""
        self._store.run("DELETE FROM updates WHERE id = ?", number)

    async def more(self, timeout: float) -> None:  # noqa: ASYNC109 - as below
        """Waits up to ``timeout`` seconds for something new."""
        self._came.clear()
        with suppress(TimeoutError):
            await asyncio.wait_for(self._came.wait(), timeout)

    def drop(self) -> None:
        """Forgets all."""
        self._store.run("DELETE FROM updates")

    def waiting(self, limit: int) -> list[Json]:
        """The oldest unconfirmed updates."""
        rows = self._store.rows("SELECT id, body FROM updates ORDER BY id LIMIT ?", limit)
        return [{"update_id": number, **json.loads(body)} for number, body in rows]

    async def poll(self, limit: int, timeout: float) -> list[Json]:  # noqa: ASYNC109 - the API's
        """Waits up to ``timeout`` seconds for updates; a later poll ends this one with a 409."""
        self._poll += 1
        mine = self._poll
        self._came.set()  # whoever waited before finds that it is no longer the one
        deadline = asyncio.get_running_loop().time() + timeout
        while True:
            if mine != self._poll:
                raise Refused(
                    409,
                    "Conflict: terminated by other getUpdates request; "
                    "make sure that only one bot instance is running",
                )
            found = self.waiting(limit)
            left = deadline - asyncio.get_running_loop().time()
            if found or left <= 0:
                return found
            self._came.clear()
            try:
                await asyncio.wait_for(self._came.wait(), left)
            except TimeoutError:
                return self.waiting(limit)
