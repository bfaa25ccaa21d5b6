"""The account: menu, downloads, acknowledgements."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Mapping

import pytest

from bot.telegram.channel import TelegramChannel
from bot.telegram.client import TelegramClient, bot_id_of
from bot.telegram.contents import ToFetch
from bot.telegram.polling import Polling
from bot.telegram.reading import Reading, read_update
from bot.telegram.signing import Signer
from machines.errors import Permanent, Temporary
from machines.messages import Button, Reply
from sandbox.telegram.refusal import Refused
from sandbox.world import Popup, User, World
from tests.bot.telegram.samples import png, queued, until

ROW = ((Button(label="Sí", action="t.1.1.0."),),)


async def test_introduction(client: TelegramClient, world: World) -> None:
    """Soon after the start the bot knows its name, and the Spanish menu is set."""
    await until(lambda: bool(world.commands()))
    names = [command["command"] for command in world.commands()]
    assert names == ["nuevo", "tareas", "casos", "estado", "ayuda", "cancelar"]
    assert client.me.id == int(world.token.partition(":")[0])
    assert client.me.username == world.chats.bot["username"]


async def one_file(client: TelegramClient, signer: Signer) -> ToFetch:
    """The file of the next update."""
    (raw,) = await client.get_updates(0, 2)
    assert isinstance(raw, dict)
    reading = read_update(raw, signer=signer)
    assert reading is not None
    (found,) = reading.files
    return found


@pytest.mark.parametrize(
    ("name", "content", "as_photo"), [("a.png", png(), True), ("nota ñ.pdf", b"%PDF\r\n\0\xff", False)]
)
async def test_fetch(
    client: TelegramClient, signer: Signer, world: World, ana: User, name: str, content: bytes, as_photo: bool
) -> None:
    """What people send can be fetched, byte for byte."""
    world.send_file(ana, name, content, as_photo=as_photo, caption="Vea")
    wanted = await one_file(client, signer)
    assert await client.fetch(wanted.file_id) == content
    assert wanted.size == len(content)
    assert as_photo or wanted.name == name


async def test_fetch_failures(
    client: TelegramClient, signer: Signer, world: World, ana: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is too large or unknown will never come; what fails on the way may come later."""
    world.send_file(ana, "a.bin", b"x" * 20, as_photo=False)
    wanted = await one_file(client, signer)
    with pytest.raises(Permanent):
        await client.fetch("nada")
    for status in (404, 429, 502):
        world.chats.faults.append(
            ("getFile", Refused(status, "no", retry_after=3 if status == 429 else None))
        )
        with pytest.raises(Temporary):
            await client.fetch(wanted.file_id)
    monkeypatch.setattr("bot.telegram.client.MOST_BYTES", 19)
    with pytest.raises(Permanent, match="too large"):
        await client.fetch(wanted.file_id)


async def tapped(
    client: TelegramClient, channel: TelegramChannel, signer: Signer, world: World, who: User, data: str = ""
) -> tuple[asyncio.Task[Popup | None], Reading]:
    """Somebody presses a button of a new card in the chat of 501; gives the wait for the pop-up and what was read."""
    world.say(User(id=501, first_name="Ana"), "hola")
    sent = await channel.send(queued("¿Procede?", buttons=ROW))
    bubble = world.chat(501)[-1]
    assert sent == f"501:{bubble.id}"
    heard: asyncio.Queue[Reading] = asyncio.Queue()

    async def accept(raw: Mapping[str, object]) -> None:
        reading = read_update(raw, signer=signer)
        if reading is not None and reading.query_id:
            await heard.put(reading)

    polling = asyncio.create_task(Polling(client, accept, long_poll=2).run())
    pressed = asyncio.create_task(world.tap(who, bubble.id, data or bubble.buttons[0][0].data or ""))
    reading = await asyncio.wait_for(heard.get(), 5)
    polling.cancel()
    return pressed, reading


async def test_tap(
    client: TelegramClient, channel: TelegramChannel, signer: Signer, world: World, ana: User
) -> None:
    """A tap on our button arrives with its action and its card, and gets its pop-up, shortened."""
    pressed, reading = await tapped(client, channel, signer, world, ana)
    assert (reading.inbound.tap, reading.inbound.card, reading.inbound.sender) == ("t.1.1.0.", "501:2", "501")
    await client.acknowledge(reading.query_id or "", Reply(text="Sí 🖨" * 100, alert=True))
    popup = await pressed
    assert popup is not None
    assert popup.alert
    assert popup.text.startswith("Sí 🖨")
    assert popup.text.endswith("…")


async def test_silent_tap(
    client: TelegramClient, channel: TelegramChannel, signer: Signer, world: World, ana: User
) -> None:
    """Forged data is a stale tap, and an answer without words only ends the spinner."""
    pressed, reading = await tapped(client, channel, signer, world, ana, "t.1.1.0.~AAAAAAAAAA")
    assert (reading.inbound.tap, reading.inbound.stale_tap) == ("", True)
    await client.acknowledge(reading.query_id or "", Reply())
    assert await pressed is None


async def test_failed_acknowledgement(
    client: TelegramClient, world: World, caplog: pytest.LogCaptureFixture
) -> None:
    """An old query, a flood or a dead network never raises; an old query is not even a warning."""
    caplog.set_level(logging.INFO, "ventanilla.telegram")
    await until(lambda: "telegram is ready" in caplog.text)
    caplog.clear()
    await client.acknowledge("123", Reply(text="Tarde"))
    assert caplog.records == []
    world.chats.faults.append(("answerCallbackQuery", Refused(429, "Too Many Requests", retry_after=3)))
    await client.acknowledge("123", Reply(text="Tarde"))
    world.chats.faults.append(("answerCallbackQuery", Refused(502, "Bad Gateway")))
    await client.acknowledge("123", Reply(text="Tarde"))
    assert [record.levelname for record in caplog.records] == ["WARNING", "WARNING"]


async def test_starts_without_telegram(caplog: pytest.LogCaptureFixture) -> None:
    """The start does not wait for Telegram, and what is logged holds no token."""
    caplog.set_level(logging.DEBUG)
    token = "123456:" + "secret" * 6
    client = TelegramClient("http://127.0.0.1:9", token)
    await client.start()
    await until(lambda: "telegram is not ready" in caplog.text)
    await client.stop()
    assert token not in caplog.text
    assert client.me.id == 123456


async def test_no_token_in_logs(
    client: TelegramClient,
    channel: TelegramChannel,
    world: World,
    ana: User,
    caplog: pytest.LogCaptureFixture,
) -> None:
    """Neither the token nor anybody's words are logged, at any level."""
    caplog.set_level(logging.DEBUG)
    world.say(ana, "palabras secretas")
    await channel.send(queued("respuesta secreta"))
    await client.get_updates(0, 0)
    assert world.token not in caplog.text
    assert "secret" not in caplog.text


@pytest.mark.parametrize("token", ["", "secreto", "secreto:x", "1:", "1:a b", "1:x/../y"])
def test_wrong_token(token: str) -> None:
    """What is no token is refused in Spanish, without repeating it."""
    with pytest.raises(ValueError, match="no es un token") as raised:
        bot_id_of(token)
    assert not token or token not in str(raised.value)
    assert bot_id_of("123:aB_-") == 123
