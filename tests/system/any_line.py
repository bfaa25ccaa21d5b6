"""A bot that dies at its nth line: the real edge, intake, store, relay, before a Telegram that outlives it in a folder.

`serve` is run in a process of its own, forked from one that has loaded everything.
"""

from __future__ import annotations

import asyncio
import itertools
import json
import os
import signal
import sys
import threading
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from types import FrameType
from typing import Any

from bot.chat import ChatEdge
from bot.intake import Intake
from bot.telegram.polling import Polling
from bot.telegram.reading import read_update
from bot.telegram.signing import Signer
from machines.messages import Queued, Reply
from machines.records import ChannelName
from machines.words.wording import render
from scheduler.relay import Relay, as_text
from storage import FileStore, SqlUnit, Store
from tests.conversations.office import MONDAY, office_of
from tests.system.product import ROOT

OFFICE = office_of()
OURS = tuple(f"{ROOT / folder}{os.sep}" for folder in ("bot", "machines", "scheduler", "storage"))
PHOTO = b"\x89PNG fake"


class Telegram:
    """What Telegram still has to bring, and what it was given: kept in a folder, whoever dies."""

    def __init__(self, folder: Path) -> None:
        self._updates: list[dict[str, Any]] = json.loads((folder / "updates.json").read_text("utf-8"))
        self._confirmed = folder / "confirmed"
        self._sent = folder / "sent"

    @property
    def confirmed(self) -> int:
        """No update below it comes again."""
        return int(self._confirmed.read_text("utf-8")) if self._confirmed.exists() else 0

    @property
    def is_empty(self) -> bool:
        """Whether everything was confirmed."""
        return self.confirmed > int(self._updates[-1]["update_id"])

    async def get_updates(self, offset: int, _seconds: int) -> list[object]:
        """See `bot.telegram.polling.Source`."""
        if offset > self.confirmed:
            new = self._confirmed.with_suffix(".new")
            new.write_text(str(offset))
            new.replace(self._confirmed)
        found: list[object] = [one for one in self._updates if one["update_id"] >= self.confirmed]
        if not found:
            await asyncio.sleep(0.01)
        return found

    async def send(self, queued: Queued) -> str:
        """See `machines.ports.Channel`; a line in one piece, so that nobody dies in the middle of it."""
        line = json.dumps([queued.id, queued.outgoing.address, as_text(render(queued.outgoing.message))])
        with self._sent.open("ab", buffering=0) as file:
            file.write(line.encode() + b"\n")
        return f"{queued.outgoing.address}:{queued.id}"

    def sent(self) -> list[tuple[int, str, str]]:
        """(outbox id, address, text) of all that it was given, in that order."""
        lines = self._sent.read_text("utf-8").splitlines() if self._sent.exists() else []
        return [(row[0], row[1], row[2]) for row in map(json.loads, lines)]


def serve(folder: Path, dies_at: int) -> None:
    """Do all there is to do, and write how many lines that took into the file `lines`; or die at one of them.

    Args:
        folder: of the office and its `Telegram`.
        dies_at: the number of the line, counted over all threads; 0: never.
    """
    lines = _count_lines(dies_at)
    asyncio.run(_serve(folder))
    (folder / "lines").write_text(str(next(lines)))


def _count_lines(dies_at: int) -> itertools.count[int]:
    lines = itertools.count(1)

    def at_line(_frame: FrameType, event: str, _arg: object) -> object:
        if event == "line" and next(lines) == dies_at:
            os.kill(os.getpid(), signal.SIGKILL)
        return at_line

    def at_call(frame: FrameType, _event: str, _arg: object) -> object:
        return at_line if frame.f_code.co_filename.startswith(OURS) else None

    threading.settrace(at_call)  # type: ignore[arg-type] # a trace function may return any other
    sys.settrace(at_call)  # type: ignore[arg-type] # as above
    return lines


async def _serve(folder: Path) -> None:
    store = Store.open(f"sqlite:///{folder / 'v.db'}", clock=lambda: MONDAY)
    store.submit(lambda unit: unit.free_claimed()).result()
    telegram, files, signer = Telegram(folder), FileStore(folder), Signer(b"secret")
    loop = asyncio.get_running_loop()
    machine_clock = MONDAY.timestamp
    relay = Relay(
        store, dict.fromkeys(ChannelName, telegram), OFFICE,
        clock=lambda: MONDAY, machine_clock=machine_clock, owner=str(os.getpid()),
        passing=(OSError,),
    )  # fmt: skip

    def committed() -> None:
        loop.call_soon_threadsafe(relay.wake)

    intake = Intake(store, OFFICE, clock=lambda: MONDAY, committed=committed, passing=(OSError,))

    def read(raw: Mapping[str, object]) -> Any:
        return read_update(raw, signer=signer)

    async def fetch(_file_id: str) -> bytes:
        return PHOTO

    async def acknowledge(_query_id: str, _reply: Reply) -> None:
        return None

    edge = ChatEdge(intake, store, files, read=read, fetch=fetch, acknowledge=acknowledge)
    await edge.resume()
    working = [asyncio.create_task(one.run()) for one in (relay, Polling(telegram, edge.accept))]
    while not telegram.is_empty or _is_busy(store):  # noqa: ASYNC110 - what it waits for outlives processes
        await asyncio.sleep(0.01)
    for one in working:
        one.cancel()
        with suppress(asyncio.CancelledError):
            await one
    await edge.stop()
    store.close()


def _is_busy(store: Store) -> bool:
    """Whether something waits to be handled or sent."""

    def look(unit: SqlUnit) -> bool:
        return bool(unit.unfinished() or unit.figures(MONDAY).outbox["pending"])

    return store.read(look)
