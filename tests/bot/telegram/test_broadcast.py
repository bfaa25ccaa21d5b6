"""A broadcast through relay, pace and the real client to a Bot API server: who is refused waits, who asks is served first."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import suppress
from pathlib import Path

import pytest

from bot.telegram.channel import TelegramChannel
from bot.telegram.client import TelegramClient
from bot.telegram.signing import Signer
from machines.messages import Message, Outgoing, Queued
from machines.records import ChannelName
from machines.words.wording import render
from sandbox.telegram.refusal import Refused
from sandbox.world import User, World
from scheduler.relay import Relay
from tests.bot.desk import Desk
from tests.bot.telegram.samples import FILES

CHATS = [str(number) for number in range(600, 645)]
ASKS = "599"
PAUSE = 2
"""Seconds that Telegram asks for."""


class Heard(TelegramChannel):
    """The way out, which notes to whom something was sent and when, and who was refused."""

    def __init__(self, client: TelegramClient, signer: Signer) -> None:
        super().__init__(client.bot, signer, lambda row: render(row.outgoing.message), FILES.__getitem__)
        self.served: dict[str, float] = {}
        self.refused: dict[str, float] = {}

    async def send(self, queued: Queued) -> str:
        """See `machines.ports.Channel`."""
        chat = queued.outgoing.address
        try:
            out = await super().send(queued)
        except Exception:
            self.refused.setdefault(chat, time.monotonic())
            raise
        assert chat not in self.served
        self.served[chat] = time.monotonic()
        return out


@pytest.fixture
async def heard(client: TelegramClient, signer: Signer) -> Heard:
    """To whom something was sent."""
    return Heard(client, signer)


@pytest.fixture
async def relay(heard: Heard, tmp_path: Path) -> AsyncIterator[tuple[Relay, Desk]]:
    """The relay of an office, running."""
    desk = Desk(tmp_path, institutions=())
    relay = Relay(
        desk.store, {ChannelName.CHAT: heard}, desk.office,
        clock=lambda: desk.now, machine_clock=time.time, owner="a", passing=(OSError,),
    )  # fmt: skip
    running = asyncio.create_task(relay.run())
    yield relay, desk
    running.cancel()
    with suppress(asyncio.CancelledError):
        await running
    desk.store.close()


async def test_a_pause_is_honoured_and_an_answer_overtakes(
    relay: tuple[Relay, Desk], heard: Heard, world: World
) -> None:
    """Failure case 19: whom Telegram refuses with 429 is written to after as many seconds as it said, once, and the others meanwhile; who taps in the middle of a broadcast is answered before the rest of it."""
    sending, desk = relay
    for chat in (ASKS, *CHATS):
        world.say(User(id=int(chat), first_name="x"), "hola")
    world.chats.faults.append(("sendMessage", Refused(429, "Too Many Requests", retry_after=PAUSE)))

    async def put(*chats: str, urgent: bool = False) -> None:
        for chat in chats:
            told = Outgoing(
                message=Message(key="ayuda"), channel=ChannelName.CHAT, address=chat, urgent=urgent
            )
            await asyncio.wrap_future(desk.store.submit(lambda unit, one=told: unit.enqueue(one, desk.now)))  # type: ignore[misc] # bound
        sending.wake()

    async with asyncio.timeout(60):
        await put(*CHATS)
        while len(heard.served) < 3:  # noqa: ASYNC110 - what it waits for is on the other side of a wire
            await asyncio.sleep(0.01)
        await put(ASKS, urgent=True)
        while len(heard.served) <= len(CHATS):  # noqa: ASYNC110 - as above
            await asyncio.sleep(0.01)
    [paused] = heard.refused
    assert heard.served[paused] - heard.refused[paused] >= PAUSE
    order = list(heard.served)
    assert len(order) - order.index(ASKS) > len(CHATS) // 4
    assert [len(world.chat(int(chat))) for chat in order] == [2] * len(order)
