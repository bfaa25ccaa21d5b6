"""Business time: Guatemala's holidays (the `holidays` library), the institution's own days, its hours."""

from __future__ import annotations

import calendar
import hashlib
from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from functools import cached_property, lru_cache
from zoneinfo import ZoneInfo

import holidays

from machines.institution import Institution
from machines.timing.rules import Term


@lru_cache(maxsize=32)
def _national(year: int) -> frozenset[date]:
    """Guatemala's public holidays of a year."""
    return frozenset(holidays.country_holidays("GT", years=year))


class Workdays:
    """The business calendar of one institution.

    Args:
        zone: time zone of the office.
        opens, closes: minutes after midnight.
        own: its own days off, each an ISO date or MM-DD for every year.
    """

    def __init__(self, zone: ZoneInfo, opens: int, closes: int, own: Iterable[str] = ()) -> None:
        self.zone = zone
        self.opens = time(opens // 60, opens % 60)
        self._minutes = closes - opens
        self._own = tuple(own)

    @classmethod
    def of(cls, institution: Institution, zone: ZoneInfo) -> Workdays:
        """The calendar of an institution."""
        own = (day for day, _ in institution.holidays)
        return cls(zone, institution.opens, institution.closes, own)

    @cached_property
    def _yearly(self) -> frozenset[str]:
        return frozenset(day for day in self._own if len(day) == 5)

    @cached_property
    def _once(self) -> frozenset[str]:
        return frozenset(self._own) - self._yearly

    def is_workday(self, day: date) -> bool:
        """Whether the office is open on a day."""
        return (
            day.weekday() < 5
            and day not in _national(day.year)
            and day.isoformat() not in self._once
            and day.isoformat()[5:] not in self._yearly
        )

    def next_workday(self, day: date) -> date:
        """That day if the office is open on it, else the next one on which it is."""
        while not self.is_workday(day):
            day += timedelta(days=1)
        return day

    def workday_before(self, day: date) -> date:
        """The last day before on which the office is open."""
        day -= timedelta(days=1)
        while not self.is_workday(day):
            day -= timedelta(days=1)
        return day

    def closing(self, day: date) -> datetime:
        """The instant at which the office closes (or would close) on a day."""
        return self.opening(day) + timedelta(minutes=self._minutes)

    def fingerprint(self, year: int) -> str:
        """What tells this calendar from another one in a year and the next."""
        first, last = date(year, 1, 1).toordinal(), date(year + 1, 12, 31).toordinal()
        closed = [day for day in range(first, last + 1) if not self.is_workday(date.fromordinal(day))]
        return hashlib.sha256(repr((self.opens, self._minutes, closed)).encode()).hexdigest()

    def in_hours(self, instant: datetime) -> datetime:
        """That instant if the office is open at it, else the next opening."""
        local = instant.astimezone(self.zone)
        day = self.next_workday(local.date())
        if day == local.date():
            if local > self.closing(day):
                day = self.next_workday(day + timedelta(days=1))
            elif local >= self.opening(day):
                return local
        return self.opening(day)

    def opening(self, day: date) -> datetime:
        """The instant at which the office opens (or would open) on a day."""
        return datetime.combine(day, self.opens, self.zone)

    def after(self, start: datetime, term: Term) -> datetime:
        """The instant at which a term that starts now is over (aware in, UTC-comparable aware out)."""
        local = start.astimezone(self.zone)
        if not term.business:
            return self._plain(local, term)
        if term.unit in ("minuto", "hora"):
            return self._minutes_after(local, term.amount * (60 if term.unit == "hora" else 1))
        days = {"día": 1, "semana": 5, "mes": 22}[term.unit] * term.amount
        day = local.date()
        for _ in range(days):
            day = self.next_workday(day + timedelta(days=1))
        return datetime.combine(day, min(max(local.time(), self.opens), self.closing(day).time()), self.zone)

    def _plain(self, local: datetime, term: Term) -> datetime:
        """A term in calendar time; a month ends on its last day where it is shorter."""
        if term.unit == "mes":
            months = local.month - 1 + term.amount
            year, month = local.year + months // 12, months % 12 + 1
            day = min(local.day, calendar.monthrange(year, month)[1])
            return local.replace(year=year, month=month, day=day)
        unit = {"minuto": 1, "hora": 60, "día": 1440, "semana": 10080}[term.unit]
        return local + timedelta(minutes=unit * term.amount)

    def _minutes_after(self, local: datetime, minutes: int) -> datetime:
        """Walk over office hours only."""
        day = self.next_workday(local.date())
        opening = self.opening(day)
        at = max(local, opening) if day == local.date() else opening
        while True:
            left = max(0, int((self.closing(at.date()) - at).total_seconds() // 60))
            if minutes <= left:
                return at + timedelta(minutes=minutes)
            minutes -= left
            day = self.next_workday(at.date() + timedelta(days=1))
            at = self.opening(day)
