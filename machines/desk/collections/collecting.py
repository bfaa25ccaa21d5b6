"""What can be done about a running collection: see how it goes, remind who is missing, record, look through."""

from __future__ import annotations

from machines import collection
from machines.actions import CaseTap, pack
from machines.desk import carrying, holding
from machines.desk.acts import closing, extending, rescheduling
from machines.desk.acts.act import SEE as SEE_NAME
from machines.desk.acts.act import SEE_LABEL, Act
from machines.desk.collections import board, bundling, chasing
from machines.desk.session import Desk
from machines.errors import Refusal
from machines.fields.field import Field, FieldKind
from machines.messages import Button
from machines.records import Case, Task, Token, Values

MOST_CARDS = 20
"""Cards shown at once."""


def show(desk: Desk, case: Case, heading: str = "") -> None:
    """The board where the speaker is, with what he can do about it."""
    below = (REVIEW, REMIND, RECORD, extending.ACT, rescheduling.ACT, bundling.ACT, closing.ACT)
    rows = [
        [Button(label=act.label, action=pack(CaseTap(case.id, act.name)))]
        for act in below
        if act.offered(desk, case)
    ]
    what = board.text_of(desk, case, heading)
    about = Token(person_id=desk.person.id, case_id=case.id)
    desk.say(what.key, what.params, buttons=rows, about=about, number=case.number)


def _offered(desk: Desk, case: Case) -> bool:
    """To whoever watches over the collection."""
    return case.closed_at is None and board.may_see(desk, case)


def _missing(desk: Desk, case: Case) -> bool:
    return _offered(desk, case) and any(one.open for one in board.parts(desk, case))


def _see(desk: Desk, case: Case, _values: Values, _files: tuple[str, ...]) -> None:
    show(desk, case)


def _remind(desk: Desk, case: Case, _values: Values, _files: tuple[str, ...]) -> None:
    """The request once more, to those only of whom something is missing."""
    named = []
    for one in board.parts(desk, case):
        for task in desk.unit.open_tasks(one.case.id) if one.open else ():
            since = desk.local(task.opened_at).strftime("%d/%m/%Y")
            chasing.remind(desk, one.case, task, f"Recordatorio: se espera desde el {since}. ", desk.hand())
            named.append(one.case.element)
    show(desk, case, f"Se les recordó a: {', '.join(named)}.")


def _elements(desk: Desk, case: Case, *, asked: bool) -> dict[str, Task]:
    """The speaker's open tasks of elements, by element: of rows that ask, or of those behind."""
    procedure = desk.office.law_of(case).procedure
    found: dict[str, Task] = {}
    for child in desk.unit.children(case.id):
        for task in desk.unit.open_tasks(child.id):
            if (
                collection.asks(procedure.step(task.step)) is asked
                and holding.capacity(desk, child, task, desk.person) is not None
            ):
                found[child.element] = task
    return found


def _which(desk: Desk, case: Case) -> tuple[Field, ...]:
    """Of whom something is recorded."""
    elements = tuple(_elements(desk, case, asked=True))
    options = elements if len(elements) > 1 else (*elements, "Ninguna")
    return (
        Field(
            name="elemento",
            kind=FieldKind.CHOICE,
            label="De quién",
            question="¿De quién llegó algo por otra vía?",
            options=options,
        ),
    )


def _record(desk: Desk, case: Case, values: Values, _files: tuple[str, ...]) -> None:
    """The card of the element's row, to be answered with what came."""
    task = _elements(desk, case, asked=True).get(values["elemento"])
    if task is None:
        raise Refusal("ya_no_espera", numero=case.number)
    carrying.show_card(desk, task)


def _review(desk: Desk, case: Case, _values: Values, _files: tuple[str, ...]) -> None:
    """The card of each part that came and waits for the speaker."""
    for task in list(_elements(desk, case, asked=False).values())[:MOST_CARDS]:
        carrying.show_card(desk, task)


def _records(desk: Desk, case: Case) -> bool:
    return _offered(desk, case) and bool(_elements(desk, case, asked=True))


def _reviews(desk: Desk, case: Case) -> bool:
    return case.closed_at is None and bool(_elements(desk, case, asked=False))


SEE = Act(name=SEE_NAME, label=SEE_LABEL, offered=_offered, form=lambda _d, _c: (), do=_see)
REMIND = Act(
    name="recordar", label="Recordar a los que faltan", offered=_missing, form=lambda _d, _c: (), do=_remind
)
RECORD = Act(
    name="anotar",
    label="Registrar lo que llegó por otra vía",
    offered=_records,
    form=_which,
    do=_record,
    keeps_card=True,
)
REVIEW = Act(
    name="revisar",
    label="Revisar lo recibido",
    offered=_reviews,
    form=lambda _d, _c: (),
    do=_review,
    keeps_card=True,
)
