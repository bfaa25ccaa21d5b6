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
from typing import Protocol, TypeVar

from bot.gate import Gate, Passage
from bot.intake import Arrival, Intake, StoreFailure
from bot.ports import Files, IntakeUnit, Store
from bot.telegram.contents import MOST_BYTES
from bot.telegram.reading import Reading, ToFetch
from machines.desk.handle import TOO_MUCH
from machines.errors import Permanent, Temporary
from machines.messages import FileRef, Inbound, Reply
from machines.records import ChannelName, InboundRow, InboundState

_log = logging.getLogger("ventanilla.chat")
_T = TypeVar("_T")


class Turns(Protocol):
    """Which process works off a chat's stored updates, where there are several."""

    async def take(self, name: str) -> bool:
        """Whether it is ours now."""
        ...

    async def give_back(self, name: str) -> None:
        """Let others take it."""
        ...


MOST_FETCHES = 6
"""Attempts to download a file; the pauses between them double from one second."""
TOO_FAST = "Van muchos toques en muy poco tiempo; este no cuenta. Espere un minuto e inténtelo de nuevo."
STORE_PAUSE = 5.0
"""Seconds until a store that failed is asked again."""


class ChatEdge:
    """What the poll loop hands its updates to.

    Args:
        intake: the one path.
        store: for what was stored and still waits.
        files: where downloaded files go.
        read: makes a `Reading` of a raw update, None for what is none of our business.
        fetch: downloads a file by its Telegram id.
        acknowledge: answers a tap, best-effort.
        turns: where several processes work off what was stored; None: there is only this one.
        gate: what an account may bring.
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
        turns: Turns | None = None,
        gate: Gate | None = None,
    ) -> None:
        self._gate = gate or Gate()
        self._intake = intake
        self._store = store
        self._files = files
        self._read = read
        self._fetch = fetch
        self._acknowledge = acknowledge
        self._turns = turns
        self._busy: dict[str, asyncio.Task[None]] = {}

    async def accept(self, raw: Mapping[str, object], *, store_first: bool = False) -> None:
        """Take one update; returns when it is safe to confirm it to Telegram.

        Args:
            store_first: only store it now; whichever process has its chat's turn handles it.

        Raises:
            StoreFailure: it is not.
        """
        arrival = Arrival(ChannelName.CHAT, str(raw.get("update_id")), "", json.dumps(raw).encode())
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
        passage = self._gate.message(inbound.sender, arrival.external_id)
        if passage is not Passage.OPEN:
            await self._turn_away(arrival, reading, passage)
            return
        if store_first or reading.files or inbound.place in self._busy:
            state = InboundState.FETCHING if reading.files else InboundState.NEW
            if await asyncio.to_thread(self._intake.keep, arrival, state) is not None:
                self._work(inbound.place)
            return
        reply = await asyncio.to_thread(self._intake.take, arrival, inbound)
        await self._answer(reading, reply)
        if reply is None and self._turns is not None:
            self._work(inbound.place)  # it may have been left behind what another process had stored

    async def resume(self) -> None:
        """After a start, or when another process died: take up what was stored and not finished."""
        rows = await asyncio.to_thread(self._store.read, lambda unit: unit.unfinished())
        for place in dict.fromkeys(row.place for row in rows if row.channel is ChannelName.CHAT):
            self._work(place)

    async def stop(self) -> None:
        """Leave what waits for the next start."""
        for task in self._busy.values():
            task.cancel()
        await asyncio.gather(*self._busy.values(), return_exceptions=True)

    async def _answer(self, reading: Reading, reply: Reply | None) -> None:
        """Acknowledge what was handled, if it was a tap."""
        if reading.query_id:
            await self._acknowledge(reading.query_id, reply or Reply())

    async def _turn_away(self, arrival: Arrival, reading: Reading, passage: Passage) -> None:
        """An account brings more than anybody does by hand: a tap is told so, a message is kept for a human.

        What is not even kept was never promised anything; the log says so.
        """
        if passage is Passage.ASIDE and not reading.query_id:
            why = "too many messages"
            await asyncio.to_thread(self._intake.shunt, arrival, reading.inbound, why, TOO_MUCH)
            return
        if self._gate.tells(reading.inbound.sender, arrival.external_id):
            _log.warning("an account brings too much", extra={"place": arrival.place})
        if reading.query_id:
            await self._acknowledge(reading.query_id, Reply(text=TOO_FAST, alert=True))

    # -- chats in which something waits

    def _work(self, place: str) -> None:
        """See to it that somebody works through a chat's stored updates."""
        if place not in self._busy:
            self._busy[place] = asyncio.create_task(self._work_off(place))

    async def _work_off(self, place: str) -> None:
        """Handle the stored updates of one chat in their order, unless another process does."""
        turn = f"chat {place}"
        try:
            if self._turns is not None and not await self._turns.take(turn):
                return  # whoever has it looks once more after giving it back
            await self._handle_waiting(place)
        finally:
            del self._busy[place]
        if self._turns is not None:
            await self._turns.give_back(turn)
        # One that was stored between the last look and now found this chat busy and left it to us.
        if await self._waiting(place):
            self._work(place)

    async def _handle_waiting(self, place: str) -> None:
        """Handle what waits of one chat, the oldest first; what fails is kept for a human and must not stop the chat."""
        while rows := await self._waiting(place):
            try:
                await self._handle_stored(rows[0])
            except Exception as error:  # noqa: BLE001 - our own fault, whatever it is
                _log.exception("an update was set aside", extra={"place": place})
                why = f"{type(error).__name__}: {error}"
                await self._patiently(place, partial(self._intake.shunt, _arrival(rows[0]), None, why))

    async def _waiting(self, place: str) -> list[InboundRow]:
        """The stored updates of a chat; asks until the store answers."""
        while True:
            try:
                return await asyncio.to_thread(self._store.read, lambda unit: list(unit.waiting(place)))
            except Exception:  # noqa: BLE001 - each driver has its own; whatever it was, the chat must go on
                _log.exception("a chat waits for the store", extra={"place": place})
                await asyncio.sleep(STORE_PAUSE)

    async def _patiently(self, place: str, ask: Callable[[], _T]) -> _T:
        """Ask the store, or the disk, until it answers; what went before, such as a download, is not done again."""
        while True:
            try:
                return await asyncio.to_thread(ask)
            except (StoreFailure, OSError):
                _log.warning("a chat waits for the store", extra={"place": place})
                await asyncio.sleep(STORE_PAUSE)

    async def _handle_stored(self, row: InboundRow) -> None:
        arrival = _arrival(row)
        try:
            reading = self._read(json.loads(row.raw))
        except ValueError:
            reading = None
        if reading is None:
            shunt = partial(self._intake.shunt, arrival, None, "no longer understood")
            await self._patiently(row.place, shunt)
            return
        inbound = reading.inbound
        for wanted in reading.files if reading.files and await self._is_known(inbound) else ():
            got = await self._download(wanted, inbound)
            if isinstance(got, FileRef):
                inbound = replace(inbound, files=(*inbound.files, got))
            else:
                inbound = replace(inbound, problems=(*inbound.problems, got))
        reply = await self._patiently(row.place, partial(self._intake.take, arrival, inbound))
        await self._answer(reading, reply)

    async def _is_known(self, inbound: Inbound) -> bool:
        """Whether somebody of ours sent it: what strangers send is not fetched."""

        def look(unit: IntakeUnit) -> bool:
            return unit.person_at(ChannelName.CHAT, inbound.sender) is not None

        return await self._patiently(inbound.place, partial(self._intake.read, look))

    async def _download(self, wanted: ToFetch, inbound: Inbound) -> FileRef | str:
        """A file on disk, or the sentence that tells its sender why not."""
        if not self._gate.file(inbound.sender, wanted.size or MOST_BYTES):
            return (
                f"Hoy ya recibí muchos archivos suyos; no guardé «{wanted.name}». Envíelo mañana, por favor."
            )
        for attempt in range(MOST_FETCHES):
            try:
                content = await self._fetch(wanted.file_id)
            except Temporary as passing:
                await asyncio.sleep(passing.after or 2.0**attempt)
                continue
            except Permanent:
                break
            sha256 = await self._patiently(inbound.place, partial(self._files.put, content))
            return FileRef(sha256=sha256, name=wanted.name, media_type=wanted.media_type, size=len(content))
        return f"No pude descargar el archivo «{wanted.name}». Envíelo de nuevo, por favor."


def _arrival(row: InboundRow) -> Arrival:
    """What was stored, as it came."""
    return Arrival(row.channel, row.external_id, row.place, row.raw, stored=row.id)
