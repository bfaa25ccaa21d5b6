"""Forms: what is asked next, what a written answer means, how a value is shown.

Values are kept as canonical text: dates `2026-11-21`, hours `14:30`, numbers with a point, yes/no as `sí`/`no`,
a person as `#<id>` (or the name as written, if not in the roster), files as their SHA-256s, several joined by
line breaks, a list of rows as JSON (see `form_rows`). They are shown as Guatemalans write them (dd/mm/aaaa,
Q1,250.50).
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from itertools import chain

from machines.fields import form_choices, form_rows, form_texts
from machines.fields.field import Field, FieldKind
from machines.fields.form_choices import SHORTEST_PART, Invalid, Option
from machines.fields.identity_numbers import cui_doubt, cui_shown, nit_doubt
from machines.messages import FileRef
from machines.ports import Directory
from machines.records import Person
from machines.text import plain
from machines.timing.frequency import USUAL, frequency_in_words, parse_frequency

FILE_KINDS = (FieldKind.PHOTO, FieldKind.FILE)
LONGEST = 20_000
"""Characters of a long text or a list; a short one takes 300."""
SHORT = 300
LONGEST_NAME = 120
FIRST_YEAR, MOST_YEARS_AHEAD = 1920, 10
"""A date before the one, or further ahead than the other, is doubted."""
TO_VERIFY = "(por verificar)"
_READERS = {
    FieldKind.DATE: form_texts.day,
    FieldKind.HOUR: form_texts.hour,
    FieldKind.NUMBER: form_texts.number,
    FieldKind.MONEY: form_texts.money,
    FieldKind.EMAIL: form_texts.email,
    FieldKind.PHONE: form_texts.phone,
    FieldKind.CUI: form_texts.cui,
    FieldKind.NIT: form_texts.nit,
}


@dataclass(frozen=True, slots=True)
class Asker:
    """What a form may look up while it reads an answer."""

    directory: Directory
    institution: str
    registers: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


def applies(question: Field, values: Mapping[str, str]) -> bool:
    """Whether a field is asked at all: one with a condition only if the other field says so."""
    return holds(question.required_if, values)


def holds(condition: str, values: Mapping[str, str]) -> bool:
    """Whether values fulfil a condition: a field's name (it has a value other than "no"), `name=value`, or none."""
    if not condition:
        return True
    name, _, wanted = condition.partition("=")
    given = values.get(name, "")
    return plain(given) == plain(wanted) if wanted else given not in ("", "no")


def for_free_words(form: Sequence[Field]) -> Field | None:
    """The field to which words without a label belong: the long text that everybody is asked for, if there is one."""
    return next(
        (one for one in form if one.kind is FieldKind.LONG_TEXT and one.required and not one.required_if),
        None,
    )


def unanswered(form: Sequence[Field], values: Mapping[str, str]) -> list[Field]:
    """The fields that apply and have no value yet; an optional one that was skipped has an empty value."""
    return [one for one in form if one.name not in values and applies(one, values)]


def needed(form: Sequence[Field], values: Mapping[str, str]) -> list[Field]:
    """The fields without which the form cannot be sent."""
    return [one for one in unanswered(form, values) if one.required or one.required_if]


def options(question: Field, asker: Asker) -> tuple[Option, ...]:
    """What a field offers to choose from; empty if the answer must be written."""
    match question.kind:
        case FieldKind.CHOICE | FieldKind.CHOICES:
            return tuple(Option(one, one) for one in question.options)
        case FieldKind.YES_NO:
            return (Option("Sí", "sí"), Option("No", "no"))
        case FieldKind.FREQUENCY:
            return tuple(Option(one[0].upper() + one[1:], one) for one in USUAL)
        case FieldKind.PERSON if question.roles:
            holders = (asker.directory.holders(asker.institution, role) for role in question.roles)
            people = {person.id: person for person in chain.from_iterable(holders)}
            return tuple(Option(person.addressed, f"#{person.id}") for person in people.values())
        case FieldKind.ITEM:
            return tuple(Option(one, one) for one in asker.registers.get(question.register, ()))
        case _:
            return ()


