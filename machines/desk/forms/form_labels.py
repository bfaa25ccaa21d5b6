"""What a letter says about a form: its labelled lines ("Etiqueta: valor"), and the words without a label."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from machines import grammar
from machines.desk.forms import drafts, form_view
from machines.desk.session import Desk
from machines.fields import form_rows, forms
from machines.fields.field import Field, FieldKind
from machines.fields.form_choices import Invalid
from machines.text import shortened


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


def free_words(
    desk: Desk, form: Sequence[Field], values: Mapping[str, str], words: str, errors: list[str]
) -> dict[str, str]:
    """Where words without a label belong, as values; `errors` is filled with those that belong nowhere."""
    missing = [one for one in forms.needed(form, values) if one.kind not in forms.FILE_KINDS]
    long_text = forms.for_free_words(form)
    empty = [one for one in missing if one.kind is FieldKind.LONG_TEXT]
    place = missing if len(missing) == 1 else empty if len(empty) == 1 else []
    try:
        if place:
            return {
                place[0].name: forms.read(place[0], words, desk.asker(desk.person.institution), desk.today)
            }
    except Invalid as wrong:
        errors.append(f"{place[0].label}: {wrong}")
        return {}
    if not missing and long_text is not None:
        name = long_text.name
        return {name: f"{values.get(name, '')}\n{words}".strip()[: forms.LONGEST]}
    # A number that was meant for a personal field must not come back in a letter.
    said = shortened(re.sub(r"\d(?:[\d -]*\d){5,}", "…", words), 200)
    errors.append(f"No supe a qué dato corresponde «{said}». Escríbalo con el nombre del dato delante.")
    return {}
