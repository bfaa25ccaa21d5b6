"""Sending with the real client over HTTP."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from telegram.error import TelegramError

from bot.telegram.channel import TelegramChannel
from bot.telegram.client import TelegramClient
from bot.telegram.pacing import Pace
from bot.telegram.signing import Signer
from bot.telegram.utf16 import units
from machines.errors import Permanent, Temporary
from machines.messages import Button, Queued
from sandbox.records import Json
from sandbox.telegram.refusal import Refused
from sandbox.world import User, World
from tests.bot.telegram.samples import FILES, Clock, file, png, queued, rendered_of

ROW = ((Button(label="Sí", action="t.1.1.0."), Button(label="No", action="t.1.1.1.")),)


class Upgraded(Refused):
    """What Telegram answers for a group that became a supergroup."""

    def __init__(self) -> None:
        super().__init__(400, "Bad Request: group chat was upgraded to a supergroup chat")

    def body(self) -> Json:
        return super().body() | {"parameters": {"migrate_to_chat_id": -10042}}


NAMES = (
    "Ana_María *López* [x](y) `z`",
    "<b>O'Neil & Cía.</b>",
    "👩🏽‍💻 José Ñandú",
    "عبد الله",
    "Zoe\u0301 ̈",
    "\\_()~>#+-=|{}.!",
)


async def test_any_name(channel: TelegramChannel, world: World, ana: User) -> None:
    """Any name and emoji is delivered as it is, with its heading in bold."""
    world.say(ana, "hola")
    for number, name in enumerate(NAMES):
        sent = await channel.send(queued(f"Recibido de {name}", heading=name, number=number))
        bubble = world.chat(501)[-1]
        assert sent == f"501:{bubble.id}"
        assert bubble.text == f"{name}\nRecibido de {name}"
        assert bubble.entities == [{"type": "bold", "offset": 0, "length": units(name)}]


async def test_long_text(channel: TelegramChannel, world: World, ana: User, signer: Signer) -> None:
    """A long text goes in parts, in order; the id is that of the last, which has the buttons."""
    world.say(ana, "hola")
    text = "\n".join(f"{number} 🖨 {'x' * 80}" for number in range(120))
    sent = await channel.send(queued(text, buttons=ROW))
    parts = world.chat(501)[1:]
    assert len(parts) == 3
    assert "\n".join(part.text for part in parts) == text
    assert [len(part.buttons) for part in parts] == [0, 0, 1]
    assert sent == f"501:{parts[-1].id}"
    assert [signer.open(button.data or "") for button in parts[-1].buttons[0]] == ["t.1.1.0.", "t.1.1.1."]


async def test_edit(channel: TelegramChannel, world: World, ana: User) -> None:
    """An edit replaces the words and takes the buttons away; the same edit again is no failure."""
    world.say(ana, "hola")
    card = await channel.send(queued("¿Procede?", buttons=ROW))
    assert await channel.send(queued("Decidido", edits=card)) == card
    assert await channel.send(queued("Decidido", edits=card)) == card
    bubble = world.chat(501)[-1]
    assert (bubble.text, bubble.buttons, bubble.edited) == ("Decidido", [], True)


async def test_long_edit(channel: TelegramChannel, world: World, ana: User) -> None:
    """An edit that is too long is shortened, because it can't become two messages."""
    world.say(ana, "hola")
    card = await channel.send(queued("¿Procede?"))
    await channel.send(queued("á" * 5000, edits=card))
    assert world.chat(501)[-1].text == "á" * 4095 + "…"


async def test_edit_of_nothing(channel: TelegramChannel, world: World, ana: User) -> None:
    """What can't be edited any more, or isn't ours, is sent as new."""
    world.say(ana, "hola")
    assert await channel.send(queued("nuevo", edits="501:99")) == "501:2"
    assert await channel.send(queued("otro", edits="501:1")) == "501:3"
    assert [bubble.text for bubble in world.chat(501)] == ["hola", "nuevo", "otro"]


