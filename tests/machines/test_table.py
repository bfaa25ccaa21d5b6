"""The manual's table, printed from the procedure files; Markdown copies are kept in tests/procedures/golden.

`VENTANILLA_GOLDEN=write` writes the copies anew; look at the difference before keeping them.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from machines.definition import Procedure
from machines.reading.loading import load
from machines.tables.table import table
from machines.tables.table_blocks import Column, Grid, as_markdown, as_text
from machines.tables.table_words import at_the

BOOK = load()
EVERY = [pytest.param(procedure, id=code) for code, procedure in BOOK.procedures.items()]
GOLDEN = Path(__file__).parents[1] / "procedures" / "golden"


def printed(code: str, form: str = "markdown") -> str:
    """The table of a procedure."""
    procedure = BOOK.procedures[code]
    return table(procedure, BOOK.institution_of(procedure), "text" if form == "text" else "markdown")


def row(code: str, no: str) -> list[str]:
    """The cells of a row in Markdown."""
    line = next(line for line in printed(code).splitlines() if line.startswith(f"| {no} |"))
    return [cell.strip().replace("\u00a0", " ") for cell in line.strip("|").split(" | ")]


@pytest.mark.parametrize("procedure", EVERY)
def test_the_table_is_the_one_that_was_read_and_approved(procedure: Procedure) -> None:
    """Nobody changes what the manual's reader sees without noticing."""
    golden = GOLDEN / f"{procedure.code.lower()}.md"
    now = printed(procedure.code)
    if os.environ.get("VENTANILLA_GOLDEN") == "write":
        golden.write_text(now, "utf-8")
    assert now == golden.read_text("utf-8")


@pytest.mark.parametrize(
    ("term", "words"),
    [
        ("4 horas hábiles", "a las 4 horas hábiles"),
        ("5 días hábiles", "a los 5 días hábiles"),
        ("un día hábil", "al día hábil"),
        ("1 hora", "a la hora"),
        ("2 semanas", "a las 2 semanas"),
    ],
)
def test_a_reminder_is_told_in_good_spanish(term: str, words: str) -> None:
    """Hours and weeks are feminine, one is not counted."""
    assert at_the(term) == words


def test_a_deadline_that_a_form_gives_is_named_by_its_question() -> None:
    """The table says the field's label, not its name in the file."""
    assert "Paso 9: la fecha que se anotó en «Fecha límite»." in printed("11.01.U0.P4")


def test_no_golden_copy_is_left_over() -> None:
    """Each copy belongs to a procedure of the book."""
    assert {file.stem for file in GOLDEN.glob("*.md")} == {code.lower() for code in BOOK.procedures}


@pytest.mark.parametrize("procedure", EVERY)
def test_the_text_form_fits_a_hundred_columns(procedure: Procedure) -> None:
    """A terminal of 100 columns shows it without breaking lines."""
    assert max(map(len, printed(procedure.code, "text").splitlines())) <= 100


@pytest.mark.parametrize("procedure", EVERY)
def test_the_text_form_loses_nothing(procedure: Procedure) -> None:
    """Every word of every sentence, question and resolution is in the text form."""
    words = set(printed(procedure.code, "text").split())
    for step in procedure.steps:
        assert set(f"{step.text} {step.question}".split()) <= words
    for one in procedure.resolutions:
        assert set(f"{one.says} {one.we_do} {one.why}".split()) <= words


@pytest.mark.parametrize("procedure", EVERY)
def test_the_text_form_has_straight_edges(procedure: Procedure) -> None:
    """The lines of a table are all equally long."""
    lengths: list[set[int]] = []
    before = ""
    for line in printed(procedure.code, "text").splitlines():
        if line.startswith(("|", "+")):
            if not before.startswith(("|", "+")):
                lengths.append(set())
            lengths[-1].add(len(line))
        before = line
    assert lengths
    assert all(len(one) == 1 for one in lengths)


def test_a_state_names_its_answer_rows_and_they_their_targets() -> None:
    """Row 9 leads to 9.1 and 9.2 by name; 9.1 to a choice of rows."""
    assert row("11.01.U0.P1", "9")[-1].startswith("«Devolver con observaciones» → 9.1<br>")
    assert row("11.01.U0.P1", "9.1")[-1].startswith("→ 4, 5, 6 o 7, a elegir")


def test_answers_that_a_resolution_adds_are_marked() -> None:
    """The asterisk tells them from the manual's own."""
    assert row("INE-SEN-P1", "7")[-1].endswith("\\*")
    assert "Las respuestas con asterisco no están en el manual" in printed("INE-SEN-P1")
    assert "asterisco" not in printed("DS-UI-04")


def test_a_question_stands_below_its_row_with_the_answers_beside_it() -> None:
    """As the manual prints it: an unnumbered row."""
    lines = printed("SEPREM-DI-003.1").splitlines()
    place = next(index for index, line in enumerate(lines) if line.startswith("| 6 |"))
    assert lines[place + 1].startswith("|  |  | ¿Resultado es satisfactorio? |")
    assert "→\u00a07" in lines[place + 1]


def test_a_pipe_in_a_cell_does_not_break_the_markdown() -> None:
    """Signs that Markdown reads are escaped; a line break becomes one of HTML."""
    grid = Grid(columns=(Column(title="A"), Column(title="B")), rows=(("uno | dos", "x*y\nz"),))
    assert as_markdown([grid]).splitlines()[-1] == "| uno \\| dos | x\\*y<br>z |"


def test_a_wide_column_is_left_out_in_a_terminal() -> None:
    """The unit has no room in 100 columns; the page has it."""
    grid = Grid(columns=(Column(title="No."), Column(title="Unidad", wide_only=True)), rows=(("1", "SEN"),))
    assert "Unidad" in as_markdown([grid])
    assert "Unidad" not in as_text([grid])
