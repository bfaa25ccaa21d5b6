"""Signing on paper where a tap would do: the signer sends the signed page, and it is the proof of his answer."""

from __future__ import annotations

from machines.capacity import Kind
from machines.definition import Answer
from machines.desk import deciding, holding
from machines.desk.acts.act import SIGN_ON_PAPER, SIGN_ON_PAPER_LABEL, Act
from machines.desk.session import Desk
from machines.errors import Refusal
from machines.fields.field import Field, FieldKind
from machines.records import Case, Task, Values

PAGE = Field(
    name="pagina",
    kind=FieldKind.FILE,
    label="Página firmada",
    question="Envíe la página firmada y sellada, escaneada o fotografiada.",
)


def _to_sign(desk: Desk, case: Case) -> tuple[Task, Answer] | None:
    """The open task of a case that the speaker may sign, and its signing answer."""
    procedure = desk.office.law_of(case).procedure
    for task in desk.unit.open_tasks(case.id):
        given = next((one for one in procedure.step(task.step).answers if one.signs_by_tap), None)
        mine = holding.capacity(desk, case, task, desk.person) if given is not None else None
        if given is not None and mine is not None and mine.kind is not Kind.PAPER:
            return task, given
    return None


def _sign(desk: Desk, case: Case, _values: Values, files: tuple[str, ...]) -> None:
    """The signing answer is given with the page."""
    found = _to_sign(desk, case)
    if found is None:
        raise Refusal("ya_no_espera", numero=case.number)
    task, given = found
    what = deciding.find(desk, task.id, task.version)
    deciding.check(what, given)
    deciding.apply(desk, what, given, {}, files)


ACT = Act(
    name=SIGN_ON_PAPER,
    label=SIGN_ON_PAPER_LABEL,
    offered=lambda desk, case: _to_sign(desk, case) is not None,
    form=lambda _desk, _case: (PAGE,),
    do=_sign,
    keeps_card=True,
)
