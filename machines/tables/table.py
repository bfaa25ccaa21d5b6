"""The manual's table, made back from the procedure file, so that it can be checked against the signed manual."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from machines.definition import Norm, Occasion, Procedure, Step, StepKind
from machines.institution import Institution
from machines.tables.table_blocks import Block, Column, Facts, Grid, Heading, Points, as_markdown, as_text
from machines.tables.table_words import (
    at_the,
    leads,
    listed,
    paper_words,
    rhythm_words,
    stretch_words,
    until,
    who,
)

_ADDED = "Las respuestas con asterisco no están en el manual: las añade una resolución."


def table(procedure: Procedure, institution: Institution, form: Literal["text", "markdown"]) -> str:
    """The procedure as its manual prints it, with where each answer leads and the written resolutions.

    Args:
        institution: the procedure's own, for its full name.
        form: `text` for a terminal of 100 columns, `markdown` for a page.
    """
    parts = blocks(procedure, institution)
    return as_text(parts) if form == "text" else as_markdown(parts)


def blocks(procedure: Procedure, institution: Institution) -> Iterator[Block]:
    """The parts of the printed procedure, in order: head, rows, stretches, rhythms, terms, norms, resolutions."""
    yield Heading(level=1, text=f"{procedure.code} · {procedure.title}")
    yield _facts(procedure, institution)
    yield Heading(level=2, text="Pasos")
    yield _steps(procedure)
    if any(answer.by_resolution for step in procedure.states for answer in step.answers):
        yield Points(items=(_ADDED,))
    for title, items in (
        ("Tramos", [stretch_words(procedure, one) for one in procedure.stretches]),
        ("Ritmos", [rhythm_words(one) for one in procedure.rhythms]),
        ("Plazos", [text for step in procedure.steps for text in _times(procedure, step)]),
        (
            "Documentos",
            [text for step in procedure.steps for text in dict.fromkeys(paper_words(procedure, step))],
        ),
        ("Normas y lineamientos", [_norm(norm) for norm in procedure.norms]),
    ):
        if items:
            yield Heading(level=2, text=title)
            yield Points(items=tuple(items))
    if procedure.resolutions:
        yield Heading(level=2, text="Resoluciones")
        yield _resolutions(procedure)


def _facts(procedure: Procedure, institution: Institution) -> Facts:
    start = procedure.start
    return Facts(
        pairs=(
            ("Institución", f"{institution.name} ({institution.code})"),
            ("Unidad", procedure.unit),
            ("Código", procedure.code),
            ("Manual", procedure.manual),
            ("Versión", procedure.version),
            ("Dueño del proceso", procedure.owner),
            ("Objetivo", procedure.objective),
            ("Alcance", procedure.scope),
            ("Inicia", f"{listed(start.who, 'o')}, en el paso {start.row}"),
            ("Puede registrar", listed(start.registers, "o")),
            ("Ocasión", " ".join(_occasion(one) for one in start.occasions)),
            ("Entradas", "; ".join(procedure.inputs)),
            ("Salidas", "; ".join(procedure.outputs)),
            ("Marco legal", "; ".join(one.rstrip(".") for one in procedure.legal_basis)),
        )
    )


def _occasion(one: Occasion) -> str:
    """One occasion as a sentence: "Solicitud: … (regla)."."""
    when = f" ({one.rule})" if one.rule else ""
    if one.procedure:
        moment = f"al hacer el paso {one.after}" if one.after else "al concluir"
        which = f" si es de «{one.of_rule}»" if one.of_rule else ""
        when = f" ({one.procedure}, {moment}{which}; {'se abre sola' if one.by_itself else 'se ofrece'})"
    return f"{one.kind.capitalize()}: {one.text.rstrip('.')}{when}."


def _steps(procedure: Procedure) -> Grid:
    """The rows; a question stands below its row, as the manuals print it, and has the answers beside it."""
    columns = [
        Column(title="No.", most=5),
        Column(title="Unidad", wide_only=True),
        Column(title="Responsable", most=22),
        Column(title="Actividad"),
        Column(title="Tiempo", most=10),
        Column(title="Documento", most=16),
        Column(title="Sigue", most=26),
    ]
    rows: list[tuple[str, ...]] = []
    for step in procedure.steps:
        after = leads(procedure, step)
        people = who(procedure, step)
        asks = bool(step.question) and step.kind is not StepKind.ANSWER
        rows.append((step.no, step.unit, people, step.text, step.time, step.document, "" if asks else after))
        if step.question:
            rows.append(("", "", "", step.question, "", "", after if asks else ""))
    needed = ("No.", "Responsable", "Actividad", "Sigue")
    kept = [
        index
        for index, column in enumerate(columns)
        if column.title in needed or any(row[index] for row in rows)
    ]
    return Grid(
        columns=tuple(columns[index] for index in kept),
        rows=tuple(tuple(row[index] for index in kept) for row in rows),
    )


def _times(procedure: Procedure, step: Step) -> Iterator[str]:
    """The deadline and the reminder of a row."""
    if step.deadline:
        yield f"Paso {step.no}: {until(procedure, step)}."
    if step.reminder:
        yield f"Paso {step.no}: si nadie lo atiende, se recuerda {at_the(step.reminder)}."


def _norm(norm: Norm) -> str:
    if not norm.rows:
        return norm.text
    return f"{'Paso' if len(norm.rows) == 1 else 'Pasos'} {listed(norm.rows, 'y')}: {norm.text}"


def _resolutions(procedure: Procedure) -> Grid:
    return Grid(
        columns=(
            Column(title="Paso", most=5),
            Column(title="Dice"),
            Column(title="Hacemos"),
            Column(title="Porque"),
        ),
        rows=tuple((one.row, one.says, one.we_do, one.why) for one in procedure.resolutions),
    )
