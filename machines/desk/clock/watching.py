"""The daily line: each morning the administrator is told what is wrong, in one short mail; if nothing is, nothing.

One timer waits, that of the next morning; firing it sets the next one. So there is one mail a day whatever happened:
an outage of a week, or several workers.
"""

from __future__ import annotations

from datetime import datetime, time, timedelta

from machines.desk.session import Desk
from machines.records import Timer
from machines.watching import staff, traffic
from machines.watching.concern import Concern, Grade

WATCH = "watch"
"""Kind of the timer."""
MORNING = time(7, 0)
SETTLING = timedelta(minutes=20)
"""After an outage the backlog is worked off first: what waits then is not stuck."""
_DAY = timedelta(days=1)
MOST_GIVEN_UP = 50


def arrange(desk: Desk) -> None:
    """At the start: the next morning is awaited, unless one is."""
    if next(iter(desk.unit.waiting_timers(WATCH)), None) is None:
        _await(desk, _next_morning(desk))


def look(desk: Desk, timer: Timer) -> None:
    """The morning has come: say what is wrong, and await the next one; if it is long past, after a while."""
    if desk.now - timer.due_at > SETTLING:
        _await(desk, desk.now + SETTLING)
        return
    _await(desk, _next_morning(desk))
    found = [one for one in concerns(desk) if one.grade is Grade.WRONG]
    if found:
        lines = [f"{one.about}: {one.text}" for one in found]
        desk.warn("vigilancia", {"hallazgos": lines}, once=f"{WATCH}:{desk.today}")


def concerns(desk: Desk) -> list[Concern]:
    """What an administrator should look at, as far as it shows without asking any server."""
    unit, office = desk.unit, desk.office
    stuck = traffic.concerns(
        unit.figures(desk.now),
        unit.failing_addresses(),
        unit.given_up(desk.now - _DAY, MOST_GIVEN_UP),
        desk.now,
    )
    missing = staff.concerns(office.book, unit.everybody(), office.channels, unit.tasks_waiting())
    return [*office.surroundings(), *stuck, *missing]


def _next_morning(desk: Desk) -> datetime:
    here = desk.local(desk.now)
    day = here.date() if here.time() < MORNING else here.date() + _DAY
    return datetime.combine(day, MORNING, desk.office.zone)


def _await(desk: Desk, at: datetime) -> None:
    desk.unit.set_timer(
        Timer(key=f"{WATCH}:{desk.local(at):%Y-%m-%d %H:%M}", kind=WATCH, due_at=at, anchor=desk.now)
    )
