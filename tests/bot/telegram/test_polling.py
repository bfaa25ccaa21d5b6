"""The poll loop: nothing is confirmed that was not accepted."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager

import pytest
from telegram.error import NetworkError, TelegramError, TimedOut

from bot.telegram.client import TelegramClient
from bot.telegram.polling import Polling, chat_of
from bot.telegram.reading import read_update
from bot.telegram.signing import Signer
from sandbox.telegram.refusal import Refused
from sandbox.world import User, World
from tests.bot.telegram.samples import until

Accept = Callable[[Mapping[str, object]], Awaitable[None]]


class Pauses(list[float]):
    """Notes the pauses that the loop wants and does not wait for them."""

    async def __call__(self, seconds: float) -> None:
        self.append(seconds)
        await asyncio.sleep(0)


@asynccontextmanager
async def polling(client: TelegramClient, accept: Accept) -> AsyncIterator[Pauses]:
    """The loop, running meanwhile."""
    pauses = Pauses()
    task = asyncio.create_task(Polling(client, accept, long_poll=2, sleep=pauses).run())
    yield pauses
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
    assert task.cancelled()


def text_of(raw: Mapping[str, object], signer: Signer) -> str:
    reading = read_update(raw, signer=signer)
    return reading.inbound.text if reading is not None else ""


async def test_in_order(client: TelegramClient, world: World, ana: User, beto: User, signer: Signer) -> None:
    """Those of one chat are handed over one after another in their order, those of two at once; all are confirmed."""
    said = [(who, f"{who.first_name} {number}") for number in range(120) for who in (ana, beto)]
    for who, text in said:
        world.say(who, text)
    heard: list[str] = []
    inside: list[object] = []
    most = 0

    async def accept(raw: Mapping[str, object]) -> None:
        nonlocal most
        chat = chat_of(raw)
        assert chat not in inside
        inside.append(chat)
        most = max(most, len(inside))
        await asyncio.sleep(0)
        heard.append(text_of(raw, signer))
        inside.remove(chat)

    async with polling(client, accept):
        await until(lambda: len(heard) == len(said) and world.chats.updates.count() == 0)
    for who in (ana, beto):
        of_one = [text for text in heard if text.startswith(who.first_name)]
        assert of_one == [text for one, text in said if one is who]
    assert most == 2


async def test_one_chat_that_is_not_accepted_keeps_no_other_waiting(
    client: TelegramClient, world: World, ana: User, beto: User, signer: Signer
) -> None:
    """Its updates come again in their order; another chat's, accepted meanwhile, come again too and are not lost."""
    for text in ("uno", "dos"):
        world.say(ana, text)
    world.say(beto, "tres")
    heard: list[str] = []

    async def accept(raw: Mapping[str, object]) -> None:
        heard.append(text_of(raw, signer))
        if heard == ["uno"]:
            await asyncio.sleep(0.01)
            raise OSError("the disk is full")

    async with polling(client, accept):
        await until(lambda: "dos" in heard and world.chats.updates.count() == 0)
    assert [text for text in heard if text != "tres"] == ["uno", "uno", "dos"]
    assert heard.index("tres") == 1


async def test_crash_redelivers(client: TelegramClient, world: World, ana: User, signer: Signer) -> None:
    """What raised in `accept`, and everything after it, comes again; what was accepted before does not."""
    for text in ("uno", "dos", "tres"):
        world.say(ana, text)
    heard: list[str] = []
    waiting: list[int] = []

    async def accept(raw: Mapping[str, object]) -> None:
        heard.append(text_of(raw, signer))
        if heard.count("dos") < 4 and heard[-1] == "dos":
            waiting.append(world.chats.updates.count())
            raise OSError("palabras de la gente")

    async with polling(client, accept) as pauses:
        await until(lambda: heard[-1:] == ["tres"])
    assert heard == ["uno", "dos", "dos", "dos", "dos", "tres"]
    assert waiting == [3, 2, 2]
    assert pauses == [1.0, 2.0, 4.0]


