"""What all wording is made with: the register of messages by key, and their parameters as text and blocks."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeAlias

from machines.messages import Param
from machines.rendered import Block, Facts, Paragraph, Quote

Params: TypeAlias = Mapping[str, Param]
Words: TypeAlias = "tuple[str, list[Block]]"
"""Subject and blocks."""

WORDS: dict[str, Callable[[Params], Words]] = {}


def says(words: Callable[[Params], Words]) -> Callable[[Params], Words]:
    """Register a function as the wording of the message of its name."""
    WORDS[words.__name__.strip("_")] = words
    return words


def text(params: Params, name: str) -> str:
    """A parameter as text; empty if it is not there."""
    value = params.get(name, "")
    return value if isinstance(value, str) else str(value)


def facts(params: Params, name: str = "datos") -> list[Block]:
    """Label and value pairs as a block; none if there are none."""
    found = pairs(params, name)
    return [Facts(tuple(found))] if found else []


def pairs(params: Params, name: str) -> list[tuple[str, str]]:
    """A parameter that is a list of pairs of texts."""
    rows = params.get(name, [])
    return [(row[0], row[1]) for row in rows if isinstance(row, list)] if isinstance(rows, list) else []


def lines(params: Params, name: str) -> list[str]:
    """A parameter that is a list of texts."""
    value = params.get(name, [])
    return [item for item in value if isinstance(item, str)] if isinstance(value, list) else []


def norms(params: Params) -> list[Block]:
    """The norms of a row, to which its sentence refers."""
    found = lines(params, "normas")
    return [Paragraph("Normas y lineamientos:"), Quote("\n".join(found), folded=True)] if found else []


def if_any(words: str) -> list[Block]:
    """A paragraph, if there is anything to say."""
    return [Paragraph(words)] if words else []


def about_case(params: Params) -> str:
    """What a message is about: the procedure's title and the No. de gestión."""
    return " · ".join(part for part in (text(params, "titulo"), text(params, "numero")) if part)
