"""What is wrong with a procedure file, said so that its author can mend it: file, line, paso, key, remedy."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError
from rapidfuzz import process

from machines.reading import inline
from machines.reading.source import Strict

Location = tuple[str | int, ...]
"""Path into the file: ("paso", 3, "sigue")."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing that must be mended."""

    file: str
    line: int
    where: str
    """"paso 5, clave «sigue»", or empty."""
    text: str

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}: "
        return place + (f"{self.where}: {self.text}" if self.where else self.text)


class SourceText:
    """The text of a TOML file with the lines of its keys; the standard reader does not tell them."""

    _header = re.compile(r"^\s*\[\[?\s*([\w.]+)\s*\]\]?\s*(#.*)?$")

    def __init__(self, file: str, text: str) -> None:
        self.file = file
        self.lines = text.splitlines()

    def line(self, location: Location) -> int:
        """The line (from 1) of a location, or of the nearest thing above it that can be found."""
        if not location:
            return 1
        table, rest = str(location[0]), location[1:]
        nth, rest = (rest[0], rest[1:]) if rest and isinstance(rest[0], int) else (0, rest)
        start = self._table(table, nth)
        if start is None:
            return self._key(0, (table, *location[1:])) or 1
        return (self._key(start, rest) if rest else None) or start

    def _table(self, name: str, nth: int) -> int | None:
        """The line of the nth header of that name."""
        headers = [number for number, line in enumerate(self.lines, 1) if self._names(line) == name]
        return headers[nth] if nth < len(headers) else None

    def _names(self, line: str) -> str | None:
        """The table whose header a line is."""
        match = self._header.match(line)
        return match.group(1) if match else None

    def _key(self, after: int, path: Location) -> int | None:
        """The line of a key, or of a part of its value, in the table whose header is on line `after` (0: the top)."""
        pattern = re.compile(rf"^\s*\"?{re.escape(str(path[0]))}\"?\s*=")
        for number in range(after, len(self.lines)):
            if self._names(self.lines[number]) is not None:
                return None
            match = pattern.match(self.lines[number])
            if match:
                value = "\n".join((self.lines[number][match.end() :], *self.lines[number + 1 :]))
                return number + 1 + value.count("\n", 0, inline.position(value, 0, path[1:]))
        return None


def where(location: Location, data: dict[str, Any]) -> str:
    """ "paso 5, clave «sigue»" for a location."""
    parts = []
    if len(location) > 1 and isinstance(location[1], int):
        parts.append(_element(str(location[0]), location[1], data))
        location = location[2:]
    keys = [str(part) for part in location if isinstance(part, str)]
    if keys:
        parts.append("clave «" + "», «".join(keys) + "»")
    return ", ".join(parts)


def _element(table: str, index: int, data: dict[str, Any]) -> str:
    """ "paso 5", or "rol n.º 3" where the element has no number of its own."""
    try:
        element = data[table][index]
        name = element.get("no") or element.get("paso") or element.get("nombre")
    except (KeyError, IndexError, AttributeError, TypeError):
        name = None
    return f"{table} {name}" if isinstance(name, str) else f"{table} n.º {index + 1}"


def from_validation(error: ValidationError, source: SourceText, data: dict[str, Any]) -> list[Finding]:
    """All findings of a failed validation, in Spanish."""
    return [
        Finding(file=source.file, line=source.line(location), where=where(location, data), text=text)
        for location, text in _by_place(error).items()
    ]


def _by_place(error: ValidationError) -> dict[Location, str]:
    """What is wrong at each place; the two complaints about a value that may be a text or a list are one."""
    found: dict[Location, str] = {}
    for detail in error.errors():
        location = tuple(part for part in detail["loc"] if not _UNION_TAG.fullmatch(str(part)))
        text = _spanish(str(detail["type"]), detail.get("ctx", {}), location)
        if location in found:
            text = "debe ser un texto entre comillas, o una lista de ellos"
        elif len(location) < len(detail["loc"]):
            found.pop(location[:-1], None)
        found[location] = text
    return found


_UNION_TAG = re.compile(r"(?:constrained-)?str|list\[.*\]")
_KNOWN_KEYS = sorted({name for model in Strict.__subclasses__() for name in model.model_fields})


def _spanish(kind: str, context: dict[str, Any], location: Location) -> str:
    """A validation error in the words of the file's author."""
    key = str(location[-1]) if location else ""
    match kind:
        case "missing":
            return f"falta la clave «{key}»; escríbala"
        case "extra_forbidden":
            best = process.extractOne(key, _KNOWN_KEYS, score_cutoff=60)
            hint = f" ¿Quiso decir «{best[0]}»?" if best else " Bórrela o corríjala."
            return f"la clave «{key}» no existe.{hint}"
        case "literal_error":
            return f"el valor debe ser uno de estos: {context.get('expected', '')}".replace(" or ", " o ")
        case "string_pattern_mismatch":
            return f"el valor no tiene la forma debida ({context.get('pattern', '')})"
        case "string_too_short" | "too_short":
            return "no puede quedar vacía"
        case "string_type":
            return "debe ser un texto entre comillas"
        case "bool_type":
            return "debe ser true o false"
        case "list_type":
            return "debe ser una lista entre corchetes"
        case _:
            return "el valor no es del tipo debido"
