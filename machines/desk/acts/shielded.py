"""Personal data of a case: what of it there is. Values and files are read only for whoever opens them."""

from __future__ import annotations

from machines import authority
from machines.definition import Procedure
from machines.desk.session import Desk
from machines.fields.field import Field
from machines.messages import FileRef
from machines.records import Case, Task


def fields(procedure: Procedure) -> dict[str, Field]:
    """The personal fields of a procedure's forms, by name."""
    return {one.name: one for one in procedure.asked if one.personal}


def held(desk: Desk, case: Case) -> dict[str, str]:
    """The personal values that were given in a case, or in the one that its element belongs to."""
    known = fields(desk.office.law_of(case).procedure)
    if not known:
        return {}
    cases = [case.id] if case.parent is None else [case.parent, case.id]
    values = {name: value for one in cases for name, value in desk.unit.values(one, personal=True).items()}
    return {name: values[name] for name in known if values.get(name)}


def files(desk: Desk, case: Case) -> list[FileRef]:
    """The personal files that stand in those values: of a file that was sent again, the new one."""
    known = fields(desk.office.law_of(case).procedure)
    hashes = [one for name, value in held(desk, case).items() if known[name].is_file for one in value.split()]
    found = (desk.unit.file(sha256) for sha256 in dict.fromkeys(hashes))
    return [one for one in found if one is not None]


def task_of_speaker(desk: Desk, case: Case) -> Task | None:
    """The open task of this case that waits for the speaker, if there is one."""
    institution = desk.office.institution(case.institution)
    step = desk.office.law_of(case).procedure.step
    waiting = (
        task
        for task in desk.unit.open_tasks(case.id)
        if authority.may_do(desk.person, task, step(task.step), case, institution, desk.unit)
    )
    return next(waiting, None)


def may_open(desk: Desk, case: Case) -> bool:
    """Whether the speaker may see the personal data: they are his own, or he has a task that needs them.

    A case that is over needs them no more: they stay with whoever it is about.
    """
    own = desk.person.id in (case.requester, case.beneficiary, case.registrar)
    return bool((own or task_of_speaker(desk, case)) and held(desk, case))
