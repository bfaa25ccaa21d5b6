"""Work that takes long, off the writer: a timer that is not served in one transaction but in three beats.

*Gather* reads in one transaction what the work needs. The *work* runs in a thread, with no transaction open, and
makes one file. *Finish* notes it in one transaction, together with the timer's end. Killed at any point, the timer
still waits and everything is done again; only the finish leaves a trace, and it happens once.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TypeAlias

from machines.desk import ending
from machines.desk.collections import bundling
from machines.desk.documents import editions, producing
from machines.desk.office import Office
from machines.desk.session import Desk
from machines.errors import CannotBeMade
from machines.messages import FileRef
from machines.ports import Shelf, Unit
from machines.records import Timer

Work: TypeAlias = Callable[[Shelf], FileRef]
"""Makes the file and puts it on the shelf. It blocks, and raises CannotBeMade if trying again would not help."""
Made: TypeAlias = "FileRef | CannotBeMade"


@dataclass(frozen=True, slots=True)
class Job:
    """What one kind of timer has done off the writer."""

    gather: Callable[[Desk, Timer], Work]
    finish: Callable[[Desk, Timer, Made], None]


JOBS: Mapping[str, Job] = {
    editions.DOCUMENT: Job(producing.gather, producing.finish),
    bundling.BUNDLE: Job(bundling.gather, bundling.finish),
}
"""By the timer's kind."""


def gather(office: Office, unit: Unit, timer: Timer, now: datetime) -> Work:
    """What a due timer has to be done, with all that it needs."""
    return JOBS[timer.kind].gather(Desk(office=office, unit=unit, now=now), timer)


def make(work: Work, shelf: Shelf) -> Made:
    """Do the work, outside any transaction.

    Raises:
        Exception: whatever may be over when it is tried again.
    """
    try:
        return work(shelf)
    except CannotBeMade as final:
        return final


def finish(office: Office, unit: Unit, timer: Timer, made: Made, now: datetime) -> None:
    """Note what was made, or that it cannot be made, and do what waited for it."""
    desk = Desk(office=office, unit=unit, now=now)
    JOBS[timer.kind].finish(desk, timer, made)
    ending.settle(desk)
