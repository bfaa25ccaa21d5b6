"""Papers around the desk: those of a case and its elements, who may say what became of them, and how they are told."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from machines import authority
from machines.actions import CaseTap, pack
from machines.deliveries import LEARNT, Delivered, Original, Papers, State, papers
from machines.desk import holding
from machines.desk.acts.act import DELIVER, DELIVER_LABEL
from machines.desk.session import Desk
from machines.fields import form_rows, forms
from machines.handing import recipient_name
from machines.messages import Button
from machines.reading.filing import FOLIOS, PLACE
from machines.records import Case, Entry, Person, Values
from machines.text import of_the, shortened, with_article

MOST_LISTED = 10
"""With more recipients only those are listed who have not confirmed."""


def of(desk: Desk, case: Case) -> Papers:
    """The papers of one case."""
    law = desk.office.law_of(case)
    if not law.procedure.has_papers:
        return Papers()
    if case.id not in desk.papers_read:
        desk.papers_read[case.id] = papers(law, desk.unit.history(case.id), desk.office.zone)
    return desk.papers_read[case.id]


def delivered(desk: Desk, case: Case) -> list[tuple[Case, Delivered]]:
    """What was delivered in a case and in its elements."""
    if not desk.office.law_of(case).procedure.has_papers:
        return []
    owners = (case, *desk.unit.children(case.id)) if case.parent is None else (case,)
    return [(owner, one) for owner in owners for one in of(desk, owner).delivered]


def addressees(desk: Desk, case: Case, one: Delivered) -> list[Person]:
    """The people who may confirm that a paper arrived: the recipient, or those who hold what it was addressed to."""
    person = forms.person_id(one.meant)
    if person is not None:
        return [desk.unit.person(person)]
    if one.meant == "elemento":
        return list(desk.unit.members(case.institution, case.element))
    holders = desk.unit.holders(case.institution, one.meant) if one.meant else ()
    if one.recipient == recipient_name(one.meant):
        return list(holders)
    return [holder for holder in holders if recipient_name(holder.unit) == one.recipient]


def to_confirm(desk: Desk, case: Case, person: Person) -> list[tuple[Case, Delivered]]:
    """What was delivered to a person, or to his unit, and is not known to have arrived; not what a row receives."""
    waits = desk.office.law_of(case).procedure.received_by_a_row
    return [
        (owner, one)
        for owner, one in delivered(desk, case)
        if one.is_open and one.row not in waits
        if any(addressee.id == person.id for addressee in addressees(desk, owner, one))
    ]


def deliverer(one: Delivered) -> int | None:
    """Who answers for a delivery."""
    return one.behalf or one.by


def answers_for(desk: Desk, person: Person, one: Delivered) -> bool:
    """Whether a person delivered it, acts for whoever did, or is his assistant."""
    by = deliverer(one)
    if by is None:
        return False
    chief = desk.unit.person(by)
    acts = authority.right_of(person, [chief], desk.unit) is not None
    return acts or person.id in (one.by, chief.assistant)


def may_record(desk: Desk, case: Case, person: Person) -> list[tuple[Case, Delivered]]:
    """The deliveries of which a person may say what became of them: all, if he has a task of the case.

    Else those that he, or his chief, delivered, and those that he carries as their messenger. Those that a row
    receives are left to it.
    """
    waits = desk.office.law_of(case).procedure.received_by_a_row
    every = [(owner, one) for owner, one in delivered(desk, case) if one.row not in waits]
    if not every:
        return []
    over = desk.unit.case(case.parent) if case.parent is not None else case
    if any(holding.capacity(desk, owner, task, person) for owner, task in holding.open_tasks(desk, over)):
        return every
    return [
        (owner, one)
        for owner, one in every
        if answers_for(desk, person, one) or _carries(desk, person, owner, one)
    ]


def _carries(desk: Desk, person: Person, case: Case, one: Delivered) -> bool:
    """Whether a person holds the role by which a paper goes."""
    institution = desk.office.institution(case.institution)
    role = institution.role(one.messenger)
    return role is not None and authority.holds(person, role.name, institution)


def record_buttons(desk: Desk, case: Case, by: int | None = None) -> list[list[Button]]:
    """What the card of a delivery offers to whoever delivered, or archives, while nobody knows that it arrived."""
    left = desk.office.law_of(case).procedure.received_by_a_row
    waits = [
        one
        for _, one in delivered(desk, case)
        if one.is_open and one.row not in left and by in (None, one.by)
    ]
    return [[Button(label=DELIVER_LABEL, action=pack(CaseTap(case.id, DELIVER)))]] if waits else []


# -- in words


def learnt(entry: Entry) -> str:
    """What a history row says of deliveries: "recibido: Ana Gómez, Luis Sic"."""
    lines = form_rows.unpack(entry.values.get(LEARNT, ""))
    names = shortened(", ".join(name for _, name, *_ in lines), 120)
    return f"{lines[0][2]}: {names}" if lines else "entrega"


def facts(desk: Desk, case: Case) -> list[list[str]]:
    """Where the papers are, as label and value: each document with its recipients, the original, the archive."""
    grouped: dict[str, list[Delivered]] = {}
    for owner, one in delivered(desk, case):
        what = one.what.replace("{numero}", owner.number)
        signed = f" (firmado el {_day(one.signed)})" if one.signed is not None else ""
        grouped.setdefault(what + signed, []).append(one)
    told = [[what, _lines(desk, ones)] for what, ones in grouped.items()]
    now = of(desk, case)
    if now.original is not None:
        told.append(["Original", _original(desk, now.original)])
    if now.copy is not None:
        told.append(["Copia", _original(desk, now.copy, "archivada")])
    return told


def without_filing(desk: Desk, case: Case, values: Values) -> Values:
    """The values of a case without those that `facts` tells of its archive."""
    now = of(desk, case)
    told = (FOLIOS, PLACE) if now.copy is not None or now.original is not None else ()
    return {name: value for name, value in values.items() if name not in told}


def _lines(desk: Desk, ones: Sequence[Delivered]) -> str:
    """The recipients of one document, one a line."""
    if len(ones) == 1:
        return f"{ones[0].recipient} — {in_words(desk, ones[0])}"
    received = [one for one in ones if one.state is State.RECEIVED]
    listed = [one for one in ones if one not in received] if len(ones) > MOST_LISTED else list(ones)
    head = f"Recibido por {len(received)} de {len(ones)}:"
    return "\n".join([head, *(f"· {one.recipient}: {in_words(desk, one)}" for one in listed)])


def in_words(desk: Desk, one: Delivered, *, pending: bool = True) -> str:
    """How far one delivery is: "recibido el 24/11/2026 por Ana Gómez, con copia sellada".

    Args:
        pending: it says so while nobody knows that it arrived.
    """
    whom = _named(desk, one.with_whom)
    link = f", a cargo {of_the(whom)}" if one.state is State.SENT else f" por {with_article(whom)}"
    words = f"{one.state.value} el {_day(one.since)}" + (link if whom else "")
    if one.state is State.RECEIVED and one.files:
        words += ", con copia sellada"
    if one.is_open and pending:
        words += "; falta el recibido"
    return words + (f". {one.why}" if one.why else "")


def _original(desk: Desk, one: Original, archived: str = "archivado") -> str:
    """Who has the original, or where it is archived."""
    folios = "".join([one.folios, " folio" if one.folios == "1" else " folios"]) if one.folios else ""
    since = _day(one.since)
    if one.archived_by is not None:
        by = desk.unit.person(one.archived_by).addressed
        return ", ".join(filter(None, [f"{archived} en {one.holder}", folios, f"el {since} por {by}"]))
    return ", ".join(
        filter(None, [f"lo tiene {with_article(_named(desk, one.holder))} desde el {since}", folios])
    )


def _named(desk: Desk, whom: str) -> str:
    """A name, also where a person of the roster is meant."""
    person = forms.person_id(whom)
    return desk.unit.person(person).addressed if person is not None else whom


def _day(day: date | datetime) -> str:
    return day.strftime("%d/%m/%Y")
