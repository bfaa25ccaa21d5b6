"""Who may do what. Every rule of authority is here."""

from __future__ import annotations

from collections.abc import Sequence

from machines.definition import Answer, Institution, Mode, Procedure, Step
from machines.errors import Refusal
from machines.ports import Directory
from machines.records import Case, Person, Task


def holds(person: Person, role: str, institution: Institution) -> bool:
    """Whether a person holds a role: by post, or, for a group, by belonging to the institution."""
    known = institution.role(role)
    if known is not None and known.kind == "grupo":
        return person.institution == institution.code
    return person.institution == institution.code and person.holds(role)


def may_do(person: Person, task: Task, step: Step, case: Case, institution: Institution) -> bool:
    """Whether a task waits for this person: it is assigned to him, or he holds its role (of that element)."""
    if task.assignee is not None:
        return person.id == task.assignee
    if step.mode is Mode.EACH and person.unit != case.element:
        return False
    return any(holds(person, role, institution) for role in task.roles)


def may_start(person: Person, procedure: Procedure, institution: Institution) -> bool:
    """Whether a person may ask for a procedure for himself."""
    return any(holds(person, role, institution) for role in procedure.start.who)


def may_register(person: Person, procedure: Procedure, institution: Institution) -> bool:
    """Whether a person may type in somebody else's request."""
    return any(holds(person, role, institution) for role in procedure.start.registers)


def candidates(
    task: Task, step: Step, case: Case, institution: Institution, directory: Directory
) -> Sequence[Person]:
    """The people who may do a task now: the one it is assigned to, or all holders of its roles."""
    if task.assignee is not None:
        return [directory.person(task.assignee)]
    people: dict[int, Person] = {}
    for role in task.roles:
        for person in directory.holders(institution.code, role):
            if step.mode is not Mode.EACH or person.unit == case.element:
                people[person.id] = person
    return list(people.values())


def check_may_answer(
    person: Person, task: Task, step: Step, answer: Answer, case: Case, institution: Institution
) -> None:
    """Refuse whoever may not give this answer to this task.

    Raises:
        Refusal: he is not its holder, or he would approve his own request or work.
    """
    if not may_do(person, task, step, case, institution):
        raise Refusal("no_es_suya")
    if answer.approval and person.id == case.requester:
        raise Refusal("no_lo_propio")
    if answer.approval and any(person.id in doers(case, row) for row in step.not_by):
        raise Refusal("no_lo_hecho")


def doers(case: Case, row: str) -> set[int]:
    """Everybody who did a row: of a joint signature, each signer (kept as `<row>:<n>`)."""
    return {person for key, person in case.did.items() if key == row or key.startswith(f"{row}:")}


def takes_part(person: Person, case: Case) -> bool:
    """Whether a person asks, is served, typed, acted or is assigned in a case."""
    parts = {case.requester, case.beneficiary, case.registrar, *case.did.values(), *case.assigned.values()}
    return person.id in parts
