"""Rules of time as the manuals word them: terms ("4 horas hábiles") and calendar rules ("del 26 al 31 de cada mes")."""

from __future__ import annotations

import re
from dataclasses import dataclass

MONTHS = "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split()
_NUMBERS = {
    word: number
    for number, word in enumerate(
        "un dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince".split(),
        1,
    )
} | {"una": 1}


@dataclass(frozen=True, slots=True)
class Term:
    """A length of time: `amount` of `unit` (minuto, hora, día, semana, mes), counted in business time or not."""

    amount: int
    unit: str
    business: bool


@dataclass(frozen=True, slots=True)
class CalendarRule:
    """A recurring window of days.

    `every` is its period in months (12: yearly; 0: as the holder or each element sets it); `month` the month of
    the year (0: any); `first` and `last` the days of that month, cut to its length; `months_later` how many
    months after the period the window lies ("del mes siguiente"; "cada mes vencido": when it is over).
    """

    every: int
    month: int = 0
    first: int = 1
    last: int = 31
    span: int = 1
    """Months that the window covers (6: a semester)."""
    months_later: int = 0


_TERM = re.compile(r"(\w+) (minuto|hora|día|semana|mes)(?:e?s)?( hábil(?:es)?)?")
_MONTH = re.compile(rf"({'|'.join(MONTHS)})(?: de cada año)?")
_RANGE = re.compile(r"del? (\d{1,2}) al (\d{1,2}) de cada mes")
_FIRST = re.compile(r"primeros (\w+) días (?:de cada mes|del mes( siguiente)?)")
_UNTIL = re.compile(r"hasta el día (\w+) del mes( siguiente)?")
_SEMESTER = re.compile(r"(primer|segundo) semestre(?: de cada año)?")
_EVERY = re.compile(r"cada (?:(\w+) )?(mes|meses|año)( vencidos?)?")
_SINCE = re.compile(r"(.+) desde ([a-z][a-z0-9_]*)")
_SET = ("según la periodicidad que se fije", "según la periodicidad de cada elemento")


def number(word: str) -> int | None:
    """A number in digits or in Spanish words up to fifteen."""
    return int(word) if word.isdigit() else _NUMBERS.get(word)


def parse_term(text: str) -> Term | None:
    """The term that a text says, or None: "4 horas hábiles", "un día hábil", "2 semanas"."""
    match = _TERM.fullmatch(text.strip().casefold())
    amount = number(match.group(1)) if match else None
    if match is None or not amount:
        return None
    return Term(amount, match.group(2), bool(match.group(3)))


def parse_since(text: str) -> tuple[Term, str] | None:
    """The term that counts from the date given in a field, and the field's name: "3 meses desde fecha_oficio"."""
    match = _SINCE.fullmatch(text.strip())
    term = parse_term(match.group(1)) if match else None
    return (term, match.group(2)) if match is not None and term is not None else None


def parse_rule(text: str) -> CalendarRule | None:
    """The calendar rule that a text says, or None if it is none that we know."""
    rule = text.strip().casefold()
    if rule in _SET:
        return CalendarRule(every=0)
    if match := _MONTH.fullmatch(rule):
        return CalendarRule(every=12, month=MONTHS.index(match.group(1)) + 1)
    if match := _SEMESTER.fullmatch(rule):
        return CalendarRule(every=12, month=1 if match.group(1) == "primer" else 7, span=6)
    if match := _EVERY.fullmatch(rule):
        amount = number(match.group(1)) if match.group(1) else 1
        every = (amount or 0) * (12 if match.group(2) == "año" else 1)
        return CalendarRule(every=every, months_later=every if match.group(3) else 0) if every else None
    return _monthly(rule)


def _monthly(rule: str) -> CalendarRule | None:
    """A rule that names days of the month."""
    if match := _RANGE.fullmatch(rule):
        return _days(int(match.group(1)), int(match.group(2)), 0)
    if match := _FIRST.fullmatch(rule):
        return _days(1, number(match.group(1)) or 0, 1 if match.group(2) else 0)
    if match := _UNTIL.fullmatch(rule):
        return _days(1, number(match.group(1)) or 0, 1 if match.group(2) else 0)
    return None


def _days(first: int, last: int, later: int) -> CalendarRule | None:
    """A window of days of each month; None if the days are none."""
    if not 1 <= first <= last <= 31:
        return None
    return CalendarRule(every=1, first=first, last=last, months_later=later)
