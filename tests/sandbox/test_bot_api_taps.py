"""Taps on buttons and their pop-ups."""

from __future__ import annotations

import asyncio

import pytest
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup
from telegram.error import BadRequest

from sandbox.telegram import taps
from sandbox.world import Popup, User, World

YES = InlineKeyboardMarkup([[InlineKeyboardButton("Sí", callback_data="t:1:si")]])


async def pressed(bot: Bot, world: World, ana: User) -> tuple[asyncio.Task[Popup | None], str]:
    """Ana presses the button of a new card; gives her wait and the query's id."""
    world.say(ana, "hola")
    card = await bot.send_message(ana.id, "¿Aprueba?", reply_markup=YES)
    tap = asyncio.create_task(world.tap(ana, card.message_id, "t:1:si"))
    while True:
        for update in await bot.get_updates(timeout=2):
            if update.callback_query is not None:
                query = update.callback_query
                assert query.message is not None
                assert (query.data, query.message.message_id) == ("t:1:si", card.message_id)
                assert query.from_user.id == ana.id
                return tap, query.id


async def test_tap_is_answered(bot: Bot, world: World, ana: User) -> None:
    """The text of the answer is the pop-up that the user sees."""
    tap, query = await pressed(bot, world, ana)
    await bot.answer_callback_query(query, text="Registrado", show_alert=True)
    assert await tap == Popup(text="Registrado", alert=True)


async def test_tap_without_text(bot: Bot, world: World, ana: User) -> None:
    """An answer without text only ends the spinner."""
    tap, query = await pressed(bot, world, ana)
    await bot.answer_callback_query(query)
    assert await tap is None


async def test_tap_nobody_answers(bot: Bot, world: World, ana: User, monkeypatch: pytest.MonkeyPatch) -> None:
    """The app gives up when the bot does not answer in time."""
    monkeypatch.setattr(taps, "PATIENCE", 0.1)
    tap, _ = await pressed(bot, world, ana)
    assert await asyncio.wait_for(tap, 1) is None


async def test_old_query_is_refused(bot: Bot, world: World, ana: User) -> None:
    """An answer that comes after the limit is refused as too old."""
    tap, query = await pressed(bot, world, ana)
    world.chats.taps.max_age = 0.0
    with pytest.raises(BadRequest, match=r"(?i)query is too old"):
        await bot.answer_callback_query(query, text="Tarde")
    world.start_over()
    assert await tap is None


async def test_unknown_query_is_refused(bot: Bot) -> None:
    """A query that never was cannot be answered."""
    with pytest.raises(BadRequest, match=r"(?i)query ID is invalid"):
        await bot.answer_callback_query("123")


async def test_tap_on_nothing(world: World, ana: User) -> None:
    """Only messages of the bot have buttons to press."""
    world.say(ana, "hola")
    with pytest.raises(LookupError):
        await world.tap(ana, 1, "x")
