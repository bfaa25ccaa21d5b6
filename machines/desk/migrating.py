"""Moving running cases to the present version of their procedure, each with its elements, in a transaction of its own."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from machines import migrating
from machines.desk import carrying, ending
from machines.desk.clock import calendar, rhythms
from machines.desk.documents.editions import DOCUMENT
from machines.desk.office import Office
from machines.desk.session import Desk
from machines.migrating import Running, Verdict
from machines.outcome import Hand
from machines.ports import Unit
from machines.records import Case


def of_earlier_versions(office: Office, unit: Unit, code: str) -> list[Case]:
    """The running cases of a procedure that began under another version than the present one; elements left out."""
    present = office.book.procedures[code].version
    found = unit.cases_not_of(code, present)
    ids = {one.id for one in found}
    return [one for one in found if one.parent not in ids]


def verdicts(office: Office, unit: Unit, case: Case, now: datetime) -> Sequence[Verdict]:
    """What the present version would change in a case and its open elements, which go together."""
    desk = Desk(office=office, unit=unit, now=now)
    return [verdict for _, verdict in _weighed(desk, case)]


def migrate(office: Office, unit: Unit, case_id: int, now: datetime) -> Sequence[Verdict]:
    """Move a case with its open elements, if all of them fit; returns the verdicts by which that was decided.

    The next time of its rhythm waits from then on for when the present version puts it.
    """
    desk = Desk(office=office, unit=unit, now=now)
    weighed = _weighed(desk, unit.case(case_id))
    if not any(verdict.obstacles for _, verdict in weighed):
        for running, verdict in weighed:
            ground = office.ground(office.law(running.case.procedure), unit, now)
            outcome = migrating.migrate(ground, running, verdict)
            carrying.carry(desk, outcome, Hand(actor=None, channel="", proof=""), running.values)
        timer = rhythms.waiting(desk, unit.case(case_id))
        if timer is not None:
            calendar.arrange_rhythm(desk, timer)
        ending.settle(desk)
    return [verdict for _, verdict in weighed]


def _weighed(desk: Desk, case: Case) -> list[tuple[Running, Verdict]]:
    """A case and its elements that are still under an earlier version; none if it moved or ended meanwhile."""
    law = desk.office.law(case.procedure)
    ground = desk.office.ground(law, desk.unit, desk.now)
    found = []
    for one in (case, *desk.open_children(case)):
        if one.closed_at is None and one.version != law.procedure.version:
            running = _running(desk, one)
            found.append((running, migrating.weigh(desk.office.law_of(one), ground, running)))
    return found


def _running(desk: Desk, case: Case) -> Running:
    return Running(
        case=case,
        rows=desk.unit.history(case.id),
        open_tasks=desk.unit.open_tasks(case.id),
        values=desk.gathered(case),
        busy=any(one.case_id == case.id for one in desk.unit.waiting_timers(DOCUMENT)),
    )
