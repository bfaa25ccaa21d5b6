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


def may_start(person: Person, procedure: Procedure, institution: Institution) -> bool:
    """Whether a person may ask for a procedure for himself."""
    return any(holds(person, role, institution) for role in procedure.start.who)


def may_register(person: Person, procedure: Procedure, institution: Institution) -> bool:
    """Whether a person may type in somebody else's request."""
    return any(holds(person, role, institution) for role in procedure.start.registers)


def candidates(
    task: Task, step: Step, case: Case, institution: Institution, directory: Directory
) -> Sequence[Person]:
    """The people who may do a task now: the one it is assigned to, or all holders of its roles.

    Where it asks for an approval that none of them may give, their immediate superiors may do it too.
    """
    people = holders_of(task, step, case, institution, directory)
    return [*people, *stand_ins(step, case, people, directory)]


def holders_of(
    task: Task, step: Step, case: Case, institution: Institution, directory: Directory
) -> Sequence[Person]:
    """The one person whom a task is assigned to, or all holders of its roles (of that element)."""
    if task.assignee is not None:
        return [directory.person(task.assignee)]
    people: dict[int, Person] = {}
    for role in task.roles:
        for person in directory.holders(institution.code, role):
            if step.mode is not Mode.EACH or person.unit == case.element:
                people[person.id] = person
    return list(people.values())


def stand_ins(step: Step, case: Case, people: Sequence[Person], directory: Directory) -> list[Person]:
    """The immediate superiors of people of whom none may approve, because it is their own request or work."""
    if not any(answer.approval for answer in step.answers) or any(
        not _barred(step, case, one) for one in people
    ):
        return []
    wanted = dict.fromkeys(one.supervisor for one in people if one.supervisor is not None)
    superiors = [directory.person(person) for person in wanted]
    return [one for one in superiors if not _barred(step, case, one)]


def _barred(step: Step, case: Case, person: Person) -> bool:
    """Whether a person would approve his own request or work."""
    return person.id == case.requester or any(person.id in doers(case, row) for row in step.not_by)


def may_do(
    person: Person, task: Task, step: Step, case: Case, institution: Institution, directory: Directory
) -> bool:
    """Whether a task waits for this person."""
    return any(one.id == person.id for one in candidates(task, step, case, institution, directory))


def check_may_answer(
    person: Person,
    task: Task,
    step: Step,
    answer: Answer,
    case: Case,
    institution: Institution,
    directory: Directory,
) -> None:
    """Refuse whoever may not give this answer to this task.

    Raises:
        Refusal: he is not its holder, or he would approve his own request or work.
    """
    if not may_do(person, task, step, case, institution, directory):
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
