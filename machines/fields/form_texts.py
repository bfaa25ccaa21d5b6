"""Values that are written: dates, hours, numbers, addresses, as Guatemalans write them, to their canonical text."""

from __future__ import annotations

import re
from datetime import date, timedelta
from decimal import Decimal

from machines.fields.form_choices import Invalid
from machines.fields.identity_numbers import cui_digits, nit_written
from machines.text import plain

_MONTHS = ("ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sep", "oct", "nov", "dic")
_DAYS = {"anteayer": -2, "antier": -2, "ayer": -1, "hoy": 0, "manana": 1, "pasado manana": 2}
_WEEKDAY = r"(?:(?:lunes|martes|miercoles|jueves|viernes|sabado|domingo)\s+)?"
_IN_FIGURES = re.compile(_WEEKDAY + r"(\d{1,2})\s*[/.-]\s*(\d{1,2})(?:\s*[/.-]\s*(\d{4}|\d{2}))?")
_IN_WORDS = re.compile(
    r"(?:el\s+)?" + _WEEKDAY + r"(?:el\s+)?(\d{1,2}|primero|1ro|1o)\s*(?:de\s+|[/.-]?\s*)"
    r"(enero|febrero|marzo|abril|mayo|junio|julio|agosto|sep?tiembre|octubre|noviembre|diciembre|"
    r"ene|feb|mar|abr|may|jun|jul|ago|sep|sept|set|oct|nov|dic)\.?"
    r"(?:\s*(?:del?\s+|[/.,-]?\s*)(\d{4}|\d{2}))?"
)
_HOUR = re.compile(
    r"(?:a\s+)?(?:las?\s+)?(\d{1,2})(?:\s*[:.h]\s*(\d{2})|\s+y\s+(media|cuarto|\d{1,2}))?\s*(?:h|hrs?|horas?|en punto)?\.?"
    r"\s*(a\.?\s?m\.?|p\.?\s?m\.?|de la manana|de la tarde|de la noche)?"
)
_PARTS = {"media": 30, "cuarto": 15}
_NOON = {"mediodia": "12:00", "al mediodia": "12:00", "medianoche": "00:00"}
MOST_MONEY_DECIMALS = 2


def text(written: str, limit: int) -> str:
    """Words as they stand.

    Raises:
        Invalid: there are none, or too many.
    """
    if not written:
        raise Invalid("La respuesta está vacía. Escríbala, por favor.")
    if len(written) > limit:
        raise Invalid(f"Es demasiado largo: tiene {len(written)} caracteres y caben {limit}.")
    return written


def day(written: str, today: date) -> str:
    """A date: "5/11/2026", "5 de noviembre", "lunes 5 nov. 2026", "hoy", "mañana".

    Raises:
        Invalid: it is none.
    """
    word = plain(written).rstrip(".")
    if word in _DAYS:
        return (today + timedelta(days=_DAYS[word])).isoformat()
    try:
        figures, words = _IN_FIGURES.fullmatch(word), _IN_WORDS.fullmatch(word)
        if figures:
            return _date(figures.group(1), int(figures.group(2)), figures.group(3), today)
        if words:
            month = _MONTHS.index(words.group(2)[:3].replace("set", "sep")) + 1
            number = words.group(1) if words.group(1).isdigit() else "1"
            return _date(number, month, words.group(3), today)
        return date.fromisoformat(word).isoformat()
    except ValueError:
        raise Invalid("No reconozco la fecha. Escríbala como día/mes/año, por ejemplo 05/11/2026.") from None


def happened(day_: str, today: date) -> str:
    """A date that is no day to come.

    Raises:
        Invalid: it is one.
    """
    if date.fromisoformat(day_) > today:
        raise Invalid(
            f"Esa fecha todavía no ha llegado: {date.fromisoformat(day_):%d/%m/%Y}. Escriba el día en que ocurrió, "
            "con su año."
        )
    return day_


def _date(number: str, month: int, year: str | None, today: date) -> str:
    full = int(year) if year else today.year
    return date(full + 2000 if full < 100 else full, month, int(number)).isoformat()


