"""Who may do what. Every rule of authority is here."""

from __future__ import annotations

from collections.abc import Sequence

from machines import parties
from machines.capacity import Capacity, Kind, present
from machines.definition import DONE, Answer, Mode, Procedure, Step
from machines.errors import Refusal
from machines.institution import Institution
from machines.ports import Directory
from machines.records import Case, Person, Task
from machines.text import plain


def holds(person: Person, role: str, institution: Institution) -> bool:
    """Whether a person holds a role: by post, or, for a group, by belonging to the institution."""
    known = institution.role(role)
    if known is not None and known.kind == "grupo":
        return person.institution == institution.code
    return person.institution == institution.code and person.holds(known.name if known is not None else role)


def may_start(person: Person, procedure: Procedure, institution: Institution) -> bool:
    """Whether a person may ask for a procedure for himself."""
    return any(holds(person, role, institution) for role in procedure.start.who)


def may_register(person: Person, procedure: Procedure, institution: Institution) -> bool:
    """Whether a person may type in somebody else's request."""
    return any(holds(person, role, institution) for role in procedure.start.registers)


def may_begin(person: Person, procedure: Procedure, institution: Institution) -> bool:
    """Whether a person may ask for a procedure, type it in for others, or does its first row."""
    first = procedure.step(procedure.start.row).roles
    asks = may_start(person, procedure, institution) or may_register(person, procedure, institution)
    return asks or any(holds(person, role, institution) for role in first)


def candidates(
    task: Task, step: Step, case: Case, institution: Institution, directory: Directory
) -> Sequence[Person]:
    """The people who may do a task now, in whatever capacity; assistants left out."""
    return [one.person for one in capacities(task, step, case, institution, directory)]


def capacities(
    task: Task, step: Step, case: Case, institution: Institution, directory: Directory
) -> list[Capacity]:
    """Who may do a task now, and for whom, nobody twice.

    Its holders who are here; for one who is away his substitute, and his superior where no other holder is here.
    Where an approval is asked for that none of them may give, their immediate superiors may do it too. If everybody
    is away it stays with its holders, so that it is never nobody's.
    """
    holders = holders_of(task, step, case, institution, directory)
    acting = stand_ins(holders, directory)
    acting = [*acting, *_instead(step, case, holders, acting, directory)]
    found_once: dict[int, Capacity] = {}
    for one in sorted(acting, key=lambda one: one.kind is not Kind.OWN):
        found_once.setdefault(one.person.id, one)
    return list(found_once.values())


def stand_ins(holders: Sequence[Person], directory: Directory) -> list[Capacity]:
    """Who acts for people who share a task or a right: those who are here, for the others as their absence says.

    A superior comes in only where no holder is here; if everybody is away it stays with the holders.
    """
    found = [one for one in (present(holder, directory) for holder in holders) if one is not None]
    here = [one for one in found if one.kind is not Kind.SUPERIOR]
    return here or found or [Capacity(person=one) for one in holders]


def right_of(person: Person, holders: Sequence[Person], directory: Directory) -> Capacity | None:
    """In which capacity a person uses a right that these people have: his own, also while he is away, or for one of them.

    Returns:
        None if it is not his to use.
    """
    if any(one.id == person.id for one in holders):
        return Capacity(person=person)
    return next((one for one in stand_ins(holders, directory) if one.person.id == person.id), None)


def right_of_roles(
    person: Person, roles: Sequence[str], institution: Institution, directory: Directory
) -> Capacity | None:
    """The same of a right that goes with roles."""
    if any(holds(person, role, institution) for role in roles):
        return Capacity(person=person)
    holders = {one.id: one for role in roles for one in directory.holders(institution.code, role)}
    return right_of(person, list(holders.values()), directory)


def all_away(holders: Sequence[Person], directory: Directory) -> bool:
    """Whether nobody is here who could act for any of these people."""
    return all(present(one, directory) is None for one in holders)


def holders_of(
    task: Task, step: Step, case: Case, institution: Institution, directory: Directory
) -> Sequence[Person]:
    """The one person whom a task is assigned to, or all holders of its roles (of that element, by portfolio)."""
    if task.assignee is not None:
        return [directory.person(task.assignee)]
    people: dict[int, Person] = {}
    for role in parties.own_roles(task, step):
        for person in directory.holders(institution.code, role):
            if step.mode is not Mode.EACH or person.unit == case.element:
                people[person.id] = person
    return _looking_after(case, list(people.values()), directory)


