"""The records that the world shows to the page: people, chat bubbles, pop-ups and letters."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

Json = dict[str, Any]  # an object of the Bot API, exactly as it goes over the wire


@dataclass(frozen=True, kw_only=True)
class User:
    """A person's Telegram account: numeric id and the names that the bot sees."""

    id: int
    first_name: str
    last_name: str = ""
    username: str | None = None


@dataclass(frozen=True, kw_only=True)
class Button:
    """One inline button: what it says, and either its callback data or the page it opens."""

    text: str
    data: str | None
    url: str | None = None


@dataclass(frozen=True, kw_only=True)
class Attachment:
    """A document in the chat: its file id (see ``World.file``) and its name."""

    file_id: str
    name: str


@dataclass(frozen=True, kw_only=True)
class ChatMessage:
    """One bubble of a chat. ``text`` is the caption where there is a photo or a document.

    ``entities`` are Telegram's, with offsets and lengths in UTF-16 units; ``date`` is Unix seconds.
    """

    id: int
    from_bot: bool
    text: str
    entities: list[Json] = field(default_factory=list)
    buttons: list[list[Button]] = field(default_factory=list)
    photo: str | None = None
    document: Attachment | None = None
    edited: bool = False
    date: int = 0
    reply_to: int | None = None


@dataclass(frozen=True, kw_only=True)
class Popup:
    """What the bot answered to a tap: a passing notice, or a box to close where ``alert``."""

    text: str
    alert: bool


@dataclass(frozen=True, kw_only=True)
class Letter:
    """One mail in a person's mailbox; ``incoming`` means that the bot sent it.

    ``date`` is Unix seconds; ``attachments`` are (name, bytes); ``reply_to`` is the address that
    an answer goes to.
    """

    id: int
    sender: str
    to: str
    subject: str
    text: str
    html: str | None
    date: int
    incoming: bool
    attachments: list[tuple[str, int]]
    message_id: str
    in_reply_to: str | None
    reply_to: str
    read: bool
