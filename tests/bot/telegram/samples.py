"""Updates as Telegram sends them, and outbox rows."""

from __future__ import annotations

import asyncio
import heapq
import struct
import zlib
from collections.abc import Awaitable, Callable, Coroutine
from datetime import UTC, datetime
from typing import Any

import pytest

from machines.messages import Button, FileRef, Message, Outgoing, Queued
from machines.records import ChannelName
from machines.rendered import Block, Paragraph, Rendered, Strong

ANA = {"id": 501, "is_bot": False, "first_name": "Ana", "last_name": "Ávila"}
BOT = {"id": 700, "is_bot": True, "first_name": "Ventanilla", "username": "ventanilla_bot"}
PRIVATE = {"id": 501, "type": "private", "first_name": "Ana"}
GROUP = {"id": -42, "type": "group", "title": "Informática"}
FILES: dict[str, bytes] = {}
"""What the tests' channel can load, by name instead of hash."""


def message(**fields: object) -> dict[str, object]:
    """A Message of Ana in her private chat; fields are added or replaced (`sender` is `from`)."""
    body: dict[str, object] = {"message_id": 9, "date": 1_790_000_000, "chat": PRIVATE, "from": ANA}
    if "sender" in fields:
        fields["from"] = fields.pop("sender")
    return body | fields


def update(kind: str = "message", /, **fields: object) -> dict[str, object]:
    """An update with a message like that."""
    return {"update_id": 77, kind: message(**fields)}


def tap(
    data: str | None, *, sender: dict[str, Any] = ANA, on: dict[str, object] | None = None
) -> dict[str, object]:
    """A pressed button of the bot's message 9 in Ana's chat, or of the message given."""
    query: dict[str, object] = {
        "id": "q1",
        "from": sender,
        "chat_instance": "c",
        "message": on or message(sender=BOT),
    }
    return {"update_id": 78, "callback_query": query | ({"data": data} if data is not None else {})}


def queued(
    text: str = "Hola",
    *,
    to: str = "501",
    edits: str = "",
    buttons: tuple[tuple[Button, ...], ...] = (),
    files: tuple[FileRef, ...] = (),
    number: int = 1,
    heading: str = "",
) -> Queued:
    """An outbox row whose words are `heading` and `text`."""
    told = Message(key="prueba", params={"texto": text, "titulo": heading}, buttons=buttons, files=files)
    outgoing = Outgoing(message=told, channel=ChannelName.CHAT, address=to)
    return Queued(id=number, outgoing=outgoing, attempts=1, edits=edits, created_at=datetime.now(UTC))


def rendered_of(row: Queued) -> Rendered:
    """The words of such a row."""
    told = row.outgoing.message
    blocks: list[Block] = [Strong(str(told.params["titulo"])), Paragraph(str(told.params["texto"]))]
    return Rendered(subject="Prueba", blocks=tuple(blocks), buttons=told.buttons)


def file(name: str, media_type: str, content: bytes) -> FileRef:
    """A stored file that the tests' channel can load."""
    FILES[name] = content
    return FileRef(sha256=name, name=name, media_type=media_type, size=len(content))


def png(width: int = 3, height: int = 2) -> bytes:
    """A white picture."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    rows = zlib.compress((b"\0" + b"\xff" * width * 3) * height)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


async def until(holds: Callable[[], bool]) -> None:
    """Wait for up to five seconds."""
    for _ in range(500):
        if holds():
            return
        await asyncio.sleep(0.01)
    pytest.fail("it did not happen")


class Clock:
    """A machine clock that stands still until everybody sleeps, and then jumps to the next one's waking."""

    def __init__(self) -> None:
        self.now = 1000.0
        self._sleeping: list[tuple[float, int, asyncio.Future[None]]] = []
        self._number = 0

    def __call__(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> Awaitable[None]:
        """Wait that long by this clock."""
        self._number += 1
        waking: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        heapq.heappush(self._sleeping, (self.now + seconds, self._number, waking))
        return waking

    async def jump(self, seconds: float) -> None:
        """Wait no time at all: for tests in which only one waits."""
        self.now += seconds

    async def run(self, *work: Coroutine[Any, Any, object]) -> None:
        """Let all of this happen, started in the order given."""
        tasks = [asyncio.create_task(one) for one in work]
        while not all(task.done() for task in tasks):
            for _ in range(5):
                await asyncio.sleep(0)
            if self._sleeping:
                at, _, waking = heapq.heappop(self._sleeping)
                self.now = max(self.now, at)
                if not waking.done():
                    waking.set_result(None)
        await asyncio.gather(*tasks)
