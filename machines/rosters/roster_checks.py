"""What can be wrong with the lines of a roster, in words for whoever wrote it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

_MAIL = re.compile(r"[^@\s,;<>]+@[^@\s,;<>]+\.[^@\s,;<>.]+")
_DAYS = ("%Y-%m-%d", "%d/%m/%Y")


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """Something wrong with a roster, in Spanish."""

    line: int
    """As a text editor counts; 1 is the header."""
    column: str
    """Empty: the whole line."""
    what: str
    remedy: str

    def __str__(self) -> str:
        """`línea 3, correo: No es una dirección. Escriba…`."""
        place = f"línea {self.line}" + (f", {self.column}" if self.column else "")
        return f"{place}: {self.what}. {self.remedy}."


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line of the file: its number, and its cells by column, without blanks around them."""

    number: int
    cells: Mapping[str, str]

    def several(self, column: str) -> tuple[str, ...]:
        """The parts of a cell separated by `;`, empty ones left out."""
        parts = (part.strip() for part in self.cells.get(column, "").split(";"))
        return tuple(part for part in parts if part)

    def mail(self, column: str) -> str:
        """A mail address in lower case, as all are compared."""
        return self.cells.get(column, "").lower()

    def mails(self) -> tuple[str, ...]:
        """All the addresses of this person."""
        own = (self.mail("correo"), *(one.lower() for one in self.several("otros_correos")))
        return tuple(one for one in dict.fromkeys(own) if one)

    def day(self, column: str) -> str | None:
        """A day in ISO form, empty if none is given; None if what is written is no day."""
        written = self.cells.get(column, "")
        return _iso_day(written) if written else ""

    def wrong(self, column: str, what: str, remedy: str) -> Finding:
        """A finding in this line."""
        return Finding(line=self.number, column=column, what=what, remedy=remedy)


def each(line: Line, is_role: Callable[[str, str], str | None]) -> Iterator[Finding]:
    """What is wrong with a line by itself."""
    cells = line.cells
    for column in ("institucion", "nombre", "correo"):
        if not cells[column]:
            yield line.wrong(column, "Está vacío", "Escríbalo: es obligatorio")
    for column in ("correo", "jefe", "asistente"):
        written = cells.get(column, "")
        if written and not _MAIL.fullmatch(written):
            yield _no_mail(line, column, written)
    for written in line.several("otros_correos"):
        if not _MAIL.fullmatch(written):
            yield _no_mail(line, "otros_correos", written)
    chat = cells["telegram_id"]
    if chat and not (chat.isascii() and chat.isdigit()):
        remedy = "Escriba solo el número de la cuenta, o déjelo vacío"
        yield line.wrong("telegram_id", f"«{chat}» no es un número", remedy)
    for written in line.several("puestos"):
        if is_role(cells["institucion"], written) is None:
            remedy = "Use un puesto que aparezca en los procedimientos, con su nombre o un alias"
            yield line.wrong("puestos", f"{cells['institucion']} no tiene el puesto «{written}»", remedy)
    if line.several("cartera") and not line.several("puestos"):
        remedy = "Escriba el puesto con el que las atiende, o deje vacía la cartera"
        yield line.wrong("cartera", "Tiene cartera y ningún puesto", remedy)
    yield from _days(line)


def _days(line: Line) -> Iterator[Finding]:
    since, until = line.day("desde"), line.day("hasta")
    for column, day in (("desde", since), ("hasta", until)):
        if day is None:
            what = f"«{line.cells[column]}» no es una fecha"
            yield line.wrong(column, what, "Escríbala así: 2026-01-31 o 31/01/2026")
    if since and until and until < since:
        yield line.wrong("hasta", "Termina antes de empezar", "Revise «desde» y «hasta»")


def across(lines: Sequence[Line]) -> Iterator[Finding]:
    """What is wrong between lines: somebody twice, an address of two people, a jefe who is nobody."""
    known = {line.mail("correo") for line in lines}
    holders: dict[str, str] = {}
    chats: dict[str, str] = {}
    seen: set[tuple[str, str]] = set()
    for line in lines:
        who = line.mail("correo")
        place = (line.cells["institucion"], who)
        if who and place in seen:
            remedy = "Deje una sola línea por persona; varios puestos se separan con «;»"
            yield line.wrong("correo", f"«{who}» ya está en otra línea de {place[0]}", remedy)
        seen.add(place)
        for address in line.mails():
            if holders.setdefault(address, who) != who:
                remedy = "Cada dirección es de una sola persona"
                yield line.wrong("otros_correos", f"«{address}» es también de otra persona", remedy)
        chat = line.cells["telegram_id"]
        if chat and chats.setdefault(chat, who) != who:
            remedy = "Cada cuenta de Telegram es de una sola persona"
            yield line.wrong("telegram_id", f"«{chat}» es también de otra persona", remedy)
        yield from _relations(line, known)


def _relations(line: Line, known: set[str]) -> Iterator[Finding]:
    for column in ("jefe", "asistente"):
        named = line.mail(column)
        if not named or not _MAIL.fullmatch(named):
            continue
        if named not in known:
            remedy = "Escriba el correo de alguien de esta lista, o déjelo vacío"
            yield line.wrong(column, f"«{named}» no está en la lista", remedy)
        elif named == line.mail("correo"):
            yield line.wrong(column, "Es la misma persona", "Escriba otra, o déjelo vacío")


def _no_mail(line: Line, column: str, written: str) -> Finding:
    return line.wrong(column, f"«{written}» no es una dirección", "Escríbala así: nombre@dominio.gt")


def _iso_day(written: str) -> str | None:
    for form in _DAYS:
        try:
            found: date = datetime.strptime(written, form).date()  # noqa: DTZ007 - a day has no zone
        except ValueError:
            continue
        return found.isoformat()
    return None
