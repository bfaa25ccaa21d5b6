"""How an outgoing message becomes an outbox row, and back."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from machines.messages import Button, FileRef, Message, Outgoing, Queued
from machines.records import ChannelName
from storage.connection import Row
from storage.instants import instant
from storage.part import from_json, to_json
from storage.schema import outbox

URGENT, NOTICE = 0, 1
"""Ranks: the lower one goes first."""

COLUMNS = (
    outbox.c.id,
    outbox.c.attempts,
    outbox.c.created_at,
    outbox.c.message,
    outbox.c.channel,
    outbox.c.address,
    outbox.c.person_id,
    outbox.c.case_id,
    outbox.c.case_number,
    outbox.c.task_id,
    outbox.c.task_version,
    outbox.c.token,
    outbox.c.replaces,
    outbox.c.rank,
    outbox.c.in_reply_to,
    outbox.c.references,
    outbox.c.key,
    outbox.c.next_at,
    outbox.c.parts,
)
"""What `queued` reads, in this order."""


def row_of(outgoing: Outgoing, *, state: str, created_at: int) -> dict[str, object]:
    """The columns of a new row; due at once."""
    return {
        "key": outgoing.key,
        "channel": outgoing.channel.value,
        "address": outgoing.address,
        "rank": URGENT if outgoing.urgent else NOTICE,
        "state": state,
        "attempts": 0,
        "next_at": 0,
        "lease_until": 0,
        "owner": "",
        "person_id": outgoing.person_id,
        "case_id": outgoing.case_id,
        "case_number": outgoing.case_number,
        "task_id": outgoing.task_id,
        "task_version": outgoing.task_version,
        "message": message_json(outgoing.message),
        "token": outgoing.token,
        "in_reply_to": outgoing.in_reply_to,
        "references": to_json(outgoing.references),
        "replaces": outgoing.replaces,
        "external_id": "",
        "parts": "[]",
        "sent_text": "",
        "reason": "",
        "created_at": created_at,
        "ended_at": None,
    }


def message_json(message: Message) -> str:
    """A message as JSON text."""
    fields: dict[str, object] = {"key": message.key, "params": message.params}
    if message.buttons:
        fields["buttons"] = [[[one.label, one.action] for one in row] for row in message.buttons]
    if message.files:
        fields["files"] = [[f.sha256, f.name, f.media_type, f.size] for f in message.files]
    return to_json(fields)


def queued(row: Row, *, edits: str) -> Queued:
    """A claimed row (see `COLUMNS`) for the relay; `edits` is the external id of the message to change."""
    outgoing = Outgoing(
        message=message_of(row[3]),
        channel=ChannelName(row[4]),
        address=row[5],
        person_id=row[6],
        case_id=row[7],
        case_number=row[8],
        task_id=row[9],
        task_version=row[10],
        token=row[11],
        replaces=row[12],
        urgent=row[13] == URGENT,
        in_reply_to=row[14],
        references=tuple(from_json(row[15])),
        key=row[16],
    )
    return Queued(
        id=row[0],
        outgoing=outgoing,
        # The claim counted this attempt; the relay asks how many there were before it.
        attempts=row[1] - 1,
        edits=edits,
        created_at=instant(row[2]),
        parts=tuple(from_json(row[18])),
    )


def message_of(text: str) -> Message:
    """The message in a row's column."""
    fields: Mapping[str, Any] = from_json(text)
    return Message(
        key=fields["key"],
        params=fields["params"],
        buttons=tuple(
            tuple(Button(label=label, action=action) for label, action in row)
            for row in fields.get("buttons", ())
        ),
        files=tuple(
            FileRef(sha256=sha256, name=name, media_type=media_type, size=size)
            for sha256, name, media_type, size in fields.get("files", ())
        ),
    )
