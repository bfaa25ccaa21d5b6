"""The JSON listing of the procedures, whose keys are a contract."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest

from machines.definition import END, Answer, Mode, Occasion, Procedure, Start, Step, StepKind
from machines.listing import listing
from machines.machine import Law
from machines.reading.loading import Book, load

BOOK = load()
LISTED: dict[str, dict[str, Any]] = {one["code"]: one for one in listing(BOOK)}
EVERY = sorted(LISTED)
GOLDEN = Path(__file__).parents[1] / "procedures" / "golden"


def arrows(code: str, source: str) -> list[tuple[str, str, list[str], str]]:
    """The moves of a row, without their source."""
    return [
        (move["to"], move["label"], move["rows"], move["scope"])
        for move in LISTED[code]["moves"]
        if move["from"] == source
    ]


@pytest.mark.parametrize("code", EVERY)
def test_the_keys_are_those_of_the_contract(code: str) -> None:
    """Exactly these keys, in plain JSON values."""
    one = LISTED[code]
    assert json.loads(json.dumps(one)) == one
    assert set(one) == {
        "institution",
        "code",
        "title",
        "version",
        "start",
        "steps",
        "moves",
        "resolutions",
    }
    assert set(one["start"]) == {"row", "who", "occasions"}
    for step in one["steps"]:
        assert set(step) == {"no", "roles", "mode", "kind", "text", "question", "time"}
        assert step["mode"] in {"one", "any", "all", "each"}
        assert step["kind"] in {"state", "answer", "both"}
    for move in one["moves"]:
        assert set(move) == {"from", "to", "label", "rows", "scope"}
        assert move["scope"] in {"case", "item"}
    for resolution in one["resolutions"]:
        assert set(resolution) == {"step", "says", "we_do", "why"}


@pytest.mark.parametrize("code", EVERY)
def test_the_listing_is_the_one_that_was_read_and_approved(code: str) -> None:
    """The copies in tests/procedures/golden; `VENTANILLA_GOLDEN=write` writes them anew."""
    golden = GOLDEN / f"{code.lower()}.json"
    now = json.dumps(LISTED[code], ensure_ascii=False, indent=1) + "\n"
    if os.environ.get("VENTANILLA_GOLDEN") == "write":
        golden.write_text(now, "utf-8")
    assert now == golden.read_text("utf-8")


@pytest.mark.parametrize("code", EVERY)
def test_every_numbered_row_is_there_in_order(code: str) -> None:
    """One step per row of the file, whatever its kind."""
    rows = [step.no for step in BOOK.procedures[code].steps]
    assert [step["no"] for step in LISTED[code]["steps"]] == rows


@pytest.mark.parametrize("code", EVERY)
def test_moves_go_between_rows_that_hold_work(code: str) -> None:
    """No arrow begins or ends in a row that is only an answer; those are in `rows`, each at least once."""
    kinds = {step["no"]: step["kind"] for step in LISTED[code]["steps"]}
    passed: set[str] = set()
    for move in LISTED[code]["moves"]:
        assert kinds[move["from"]] != "answer"
        assert move["to"].startswith("FIN") or kinds[move["to"]] != "answer"
        passed |= set(move["rows"])
    assert passed == {no for no, kind in kinds.items() if kind == "answer"}


@pytest.mark.parametrize("code", EVERY)
def test_the_machine_has_exactly_these_moves(code: str) -> None:
    """What is listed is what the law allows, besides the joining of stretches and repeating a row by a resolution."""
    law = Law(BOOK.procedures[code])
    again = {
        (step.no, step.no)
        for step in law.procedure.states
        for one in step.answers
        if one.by_resolution and step.no in one.targets
    }
    allowed = {
        (step.no, trigger.partition(">")[2])
        for step in law.procedure.states
        for trigger in law.triggers(step.no)
    } - again
    assert {(move["from"], move["to"]) for move in LISTED[code]["moves"]} == allowed


def test_an_answer_row_is_passed_through() -> None:
    """Row 9.1 of the plan leads back to one of four rows, one move for each."""
    back = [(target, "Devolver con observaciones", ["9.1"], "case") for target in "4567"]
    assert arrows("11.01.U0.P1", "9")[:4] == back


def test_a_row_that_is_an_answer_and_work_is_a_node() -> None:
    """Row 2.2 is reached from 2 and from 4, and leads back to 1."""
    kinds = {step["no"]: step["kind"] for step in LISTED["INE-SEN-P1"]["steps"]}
    assert kinds["2.2"] == "both"
    assert [move[0] for move in arrows("INE-SEN-P1", "2")] == ["3", "2.2"]
    assert arrows("INE-SEN-P1", "4")[1][0] == "2.2"
    assert arrows("INE-SEN-P1", "2.2")[0][0] == "1"


def test_an_end_row_is_passed_through() -> None:
    """ "10. Final del procedimiento." is no state: the approval of row 9 passes it."""
    assert arrows("SEPREM-DI-003.1", "9")[0][0] == END
    assert arrows("SEPREM-DI-003.1", "9")[0][2] == ["10"]
    assert LISTED["SEPREM-DI-003.1"]["steps"][-1]["kind"] == "answer"


def test_the_question_belongs_to_the_row_above() -> None:
    """An unnumbered decision row is no step."""
    questions = {step["no"]: step["question"] for step in LISTED["SEPREM-DI-003.1"]["steps"]}
    assert questions["6"] == "¿Resultado es satisfactorio?"


def test_only_one_element_moves_within_a_stretch() -> None:
    """Inside the stretch and at an element's own end the scope is the item; leaving it, the case."""
    scopes = {(move["from"], move["to"]): move["scope"] for move in LISTED["INE-SEN-P2"]["moves"]}
    assert scopes["1", "2"] == "item"
    assert scopes["2", "FIN:devuelta"] == "item"
    assert scopes["2", "3"] == "case"
    assert scopes["3", "4"] == "case"


def test_plain_sequence_has_no_label() -> None:
    """A row with one way out needs no word on its arrow."""
    assert arrows("DS-UI-04", "1") == [("2", "", [], "case")]
    assert arrows("DS-UI-04", "4") == [(END, "", [], "case")]


@pytest.mark.parametrize(("added", "loops"), [(False, 1), (True, 0)])
def test_a_self_loop_is_listed_only_if_the_manual_has_it(added: bool, loops: int) -> None:
    """ "Vuelve a intentarlo" counts when a row says so, not when a resolution adds it."""
    again = Answer(key="otra-vez", button="Otra vez", label="Otra vez", targets=("1",), by_resolution=added)
    done = Answer(key="hecho", button="Hecho", targets=(END,))
    step = Step(
        no="1", kind=StepKind.STATE, roles=("Jefe",), mode=Mode.ONE, text="Llama.", answers=(again, done)
    )
    occasion = Occasion(kind="solicitud", text="Alguien lo pide.")
    procedure = Procedure(
        institution="X",
        code="X-1",
        version="1",
        title="Llamar",
        manual="",
        unit="",
        objective="",
        start=Start(row="1", who=("Jefe",), registers=(), occasions=(occasion,)),
        steps=(step,),
    )
    moves = listing(Book(procedures={"X-1": procedure}))[0]["moves"]
    assert sum(move["to"] == "1" for move in moves) == loops