def hour(written: str, _today: date) -> str:
    """An hour: "14:30", "2:30 pm", "14h30", "8 de la mañana", "2 y media de la tarde".

    Raises:
        Invalid: it is none.
    """
    word = plain(written)
    if word in _NOON:
        return _NOON[word]
    match = _HOUR.fullmatch(word)
    if match:
        said, in_words = match.group(2), match.group(3)
        minute = int(said or 0) if not in_words else _PARTS.get(in_words) or int(in_words)
        full = _in_the_day(int(match.group(1)), (match.group(4) or "").replace("de la ", ""))
        if full < 24 and minute < 60:
            return f"{full:02}:{minute:02}"
    raise Invalid("No reconozco la hora. Escríbala como 14:30.")


def _in_the_day(said: int, half: str) -> int:
    """The hour from 0 to 23 of an hour of a half of the day."""
    if half.startswith(("a", "m")) and 1 <= said <= 12:
        return said % 12
    if half == "noche" and said == 12:
        return 0
    if half.startswith(("p", "t", "n")) and 1 <= said <= 12:
        return said % 12 + 12
    return said


def number(written: str, _today: date) -> str:
    """A number: "1,250.50", "1 250", "3,5".

    Raises:
        Invalid: it is none.
    """
    found = _figures(written)
    if found is None:
        raise Invalid("No reconozco el número. Escríbalo con cifras, por ejemplo 1,250.50.")
    return str(found)


def money(written: str, _today: date) -> str:
    """Quetzales: "Q1,250.50", "Q. 1,250", "1250 quetzales".

    Raises:
        Invalid: it is none.
    """
    bare = re.sub(r"^\s*(gtq|q)\.?\s*|\s*(quetzales|gtq)\.?\s*$", "", written, flags=re.IGNORECASE)
    found = _figures(bare)
    decimals = -int(found.as_tuple().exponent) if found is not None else 0
    if found is None or found < 0 or decimals > MOST_MONEY_DECIMALS:
        raise Invalid("No reconozco la cantidad. Escríbala con cifras, por ejemplo Q1,250.50.")
    return str(found)


def _figures(written: str) -> Decimal | None:
    """Guatemala writes 1,250.50; a lone comma before one or two digits is taken as the decimal point."""
    bare = re.sub(r"(?<=\d)[ \u00a0'](?=\d{3})", "", written.strip())
    if re.fullmatch(r"-?\d+,\d{1,2}", bare) or re.fullmatch(r"-?\d{1,3}(\.\d{3})+,\d{1,2}", bare):
        bare = bare.replace(".", "").replace(",", ".")
    elif re.fullmatch(r"-?\d{1,3}(,\d{3})+(\.\d+)?", bare):
        bare = bare.replace(",", "")
    return Decimal(bare) if re.fullmatch(r"-?[0-9]{1,15}(\.[0-9]{1,6})?", bare) else None


def email(written: str, _today: date) -> str:
    """A mail address in lower case.

    Raises:
        Invalid: it is none.
    """
    address = written.strip("<>., ").lower().removeprefix("mailto:")
    if not re.fullmatch(r"[^@\s<>,;]+@[^@\s<>,;]+\.[a-z]{2,}", address):
        raise Invalid("No parece un correo. Escríbalo así: nombre@institucion.gob.gt.")
    return address


def phone(written: str, _today: date) -> str:
    """A telephone of Guatemala, with its extension: "2294-3900 ext. 105".

    Raises:
        Invalid: it has not eight digits.
    """
    main, _, extension = re.sub(r"\bext(?:ensi[oó]n)?\b\.?", "x", written, flags=re.IGNORECASE).partition("x")
    digits, inner = re.sub(r"\D", "", main), re.sub(r"\D", "", extension)
    digits = re.sub(r"^(00)?502(?=\d{8}$)", "", digits)
    if len(digits) != 8 or len(inner) > 6:
        raise Invalid("El teléfono tiene ocho cifras, por ejemplo 2294-3900.")
    return f"{digits[:4]}-{digits[4:]}" + (f" ext. {inner}" if inner else "")


def cui(written: str, _today: date) -> str:
    """The thirteen digits of a CUI.

    Raises:
        Invalid: there are more or fewer.
    """
    digits = cui_digits(written)
    if not digits:
        raise Invalid("El CUI tiene trece cifras; está en el frente del DPI, por ejemplo 2345 67899 0101.")
    return digits


def nit(written: str, _today: date) -> str:
    """A NIT with its check place behind a hyphen.

    Raises:
        Invalid: it has no such form.
    """
    found = nit_written(written)
    if not found:
        raise Invalid("El NIT tiene cifras y termina en una cifra o K, por ejemplo 1234567-9.")
    return found