async def test_files(channel: TelegramChannel, world: World, ana: User) -> None:
    """Files follow the text: pictures as photos, the rest and broken pictures as documents, byte for byte."""
    world.say(ana, "hola")
    files = (
        file("foto.png", "image/png", png()),
        file('nota "ñ".pdf', "application/pdf", b"%PDF\r\n\0\xff"),
        file("rota.jpg", "image/jpeg", b"no es una imagen"),
        file("vacío.txt", "text/plain", b""),
    )
    sent = await channel.send(queued("Van los archivos", files=files))
    _, text, photo, document, broken, empty = world.chat(501)
    assert sent == f"501:{text.id}"
    assert photo.photo is not None
    assert world.file(photo.photo)[1] == png()
    assert document.document is not None
    assert world.file(document.document.file_id) == ('nota "ñ".pdf', b"%PDF\r\n\0\xff")
    assert broken.document is not None
    assert broken.document.name == "rota.jpg"
    assert empty.text == "El archivo «vacío.txt» está vacío."


async def test_lost_file(client: TelegramClient, signer: Signer, world: World, ana: User) -> None:
    """A file that is not kept any more never works; a disk that fails may work later."""
    world.say(ana, "hola")

    def load(name: str) -> bytes:
        raise {"a": FileNotFoundError, "b": PermissionError}[name]

    channel = TelegramChannel(client.bot, signer, rendered_of, load)
    for name, expected in (("a", Permanent), ("b", Temporary)):
        row = queued(files=(file(name, "text/plain", b"x"),))
        with pytest.raises(expected):
            await channel.send(row)


async def test_resumes(channel: TelegramChannel, world: World, ana: User) -> None:
    """A delivery that broke off in the middle goes on there when it is tried again."""
    world.say(ana, "hola")
    row = queued("Con archivo", files=(file("a.txt", "text/plain", b"x"),))
    world.chats.faults.append(("sendDocument", Refused(502, "Bad Gateway")))
    with pytest.raises(Temporary):
        await channel.send(row)
    assert await channel.send(row) == "501:2"
    assert [bubble.text for bubble in world.chat(501)] == ["hola", "Con archivo", ""]


async def test_another_process_goes_on_where_one_was_killed(
    client: TelegramClient, signer: Signer, world: World, ana: User
) -> None:
    """What is out is noted part by part, so that whoever claims the row next repeats none of it."""
    world.say(ana, "hola")
    noted: list[str] = []

    async def note(_: Queued, parts: Sequence[str]) -> None:
        noted[:] = parts
        if len(parts) == 2:
            raise KeyboardInterrupt

    files = tuple(file(f"{name}.txt", "text/plain", b"x") for name in "abc")
    row = queued("Con archivos", files=files)
    with pytest.raises(KeyboardInterrupt):
        await TelegramChannel(client.bot, signer, rendered_of, FILES.__getitem__, note_parts=note).send(row)
    after = TelegramChannel(client.bot, signer, rendered_of, FILES.__getitem__)
    assert await after.send(replace(row, parts=tuple(noted))) == noted[0]
    names = [bubble.document.name for bubble in world.chat(501) if bubble.document]
    assert names == ["a.txt", "b.txt", "c.txt"]


async def test_what_another_process_sent_meanwhile_is_not_repeated(
    client: TelegramClient, signer: Signer, world: World, ana: User
) -> None:
    """Half sent by us, then taken over by another that came further and failed too: we go on where it ended."""
    world.say(ana, "hola")
    files = tuple(file(f"{name}.txt", "text/plain", b"x") for name in "ab")
    row = queued("Con archivos", files=files)
    channel = TelegramChannel(client.bot, signer, rendered_of, FILES.__getitem__)
    world.chats.faults.append(("sendDocument", Refused(502, "Bad Gateway")))
    with pytest.raises(Temporary):
        await channel.send(row)
    assert await channel.send(replace(row, parts=("501:2", "501:3"))) == "501:2"
    names = [bubble.document.name for bubble in world.chat(501) if bubble.document]
    assert names == ["b.txt"]


