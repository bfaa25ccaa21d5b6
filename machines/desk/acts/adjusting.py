"""What can be done about a running rhythm: setting its period anew, and ending it."""

from __future__ import annotations

from machines.desk import carrying, holding
from machines.desk.acts.act import Act
from machines.desk.session import Desk, titled
from machines.fields.field import Field, FieldKind
from machines.ground import Ground
from machines.records import Case, Token, Values
from machines.timing import periods

_REASON = Field(
    name="motivo",
    kind=FieldKind.LONG_TEXT,
    label="Motivo",
    question="¿Por qué se concluye el programa? Ya no se abrirá ninguna vez más.",
    example="El sistema se dio de baja",
)


def _ground(desk: Desk, case: Case) -> Ground:
    return desk.office.ground(desk.office.law_of(case), desk.unit, desk.now)


def _offered(desk: Desk, case: Case) -> bool:
    """To whoever set the period or may set it."""
    return periods.may_adjust(_ground(desk, case), case, desk.person) is not None


def _adjustable(desk: Desk, case: Case) -> bool:
    """The same, where it is people who set the period and not the manual's own rule."""
    rhythm = periods.rhythm_at(desk.office.law_of(case).procedure, case.state)
    return rhythm is not None and not rhythm.rule and _offered(desk, case)


def _adjust(desk: Desk, case: Case, _values: Values, _files: tuple[str, ...]) -> None:
    """The row that sets the period is asked again; what was set holds until it is answered."""
    hand, values = desk.hand(), desk.gathered(case)
    outcome = periods.adjust(_ground(desk, case), case, values, desk.person, hand)
    after = carrying.carry(desk, outcome, hand, values)
    names = ", ".join(holding.names(desk, after, task) for task in desk.unit.open_tasks(after.id))
    follows = f"Lo fijado sigue hasta que se responda el paso {after.state}, que tiene: {names}."
    params = titled(case, desk, respuesta=ADJUST.label, sigue=follows)
    desk.say("registrado", params, about=Token(person_id=desk.person.id, case_id=case.id), number=case.number)


def _conclude(desk: Desk, case: Case, values: Values, _files: tuple[str, ...]) -> None:
    """No further time is opened; what was begun goes on to its own end."""
    hand, gathered = desk.hand(), desk.gathered(case)
    outcome = periods.conclude(_ground(desk, case), case, values["motivo"], gathered, desk.person, hand)
    carrying.carry(desk, outcome, hand, gathered)
    begun = [child.number for child in desk.open_children(case)]
    follows = f"Sigue hasta su fin lo ya comenzado: {', '.join(begun)}." if begun else "Nada quedó pendiente."
    params = titled(
        case, desk, respuesta=CONCLUDE.label, datos=[["Motivo", values["motivo"]]], sigue=follows
    )  # fmt: skip
    desk.say("registrado", params, about=Token(person_id=desk.person.id, case_id=case.id), number=case.number)


ADJUST = Act(
    name="ajustar", label="Cambiar la periodicidad", offered=_adjustable, form=lambda _desk, _case: (), do=_adjust
)  # fmt: skip
CONCLUDE = Act(
    name="concluir",
    label="Concluir el programa",
    offered=_offered,
    form=lambda _desk, _case: (_REASON,),
    do=_conclude,
)
