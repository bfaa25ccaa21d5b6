"""What the calendar decides: cases that a period opens, the times of a rhythm, setting it anew and ending it. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, time

from machines import authority, entering
from machines.capacity import Capacity
from machines.definition import Occasion, Procedure, Rhythm
from machines.errors import Refusal
from machines.fields.field import FieldKind
from machines.ground import Ground
from machines.machine import join_target, rhythm_state
from machines.outcome import Hand, Outcome, entry_of
from machines.records import Case, Person, Values
from machines.timing.frequency import parse_frequency
from machines.timing.recurrence import Occurrence, Recurrence, nearest_period
from machines.timing.rules import CalendarRule, parse_rule
from machines.timing.workdays import Workdays
from machines.words import wording_time

CALENDAR = "calendario"
"""The medium of a case that nobody asked for."""


def recurrence_of_occasion(occasion: Occasion, workdays: Workdays) -> Recurrence | None:
    """When an occasion comes, or None for one that comes when people say so."""
    rule = parse_rule(occasion.rule) if occasion.rule else None
    return Recurrence(rule=rule, workdays=workdays) if rule is not None and rule.every else None


def is_of(procedure: Procedure, rule: str, occasion: str) -> bool:
    """Whether a case that says so is of a calendar rule of a procedure.

    Those from before rules were kept are the first one's; those of a rule that the procedure has no more are of the only
    one that has periods of that length.
    """
    rules = [one.rule for one in procedure.start.occasions if one.rule]
    if not occasion:
        return rules[:1] == [rule]
    if occasion in rules:
        return occasion == rule
    return [one for one in rules if _length(one) == _length(occasion)] == [rule]


def _length(rule: str) -> int:
    """How many months a period of a calendar rule has; 0 if none says."""
    found = parse_rule(rule)
    return found.every if found is not None else 0


def resumed(rule: str, since: date, at: datetime, recurrence: Recurrence, now: datetime) -> Occurrence | None:
    """With which occurrence a calendar goes on that waited by a rule, and has perhaps another one now.

    Periods that follow each other (months, quarters) do so without a gap: it goes on with the one that holds the first
    day for which nothing was opened. What comes at a time of the year comes at the one nearest to when it was waited
    for. From the one kind to the other it goes on with what comes next.

    Args:
        rule: by which it waited; an earlier release did not keep it.
        since: from which day on nothing was opened.
        at: until when it waited.
        recurrence: of a calendar rule, the one that holds now.
        now: the present instant.
    """
    before, after = parse_rule(rule), recurrence.rule
    assert isinstance(after, CalendarRule), "an occasion has no other"
    if before is None:
        return recurrence.of(since) or recurrence.after(min(now, at))
    if bool(before.month) != bool(after.month):
        return recurrence.after(min(now, at))
    if not after.month:
        return recurrence.holding(since)
    nearest = nearest_period(after, at.astimezone(recurrence.workdays.zone).date())
    return recurrence.of(nearest) if nearest is not None else None


def words(procedure: Procedure, period: str, rule: str) -> dict[str, str]:
    """The values that a case has from its period, by field: what the period is called; none without a period."""
    return dict.fromkeys(procedure.period_fields, wording_time.period(period, rule)) if period else {}


def recurrence_of_rhythm(
    procedure: Procedure, rhythm: Rhythm, values: Values, workdays: Workdays, since: datetime
) -> Recurrence | None:
    """When a rhythm comes: by its own calendar rule, or as the row that sets it was answered.

    That row's first `periodicidad` says how often, its first hour at which, its first date from which day on.
    """
    if rhythm.rule:
        rule = parse_rule(rhythm.rule)
        return Recurrence(rule=rule, workdays=workdays) if rule is not None and rule.every else None
    frequency = parse_frequency(_answered(procedure, rhythm, FieldKind.FREQUENCY, values))
    if frequency is None:
        return None
    hour = _answered(procedure, rhythm, FieldKind.HOUR, values)
    day = _answered(procedure, rhythm, FieldKind.DATE, values)
    first = max(since.astimezone(workdays.zone).date(), date.fromisoformat(day) if day else date.min)
    return Recurrence(
        rule=frequency, workdays=workdays, hour=time.fromisoformat(hour) if hour else None, since=first
    )


def _answered(procedure: Procedure, rhythm: Rhythm, kind: FieldKind, values: Values) -> str:
    """What the row that sets a rhythm was answered in its first field of a kind; empty if nothing."""
    fields = (one for given in procedure.step(rhythm.set_in).answers for one in given.form)
    return next((values.get(one.name, "") for one in fields if one.kind is kind), "")


def rhythm_at(procedure: Procedure, state: str) -> Rhythm | None:
    """The rhythm that runs while a case stands in this state."""
    return next((one for one in procedure.rhythms if rhythm_state(one) == state), None)


def gathered(recurrence: Recurrence, come: Sequence[Occurrence]) -> list[Sequence[Occurrence]]:
    """What has come, case by case: each period of a month or longer has its own, shorter ones that were missed one."""
    if recurrence.long:
        return [(one,) for one in come]
    return [come] if come else []


def by_calendar(ground: Ground, occasion: Occasion, occurrence: Occurrence, hand: Hand) -> Outcome:
    """Open the case of a period, which nobody asks for: its first row waits for its responsables.

    Raises:
        Refusal: its first row runs per element and there is none.
    """
    procedure = ground.law.procedure
    case = Case(
        id=0, number="", institution=ground.institution.code, procedure=procedure.code, version=procedure.version,
        state=ground.law.initial, seq=0, head="", requester=None, beneficiary=None, registrar=None,
        medium=CALENDAR, opened_at=ground.now, period=occurrence.period.isoformat(), occasion=occasion.rule,
    )  # fmt: skip
    reason = wording_time.opened(occasion.text, [occurrence])
    values = words(procedure, case.period, case.occasion)
    entry = entry_of(hand, "start", "", case.state, procedure.start.row, values=values, reason=reason)
    return entering.enter(ground, case, procedure.start.row, (entry,), values)


def occur(
    ground: Ground, parent: Case, rhythm: Rhythm, come: Sequence[Occurrence], unfinished: Sequence[Case],
    values: Values, hand: Hand,
) -> Outcome:  # fmt: skip
    """Open the child case of one time of a rhythm; times that were missed are gathered in it and named.

    Args:
        come: the times that it is for, at least one, in order.
        unfinished: the child cases of earlier times that are still open: they are named.
        values: what was gathered in the parent.
    """
    row = rhythm.rows[0]
    child = replace(
        parent, id=0, number="", seq=0, head="", state=row, parent=parent.id, did={}, round=1, returns=(),
        element=wording_time.element(come), period=come[-1].period.isoformat(), opened_at=ground.now,
        closed_at=None,
    )  # fmt: skip
    late = wording_time.unfinished([one.element for one in unfinished])
    reason = " ".join(filter(None, (wording_time.opened("", come), late)))
    entry = entry_of(hand, "start", "", row, row, reason=reason)
    return entering.enter(ground, child, row, (entry,), values)


def may_adjust(ground: Ground, case: Case, person: Person) -> Capacity | None:
    """In which capacity a person may set a running rhythm anew or end it; None if he may not.

    Whoever set it may, and whoever holds the row that sets it; for one who is away whoever acts for him.
    """
    rhythm = rhythm_at(ground.law.procedure, case.state)
    if rhythm is None or case.closed_at is not None or not rhythm.set_in:
        return None
    directory, setter = ground.directory, case.did.get(rhythm.set_in)
    if setter is not None:
        found = authority.right_of(person, [directory.person(setter)], directory)
        if found is not None:
            return found
    roles = ground.law.procedure.step(rhythm.set_in).roles
    return authority.right_of_roles(person, roles, ground.institution, directory)


def _adjuster(ground: Ground, case: Case, person: Person) -> Capacity:
    """The same, refusing who may not."""
    capacity = may_adjust(ground, case, person)
    if capacity is None:
        raise Refusal("no_puede_ajustar")
    return capacity


def adjust(ground: Ground, case: Case, values: Values, person: Person, hand: Hand) -> Outcome:
    """Ask anew for the period of a running rhythm; until it is answered the old one goes on.

    Raises:
        Refusal: the person may not, or no rhythm runs.
    """
    capacity = _adjuster(ground, case, person)
    row = ground.law.adjust(case.state)
    hand = replace(hand, on_behalf_of=capacity.behalf_id)
    entry = entry_of(hand, "adjust", case.state, row, "")
    return entering.enter(ground, case, row, (entry,), values)


def conclude(ground: Ground, case: Case, reason: str, values: Values, person: Person, hand: Hand) -> Outcome:
    """End a running rhythm with a reason; what was begun goes on to its own end.

    Raises:
        Refusal: the person may not, or no rhythm runs, or there is no reason.
    """
    capacity = _adjuster(ground, case, person)
    if not reason.strip():
        raise Refusal("falta_motivo")
    state = ground.law.conclude(case.state)
    rhythm = rhythm_at(ground.law.procedure, case.state)
    assert rhythm is not None, "the law has just moved it"
    hand = replace(hand, on_behalf_of=capacity.behalf_id)
    entry = entry_of(hand, "conclude", case.state, state, "", reason=reason)
    return entering.enter(ground, case, join_target(ground.law.procedure, rhythm), (entry,), values)
