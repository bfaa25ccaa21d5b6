"""Which rows make one card to tick."""

from __future__ import annotations

import pytest

from machines.reading.loading import load
from machines.runs import offered, run_around, run_from, ticked

BOOK = load()


@pytest.mark.parametrize(
    ("code", "row", "run"),
    [
        ("DS-UI-04", "3", ["3", "4"]),
        ("DS-UI-04", "4", ["4"]),
        ("DS-UI-04", "2", ["2"]),
        ("11.01.U0.P1", "3", ["3", "4", "5", "6", "7", "8"]),
        ("11.01.U0.P1", "6", ["6", "7", "8"]),
        ("11.01.U0.P1", "9", ["9"]),
        ("IGSS-DP-P3", "03", ["03"]),
        ("IGSS-DP-P3", "05", ["05"]),
    ],
)
def test_a_run_ends_where_somebody_decides_or_somebody_else_goes_on(
    code: str, row: str, run: list[str]
) -> None:
    procedure = BOOK.procedures[code]
    assert [step.no for step in run_from(procedure, procedure.step(row))] == run


@pytest.mark.parametrize(
    ("code", "row", "run", "why"),
    [
        ("INE-SEN-P2", "3", ["3", "4"], "the calendar is followed until its last day, a year later"),
        ("INE-SEN-P2", "5", ["5"], "the report of the year has another term than the calendar"),
        ("INE-SEN-P4", "3", ["3"], "the visit is made on the day that is set"),
        ("DS-UI-01", "5", ["5", "6"], "the application is done by the day that its plan foresees"),
        ("IGSS-DP-P1", "04", ["04", "05"], "both rows have the same three months"),
        ("IGSS-DP-P7", "04", ["04", "05"], "the second row has no term of its own"),
    ],
)
def test_a_run_ends_before_a_row_of_another_term(code: str, row: str, run: list[str], why: str) -> None:
    procedure = BOOK.procedures[code]
    assert [step.no for step in run_from(procedure, procedure.step(row))] == run, why


def test_a_row_knows_the_whole_run_that_it_lies_in() -> None:
    procedure = BOOK.procedures["11.01.U0.P1"]
    rows = [step.no for step in run_around(procedure, procedure.step("6"))]
    assert rows == ["3", "4", "5", "6", "7", "8"]


def test_every_longer_piece_of_a_run_is_offered_with_all_its_questions() -> None:
    procedure = BOOK.procedures["11.01.U0.P1"]
    step = procedure.step("6")
    answers = offered(procedure, step)
    assert [one.button for one in answers] == [
        "Marco Estratégico listo",
        "Pasos 6 y 7",
        "Todo (pasos 6 a 8)",
    ]
    assert [row.no for row in ticked(procedure, step, answers[-1].key)] == ["6", "7", "8"]
    asked = [field.name for field in answers[-1].form]
    assert asked == [field.name for row in ("6", "7", "8") for field in procedure.step(row).answers[0].form]
    assert answers[-1].targets == procedure.step("8").answers[0].targets


@pytest.mark.parametrize("code", list(BOOK.procedures))
def test_no_piece_of_a_run_asks_two_questions_of_one_name(code: str) -> None:
    procedure = BOOK.procedures[code]
    for step in procedure.states:
        for answer in offered(procedure, step):
            names = [field.name for field in answer.form]
            assert len(names) == len(set(names)), f"{step.no}: {names}"
