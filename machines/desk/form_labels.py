"""What the labelled lines of a letter ("Etiqueta: valor") say about a form."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from machines import form_rows, forms, grammar
from machines.definition import Field, FieldKind
from machines.desk import drafts, form_view
from machines.desk.session import Desk
from machines.form_choices import Invalid


def _filled_in(written: str, hint: str) -> str:
    """What was written without the hint that our own letter put there, perhaps broken into lines on the way."""
    pattern = r"\s+".join(re.escape(word) for word in hint.split())
    match = re.match(pattern, written.strip())
    return written.strip()[match.end() :].strip() if match else written


def labelled(
    desk: Desk,
    form: Sequence[Field],
    text: str,
    errors: list[str] | None = None,
    known: Mapping[str, str] | None = None,
) -> tuple[dict[str, str], str]:
    """The values of "Etiqueta: valor" lines that the form can take, and the text that is left.

    Args:
        errors: is filled with what could not be taken, and why.
        known: what the form has; rows of a list that is not complete yet are added to.
    """
    found, left = grammar.labelled(text, [one.label for one in form])
    values: dict[str, str] = {}
    told: list[str] = []
    asker = desk.asker(desk.person.institution)
    for index, line in found.items():
        question = form[index]
        written, below = forms.own_lines(question, _filled_in(line, form_view.hint(desk, question, asker)))
        left = f"{left}\n{grammar.without_farewell(below)}".strip()
        if not written or question.kind in forms.FILE_KINDS:
            continue
        if question.kind is FieldKind.ROWS:
            values |= _rows(desk, question, written, (known or {}), told)
            continue
        try:
            values[question.name] = forms.read(question, written, asker, desk.today)
        except Invalid as wrong:
            told.append(f"{question.label}: {wrong}")
    if errors is not None:
        errors += told
    return values, left


def _rows(
    desk: Desk, question: Field, written: str, known: Mapping[str, str], errors: list[str]
) -> dict[str, str]:
    """A list that was written at once; while a row of it is wrong, the good ones are kept and the others asked for."""
    kept = form_rows.unpack(known.get(drafts.rows_key(question.name), ""))
    asker = desk.asker(desk.person.institution)
    reading = forms.read_rows(question, written, asker, desk.today, first=len(kept) + 1)
    value = form_rows.pack([*kept, *reading.rows])
    if not reading.problems:
        return {question.name: value, drafts.rows_key(question.name): ""} if value else {}
    problems = "\n".join(reading.problems)
    errors.append(
        f"{question.label}: guardé {len(reading.rows)}; mande de nuevo solo estas filas.\n{problems}"
    )
    return {drafts.rows_key(question.name): value} if value else {}
