"""Ending what ties a Telegram account or a mail address to a person, by his own word or the administrator's."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from machines import grammar
from machines.desk import delivery
from machines.desk.batches import keeping
from machines.desk.session import Desk, message
from machines.errors import Refusal
from machines.messages import Param
from machines.records import ChannelName, Person


@dataclass(frozen=True, slots=True)
class Ties:
    """What a person tied to himself: a Telegram account, and addresses of which the roster says nothing."""

    account: bool
    addresses: Sequence[str]

    def __bool__(self) -> bool:
        return self.account or bool(self.addresses)

    def params(self) -> dict[str, Param]:
        """For the words about them."""
        return {"cuenta": self.account, "direcciones": list(self.addresses)}


def leave(desk: Desk, named: str = "") -> None:
    """ "Desvincular" of the person himself, in the chat or by mail, where his address or our token proves him.

    It means the address that is named; else the account or the proved address from which it comes; else, from an
    address that the roster gives, all that he tied.

    Raises:
        Refusal: an unproven letter.
    """
    inbound, person = desk.inbound, desk.person
    found, address = _ties(desk, person), next(iter(grammar.addresses(named)), "")
    if not address and inbound.channel is ChannelName.CHAT:
        ending = Ties(found.account, ())
    elif address or inbound.sender in found.addresses:
        one = address or inbound.sender
        ending = Ties(False, [one] if one in found.addresses else [])
    else:
        ending = found
    if not ending:
        desk.say("sin_cuenta", {**found.params(), "correo": address})
        return
    if not inbound.authentic and not _answers_us(desk):
        raise Refusal("correo_sin_prueba")
    _end(desk, person, ending)
    desk.say("desvinculado", ending.params())
    if inbound.place != person.email:
        _tell(desk, person, ending)


def _answers_us(desk: Desk) -> bool:
    """Whether a letter brings a token that its sender was given, at an address that is still his."""
    token = desk.unit.token(desk.inbound.token) if desk.inbound.token else None
    if token is None or token.person_id != desk.person.id:
        return False
    return not token.place or desk.unit.has_mail(token.person_id, token.place)


def end_by_word(desk: Desk, email: str) -> tuple[Person, Ties] | None:
    """The administrator's word: what was tied is the person's no more, and he learns it by mail.

    Args:
        email: an address that the person proved to be his: that one ends; or another of his: all that he tied.

    Returns:
        whose they were; None if nobody has that address, or tied nothing.
    """
    person = desk.unit.person_at(ChannelName.MAIL, email)
    if person is None:
        return None
    ending = _ties(desk, person)
    if email.lower() in ending.addresses:
        ending = Ties(False, [email.lower()])
    if not ending:
        return None
    _end(desk, person, ending)
    _tell(desk, person, ending)
    return person, ending


def administrator(desk: Desk) -> bool:
    """A letter of the administrator's that says "desvincular correo@…"; whether it was one.

    Only a proven sender counts; any other is served as everybody is.
    """
    inbound = desk.inbound
    ours = inbound.sender == desk.office.admin.lower() and bool(desk.office.admin) and inbound.authentic
    asked = grammar.command(inbound.text.strip() or inbound.subject.strip(), slash=False) if ours else None
    if asked is None or asked.name != "desvincular" or "@" not in asked.rest:
        return False
    desk.say("desvinculado_otro", told_of(asked.rest, end_by_word(desk, asked.rest)))
    return True


def told_of(email: str, ended: tuple[Person, Ties] | None) -> dict[str, Param]:
    """What the administrator is told of what he ended, for the words about it."""
    whose = {"nombre": ended[0].addressed, **ended[1].params()} if ended is not None else {}
    return {"correo": email, **whose}


def _ties(desk: Desk, person: Person) -> Ties:
    return Ties(bool(person.chat), desk.unit.proved_mails(person.id))


def _end(desk: Desk, person: Person, ending: Ties) -> None:
    if ending.account:
        end_account(desk, person)
    for address in ending.addresses:
        desk.unit.unprove_mail(address)
    if ending.addresses:
        desk.unit.set_focus(person.id, ChannelName.MAIL, None)


def _tell(desk: Desk, person: Person, ended: Ties) -> None:
    desk.notify(
        desk.unit.person(person.id), message("enlace_terminado", ended.params()), only=ChannelName.MAIL
    )


def end_account(desk: Desk, person: Person) -> None:
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
