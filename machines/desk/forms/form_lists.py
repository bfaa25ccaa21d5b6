"""A list in chat: column by column with a running count, or many rows at once; rows can be taken out or replaced.

A draft keeps the complete rows apart (`drafts.rows_key`) and the cells of the row that is being given
(`drafts.CELLS`); without the latter it shows the rows and waits for "Listo" or more.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import replace

from machines.actions import DONE, MORE, OPTION, REMOVE, SKIP, FormTap
from machines.desk import cards
from machines.desk.forms import drafts, form_view
from machines.desk.session import Desk
from machines.fields import form_rows, forms
from machines.fields.field import Field, FieldKind
from machines.fields.form_choices import Invalid, Option
from machines.records import Draft
from machines.text import plain

_ENOUGH = ("listo", "ya", "eso es todo", "es todo", "nada mas", "no hay mas", "terminar")
_ANOTHER = ("agregar otra", "agregar", "otra", "otra mas")
_ONE_ROW = "Con «{number}:» se corrige una sola fila; escriba las demás en otro mensaje."
_REMOVE = re.compile(r"(?:quitar|quite|borrar|borre|eliminar|elimine)(?: la)?(?: fila)? (\d{1,3})")
_REPLACE = re.compile(r"(?:fila\s+)?(\d{1,3})\s*[:=]\s*(.+)", re.IGNORECASE | re.DOTALL)


def ask(desk: Desk, draft: Draft, question: Field, error: str, near: Sequence[Option] = ()) -> None:
    """The next column of a row, or the rows so far."""
    rows = _rows(draft, question)
    if drafts.CELLS not in draft.values and rows:
        _show(desk, draft, question, rows, error)
    else:
        _ask_column(desk, draft, question, error, near)


def _ask_column(desk: Desk, draft: Draft, question: Field, error: str, near: Sequence[Option]) -> None:
    """One cell; at the first one it is said that many rows fit in one message."""
    rows, cells = _rows(draft, question), _cells(draft)
    column = question.columns[len(cells)]
    first = not rows and not cells
    every = forms.options(column, desk.asker(draft.institution))
    offered = every if len(every) <= cards.MOST_OPTIONS else near
    buttons = [[form_view.option_button(draft, column, every, one)] for one in offered]
    if column.kind is FieldKind.DATE:
        buttons.append([drafts.button("Hoy", draft, OPTION, form_view.TODAY)])
    may_skip = not column.required or (first and not question.required)
    small = [drafts.button("Omitir", draft, SKIP)] if may_skip else []
    how = ""
    if first:
        example = f": {form_rows.example(question)}" if len(question.columns) > 1 else "."
        how = f"O mande varias a la vez, una por línea{example}"
    count = f"Fila {len(rows) + 1} · " if len(question.columns) > 1 or rows else ""
    params = {
        "error": error,
        "pregunta": f"{question.question}\n{count}{column.question}"
        if not cells
        else f"{count}{column.question}",
        "ejemplo": form_view.sample(desk, column),
        "como": how,
    }
    sheet = form_view.sheet(desk, draft, params, [*buttons, [*small, *form_view.way_out(desk, draft)]])
    form_view.say(desk, draft, sheet)


def _show(desk: Desk, draft: Draft, question: Field, rows: Sequence[Sequence[str]], error: str) -> None:
    """The rows so far, to add to, to correct, or to finish."""
    count = "una fila" if len(rows) == 1 else f"{len(rows)} filas"
    params = {
        "filas": f"{question.label}: {count}\n" + _as_text(desk, draft, question, rows),
        "error": error,
        "pregunta": "¿Agrega otra?",
        "como": f"Para corregir una, escriba su número y la fila: 1: {form_rows.example(question)}",
    }
    buttons = [
        [drafts.button("Agregar otra", draft, MORE), drafts.button("Listo", draft, DONE)],
        [drafts.button("Quitar una", draft, REMOVE)],
        form_view.way_out(desk, draft),
    ]
    form_view.say(desk, draft, form_view.sheet(desk, draft, params, buttons))


def written(desk: Desk, draft: Draft, question: Field, text: str) -> tuple[Draft, str]:
    """The draft after something was written (rows, the value of the asked column, or a word about the rows), and
    what of it could not be used.

    Raises:
        Invalid: nothing of it could be used.
    """
    word = plain(text).rstrip(". ")
    if drafts.CELLS not in draft.values and _rows(draft, question):
        if word in _ENOUGH:
            return done(draft, question), ""
        if word in _ANOTHER:
            return _at(draft, []), ""
        if match := _REMOVE.fullmatch(word):
            return _removed(draft, question, int(match.group(1))), ""
        if match := _REPLACE.fullmatch(text.strip()):
            return _replaced(desk, draft, question, int(match.group(1)), match.group(2)), ""
    if not _cells(draft) and (form_rows.has_columns(question, text) or len(question.columns) == 1):
        return many(desk, draft, question, text)
    column = question.columns[len(_cells(draft))]
    value = forms.read_cell(column, text, desk.asker(draft.institution), desk.today)
    return _with_cell(draft, question, value), ""


def tapped(desk: Desk, draft: Draft, question: Field, tap: FormTap) -> Draft | None:
    """The draft after a button of the list; None if it was only asked which row.

    Raises:
        Invalid: it cannot be finished so.
    """
    match tap.op:
        case _ if tap.op == DONE:
            return done(draft, question)
        case _ if tap.op == MORE:
            return _at(draft, [])
        case _ if tap.op == SKIP:
            first = not _rows(draft, question) and not _cells(draft)
            if first and not question.required:
                return drafts.fill(draft, question.name, "")
            return _with_cell(draft, question, "")
        case _ if tap.op == REMOVE and tap.arg:
            return _removed(draft, question, int(tap.arg))
        case _ if tap.op == REMOVE:
            _which_row(desk, draft, question)
            return None
        case _:
            column = question.columns[len(_cells(draft))]
            offered = forms.options(column, desk.asker(draft.institution))
            value = (
                desk.today.isoformat() if tap.arg == form_view.TODAY else cards.option_value(tap.arg, offered)
            )
            if value is None:
                raise Invalid("Esa opción ya no está; elija otra.")
            return _with_cell(draft, question, value)


def back(draft: Draft) -> Draft | None:
    """One cell back within the row that is being given; None at its beginning."""
    cells = _cells(draft)
    return _at(draft, cells[:-1]) if cells else None


def many(desk: Desk, draft: Draft, question: Field, text: str) -> tuple[Draft, str]:
    """The draft with the good ones of rows that were given all at once, and what is wrong with the others.

    Raises:
        Invalid: none is good.
    """
    rows = _rows(draft, question)
    asker = desk.asker(draft.institution)
    reading = forms.read_rows(question, text, asker, desk.today, first=len(rows) + 1)
    problems = "\n".join(reading.problems)
    if not reading.rows:
        raise Invalid(problems or f"Escriba una fila por línea: {form_rows.headings(question)}.")
    if problems:
        problems = f"Guardé {len(reading.rows)} y estas no; mándelas de nuevo:\n{problems}"
    return _keep(draft, question, [*rows, *reading.rows]), problems


def done(draft: Draft, question: Field) -> Draft:
    """The list is complete.

    Raises:
        Invalid: it has no row and needs one, or is too long to be kept.
    """
    value = form_rows.pack(_rows(draft, question))
    if not value and question.required:
        raise Invalid("Escriba al menos una fila.")
    if len(value) > forms.LONGEST:
        raise Invalid("La lista es demasiado larga; adjúntela como archivo y deje aquí lo principal.")
    return drafts.fill(draft, question.name, value)


def _which_row(desk: Desk, draft: Draft, question: Field) -> None:
    """Which row to take out."""
    draft = drafts.save(desk, draft)
    rows = _rows(draft, question)
    numbers = [drafts.button(str(number), draft, REMOVE, str(number)) for number in range(1, len(rows) + 1)]
    lines = [numbers[at : at + 5] for at in range(0, min(len(numbers), 50), 5)]
    params = {"filas": _as_text(desk, draft, question, rows), "pregunta": "¿Qué fila quita?"}
    buttons = [*lines, [drafts.button("Ninguna", draft, REMOVE, "0")]]
    form_view.say(desk, draft, form_view.sheet(desk, draft, params, buttons))


def _with_cell(draft: Draft, question: Field, value: str) -> Draft:
    """The draft with one cell more, and with one row more if that was its last."""
    cells = [*_cells(draft), value]
    columns = question.columns
    while len(cells) < len(columns):
        so_far = {one.name: cell for one, cell in zip(columns, cells, strict=False)}
        if forms.applies(columns[len(cells)], so_far):
            return _at(draft, cells)
        cells.append("")
    return _keep(draft, question, [*_rows(draft, question), cells])


def _removed(draft: Draft, question: Field, number: int) -> Draft:
    """The draft without a row (a number that is none takes nothing out)."""
    rows = _rows(draft, question)
    return _keep(draft, question, [row for at, row in enumerate(rows, 1) if at != number])


def _replaced(desk: Desk, draft: Draft, question: Field, number: int, text: str) -> Draft:
    """The draft with another row in that place.

    Raises:
        Invalid: there is no such row, or the new one is wrong.
    """
    rows = _rows(draft, question)
    if not 1 <= number <= len(rows):
        raise Invalid(f"No hay fila {number}.")
    reading = forms.read_rows(question, text, desk.asker(draft.institution), desk.today, first=number)
    if reading.problems or len(reading.rows) != 1:
        raise Invalid("\n".join(reading.problems) or _ONE_ROW.format(number=number))
    return _keep(draft, question, [*rows[: number - 1], *reading.rows, *rows[number:]])


def _keep(draft: Draft, question: Field, rows: Sequence[Sequence[str]]) -> Draft:
    """The draft with these rows, between one and the next."""
    values = {key: value for key, value in draft.values.items() if key != drafts.CELLS}
    return replace(draft, values={**values, drafts.rows_key(question.name): form_rows.pack(rows)})


def _at(draft: Draft, cells: Sequence[str]) -> Draft:
    """The draft in the middle of a row."""
    return replace(draft, values={**draft.values, drafts.CELLS: json.dumps(list(cells), ensure_ascii=False)})


def _rows(draft: Draft, question: Field) -> list[tuple[str, ...]]:
    return form_rows.unpack(draft.values.get(drafts.rows_key(question.name), ""))


def _cells(draft: Draft) -> list[str]:
    return [str(cell) for cell in json.loads(draft.values.get(drafts.CELLS, "[]"))]


def _as_text(desk: Desk, draft: Draft, question: Field, rows: Sequence[Sequence[str]]) -> str:
    return forms.shown(question, form_rows.pack(rows), desk.asker(draft.institution))
