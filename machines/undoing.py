"""Which rows of a history stand: those that were neither taken back nor only take another one back."""

from __future__ import annotations

from collections.abc import Sequence

from machines.records import HistoryRow


def undone(rows: Sequence[HistoryRow]) -> frozenset[int]:
    """The `seq` of every row that a later one takes back."""
    return frozenset(row.entry.undoes for row in rows if row.entry.undoes)


def standing(rows: Sequence[HistoryRow]) -> tuple[HistoryRow, ...]:
    """The rows that count, in their order."""
    without = undone(rows)
    return tuple(row for row in rows if row.seq not in without and not row.entry.undoes)
