"""What follows when a message cannot be delivered: the other channel, and a line for the administrator."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from machines.desk.batches.keeping import LISTS
from machines.desk.collections import chasing
from machines.desk.office import Office
from machines.desk.session import Desk
from machines.messages import Queued
from machines.ports import Unit
from machines.records import ChannelName, Token
from machines.words import wording

_FALLBACK = "fallback:"
"""Begins the key of a message that goes the other way."""


def undelivered(
    office: Office, unit: Unit, queued: Queued, reason: str, now: datetime, *, dead: bool, moved_to: str = ""
) -> None:
    """A message will never go out as it is.

    Args:
        reason: for the administrator.
        dead: the address takes nothing any more; it is suspended.
        moved_to: the address under which it lives on: the message goes there.
    """
    outgoing = queued.outgoing
    if moved_to:
        unit.enqueue(replace(outgoing, address=moved_to, replaces=None), now)
        return
    desk = Desk(office=office, unit=unit, now=now)
    params = {"direccion": outgoing.address, "canal": outgoing.channel.value, "porque": reason}
    if dead and unit.suspend_address(outgoing.channel, outgoing.address, reason, now):
        desk.warn("direccion_falla", params)
        chasing.unreached(desk, outgoing.channel, outgoing.address, reason)
    elif not dead and outgoing.address != office.admin:
        subject = wording.render(outgoing.message).subject
        desk.warn("no_entregado", {**params, "asunto": subject}, once=f"undelivered:{queued.id}")
    # What stands in for another message already had its other way: back and forth it would go for ever. A list of
    # tasks went every way at once.
    if outgoing.replaces is None and not outgoing.key.startswith((_FALLBACK, LISTS)):
        other_way(desk, queued)


def other_way(desk: Desk, queued: Queued) -> None:
    """Send it to the person's other address, unless a copy went there anyway (a task's card)."""
    outgoing = queued.outgoing
    if outgoing.person_id is None:
        return
    person = desk.unit.person(outgoing.person_id)
    others = [channel for channel in desk.reach(person) if channel is not outgoing.channel]
    if not others or _already(desk, queued, others[0]):
        return
    token = ""
    if others[0] is ChannelName.MAIL:
        about = Token(
            person_id=person.id,
            case_id=outgoing.case_id,
            task_id=outgoing.task_id,
            task_version=outgoing.task_version,
            place=person.email,
        )
        token = desk.unit.mint(about, desk.now)
    address = person.email if others[0] is ChannelName.MAIL else person.chat
    again = replace(
        outgoing, channel=others[0], address=address, token=token, in_reply_to="", references=(),
        key=f"{_FALLBACK}{queued.id}",
    )  # fmt: skip
    desk.unit.enqueue(again, desk.now)


def _already(desk: Desk, queued: Queued, channel: ChannelName) -> bool:
    """Whether the person has a copy of this task's card on the other channel."""
    task = queued.outgoing.task_id
    return task is not None and any(
        copy.channel is channel and copy.person_id == queued.outgoing.person_id
        for copy in desk.unit.copies(task)
    )
