"""Frequencies as a person says them: "cada día hábil", "los lunes y jueves", "el 26 de cada mes", "cada 3 meses"."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Protocol

from machines.text import joined, plain
from machines.timing.rules import number

WEEKDAYS = "lunes martes miércoles jueves viernes sábado domingo".split()
LAST = 31
"""The last day of whatever month."""
USUAL = ("cada día hábil", "cada lunes", "cada viernes", "cada quincena", "el último día hábil de cada mes")
"""Offered as buttons."""


class Calendar(Protocol):
    """What tells workdays from days off."""

    def is_workday(self, day: date) -> bool:
        """Whether the office is open on a day."""
        ...


@dataclass(frozen=True, slots=True)
class Frequency:
    """How often something comes back.

    `unit` is `día hábil`, `día`, `semana` or `mes`, and `every` how many of them lie between two times; `days` are
    weekdays (0 is Monday) or days of the month (31: its last); `workday` is 1 for the first workday of a month and
    -1 for its last, instead of `days`.
    """

    unit: str
    every: int = 1
    days: tuple[int, ...] = ()
    workday: int = 0

    def days_from(self, day: date, since: date, calendar_: Calendar) -> Iterator[date]:
        """The nominal days, in order, from `day` on.

        Args:
            since: the day from which days, weeks or months are counted where not every one is meant.
        """
        match self.unit:
            case "día hábil":
                step = (day + timedelta(days=n) for n in range(_far(day)))
                return (one for one in step if calendar_.is_workday(one))
            case "día":
                behind = (day - since).days % self.every
                first = day if not behind else day + timedelta(days=self.every - behind)
                return (first + timedelta(days=n) for n in range(0, _far(first), self.every))
            case "semana":
                return self._weekly(day, since)
            case _:
                return self._monthly(day, since, calendar_)

    def _weekly(self, day: date, since: date) -> Iterator[date]:
        wanted = self.days or (since.weekday(),)
        for n in range(_far(day)):
            one = day + timedelta(days=n)
            week = (_monday(one) - _monday(since)).days // 7
            if one.weekday() in wanted and week % self.every == 0:
                yield one

    def _monthly(self, day: date, since: date, calendar_: Calendar) -> Iterator[date]:
        first = since.year * 12 + since.month - 1
        for index in range(day.year * 12 + day.month - 1, date.max.year * 12 - 12):
            if (index - first) % self.every:
                continue
            year, month = index // 12, index % 12 + 1
            yield from (one for one in self._in_month(year, month, since, calendar_) if one >= day)

    def _in_month(self, year: int, month: int, since: date, calendar_: Calendar) -> list[date]:
        """The days of one month, in order."""
        length = calendar.monthrange(year, month)[1]
        if self.workday:
            every = [date(year, month, n) for n in range(1, length + 1)]
            ordered = every if self.workday > 0 else every[::-1]
            return [next((one for one in ordered if calendar_.is_workday(one)), ordered[0])]
        wanted = self.days or (since.day,)
        return sorted({date(year, month, min(n, length)) for n in wanted})


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _far(day: date) -> int:
    """Days that can be counted on from a day."""
    return (date.max - day).days - 40


def parse_frequency(text: str) -> Frequency | None:
    """The frequency that a text says, or None if it is none that we know."""
    words = " ".join(re.sub(r"[.,;]+$", "", plain(text)).replace(",", " ").split())
    words = re.sub(r"^(?:de forma |de manera |una vez |copia |respaldo )+", "", words)
    if found := _FIXED.get(words):
        return found
    return _of_weekdays(words) or _counted(words) or _of_month(words)


_FIXED = {
    **dict.fromkeys(
        ("diaria", "diario", "diariamente", "cada dia", "todos los dias", "cada dia habil", "los dias habiles",
         "todos los dias habiles", "de lunes a viernes", "al dia", "por dia"),
        Frequency("día hábil"),
    ),
    **dict.fromkeys(("semanal", "semanalmente", "cada semana", "por semana", "a la semana"), Frequency("semana")),
    **dict.fromkeys(
        ("quincenal", "quincenalmente", "cada quincena", "por quincena"), Frequency("mes", days=(15, LAST))
    ),
    **dict.fromkeys(("mensual", "mensualmente", "cada mes", "por mes", "al mes"), Frequency("mes")),
    **dict.fromkeys(("bimestral", "cada bimestre"), Frequency("mes", 2)),
    **dict.fromkeys(("trimestral", "cada trimestre"), Frequency("mes", 3)),
    **dict.fromkeys(("cuatrimestral", "cada cuatrimestre"), Frequency("mes", 4)),
    **dict.fromkeys(("semestral", "cada semestre"), Frequency("mes", 6)),
    **dict.fromkeys(("anual", "anualmente", "cada ano", "al ano"), Frequency("mes", 12)),
    **dict.fromkeys(
        ("a fin de mes", "fin de mes", "a fin de cada mes", "el ultimo dia de cada mes", "ultimo dia del mes",
         "el ultimo dia del mes", "el ultimo dia", "ultimo dia de cada mes"),
        Frequency("mes", days=(LAST,)),
    ),
}  # fmt: skip
_DAY_NAMES = {plain(name): place for place, name in enumerate(WEEKDAYS)}
_DAY_NAMES |= {f"{name}s": place for name, place in _DAY_NAMES.items() if not name.endswith("s")}
_LEAD = re.compile(r"^(?:semanal(?:mente)? )?(?:cada semana )?(?:cada |todos los |los |el |en |de )+")
_COUNT = re.compile(r"cada (\w+) (dias?|semanas?|mes(?:es)?|anos?)( habiles)?(?: (?:los |el |en )*(.+))?")
_MONTHLY = re.compile(
    r"(?:mensual(?:mente)? )?(?:el |los |cada )*(?:dias? )?([0-9]{1,2}(?:(?: y)? [0-9]{1,2})*)(?: de cada mes| del mes| cada mes)?"
)
_WORKDAY = re.compile(
    r"(?:mensual(?:mente)? )?(?:el |cada )*(primer|primero|ultimo) dia habil(?: de cada mes| del mes| cada mes)?"
)


def _of_weekdays(words: str) -> Frequency | None:
    """ "cada lunes", "los lunes y jueves", "semanal los viernes"."""
    bare = _LEAD.sub("", words)
    parts = re.split(r" y (?:los |el )?| (?:los |el )?", bare)
    if any(part not in _DAY_NAMES for part in parts):
        return None
    return Frequency("semana", days=tuple(sorted({_DAY_NAMES[part] for part in parts})))


def _counted(words: str) -> Frequency | None:
    """ "cada 15 días", "cada dos semanas los lunes", "cada 3 meses"."""
    match = _COUNT.fullmatch(words)
    amount = number(match.group(1)) if match else None
    if match is None or not amount or amount > 366:
        return None
    unit, rest = match.group(2), match.group(4)
    if match.group(3):
        return Frequency("día hábil") if amount == 1 and not rest else None
    if unit.startswith("sem"):
        named = _of_weekdays(f"los {rest}") if rest else Frequency("semana")
        return Frequency("semana", amount, named.days) if named else None
    if unit.startswith("dia"):
        return None if rest else Frequency("día hábil") if amount == 1 else Frequency("día", amount)
    months = amount * (12 if unit.startswith("ano") else 1)
    named = (_FIXED.get(f"el {rest}") or _of_month(f"el {rest}")) if rest else Frequency("mes")
    return Frequency("mes", months, named.days, named.workday) if named else None


def _of_month(words: str) -> Frequency | None:
    """ "el 26 de cada mes", "15 y 30", "primer día hábil de cada mes"."""
    if match := _WORKDAY.fullmatch(words):
        return Frequency("mes", workday=-1 if match.group(1) == "ultimo" else 1)
    match = _MONTHLY.fullmatch(words)
    if match is None or match.group(1) == words:
        return None
    days = sorted({int(day) for day in re.findall(r"[0-9]+", match.group(1))})
    return Frequency("mes", days=tuple(days)) if days[0] >= 1 and days[-1] <= LAST else None


def frequency_in_words(frequency: Frequency) -> str:
    """A frequency as it is kept and shown; reads back as the same frequency."""
    many = frequency.every > 1
    match frequency.unit:
        case "día hábil":
            return "cada día hábil"
        case "día":
            return f"cada {frequency.every} días"
        case "semana":
            names = joined([WEEKDAYS[day] for day in frequency.days])
            if not names:
                return f"cada {frequency.every} semanas" if many else "cada semana"
            return f"cada {frequency.every} semanas los {names}" if many else f"cada {names}"
        case _:
            return _monthly_words(frequency)


def _monthly_words(frequency: Frequency) -> str:
    """A frequency of months."""
    if frequency == Frequency("mes", days=(15, LAST)):
        return "cada quincena"
    often = f"cada {frequency.every} meses" if frequency.every > 1 else "cada mes"
    if frequency.workday:
        which = "primer" if frequency.workday > 0 else "último"
        return f"{often} el {which} día hábil" if frequency.every > 1 else f"el {which} día hábil de cada mes"
    if not frequency.days:
        return often
    if frequency.days == (LAST,) and frequency.every == 1:
        return "el último día de cada mes"
    days = joined([str(day) for day in frequency.days])
    return f"{often} el {days}" if frequency.every > 1 else f"el {days} de cada mes"
