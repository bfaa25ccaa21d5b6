"""The parts of which a printed procedure is made, and their two forms: for a terminal and in Markdown."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import zip_longest

WIDTH = 100
"""Columns of a terminal that the text form fills at most."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """A title (level 1) or the name of a section (level 2)."""

    level: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """Short names with what they are; a fact without text is left out."""

    pairs: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Points:
    """A list."""

    items: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column of a grid."""

    title: str
    most: int = 0
    """Widest that it gets in a terminal, in characters; 0: it shares the room that is left."""
    wide_only: bool = False
    """Left out in a terminal."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """A table; a cell may have several lines."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]


Block = Heading | Facts | Points | Grid


def as_text(blocks: Iterable[Block]) -> str:
    """For a terminal, at most `WIDTH` columns."""
    return "\n\n".join("\n".join(_text_lines(block)) for block in blocks) + "\n"


def as_markdown(blocks: Iterable[Block]) -> str:
    """In GitHub's Markdown."""
    return "\n\n".join("\n".join(_markdown_lines(block)) for block in blocks) + "\n"


def _text_lines(block: Block) -> list[str]:
    match block:
        case Heading(level=level, text=text):
            lines = textwrap.wrap(text, WIDTH)
            return [*lines, ("=" if level == 1 else "-") * max(map(len, lines))]
        case Facts(pairs=pairs):
            widest = max((len(name) for name, text in pairs if text), default=0) + 2
            return [line for name, text in pairs if text for line in _hanging(f"{name}:", widest, text)]
        case Points(items=items):
            return [line for item in items for line in _hanging("•", 2, item)]
        case Grid():
            return _text_grid(block)


def _hanging(name: str, indent: int, text: str) -> list[str]:
    return textwrap.wrap(
        text, WIDTH, initial_indent=name.ljust(indent), subsequent_indent=" " * indent, break_on_hyphens=False
    )


def _text_grid(grid: Grid) -> list[str]:
    kept = [index for index, column in enumerate(grid.columns) if not column.wide_only]
    columns = [grid.columns[index] for index in kept]
    rows = [[row[index] for index in kept] for row in grid.rows]
    widths = _widths(columns, rows)
    rule = "+".join(["", *("-" * (width + 2) for width in widths), ""])
    lines = [rule, *_text_row([column.title for column in columns], widths), rule.replace("-", "=")]
    for row in rows:
        lines += [*_text_row(row, widths), rule]
    return lines


def _widths(columns: Sequence[Column], rows: Sequence[Sequence[str]]) -> list[int]:
    """Width of each column: its longest line up to its limit; the others share the rest."""
    longest = [
        max(len(line) for cell in (column.title, *(row[index] for row in rows)) for line in _lines(cell))
        for index, column in enumerate(columns)
    ]
    room = WIDTH - 3 * len(columns) - 1
    fixed = [min(length, column.most) for length, column in zip(longest, columns, strict=True)]
    free = sum(column.most == 0 for column in columns)
    shared = (room - sum(fixed)) // max(free, 1)
    return [width if column.most else shared for width, column in zip(fixed, columns, strict=True)]


def _lines(cell: str) -> list[str]:
    return cell.split("\n")


def _text_row(cells: Sequence[str], widths: Sequence[int]) -> list[str]:
    wrapped = [
        [part for line in _lines(cell) for part in textwrap.wrap(line, width, break_on_hyphens=False) or [""]]
        for cell, width in zip(cells, widths, strict=True)
    ]
    return [
        "| " + " | ".join(part.ljust(width) for part, width in zip(parts, widths, strict=True)) + " |"
        for parts in zip_longest(*wrapped, fillvalue="")
    ]


def _markdown_lines(block: Block) -> list[str]:
    match block:
        case Heading(level=level, text=text):
            return [f"{'#' * level} {_escaped(text)}"]
        case Facts(pairs=pairs):
            return [f"- **{name}:** {_escaped(text)}" for name, text in pairs if text]
        case Points(items=items):
            return [f"- {_escaped(item)}" for item in items]
        case Grid(columns=columns, rows=rows):
            head = [_markdown_row([column.title for column in columns]), "|" + " --- |" * len(columns)]
            return head + [_markdown_row(row) for row in rows]


def _markdown_row(cells: Sequence[str]) -> str:
    return "| " + " | ".join(_escaped(cell).replace("\n", "<br>") for cell in cells) + " |"


def _escaped(text: str) -> str:
    """Text whose signs Markdown would take for its own."""
    return re.sub(r"([\\|*_`<>\[\]#])", r"\\\1", text)
