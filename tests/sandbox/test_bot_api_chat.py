"""The chat over the wire: the real Telegram client against the sandbox."""

from __future__ import annotations

import asyncio

import pytest
from telegram import (
    Bot,
    BotCommand,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    Message,
    MessageEntity,
    ReplyParameters,
)
from telegram.error import Conflict

from sandbox.world import User, World


def keyboard(*data: str) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup([[InlineKeyboardButton(one, callback_data=one) for one in data]])


async def test_get_me(bot: Bot, world: World) -> None:
    """The bot learns who it is, with the id that stands in its token."""
    me = await bot.get_me()
    assert me.is_bot
    assert str(me.id) == world.token.partition(":")[0]
    assert me.username == "ventanilla_sandbox_bot"


async def test_user_message(bot: Bot, world: World, ana: User) -> None:
    """What a user types arrives as Telegram sends it, with the command marked."""
    world.say(ana, "¡Sí! 😀 /nuevo ahora")
    (update,) = await bot.get_updates(timeout=0)
    message = update.message
    assert message is not None
    assert message.chat.type == "private"
    assert message.from_user is not None
    assert (message.from_user.id, message.from_user.full_name) == (501, "Ana Ávila")
    assert message.parse_entities() == {message.entities[0]: "/nuevo"}
    assert message.entities[0].type == "bot_command"


async def test_offset_confirms(bot: Bot, world: World, ana: User) -> None:
    """Updates come again until an offset confirms them, in order and limited as asked."""
    for text in ("uno", "dos", "tres"):
        world.say(ana, text)
    first = await bot.get_updates(limit=2, timeout=0)
    again = await bot.get_updates(timeout=0)
    assert [u.message.text for u in again if u.message] == ["uno", "dos", "tres"]
    assert [u.update_id for u in first] == [u.update_id for u in again[:2]]
    rest = await bot.get_updates(offset=first[-1].update_id + 1, timeout=0)
    assert [u.message.text for u in rest if u.message] == ["tres"]
    last = await bot.get_updates(offset=-1, timeout=0)
    assert [u.update_id for u in last] == [rest[0].update_id]


async def test_long_poll_wakes(bot: Bot, world: World, ana: User) -> None:
    """A waiting poll answers as soon as somebody writes."""
    poll = asyncio.create_task(bot.get_updates(timeout=20))
    await asyncio.sleep(0.1)
    assert not poll.done()
    world.say(ana, "hola")
    (update,) = await asyncio.wait_for(poll, 1)
    assert update.message is not None
    assert update.message.text == "hola"


async def test_empty_poll_ends(bot: Bot) -> None:
    """A poll that hears nothing ends with an empty list when its time is over."""
    assert await bot.get_updates(timeout=1) == ()


async def test_second_poll_conflicts(bot: Bot, api: str, world: World, ana: User) -> None:
    """A second poll ends the first one with a 409 and goes on itself."""
    first = asyncio.create_task(bot.get_updates(timeout=20))
    await asyncio.sleep(0.1)
    async with Bot(world.token, base_url=f"{api}/bot") as other:
        second = asyncio.create_task(other.get_updates(timeout=20))
        with pytest.raises(Conflict, match="terminated by other getUpdates"):
            await asyncio.wait_for(first, 2)
        world.say(ana, "hola")
        assert len(await asyncio.wait_for(second, 1)) == 1


async def test_allowed_updates(bot: Bot, world: World, ana: User) -> None:
    """Only the kinds that the bot asked for are queued from then on."""
    world.say(ana, "hola")
    await bot.get_updates(timeout=0, allowed_updates=["message"])
    world.block(ana.id, blocked=True)
    assert [u.my_chat_member for u in await bot.get_updates(timeout=0)] == [None]
    await bot.get_updates(timeout=0, allowed_updates=[])
    world.say(ana, "volví")
    kinds = [u.my_chat_member for u in await bot.get_updates(timeout=0)]
    assert [bool(kind) for kind in kinds] == [False, True, False]


