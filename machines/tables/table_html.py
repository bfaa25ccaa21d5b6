"""The third form of a printed procedure's parts: HTML, for a page that holds many."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from machines.tables.table_blocks import Block, Column, Facts, Grid, Heading, Points

_TOP = 2
"""Level of a procedure's title on a page that has a title of its own."""


def as_html(blocks: Iterable[Block]) -> str:
    """The parts one below the other, titles from the second level on; every text is escaped."""
    return "\n".join(_block(block) for block in blocks)


def _block(block: Block) -> str:
    match block:
        case Heading(level=level, text=text):
            tag = f"h{level + _TOP - 1}"
            return f"<{tag}>{escape(text)}</{tag}>"
        case Facts(pairs=pairs):
            rows = "".join(f"<dt>{escape(name)}</dt><dd>{escape(text)}</dd>" for name, text in pairs if text)
            return f"<dl>{rows}</dl>"
        case Points(items=items):
            return f"<ul>{''.join(f'<li>{escape(item)}</li>' for item in items)}</ul>"
        case Grid(columns=columns, rows=rows):
            head = "".join(f"<th>{escape(column.title)}</th>" for column in columns)
            body = "\n".join(_row(columns, row) for row in rows)
            return (
                f'<div class="wide"><table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>'
            )


def _row(columns: Iterable[Column], cells: Iterable[str]) -> str:
    """A row; each cell names its column, for a screen so narrow that the cells stand one below the other."""
    pairs = zip(columns, cells, strict=True)
    return "<tr>" + "".join(_cell(column.title, cell) for column, cell in pairs) + "</tr>"


def _cell(title: str, cell: str) -> str:
    lines = "<br>".join(escape(line) for line in cell.split("\n"))
    empty = "" if cell else ' class="empty"'
    return f'<td data-column="{escape(title)}"{empty}>{lines}</td>'