def read(question: Field, text: str, asker: Asker, today: date) -> str:
    """The canonical value of a written answer.

    Raises:
        Invalid: it is none that this field can take.
    """
    text = text.strip()
    reader = _READERS.get(question.kind)
    if reader is not None:
        value = reader(text, today)
        return form_texts.happened(value, today) if question.has_happened else value
    offered = options(question, asker)
    match question.kind:
        case FieldKind.YES_NO:
            return form_choices.yes_or_no(text)
        case FieldKind.CHOICES:
            return "\n".join(form_choices.several(text, offered))
        case FieldKind.FREQUENCY:
            return _frequency(text, offered)
        case FieldKind.PERSON if offered:
            return _holder(text, offered, asker)
        case FieldKind.PERSON:
            return _person(text, asker)
        case FieldKind.CHOICE | FieldKind.ITEM:
            return form_choices.chosen(text, offered)
        case FieldKind.PHOTO | FieldKind.FILE:
            raise Invalid("Envíe el archivo o la fotografía, por favor.")
        case FieldKind.ROWS:
            return _rows(question, text, asker, today)
        case FieldKind.LONG_TEXT:
            return form_texts.text(text, LONGEST)
        case _:
            return form_texts.text(text, SHORT)


def _frequency(text: str, offered: Sequence[Option]) -> str:
    """How often, in any words that we know, or by the number of a usual one."""
    found = parse_frequency(text)
    if found is not None:
        return frequency_in_words(found)
    try:
        return form_choices.chosen(text, offered)
    except Invalid:
        raise Invalid(
            "No reconozco la periodicidad. Escríbala por ejemplo así: cada lunes; los martes y jueves; "
            "cada 15 días; el 26 de cada mes; cada 3 meses."
        ) from None


def own_lines(question: Field, text: str) -> tuple[str, str]:
    """Of the lines behind a label those that are the field's, and what stands below them: greetings, a signature.

    Long texts and lists take all lines; other words what a mail program may have broken, up to an empty line;
    dates, numbers and the like one line.
    """
    if question.kind in (FieldKind.LONG_TEXT, FieldKind.ROWS):
        return text, ""
    end = r"\n" if question.kind in _READERS or question.kind is FieldKind.YES_NO else r"\n\s*\n"
    own, *below = re.split(end, text.strip(), maxsplit=1)
    joined = own if question.kind is FieldKind.CHOICES else " ".join(own.split())
    return joined, "\n".join(below).strip()


def read_rows(question: Field, text: str, asker: Asker, today: date, *, first: int = 1) -> form_rows.Reading:
    """The rows of a list that many lines give, and what is wrong with the others; `first` is the first one's number."""
    return form_rows.read_lines(question, text, _cell_reader(asker, today), first=first)


def read_cell(column: Field, text: str, asker: Asker, today: date) -> str:
    """The canonical text of one cell of a list's row.

    Raises:
        Invalid: it is none that the column can take.
    """
    return form_rows.read_cell(column, text.strip(), _cell_reader(asker, today))


def doubt(question: Field, value: str, today: date) -> str:
    """What in a value that is taken makes one ask whether it is right, in Spanish; empty if nothing does."""
    if not value:
        return ""
    match question.kind:
        case FieldKind.CUI:
            return cui_doubt(value)
        case FieldKind.NIT:
            return nit_doubt(value)
        case FieldKind.DATE:
            year = int(value[:4])
            far = year < FIRST_YEAR or year > today.year + MOST_YEARS_AHEAD
            return f"La fecha es del año {year}." if far else ""
        case _:
            return ""


