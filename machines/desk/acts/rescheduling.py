"""Reprogramar: another day for an element that has not begun, or whose first row is not done yet, with a reason."""

from __future__ import annotations

from datetime import date

from machines import elements, undoing
from machines.desk import carrying, holding
from machines.desk.acts.act import RESCHEDULE, RESCHEDULE_LABEL, Act
from machines.desk.clock import beginnings
from machines.desk.session import Desk, message, titled
from machines.errors import Refusal
from machines.fields.field import Field, FieldKind
from machines.ground import Ground
from machines.records import Case, Person, Token, Values

_WHICH, _DAY, _REASON = "elemento", "nueva_fecha", "motivo"


def _ground(desk: Desk, case: Case) -> Ground:
    return desk.office.ground(desk.office.law_of(case), desk.unit, desk.now)


def may(desk: Desk, case: Case, person: Person) -> bool:
    """Whether a person may give an element of a case, or that element, another day."""
    return elements.may_reschedule(_ground(desk, case), case, person) is not None


def _movable(desk: Desk, case: Case) -> dict[str, Case]:
    """The elements to which the speaker may give another day, by name: of a case, or the one itself."""
    ground = _ground(desk, case)
    if elements.may_reschedule(ground, case, desk.person) is None:
        return {}
    if case.parent is not None:
        return {case.element: case}
    children = undoing.last_round(desk.unit.children(case.id))
    return {one.element: one for one in children if elements.dated(ground, one) is not None}


def _form(desk: Desk, case: Case) -> tuple[Field, ...]:
    """Which element, if there are several; its new day; why."""
    fields = (
        Field(
            name=_DAY,
            kind=FieldKind.DATE,
            label="Nueva fecha",
            question="¿Para qué día se reprograma?",
            example="15/12/2026",
        ),
        Field(
            name=_REASON,
            kind=FieldKind.LONG_TEXT,
            label="Motivo",
            question="¿Por qué se reprograma?",
            example="El usuario está de comisión ese día",
        ),
    )
    names = tuple(_movable(desk, case))
    if len(names) < 2:
        return fields
    which = Field(
        name=_WHICH, kind=FieldKind.CHOICE, label="Cuál", question="¿Cuál se reprograma?", options=names
    )
    return (which, *fields)


def _reschedule(desk: Desk, case: Case, values: Values, _files: tuple[str, ...]) -> None:
    """The element waits for its new day; whose it is and who was to do it learn it.

    Raises:
        Refusal: it was begun meanwhile, or the day is over.
    """
    movable = _movable(desk, case)
    child = movable.get(values.get(_WHICH, "")) or next(iter(movable.values()), None)
    if child is None or values.get(_WHICH, child.element) != child.element:
        raise Refusal("no_puede_reprogramar")
    tasks, gathered, hand = desk.unit.open_tasks(child.id), desk.gathered(child), desk.hand()
    told = {one.id: one for task in tasks for one in holding.holders(desk, child, task)}
    day, reason = date.fromisoformat(values[_DAY]), values[_REASON]
    ground = _ground(desk, child)
    outcome = elements.reschedule(ground, child, tasks, gathered, desk.person, hand, day=day, reason=reason)
    beginnings.stop(desk, child)
    child = carrying.carry(desk, outcome, hand, {**gathered, **outcome.entries[0].values})
    _tell(desk, child, told, day, reason)
    params = titled(
        child, desk, respuesta=RESCHEDULE_LABEL,
        datos=[["Nueva fecha", f"{day:%d/%m/%Y}"], ["Motivo", reason]],
        sigue=f"La tiene: {carrying.stands_with(desk, child, desk.person)}.",
    )  # fmt: skip
    about = Token(person_id=desk.person.id, case_id=child.id)
    desk.say("registrado", params, about=about, number=child.number)


def _tell(desk: Desk, child: Case, told: dict[int, Person], day: date, reason: str) -> None:
    """Whose element it is, and whoever had its task."""
    stretch = desk.office.law_of(child).procedure.stretch_of(child.state)
    if stretch is not None and stretch.person and child.beneficiary is not None:
        told = {**told, child.beneficiary: desk.unit.person(child.beneficiary)}
    text = f"Se reprogramó para el {day:%d/%m/%Y}. Motivo: {reason}"
    what = message("aviso", titled(child, desk, texto=text, asunto="nueva fecha"))
    for person in told.values():
        if person.id != desk.person.id:
            desk.tell(person, what, case=child)


ACT = Act(
    name=RESCHEDULE,
    label=RESCHEDULE_LABEL,
    offered=lambda desk, case: bool(_movable(desk, case)),
    form=_form,
    do=_reschedule,
)
