"""What the clock brings: a timer that has come due is served like an inbound, in one transaction of its own."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime

from machines.desk import ending, staffing
from machines.desk.acts import absences
from machines.desk.batches import settling
from machines.desk.clock import beginnings, calendar, digesting, receipts, reminding, rhythms, watching
from machines.desk.collections import outsiders
from machines.desk.office import Office
from machines.desk.session import Desk
from machines.ports import Unit
from machines.records import Timer
from machines.timing import deadlines

SERVED: Mapping[str, Callable[[Desk, Timer], None]] = {
    deadlines.REMINDER: reminding.remind,
    outsiders.RELEASE: outsiders.due,
    deadlines.NEAR: reminding.near,
    deadlines.DEADLINE: reminding.overdue,
    calendar.OCCASION: calendar.occasion,
    absences.TURN: absences.turn,
    rhythms.RHYTHM: calendar.rhythm,
    beginnings.BEGIN: calendar.element,
    staffing.POST: staffing.turn,
    receipts.RECEIPT: receipts.remind,
    settling.JOINED: settling.joined,
    digesting.DIGEST: digesting.nightly,
    watching.WATCH: watching.look,
}
"""By the timer's kind."""


def due(office: Office, unit: Unit, timer: Timer, now: datetime) -> None:
    """Serve a timer that has come due."""
    desk = Desk(office=office, unit=unit, now=now)
    SERVED[timer.kind](desk, timer)
    ending.settle(desk)


def begin(office: Office, unit: Unit, now: datetime) -> None:
    """At the start of the office: whatever the clock shall bring is awaited."""
    desk = Desk(office=office, unit=unit, now=now)
    calendar.arrange(desk)
    beginnings.arrange(desk)
    reminding.arrange(desk)
    staffing.arrange(desk)
    digesting.arrange(desk)
    watching.arrange(desk)
