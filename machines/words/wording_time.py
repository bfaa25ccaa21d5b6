"""The words of days and periods: what a case of the calendar or of a rhythm is for."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from machines.text import joined
from machines.timing.frequency import WEEKDAYS
from machines.timing.recurrence import Occurrence
from machines.timing.rules import MONTHS, parse_rule

YEAR = 12
"""Months."""
MOST_NAMED = 3
"""More missed days than this are counted in a title, and named where there is room."""


def day(one: date) -> str:
    """ "27/11/2026"."""
    return one.strftime("%d/%m/%Y")


def period(iso: str, rule: str = "") -> str:
    """ "noviembre de 2026", for a period that begins on the first of a month; "enero a abril de 2026", "2026".

    Args:
        rule: the calendar rule whose period it is: how many months it has ("primer semestre de cada año": six).
    """
    first = date.fromisoformat(iso)
    known = parse_rule(rule)
    months = (known.span if known.month else known.every) if known is not None else 1
    if months <= 1:
        return f"{MONTHS[first.month - 1]} de {first.year}"
    if months == YEAR and first.month == 1:
        return str(first.year)
    last = first.month - 1 + months - 1
    year = first.year + last // YEAR
    begins = MONTHS[first.month - 1] + (f" de {first.year}" if year != first.year else "")
    return f"{begins} a {MONTHS[last % YEAR]} de {year}"


def element(come: Sequence[Occurrence]) -> str:
    """What one time of a rhythm is called: its day, and the missed days that it gathers."""
    last = day(come[-1].period)
    missed = [day(one.period) for one in come[:-1]]
    if not missed:
        return last
    if len(missed) > MOST_NAMED:
        return f"{last}, reúne {len(missed)} más desde el {missed[0]}"
    return f"{last}, reúne {joined(missed)}"


def opened(why: str, come: Sequence[Occurrence]) -> str:
    """Why a case was opened: its occasion, the days that were missed, the day off that put it off."""
    words = [why] if why else []
    missed = [day(one.period) for one in come[:-1]]
    if missed:
        words.append(f"Reúne lo que no se abrió a su hora: {joined(missed)}.")
    if come[-1].moved:
        nominal = come[-1].nominal
        words.append(f"Correspondía al {WEEKDAYS[nominal.weekday()]} {day(nominal)}, día inhábil.")
    return " ".join(words)


def unfinished(names: Sequence[str]) -> str:
    """A warning that earlier times are still open."""
    if not names:
        return ""
    shown = joined(list(names[-MOST_NAMED:]))
    return (
        f"Sigue sin concluir: {shown}." if len(names) == 1 else f"Siguen sin concluir {len(names)}: {shown}."
    )
