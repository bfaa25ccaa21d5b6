"""The JSON listing of the procedures: rows, arrows and resolutions, made from the definitions.

Its keys are a contract (`ventanilla procedures --json`); readers outside depend on them.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from machines.definition import Answer, Procedure, Step, is_end
from machines.reading.loading import Book


def listing(book: Book) -> list[dict[str, Any]]:
    """Every procedure of the book as plain JSON values, in the book's order.

    Returns:
        Per procedure `institution, code, title, version, start, steps, moves, resolutions`. `from` and `to`
        of a move are row numbers, `FIN` or `FIN:<why>`; `rows` are the answer-only rows passed through.
    """
    return [_procedure(procedure) for procedure in book.procedures.values()]


def _procedure(procedure: Procedure) -> dict[str, Any]:
    start = procedure.start
    return {
        "institution": procedure.institution,
        "code": procedure.code,
        "title": procedure.title,
        "version": procedure.version,
        "start": {
            "row": start.row,
            "who": list(start.who),
            "occasions": [occasion.text for occasion in start.occasions],
        },
        "steps": [_step(step) for step in procedure.steps],
        "moves": [_move(procedure, *move) for move in moves_of(procedure)],
        "resolutions": [
            {"step": one.row, "says": one.says, "we_do": one.we_do, "why": one.why}
            for one in procedure.resolutions
        ],
    }


def _step(step: Step) -> dict[str, Any]:
    return {
        "no": step.no,
        "roles": list(step.roles),
        "mode": step.mode.value,
        "kind": step.kind.value,
        "text": step.text,
        "question": step.question,
        "time": step.time,
    }


def _move(procedure: Procedure, step: Step, answer: Answer, target: str) -> dict[str, Any]:
    return {
        "from": step.no,
        "to": target,
        "label": answer.label,
        "rows": list(answer.rows),
        "scope": scope_of(procedure, step.no, target),
    }


def arrows_of(procedure: Procedure) -> Iterator[tuple[Step, Answer, str]]:
    """The arrows of a procedure: each state's answers, one arrow per target; the lifecycle's moves are not among them."""
    for step in procedure.states:
        for answer in step.answers:
            for target in answer.targets:
                yield step, answer, target


def moves_of(procedure: Procedure) -> Iterator[tuple[Step, Answer, str]]:
    """The arrows that are listed: a way back to the same row counts only where the manual has it."""
    for step, answer, target in arrows_of(procedure):
        if target != step.no or not answer.by_resolution:
            yield step, answer, target


def scope_of(procedure: Procedure, source: str, target: str) -> str:
    """`item` where only one element of a stretch moves or ends, `case` where the whole case does."""
    stretch = procedure.stretch_of(source)
    alone = stretch is not None and (is_end(target) or target in stretch.rows)
    return "item" if alone else "case"
