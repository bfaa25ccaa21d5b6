"""A notice to many chats at Telegram's limits, and an answer that overtakes it: the product's relay, client and pace
against a Bot API server that counts as Telegram does (https://core.telegram.org/bots/faq#broadcasting-to-users).
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from urllib.parse import parse_qs

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route

from bot.telegram.channel import TelegramChannel
from bot.telegram.client import TelegramClient
from machines.messages import Message, Outgoing
from machines.records import ChannelName
from machines.words.wording import render
from sandbox.web import WebServer, bound, port_of
from scheduler.relay import Relay
from tests.bench.people import office
from tests.bench.table import Figure
from tests.conversations.office import World

MOST_A_SECOND = 30
"""Messages that Telegram accepts in any second, over all chats."""
_TOKEN = "1:bench"
_ME = {"id": 1, "is_bot": True, "first_name": "Ventanilla", "username": "bench"}
_ANSWERED = "700000001"
"""The chat of whoever taps meanwhile."""


class Telegram:
    """Accepts messages up to the limit and notes when each came; refuses the others."""

    def __init__(self) -> None:
        self.came: list[tuple[float, str]] = []
        """(instant, chat) of each message."""
        self.refused = 0
        self._news = asyncio.Event()
        self.app = Starlette(routes=[Route("/bot{token}/{method}", self._serve, methods=["POST"])])

    async def has(self, count: int) -> None:
        """Wait until so many have come."""
        while len(self.came) < count:
            self._news.clear()
            await self._news.wait()

    async def _serve(self, request: Request) -> JSONResponse:
        if request.path_params["method"] != "sendMessage":
            return JSONResponse({"ok": True, "result": _ME})
        (chat,), now = parse_qs((await request.body()).decode())["chat_id"], time.monotonic()
        if sum(at > now - 1 for at, _ in self.came[-MOST_A_SECOND:]) >= MOST_A_SECOND:
            self.refused += 1
            no = {"ok": False, "error_code": 429, "description": "Too Many Requests: retry after 1"}
            return JSONResponse({**no, "parameters": {"retry_after": 1}}, 429)
        self.came.append((now, chat))
        self._news.set()
        message = {"message_id": len(self.came), "date": 0, "chat": {"id": int(chat), "type": "private"}}
        return JSONResponse({"ok": True, "result": message})


def measure(folder: Path, *, count: int) -> Iterator[Figure]:
    """Send a notice to `count` chats; in the middle somebody is answered."""
    folder.mkdir()
    world = office(folder)
    for number in range(count):
        _queue(world, str(500_000_000 + number))
    telegram = Telegram()
    tapped = asyncio.run(_sent(world, telegram, count))
    world.store.close()
    times = [at for at, _ in telegram.came]
    speed = (len(times) - 1) / (times[-1] - times[0])
    yield Figure(
        what=f"broadcast: part of Telegram's {MOST_A_SECOND} messages a second that we use",
        value=speed / MOST_A_SECOND,
        least=0.95,
        detail=f"{count} chats, {speed:.1f} a second",
    )
    yield Figure(what="broadcast: messages that Telegram refused (429)", value=telegram.refused, most=0)
    (answered,) = (at for at, chat in telegram.came if chat == _ANSWERED)
    before = sum(tapped < at < answered for at in times)
    yield Figure(
        what="broadcast: messages that still go before an answer to a tap",
        value=before,
        most=5,
        detail=f"answered after {(answered - tapped) * 1e3:.0f} ms",
    )


def _queue(world: World, chat: str, *, urgent: bool = False) -> None:
    notice = Message(key="aviso", params={"texto": "Mañana no hay sistema.", "asunto": "aviso"})
    outgoing = Outgoing(message=notice, channel=ChannelName.CHAT, address=chat, urgent=urgent)
    world.do(lambda unit: unit.enqueue(outgoing, world.now))


async def _sent(world: World, telegram: Telegram, count: int) -> float:
    """Let the relay send everything; returns the instant at which somebody had to be answered."""
    listener = bound(0)
    server = WebServer(telegram.app)
    serving = await server.start(listener)
    client = TelegramClient(f"http://127.0.0.1:{port_of(listener)}", _TOKEN)
    channel = TelegramChannel(
        client.bot, world.signer, lambda queued: render(queued.outgoing.message), world.files.read
    )
    await client.start()
    relay = Relay(
        world.store,
        {ChannelName.CHAT: channel},
        world.office,
        clock=lambda: world.now,
        machine_clock=time.time,
        owner="bench",
        passing=(OSError,),
    )
    running = asyncio.create_task(relay.run())
    await telegram.has(count // 2)
    tapped = time.monotonic()
    await asyncio.to_thread(_queue, world, _ANSWERED, urgent=True)
    relay.wake()
    await telegram.has(count + 1)
    running.cancel()
    with suppress(asyncio.CancelledError):
        await running
    await client.stop()
    server.stop()
    await serving
    return tapped
