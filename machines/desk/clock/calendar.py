"""What the calendar brings: cases that an occasion or a rhythm opens, each period once, also after an outage.

Of each occasion and of each running rhythm exactly one timer waits: that of its next time. Firing it opens
everything that has come since and sets the next one, in one transaction.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from functools import partial
from itertools import chain, count, zip_longest

from machines import elements
from machines.decide import WITHDRAWN
from machines.definition import Occasion, Procedure
from machines.desk import carrying, chaining
from machines.desk.clock import rhythms
from machines.desk.session import Desk
from machines.errors import Conflict
from machines.outcome import Hand
from machines.records import Timer
from machines.timing import periods
from machines.timing.recurrence import Occurrence, Recurrence
from machines.timing.rules import parse_rule

OCCASION = "occasion"
"""Kind of the timer of an occasion's next period: `occasion:<procedure>:<place of the occasion>:<period>`."""
_AGAIN = "#"
"""Behind the place: which timer of that period it is, if it was waited for before."""


def arrange(desk: Desk) -> None:
    """At the start: a timer waits for every occasion of the calendar, on the day that the files now say.

    A procedure begins with its next period, whatever went before. Where a rule has changed, the new one goes on where
    the old one waited (`periods.resumed`); timers of occasions that are no more are cancelled.
    """
    waiting = sorted(desk.unit.waiting_timers(OCCASION), key=lambda one: one.key)
    for known, timer in _paired(_calendars(desk), waiting):
        if known is None and timer is not None:
            desk.unit.cancel_timer(timer.key)
        elif known is not None:
            _arrange(desk, known, timer)
    for timer in list(desk.unit.waiting_timers(rhythms.RHYTHM)):
        arrange_rhythm(desk, timer)


def _arrange(desk: Desk, known: _Calendar, timer: Timer | None) -> None:
    """Let a timer wait for the next period of an occasion; the one that waits stays, if it waits for that."""
    if timer is None:
        following = known.recurrence.after(desk.now)
        if following is not None:
            _await(desk, known, following, following.period)
        return
    since = _since(desk, timer)
    following = periods.resumed(timer.rule, since, timer.due_at, known.recurrence, desk.now)
    if following is None or not _stays(timer, known, following):
        desk.unit.cancel_timer(timer.key)
        if following is not None:
            _await(desk, known, following, since)
    elif following.at != timer.due_at:
        desk.unit.move_timer(timer.key, following.at)


def _since(desk: Desk, timer: Timer) -> date:
    """From which day on nothing was opened; for a timer of an earlier release, whose rule was not kept, its period."""
    return desk.local(timer.anchor).date() if parse_rule(timer.rule) is not None else _period(timer)


def _stays(timer: Timer, known: _Calendar, following: Occurrence) -> bool:
    """Whether a timer waits for an occasion's period, wherever that lies now."""
    wanted = (known.occasion.rule, known.name, following.period)
    return (timer.rule, _series(timer), _period(timer)) == wanted


def _paired(
    known: Sequence[_Calendar], waiting: Sequence[Timer]
) -> Iterator[tuple[_Calendar | None, Timer | None]]:
    """The occasions of the calendar, each with the timer that waits for it: of its rule, or else the next in order."""
    for code in dict.fromkeys([*(one.procedure.code for one in known), *map(_code, waiting)]):
        mine = [one for one in known if one.procedure.code == code]
        timers = [one for one in waiting if _code(one) == code]
        for one in list(mine):
            timer = next((each for each in timers if each.rule == one.occasion.rule), None)
            if timer is not None:
                mine.remove(one)
                timers.remove(timer)
                yield one, timer
        yield from zip_longest(mine, timers)


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


@dataclass(frozen=True, slots=True)
class _Calendar:
    """An occasion of the calendar."""

    procedure: Procedure
    occasion: Occasion
    recurrence: Recurrence
    name: str
    """Of its timers."""


def _calendars(desk: Desk) -> list[_Calendar]:
    """The occasions of the calendar of all procedures."""
    found = []
    for procedure in desk.office.book.procedures.values():
        workdays = desk.office.workdays(procedure.institution)
        for index, occasion in enumerate(procedure.start.occasions):
            recurrence = periods.recurrence_of_occasion(occasion, workdays)
            if recurrence is not None:
                found.append(_Calendar(procedure, occasion, recurrence, f"{procedure.code}:{index}"))
    return found


def _of(desk: Desk, timer: Timer) -> _Calendar | None:
    """The occasion that a timer is for: by its rule, or, in a process with other files, by its place."""
    mine = [one for one in _calendars(desk) if one.procedure.code == _code(timer)]
    by_place = next((one for one in mine if one.name == _series(timer)), None)
    return next((one for one in mine if one.occasion.rule == timer.rule), by_place)


def _await(desk: Desk, known: _Calendar, following: Occurrence, since: date) -> None:
    """Set the timer of an occasion's next period; of a period that was waited for before, one of its own.

    Args:
        since: from which day on nothing was opened.
    """
    again = chain(("",), (f"{_AGAIN}{serial}" for serial in count(2)))
    keys = (f"{OCCASION}:{known.name}{serial}:{following.period}" for serial in again)
    desk.unit.set_timer(
        Timer(
            key=next(key for key in keys if not desk.unit.timer_is_known(key)),
            kind=OCCASION,
            due_at=following.at,
            rule=known.occasion.rule,
            anchor=datetime.combine(since, time.min, known.recurrence.workdays.zone),
            about=known.procedure.code,
        )
    )


def occasion(desk: Desk, timer: Timer) -> None:
    """An occasion has come: open the case of its period, and of each that was missed since; then wait for the next.

    A period of the occasion that has its case already, perhaps opened by hand and over by now, gets no other, unless
    its requester took it back. Nothing is opened in an office where nobody holds a role of the procedure.

    Raises:
        Conflict: the files of this process do not know the occasion.
    """
    known = _of(desk, timer)
    if known is None:
        raise Conflict  # a process with newer files has set it, and will find it again
    procedure, recurrence = known.procedure, known.recurrence
    following = recurrence.after(desk.now)
    if following is not None:
        _await(desk, known, following, following.period)
    if not chaining.is_staffed(desk, procedure):
        return
    first = _period(timer)
    opened = desk.unit.cases_since(procedure.institution, procedure.code, first.isoformat())
    of_rule = partial(periods.is_of, procedure, known.occasion.rule)
    served = {one.period for one in opened if one.state != WITHDRAWN and of_rule(one.occasion)}
    hand = _hand(timer)
    for occurrence in recurrence.between(first, desk.now):
        if occurrence.period.isoformat() not in served:
            start = partial(periods.by_calendar, occasion=known.occasion, occurrence=occurrence, hand=hand)
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
    """The name of the occasion that a timer was set for."""
    return timer.key.partition(":")[2].rpartition(":")[0].partition(_AGAIN)[0]


def _code(timer: Timer) -> str:
    """The procedure that the timer of an occasion is for."""
    return _series(timer).rpartition(":")[0]


def _period(timer: Timer) -> date:
    """The period that a timer is for."""
    return date.fromisoformat(timer.key.rpartition(":")[2])


def _hand(timer: Timer) -> Hand:
    """The calendar's hand."""
    return Hand(actor=None, channel="", proof=timer.key)
