"""A delivery of which nobody says that it arrived: whoever delivered it is reminded, once."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from machines import authority
from machines.actions import CaseTap, pack
from machines.cancelling import CANCELLED
from machines.decide import WITHDRAWN
from machines.deliveries import Delivered
from machines.desk import deliveries
from machines.desk.acts.act import DELIVER, DELIVER_LABEL
from machines.desk.session import Desk, message, titled
from machines.messages import Button
from machines.records import Case, Timer
from machines.timing import deadlines
from machines.timing.rules import parse_term

MOST_NAMED = 20
"""Recipients that are named at once."""
RECEIPT = "receipt"
"""Kind of the timer; its `about` is who delivered and on which day: he is asked once of all that he delivered then,
also to the elements of a case."""


def await_them(desk: Desk, case: Case, rows: Collection[int]) -> None:
    """What history rows of a case delivered is asked after when the institution's term of reminding is over."""
    if not rows:
        return
    fresh = [one for one in deliveries.of(desk, case).delivered if one.seq in rows]
    rule = desk.office.institution(case.institution).reminder
    term = parse_term(rule)
    by = next((deliveries.deliverer(one) for one in fresh if _is_missing(desk, case, one)), None)
    if term is None or by is None:
        return
    top = case.parent if case.parent is not None else case.id
    desk.unit.set_timer(
        Timer(
            key=f"{RECEIPT}:{top}:{by}:{desk.today}",
            kind=RECEIPT,
            due_at=deadlines.remind_at(term, desk.office.workdays(case.institution), desk.now),
            case_id=top,
            rule=rule,
            anchor=desk.now,
            about=f"{by}:{desk.today}",
        )
    )


def _is_missing(desk: Desk, case: Case, one: Delivered) -> bool:
    """Whether nobody knows that a paper arrived, and no row is to receive it."""
    waits = desk.office.law_of(case).procedure.received_by_a_row
    return one.is_open and one.row not in waits and case.state not in (WITHDRAWN, CANCELLED)


def remind(desk: Desk, timer: Timer) -> None:
    """Ask whoever delivered, in office hours, unless all have it by now or the case is without effect."""
    assert timer.case_id is not None, "deliveries are those of a case"
    case = desk.unit.case(timer.case_id)
    by, _, day = timer.about.partition(":")
    missing = [
        one
        for owner, one in deliveries.delivered(desk, case)
        if _is_missing(desk, owner, one)
        if deliveries.deliverer(one) == int(by) and one.handed.isoformat() == day
    ]
    if not missing:
        return
    opening = desk.office.workdays(case.institution).in_hours(desk.now)
    if opening > desk.now:
        desk.unit.set_timer(replace(timer, key=f"{timer.key}@{opening:%Y%m%d%H%M}", due_at=opening))
        return
    lines = "\n".join(_line(desk, one) for one in missing[:MOST_NAMED])
    more = f"\n… y {len(missing) - MOST_NAMED} más." if len(missing) > MOST_NAMED else ""
    text = f"Falta saber si llegó lo que entregó:\n{lines}{more}\nCuando tenga las copias selladas, regístrelas aquí."
    button = Button(label=DELIVER_LABEL, action=pack(CaseTap(case.id, DELIVER)))
    told = message("aviso", titled(case, desk, texto=text, asunto="entrega sin confirmar"), [[button]])
    for one in authority.stand_ins([desk.unit.person(int(by))], desk.unit):
        desk.tell(one.person, told, case=case)


def _line(desk: Desk, one: Delivered) -> str:
    return f"· {one.what}, {one.recipient}: {deliveries.in_words(desk, one, pending=False)}"