async def test_killed_between(client: TelegramClient, world: World, ana: User, signer: Signer) -> None:
    """A process that dies inside `accept` has confirmed nothing: its successor hears it all."""
    for text in ("uno", "dos"):
        world.say(ana, text)
    entered = asyncio.Event()

    async def hang(_raw: Mapping[str, object]) -> None:
        entered.set()
        await asyncio.sleep(60)

    async with polling(client, hang):
        await asyncio.wait_for(entered.wait(), 5)
    heard: list[str] = []

    async def accept(raw: Mapping[str, object]) -> None:
        heard.append(text_of(raw, signer))

    async with polling(client, accept):
        await until(lambda: len(heard) == 2)
    assert heard == ["uno", "dos"]


async def test_poison(client: TelegramClient, world: World, ana: User, signer: Signer) -> None:
    """Failure case 20: an update that can't be read is handed over raw, once, and the next one follows."""
    world.say(ana, "uno")
    world.chats.updates.put("message", {"message_id": 1, "text": "sin fecha"})
    world.say(ana, "dos")
    heard: list[str] = []

    async def accept(raw: Mapping[str, object]) -> None:
        try:
            heard.append(text_of(raw, signer))
        except ValueError:
            heard.append("veneno")

    async with polling(client, accept):
        await until(lambda: len(heard) == 3 and world.chats.updates.count() == 0)
    assert sorted(heard) == ["dos", "uno", "veneno"]
    assert heard.index("uno") < heard.index("dos")


async def test_only_known_kinds(client: TelegramClient, world: World, ana: User) -> None:
    """Telegram is asked for the four kinds that we read; a block is one of them."""
    kinds: list[str] = []

    async def accept(raw: Mapping[str, object]) -> None:
        kinds.extend(key for key in raw if key != "update_id")

    async with polling(client, accept):
        await asyncio.sleep(0.1)
        world.chats.updates.put("channel_post", {"text": "x"})
        world.say(ana, "hola")
        world.block(ana.id, blocked=True)
        await until(lambda: len(kinds) == 2)
    assert kinds == ["message", "my_chat_member"]


async def test_refused_polls(
    client: TelegramClient, world: World, ana: User, caplog: pytest.LogCaptureFixture
) -> None:
    """Each refusal has its pause, network errors wait longer each time, a wrong token is said once."""
    refusals = [
        *(Refused(502, "Bad Gateway") for _ in range(6)),
        Refused(429, "Too Many Requests", retry_after=17),
        Refused(409, "Conflict: terminated by other getUpdates request"),
        *(Refused(401, "Unauthorized") for _ in range(3)),
    ]
    world.chats.faults.extend(("getUpdates", refusal) for refusal in refusals)
    world.say(ana, "hola")
    heard: list[object] = []

    async def accept(raw: Mapping[str, object]) -> None:
        heard.append(raw)

    async with polling(client, accept) as pauses:
        await until(lambda: bool(heard))
    assert pauses == [1.0, 2.0, 4.0, 8.0, 16.0, 30.0, 17.0, 10.0, 60.0, 60.0, 60.0]
    errors = [record for record in caplog.records if record.levelno == logging.ERROR]
    assert len(errors) == 1
    assert world.token not in caplog.text


@pytest.mark.parametrize(
    ("error", "lasted", "pauses"),
    [
        (NetworkError("connection reset"), 20.0, [1.0, 1.0, 1.0]),
        (NetworkError("connection refused"), 0.1, [1.0, 2.0, 4.0]),
        (TimedOut("nobody answers"), 35.0, [1.0, 2.0, 4.0]),
    ],
)
async def test_polls_that_are_cut(error: TelegramError, lasted: float, pauses: list[float]) -> None:
    """Where something cuts each poll that waits for long, we poll again at once, as Telegram can be reached."""
    now = 0.0
    waited = Pauses()

    class Cutting:
        async def get_updates(self, _offset: int, _seconds: int) -> list[object]:
            nonlocal now
            if len(waited) == 3:
                raise asyncio.CancelledError
            now += lasted
            raise error

    async def accept(_: Mapping[str, object]) -> None:
        """There is nothing to accept."""

    with pytest.raises(asyncio.CancelledError):
        await Polling(Cutting(), accept, sleep=waited, machine_clock=lambda: now).run()
    assert waited == pauses
