"""A raw update as the `Inbound` that the core handles (https://core.telegram.org/bots/api#update)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass

from telegram import CallbackQuery, Chat, Message, Update, User

from bot.telegram.contents import ToFetch, files_of, problem_of
from bot.telegram.signing import Signer
from bot.telegram.utf16 import clean
from machines.messages import Inbound
from machines.records import ChannelName

__all__ = ["Me", "Reading", "ToFetch", "read_update"]

_COMMAND = re.compile(r"/\w+(?:@(\w+))?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Me:
    """Who the bot is."""

    id: int
    username: str = ""
    """Empty until Telegram has told it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What an update says."""

    inbound: Inbound
    """Without its files: those must be fetched first."""
    files: tuple[ToFetch, ...] = ()
    query_id: str | None = None
    """Of a tap, to be acknowledged."""


def read_update(raw: Mapping[str, object], *, signer: Signer, me: Me | None = None) -> Reading | None:
    """What an update says to us, or None if it is none of our business.

    In groups only commands, taps and replies to the bot are for us. Of an album each picture is a message of its
    own, and only the first carries the text.

    Args:
        raw: the update as Telegram sent it.
        signer: opens what the pressed buttons carry.
        me: tells commands and replies for us from those for other bots; None: all are taken for ours.

    Raises:
        ValueError: it is malformed; keep it for a human.
    """
    with _poison_proof():
        update = Update.de_json(dict(raw), None)
        if update.callback_query is not None:
            return _tap(update.update_id, update.callback_query, signer)
        message = update.message or update.edited_message
        if message is None:
            return None
        return _message(update.update_id, message, me, edited=update.message is None)


@contextmanager
def _poison_proof() -> Iterator[None]:
    """The library checks no types: whatever a strange update breaks, it is this update that is wrong."""
    try:
        yield
    except Exception as error:
        msg = f"malformed update: {type(error).__name__}"
        raise ValueError(msg) from error


def _tap(update_id: int, query: CallbackQuery, signer: Signer) -> Reading:
    """A pressed button: who pressed is `from`, whoever the message was for."""
    action = signer.open(query.data) if query.data else None
    message = query.message
    place = message.chat.id if message is not None else query.from_user.id
    inbound = Inbound(
        channel=ChannelName.CHAT,
        external_id=str(update_id),
        sender=str(query.from_user.id),
        sender_name=clean(query.from_user.full_name),
        place=str(place),
        tap=action or "",
        stale_tap=not action,
        card=f"{place}:{message.message_id}" if message is not None else "",
    )
    return Reading(inbound=inbound, query_id=query.id)


def _message(update_id: int, message: Message, me: Me | None, *, edited: bool) -> Reading | None:
    sender = message.from_user
    text = clean(message.text or message.caption or "")
    if sender is None or not _is_for_us(message, sender, text, me):
        return None
    files, problems = files_of(message)
    problem = "" if edited else problem_of(message)
    if not (text or files or problems or problem):
        return None
    inbound = Inbound(
        channel=ChannelName.CHAT,
        external_id=str(update_id),
        sender=str(sender.id),
        sender_name=clean(sender.full_name),
        place=str(message.chat.id),
        text=text,
        problems=(*problems, problem) if problem else problems,
        edited=edited,
    )
    return Reading(inbound=inbound, files=files)


def _is_for_us(message: Message, sender: User, text: str, me: Me | None) -> bool:
    """Whether a person says something to this bot; anonymous admins and channels speak as bots or as chats."""
    if sender.is_bot or message.sender_chat is not None:
        return False
    if message.chat.type == Chat.PRIVATE:
        return True
    if message.chat.type == Chat.CHANNEL:
        return False
    command = _COMMAND.match(text)
    if command:
        named = command.group(1)
        return not (named and me and me.username) or named.lower() == me.username.lower()
    answered = message.reply_to_message
    author = answered.from_user if answered is not None else None
    return author is not None and author.is_bot and (me is None or author.id == me.id)
