"""Requests: what whoever is waited for is asked, on his own channels, with a token of his own.

A request is about the responsable's own task: an answer to it moves the case where the row has only to be done.
Where the row decides something, it is received: the responsable sees it on his card and decides.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from machines import authority, collection, parties, tellings
from machines.actions import AnswerTap, pack
from machines.definition import DONE, Answer, Mode, Step
from machines.desk import case_facts, holding, observed
from machines.desk.request import COMMENT, DELIVERED
from machines.desk.session import Desk, message, titled
from machines.fields import forms
from machines.fields.field import Field, FieldKind
from machines.messages import Button, FileRef, Message
from machines.records import Case, Person, Task, Values

DELIVERY = Answer(key="entrega", button="Entregar", targets=(), form=DELIVERED)
"""How a request is answered whose row decides something."""


def given_by_party(step: Step) -> Answer:
    """The one answer that whoever is asked can give: what the row asks for, or something to be received."""
    done = step.answer(DONE)
    if done is None:
        return DELIVERY
    wordy = any(one.kind is FieldKind.LONG_TEXT for one in done.form)
    return replace(done, button=DELIVERY.button, form=done.form + (() if wordy else (COMMENT,)))


def is_asked(desk: Desk, person: Person, step: Step, case: Case) -> bool:
    """Whether a row's request is for this person."""
    institution = desk.office.institution(case.institution)
    return parties.is_asked(person, step, case, institution, desk.unit)


def is_party(desk: Desk, person: Person, step: Step, case: Case) -> bool:
    """Whether a row waits, or waited, for something of this person: by a request, or as one of `cada`."""
    its_own = step.mode is Mode.EACH and person.unit == case.element
    return is_asked(desk, person, step, case) or (its_own and any(person.holds(role) for role in step.roles))


def is_only_asked(desk: Desk, case: Case, task: Task) -> bool:
    """Whether a task asks the speaker for something, and is not his as its responsable."""
    step = desk.office.law_of(case).procedure.step(task.step)
    return is_asked(desk, desk.person, step, case) and holding.capacity(desk, case, task, desk.person) is None


def in_collection(case: Case, step: Step) -> bool:
    """Whether a row's requests are one of several: its responsable has the board instead of a card for each."""
    return bool(step.request) and case.parent is not None


def has_board(desk: Desk, case: Case, step: Step) -> bool:
    """Whether the responsable of a request has the board instead of a card.

    An element that comes by itself to a row that can ask nobody of it is told to him by its card.
    """
    if not in_collection(case, step):
        return False
    stretch = desk.office.law_of(case).procedure.stretch_of(step.no)
    opens_with_it = stretch is not None and stretch.rows[0] == step.no
    institution = desk.office.institution(case.institution)
    return opens_with_it or bool(parties.asked(step, case, institution, desk.unit))


def is_watched(desk: Desk, case: Case, step: Step) -> bool:
    """Whether a row's tasks are shown together, by the board of their collection."""
    return case.parent is not None and collection.is_collected(desk.office.law_of(case).procedure, step)


def ask(desk: Desk, case: Case, task: Task, *, heading: str = "") -> None:
    """Send the request of a row to everybody whom it is for."""
    institution = desk.office.institution(case.institution)
    step = desk.office.law_of(case).procedure.step(task.step)
    people = parties.asked(step, case, institution, desk.unit)
    what = card(desk, case, task, heading=heading)
    for person in people:
        desk.tell(person, what, case=case, task=task)


def card(desk: Desk, case: Case, task: Task, *, heading: str = "") -> Message:
    """The request itself: what is asked, by whom, what to send, until when."""
    law = desk.office.law_of(case)
    step = law.procedure.step(task.step)
    ground = desk.office.ground(law, desk.unit, desk.now)
    holders = authority.holders_of(task, step, case, ground.institution, desk.unit)
    values = desk.gathered(case)
    says_why = "{motivo}" in step.request
    reason = observed.last_reason(desk, case) if says_why else ""
    text = tellings.filled(step.request, ground, case, values, reason, holders[0] if holders else None)
    given = given_by_party(step)
    params = titled(
        case,
        desk,
        encabezado=heading,
        texto=text.replace("{numero}", case.number),
        pide=[f"{one.label}{_as_it_likes(one)}" for one in given.form],
        quien=", ".join(one.addressed for one in holders) or " / ".join(step.roles),
        observaciones=observed.words(desk, case) if case.round > 1 and not says_why else "",
        vence=forms.moment(desk.local(task.due_at)) if task.due_at else "",
    )
    button = Button(label=given.button, action=pack(AnswerTap(task.id, task.version, 0)))
    return message("solicitud", params, [[button]], enclosed(desk, step, values))


def _as_it_likes(field: Field) -> str:
    """What stands behind a label where whoever is asked may leave it out."""
    if field.required and not field.required_if:
        return ""
    return " (si desea)" if field is COMMENT else " (si lo tiene)"


def enclosed(desk: Desk, step: Step, values: Values) -> tuple[FileRef, ...]:
    """The files that go with a request, while they fit a letter."""
    given = (desk.unit.file(one) for name in step.encloses for one in values.get(name, "").split())
    return case_facts.fitting(one for one in given if one is not None)


def names(people: Sequence[Person]) -> str:
    """People as a list in words."""
    return ", ".join(one.addressed for one in people)
