"""What the core says and hears: records that know no channel.

An `Inbound` is what an edge (chat, mail) made of an update or a letter: already parsed, text without
quotes, files stored and hashed. A `Message` is something to tell one person: a key and parameters, worded
by `wording` when it is sent.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from datetime import datetime
from enum import StrEnum
from typing import TypeAlias

from machines.record import record
from machines.records import ChannelName

Param: TypeAlias = "str | int | bool | list[str] | list[list[str]]"
"""What a message's parameter may be: JSON-able, so that an outbox row can hold it."""


class Nature(StrEnum):
    """What kind of letter or update an inbound is."""

    HUMAN = "human"
    AUTO = "auto"
    """Automatic reply, list mail, read receipt, calendar answer: noted, never answered, decides nothing."""
    BOUNCE = "bounce"


@record(frozen=True, slots=True, kw_only=True)
class FileRef:
    """A received file, already on disk under its hash."""

    sha256: str
    name: str
    """As the sender called it, for showing only; never a path."""
    media_type: str
    size: int
    """Bytes."""


@record(frozen=True, slots=True, kw_only=True)
class Bounced:
    """One recipient whom our letter did not reach."""

    address: str
    permanent: bool
    reason: str


@record(frozen=True, slots=True, kw_only=True)
class Inbound:
    """Something that arrived, as its edge understood it."""

    channel: ChannelName
    external_id: str
    """Unique per channel: the update_id; the Message-ID or content hash of a letter."""
    sender: str
    """Telegram user id as text, or the mail address in lower case."""
    sender_name: str
    place: str
    """Where an answer goes: the chat id, or the mail address."""
    text: str = ""
    """What the person wrote, without quotes and signature."""
    subject: str = ""
    tap: str = ""
    """Action of the pressed button, its MAC already verified; empty if none or if it was not ours."""
    stale_tap: bool = False
    """A button was pressed whose data we did not sign."""
    card: str = ""
    """External id of the message whose button was pressed."""
    files: tuple[FileRef, ...] = ()
    problems: tuple[str, ...] = ()
    """What could not be read, in Spanish: "El archivo «x» pesa más de 20 MB"."""
    nature: Nature = Nature.HUMAN
    token: str = ""
    """The reply token found in the recipient address or, second, in the subject's code."""
    case_number: str = ""
    """A No. de gestión found in the subject, or by References of our own letters."""
    authentic: bool = True
    """The sender's address was proven (chat: always)."""
    edited: bool = False
    """The person changed an earlier message: it is shown, it decides nothing."""
    message_id: str = ""
    """Of a letter, for threading our answer."""
    references: tuple[str, ...] = ()
    bounced: tuple[Bounced, ...] = ()


@record(frozen=True, slots=True, kw_only=True)
class Button:
    """One choice offered with a message: a tap in chat, a reply's first words in mail."""

    label: str
    action: str
    """See `actions`; the chat edge signs it."""


@record(frozen=True, slots=True, kw_only=True)
class Message:
    """Something to tell one person on one channel, before it is worded."""

    key: str
    """Entry of `wording`."""
    params: Mapping[str, Param] = field(default_factory=dict)
    buttons: tuple[tuple[Button, ...], ...] = ()
    """Rows of buttons."""
    files: tuple[FileRef, ...] = ()


@record(frozen=True, slots=True, kw_only=True)
class Outgoing:
    """A message on its way: to whom, where, about what."""

    message: Message
    channel: ChannelName
    address: str
    """Chat id or mail address."""
    person_id: int | None = None
    case_id: int | None = None
    case_number: str = ""
    task_id: int | None = None
    task_version: int = 0
    token: str = ""
    """Reply token (mail)."""
    replaces: int | None = None
    """Outbox id of the message that this one edits."""
    urgent: bool = False
    """An answer to somebody who waits; it overtakes notices."""
    in_reply_to: str = ""
    """Message-ID that a letter answers."""
    references: tuple[str, ...] = ()
    key: str = ""
    """Idempotency key; empty: none. A second message with the same key is not queued."""
    held: bool = False
    """It waits in the outbox until its case's held letters are released: what goes to outsiders cannot be
    called back, so it stays while the row that it follows from may still be taken back. Never so for an edit."""


@record(frozen=True, slots=True, kw_only=True)
class Queued:
    """An outbox row claimed by the relay."""

    id: int
    outgoing: Outgoing
    attempts: int
    edits: str
    """External id of the message to edit, if `outgoing.replaces` was sent."""
    created_at: datetime
    parts: tuple[str, ...] = ()
    """External ids of those of its parts that are out already: long texts and files are sent one after another."""


@record(frozen=True, slots=True, kw_only=True)
class Copy:
    """A copy of a task's card that is out, or on its way."""

    outbox_id: int
    channel: ChannelName
    address: str
    person_id: int | None
    sent: bool


@record(frozen=True, slots=True, kw_only=True)
class Reply:
    """What `handle` answers beside the durable outbox: as a best effort, the pop-up of a tap."""

    text: str = ""
    alert: bool = False
    unclaimed: bool = False
    """It was a stranger's letter: it waits until its address is somebody's."""
