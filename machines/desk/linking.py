"""Tying a Telegram account, or a mail address of which the roster says nothing, to a person.

A code goes to the person's mail by the roster, and comes back from what is to be tied. Nobody learns here whether an
address is in the roster: the answer is the same.
"""

from __future__ import annotations

import hashlib
import hmac
import secrets
from datetime import timedelta

from machines import grammar
from machines.desk import unlinking
from machines.desk.session import Desk, message
from machines.messages import Param
from machines.records import ChannelName, Person

LIFE = timedelta(minutes=15)
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
MONTH = timedelta(days=30)
MOST_ATTEMPTS = 5
MOST_CODES, MOST_CODES_A_DAY = 5, 10
"""Letters with a code to one address in an hour, and in a day: each may be guessed at `MOST_ATTEMPTS` times."""
MOST_TOLD = 10
"""Answers to a stranger's mail address in a month: whoever gets more is a robot that answers with addresses."""
MOST_LETTERS = 5
"""A stranger's letters that are handled once he is known: the newest, if they are not older than `KEPT`."""
KEPT = timedelta(days=14)


def stranger(desk: Desk) -> bool:
    """Someone whom nobody knows: one polite answer, and the way in.

    Returns:
        whether it is a letter that waits until its address is somebody's.
    """
    inbound = desk.inbound
    by_mail = inbound.channel is ChannelName.MAIL
    first = desk.unit.first_sight(inbound.channel, inbound.sender, desk.now)
    if by_mail and not _takes_part(desk):
        if first:
            desk.say("correo_desconocido")
        return True
    named = [one for one in grammar.addresses(inbound.text) if one != inbound.sender]
    if code := grammar.link_code(inbound.text):
        _try_code(desk, code)
    elif named:
        _send_code(desk, named[0])
    elif by_mail:
        return True
    elif first or inbound.text.startswith("/start"):
        desk.say("desconocido")
    return False


def _takes_part(desk: Desk) -> bool:
    """Whether a letter brings the token of ours to its address, so that whoever sent it reads what goes there."""
    place = desk.inbound.place
    token = desk.unit.stranger_token(place)
    answers = bool(token) and hmac.compare_digest(token, desk.inbound.token)
    return answers and desk.unit.answers_since(place, desk.now - MONTH).to_nobody < MOST_TOLD


def _send_code(desk: Desk, address: str) -> None:
    """Mail a code to the address, if the roster gives it to somebody; say the same either way.

    Wrong attempts of the last hour count on, and one address gets only a few letters an hour and a day, so that
    neither guessing nor pestering is helped by asking again.
    """
    asker, by_mail = desk.inbound.sender, desk.inbound.channel is ChannelName.MAIL
    pending = desk.unit.link_code(asker)
    person = desk.unit.person_rostered_at(address)
    recent = pending is not None and desk.now < pending[2] + HOUR
    attempts = pending[3] if pending is not None and recent else 0
    if person is not None and _had_few(desk, address) and attempts < MOST_ATTEMPTS:
        code = f"{secrets.randbelow(10**6):06}"
        desk.unit.put_link_code(asker, person.id, _digest(asker, code), desk.now + LIFE, attempts=attempts)
        desk.mail(address, "codigo", {"codigo": code, "direccion": asker if by_mail else ""})
    desk.say("codigo_enviado", {"direccion": asker if by_mail else ""})


def _had_few(desk: Desk, address: str) -> bool:
    """Whether an address may have one more letter with a code."""
    return all(
        desk.unit.answers_since(address, desk.now - time).to_nobody < most
        for time, most in ((HOUR, MOST_CODES), (DAY, MOST_CODES_A_DAY))
    )


def _try_code(desk: Desk, code: str) -> None:
    """Tie what asks to the person if the code is right, in time and not guessed at too often.

    Whatever is wrong with it is told in the same words, also if no code was ever sent.
    """
    asker = desk.inbound.sender
    pending = desk.unit.link_code(asker)
    if pending is not None:
        person_id, digest, until, attempts = pending
        person = desk.unit.person(person_id)
        counts = attempts < MOST_ATTEMPTS and desk.now <= until and not person.gone
        right = counts and hmac.compare_digest(digest, _digest(asker, code))
        desk.unit.link_attempt(asker, end=right)
        if right and _link(desk, person):
            return
    desk.say("codigo_malo")


def _link(desk: Desk, person: Person) -> bool:
    if desk.inbound.channel is ChannelName.MAIL:
        return _link_address(desk, person)
    _link_account(desk, person)
    return True


def _link_account(desk: Desk, person: Person) -> None:
    """Tie the account to the person; an earlier one is no longer his. He learns both by mail."""
    earlier = bool(person.chat)
    if earlier:
        unlinking.end_account(desk, person)
    desk.unit.link_chat(person.id, desk.inbound.sender)
    person = desk.unit.person(person.id)
    desk.say("enlazado", {"nombre": person.addressed})
    params: dict[str, Param] = {"nombre": person.addressed, "anterior": earlier}
    desk.notify(person, message("enlace_nuevo", params), only=ChannelName.MAIL)


def _link_address(desk: Desk, person: Person) -> bool:
    """Tie the mail address to the person; its last letters are handled again, as his.

    He learns it on every channel that reaches him: whoever got at his mailbox for a moment may delete what comes there.

    Returns:
        False if it is somebody's: two institutions may state one for two people.
    """
    address = desk.inbound.sender
    if not desk.unit.prove_mail(person.id, address, desk.now):
        return False
    letters = desk.unit.claim_letters(desk.inbound.place, desk.now - KEPT, MOST_LETTERS)
    desk.speaker = person
    params: dict[str, Param] = {"nombre": person.addressed, "direccion": address, "cartas": letters}
    desk.say("direccion_enlazada", params)
    for channel in desk.reach(person):
        words = message("direccion_nueva", {**params, "chat": channel is ChannelName.CHAT})
        desk.notify(person, words, only=channel)
    return True


def _digest(asker: str, code: str) -> str:
    """What is kept of a code."""
    return hashlib.sha256(f"{asker}:{code}".encode()).hexdigest()
