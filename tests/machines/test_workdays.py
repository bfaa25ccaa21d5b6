"""Business time with Guatemala's real days off of 2026 and an office's hours."""

from __future__ import annotations

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from machines.institution import Institution
from machines.timing.rules import Term, parse_term
from machines.timing.workdays import Workdays

ZONE = ZoneInfo("America/Guatemala")
OFFICE = Workdays(ZONE, 8 * 60, 16 * 60 + 30, own=("08-15", "2026-11-27"))


def at(text: str) -> datetime:
    """An instant of Guatemala: "2026-06-26 15:30"."""
    return datetime.fromisoformat(text).replace(tzinfo=ZONE)


def term(text: str) -> Term:
    """A term that must be readable."""
    found = parse_term(text)
    assert found is not None
    return found


@pytest.mark.parametrize(
    "day",
    [
        "2026-01-01",  # New Year
        "2026-04-02", "2026-04-03",  # Maundy Thursday, Good Friday
        "2026-05-01",  # Labour Day
        "2026-06-29",  # Army Day, moved from Tuesday the 30th
        "2026-09-15",  # Independence
        "2026-10-20",  # Revolution, a Tuesday that is not moved
        "2026-12-25",  # Christmas
        "2026-11-27",  # the office's own, once
        "2025-08-15",  # the office's own, every year (a Friday)
        "2026-11-21", "2026-11-22",  # a weekend
    ],
)  # fmt: skip
def test_the_office_is_closed(day: str) -> None:
    """National days off, moved as decreed, the institution's own, and weekends are no workdays."""
    assert not OFFICE.is_workday(date.fromisoformat(day))


@pytest.mark.parametrize("day", ["2026-06-30", "2026-10-19", "2026-04-06", "2026-11-26", "2025-11-27"])
def test_the_office_is_open(day: str) -> None:
    """The day that a holiday was moved away from, and days beside the others, are workdays."""
    assert OFFICE.is_workday(date.fromisoformat(day))


@pytest.mark.parametrize(
    ("start", "length", "end"),
    [
        ("2026-06-25 09:00", "1 día hábil", "2026-06-26 09:00"),
        ("2026-06-26 09:00", "1 día hábil", "2026-06-30 09:00"),  # over a weekend and the moved Army Day
        ("2026-06-27 09:00", "1 día hábil", "2026-06-30 09:00"),  # from a Saturday
        ("2026-04-01 10:00", "2 días hábiles", "2026-04-07 10:00"),  # over Easter
        ("2026-11-23 06:00", "1 día hábil", "2026-11-24 08:00"),  # before hours: at opening
        ("2026-11-25 10:00", "3 días hábiles", "2026-12-01 10:00"),  # over the office's own day
        ("2026-11-02 10:00", "1 semana hábil", "2026-11-09 10:00"),
    ],
)
def test_business_days_skip_closed_days(start: str, length: str, end: str) -> None:
    """A term in business days ends at the same hour of the day that many workdays later."""
    assert OFFICE.after(at(start), term(length)) == at(end)


@pytest.mark.parametrize(
    ("start", "length", "end"),
    [
        ("2026-11-23 09:00", "4 horas hábiles", "2026-11-23 13:00"),
        (
            "2026-11-23 15:00",
            "4 horas hábiles",
            "2026-11-24 10:30",
        ),  # an hour and a half today, the rest tomorrow
        ("2026-11-23 06:00", "1 hora hábil", "2026-11-23 09:00"),  # counts from opening
        ("2026-11-23 20:00", "1 hora hábil", "2026-11-24 09:00"),  # after closing
        ("2026-11-21 12:00", "1 hora hábil", "2026-11-23 09:00"),  # from a Saturday
        ("2026-06-26 16:00", "1 hora hábil", "2026-06-30 08:30"),  # over the moved Army Day
        ("2026-11-23 16:00", "30 minutos hábiles", "2026-11-23 16:30"),  # to the minute of closing
        ("2026-11-23 08:00", "17 horas hábiles", "2026-11-24 16:30"),  # two full days
    ],
)
def test_business_hours_count_only_office_hours(start: str, length: str, end: str) -> None:
    """A term in business hours runs only while the office is open."""
    assert OFFICE.after(at(start), term(length)) == at(end)


@pytest.mark.parametrize(
    ("start", "length", "end"),
    [
        ("2026-06-26 22:00", "3 días", "2026-06-29 22:00"),
        ("2026-11-21 10:00", "36 horas", "2026-11-22 22:00"),
        ("2026-12-24 10:00", "2 semanas", "2027-01-07 10:00"),
        ("2026-01-31 10:00", "1 mes", "2026-02-28 10:00"),  # a month that has no 31st
        ("2026-11-15 10:00", "3 meses", "2027-02-15 10:00"),
    ],
)
def test_calendar_terms_take_every_day(start: str, length: str, end: str) -> None:
    """A term without "hábil" runs through nights, weekends and holidays; a month ends on its last day."""
    assert OFFICE.after(at(start), term(length)) == at(end)


def test_the_clock_is_guatemalas_whatever_zone_the_instant_has() -> None:
    """An instant in UTC is read by the office's clock: 23:30 UTC on Monday is after closing there."""
    start = datetime(2026, 11, 23, 23, 30, tzinfo=UTC)
    assert OFFICE.after(start, term("1 hora hábil")) == at("2026-11-24 09:00")


def test_the_calendar_of_an_institution_has_its_hours_and_days() -> None:
    """What `institucion.toml` says about hours and days off is what the calendar keeps."""
    office = Institution(
        code="X", name="X", roles=(), opens=9 * 60, closes=13 * 60, reminder="1 día hábil",
        holidays=(("11-23", "Feria"), ("2026-11-25", "Aniversario")),
    )  # fmt: skip
    calendar = Workdays.of(office, ZONE)
    assert calendar.next_workday(date(2026, 11, 23)) == date(2026, 11, 24)
    assert calendar.after(at("2026-11-24 12:00"), term("2 horas hábiles")) == at("2026-11-26 10:00")
