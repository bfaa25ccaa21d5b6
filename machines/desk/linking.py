"""Tying a Telegram account to a person: a code goes to the person's mail, the account writes it back.

Nobody learns here whether an address is in the roster: the answer is the same.
"""

from __future__ import annotations

import hashlib
import hmac
import re
import secrets
from datetime import datetime, timedelta

from machines.desk.session import Desk
from machines.records import ChannelName

LIFE = timedelta(minutes=15)
MOST_ATTEMPTS = 5
_ADDRESS = re.compile(r"[^@\s<>]+@[^@\s<>]+\.[A-Za-z]{2,}")


def stranger(desk: Desk) -> None:
    """Someone whom nobody knows: one polite answer, and the way in."""
    inbound = desk.inbound
    first = desk.unit.first_sight(inbound.channel, inbound.sender, desk.now)
    if inbound.channel is ChannelName.MAIL:
        if first:
            desk.say("correo_desconocido")
        return
    pending = desk.unit.link_code(inbound.sender)
    address = _ADDRESS.search(inbound.text)
    digits = re.sub(r"\D", "", inbound.text)
    if address:
        _send_code(desk, address.group().lower())
    elif pending is not None and len(digits) == 6:
        _try_code(desk, digits, pending)
    elif first or inbound.text.startswith("/start"):
        desk.say("desconocido")
    elif pending is not None:
        desk.say(
            "codigo_malo", {"texto": "Escriba el código de seis cifras que le llegó por correo, o su correo."}
        )


def _send_code(desk: Desk, address: str) -> None:
    """Mail a code to the address, if it is somebody's; say the same either way."""
    person = desk.unit.person_at(ChannelName.MAIL, address)
    if person is not None:
        code = f"{secrets.randbelow(10**6):06}"
        chat = desk.inbound.sender
        desk.unit.put_link_code(chat, person.id, _digest(chat, code), desk.now + LIFE)
        desk.mail(address, "codigo", {"codigo": code})
    desk.say("codigo_enviado")


def _try_code(desk: Desk, code: str, pending: tuple[int, str, datetime, int]) -> None:
    """Link the account if the code is right, in time and not guessed at too often."""
    person_id, digest, until, attempts = pending
    chat = desk.inbound.sender
    if attempts >= MOST_ATTEMPTS or desk.now > until:
        desk.unit.link_attempt(chat, end=True)
        desk.say("codigo_malo", {"texto": "Ese código ya no vale. Escriba su correo para recibir otro."})
    elif hmac.compare_digest(digest, _digest(chat, code)):
        desk.unit.link_attempt(chat, end=True)
        desk.unit.link_chat(person_id, chat)
        desk.say("enlazado", {"nombre": desk.unit.person(person_id).addressed})
    else:
        desk.unit.link_attempt(chat, end=False)
        desk.say("codigo_malo", {"texto": "El código no es correcto. Escríbalo de nuevo, por favor."})


def _digest(chat: str, code: str) -> str:
    """What is kept of a code."""
    return hashlib.sha256(f"{chat}:{code}".encode()).hexdigest()
