"""A delivery of which nobody says that it arrived: whoever delivered it is reminded, once."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from machines import authority
from machines.actions import CaseTap, pack
from machines.cancelling import CANCELLED
from machines.decide import WITHDRAWN
from machines.desk import deliveries
from machines.desk.acts.act import DELIVER, DELIVER_LABEL
from machines.desk.session import Desk, message, titled
from machines.messages import Button
from machines.records import Case, Timer
from machines.timing import deadlines
from machines.timing.rules import parse_term

RECEIPT = "receipt"
"""Kind of the timer; its `about` is the `seq` of the row that delivered."""


def await_them(desk: Desk, case: Case, rows: Collection[int]) -> None:
    """What history rows of a case delivered is asked after when the institution's term of reminding is over."""
    waits = desk.office.law_of(case).procedure.received_by_a_row
    rule = desk.office.institution(case.institution).reminder
    term = parse_term(rule)
    fresh = [one for one in deliveries.of(desk, case).delivered if one.seq in rows]
    if term is None:
        return
    for seq in sorted({one.seq for one in fresh if one.is_open and one.row not in waits}):
        desk.unit.set_timer(
            Timer(
                id=0,
                key=f"{RECEIPT}:{case.id}:{seq}",
                kind=RECEIPT,
                due_at=deadlines.remind_at(term, desk.office.workdays(case.institution), desk.now),
                case_id=case.id,
                task_id=None,
                rule=rule,
                anchor=desk.now,
                about=str(seq),
            )
        )


def remind(desk: Desk, timer: Timer) -> None:
    """Ask whoever delivered, in office hours, unless all have it by now or the case is without effect."""
    assert timer.case_id is not None, "deliveries are those of a case"
    case = desk.unit.case(timer.case_id)
    missing = [
        one for one in deliveries.of(desk, case).delivered if one.seq == int(timer.about) and one.is_open
    ]
    by = deliveries.deliverer(missing[0]) if missing else None
    if by is None or case.state in (WITHDRAWN, CANCELLED):
        return
    opening = desk.office.workdays(case.institution).in_hours(desk.now)
    if opening > desk.now:
        desk.unit.set_timer(replace(timer, key=f"{timer.key}@{opening:%Y%m%d%H%M}", due_at=opening))
        return
    lines = "\n".join(
        f"· {one.recipient}, {deliveries.in_words(desk, one, pending=False)}" for one in missing
    )
    text = (
        f"{missing[0].what}: falta saber si llegó.\n{lines}\nCuando tenga la copia sellada, regístrela aquí."
    )
    button = Button(label=DELIVER_LABEL, action=pack(CaseTap(case.id, DELIVER)))
    told = message("aviso", titled(case, desk, texto=text, asunto="entrega sin confirmar"), [[button]])
    for one in authority.stand_ins([desk.unit.person(by)], desk.unit):
        desk.tell(one.person, told, case=case)
