"""What the clock brings: a timer that has come due is served like an inbound, in one transaction of its own."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime

from machines.desk import reminding
from machines.desk.session import Desk, Office
from machines.ports import Unit
from machines.records import Timer

SERVED: Mapping[str, Callable[[Desk, Timer], None]] = {"reminder": reminding.remind}
"""By the timer's kind."""


def due(office: Office, unit: Unit, timer: Timer, now: datetime) -> None:
    """Serve a timer that has come due."""
    SERVED[timer.kind](Desk(office=office, unit=unit, now=now), timer)
