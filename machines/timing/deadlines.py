"""Deadlines: until when a row may wait, and when whoever has it is reminded. Pure."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from machines.definition import Step, Stretch
from machines.outcome import Reminder
from machines.records import Case, Values
from machines.timing.recurrence import months_after, nearest_period, periods_from, window
from machines.timing.rules import CalendarRule, Term, parse_rule, parse_since, parse_term
from machines.timing.workdays import Workdays

REMINDER, NEAR, DEADLINE = "reminder", "near", "deadline"
"""Kinds of timers: nobody has acted for some time; a workday is left; the time is over."""
EXTENDED = "prórroga"
"""The rule of a deadline that a person set instead of the row's."""
EXTENSION = "extension"
"""Kind of the history row by which somebody gave more time…"""
UNTIL = "_prorroga"
"""…and its value that says until which day; no field of a form can be called so."""


def due_of(step: Step, case: Case, values: Values, workdays: Workdays, since: datetime) -> datetime | None:
    """Until when a row may wait that was come to at an instant; None if it has no deadline.

    A term counts from then, or from the date given in the field that it names. A calendar rule ends with its window
    for the case's period; a window that ended more than half a cycle ago is taken as that of the next cycle (a yearly
    report of work that took a year). A field's name means the date given in it. A day on which the office is closed
    becomes the next workday, at its closing.
    """
    if not step.deadline:
        return None
    term = parse_term(step.deadline)
    if term is not None:
        return workdays.after(since, term)
    from_field = parse_since(step.deadline)
    if from_field is not None:
        return _after_given(values, *from_field, workdays)
    rule = parse_rule(step.deadline)
    last = _last_day(rule, case, workdays, since) if rule is not None else _given(values, step.deadline)
    return closing(last, workdays) if last is not None else None


def begins_at(stretch: Stretch, row: str, values: Values, workdays: Workdays) -> datetime | None:
    """When an element is asked for a row: the opening of the office on its day, or of its next workday; None: at once."""
    day = _given(values, stretch.begins) if row == stretch.rows[0] else None
    return workdays.opening(workdays.next_workday(day)) if day is not None else None


def closing(day: date, workdays: Workdays) -> datetime:
    """The end of the office's day, or of its next workday."""
    return workdays.closing(workdays.next_workday(day))


def _last_day(rule: CalendarRule, case: Case, workdays: Workdays, since: datetime) -> date | None:
    """The last day of a rule's window for the period of a case."""
    opened = case.opened_at.astimezone(workdays.zone).date()
    period = _last_month(rule, case) if case.period else nearest_period(rule, opened)
    if period is None:
        return None
    long_ago = since.astimezone(workdays.zone).date() - timedelta(days=rule.every * 15)
    months = (one for one in periods_from(rule, period) if one >= period.replace(day=1))
    return next((last for last in (window(rule, one).last for one in months) if last >= long_ago), None)


def _after_given(values: Values, term: Term, field: str, workdays: Workdays) -> datetime | None:
    """When a term is over that counts from the date given in a field."""
    day = _given(values, field)
    return closing(workdays.after(workdays.opening(day), term).date(), workdays) if day is not None else None


def _last_month(rule: CalendarRule, case: Case) -> date:
    """From which month on a rule counts: of a period of several months, whose end a shorter rule means, the last."""
    first = date.fromisoformat(case.period)
    occasion = parse_rule(case.occasion)
    longer = occasion is not None and not occasion.month and 0 < rule.every < occasion.every
    return months_after(first, occasion.every - 1) if occasion is not None and longer else first


def _given(values: Values, field: str) -> date | None:
    """The date that was given in a field."""
    value = values.get(field, "")
    return date.fromisoformat(value) if value else None


def reminders(
    step: Step, usual: str, due: datetime | None, rule: str, workdays: Workdays, since: datetime
) -> tuple[Reminder, ...]:
    """What is to be remembered of a row that was come to at an instant, each in office hours.

    Nobody is reminded on a day on which a word about the deadline comes, nor after it.

    Args:
        usual: the institution's term for reminding once, where the row has none.
        due: until when the row may wait, if it has a deadline…
        rule: …and by which rule.
    """
    words = before(step.no, due, rule, workdays, since)
    term = parse_term(step.reminder or usual)
    if term is None:
        return words
    at = remind_at(term, workdays, since)
    own_words = [one.due_at.date() for one in words]
    if due is not None and (at >= due or at.date() in own_words):
        return words
    return (Reminder(REMINDER, step.no, at, step.reminder or usual, since), *words)


def remind_at(term: Term, workdays: Workdays, since: datetime) -> datetime:
    """When to remind of a row that was come to at an instant: never at night or on a day off."""
    return workdays.in_hours(workdays.after(since, term))


def before(
    row: str, due: datetime | None, rule: str, workdays: Workdays, since: datetime
) -> tuple[Reminder, ...]:
    """The two words about a deadline: a workday before (if that is still to come), and when it is over."""
    if due is None:
        return ()
    local = due.astimezone(workdays.zone)
    near = workdays.opening(workdays.workday_before(local.date()))
    over = Reminder(DEADLINE, row, due, rule, since)
    return (Reminder(NEAR, row, near, rule, since), over) if near > since else (over,)
