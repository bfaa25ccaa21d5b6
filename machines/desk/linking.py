"""Tying a Telegram account to a person: a code goes to the person's mail, the account writes it back.

Nobody learns here whether an address is in the roster: the answer is the same.
"""

from __future__ import annotations

import hashlib
import hmac
import re
import secrets
from datetime import timedelta

from machines.desk import delivery
from machines.desk.batches import keeping
from machines.desk.session import Desk, message
from machines.errors import Refusal
from machines.messages import Param
from machines.records import ChannelName, Person

LIFE = timedelta(minutes=15)
HOUR = timedelta(hours=1)
MOST_ATTEMPTS = 5
MOST_CODES = 5
"""Letters with a code to one address in an hour."""
_CODE = re.compile(
    r"\W*(?:(?:mi |el )?c[oó]digo\W*(?:es\W*)?)?(\d{3})[\s-]?(\d{3})\W*(?:(?:muchas )?gracias\W*)?",
    re.IGNORECASE,
)
"""A line that is a code and nothing else."""
_UNLINK = re.compile(r"desvincular:?\s+<?([^@\s<>]+@[^@\s<>]+\.[A-Za-z]{2,})>?", re.IGNORECASE)
_ADDRESS = re.compile(r"[^@\s<>]+@[^@\s<>]+\.[A-Za-z]{2,}")


def stranger(desk: Desk) -> None:
    """Someone whom nobody knows: one polite answer, and the way in."""
    inbound = desk.inbound
    first = desk.unit.first_sight(inbound.channel, inbound.sender, desk.now)
    if inbound.channel is ChannelName.MAIL:
        if first:
            desk.say("correo_desconocido")
        return
    address = _ADDRESS.search(inbound.text)
    code = _CODE.fullmatch(inbound.text.partition("\n")[0])
    if address:
        _send_code(desk, address.group().lower())
    elif code:
        _try_code(desk, "".join(code.groups()))
    elif first or inbound.text.startswith("/start"):
        desk.say("desconocido")


def _send_code(desk: Desk, address: str) -> None:
    """Mail a code to the address, if it is somebody's; say the same either way.

    Wrong attempts of the last hour count on, and one address gets only a few letters an hour, so that neither
    guessing nor pestering is helped by asking again.
    """
    pending = desk.unit.link_code(desk.inbound.sender)
    person = desk.unit.person_at(ChannelName.MAIL, address)
    recent = pending is not None and desk.now < pending[2] + HOUR
    attempts = pending[3] if pending is not None and recent else 0
    few = desk.unit.answers_since(address, desk.now - HOUR).to_nobody < MOST_CODES
    if person is not None and few and attempts < MOST_ATTEMPTS:
        code = f"{secrets.randbelow(10**6):06}"
        chat = desk.inbound.sender
        desk.unit.put_link_code(chat, person.id, _digest(chat, code), desk.now + LIFE, attempts=attempts)
        desk.mail(address, "codigo", {"codigo": code})
    desk.say("codigo_enviado")


def _try_code(desk: Desk, code: str) -> None:
    """Link the account if the code is right, in time and not guessed at too often.

    Whatever is wrong with it is told in the same words, also if no code was ever sent.
    """
    chat = desk.inbound.sender
    pending = desk.unit.link_code(chat)
    if pending is not None:
        person_id, digest, until, attempts = pending
        person = desk.unit.person(person_id)
        counts = attempts < MOST_ATTEMPTS and desk.now <= until and not person.gone
        right = counts and hmac.compare_digest(digest, _digest(chat, code))
        desk.unit.link_attempt(chat, end=right)
        if right:
            _link(desk, person, chat)
            return
    desk.say("codigo_malo")


def _link(desk: Desk, person: Person, chat: str) -> None:
    """Tie the account to the person; an earlier one is no longer his. He learns both by mail."""
    earlier = bool(person.chat)
    if earlier:
        end(desk, person)
    desk.unit.link_chat(person.id, chat)
    person = desk.unit.person(person.id)
    desk.say("enlazado", {"nombre": person.addressed})
    params: dict[str, Param] = {"nombre": person.addressed, "anterior": earlier}
    desk.notify(person, message("enlace_nuevo", params), only=ChannelName.MAIL)


def end(desk: Desk, person: Person) -> None:
    """The person's account is nobody's any more: its cards die, and free text there answers no form."""
    kill_cards(desk, person.id, person.chat)
    desk.unit.set_focus(person.id, ChannelName.CHAT, None)
    desk.unit.unlink_chat(person.chat)


def kill_cards(desk: Desk, person_id: int, chat: str) -> None:
    """Every card of a person that is out in a chat loses its words and its buttons.

    What still waited to go there goes by mail, so that whoever has the account next is not shown it.
    """
    for _, copy in desk.unit.copies_at(ChannelName.CHAT, chat):
        if copy.person_id == person_id:
            desk.edit_copy(copy, message("cuenta_sin_enlace"))
    for batch in keeping.of_person(desk, person_id):
        desk.edit_keyed(batch.card, chat, person_id, message("cuenta_sin_enlace"))
    for waiting in desk.unit.take_back(ChannelName.CHAT, chat, person_id):
        delivery.other_way(desk, waiting)


def leave(desk: Desk) -> None:
    """ "Desvincular" of the person himself, in the chat or by mail, where his address or our token proves him.

    Raises:
        Refusal: an unproven letter.
    """
    person = desk.person
    if not person.chat:
        desk.say("sin_cuenta")
        return
    if not desk.inbound.authentic and not _answers_us(desk):
        raise Refusal("correo_sin_prueba")
    end(desk, person)
    desk.say("desvinculado")
    if desk.inbound.channel is ChannelName.CHAT:
        desk.notify(desk.unit.person(person.id), message("enlace_terminado"), only=ChannelName.MAIL)


def _answers_us(desk: Desk) -> bool:
    """Whether a letter brings a token that its sender was given."""
    token = desk.unit.token(desk.inbound.token) if desk.inbound.token else None
    return token is not None and token.person_id == desk.person.id


def end_by_word(desk: Desk, email: str) -> Person | None:
    """The administrator's word: the account of whoever has this address is no longer his, and he learns it by mail.

    Returns:
        the person; None if nobody has that address, or has no account.
    """
    person = desk.unit.person_at(ChannelName.MAIL, email)
    if person is None or not person.chat:
        return None
    end(desk, person)
    desk.notify(desk.unit.person(person.id), message("enlace_terminado"), only=ChannelName.MAIL)
    return person


def administrator(desk: Desk) -> bool:
    """A letter of the administrator's that says "desvincular correo@…"; whether it was one.

    Only a proven sender counts; any other is served as everybody is.
    """
    inbound = desk.inbound
    ours = inbound.sender == desk.office.admin.lower() and bool(desk.office.admin) and inbound.authentic
    match = _UNLINK.match(inbound.text.strip() or inbound.subject.strip())
    if not ours or match is None:
        return False
    person = end_by_word(desk, match.group(1).lower())
    desk.say("desvinculado_otro", {"correo": match.group(1), "nombre": person.addressed if person else ""})
    return True


def _digest(chat: str, code: str) -> str:
    """What is kept of a code."""
    return hashlib.sha256(f"{chat}:{code}".encode()).hexdigest()
