"""The timer of an element that waits for its day: set when it is opened or gets another day, moved with the calendar."""

from __future__ import annotations

from datetime import datetime

from machines.desk.session import Desk
from machines.records import Case, Timer
from machines.timing import deadlines

BEGIN = "begin"
"""Kind of the timer of the day on which an element begins."""


def wait(desk: Desk, case: Case, at: datetime) -> None:
    """Let an element begin then; its earlier timer, if it has one, no longer counts.

    Args:
        case: with the history that gave it its day: another day has another timer; one just opened had none.
    """
    if case.seq > 1:
        stop(desk, case)
    desk.unit.set_timer(
        Timer(
            key=f"{BEGIN}:{case.id}:{case.seq}:{at:%Y%m%d%H%M}",
            kind=BEGIN,
            due_at=at,
            case_id=case.id,
            rule=_stretch_begins(desk, case),
            anchor=desk.now,
            about=case.institution,
        )
    )


def _stretch_begins(desk: Desk, case: Case) -> str:
    """The name of the field with the day."""
    stretch = desk.office.law_of(case).procedure.stretch_of(case.state)
    return stretch.begins if stretch is not None else ""


def waiting(desk: Desk, case: Case) -> Timer | None:
    """The timer of an element that waits for its day."""
    return next((one for one in desk.unit.waiting_timers(BEGIN) if one.case_id == case.id), None)


def stop(desk: Desk, case: Case) -> None:
    """Let an element wait for no day any more."""
    dated = case.parent is not None and any(
        one.begins for one in desk.office.law_of(case).procedure.stretches
    )
    timer = waiting(desk, case) if dated else None
    if timer is not None:
        desk.unit.cancel_timer(timer.key)


def next_in_words(desk: Desk, case: Case) -> str:
    """When an element begins, or the next one of a case; empty if none waits for its day."""
    if not any(one.begins for one in desk.office.law_of(case).procedure.stretches):
        return ""
    ids = {case.id, *(child.id for child in desk.open_children(case))}
    days = [one.due_at for one in desk.unit.waiting_timers(BEGIN) if one.case_id in ids]
    if not days:
        return ""
    day = desk.local(min(days)).strftime("%d/%m/%Y")
    return f"empieza el {day}" if case.parent is not None else f"lo próximo empieza el {day}"


def arrange(desk: Desk) -> None:
    """At the start: where a day has become one on which the office is closed, its element begins on the next workday."""
    for timer in list(desk.unit.waiting_timers(BEGIN)):
        case = desk.unit.case(timer.case_id or 0)
        stretch = desk.office.law_of(case).procedure.stretch_of(case.state)
        if stretch is None:
            continue
        workdays = desk.office.workdays(case.institution)
        at = deadlines.begins_at(stretch, case.state, desk.gathered(case), workdays)
        if at is not None and at != timer.due_at:
            desk.unit.move_timer(timer.key, at)
