"""Forms: what is asked next, what a written answer means, how a value is shown.

Values are kept as canonical text: dates `2026-11-21`, hours `14:30`, numbers with a point, yes/no as `sí`/`no`,
a person as `#<id>` (or the name as written, if not in the roster), files as their SHA-256s, several joined by
line breaks. They are shown as Guatemalans write them (dd/mm/aaaa, Q1,250.50).
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from itertools import chain

from machines.definition import Field, FieldKind
from machines.messages import FileRef
from machines.ports import Directory
from machines.records import Person
from machines.text import plain

FILE_KINDS = (FieldKind.PHOTO, FieldKind.FILE)
LONGEST = 20_000
"""Characters of a long text; a short one takes 300."""
SHORTEST_PART = 3
"""Letters of a name or option that may stand for the whole."""
_YES = {"si", "s", "yes", "claro", "correcto", "afirmativo"}
_NO = {"no", "n", "negativo"}


class Invalid(ValueError):
    """An answer that the field cannot take; the text tells the person why and what would do, in Spanish."""


@dataclass(frozen=True, slots=True)
class Asker:
    """What a form may look up while it reads an answer."""

    directory: Directory
    institution: str
    registers: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Option:
    """A value that can be chosen instead of written."""

    label: str
    value: str


def applies(question: Field, values: Mapping[str, str]) -> bool:
    """Whether a field is asked at all: one with a condition only if the other field says so."""
    if not question.required_if:
        return True
    name, _, wanted = question.required_if.partition("=")
    given = values.get(name, "")
    return plain(given) == plain(wanted) if wanted else given not in ("", "no")


def unanswered(form: Sequence[Field], values: Mapping[str, str]) -> list[Field]:
    """The fields that apply and have no value yet; an optional one that was skipped has an empty value."""
    return [one for one in form if one.name not in values and applies(one, values)]


def needed(form: Sequence[Field], values: Mapping[str, str]) -> list[Field]:
    """The fields without which the form cannot be sent."""
    return [one for one in unanswered(form, values) if one.required or one.required_if]


def options(question: Field, asker: Asker) -> tuple[Option, ...]:
    """What a field offers to choose from; empty if the answer must be written."""
    match question.kind:
        case FieldKind.CHOICE:
            return tuple(Option(one, one) for one in question.options)
        case FieldKind.YES_NO:
            return (Option("Sí", "sí"), Option("No", "no"))
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
    offered = options(question, asker)
    if offered:
        return _choice(text, offered, question, asker)
    reader = _READERS.get(question.kind)
    if reader is not None:
        return reader(text, today)
    match question.kind:
        case FieldKind.PERSON:
            return _person(text, asker)
        case FieldKind.CHOICES:
            return "\n".join(_several(text, question))
        case FieldKind.PHOTO | FieldKind.FILE:
            raise Invalid("Envíe el archivo o la fotografía, por favor.")
        case FieldKind.LONG_TEXT | FieldKind.ROWS:
            return _text(text, LONGEST)
        case _:
            return _text(text, 300)


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
        case _:
            return value


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


def _choice(text: str, offered: Sequence[Option], question: Field, asker: Asker) -> str:
    """The option that was written: whole, by its number, or by a part that fits only one."""
    wanted = plain(text).rstrip(".")
    if question.kind is FieldKind.YES_NO:
        first = re.split(r"[\s.,;:!]+", wanted, maxsplit=1)[0]
        return "sí" if first in _YES else "no" if first in _NO else _unknown(offered)
    exact = [one for one in offered if plain(one.label) == wanted] or _numbered(wanted, offered)
    long_enough = len(wanted) >= SHORTEST_PART
    part = [one for one in offered if long_enough and re.search(rf"\b{re.escape(wanted)}", plain(one.label))]
    if question.kind is FieldKind.PERSON and long_enough and not exact and not part:
        ids = {one.value for one in offered}
        named = [f"#{person.id}" for person in candidates(text, asker)]
        part = [Option(value, value) for value in named if value in ids]
    found = exact or part
    return found[0].value if len(found) == 1 else _unknown(offered)


def _numbered(wanted: str, offered: Sequence[Option]) -> list[Option]:
    """The option that a number means: the one that bears it ("Paso 4: …"), or the one in that place."""
    match = re.search(r"^(?:al? )?(?:paso )?([0-9]{1,3}(?:\.[0-9]+)?)$", wanted)
    if match is None:
        return []
    number = match.group(1)
    bearing = [one for one in offered if re.search(rf"\bpaso {re.escape(number)}:", plain(one.label))]
    if bearing or "." in number:
        return bearing
    return [offered[int(number) - 1]] if 1 <= int(number) <= len(offered) else []


def _unknown(offered: Sequence[Option]) -> str:
    names = "; ".join(one.label for one in offered[:12])
    raise Invalid(f"Elija una de estas opciones: {names}.")


def _several(text: str, question: Field) -> list[str]:
    """Options separated by commas, semicolons or lines."""
    known = {plain(one): one for one in question.options}
    parts = [plain(part) for part in re.split(r"[,;\n]+", text) if part.strip()]
    if not parts or any(part not in known for part in parts):
        raise Invalid(f"Escriba una o varias, separadas por coma: {'; '.join(question.options)}.")
    return list(dict.fromkeys(known[part] for part in parts))


def _person(text: str, asker: Asker) -> str:
    """Someone of the roster, if the name fits exactly one; otherwise the name as written."""
    text = text.lstrip("# ")  # "#7" is how a person of the roster is kept, not what people write
    found = candidates(text, asker) if len(plain(text)) >= SHORTEST_PART else []
    if len(found) > 1:
        names = "; ".join(f"{one.addressed} ({one.email})" for one in found[:6])
        raise Invalid(f"Hay varias personas así: {names}. Escriba el nombre completo o el correo.")
    return f"#{found[0].id}" if found else _text(text, 120)


def _text(text: str, limit: int) -> str:
    if not text:
        raise Invalid("La respuesta está vacía. Escríbala, por favor.")
    if len(text) > limit:
        raise Invalid(f"Es demasiado largo: tiene {len(text)} caracteres y caben {limit}.")
    return text


def _date(text: str, today: date) -> str:
    word = plain(text)
    if word in ("hoy", "ayer"):
        return date.fromordinal(today.toordinal() - (word == "ayer")).isoformat()
    match = re.fullmatch(r"(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{2}|\d{4}))?", word)
    try:
        if match:
            year = int(match.group(3) or today.year)
            return date(
                year + 2000 if year < 100 else year, int(match.group(2)), int(match.group(1))
            ).isoformat()
        return date.fromisoformat(word).isoformat()
    except ValueError:
        raise Invalid("No reconozco la fecha. Escríbala como día/mes/año, por ejemplo 05/11/2026.") from None


def _hour(text: str, _today: date) -> str:
    match = re.fullmatch(r"(\d{1,2})(?:[:.h](\d{2}))?\s*(am|pm|a\.m\.|p\.m\.|horas|hrs?)?", plain(text))
    if match:
        hour, minute = int(match.group(1)), int(match.group(2) or 0)
        half = (match.group(3) or "")[:1]
        if half in ("a", "p") and 1 <= hour <= 12:
            hour = hour % 12 + (12 if half == "p" else 0)
        if hour < 24 and minute < 60:
            return f"{hour:02}:{minute:02}"
    raise Invalid("No reconozco la hora. Escríbala como 14:30.")


def _number(text: str, _today: date) -> str:
    """Guatemala writes 1,250.50; a lone comma before one or two digits is taken as the decimal point."""
    bare = text.replace(" ", "").lstrip("Qq")
    if re.fullmatch(r"-?\d+,\d{1,2}", bare):
        bare = bare.replace(",", ".")
    if not re.fullmatch(r"-?[0-9]{1,15}(\.[0-9]{1,6})?", bare.replace(",", "")):
        raise Invalid("No reconozco el número. Escríbalo con cifras, por ejemplo 1,250.50.")
    return str(Decimal(bare.replace(",", "")))


def _email(text: str, _today: date) -> str:
    address = text.strip("<> ").lower()
    if not re.fullmatch(r"[^@\s]+@[^@\s]+\.[a-z]{2,}", address):
        raise Invalid("No parece un correo. Escríbalo así: nombre@institucion.gob.gt.")
    return address


def _phone(text: str, _today: date) -> str:
    digits = re.sub(r"\D", "", text)
    digits = digits.removeprefix("502") if len(digits) == 11 else digits
    if len(digits) != 8:
        raise Invalid("El teléfono tiene ocho cifras, por ejemplo 2294-3900.")
    return f"{digits[:4]}-{digits[4:]}"


def _cui(text: str, _today: date) -> str:
    digits = re.sub(r"\D", "", text)
    if len(digits) != 13:
        raise Invalid("El CUI tiene trece cifras; se encuentra en el frente del DPI.")
    return digits


def _nit(text: str, _today: date) -> str:
    nit = re.sub(r"[^0-9K]", "", text.upper())
    if not re.fullmatch(r"\d{1,11}[0-9K]", nit):
        raise Invalid("El NIT tiene cifras y termina en una cifra o K, por ejemplo 1234567-8.")
    return f"{nit[:-1]}-{nit[-1]}"


_READERS = {
    FieldKind.DATE: _date,
    FieldKind.HOUR: _hour,
    FieldKind.NUMBER: _number,
    FieldKind.MONEY: _number,
    FieldKind.EMAIL: _email,
    FieldKind.PHONE: _phone,
    FieldKind.CUI: _cui,
    FieldKind.NIT: _nit,
}


def moment(instant: datetime) -> str:
    """An instant in office time (already converted) as people read it."""
    return instant.strftime("%d/%m/%Y a las %H:%M")
