"""The webhook: updates are brought to an address, those of a chat one after another, until each was taken with 200."""

from __future__ import annotations

import asyncio
from itertools import groupby

import httpx

from sandbox.records import Json
from sandbox.telegram.updates import Updates

_PAUSE = 0.2
"""Seconds until one that was not taken is brought again; Telegram takes longer."""
_AT_ONCE = 40
_PATIENCE = 30.0


class Bringer:
    """Brings what waits to the webhook that is set, if one is; a restart of the sandbox forgets it."""

    def __init__(self, updates: Updates) -> None:
        self._updates = updates
        self._bringing: asyncio.Task[None] | None = None
        self.url = ""

    def set(self, url: str, secret: str) -> None:
        """From now on bring them there; an empty address: no more."""
        if self._bringing is not None:
            self._bringing.cancel()
        self.url = url
        self._bringing = asyncio.get_running_loop().create_task(self._run(url, secret)) if url else None

    async def _run(self, url: str, secret: str) -> None:
        headers = {"x-telegram-bot-api-secret-token": secret} if secret else {}
        limits = httpx.Limits(max_keepalive_connections=0)  # each finds its way through the proxy anew
        async with httpx.AsyncClient(
            headers=headers, limits=limits, timeout=_PATIENCE, trust_env=False
        ) as client:
            while True:
                waiting = sorted(self._updates.waiting(_AT_ONCE), key=_chat)
                chats = [list(updates) for _, updates in groupby(waiting, _chat)]
                taken = await asyncio.gather(*(self._bring(client, url, updates) for updates in chats))
                if waiting and all(taken):
                    continue
                await self._updates.more(_PAUSE)

    async def _bring(self, client: httpx.AsyncClient, url: str, updates: list[Json]) -> bool:
        """Bring a chat's updates in their order; whether all were taken."""
        for update in updates:
            try:
                answer = await client.post(url, json=update)
            except httpx.HTTPError:
                return False
            if answer.status_code != 200:
                return False
            self._updates.taken(update["update_id"])
        return True


def _chat(update: Json) -> int:
    """The chat of an update; `sorted` keeps the order within each."""
    body = next(part for name, part in update.items() if name != "update_id")
    held = body.get("message", body)
    return int(held["chat"]["id"])
