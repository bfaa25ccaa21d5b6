"""What the calendar brings: cases that an occasion or a rhythm opens, each period once, also after an outage.

Of each occasion and of each running rhythm exactly one timer waits: that of its next time. Firing it opens
everything that has come since and sets the next one, in one transaction.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import partial

from machines import elements
from machines.decide import WITHDRAWN
from machines.definition import Occasion, Procedure
from machines.desk import carrying, chaining
from machines.desk.clock import rhythms
from machines.desk.session import Desk
from machines.outcome import Hand
from machines.records import Timer
from machines.timing import periods
from machines.timing.recurrence import Occurrence, Recurrence

OCCASION = "occasion"
"""Kind of the timer of an occasion's next period."""


def arrange(desk: Desk) -> None:
    """At the start: a timer waits for every occasion of the calendar, on the day that the files now say.

    A procedure begins with its next period, whatever went before; timers of occasions that are no more are cancelled.
    """
    waiting = {_series(timer): timer for timer in desk.unit.waiting_timers(OCCASION)}
    for name, procedure, _, recurrence in _occasions(desk):
        following = _following(desk, waiting.pop(name, None), recurrence)
        if following is not None:
            _await(desk, name, procedure, following)
    for timer in waiting.values():
        desk.unit.cancel_timer(timer.key)
    for timer in list(desk.unit.waiting_timers(rhythms.RHYTHM)):
        arrange_rhythm(desk, timer)


def arrange_rhythm(desk: Desk, timer: Timer) -> None:
    """Let the timer of a rhythm wait for where its time now lies; for the next one, if that is none any more."""
    case = desk.unit.case(timer.case_id or 0)
    recurrence = _of_rhythm(desk, timer)
    found = desk.office.law_of(case).procedure.rhythm_of(timer.rule)
    if recurrence is None or found is None or _placed(desk, timer, recurrence):
        return
    following = recurrence.after(min(desk.now, timer.due_at))
    if following is not None:
        rhythms.wait(desk, case, found, following, timer.anchor, timer.key.rpartition(":")[0])


def _placed(desk: Desk, timer: Timer, recurrence: Recurrence) -> bool:
    """Move a waiting timer to where its period now lies; if it is a period no more, the timer ends."""
    occurrence = recurrence.of(_period(timer))
    if occurrence is None:
        desk.unit.cancel_timer(timer.key)
    elif occurrence.at != timer.due_at:
        desk.unit.move_timer(timer.key, occurrence.at)
    return occurrence is not None


def _following(desk: Desk, timer: Timer | None, recurrence: Recurrence) -> Occurrence | None:
    """The period to wait for, unless the timer that waits does so."""
    if timer is None:
        return recurrence.after(desk.now)
    return None if _placed(desk, timer, recurrence) else recurrence.following(_period(timer))


def _occasions(desk: Desk) -> Iterator[tuple[str, Procedure, Occasion, Recurrence]]:
    """The occasions of the calendar of all procedures, each with the name of its timers."""
    for procedure in desk.office.book.procedures.values():
        workdays = desk.office.workdays(procedure.institution)
        for index, occasion in enumerate(procedure.start.occasions):
            recurrence = periods.recurrence_of_occasion(occasion, workdays)
            if recurrence is not None:
                yield f"{procedure.code}:{index}", procedure, occasion, recurrence


def _await(desk: Desk, name: str, procedure: Procedure, following: Occurrence) -> None:
    """Set the timer of an occasion's next period."""
    desk.unit.set_timer(
        Timer(
            key=f"{OCCASION}:{name}:{following.period}",
            kind=OCCASION,
            due_at=following.at,
            rule=procedure.version,
            anchor=desk.now,
            about=procedure.code,
        )
    )


def occasion(desk: Desk, timer: Timer) -> None:
    """An occasion has come: open the case of its period, and of each that was missed since; then wait for the next.

    A period of the occasion that has its case already, perhaps opened by hand and over by now, gets no other, unless
    its requester took it back. Nothing is opened in an office where nobody holds a role of the procedure.
    """
    found = next((one for one in _occasions(desk) if one[0] == _series(timer)), None)
    if found is None:
        return
    name, procedure, occasion_, recurrence = found
    following = recurrence.after(desk.now)
    if following is not None:
        _await(desk, name, procedure, following)
    if not chaining.is_staffed(desk, procedure):
        return
    first = _period(timer)
    opened = desk.unit.cases_since(procedure.institution, procedure.code, first.isoformat())
    rules = periods.rules_of(procedure, occasion_.rule)
    served = {one.period for one in opened if one.state != WITHDRAWN and one.occasion in rules}
    hand = _hand(timer)
    for occurrence in recurrence.between(first, desk.now):
        if occurrence.period.isoformat() not in served:
            start = partial(periods.by_calendar, occasion=occasion_, occurrence=occurrence, hand=hand)
            carrying.open_by_itself(desk, procedure, start, hand, {})


def rhythm(desk: Desk, timer: Timer) -> None:
    """A rhythm's time has come: open its child case, which gathers shorter periods that were missed; await the next."""
    case = desk.unit.case(timer.case_id or 0)
    recurrence = _of_rhythm(desk, timer)
    found = desk.office.law_of(case).procedure.rhythm_of(timer.rule)
    if recurrence is None or found is None or case.closed_at is not None:
        return
    following = recurrence.after(desk.now)
    if following is not None:
        rhythms.wait(desk, case, found, following, timer.anchor, timer.key.rpartition(":")[0])
    children = desk.unit.children(case.id)
    done = {child.period for child in children}
    come = [one for one in recurrence.between(_period(timer), desk.now) if one.period.isoformat() not in done]
    ground = desk.office.ground(desk.office.law_of(case), desk.unit, desk.now)
    unfinished = [child for child in children if child.closed_at is None]
    hand = _hand(timer)
    for place, group in enumerate(periods.gathered(recurrence, come), len(children) + 1):
        outcome = periods.occur(ground, case, found, group, unfinished, desk.gathered(case), hand)
        carrying.open_child(desk, case, outcome, place, hand)


def element(desk: Desk, timer: Timer) -> None:
    """The day of an element has come: its first row is asked for, unless it is over, was begun or has another day.

    With it begin the others of its case whose day it is too, so that who has several sees them together.
    """
    case = desk.unit.case(timer.case_id or 0)
    hand = _hand(timer)
    for one in desk.open_children(desk.unit.case(case.parent)) if case.parent is not None else ():
        ground = desk.office.ground(desk.office.law_of(one), desk.unit, desk.now)
        if elements.dated(ground, one) is None or desk.unit.open_tasks(one.id):
            continue
        values = desk.gathered(one)
        if one.id == case.id or elements.begins_on(ground, one, values) is None:
            carrying.carry(desk, elements.begin(ground, one, values, hand), hand, values)


def _of_rhythm(desk: Desk, timer: Timer) -> Recurrence | None:
    """When the rhythm of a timer comes."""
    case = desk.unit.case(timer.case_id or 0)
    found = desk.office.law_of(case).procedure.rhythm_of(timer.rule)
    if found is None:
        return None
    return rhythms.recurrence_of(desk, case, found, desk.unit.values(case.id), timer.anchor)


def _series(timer: Timer) -> str:
    """The name of the occasion that a timer is for."""
    return timer.key.partition(":")[2].rpartition(":")[0]


def _period(timer: Timer) -> date:
    """The period that a timer is for."""
    return date.fromisoformat(timer.key.rpartition(":")[2])


def _hand(timer: Timer) -> Hand:
    """The calendar's hand."""
    return Hand(actor=None, channel="", proof=timer.key)