NEVER = (
    (Refused(403, "Forbidden: bot was blocked by the user"), True, ""),
    (Refused(403, "Forbidden: user is deactivated"), True, ""),
    (Refused(400, "Bad Request: chat not found"), True, ""),
    (Refused(400, "Bad Request: not enough rights to send text messages to the chat"), True, ""),
    (Refused(400, "Bad Request: BUTTON_DATA_INVALID"), False, ""),
    (Refused(413, "Request Entity Too Large"), False, ""),
    (Upgraded(), False, "-10042"),
)
LATER = (
    (Refused(502, "Bad Gateway"), None),
    (Refused(500, "Internal Server Error"), None),
    (Refused(401, "Unauthorized"), 60.0),
    (Refused(429, "Too Many Requests: retry after 7", retry_after=7), 7.0),
)


async def test_permanent(channel: TelegramChannel, world: World, ana: User) -> None:
    """What will never work is permanent, and says whether the chat is dead or has moved."""
    world.say(ana, "hola")
    for refusal, dead, moved_to in NEVER:
        world.chats.faults.append(("sendMessage", refusal))
        with pytest.raises(Permanent) as raised:
            await channel.send(queued())
        assert (raised.value.dead, raised.value.moved_to) == (dead, moved_to), refusal.description


async def test_temporary(channel: TelegramChannel, world: World, ana: User) -> None:
    """What passes is temporary, with Telegram's own pause if it named one."""
    world.say(ana, "hola")
    for refusal, after in LATER:
        world.chats.faults.append(("sendMessage", refusal))
        with pytest.raises(Temporary) as raised:
            await channel.send(queued())
        assert raised.value.after == after, refusal.description


async def test_blocked_and_stranger(channel: TelegramChannel, world: World, ana: User) -> None:
    """Who blocked the bot, or never pressed Start, is a dead address."""
    world.say(ana, "hola")
    world.block(ana.id, blocked=True)
    for chat in ("501", "777"):
        with pytest.raises(Permanent) as raised:
            await channel.send(queued(to=chat))
        assert raised.value.dead


async def test_flood(client: TelegramClient, signer: Signer, world: World, ana: User, beto: User) -> None:
    """After a 429 nothing is sent to that chat before its pause is over; others go on."""
    world.say(ana, "hola")
    world.say(beto, "hola")
    clock = Clock()
    channel = TelegramChannel(
        client.bot, signer, rendered_of, FILES.__getitem__, pace=Pace(clock=clock, sleep=clock.sleep)
    )
    world.chats.faults.append(("sendMessage", Refused(429, "Too Many Requests", retry_after=30)))
    with pytest.raises(Temporary):
        await channel.send(queued())
    clock.now += 12
    with pytest.raises(Temporary) as raised:
        await channel.send(queued())
    assert raised.value.after == pytest.approx(18)
    await channel.send(queued(to="502", number=2))
    clock.now += 18
    await channel.send(queued())
    assert [len(world.chat(501)), len(world.chat(502))] == [2, 2]


async def test_unreachable(world: World, signer: Signer) -> None:
    """A server that is not there is temporary."""
    client = TelegramClient("http://127.0.0.1:9", world.token)
    await client.start()
    with pytest.raises(Temporary):
        await TelegramChannel(client.bot, signer, rendered_of, FILES.__getitem__).send(queued())
    await client.stop()


async def test_failures_hide_the_token(channel: TelegramChannel, world: World) -> None:
    """Neither our own error nor its cause shows the token."""
    world.chats.faults.append(("sendMessage", Refused(401, "Unauthorized")))
    with pytest.raises(Temporary) as raised:
        await channel.send(queued())
    cause = raised.value.__cause__
    assert isinstance(cause, TelegramError)
    assert all(world.token not in str(error) for error in (raised.value, cause))
