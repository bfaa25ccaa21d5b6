"""A message in words, ready for any channel: chat turns blocks into text with entities, mail into text and HTML."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from machines.messages import Button


@dataclass(frozen=True, slots=True)
class Strong:
    """A heading line."""

    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of plain text; line breaks are kept."""

    text: str


@dataclass(frozen=True, slots=True)
class Facts:
    """Label and value pairs, one a line."""

    rows: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Quote:
    """Somebody's own words, or the manual's."""

    text: str
    folded: bool = False
    """Long and only to be looked up: shown short where the channel can unfold it."""


@dataclass(frozen=True, slots=True)
class Table:
    """A small table: a name in front of each row, and what is to be said about it; a mark sets rows apart."""

    head: tuple[str, str]
    rows: tuple[tuple[str, str, str], ...]
    """Mark ("✔"), name, words."""


Block: TypeAlias = "Strong | Paragraph | Facts | Quote | Table"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rendered:
    """Subject (mail), blocks and buttons of one message."""

    subject: str
    blocks: tuple[Block, ...]
    buttons: tuple[tuple[Button, ...], ...] = ()
    note: str = ""
    """What a letter says below the answers: what may be written with them."""
    enclosed: tuple[tuple[str, str], ...] = ()
    """Text files that go with a letter: name and text."""
