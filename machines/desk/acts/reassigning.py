"""Reassigning: an open task is given to another holder of its role, with a reason."""

from __future__ import annotations

from dataclasses import replace

from machines import authority, parties
from machines.desk import carrying, dealing, holding
from machines.desk.acts.act import Act
from machines.desk.session import Desk, message, titled
from machines.errors import Refusal
from machines.fields import forms
from machines.fields.field import Field, FieldKind
from machines.outcome import entry_of
from machines.reading.building import ASSIGNED
from machines.records import Case, Person, Task, Token, Values
from machines.standing import REASSIGNED

_TASK, _PERSON, _REASON = "tarea", "persona", "motivo"


def _movable(desk: Desk, case: Case) -> list[Task]:
    """The open tasks of a case that the speaker may give to somebody else."""
    if case.closed_at is not None:
        return []
    return [task for task in desk.unit.open_tasks(case.id) if _may_move(desk, case, task)]


def _may_move(desk: Desk, case: Case, task: Task) -> bool:
    """For whoever named the holder, his superior and the administrator, where there is somebody else to name."""
    if desk.office.law_of(case).procedure.step(task.step).relative or not _others(desk, case, task):
        return False
    return holding.oversees(desk, case, task, desk.person) or _named_him(desk, case, task)


def _others(desk: Desk, case: Case, task: Task) -> list[Person]:
    """The holders of a task's roles besides the one who has it."""
    step = desk.office.law_of(case).procedure.step(task.step)
    institution = desk.office.institution(case.institution)
    anybodys = replace(task, assignee=None)
    holders = authority.holders_of(anybodys, step, case, institution, desk.unit)
    return [one for one in holders if one.id != task.assignee]


def _named_him(desk: Desk, case: Case, task: Task) -> bool:
    """Whether the speaker named the one who has a task."""
    named = (
        row.entry
        for row in desk.unit.newest(case.id)
        if desk.person.id in (row.entry.actor, row.entry.on_behalf_of)
    )
    return task.assignee is not None and any(
        forms.person_id(entry.values.get(ASSIGNED, "")) == task.assignee for entry in named
    )


def _form(desk: Desk, case: Case) -> tuple[Field, ...]:
    """Which task, if there are several; to whom; why."""
    tasks = _movable(desk, case)
    roles = tuple(dict.fromkeys(role for task in tasks for role in task.roles))
    fields = (
        Field(
            name=_PERSON,
            kind=FieldKind.PERSON,
            label="Persona",
            question="¿A quién se reasigna?",
            roles=roles,
        ),
        Field(
            name=_REASON,
            kind=FieldKind.LONG_TEXT,
            label="Motivo",
            question="¿Por qué se reasigna?",
            example="Está de comisión toda la semana",
        ),
    )
    if len(tasks) < 2:
        return fields
    options = tuple(_label(desk, case, task) for task in tasks)
    which = Field(name=_TASK, kind=FieldKind.CHOICE, label="Tarea", question="¿Qué tarea?", options=options)
    return (which, *fields)


def _label(desk: Desk, case: Case, task: Task) -> str:
    return f"Paso {task.step}: {holding.names(desk, case, task)}"


def _reassign(desk: Desk, case: Case, values: Values, _files: tuple[str, ...]) -> None:
    """The task, and the rest of the case where it was assigned for it, is the other one's.

    Raises:
        Refusal: he has it already, or is not one who may have it.
    """
    tasks = _movable(desk, case)
    task = next((one for one in tasks if _label(desk, case, one) == values.get(_TASK)), tasks[0])
    number = forms.person_id(values[_PERSON])
    chosen = next((one for one in _others(desk, case, task) if one.id == number), None)
    if chosen is None:
        raise Refusal("no_puede_tenerla")
    before = [one.person for one in holding.capacities(desk, case, task)] if task.assignee is not None else []
    entry = entry_of(
        desk.hand(), REASSIGNED, case.state, case.state, task.step, task=task.id,
        values={ASSIGNED: f"#{chosen.id}"}, reason=values[_REASON],
    )  # fmt: skip
    step = desk.office.law_of(case).procedure.step(task.step)
    follows = {role: chosen.id for role in parties.own_roles(task, step) if role in case.assigned}
    case = carrying.append(desk, replace(case, assigned={**case.assigned, **follows}), (entry,))
    task = desk.unit.renew_task(replace(task, assignee=chosen.id))
    now = [one.person.id for one in holding.capacities(desk, case, task)]
    dealing.renewed(desk, case, task, desk.gathered(case), why=REASSIGNED, deal_to=now)
    _tell(desk, case, task, [one for one in before if one.id not in now], chosen, values[_REASON])


def _tell(desk: Desk, case: Case, task: Task, before: list[Person], chosen: Person, reason: str) -> None:
    """Whoever had it learns to whom it went, and why; the speaker that it is done."""
    params = titled(
        case, desk, paso=task.step, quien=desk.person.addressed, a=chosen.addressed, motivo=reason
    )
    for person in before:
        if person.id != desk.person.id:
            desk.tell(person, message("reasignada", params), case=case)
    done = titled(
        case, desk, respuesta=f"Reasignar a {chosen.addressed}", datos=[["Motivo", reason]],
        sigue=f"Ahora la tiene: {carrying.stands_with(desk, case, desk.person)}.",
    )  # fmt: skip
    desk.say("registrado", done, about=Token(person_id=desk.person.id, case_id=case.id), number=case.number)


ACT = Act(
    name="reasignar",
    label="Reasignar",
    offered=lambda desk, case: bool(_movable(desk, case)),
    form=_form,
    do=_reassign,
)
