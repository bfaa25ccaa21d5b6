"""Sending something more: the act of whoever was asked and has already answered, or answers too late."""

from __future__ import annotations

from dataclasses import replace

from machines import collection
from machines.definition import Step
from machines.desk.acts.act import SEND, SEND_LABEL, Act
from machines.desk.collections import afterwards, soliciting
from machines.desk.request import DELIVERED
from machines.desk.session import Desk
from machines.records import Case, Values

_FORM = tuple(
    replace(one, question="Envíe los documentos." if one.name == "entregado" else one.question)
    for one in DELIVERED
)


def asked_in(desk: Desk, case: Case) -> Step | None:
    """The row of an element that asked the speaker for something."""
    procedure = desk.office.law_of(case).procedure
    if case.parent is None:
        return None
    asking = [step for step in procedure.states if collection.asks(step)]
    return next((step for step in asking if soliciting.is_party(desk, desk.person, step, case)), None)


def _offered(desk: Desk, case: Case) -> bool:
    """To whoever was asked, once nothing is asked of him any more."""
    return asked_in(desk, case) is not None and afterwards.waiting(desk, case) is None


def _send(desk: Desk, case: Case, values: Values, _files: tuple[str, ...]) -> None:
    """It is taken as a letter would be: a correction, something late, or the same again."""
    step = asked_in(desk, case)
    found = [desk.unit.file(sha256) for sha256 in values["entregado"].split()]
    files = [one for one in found if one is not None]
    if step is not None:
        afterwards.more(desk, case, step, values.get("entrega_texto", ""), files)


ACT = Act(name=SEND, label=SEND_LABEL, offered=_offered, form=lambda _desk, _case: _FORM, do=_send)
