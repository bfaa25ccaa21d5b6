"""The procedure files against the manuals themselves: every sentence verbatim, every arrow as it was read."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from machines.definition import END, Procedure, Step, StepKind
from machines.reading.loading import load
from machines.search import find

SHARED = Path(os.environ.get("VENTANILLA_TEST_SHARED", Path(__file__).parents[3] / "shared"))
SEEDS = {
    "INE": "ine-sen-2022.txt",
    "IGM": "igm-planes-y-programas-2022.txt",
    "IGSS": "igss-planificacion-2013.txt",
    "SEPREM": "seprem-informatica-2023.txt",
    "SOSEP": "sosep-informatica-2024.txt",
}
PROCEDURES = load().procedures
READINGS = {
    path.stem.upper(): tomllib.loads(path.read_text("utf-8"))
    for path in sorted((Path(__file__).parent / "readings").glob("*.toml"))
}
"""Per procedure, what a person read off the manual: `rows`, `arrows` and `responsables` (post: its rows).

`asked` is how employees would ask for it; whoever wrote these words had not read the file's own.
"""


def folded(text: str) -> str:
    """Blanks folded, for the extraction breaks lines where it likes."""
    return " ".join(text.split())


def quoted(procedure: Procedure) -> Iterator[str]:
    """Everything that a file takes verbatim from its manual: tables, norms, head."""
    for step in procedure.steps:
        yield from (step.text, step.question, step.time, step.document, step.unit)
    yield from (norm.text for norm in procedure.norms)
    yield from (procedure.objective, procedure.scope)
    yield from (*procedure.inputs, *procedure.outputs, *procedure.legal_basis)


@pytest.mark.skipif(
    not (SHARED / "seeds").is_dir(), reason="the shared manuals are missing (VENTANILLA_TEST_SHARED)"
)
@pytest.mark.parametrize("code", sorted(PROCEDURES))
def test_every_sentence_is_the_manuals(code: str) -> None:
    """Sentences, questions, times, documents, norms and head stand in the manual, letter by letter."""
    procedure = PROCEDURES[code]
    seed = folded((SHARED / "seeds" / SEEDS[procedure.institution]).read_text("utf-8"))
    assert [text for text in quoted(procedure) if folded(text) not in seed] == []


def test_every_procedure_was_read_by_a_person() -> None:
    """No procedure file stands without its reading, and no reading without its file."""
    assert sorted(READINGS) == sorted(PROCEDURES)


@pytest.mark.parametrize("code", sorted(READINGS))
def test_every_row_is_there_in_order(code: str) -> None:
    """A procedure has the numbered rows of its table, all of them, in their order."""
    assert [step.no for step in PROCEDURES[code].steps] == READINGS[code]["rows"].split()


@pytest.mark.parametrize("code", sorted(READINGS))
def test_the_arrows_are_those_that_were_read(code: str) -> None:
    """Every arrow from a row that holds work, in the order of the answers, and no other."""
    arrows = [
        f"{step.no}>{target}".replace(" ", "_")
        for step in PROCEDURES[code].states
        for answer in step.answers
        for target in answer.targets
    ]
    assert arrows == READINGS[code]["arrows"].split()


def sends_back(procedure: Procedure, step: Step, target: str) -> bool:
    """Whether an arrow undoes work: it leads to an earlier row or to an end that is no success."""
    order = [one.no for one in procedure.steps]
    return order.index(target) < order.index(step.no) if target in order else target != END


@pytest.mark.parametrize("code", sorted(READINGS))
def test_a_row_has_the_responsable_that_sense_gives(code: str) -> None:
    """Where the column's cells are merged or shifted, each row has the post that its sentence shows."""
    wanted = {no: post for post, rows in READINGS[code]["responsables"].items() for no in rows.split()}
    assert {step.no: "/".join(step.roles) for step in PROCEDURES[code].steps} == wanted


@pytest.mark.parametrize("code", sorted(PROCEDURES))
def test_a_refusal_needs_its_reason_and_an_approval_none(code: str) -> None:
    """A decision that sends back or ends without success asks why; one that approves never does."""
    procedure = PROCEDURES[code]
    for step in procedure.states:
        for answer in step.answers:
            back = any(sends_back(procedure, step, target) for target in answer.targets)
            if answer.approval or (back and len(step.answers) > 1 and step.kind is not StepKind.BOTH):
                assert answer.reason is back, (step.no, answer.button)


@pytest.mark.parametrize("code", sorted(PROCEDURES))
def test_people_find_a_procedure_by_their_own_words(code: str) -> None:
    """Each procedure has eight or more ways in which somebody would ask for it, none twice."""
    topics = PROCEDURES[code].topics
    assert len(topics) >= 8
    assert len(topics) == len(set(topics))


POINTING = ("Es un", "Le ", "Les ", "Lo firma", "Se le", "Son ", "Vuelve ")
"""How a sentence begins whose subject stands in another one."""


@pytest.mark.parametrize("code", sorted(PROCEDURES))
def test_what_we_do_is_understood_without_what_the_manual_says(code: str) -> None:
    """A card shows of a resolution only what we do, so that it names what it speaks of."""
    assert [one.we_do for one in PROCEDURES[code].resolutions if one.we_do.startswith(POINTING)] == []


def offered(code: str) -> list[Procedure]:
    """All procedures of the institution: more than anybody may begin."""
    return [one for one in PROCEDURES.values() if one.institution == PROCEDURES[code].institution]


@pytest.mark.parametrize(
    ("code", "words"), [(code, words) for code, one in READINGS.items() for words in one["asked"]]
)
def test_words_of_an_employee_find_it_first(code: str, words: str) -> None:
    """Whatever else is offered, what he needs is the first of it."""
    assert [one.code for one in find(words, offered(code))][:1] == [code]


def test_most_words_of_employees_find_nothing_else() -> None:
    """Of all those ways of asking, four in five need no choice between procedures."""
    alone = [len(find(words, offered(code))) == 1 for code, one in READINGS.items() for words in one["asked"]]
    assert sum(alone) / len(alone) >= 0.8


@pytest.mark.parametrize("code", sorted(PROCEDURES))
def test_it_is_listed_by_what_people_need(code: str) -> None:
    """Every procedure has its heading in the list of what one may begin; no institution has one heading for all."""
    assert PROCEDURES[code].need
    assert len({one.need for one in offered(code)}) > 1
