"""Rhythms in people's words."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import islice
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from machines.timing.frequency import LAST, USUAL, Frequency, frequency_in_words, parse_frequency
from machines.timing.workdays import Workdays

OFFICE = Workdays(ZoneInfo("America/Guatemala"), 8 * 60, 16 * 60 + 30)
MONTHLY = Frequency("mes", days=(26,))


@pytest.mark.parametrize(
    ("text", "frequency"),
    [
        ("cada día hábil", Frequency("día hábil")),
        ("Diaria", Frequency("día hábil")),
        ("todos los días.", Frequency("día hábil")),
        ("de lunes a viernes", Frequency("día hábil")),
        ("cada lunes", Frequency("semana", days=(0,))),
        ("lunes", Frequency("semana", days=(0,))),
        ("los viernes", Frequency("semana", days=(4,))),
        ("semanal los viernes", Frequency("semana", days=(4,))),
        ("semanal, los viernes", Frequency("semana", days=(4,))),
        ("lunes, miércoles y viernes", Frequency("semana", days=(0, 2, 4))),
        ("cada lunes y jueves", Frequency("semana", days=(0, 3))),
        ("todos los sábados", Frequency("semana", days=(5,))),
        ("semanal", Frequency("semana")),
        ("cada 15 días", Frequency("día", 15)),
        ("cada quince dias", Frequency("día", 15)),
        ("cada dos semanas los martes", Frequency("semana", 2, days=(1,))),
        ("cada 2 semanas", Frequency("semana", 2)),
        ("quincenal", Frequency("mes", days=(15, LAST))),
        ("15 y 30 de cada mes", Frequency("mes", days=(15, 30))),
        ("el 26 de cada mes", MONTHLY),
        ("mensual, el día 26", MONTHLY),
        ("cada 26 de cada mes", MONTHLY),
        ("mensual", Frequency("mes")),
        ("primer día hábil de cada mes", Frequency("mes", workday=1)),
        ("el último día hábil del mes", Frequency("mes", workday=-1)),
        ("fin de mes", Frequency("mes", days=(LAST,))),
        ("cada 3 meses", Frequency("mes", 3)),
        ("trimestral", Frequency("mes", 3)),
        ("cada 3 meses el último día hábil", Frequency("mes", 3, workday=-1)),
        ("cada año", Frequency("mes", 12)),
    ],
)
def test_a_rhythm_is_read_as_people_say_it(text: str, frequency: Frequency) -> None:
    """Days, weeks, fortnights, months, in digits or words, with or without accents."""
    assert parse_frequency(text) == frequency


@pytest.mark.parametrize(
    "text",
    ["", "a veces", "26", "cada luna", "el 0 de cada mes", "el 32 de cada mes", "cada 0 días", "cuando se pueda",
     "cada 2 días hábiles", "cada 15 días los lunes", "el 26 de noviembre", "cada mil días"],
)  # fmt: skip
def test_what_is_no_rhythm_is_refused(text: str) -> None:
    """Nothing is guessed from a text that names no rhythm."""
    assert parse_frequency(text) is None


_FREQUENCIES = st.one_of(
    st.just(Frequency("día hábil")),
    st.builds(Frequency, st.just("día"), st.integers(2, 60)),
    st.builds(
        lambda every, days: Frequency("semana", every, tuple(sorted(days))),
        st.integers(1, 8), st.sets(st.integers(0, 6), max_size=4),
    ),
    st.builds(
        lambda every, days: Frequency("mes", every, tuple(sorted(days))),
        st.integers(1, 12), st.sets(st.integers(1, 31), max_size=3),
    ),
    st.builds(lambda every, which: Frequency("mes", every, workday=which), st.integers(1, 12), st.sampled_from((1, -1))),
)  # fmt: skip


@settings(deadline=None)
@given(_FREQUENCIES)
def test_a_rhythm_shown_reads_back_as_itself(frequency: Frequency) -> None:
    """What a summary says can be written again and means the same."""
    assert parse_frequency(frequency_in_words(frequency)) == frequency


def test_the_usual_rhythms_are_shown_as_they_are_offered() -> None:
    """A pressed button's words are the words of the summary."""
    for usual in USUAL:
        found = parse_frequency(usual)
        assert found is not None
        assert frequency_in_words(found) == usual


@settings(deadline=None)
@given(_FREQUENCIES, st.dates(date(2024, 1, 1), date(2030, 1, 1)), st.integers(0, 400))
def test_days_come_in_order_from_the_asked_one_on_wherever_one_begins_to_look(
    frequency: Frequency, since: date, skip: int
) -> None:
    """Strictly rising, none before the asked day, and the same days whether one looks from the start or from later."""
    day = since + timedelta(days=skip)
    days = list(islice(frequency.days_from(day, since, OFFICE), 5))
    assert len(days) == 5
    assert days == sorted(set(days))
    assert days[0] >= day
    from_start = (one for one in frequency.days_from(since, since, OFFICE) if one >= day)
    assert days == list(islice(from_start, 5))


@pytest.mark.parametrize(
    ("text", "since", "days"),
    [
        ("el 31 de cada mes", "2026-01-01", ["2026-01-31", "2026-02-28", "2026-03-31", "2026-04-30"]),
        ("quincenal", "2028-02-01", ["2028-02-15", "2028-02-29", "2028-03-15"]),
        ("cada 15 días", "2026-11-23", ["2026-11-23", "2026-12-08", "2026-12-23"]),
        ("cada 2 semanas los lunes", "2026-11-25", ["2026-12-07", "2026-12-21"]),
        ("mensual", "2026-01-30", ["2026-01-30", "2026-02-28", "2026-03-30"]),
        ("cada 3 meses", "2026-11-30", ["2026-11-30", "2027-02-28", "2027-05-30"]),
        ("primer día hábil de cada mes", "2026-12-02", ["2027-01-04", "2027-02-01"]),
        ("último día hábil de cada mes", "2026-10-30", ["2026-10-30", "2026-11-30", "2026-12-31"]),
        ("diaria", "2026-06-26", ["2026-06-26", "2026-06-30"]),
    ],
)
def test_the_days_of_a_rhythm(text: str, since: str, days: list[str]) -> None:
    """Short months, leap years, weekends and holidays."""
    frequency = parse_frequency(text)
    assert frequency is not None
    start = date.fromisoformat(since)
    found = islice(frequency.days_from(start, start, OFFICE), len(days))
    assert [one.isoformat() for one in found] == days
