"""Going back: when a move returns a case, and what it was sent back for until its row answers again."""

from __future__ import annotations

from collections.abc import Iterable

from machines.definition import Rhythm, Stretch, is_end
from machines.machine import Law, part_state
from machines.records import Entry, Return


def goes_back(law: Law, source: str, target: str) -> bool:
    """Whether a move returns to an earlier row (or to the same)."""
    numbers = [step.no for step in law.procedure.steps]
    return not is_end(target) and numbers.index(target) <= numbers.index(source)


def row_of(law: Law, state: str) -> str:
    """The row in which a state stands; of a stretch or a rhythm its first one; empty for an end."""
    if state in law.procedure.by_no:
        return state
    parts: tuple[Stretch | Rhythm, ...] = (*law.procedure.stretches, *law.procedure.rhythms)
    return next((one.rows[0] for one in parts if part_state(one) == state), "")


def returns(law: Law, entry: Entry) -> bool:
    """Whether a row is an answer that returned its case to an earlier row, or to the same."""
    target = row_of(law, entry.target)
    return entry.kind == "answer" and bool(target) and goes_back(law, entry.source, target)


def standing_returns(
    law: Law, rows: Iterable[tuple[int, Entry]], before: tuple[Return, ...] = (), number: int = 1
) -> tuple[Return, ...]:
    """What a case is still sent back for after these rows of its history.

    A return is over when the row that gave it answers again.

    Args:
        rows: those that stand, each with its `seq`, oldest first.
        before: what it was sent back for before them.
        number: its round before them.
    """
    found = before
    for seq, entry in rows:
        if entry.kind != "answer":
            continue
        found = tuple(one for one in found if one.source != entry.source)
        if not returns(law, entry):
            continue
        number += 1
        target = row_of(law, entry.target)
        if target != entry.source and entry.reason:
            found += (
                Return(
                    seq=seq,
                    round=number,
                    source=entry.source,
                    target=target,
                    by=entry.actor,
                    reason=entry.reason,
                ),
            )
    return found
