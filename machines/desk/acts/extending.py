"""Prórrogas: another date until which an open task may wait, given with a reason by who answers for it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from machines import authority, decide, parties
from machines.capacity import Capacity
from machines.desk import carrying, case_facts, holding
from machines.desk.acts.act import EXTEND, EXTEND_LABEL, Act
from machines.desk.clock import reminding
from machines.desk.session import Desk, message, titled
from machines.errors import Refusal
from machines.fields.field import Field, FieldKind
from machines.outcome import entry_of
from machines.records import Case, Person, Task, Token, Values
from machines.timing import deadlines

_UNTIL = Field(
    name="prorroga",
    kind=FieldKind.DATE,
    label="Nueva fecha",
    question="¿Hasta qué fecha se da la prórroga?",
    example="15/12/2026",
)
_REASON = Field(
    name="motivo",
    kind=FieldKind.LONG_TEXT,
    label="Motivo",
    question="¿Por qué se da la prórroga?",
    example="Pidieron más tiempo por el cierre contable",
)


def waiting(desk: Desk, case: Case) -> list[tuple[Case, Task]]:
    """The open tasks with a deadline: of the case itself, or, while its elements have them, of all its elements."""
    own = [(case, task) for task in desk.unit.open_tasks(case.id) if task.due_at is not None]
    if own or not case.state.startswith("tramo:"):
        return own
    return [(child, task) for child, task in holding.open_tasks(desk, case) if task.due_at is not None]


def may_extend(desk: Desk, person: Person, case: Case, task: Task) -> Capacity | None:
    """In which capacity a person may give a task more time; None if he may not.

    The immediate superior of who has it may, and whoever may close the stretch in which it lies, or brought the
    case there: who waits for the answer may wait longer. For one of them who is away whoever acts for him may.
    Nobody may give it to himself.
    """
    law = desk.office.law_of(case)
    people = _owing(desk, case, task)
    if any(one.id == person.id for one in people):
        return None
    giving = {one.supervisor for one in people if one.supervisor is not None}
    parent = desk.unit.case(case.parent) if case.parent is not None else None
    brought = _brought(desk, parent) if parent is not None and law.procedure.part_of(task.step) else None
    giving |= {brought} if brought is not None else set()
    for one in sorted(giving):
        capacity = authority.right_of(person, [desk.unit.person(one)], desk.unit)
        if capacity is not None:
            return capacity
    stretch = law.procedure.stretch_of(task.step)
    ground = desk.office.ground(law, desk.unit, desk.now)
    return decide.may_close(ground, stretch, person) if stretch is not None else None


def _owing(desk: Desk, case: Case, task: Task) -> Sequence[Person]:
    """Who has to act until the deadline: whoever is asked by a request, else whoever has the task."""
    step = desk.office.law_of(case).procedure.step(task.step)
    if step.request:
        return parties.asked(step, case, desk.office.institution(case.institution), desk.unit)
    return holding.holders(desk, case, task)


def _brought(desk: Desk, parent: Case) -> int | None:
    """Who did the row before the elements."""
    done = (row.entry for row in desk.unit.newest(parent.id) if row.entry.kind in ("start", "answer"))
    last = next(done, None)
    return last.actor if last is not None else None


def _offered(desk: Desk, case: Case) -> bool:
    """To whoever may give more time to all that is waited for."""
    if case.closed_at is not None:
        return False
    found = waiting(desk, case)
    return bool(found) and all(
        may_extend(desk, desk.person, child, task) is not None for child, task in found
    )


def _extend(desk: Desk, case: Case, values: Values, _files: tuple[str, ...]) -> None:
    """Move the deadlines and their timers, keep it in the history, tell whoever has the tasks.

    Raises:
        Refusal: the date is not later than the deadline that holds.
    """
    day = date.fromisoformat(values["prorroga"])
    due = deadlines.closing(day, desk.office.workdays(case.institution))
    found = waiting(desk, case)
    held = max(task.due_at for _, task in found if task.due_at is not None)
    if due <= max(held, desk.now):
        raise Refusal("prorroga_antes", fecha=case_facts.until(desk, case, held))
    capacity = may_extend(desk, desk.person, *found[0])
    assert capacity is not None, "acts are checked before they are done"
    for child, task in found:
        reminding.extend(desk, child, task, due)
    until = case_facts.until(desk, case, due)
    hand = replace(desk.hand(), on_behalf_of=capacity.behalf_id)
    for child in {child.id: child for child, _ in found}.values():
        words = f"Hasta el {until}. {values['motivo']}"
        entry = entry_of(
            hand, deadlines.EXTENSION, child.state, child.state, "",
            reason=words, values={deadlines.UNTIL: day.isoformat()},
        )  # fmt: skip
        carrying.append(desk, child, (entry,))
        tasks = [task for owner, task in found if owner.id == child.id]
        _tell(desk, child, tasks, f"hasta el {until}, dada por {capacity.signed}. Motivo: {values['motivo']}")
    params = titled(
        case, desk, respuesta=EXTEND_LABEL, datos=[["Vence", until], ["Motivo", values["motivo"]]],
        sigue=f"La tiene: {carrying.stands_with(desk, case)}.",
    )  # fmt: skip
    desk.say("registrado", params, about=Token(person_id=desk.person.id, case_id=case.id), number=case.number)


def _tell(desk: Desk, case: Case, tasks: Sequence[Task], what: str) -> None:
    """Tell whoever has the tasks that they have more time: until when, by whom and why."""
    people = {one.id: one for task in tasks for one in _owing(desk, case, task)}
    told = message("aviso", titled(case, desk, texto=f"Tiene prórroga {what}", asunto="prórroga"))
    for person in people.values():
        desk.tell(person, told, case=case)


ACT = Act(
    name=EXTEND,
    label=EXTEND_LABEL,
    offered=_offered,
    form=lambda _desk, _case: (_UNTIL, _REASON),
    do=_extend,
)
