"""«Dejar sin efecto»: an authority ends a case with a reason, and everybody in it is told."""

from __future__ import annotations

from dataclasses import replace

from machines import cancelling
from machines.desk import carrying, holding
from machines.desk.acts.act import CANCEL, CANCEL_LABEL, Act
from machines.desk.session import Desk, message, titled
from machines.fields.field import Field, FieldKind
from machines.records import Case, Person, Token, Values

_REASON = Field(
    name="motivo",
    kind=FieldKind.LONG_TEXT,
    label="Motivo",
    question="¿Por qué se deja sin efecto? Lo leerán todas las personas que participan.",
    example="Se presentó dos veces; sigue en la otra gestión",
)


def may(desk: Desk, case: Case, person: Person) -> bool:
    """Whether a person may leave a case without effect."""
    ground = desk.office.ground(desk.office.law_of(case), desk.unit, desk.now)
    return cancelling.may_cancel(ground, case, holding.waited_for(desk, case), person)


def _cancel(desk: Desk, case: Case, values: Values, _files: tuple[str, ...]) -> None:
    """End it with its elements; whoever asked is told as of any end, the others by a notice."""
    ground = desk.office.ground(desk.office.law_of(case), desk.unit, desk.now)
    hand, reason = desk.hand(), values["motivo"]
    told = _participants(desk, case)
    why = f"{desk.person.addressed} dejó sin efecto la gestión"
    for one in (case, *desk.open_children(case)):
        outcome = cancelling.cancel(ground, one, desk.unit.open_tasks(one.id), reason, hand)
        carrying.carry(desk, replace(outcome, why=why), hand, {})
    text = f"{why}. Motivo: {reason}"
    what = message("aviso", titled(case, desk, texto=text, asunto="dejada sin efecto"))
    for person in sorted(told - {desk.person.id, case.requester, case.beneficiary}):
        desk.tell(desk.unit.person(person), what, case=case)
    params = titled(
        case, desk, respuesta=CANCEL_LABEL, datos=[["Motivo", reason]], sigue="Se avisó a quienes participan."
    )
    desk.say("registrado", params, about=Token(person_id=desk.person.id, case_id=case.id), number=case.number)


def _participants(desk: Desk, case: Case) -> set[int]:
    """Everybody who acted in a case or its elements, or whom it waits for."""
    rows = [row for one in (case, *desk.unit.children(case.id)) for row in desk.unit.history(one.id)]
    acted = {row.entry.actor for row in rows if row.entry.actor is not None}
    return acted | {one.id for one in holding.waited_for(desk, case)}


ACT = Act(
    name=CANCEL,
    label=CANCEL_LABEL,
    offered=lambda desk, case: may(desk, case, desk.person),
    form=lambda _desk, _case: (_REASON,),
    do=_cancel,
)
