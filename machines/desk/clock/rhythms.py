"""The timer of a running rhythm: set when its period is set, moved when it is set anew or the calendar changes."""

from __future__ import annotations

from datetime import datetime

from machines.definition import Rhythm
from machines.desk.session import Desk
from machines.fields import forms
from machines.records import Case, Timer, Values
from machines.timing import periods
from machines.timing.recurrence import Occurrence, Recurrence

RHYTHM = "rhythm"
"""Kind of the timer of a rhythm's next time."""


def begin(desk: Desk, case: Case, rhythm: Rhythm, values: Values) -> None:
    """Let a rhythm run from now on by what was just set; its earlier timer, if it has one, no longer counts.

    Args:
        case: with the history that set it: a rhythm that is set anew has timers of its own.
    """
    stop(desk, case)
    recurrence = recurrence_of(desk, case, rhythm, values, desk.now)
    following = recurrence.after(desk.now) if recurrence is not None else None
    if following is not None:
        wait(desk, case, rhythm, following, desk.now, f"{RHYTHM}:{case.id}:{rhythm.rows[0]}:{case.seq}")


def recurrence_of(
    desk: Desk, case: Case, rhythm: Rhythm, values: Values, since: datetime
) -> Recurrence | None:
    """When the rhythm of a case comes, by what was gathered in it."""
    procedure = desk.office.law_of(case).procedure
    workdays = desk.office.workdays(case.institution)
    return periods.recurrence_of_rhythm(procedure, rhythm, values, workdays, since)


def wait(
    desk: Desk, case: Case, rhythm: Rhythm, occurrence: Occurrence, since: datetime, series: str
) -> None:
    """Set the timer of a rhythm's next time.

    Args:
        since: when the rhythm was set.
        series: the key of all its timers since then, without the period.
    """
    desk.unit.set_timer(
        Timer(
            key=f"{series}:{occurrence.period}",
            kind=RHYTHM,
            due_at=occurrence.at,
            case_id=case.id,
            rule=rhythm.rows[0],
            anchor=since,
        )
    )  # fmt: skip


def waiting(desk: Desk, case: Case) -> Timer | None:
    """The timer of the next time of a case's rhythm, if one runs."""
    return next((one for one in desk.unit.waiting_timers(RHYTHM) if one.case_id == case.id), None)


def stop(desk: Desk, case: Case) -> None:
    """Let the rhythm of a case come no more."""
    timer = waiting(desk, case)
    if timer is not None:
        desk.unit.cancel_timer(timer.key)


def next_in_words(desk: Desk, case: Case) -> str:
    """When the rhythm of a case comes next."""
    timer = waiting(desk, case)
    return (
        f"la próxima vez, el {forms.moment(desk.local(timer.due_at))}"
        if timer is not None
        else "sin próxima vez"
    )
