"""The catalogue: one page with every procedure, its table, its resolutions and its diagram, to read and to print."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape

from machines.definition import Procedure
from machines.diagram import diagram_svg
from machines.institution import Institution
from machines.reading.loading import Book
from machines.tables.table import blocks
from machines.tables.table_html import as_html

_STYLE = """
:root { color-scheme: light; --line: #c9d2da; --soft: #f4f6f8; --ink: #1d2733; --accent: #1f5f8b; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 76rem; padding: 1rem; color: var(--ink); background: #fff;
       font: 16px/1.5 system-ui, "DejaVu Sans", Verdana, sans-serif; }
h1 { font-size: 1.7rem; } h2 { font-size: 1.3rem; margin: 0 0 .6rem; } h3 { font-size: 1.05rem; margin: 1.4rem 0 .4rem; }
a { color: var(--accent); }
nav ul { list-style: none; padding: 0; columns: 24rem; } nav li { margin: .15rem 0; break-inside: avoid; }
nav .code { display: inline-block; min-width: 9.5em; font-variant-numeric: tabular-nums; }
.count { color: #566472; white-space: nowrap; }
article { border-top: 3px solid var(--accent); margin-top: 3rem; padding-top: 1rem; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1rem; margin: 0; }
dt { font-weight: 600; } dd { margin: 0; overflow-wrap: anywhere; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: .92rem; }
th, td { border: 1px solid var(--line); padding: .35rem .5rem; text-align: left; vertical-align: top; }
th { background: var(--soft); }
figure { margin: 1rem 0; overflow-x: auto; } figure svg { max-width: 100%; height: auto; }
@media (max-width: 44rem) {
  dl { display: block; } dd { margin-bottom: .4rem; }
  table, tbody, tr, td { display: block; } thead { display: none; } td { border: 0; padding: .1rem .5rem; }
  td.empty { display: none; } tr { border: 1px solid var(--line); margin-bottom: .5rem; padding: .3rem 0; }
  td::before { content: attr(data-column) ": "; font-weight: 600; }
  figure svg { max-width: none; }
}
@media print { nav { break-after: page; } article { break-before: page; border: 0; } figure { break-before: page; }
  figure svg { max-height: 25cm; } tr { break-inside: avoid; } }
"""


_HOW_TO_READ = (
    "Cada fila dice lo que dice el manual; lo que el manual calla o contradice está en las resoluciones. Las "
    "flechas discontinuas y las respuestas con asterisco vienen de una resolución."
)


def catalogue(book: Book) -> str:
    """The page as one HTML file without scripts or anything from elsewhere, in Spanish.

    Institutions and procedures stand in the order of their codes.
    """
    by_institution = [
        (book.institutions[code], [one for one in _sorted(book) if one.institution == code])
        for code in sorted({one.institution for one in book.procedures.values()})
    ]
    articles = (_article(institution, one) for institution, found in by_institution for one in found)
    return "\n".join(
        [
            '<!doctype html><html lang="es"><head><meta charset="utf-8">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            f"<title>Catálogo de procedimientos</title><style>{_STYLE}</style></head><body>",
            "<h1>Catálogo de procedimientos</h1>",
            f"<p>{_totals(list(book.procedures.values()))}. {_HOW_TO_READ}</p>",
            *_contents(by_institution),
            *articles,
            "</body></html>\n",
        ]
    )


def _sorted(book: Book) -> list[Procedure]:
    return sorted(book.procedures.values(), key=lambda one: one.code)


def _contents(found: Sequence[tuple[Institution, Sequence[Procedure]]]) -> Iterator[str]:
    """What is on the page, by institution."""
    yield '<nav aria-label="Contenido">'
    for institution, procedures in found:
        yield f"<h2>{escape(institution.name)} ({escape(institution.code)})</h2><ul>"
        for one in procedures:
            link = f'<a href="#{escape(one.code)}"><span class="code">{escape(one.code)}</span> {escape(one.title)}</a>'
            yield f'<li>{link} <span class="count">({_totals([one])})</span></li>'
        yield "</ul>"
    yield "</nav>"


def _totals(procedures: Sequence[Procedure]) -> str:
    """ "12 pasos, 3 resoluciones", with the number of procedures if there are several."""
    rows = sum(len(one.steps) for one in procedures)
    resolutions = sum(len(one.resolutions) for one in procedures)
    counted = [(rows, "paso", "pasos"), (resolutions, "resolución", "resoluciones")]
    if len(procedures) != 1:
        counted.insert(0, (len(procedures), "procedimiento", "procedimientos"))
    return ", ".join(f"{number} {one if number == 1 else many}" for number, one, many in counted)


def _article(institution: Institution, procedure: Procedure) -> str:
    """One procedure: head, table, resolutions, diagram."""
    return (
        f'<article id="{escape(procedure.code)}">\n{as_html(blocks(procedure, institution))}\n'
        f"<h3>Diagrama de flujo</h3>\n<figure>{diagram_svg(procedure)}</figure>\n</article>"
    )
