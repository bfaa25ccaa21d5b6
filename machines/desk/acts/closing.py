"""Closing a wait: going on without the elements of a stretch that are missing, with a reason."""

from __future__ import annotations

from machines import decide
from machines.desk import carrying
from machines.desk.acts.act import CLOSE, CLOSE_LABEL, Act
from machines.desk.collections import board
from machines.desk.session import Desk, message, titled
from machines.fields.field import Field, FieldKind
from machines.records import Case, Token, Values

_REASON = Field(
    name="motivo",
    kind=FieldKind.LONG_TEXT,
    label="Motivo",
    question="¿Por qué se sigue sin los que faltan?",
    example="Venció el plazo y se les recordó dos veces",
)


def _offered(desk: Desk, case: Case) -> bool:
    """To whoever may close the stretch that runs, while somebody is missing."""
    if case.closed_at is not None:
        return False
    law = desk.office.law_of(case)
    stretch = decide.stretch_at(law, case.state)
    ground = desk.office.ground(law, desk.unit, desk.now)
    closes = stretch is not None and decide.may_close(ground, stretch, desk.person) is not None
    return closes and bool(desk.open_children(case))


def _close(desk: Desk, case: Case, values: Values, _files: tuple[str, ...]) -> None:
    """The missing elements end; the last one that ends joins the case."""
    ground = desk.office.ground(desk.office.law_of(case), desk.unit, desk.now)
    hand = desk.hand()
    missing = desk.open_children(case)
    for child in missing:
        _tell_silent(desk, child)
        tasks = desk.unit.open_tasks(child.id)
        outcome = decide.give_up(ground, child, tasks, values["motivo"], desk.person, hand)
        carrying.carry(desk, outcome, hand, {})
    params = titled(case, desk, faltan=", ".join(child.element for child in missing), motivo=values["motivo"])
    about = Token(person_id=desk.person.id, case_id=case.id)
    desk.say("tramo_cerrado", params, about=about, number=case.number)


def _tell_silent(desk: Desk, child: Case) -> None:
    """Whoever was asked and did not answer is no longer waited for: he learns it before his task ends."""
    text = "Ya no se espera su respuesta: se siguió sin ella. Si todavía la envía, queda guardada con la gestión."
    for person in board.asked(desk, child):
        what = message("aviso", titled(child, desk, texto=text, asunto="ya no se espera su respuesta"))
        desk.tell(person, what, case=child)


ACT = Act(name=CLOSE, label=CLOSE_LABEL, offered=_offered, form=lambda _desk, _case: (_REASON,), do=_close)
