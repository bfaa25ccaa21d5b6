"""Choosing instead of writing: which of the offered options a text means, and which ones it comes near to."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from machines.text import plain

SHORTEST_PART = 3
"""Letters of a name or option that may stand for the whole."""
MOST_NEAR = 6
"""Options that are offered because they come near to what was written."""
_NEAR = 60
"""Similarity (0 to 100) from which an option comes near to a text."""
_MOST_NAMED = 12
_YES = {"si", "s", "yes", "claro", "correcto", "afirmativo"}
_NO = {"no", "n", "negativo"}
_ALL = ("todas", "todos", "todo")


@dataclass(frozen=True, slots=True)
class Option:
    """A value that can be chosen instead of written."""

    label: str
    value: str


class Invalid(ValueError):
    """An answer that the field cannot take.

    The text tells the person why and what would do, in Spanish; `near` are options that may have been meant.
    """

    def __init__(self, text: str, near: Sequence[Option] = ()) -> None:
        super().__init__(text)
        self.near = tuple(near)


def chosen(text: str, offered: Sequence[Option]) -> str:
    """The value of the option that was written: whole, by its number, or by a part that fits only one.

    Raises:
        Invalid: it is none of them, or may be several.
    """
    found = fitting(text, offered)
    if len(found) != 1:
        raise Invalid(_which(offered, found), found[:MOST_NEAR] or nearest(text, offered))
    return found[0].value


def fitting(text: str, offered: Sequence[Option]) -> list[Option]:
    """The options that a text names: one if it is whole or a number, else all in which it begins a word."""
    wanted = plain(text).rstrip(".")
    exact = [one for one in offered if plain(one.label) == wanted] or _numbered(wanted, offered)
    if exact or len(wanted) < SHORTEST_PART:
        return exact
    return [one for one in offered if re.search(rf"\b{re.escape(wanted)}", plain(one.label))]


def nearest(text: str, offered: Sequence[Option]) -> list[Option]:
    """The options that come near to a text with a slip in it, best first."""
    wanted = plain(text)
    if len(wanted) < SHORTEST_PART:
        return []
    scored = [(fuzz.WRatio(wanted, plain(one.label)), one) for one in offered]
    scored.sort(key=lambda pair: -pair[0])
    return [one for score, one in scored if score >= _NEAR][:MOST_NEAR]


def yes_or_no(text: str) -> str:
    """`sí` or `no`.

    Raises:
        Invalid: it is neither.
    """
    first = re.split(r"[\s.,;:!]+", plain(text), maxsplit=1)[0]
    if first in _YES or first in _NO:
        return "sí" if first in _YES else "no"
    raise Invalid("Responda Sí o No.")


def several(text: str, offered: Sequence[Option]) -> list[str]:
    """The values of options separated by commas, semicolons, lines or "y", in the order in which they are offered.

    Raises:
        Invalid: a part is none of them.
    """
    if plain(text).rstrip(".") in _ALL:
        return [one.value for one in offered]
    found: set[str] = set()
    for part in re.split(r"[,;\n]+", text):
        if part.strip():
            found |= _joined(part.strip(" .-•☑"), offered)
    if not found:
        raise Invalid(f"Escriba una o varias, separadas por coma: {_named(offered)}.")
    return [one.value for one in offered if one.value in found]


def _joined(part: str, offered: Sequence[Option]) -> set[str]:
    """The options of one part, which may be two with "y" between them."""
    whole = fitting(part, offered)
    if len(whole) == 1:
        return {whole[0].value}
    pieces = [fitting(one, offered) for one in re.split(r"\s+[ye]\s+", part)]
    if len(pieces) > 1 and all(len(one) == 1 for one in pieces):
        return {one[0].value for one in pieces}
    raise Invalid(f"No encuentro «{part}». Escriba una o varias, separadas por coma: {_named(offered)}.")


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


def _which(offered: Sequence[Option], found: Sequence[Option]) -> str:
    """What is said to whoever has to choose again."""
    if len(found) > 1:
        return f"Puede ser {_named(found)}. ¿Cuál de ellas?"
    if len(offered) > _MOST_NAMED:
        return f"No la encuentro entre las {len(offered)} opciones. Escriba una parte de su nombre."
    return f"Elija una de estas opciones: {_named(offered)}."


def _named(offered: Sequence[Option]) -> str:
    return "; ".join(one.label for one in offered[:_MOST_NAMED])
