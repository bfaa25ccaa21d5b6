"""Asks the bot's console: who there is, their cases, how a diagram looks, what the office clock shows."""

from __future__ import annotations

import asyncio
import time
from typing import TYPE_CHECKING
from urllib.parse import quote

from sandbox.settings import PageSettings

if TYPE_CHECKING:
    import httpx

PATIENCE = 5.0
"""Seconds that one question to the console may take."""
CATCHING_UP = 120.0
"""Seconds that the bot gets to do what was due in the time that was jumped over."""
RESTART = 30.0
"""Seconds that the bot gets to come back after starting over."""


class ConsoleAway(Exception):
    """The console is not known yet, does not answer, or answers with an error."""


class Console:
    """A client of the bot's console; where that is may change while the page runs."""

    def __init__(self, settings: PageSettings) -> None:
        self._settings = settings

    async def people(self) -> list[dict[str, object]]:
        """The people of the demo institution. Raises ConsoleAway."""
        return _records(await self._ask("GET", "/people"))

    async def cases(self, person: int) -> list[dict[str, object]]:
        """The cases that a person (by the bot's id) sees, latest first. Raises ConsoleAway."""
        return _records(await self._ask("GET", f"/cases?person={person}"))

    async def diagram(self, number: str) -> bytes:
        """The SVG of a case by its number, the current step lit. Raises ConsoleAway."""
        return (await self._ask("GET", f"/diagram/{quote(number, safe='')}.svg")).content

    async def clock(self) -> dict[str, object]:
        """What the office clock shows, and what is due next. Raises ConsoleAway."""
        return _record(await self._ask("GET", "/clock"))

    async def turn(self, step: dict[str, object]) -> dict[str, object] | None:
        """Move the clock; what it shows when everything due has happened, None if it can't be moved so.

        Raises ConsoleAway.
        """
        answer = await self._ask("POST", "/clock", step, patience=CATCHING_UP, refusable=True)
        return None if answer.status_code == 400 else _record(answer)

    async def start_over(self) -> None:
        """Empty the bot, then wait until it answers again. Raises ConsoleAway."""
        await self._ask("POST", "/start-over", patience=RESTART)
        give_up = time.monotonic() + RESTART
        while True:
            try:
                await self.people()
            except ConsoleAway:
                if time.monotonic() > give_up:
                    raise
                await asyncio.sleep(0.1)
            else:
                return

    async def _ask(
        self,
        method: str,
        path: str,
        fields: dict[str, object] | None = None,
        *,
        patience: float = PATIENCE,
        refusable: bool = False,
    ) -> httpx.Response:
        """Ask the console; with `refusable` its 400 is an answer too."""
        import httpx  # a tenth of a second that the page's start need not wait for

        if self._settings.console is None:
            raise ConsoleAway("no console yet")
        url = self._settings.console.rstrip("/") + path
        # Plain HTTP on this machine: no proxy, and no certificates that take 20 ms to load.
        client = httpx.AsyncClient(trust_env=False, verify=False)  # noqa: S501 - there is no TLS
        try:
            async with client:
                answer = await client.request(method, url, json=fields, timeout=patience)
            if not (refusable and answer.status_code == 400):
                answer.raise_for_status()
        except httpx.HTTPError as error:
            raise ConsoleAway(f"{method} {path}: {error}") from error
        return answer


def _json(answer: httpx.Response) -> object:
    try:
        found: object = answer.json()
    except ValueError as error:
        raise ConsoleAway("the console's answer is not JSON") from error
    return found


def _record(answer: httpx.Response) -> dict[str, object]:
    found = _json(answer)
    if not isinstance(found, dict):
        raise ConsoleAway("the console's answer is not a record")
    return found


def _records(answer: httpx.Response) -> list[dict[str, object]]:
    found = _json(answer)
    if not isinstance(found, list) or not all(isinstance(one, dict) for one in found):
        raise ConsoleAway("the console's answer is not a list of records")
    return found
