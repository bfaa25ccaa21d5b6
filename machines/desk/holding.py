"""Who has a task: in which capacity the people around the desk may act on it, and whether somebody took it."""

from __future__ import annotations

from machines import authority
from machines.capacity import Capacity, Kind
from machines.desk.session import Desk
from machines.records import Case, Person, Task
from machines.standing import LEFT, REASSIGNED

TOOK, RELEASED = "take", "release"
"""Kinds of history rows by which one of a group has a task from then on, or the group again."""
_CHANGES = (TOOK, RELEASED, REASSIGNED, LEFT)


def capacities(desk: Desk, case: Case, task: Task) -> list[Capacity]:
    """Who may do a task of a case now, and for whom."""
    step = desk.office.law_of(case).procedure.step(task.step)
    return authority.capacities(task, step, case, desk.office.institution(case.institution), desk.unit)


def holders(desk: Desk, case: Case, task: Task) -> list[Person]:
    """Those of them who answer for it, whoever else may record or decide it."""
    aside = (Kind.PAPER, Kind.INSTEAD)
    return [one.person for one in capacities(desk, case, task) if one.kind not in aside]


def capacity(desk: Desk, case: Case, task: Task, person: Person) -> Capacity | None:
    """In which capacity somebody may act on a task; None if it is not his."""
    step = desk.office.law_of(case).procedure.step(task.step)
    institution = desk.office.institution(case.institution)
    return authority.capacity_of(person, task, step, case, institution, desk.unit)


def open_tasks(desk: Desk, case: Case) -> list[tuple[Case, Task]]:
    """The open tasks of a case and of its elements, each with whose it is."""
    return [(one, task) for one in (case, *desk.open_children(case)) for task in desk.unit.open_tasks(one.id)]


def waited_for(desk: Desk, case: Case) -> list[Person]:
    """Everybody whom a case, or one of its elements, waits for now."""
    found = (one.person for owner, task in open_tasks(desk, case) for one in capacities(desk, owner, task))
    return list({person.id: person for person in found}.values())


def is_pooled(desk: Desk, case: Case, task: Task) -> bool:
    """Whether a task waits for several holders of whom one may take it."""
    if task.assignee is not None:
        return False
    return sum(one.kind is not Kind.INSTEAD for one in capacities(desk, case, task)) > 1


def was_taken(desk: Desk, task: Task) -> bool:
    """Whether whoever has a task took it from the group himself; else he was named."""
    if task.assignee is None or task.version == 1:
        return False
    rows = (row.entry for row in desk.unit.newest(task.case_id) if row.entry.task == task.id)
    last = next((entry.kind for entry in rows if entry.kind in _CHANGES), "")
    return last == TOOK


def is_admin(desk: Desk, person: Person) -> bool:
    """Whether a person is the administrator."""
    return bool(desk.office.admin) and person.email == desk.office.admin.lower()


def is_over(desk: Desk, person: Person, other: Person) -> bool:
    """Whether a person may arrange something for another one: his immediate superior, or the administrator."""
    return other.supervisor == person.id or is_admin(desk, person)


def oversees(desk: Desk, case: Case, task: Task, person: Person) -> bool:
    """Whether a person is over somebody who has a task now."""
    step = desk.office.law_of(case).procedure.step(task.step)
    institution = desk.office.institution(case.institution)
    holders = authority.holders_of(task, step, case, institution, desk.unit)
    return any(is_over(desk, person, one) for one in holders)


def names(desk: Desk, case: Case, task: Task) -> str:
    """Who has a task now, in words: the people, or the posts that nobody holds."""
    people = [one.signed for one in capacities(desk, case, task)]
    step = desk.office.law_of(case).procedure.step(task.step)
    return " / ".join(step.roles) if not people else ", ".join(people)
