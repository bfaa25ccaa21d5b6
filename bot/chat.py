"""The chat edge: updates in, in the order of their chat, files fetched before they are handled.

An update without files goes straight through. One with files is stored first and handled when they are on disk;
meanwhile later updates of the same chat wait, stored, behind it.
"""

from __future__ import annotations

import asyncio
import json
import logging
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace
from functools import partial

from bot.intake import Arrival, Intake, StoreFailure
from bot.ports import Files, IntakeUnit, Store
from bot.telegram.reading import Reading, ToFetch
from machines.errors import Permanent, Temporary
from machines.messages import FileRef, Inbound, Reply
from machines.records import ChannelName, InboundRow, InboundState

_log = logging.getLogger("ventanilla.chat")
MOST_FETCHES = 6
"""Attempts to download a file; the pauses between them double from one second."""


class ChatEdge:
    """What the poll loop hands its updates to.

    Args:
        intake: the one path.
        store: for what was stored and still waits.
        files: where downloaded files go.
        read: makes a `Reading` of a raw update, None for what is none of our business.
        fetch: downloads a file by its Telegram id.
        acknowledge: answers a tap, best-effort.
    """

    def __init__(
        self,
        intake: Intake,
        store: Store,
        files: Files,
        *,
        read: Callable[[Mapping[str, object]], Reading | None],
        fetch: Callable[[str], Awaitable[bytes]],
        acknowledge: Callable[[str, Reply], Awaitable[None]],
    ) -> None:
        self._intake = intake
        self._store = store
        self._files = files
        self._read = read
        self._fetch = fetch
        self._acknowledge = acknowledge
        self._busy: dict[str, asyncio.Task[None]] = {}

    async def accept(self, raw: Mapping[str, object]) -> None:
        """Take one update; returns when it is safe to confirm it to Telegram.

        Raises:
            StoreFailure: it is not.
        """
        arrival = Arrival(
            ChannelName.CHAT, str(raw.get("update_id")), "", json.dumps(raw, ensure_ascii=False).encode()
        )
        try:
            reading = self._read(raw)
        except ValueError as error:
            _log.warning("an update could not be read", extra={"external_id": arrival.external_id})
            await asyncio.to_thread(self._intake.shunt, arrival, None, str(error))
            return
        if reading is None:
            return
        inbound = reading.inbound
        arrival = replace(arrival, place=inbound.place)
        if reading.files or inbound.place in self._busy:
            state = InboundState.FETCHING if reading.files else InboundState.NEW
            if await asyncio.to_thread(self._intake.keep, arrival, state) is not None:
                self._work(inbound.place)
            return
        await self._take(arrival, reading, inbound)

    async def resume(self) -> None:
        """After a start: take up what was stored and not finished."""
        rows = await asyncio.to_thread(self._store.read, lambda unit: unit.unfinished())
        for place in dict.fromkeys(row.place for row in rows if row.channel is ChannelName.CHAT):
            self._work(place)

    async def stop(self) -> None:
        """Leave what waits for the next start."""
        for task in self._busy.values():
            task.cancel()
        await asyncio.gather(*self._busy.values(), return_exceptions=True)

    async def _take(self, arrival: Arrival, reading: Reading, inbound: Inbound) -> None:
        reply = await asyncio.to_thread(self._intake.take, arrival, inbound)
        if reading.query_id:
            await self._acknowledge(reading.query_id, reply or Reply())

    # -- chats in which something waits

    def _work(self, place: str) -> None:
        """See to it that somebody works through a chat's stored updates."""
        if place not in self._busy:
            self._busy[place] = asyncio.create_task(self._work_off(place))

    async def _work_off(self, place: str) -> None:
        """Handle the stored updates of one chat in their order."""
        try:
            while rows := await asyncio.to_thread(self._store.read, partial(_waiting, place=place)):
                await self._handle_stored(rows[0])
        except StoreFailure:
            _log.warning("a chat waits for the store", extra={"place": place})
            await asyncio.sleep(5)
        finally:
            del self._busy[place]
        rows = await asyncio.to_thread(self._store.read, partial(_waiting, place=place))
        if rows:
            self._work(place)

    async def _handle_stored(self, row: InboundRow) -> None:
        arrival = Arrival(row.channel, row.external_id, row.place, row.raw, stored=row.id)
        reading = self._read(json.loads(row.raw))
        if reading is None:
            await asyncio.to_thread(self._intake.shunt, arrival, None, "no longer understood")
            return
        inbound = reading.inbound
        for wanted in reading.files:
            got = await self._download(wanted)
            if isinstance(got, FileRef):
                inbound = replace(inbound, files=(*inbound.files, got))
            else:
                inbound = replace(inbound, problems=(*inbound.problems, got))
        await self._take(arrival, reading, inbound)

    async def _download(self, wanted: ToFetch) -> FileRef | str:
        """A file on disk, or the sentence that tells its sender why not."""
        for attempt in range(MOST_FETCHES):
            try:
                content = await self._fetch(wanted.file_id)
            except Temporary as passing:
                await asyncio.sleep(passing.after or 2.0**attempt)
                continue
            except Permanent:
                break
            sha256 = await asyncio.to_thread(self._files.put, content)
            return FileRef(sha256=sha256, name=wanted.name, media_type=wanted.media_type, size=len(content))
        return f"No pude descargar el archivo «{wanted.name}». Envíelo de nuevo, por favor."


def _waiting(unit: IntakeUnit, place: str) -> list[InboundRow]:
    """The stored updates of a chat."""
    return list(unit.waiting(place))