def _looking_after(case: Case, people: Sequence[Person], directory: Directory) -> Sequence[Person]:
    """Those in whose portfolio the case's unit is; all, if it is in nobody's."""
    if len(people) < 2 or not any(one.portfolio for one in people):
        return people
    served = (case.beneficiary, case.requester)
    units = [case.element, *(directory.person(one).unit for one in served if one is not None)]
    for unit in (plain(one) for one in units if one):
        looking = [one for one in people if unit in map(plain, one.portfolio)]
        if looking:
            return looking
    return people


def _instead(
    step: Step, case: Case, holders: Sequence[Person], acting: Sequence[Capacity], directory: Directory
) -> list[Capacity]:
    """The immediate superiors of holders, where nobody may approve because it is his own request or work."""
    if not nobody_may_approve(step, case, acting):
        return []
    wanted = dict.fromkeys(one.supervisor for one in holders if one.supervisor is not None)
    superiors = [Capacity(person=directory.person(person), kind=Kind.INSTEAD) for person in wanted]
    return [one for one in superiors if not _is_barred(step, case, one)]


def nobody_may_approve(step: Step, case: Case, acting: Sequence[Capacity]) -> bool:
    """Whether an approval is asked for that none of those who may act on the task may give."""
    asked = any(answer.approval for answer in step.answers)
    return asked and all(_is_barred(step, case, one) for one in acting)


def _is_barred(step: Step, case: Case, capacity: Capacity) -> bool:
    """Whether somebody would approve his own request or work, or that of whom he acts for."""
    return any(
        is_his_own(person, case) or any(person.id in doers(case, row) for row in step.not_by)
        for person in capacity.people
    )


def is_his_own(person: Person, case: Case) -> bool:
    """Whether a request is a person's own: he presented it, or typed it in for himself."""
    typed = person.id == case.registrar and person.id == case.beneficiary
    return person.id == case.requester or typed


def may_do(
    person: Person, task: Task, step: Step, case: Case, institution: Institution, directory: Directory
) -> bool:
    """Whether a task waits for this person; what he may only record from paper does not."""
    return any(one.id == person.id for one in candidates(task, step, case, institution, directory))


def capacity_of(
    person: Person, task: Task, step: Step, case: Case, institution: Institution, directory: Directory
) -> Capacity | None:
    """In which capacity a person may act on a task: his own, for somebody who is away, or from his chief's paper."""
    acting = capacities(task, step, case, institution, directory)
    own = next((one for one in acting if one.person.id == person.id), None)
    chief = next((one.person for one in acting if one.person.assistant == person.id), None)
    if own is not None or chief is None:
        return own
    return Capacity(person=person, kind=Kind.PAPER, behalf=chief)


def check_may_answer(
    person: Person,
    task: Task,
    step: Step,
    answer: Answer,
    case: Case,
    institution: Institution,
    directory: Directory,
) -> Capacity:
    """In which capacity a person gives an answer to a task; whoever is asked for it answers in his own name.

    Raises:
        Refusal: it is not his, or he (or whom he acts for) would approve his own request or work.
    """
    capacity = capacity_of(person, task, step, case, institution, directory)
    if (
        capacity is None
        and answer.key == DONE
        and parties.is_asked(person, step, case, institution, directory)
    ):
        return Capacity(person=person)
    return check_capacity(capacity, step, answer, case)


def check_capacity(capacity: Capacity | None, step: Step, answer: Answer, case: Case) -> Capacity:
    """The capacity in which somebody gives an answer, if he may.

    Raises:
        Refusal: as `check_may_answer`.
    """
    if capacity is None:
        raise Refusal("no_es_suya")
    if answer.approval and any(is_his_own(one, case) for one in capacity.people):
        raise Refusal("no_lo_propio")
    if answer.approval and _is_barred(step, case, capacity):
        raise Refusal("no_lo_hecho")
    return capacity


def doers(case: Case, row: str) -> set[int]:
    """Everybody who did a row: of a joint signature, each signer (kept as `<row>:<n>`)."""
    return {person for key, person in case.did.items() if key == row or key.startswith(f"{row}:")}


def takes_part(person: Person, case: Case) -> bool:
    """Whether a person asks, is served, typed, acted or is assigned in a case."""
    parts = {case.requester, case.beneficiary, case.registrar, *case.did.values(), *case.assigned.values()}
    return person.id in parts
