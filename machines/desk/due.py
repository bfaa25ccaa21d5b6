"""What the clock brings: a timer that has come due is served like an inbound, in one transaction of its own."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime

from machines.desk import calendar, reminding, rhythms
from machines.desk.session import Desk, Office
from machines.ports import Unit
from machines.records import Timer

SERVED: Mapping[str, Callable[[Desk, Timer], None]] = {
    "reminder": reminding.remind,
    calendar.OCCASION: calendar.occasion,
    rhythms.RHYTHM: calendar.rhythm,
}
"""By the timer's kind."""


def due(office: Office, unit: Unit, timer: Timer, now: datetime) -> None:
    """Serve a timer that has come due."""
    SERVED[timer.kind](Desk(office=office, unit=unit, now=now), timer)


def begin(office: Office, unit: Unit, now: datetime) -> None:
    """At the start of the office: whatever the clock shall bring is awaited."""
    calendar.arrange(Desk(office=office, unit=unit, now=now))
