"""Letters to outsiders cannot be called back: they wait in the outbox while what they follow from can be taken back."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta

from machines.desk.session import Desk
from machines.records import Case, Task, Timer

RELEASE = "release"
"""Kind of the timer that lets them go."""
WINDOW = timedelta(minutes=10)
"""How long they wait at most, by the office clock."""


def settle(desk: Desk, case: Case, actor: int | None, answered: Iterable[Task]) -> None:
    """Somebody acts in a case: if it is another one than before, what was held goes out.

    Args:
        answered: the tasks that he answers or ends by it: nobody is asked any more for what they wait for.
    """
    if case.seq == 0 or not desk.unit.holds(case.id):
        return
    for task in answered:
        desk.unit.drop_asked(task.id)
    last = next(iter(desk.unit.newest(case.id)), None)
    if last is not None and last.entry.actor != actor:
        release(desk, case)


def wait(desk: Desk) -> None:
    """At the end of a transaction: let what it held go after the window, if nobody acts before."""
    for case_id in sorted(desk.held):
        desk.unit.set_timer(
            Timer(
                key=f"{RELEASE}:{case_id}:{desk.now.timestamp():.6f}",
                kind=RELEASE,
                due_at=desk.now + WINDOW,
                case_id=case_id,
                anchor=desk.now,
            )
        )
    desk.held.clear()


def release(desk: Desk, case: Case) -> None:
    """Let a case's held letters go."""
    desk.unit.release_held(case.id)


def due(desk: Desk, timer: Timer) -> None:
    """The window is over."""
    if timer.case_id is not None:
        release(desk, desk.unit.case(timer.case_id))
