"""Runs: consecutive rows of one responsable and one term without a decision between them, which are one card to tick.

A run is read off the rows, never written in a file. Its card offers the next row by its own button, and every
longer piece of the run ("Pasos 3 a 5"), so that several rows are ticked at once; each still becomes a history row
of its own. Rows are done in the manual's order: what is ticked is always what comes next, up to some row.
A row with a term of its own is work of another day (the visit that the row before sets a date for, the report at the
end of the year): it gets a card of its own, with its own term.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from machines.definition import DONE, Answer, Mode, Procedure, Step
from machines.reading.building import ASSIGNED

_REMEMBERED = 2048
"""Rows whose runs are remembered: every action asks for the same few several times."""


def run_from(procedure: Procedure, step: Step) -> tuple[Step, ...]:
    """The rows that can be ticked on the card of a row: it and those of its run behind it."""
    return _rows_from(procedure, step.no)


@lru_cache(maxsize=_REMEMBERED)
def _rows_from(procedure: Procedure, no: str) -> tuple[Step, ...]:
    states = procedure.states
    place = states.index(procedure.step(no))
    rows = [states[place]]
    for following in states[place + 1 :]:
        if not _goes_on(procedure, rows[-1], following):
            break
        rows.append(following)
    return tuple(rows)


def run_around(procedure: Procedure, step: Step) -> tuple[Step, ...]:
    """The whole run in which a row lies; the row alone if it lies in none."""
    return _rows_around(procedure, step.no)


@lru_cache(maxsize=_REMEMBERED)
def _rows_around(procedure: Procedure, no: str) -> tuple[Step, ...]:
    states = procedure.states
    first = states.index(procedure.step(no))
    while first > 0 and _goes_on(procedure, states[first - 1], states[first]):
        first -= 1
    return _rows_from(procedure, states[first].no)


def offered(procedure: Procedure, step: Step) -> tuple[Answer, ...]:
    """The answers that the card of a row offers: its own and, in a run, one for each longer piece of it."""
    return step.answers + _pieces(procedure, step.no)


@lru_cache(maxsize=_REMEMBERED)
def _pieces(procedure: Procedure, no: str) -> tuple[Answer, ...]:
    rows = _rows_from(procedure, no)
    pieces = (rows[: count + 1] for count in range(1, len(rows)))
    return tuple(_piece(piece, whole=len(piece) == len(rows)) for piece in pieces)


def given(procedure: Procedure, step: Step, key: str, rows: Sequence[str]) -> Answer | None:
    """The answer of `offered` that was given, by the last row's key and the rows that were done at once."""
    wanted = f"{DONE}:{rows[-1]}" if len(rows) > 1 else key
    return next((one for one in offered(procedure, step) if one.key == wanted), None)


def ticked(procedure: Procedure, step: Step, key: str) -> tuple[Step, ...]:
    """The rows that an answer of `offered` does: the row alone, or a piece of its run."""
    last = key.removeprefix(f"{DONE}:")
    if last == key:
        return (step,)
    rows = run_from(procedure, step)
    return rows[: [row.no for row in rows].index(last) + 1]


def goes_on(procedure: Procedure, row: Step) -> bool:
    """Whether the run of a row goes on behind it."""
    return len(run_from(procedure, row)) > 1


def _goes_on(procedure: Procedure, row: Step, following: Step) -> bool:
    """Whether the holder of a row simply goes on with the next one."""
    same_hands = (row.roles, row.mode, row.relative) == (following.roles, following.mode, following.relative)
    plain = _is_plain(row) and _is_plain(following)
    together = procedure.part_of(row.no) == procedure.part_of(following.no)
    same_term = following.deadline in ("", row.deadline)
    return same_hands and plain and together and same_term and row.answers[0].targets == (following.no,)


def _is_plain(row: Step) -> bool:
    """Whether a row only has to be done, by one person who is not the requester's choice of somebody else."""
    if row.mode is Mode.ALL or row.waits_for or len(row.answers) != 1:
        return False
    only = row.answers[0]
    assigns = bool(only.frees) or any(one.name == ASSIGNED for one in only.form)
    waits = only.produces is not None  # nobody goes on before its document is made
    return only.key == DONE and not (only.reason or only.approval or only.signs or assigns or waits)


def _piece(rows: tuple[Step, ...], *, whole: bool) -> Answer:
    """Several rows as one answer: what they all ask for, and where the last one leads."""
    first, last = rows[0].no, rows[-1].no
    between = "y" if len(rows) == 2 else "a"
    numbers = f"{first} {between} {last}"
    only = rows[-1].answers[0]
    return Answer(
        key=f"{DONE}:{last}",
        button=f"Todo (pasos {numbers})" if whole else f"Pasos {numbers}",
        targets=only.targets,
        form=tuple(field for row in rows for field in row.answers[0].form),
    )
