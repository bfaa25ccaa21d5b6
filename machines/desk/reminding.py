"""Reminding whoever should do a task that is still open."""

from __future__ import annotations

from machines import forms
from machines.desk import dealing
from machines.desk.session import Desk
from machines.records import TaskState, Timer


def remind(desk: Desk, timer: Timer) -> None:
    """Show the card of a task again to whoever may do it, unless it is done."""
    task = desk.unit.task(timer.task_id) if timer.task_id is not None else None
    if task is None or task.state is not TaskState.OPEN:
        return
    case = desk.unit.case(task.case_id)
    since = forms.moment(desk.local(task.opened_at))
    heading = f"Recordatorio: espera desde el {since}. "
    dealing.deal(desk, case, task, desk.gathered(case), heading=heading)
