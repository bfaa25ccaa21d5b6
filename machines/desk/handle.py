"""The one path of everything that arrives; what falls due has its own, beside it, in `due`.

It runs inside one transaction of the store and is synchronous; what must be said afterwards lies in the
outbox. `handle` also returns a best-effort `Reply`, the pop-up of a tap.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from machines.desk import chats, ending, letters, linking, noting, unlinking
from machines.desk.collections import chasing
from machines.desk.office import Office
from machines.desk.session import Desk
from machines.errors import Flood, Refusal
from machines.messages import Inbound, Nature, Reply
from machines.ports import Unit
from machines.records import ChannelName, Token
from machines.text import shortened
from machines.words import wording

HOUR = timedelta(hours=1)
MOST_ANSWERS = 200
"""Answers by mail to one correspondent in an hour: whoever works off sixty cards gets up to three for each. More is a
robot that does not say so (RFC 3834 §2)."""
MOST_ABOUT_NOTHING = 60
"""Those of them that are about no case: nobody is told so often that nothing was found."""
FAILED, TOO_MUCH = "apartado", "demasiados"
"""Why something is set aside: the words for whoever sent it; the administrator's have `_admin` behind them."""


def handle(office: Office, unit: Unit, inbound: Inbound, now: datetime) -> Reply:
    """Serve one inbound.

    Raises:
        Refusal: what was asked can't be; roll back and call `refuse`.
        Flood: the correspondent writes like a robot; roll back and call `set_aside`.
        Conflict: somebody was faster; roll back and call again.
    """
    desk = Desk(office=office, unit=unit, now=now, answered=inbound)
    unit.note_files(inbound.files, now)
    if inbound.nature is Nature.BOUNCE:
        _bounced(desk)
        return Reply()
    if inbound.nature is Nature.AUTO:
        noting.note_automatic(desk)
        return Reply()
    desk.speaker = unit.person_at(inbound.channel, inbound.sender)
    if inbound.channel is ChannelName.MAIL and _writes_like_a_robot(desk):
        raise Flood(inbound.place)
    if inbound.channel is ChannelName.MAIL and unlinking.administrator(desk):
        return Reply()
    if desk.speaker is None:
        waits = linking.stranger(desk)
        tapped = bool(inbound.tap or inbound.stale_tap)
        return Reply(text=wording.NOT_LINKED if tapped else "", alert=tapped, unclaimed=waits)
    if inbound.channel in desk.speaker.failing:
        unit.revive_address(inbound.channel, inbound.sender)
    if inbound.channel is ChannelName.MAIL:
        letters.receive(desk)
        ending.settle(desk)
        return Reply()
    if inbound.tap or inbound.stale_tap:
        reply = chats.tapped(desk)
        ending.settle(desk)
        return reply
    chats.written(desk)
    ending.settle(desk)
    return Reply()


def _writes_like_a_robot(desk: Desk) -> bool:
    """Whether a correspondent had more answers than anybody needs."""
    answered = desk.unit.answers_since(desk.inbound.place, desk.now - HOUR)
    return answered.all >= MOST_ANSWERS or answered.about_no_case >= MOST_ABOUT_NOTHING


def refuse(office: Office, unit: Unit, inbound: Inbound, no: Refusal, now: datetime) -> Reply:
    """Say why not, in a transaction in which nothing else happens: as a pop-up of the tap, or as a message."""
    text = wording.refusal(no.key, no.params)
    if inbound.tap or inbound.stale_tap:
        return Reply(text=text, alert=True)
    desk = Desk(office=office, unit=unit, now=now, answered=inbound)
    desk.speaker = unit.person_at(inbound.channel, inbound.sender)
    assert desk.speaker is not None, "strangers are never refused, they are answered"
    desk.say("rechazo", {"texto": text}, about=Token(person_id=desk.person.id))
    return Reply()


def _bounced(desk: Desk) -> None:
    """Letters of ours that did not arrive: the address is suspended, the administrator learns it once."""
    for one in desk.inbound.bounced:
        if one.permanent and desk.unit.suspend_address(ChannelName.MAIL, one.address, one.reason, desk.now):
            params = {"direccion": one.address, "canal": "correo", "porque": one.reason}
            desk.warn("direccion_falla", params)
            chasing.unreached(desk, ChannelName.MAIL, one.address, one.reason)


def set_aside(office: Office, unit: Unit, inbound: Inbound, now: datetime, why: str = FAILED) -> None:
    """Something is kept for a human and not handled: a known person is told that it arrived, once a day.

    Args:
        why: `FAILED` or `TOO_MUCH`.
    """
    desk = Desk(office=office, unit=unit, now=now, answered=inbound)
    desk.speaker = unit.person_at(inbound.channel, inbound.sender)
    if desk.speaker is not None and inbound.nature is Nature.HUMAN:
        desk.say(why, once=f"{why}:{desk.speaker.id}:{desk.today}")
    who = desk.speaker.addressed if desk.speaker is not None else inbound.sender_name or inbound.sender
    desk.warn(f"{why}_admin", {"de": shortened(who, 120)}, once=f"{why}:{desk.today}")
