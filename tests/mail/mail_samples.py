"""Letters and outbox rows for the tests of `mail`."""

from __future__ import annotations

import base64
from collections.abc import Sequence
from datetime import UTC, datetime

from machines.messages import FileRef, Inbound, Message, Outgoing, Queued
from machines.records import ChannelName
from mail.intake import to_inbound
from mail.settings import MailSettings

OWN = "ventanilla@sosep.gob.gt"
TOKEN = "abcdefghijklmnopqrstuvwxyz"
SETTINGS = MailSettings(address=OWN, name="Ventanilla SOSEP", authserv_id="mx.sosep.gob.gt")
ANA = "Ana Gómez <ana.gomez@sosep.gob.gt>"


def raw_letter(
    body: str = "Aprobado.",
    *,
    subject: str = "Re: Gestión",
    sender: str = ANA,
    to: str = OWN,
    kind: str = "text/plain",
    date: str = "Fri, 20 Nov 2026 09:00:00 -0600",
    extra: Sequence[str] = (),
) -> bytes:
    """A letter as it comes over the wire; `extra` are whole header lines, put on top."""
    head = (
        *extra,
        f"From: {sender}",
        f"To: {to}",
        f"Subject: {subject}",
        f"Date: {date}",
        "MIME-Version: 1.0",
        f"Content-Type: {kind}; charset=utf-8",
        "Content-Transfer-Encoding: base64",
    )
    if not any(line.lower().startswith("message-id:") for line in extra):
        head = ("Message-ID: <a1@sosep.gob.gt>", *head)
    return "\r\n".join((*head, "", base64.encodebytes(body.encode()).decode())).encode()


class Files:
    """Keeps files in memory, under names that tell their order."""

    def __init__(self) -> None:
        self.kept: list[bytes] = []

    def __call__(self, data: bytes) -> str:
        self.kept.append(data)
        return f"sha-{len(self.kept)}"


def inbound(raw: bytes, settings: MailSettings = SETTINGS, thread: str = "") -> Inbound:
    """What intake makes of a letter; `thread` is what our own Message-IDs lead to."""
    return to_inbound(raw, settings, Files(), lambda _ids: thread)


def queued(
    *,
    address: str = "ana.gomez@sosep.gob.gt",
    number: str = "SOSEP-2026-00042",
    token: str = TOKEN,
    files: tuple[FileRef, ...] = (),
    in_reply_to: str = "",
    edits: str = "",
    row: int = 7,
) -> Queued:
    """An outbox row about a case."""
    outgoing = Outgoing(
        message=Message(key="prueba", files=files),
        channel=ChannelName.MAIL,
        address=address,
        case_number=number,
        token=token,
        in_reply_to=in_reply_to,
    )
    return Queued(
        id=row, outgoing=outgoing, attempts=0, edits=edits, created_at=datetime(2026, 11, 20, 15, tzinfo=UTC)
    )
