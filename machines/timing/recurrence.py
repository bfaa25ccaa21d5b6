"""When something that comes back comes next: the manuals' calendar rules, and rhythms as people set them.

A *period* is named by the day on which it begins: the first of its month for a calendar rule, the nominal day for a
frequency. An occurrence whose nominal day is one off happens on the next workday. Days and hours are the office's.
"""

from __future__ import annotations

import calendar
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import dropwhile, takewhile

from machines.timing.frequency import Frequency
from machines.timing.rules import CalendarRule
from machines.timing.workdays import Workdays


@dataclass(frozen=True, slots=True, kw_only=True)
class Occurrence:
    """One time that something is due."""

    period: date
    """Names it: the first day of its period. Two occurrences of one rule never share it."""
    nominal: date
    """The day that the rule says."""
    at: datetime
    """When it happens: on that day, or on the next workday if the office is closed on it."""

    @property
    def moved(self) -> bool:
        """Whether a day off has put it on another day than the rule says."""
        return self.at.date() != self.nominal


@dataclass(frozen=True, slots=True)
class Window:
    """The days of a calendar rule in one period."""

    first: date
    last: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Recurrence:
    """A rule with everything that its occurrences depend on."""

    rule: CalendarRule | Frequency
    workdays: Workdays
    hour: time | None = None
    """At which hour; None: when the office opens."""
    since: date = date.min
    """For frequencies that count days, weeks or months: from which day."""

    @property
    def long(self) -> bool:
        """Whether a period is a month or longer, so that each missed one is opened by itself."""
        return isinstance(self.rule, CalendarRule) or self.rule.unit == "mes"

    def after(self, instant: datetime) -> Occurrence | None:
        """The first occurrence later than an instant; None for a rule that never comes."""
        day = instant.astimezone(self.workdays.zone).date() - _LONGEST_CLOSED
        later = dropwhile(lambda one: one.at <= instant, self._from(day))
        return next(later, None)

    def between(self, period: date, instant: datetime) -> list[Occurrence]:
        """The occurrences from that of a period on that have come by an instant, in order."""
        begun = dropwhile(lambda one: one.period < period, self._from(period))
        return list(takewhile(lambda one: one.at <= instant, begun))

    def of(self, period: date) -> Occurrence | None:
        """The occurrence of a period, or None if it is none of this rule."""
        found = next(dropwhile(lambda one: one.period < period, self._from(period)), None)
        return found if found is not None and found.period == period else None

    def holding(self, day: date) -> Occurrence | None:
        """The occurrence of the period in which a day lies; None for a rule that never comes."""
        begun = takewhile(lambda one: one.period <= day, self._from(day))
        return max(begun, key=lambda one: one.period, default=None)

    def _from(self, day: date) -> Iterator[Occurrence]:
        """Occurrences in order, beginning not later than with the first whose nominal day is `day` or later."""
        if isinstance(self.rule, CalendarRule):
            for period in periods_from(self.rule, day):
                yield self._on(period, window(self.rule, period).first)
            return
        for nominal in self.rule.days_from(max(day, self.since), self.since, self.workdays):
            yield self._on(nominal, nominal)

    def _on(self, period: date, nominal: date) -> Occurrence:
        day = self.workdays.next_workday(nominal)
        at = datetime.combine(day, self.hour or self.workdays.opens, self.workdays.zone)
        return Occurrence(period=period, nominal=nominal, at=at)


_LONGEST_CLOSED = timedelta(days=30)
"""An occurrence is looked for from so many days before: days off may have put it off until now."""


def periods_from(rule: CalendarRule, day: date) -> Iterator[date]:
    """The periods of a calendar rule, each by the first day of its month, from the one before `day` on.

    Periods of several months begin with January, or with the rule's own month.
    """
    if not rule.every:
        return
    first = (rule.month or 1) - 1
    index = day.year * 12 + day.month - 1 - rule.months_later
    index -= (index - first) % rule.every + rule.every
    while index < date.max.year * 12 - 36:
        yield date(index // 12, index % 12 + 1, 1)
        index += rule.every


def window(rule: CalendarRule, period: date) -> Window:
    """The first and the last day of a rule for a period, cut to the length of their months."""
    start = months_after(period, rule.months_later)
    end = months_after(start, rule.span - 1)
    return Window(_day_of(start, rule.first), _day_of(end, rule.last))


def nearest_period(rule: CalendarRule, day: date) -> date | None:
    """The period whose window is nearest to a day: one just over is nearer than the next; None without periods."""
    near = takewhile(lambda period: window(rule, period).first <= day + timedelta(days=800),
                     periods_from(rule, day))  # fmt: skip
    return min(near, key=lambda period: distance(window(rule, period), day), default=None)


def distance(days: Window, day: date) -> int:
    """Days from a day to a window; none inside."""
    return max((days.first - day).days, (day - days.last).days, 0)


def months_after(day: date, months: int) -> date:
    """The first of the month so many months after."""
    index = day.year * 12 + day.month - 1 + months
    return date(index // 12, index % 12 + 1, 1)


def _day_of(month: date, number: int) -> date:
    """That day of a month, or its last."""
    return month.replace(day=min(number, calendar.monthrange(month.year, month.month)[1]))