async def test_send_message(bot: Bot, world: World, ana: User) -> None:
    """A card with bold words and buttons stands in the chat as it was sent."""
    world.say(ana, "hola")
    bold = MessageEntity(type="bold", offset=3, length=5)
    sent = await bot.send_message(
        501, "😀 Listo", entities=[bold], reply_markup=keyboard("a", "b"),
        reply_parameters=ReplyParameters(message_id=1),
    )  # fmt: skip
    assert sent.message_id == 2
    assert sent.reply_to_message is not None
    assert sent.reply_to_message.text == "hola"
    shown = world.chat(501)[1]
    assert (shown.from_bot, shown.text, shown.edited) == (True, "😀 Listo", False)
    assert shown.entities == [{"type": "bold", "offset": 3, "length": 5}]
    assert [button.data for button in shown.buttons[0]] == ["a", "b"]
    assert shown.reply_to == 1


async def test_long_text_in_pieces(bot: Bot, world: World, ana: User) -> None:
    """A user's text over 4,096 UTF-16 units arrives as several messages."""
    world.say(ana, "😀" * 3000)
    found = await bot.get_updates(timeout=0)
    assert [len(u.message.text or "") for u in found if u.message] == [2048, 952]


async def test_edit(bot: Bot, world: World, ana: User) -> None:
    """An edited text replaces the old one, takes its buttons away and is marked."""
    world.say(ana, "hola")
    sent = await bot.send_message(501, "¿Aprueba?", reply_markup=keyboard("si"))
    edited = await bot.edit_message_text("Aprobado", chat_id=501, message_id=sent.message_id)
    assert isinstance(edited, Message)
    assert edited.edit_date is not None
    shown = world.chat(501)[1]
    assert (shown.text, shown.buttons, shown.edited) == ("Aprobado", [], True)


async def test_edit_reply_markup(bot: Bot, world: World, ana: User) -> None:
    """Buttons can be changed alone; the text stays and is not marked as edited."""
    world.say(ana, "hola")
    sent = await bot.send_message(501, "¿Aprueba?", reply_markup=keyboard("si"))
    await bot.edit_message_reply_markup(chat_id=501, message_id=sent.message_id)
    shown = world.chat(501)[1]
    assert (shown.text, shown.buttons, shown.edited) == ("¿Aprueba?", [], False)


async def test_commands(bot: Bot, world: World) -> None:
    """The menu that the bot sets is the one that it reads and that the page shows."""
    await bot.set_my_commands([BotCommand("nuevo", "Abrir una gestión")])
    (command,) = await bot.get_my_commands()
    assert (command.command, command.description) == ("nuevo", "Abrir una gestión")
    assert world.commands() == [{"command": "nuevo", "description": "Abrir una gestión"}]


async def test_webhook_is_empty(bot: Bot, world: World, ana: User) -> None:
    """There is no webhook, and deleting it can drop what waits."""
    world.say(ana, "hola")
    info = await bot.get_webhook_info()
    assert (info.url, info.pending_update_count) == ("", 1)
    assert await bot.delete_webhook(drop_pending_updates=True)
    assert (await bot.get_webhook_info()).pending_update_count == 0


async def test_chat_action(bot: Bot, world: World, ana: User) -> None:
    """The bot may show that it is typing."""
    world.say(ana, "hola")
    assert await bot.send_chat_action(501, "typing")


async def test_changes_are_told(bot: Bot, world: World, ana: User) -> None:
    """Whoever listens hears of a message of the bot."""
    world.say(ana, "hola")
    heard = world.changes.listen()
    await bot.send_message(501, "Buenos días")
    assert await asyncio.wait_for(anext(heard), 1) == world.changes.revision


async def test_start_over(bot: Bot, world: World, ana: User) -> None:
    """Starting over empties the chat, and update ids still grow."""
    world.say(ana, "hola")
    (before,) = await bot.get_updates(timeout=0)
    world.start_over()
    assert world.chat(501) == []
    assert await bot.get_updates(timeout=0) == ()
    world.say(ana, "otra vez")
    (after,) = await bot.get_updates(timeout=0)
    assert after.update_id > before.update_id
