"""What Telegram refuses, the sandbox refuses in the same words."""

from __future__ import annotations

from datetime import timedelta

import httpx
import pytest
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, MessageEntity, ReplyParameters
from telegram.error import BadRequest, Forbidden, RetryAfter

from sandbox.telegram.refusal import Refused
from sandbox.world import User, World


def one_button(data: str) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup([[InlineKeyboardButton("Sí", callback_data=data)]])


async def test_wrong_token(api: str) -> None:
    """Another token gets 401."""
    async with httpx.AsyncClient() as client:
        answer = await client.post(f"{api}/bot1:wrong/getMe")
    assert answer.status_code == 401
    assert answer.json() == {"ok": False, "error_code": 401, "description": "Unauthorized"}


async def test_unknown_method(api: str, world: World) -> None:
    """A method that the sandbox does not have gets 404, as a misspelt one at Telegram."""
    async with httpx.AsyncClient() as client:
        answer = await client.post(f"{api}/bot{world.token}/logOut")
    assert answer.status_code == 404
    assert answer.json() == {"ok": False, "error_code": 404, "description": "Not Found"}


async def test_stranger(bot: Bot) -> None:
    """The bot cannot write first, and groups are not found."""
    with pytest.raises(Forbidden, match=r"(?i)can't initiate conversation with a user"):
        await bot.send_message(777, "hola")
    with pytest.raises(BadRequest, match=r"(?i)Chat not found"):
        await bot.send_message(-100777, "hola")


async def test_blocked(bot: Bot, world: World, ana: User) -> None:
    """A bot that was blocked cannot write until the user comes back."""
    world.say(ana, "hola")
    world.block(ana.id, blocked=True)
    with pytest.raises(Forbidden, match=r"(?i)bot was blocked by the user"):
        await bot.send_message(501, "¿Sigue ahí?")
    world.block(ana.id, blocked=False)
    await bot.send_message(501, "¿Sigue ahí?")


async def test_writing_unblocks(bot: Bot, world: World, ana: User) -> None:
    """A user who writes again has unblocked the bot, which hears of both."""
    world.say(ana, "hola")
    world.block(ana.id, blocked=True)
    world.block(ana.id, blocked=True)
    world.say(ana, "volví")
    await bot.send_message(501, "Bienvenida")
    changes = [update.my_chat_member for update in await bot.get_updates(timeout=0)]
    assert [c.new_chat_member.status for c in changes if c] == ["kicked", "member"]


async def test_text_limits(bot: Bot, world: World, ana: User) -> None:
    """A text must have something in it and at most 4,096 UTF-16 units."""
    world.say(ana, "hola")
    await bot.send_message(501, "😀" * 2048)
    with pytest.raises(BadRequest, match=r"(?i)message is too long"):
        await bot.send_message(501, "😀" * 2048 + "x")
    with pytest.raises(BadRequest, match=r"(?i)text is empty"):
        await bot.send_message(501, "  \n")


async def test_button_data(bot: Bot, world: World, ana: User) -> None:
    """Callback data has at most 64 bytes, not letters."""
    world.say(ana, "hola")
    await bot.send_message(501, "x", reply_markup=one_button("á" * 32))
    with pytest.raises(BadRequest, match=r"(?i)button_data_invalid"):
        await bot.send_message(501, "x", reply_markup=one_button("á" * 32 + "b"))


@pytest.mark.parametrize(("offset", "length"), [(0, 6), (5, 1), (-1, 2), (1, 1)])
async def test_entities(bot: Bot, world: World, ana: User, offset: int, length: int) -> None:
    """Entities lie within the text and do not cut a symbol in two."""
    world.say(ana, "hola")
    entity = MessageEntity(type="bold", offset=offset, length=length)
    with pytest.raises(BadRequest, match=r"(?i)entity begin"):
        await bot.send_message(501, "😀abc", entities=[entity])


async def test_reply_to_nothing(bot: Bot, world: World, ana: User) -> None:
    """What is answered must exist, unless the bot does not mind."""
    world.say(ana, "hola")
    with pytest.raises(BadRequest, match=r"(?i)message to be replied not found"):
        await bot.send_message(501, "x", reply_parameters=ReplyParameters(99))
    free = ReplyParameters(99, allow_sending_without_reply=True)
    assert (await bot.send_message(501, "x", reply_parameters=free)).reply_to_message is None


async def test_edits(bot: Bot, world: World, ana: User) -> None:
    """Only a message of the bot can be edited, and only to something else."""
    world.say(ana, "hola")
    sent = await bot.send_message(501, "¿Aprueba?", reply_markup=one_button("si"))
    file = await bot.send_document(501, b"x", filename="x.txt")
    with pytest.raises(BadRequest, match=r"(?i)message can't be edited"):
        await bot.edit_message_text("x", chat_id=501, message_id=1)
    with pytest.raises(BadRequest, match=r"(?i)message to edit not found"):
        await bot.edit_message_text("x", chat_id=501, message_id=99)
    with pytest.raises(BadRequest, match=r"(?i)chat not found"):
        await bot.edit_message_text("x", chat_id=777, message_id=1)
    with pytest.raises(BadRequest, match=r"(?i)no text in the message to edit"):
        await bot.edit_message_text("x", chat_id=501, message_id=file.message_id)
    with pytest.raises(BadRequest, match=r"(?i)message_too_long"):
        await bot.edit_message_text("x" * 4097, chat_id=501, message_id=sent.message_id)
    with pytest.raises(BadRequest, match=r"(?i)is not modified"):
        await sent.edit_text("¿Aprueba?", reply_markup=one_button("si"))
    with pytest.raises(BadRequest, match=r"(?i)is not modified"):
        await sent.edit_reply_markup(reply_markup=one_button("si"))


async def test_flood(bot: Bot, world: World, ana: User, monkeypatch: pytest.MonkeyPatch) -> None:
    """A rate limit is answered when a test asks for it, once."""
    monkeypatch.setenv("PTB_TIMEDELTA", "true")  # without it the client warns
    world.say(ana, "hola")
    refusal = Refused(429, "Too Many Requests: retry after 3", retry_after=3)
    world.chats.faults.append(("sendMessage", refusal))
    with pytest.raises(RetryAfter) as caught:
        await bot.send_message(501, "x")
    assert caught.value.retry_after == timedelta(seconds=3)
    await bot.send_message(501, "x")
