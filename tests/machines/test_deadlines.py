"""Until when a row may wait, and when whoever has it is reminded."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from machines.definition import Mode, Step, StepKind, Stretch
from machines.records import Case
from machines.timing.deadlines import before, begins_at, due_of, reminders
from machines.timing.workdays import Workdays

ZONE = ZoneInfo("America/Guatemala")
OFFICE = Workdays(ZONE, 8 * 60, 16 * 60 + 30, own=("2026-11-27",))
ROW = Step(no="1", kind=StepKind.STATE, roles=("Jefe",), mode=Mode.ONE, text="Hace.")
CASE = Case(
    id=1, number="X-2026-00001", institution="X", procedure="X-1", version="1", state="1", seq=1, head="",
    requester=None, beneficiary=None, registrar=None, medium="calendario",
    opened_at=datetime(2026, 11, 26, 8, tzinfo=ZONE), period="2026-11-01",
)  # fmt: skip


def at(text: str) -> datetime:
    """An instant of Guatemala."""
    return datetime.fromisoformat(text).replace(tzinfo=ZONE)


@pytest.mark.parametrize(
    ("day", "row", "begins"),
    [
        ("2026-11-26", "5", "2026-11-26 08:00"),
        ("2026-11-27", "5", "2026-11-30 08:00"),  # a day off, then a weekend
        ("2026-11-26", "6", None),  # only the first row waits
        ("", "5", None),
    ],
)
def test_when_an_element_begins(day: str, row: str, begins: str | None) -> None:
    """At the opening of the office on its day, or of the next workday; without a day, and behind its first row, at once."""
    stretch = Stretch(name="Equipos", element="equipo", rows=("5", "6"), from_field="equipos", begins="fecha")
    found = begins_at(stretch, row, {"fecha": day}, OFFICE)
    assert found == (at(begins) if begins else None)


@pytest.mark.parametrize(
    ("deadline", "since", "due"),
    [
        ("5 días hábiles", "2026-11-23 09:00", "2026-12-01 09:00"),
        ("4 horas hábiles", "2026-11-23 15:00", "2026-11-24 10:30"),
        ("del 26 al 31 de cada mes", "2026-11-26 08:00", "2026-11-30 16:30"),
        ("del 26 al 31 de cada mes", "2026-12-03 08:00", "2026-11-30 16:30"),  # come to late: overdue at once
        ("hasta el día cinco del mes siguiente", "2026-12-01 08:00", "2026-12-07 16:30"),  # a Saturday
        ("diciembre de cada año", "2026-12-01 08:00", "2026-12-31 16:30"),
        ("diciembre de cada año", "2027-11-20 08:00", "2027-12-31 16:30"),  # the report at the year's end
        ("entrega", "2026-11-23 09:00", "2026-12-15 16:30"),
        ("3 meses desde entrega", "2026-12-20 09:00", "2027-03-15 16:30"),
        ("5 días hábiles desde entrega", "2026-12-20 09:00", "2026-12-22 16:30"),
        ("3 meses desde sin_dato", "2026-11-23 09:00", None),
        ("sin_dato", "2026-11-23 09:00", None),
        ("según la periodicidad que se fije", "2026-11-23 09:00", None),
        ("", "2026-11-23 09:00", None),
    ],
)
def test_until_when_a_row_may_wait(deadline: str, since: str, due: str | None) -> None:
    """By a term, a rule for the case's period, a date that was given or a term from it; on closed days the next workday."""
    step = replace(ROW, deadline=deadline)
    found = due_of(step, CASE, {"entrega": "2026-12-15"}, OFFICE, at(since))
    assert found == (at(due) if due else None)


def test_a_case_opened_by_hand_is_for_the_nearest_period() -> None:
    """Without a period the day of opening says which one is meant."""
    by_hand = replace(CASE, period="", opened_at=at("2026-12-02 09:00"))
    step = replace(ROW, deadline="del 26 al 31 de cada mes")
    assert due_of(step, by_hand, {}, OFFICE, by_hand.opened_at) == at("2026-11-30 16:30")


@pytest.mark.parametrize(
    ("since", "due", "usual", "words"),
    [
        ("2026-11-23 09:00", None, "1 día hábil", ["reminder 2026-11-24 09:00"]),
        ("2026-11-20 09:00", None, "1 día", ["reminder 2026-11-23 08:00"]),  # a Saturday: at Monday's opening
        ("2026-11-23 09:00", None, "10 horas", ["reminder 2026-11-24 08:00"]),  # at night
        (
            "2026-11-23 09:00", "2026-11-30 16:30", "1 día hábil",
            ["reminder 2026-11-24 09:00", "near 2026-11-26 08:00", "deadline 2026-11-30 16:30"],
        ),
        ("2026-11-25 09:00", "2026-11-30 16:30", "1 día hábil", ["near 2026-11-26 08:00", "deadline 2026-11-30 16:30"]),
        ("2026-11-26 09:00", "2026-11-30 16:30", "2 días hábiles", ["deadline 2026-11-30 16:30"]),
        ("2026-12-03 09:00", "2026-11-30 16:30", "1 día hábil", ["deadline 2026-11-30 16:30"]),
    ],
)  # fmt: skip
def test_what_is_remembered_of_a_row(since: str, due: str | None, usual: str, words: list[str]) -> None:
    """One reminder in office hours, one a workday before the end, one at it; never two on a day."""
    found = reminders(ROW, usual, at(due) if due else None, "x", OFFICE, at(since))
    assert [f"{one.kind} {one.due_at.astimezone(ZONE):%Y-%m-%d %H:%M}" for one in found] == words


def test_a_deadline_without_a_day_left_has_no_word_before() -> None:
    """What is due today is not announced for yesterday."""
    found = before("1", at("2026-11-23 16:30"), "x", OFFICE, at("2026-11-23 09:00"))
    assert [one.kind for one in found] == ["deadline"]
