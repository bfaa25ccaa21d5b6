"""Occurrences of calendar rules and rhythms: exactly once, on the right day (failure-case 34)."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from machines.timing.frequency import Frequency, parse_frequency
from machines.timing.recurrence import Recurrence, nearest_period, periods_from, window
from machines.timing.rules import CalendarRule, parse_rule
from machines.timing.workdays import Workdays

ZONE = ZoneInfo("America/Guatemala")
OFFICE = Workdays(ZONE, 8 * 60, 16 * 60 + 30, own=("2026-11-27",))


def at(text: str) -> datetime:
    """An instant of Guatemala."""
    return datetime.fromisoformat(text).replace(tzinfo=ZONE)


def rule(text: str) -> CalendarRule | Frequency:
    """A calendar rule or a rhythm that must be readable."""
    found = parse_rule(text) or parse_frequency(text)
    assert found is not None, text
    return found


def calendar_rule(text: str) -> CalendarRule:
    """A calendar rule that must be readable."""
    found = parse_rule(text)
    assert found is not None, text
    return found


@pytest.mark.parametrize(
    ("text", "from_", "period", "when"),
    [
        ("del 26 al 31 de cada mes", "2026-11-23 09:00", "2026-11-01", "2026-11-26 08:00"),
        ("del 26 al 31 de cada mes", "2026-11-26 07:59", "2026-11-01", "2026-11-26 08:00"),
        ("del 26 al 31 de cada mes", "2026-11-26 08:00", "2026-12-01", "2026-12-28 08:00"),  # a Saturday
        (
            "del 26 al 31 de cada mes",
            "2026-12-27 10:00",
            "2026-12-01",
            "2026-12-28 08:00",
        ),  # put off till Monday
        (
            "del 27 al 31 de cada mes",
            "2026-11-23 09:00",
            "2026-11-01",
            "2026-11-30 08:00",
        ),  # the office's day off
        ("diciembre de cada año", "2026-11-23 09:00", "2026-12-01", "2026-12-01 08:00"),
        ("diciembre de cada año", "2026-12-15 09:00", "2027-12-01", "2027-12-01 08:00"),
        ("enero", "2026-11-23 09:00", "2027-01-01", "2027-01-04 08:00"),  # New Year and a weekend
        ("primeros ocho días del mes siguiente", "2026-11-23 09:00", "2026-11-01", "2026-12-01 08:00"),
        ("primer semestre de cada año", "2026-11-23 09:00", "2027-01-01", "2027-01-04 08:00"),
        ("cada 4 meses", "2026-11-23 09:00", "2027-01-01", "2027-01-04 08:00"),
        ("cada mes vencido", "2026-11-23 09:00", "2026-11-01", "2026-12-01 08:00"),
        ("cada cuatro meses vencidos", "2026-11-23 09:00", "2026-09-01", "2027-01-04 08:00"),
        ("cada 4 meses", "2026-04-23 09:00", "2026-05-01", "2026-05-04 08:00"),  # Labour Day, a Friday
    ],
)
def test_a_calendar_rule_comes_next(text: str, from_: str, period: str, when: str) -> None:
    """At opening of the window's first workday, named by the month that it is for."""
    found = Recurrence(rule=rule(text), workdays=OFFICE).after(at(from_))
    assert found is not None
    assert (found.period.isoformat(), found.at) == (period, at(when))


def test_a_rule_without_a_period_never_comes() -> None:
    """ "Según la periodicidad que se fije" starts nothing by itself."""
    assert Recurrence(rule=CalendarRule(every=0), workdays=OFFICE).after(at("2026-11-23 09:00")) is None


@pytest.mark.parametrize(
    ("text", "hour", "from_", "period", "when", "moved"),
    [
        ("cada día hábil", "17:00", "2026-11-23 09:00", "2026-11-23", "2026-11-23 17:00", False),
        ("cada día hábil", "08:30", "2026-11-23 09:00", "2026-11-24", "2026-11-24 08:30", False),
        ("cada día hábil", "17:00", "2026-11-26 18:00", "2026-11-30", "2026-11-30 17:00", False),
        ("cada viernes", "17:00", "2026-11-23 09:00", "2026-11-27", "2026-11-30 17:00", True),
        (
            "el 31 de cada mes",
            "17:00",
            "2027-02-02 09:00",
            "2027-02-28",
            "2027-03-01 17:00",
            True,
        ),  # a Sunday
        ("cada sábado", "22:00", "2026-11-28 09:00", "2026-11-28", "2026-11-30 22:00", True),
    ],
)
def test_a_rhythm_comes_next(text: str, hour: str, from_: str, period: str, when: str, moved: bool) -> None:
    """At the hour that was set, on the day or on the next workday, which is said."""
    since = date(2026, 11, 23)
    found = Recurrence(
        rule=rule(text), workdays=OFFICE, hour=time.fromisoformat(hour), since=since
    ).after(at(from_))  # fmt: skip
    assert found is not None
    assert (found.period.isoformat(), found.at, found.moved) == (period, at(when), moved)


