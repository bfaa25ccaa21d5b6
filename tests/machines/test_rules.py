"""The manuals' words for terms and calendar rules."""

from __future__ import annotations

import pytest

from machines.timing.rules import CalendarRule, Term, number, parse_rule, parse_term


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("4 horas hábiles", Term(4, "hora", True)),
        ("1 hora hábil", Term(1, "hora", True)),
        ("30 minutos", Term(30, "minuto", False)),
        ("un día hábil", Term(1, "día", True)),
        ("1 día", Term(1, "día", False)),
        (" Cinco Días Hábiles ", Term(5, "día", True)),
        ("una semana", Term(1, "semana", False)),
        ("2 semanas", Term(2, "semana", False)),
        ("tres meses", Term(3, "mes", False)),
        ("2 mes", Term(2, "mes", False)),
    ],
)
def test_a_term_is_read_as_the_manuals_write_it(text: str, term: Term) -> None:
    """Amount in digits or words, unit, and whether only business time counts."""
    assert parse_term(text) == term


@pytest.mark.parametrize(
    "text",
    ["", "pronto", "0 días", "veinte días", "días", "4 horas hábiles y media", "-1 día", "4", "1.5 horas"],
)
def test_what_is_no_term_is_refused(text: str) -> None:
    """Nothing is guessed from a text that names no term."""
    assert parse_term(text) is None


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("del 26 al 31 de cada mes", CalendarRule(every=1, first=26, last=31)),
        ("Del 1 al 5 de cada mes", CalendarRule(every=1, first=1, last=5)),
        ("hasta el día cinco del mes siguiente", CalendarRule(every=1, last=5, months_later=1)),
        ("hasta el día 10 del mes", CalendarRule(every=1, last=10)),
        ("primeros ocho días del mes siguiente", CalendarRule(every=1, last=8, months_later=1)),
        ("primeros ocho días de cada mes", CalendarRule(every=1, last=8)),
        ("primeros 10 días del mes", CalendarRule(every=1, last=10)),
        ("diciembre de cada año", CalendarRule(every=12, month=12)),
        ("enero", CalendarRule(every=12, month=1)),
        ("primer semestre de cada año", CalendarRule(every=12, month=1, span=6)),
        ("segundo semestre", CalendarRule(every=12, month=7, span=6)),
        ("cada mes", CalendarRule(every=1)),
        ("cada mes vencido", CalendarRule(every=1, months_later=1)),
        ("cada cuatro meses vencidos", CalendarRule(every=4, months_later=4)),
        ("cada año vencido", CalendarRule(every=12, months_later=12)),
        ("cada 4 meses", CalendarRule(every=4)),
        ("cada cuatro meses", CalendarRule(every=4)),
        ("cada año", CalendarRule(every=12)),
        ("según la periodicidad que se fije", CalendarRule(every=0)),
        ("según la periodicidad de cada elemento", CalendarRule(every=0)),
    ],
)
def test_a_calendar_rule_is_read_as_the_manuals_write_it(text: str, rule: CalendarRule) -> None:
    """Days of the month, months, semesters and periods become one kind of window."""
    assert parse_rule(text) == rule


@pytest.mark.parametrize(
    "text",
    [
        "", "a veces", "del 5 al 1 de cada mes", "del 0 al 5 de cada mes", "del 26 al 32 de cada mes",
        "primeros cero días de cada mes", "hasta el día cuarenta del mes", "tercer semestre", "cada 0 meses",
        "cada luna", "cada mes que vence", "1 día hábil", "diciembre de cada mes", "enero o febrero",
    ],
)  # fmt: skip
def test_what_is_no_calendar_rule_is_refused(text: str) -> None:
    """Nothing is guessed from a text that names no rule, nor from days that do not exist."""
    assert parse_rule(text) is None


@pytest.mark.parametrize(
    ("word", "value"),
    [("7", 7), ("un", 1), ("una", 1), ("quince", 15), ("dieciséis", None), ("", None)],
)
def test_numbers_are_read_in_digits_and_words(word: str, value: int | None) -> None:
    """Digits, or words up to fifteen, as the manuals have them."""
    assert number(word) == value
