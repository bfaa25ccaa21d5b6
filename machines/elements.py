"""The elements of a stretch: the case of each, the day on which it begins, and changing that day. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from machines import authority, entering, tellings
from machines.capacity import Capacity
from machines.definition import Notice, Stretch
from machines.errors import Refusal
from machines.fields import forms
from machines.ground import Ground
from machines.machine import stretch_state
from machines.outcome import Closing, Element, Hand, Outcome, entry_of
from machines.records import Case, Person, Task, TaskState, Values
from machines.timing import deadlines

BEGUN, RESCHEDULED = "begin", "reschedule"
"""Kinds of history rows by which the day of an element has come, or is another one."""


def element_case(
    ground: Ground,
    parent: Case,
    element: Element,
    row: str,
    gathered: Values,
    hand: Hand,
    announced: Sequence[Notice] = (),
) -> Outcome:
    """Open the child case of one element, standing in `row`.

    Args:
        gathered: what its parent has.
        announced: what its own people are told of it.
    """
    stretch = ground.law.procedure.stretch_of(row)
    child = replace(
        parent, id=0, number="", seq=0, head="", state=row, parent=parent.id, element=element.name, did={},
        round=1, returns=(), opened_at=ground.now,
    )  # fmt: skip
    if stretch is not None:
        child = replace(child, assigned={**child.assigned, **named(stretch, element.values)})
        if stretch.person:
            child = replace(child, beneficiary=forms.person_id(element.values.get(stretch.person, "")))
    entry = entry_of(hand, "start", "", row, row, values=element.values, reason=element.name)
    values = {**gathered, **element.values}
    outcome = entering.enter(ground, child, row, (entry,), values)
    own = [replace(one, to=("elemento",)) for one in announced]
    actor = ground.directory.person(hand.actor) if hand.actor is not None else None
    return replace(outcome, tellings=tellings.tellings(ground, child, own, values, "", actor))


def named(stretch: Stretch, values: Values) -> Mapping[str, int]:
    """Who is named for the rows of his role in an element, by role."""
    people = (
        (role, forms.person_id(values.get(one.name, ""))) for one in stretch.columns for role in one.roles
    )
    return {role: person for role, person in people if person is not None}


def begin(ground: Ground, child: Case, gathered: Values, hand: Hand) -> Outcome:
    """The day of an element has come: its first row is asked for; it waits on if it is another day by now."""
    entry = entry_of(hand, BEGUN, child.state, child.state, "")
    outcome = entering.enter(ground, child, child.state, (entry,), gathered)
    return outcome if outcome.begins_at is None else replace(outcome, entries=())


def dated(ground: Ground, case: Case) -> Stretch | None:
    """The stretch whose elements have days that can still be changed: of an element in its first row, or of a case in it."""
    if case.closed_at is not None:
        return None
    for stretch in ground.law.procedure.stretches:
        here = case.state == (stretch.rows[0] if case.parent is not None else stretch_state(stretch))
        if stretch.begins and here:
            return stretch
    return None


def responsables(ground: Ground, case: Case, stretch: Stretch) -> list[Person]:
    """Who is to do the first row of an element, as far as it is known before its day."""
    people: dict[int, Person] = {}
    for role in ground.law.procedure.step(stretch.rows[0]).roles:
        holders = ground.directory.holders(ground.institution.code, role)
        assigned = [one for one in holders if one.id == case.assigned.get(role)]
        people.update((one.id, one) for one in assigned or holders)
    return list(people.values())


def may_reschedule(ground: Ground, case: Case, person: Person) -> Capacity | None:
    """In which capacity a person may give an element (or the elements of a case) another day; None if he may not.

    Whoever is to do its first row may, and whoever may close the stretch; for one who is away whoever acts for him.
    """
    stretch = dated(ground, case)
    if stretch is None:
        return None
    directory = ground.directory
    found = authority.right_of(person, responsables(ground, case, stretch), directory)
    if found is not None or not stretch.closed_by:
        return found
    return authority.right_of_roles(person, (stretch.closed_by,), ground.institution, directory)


def reschedule(
    ground: Ground,
    child: Case,
    open_tasks: Sequence[Task],
    gathered: Values,
    person: Person,
    hand: Hand,
    *,
    day: date,
    reason: str,
) -> Outcome:
    """Give an element another day: it waits for it, or is asked for its first row at once if it is today.

    Raises:
        Refusal: the person may not, its first row is done, or the day is over.
    """
    capacity, stretch = may_reschedule(ground, child, person), dated(ground, child)
    if capacity is None or stretch is None:
        raise Refusal("no_puede_reprogramar")
    if day < ground.now.astimezone(ground.workdays.zone).date():
        raise Refusal("fecha_pasada", fecha=day.strftime("%d/%m/%Y"))
    values = {stretch.begins: day.isoformat()}
    hand = replace(hand, on_behalf_of=capacity.behalf_id)
    entry = entry_of(hand, RESCHEDULED, child.state, child.state, "", values=values, reason=reason)
    closings = tuple(Closing(task=one, state=TaskState.VOID, answer="") for one in open_tasks)
    outcome = entering.enter(ground, child, child.state, (entry,), {**gathered, **values}, closings=closings)
    return replace(outcome, why=f"se reprogramó para el {day:%d/%m/%Y}")


def begins_on(ground: Ground, child: Case, gathered: Values) -> date | None:
    """The day for which an element waits; None if it waits for none."""
    stretch = dated(ground, child)
    at = deadlines.begins_at(stretch, child.state, gathered, ground.workdays) if stretch is not None else None
    return at.date() if at is not None and at > ground.now else None
