"""Lists: rows of columns, written one a line with `;` (or a tab, as Excel copies them) between the columns.

The canonical value is a JSON list of lists with the canonical text of every cell. How a cell is read or shown is
the forms' business and is passed in.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from machines.fields.field import Field
from machines.fields.form_choices import Invalid
from machines.text import plain

MOST_ROWS = 100
MOST_PROBLEMS = 8
"""Problems that are told at once."""
_BULLET = re.compile(r"^\s*(?:[-•*–]\s+|\d{1,3}[.)]\s+)")

ReadCell = Callable[[Field, str], str]
ShowCell = Callable[[Field, str], str]


@dataclass(frozen=True, slots=True)
class Reading:
    """What many lines gave: the good rows, and what is wrong with the others."""

    rows: tuple[tuple[str, ...], ...]
    problems: tuple[str, ...] = ()


def read_lines(question: Field, text: str, cell: ReadCell, *, first: int = 1) -> Reading:
    """Rows from lines; good ones are kept, bad ones named by their number and column.

    Args:
        first: the number of the first row, where some were given before.
    """
    rows: list[tuple[str, ...]] = []
    problems: list[str] = []
    lines = [line for line in text.splitlines() if line.strip(" ;\t")]
    if lines and _is_heading(question, lines[0]):
        lines = lines[1:]
    for number, line in enumerate(lines, first):
        if first - 1 + len(rows) >= MOST_ROWS:
            problems.append(f"Caben {MOST_ROWS} filas; de la fila {number} en adelante no las guardé.")
            break
        try:
            rows.append(read_row(question, split(question, line), cell))
        except Invalid as wrong:
            problems.append(f"Fila {number} («{line.strip()[:60]}»): {wrong}")
    if len(problems) > MOST_PROBLEMS:
        more = len(problems) - MOST_PROBLEMS
        problems = [*problems[:MOST_PROBLEMS], f"Y {more} filas más con problemas."]
    return Reading(tuple(rows), tuple(problems))


def split(question: Field, line: str) -> list[str]:
    """The cells of a line; a list of one column takes the whole line."""
    if len(question.columns) == 1:
        return [_BULLET.sub("", line).strip()]
    if "\t" in line:
        return [part.strip() for part in line.split("\t")]
    return [part.strip() for part in _BULLET.sub("", line).split(";")]


def has_columns(question: Field, text: str) -> bool:
    """Whether a text gives whole rows rather than the value of one column."""
    several = len(question.columns) > 1
    return "\n" in text.strip() or (several and ("\t" in text or ";" in text))


def read_row(question: Field, cells: Sequence[str], cell: ReadCell) -> tuple[str, ...]:
    """The canonical cells of one row; columns at its end that need no value may be left out.

    Raises:
        Invalid: naming the column.
    """
    columns = question.columns
    while len(cells) > len(columns) and not cells[-1]:
        cells = cells[:-1]
    if len(cells) > len(columns):
        raise Invalid(f"tiene {len(cells)} columnas y son {len(columns)}: {headings(question)}.")
    padded = [*cells, *[""] * (len(columns) - len(cells))]
    return tuple(read_cell(column, text, cell) for column, text in zip(columns, padded, strict=True))


def read_cell(column: Field, text: str, cell: ReadCell) -> str:
    """The canonical text of one cell.

    Raises:
        Invalid: it is none that the column can take.
    """
    if not text or (text in ("-", "—") and not column.required):
        if column.required:
            raise Invalid(f"falta {column.label}.")
        return ""
    try:
        return cell(column, text)
    except Invalid as wrong:
        raise Invalid(f"{column.label}: {wrong}", wrong.near) from None


def pack(rows: Sequence[Sequence[str]]) -> str:
    """The canonical value of rows; empty if there are none."""
    return json.dumps([list(row) for row in rows], ensure_ascii=False) if rows else ""


def unpack(value: str) -> list[tuple[str, ...]]:
    """The rows of a canonical value; lines of plain text (as older cases have them) are rows of one column."""
    if not value.startswith("[["):
        return [(line.strip(),) for line in value.splitlines() if line.strip()]
    return [tuple(str(cell) for cell in row) for row in json.loads(value)]


def shown(question: Field, value: str, cell: ShowCell) -> str:
    """The rows as numbered lines, empty cells left out."""
    lines = []
    for number, row in enumerate(unpack(value), 1):
        pairs = zip(question.columns, row, strict=False)
        cells = [cell(column, text) for column, text in pairs if text]
        lines.append(f"{number}. {' · '.join(cells)}")
    return "\n".join(lines)


def headings(question: Field) -> str:
    """The columns in order, as one writes them: "Cantidad; Equipo; Marca"."""
    return "; ".join(column.label for column in question.columns)


def example(question: Field) -> str:
    """A row as one writes it, made of the columns' examples."""
    return question.example or "; ".join(column.example or column.label for column in question.columns)


def _is_heading(question: Field, line: str) -> bool:
    """Whether a line is the table's heading, copied with the rows."""
    cells = [plain(one) for one in split(question, line)]
    return cells == [plain(column.label) for column in question.columns]