def read_files(question: Field, files: Sequence[FileRef]) -> str:
    """The canonical value of received files.

    Raises:
        Invalid: the field takes pictures only and none is one.
    """
    if question.kind is FieldKind.PHOTO and not all(one.media_type.startswith("image/") for one in files):
        raise Invalid("Aquí se espera una fotografía (JPG o PNG).")
    return "\n".join(one.sha256 for one in files)


def shown(question: Field, value: str, asker: Asker) -> str:
    """A value as a person reads it."""
    if not value:
        return "—"
    match question.kind:
        case FieldKind.DATE:
            return date.fromisoformat(value).strftime("%d/%m/%Y")
        case FieldKind.MONEY:
            return f"Q{Decimal(value):,.2f}"
        case FieldKind.PERSON:
            return person_shown(value, asker)
        case FieldKind.PHOTO | FieldKind.FILE:
            count = len(value.splitlines())
            return "1 archivo" if count == 1 else f"{count} archivos"
        case FieldKind.CHOICES:
            return ", ".join(value.splitlines())
        case FieldKind.CUI:
            return _verified(cui_shown(value), cui_doubt(value))
        case FieldKind.NIT:
            return _verified(value, nit_doubt(value))
        case FieldKind.ROWS:
            return form_rows.shown(question, value, lambda column, cell: shown(column, cell, asker))
        case _:
            return value


def _verified(text: str, doubtful: str) -> str:
    """A number whose own check digit does not bear it out is marked for whoever reads it next."""
    return f"{text} {TO_VERIFY}" if doubtful else text


def person_shown(value: str, asker: Asker) -> str:
    """The name behind `#<id>`, or the name as it was written."""
    person = person_id(value)
    return asker.directory.person(person).addressed if person is not None else value


def person_id(value: str) -> int | None:
    """The id in `#<id>`, or None for someone who is not in the roster."""
    return int(value[1:]) if re.fullmatch(r"#\d+", value) else None


def candidates(text: str, asker: Asker) -> Sequence[Person]:
    """People of the roster whom a written name may mean, best first."""
    return asker.directory.people_named(asker.institution, text)


# -- reading, kind by kind


def _holder(text: str, offered: Sequence[Option], asker: Asker) -> str:
    """One of the people who are offered, by name, part of it, number, or mail."""
    found = form_choices.fitting(text, offered)
    if not found and len(plain(text)) >= SHORTEST_PART:
        ids = {f"#{person.id}" for person in candidates(text, asker)}
        found = [one for one in offered if one.value in ids]
    return found[0].value if len(found) == 1 else form_choices.chosen(text, offered)


def _person(text: str, asker: Asker) -> str:
    """Someone of the roster, if the name fits exactly one; otherwise the name as written."""
    text = text.lstrip("# ")  # "#7" is how a person of the roster is kept, not what people write
    found = candidates(text, asker) if len(plain(text)) >= SHORTEST_PART else []
    if len(found) > 1:
        names = "; ".join(f"{one.addressed} ({one.email})" for one in found[:6])
        near = [Option(one.addressed, f"#{one.id}") for one in found[: form_choices.MOST_NEAR]]
        raise Invalid(f"Hay varias personas así: {names}. Escriba el nombre completo o el correo.", near)
    return f"#{found[0].id}" if found else form_texts.text(text, LONGEST_NAME)


def _rows(question: Field, text: str, asker: Asker, today: date) -> str:
    """All rows of a list at once; none if one of them is wrong."""
    reading = read_rows(question, text, asker, today)
    if reading.problems:
        raise Invalid("\n".join(reading.problems))
    if not reading.rows:
        raise Invalid(f"Escriba una fila por línea, con punto y coma: {form_rows.headings(question)}.")
    return form_texts.text(form_rows.pack(reading.rows), LONGEST)


def _cell_reader(asker: Asker, today: date) -> form_rows.ReadCell:
    return lambda column, text: read(column, text, asker, today)


def moment(instant: datetime) -> str:
    """An instant in office time (already converted) as people read it."""
    return instant.strftime("%d/%m/%Y a las %H:%M")