_RULES = st.sampled_from(
    ["cada día hábil", "cada lunes", "lunes y martes", "cada 15 días", "cada 2 semanas los viernes", "quincenal",
     "el 31 de cada mes", "mensual", "cada 3 meses", "primer día hábil de cada mes", "último día hábil de cada mes",
     "del 26 al 31 de cada mes", "hasta el día cinco del mes siguiente", "diciembre de cada año", "cada 4 meses", "cada mes vencido"]
)  # fmt: skip
_INSTANTS = st.integers(0, 3 * 365 * 24 * 60).map(lambda one: at("2026-01-01 00:00") + timedelta(minutes=one))


@settings(deadline=None)
@given(_RULES, _INSTANTS, st.lists(st.integers(1, 3000), min_size=1, max_size=12))
def test_each_occurrence_comes_exactly_once_whenever_one_looks(
    text: str, start: datetime, waits: list[int]
) -> None:
    """Failure case 34. Served at random moments with outages between, every occurrence is served once, in order, on a workday."""
    recurrence = Recurrence(rule=rule(text), workdays=OFFICE, hour=time(17), since=start.date())
    served: list[date] = []
    waiting = recurrence.after(start)
    now = start
    for hours in waits:
        now += timedelta(hours=hours)
        if waiting is None or waiting.at > now:
            continue
        come = recurrence.between(waiting.period, now)
        assert come
        assert all(OFFICE.is_workday(one.at.date()) and one.at <= now for one in come)
        served += [one.period for one in come]
        waiting = recurrence.after(now)
    assert served == sorted(set(served))
    first = recurrence.after(start)
    assert first is not None
    assert served == [one.period for one in recurrence.between(first.period, now)]
    assert waiting is not None
    assert recurrence.of(waiting.period) == waiting


@pytest.mark.parametrize(
    ("text", "period", "first", "last"),
    [
        ("del 26 al 31 de cada mes", "2026-11-01", "2026-11-26", "2026-11-30"),
        ("del 26 al 31 de cada mes", "2027-02-01", "2027-02-26", "2027-02-28"),
        ("hasta el día cinco del mes siguiente", "2026-12-01", "2027-01-01", "2027-01-05"),
        ("primeros ocho días de cada mes", "2026-11-01", "2026-11-01", "2026-11-08"),
        ("diciembre de cada año", "2026-12-01", "2026-12-01", "2026-12-31"),
        ("primer semestre", "2026-01-01", "2026-01-01", "2026-06-30"),
        ("cada mes", "2028-02-01", "2028-02-01", "2028-02-29"),
    ],
)
def test_the_window_of_a_period(text: str, period: str, first: str, last: str) -> None:
    """From the first to the last day, cut to the months' length."""
    found = window(calendar_rule(text), date.fromisoformat(period))
    assert (found.first.isoformat(), found.last.isoformat()) == (first, last)


@pytest.mark.parametrize(
    ("text", "day", "period"),
    [
        ("del 26 al 31 de cada mes", "2026-11-23", "2026-11-01"),
        ("del 26 al 31 de cada mes", "2026-12-02", "2026-11-01"),  # just over
        ("hasta el día cinco del mes siguiente", "2026-12-03", "2026-11-01"),
        ("diciembre de cada año", "2026-11-23", "2026-12-01"),
        ("diciembre de cada año", "2027-01-10", "2026-12-01"),
    ],
)
def test_the_period_nearest_to_a_day(text: str, day: str, period: str) -> None:
    """What is begun by hand is for the window that has just been or comes next."""
    found = nearest_period(calendar_rule(text), date.fromisoformat(day))
    assert found is not None
    assert found.isoformat() == period


@settings(deadline=None)
@given(_RULES, st.dates(date(2026, 1, 1), date(2028, 12, 31)))
def test_no_period_from_a_day_on_is_left_out(text: str, day: date) -> None:
    """The first listed period lies before the day, whatever months later its window is."""
    found = parse_rule(text)
    if found is not None:
        assert window(found, next(periods_from(found, day))).first < day
