"""What a case says of itself against what its rows make of it: what is kept beside the history so that it need not be read.

Procedures are not at hand. What only they tell is not looked at: the round, what a case was sent back for, who was
named for a role, and which place in a joint signature is whose.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from machines.definition import is_end
from machines.desk.clock.beginnings import BEGIN
from machines.machine import READY
from machines.records import Entry, TaskState
from machines.standing import decider
from storage.chain import Fault, Link, Wrong, entry_of
from storage.keeping.archive import Record


class Pending:
    """What waits in each case: open tasks, or a day on which it goes on.

    Args:
        tasks: the rows of all tasks…
        timers: …and of all timers.
    """

    def __init__(self, tasks: Iterable[Record], timers: Iterable[Record]) -> None:
        self._rows: defaultdict[int, set[str]] = defaultdict(set)
        for task in tasks:
            if task["state"] == TaskState.OPEN:
                self._rows[task["case_id"]].add(task["step"])
        days = (one for one in timers if (one["kind"], one["state"]) == (BEGIN, "waiting"))
        self._days = {timer["case_id"] for timer in days}

    def fits(self, case: Record) -> bool:
        """Whether a case has tasks of the row in which it stands, and of no other; none where it stands in no row."""
        rows, state = self._rows.get(case["id"], set()), case["state"]
        if _is_over(state) or ":" in state:  # a stretch or a rhythm waits for what it has opened
            return not rows
        return rows == {state} or (not rows and case["id"] in self._days)


class Replay:
    """What a case must say of itself, by its rows."""

    def __init__(self) -> None:
        self._links: list[Link] = []

    def follow(self, link: Link) -> Link:
        """Take in the next row; hands it on."""
        self._links.append(link)
        return link

    def fault_of(self, case: Record, pending: Pending) -> Fault | None:
        """What a case whose chain is sound says wrongly."""
        if not self._links:
            return None
        rows = [entry_of(link.payload, link.public or {}) for link in self._links]
        undone = {entry.undoes for _, entry in rows}
        counted = [entry for seq, (_, entry) in enumerate(rows, 1) if seq not in undone]
        found = {
            Wrong.STATE: rows[-1][1].target == case["state"],
            Wrong.FACTS: _facts(counted) == _said(case["facts"]),
            Wrong.CLOSED: _closed_at(rows) == case["closed_at"],
            Wrong.DID: _did(counted) == _without_signatures(_said(case["did"])),
            Wrong.TASKS: pending.fits(case),
        }
        wrong = next((what for what, right in found.items() if not right), None)
        return None if wrong is None else Fault(seq=len(rows), what=wrong)


def _is_over(state: str) -> bool:
    return is_end(state) or state == READY


def _facts(counted: Sequence[Entry]) -> Mapping[str, object]:
    """The latest public value of every field."""
    return {name: value for entry in counted for name, value in entry.values.items()}


def _closed_at(rows: Sequence[tuple[int, Entry]]) -> int | None:
    """When a case came to the end at which it stands, in microseconds; None if it stands at none."""
    state, since = "", None
    for at, entry in rows:
        if entry.target != state:
            state, since = entry.target, at
    return since if _is_over(state) else None


def _did(counted: Sequence[Entry]) -> Mapping[str, object]:
    """Who completed each row last, joint signatures that are under way aside."""
    found: dict[str, object] = {}
    for entry in counted:
        who = decider(entry)
        if who is None or entry.undoes:
            continue
        if entry.kind == "answer":
            found[entry.source] = found[entry.row] = who
        elif entry.kind == "start" and entry.answer:
            found[entry.row] = who
    return found


def _without_signatures(did: Mapping[str, object]) -> Mapping[str, object]:
    """The rows that were completed; a place in a joint signature has its row and a number."""
    return {no: who for no, who in did.items() if ":" not in no}


def _said(kept: str) -> Mapping[str, object]:
    """What a column says by name; what is no such text any more says what no rows do."""
    try:
        said = json.loads(kept)
    except ValueError:
        said = None
    return said if isinstance(said, dict) else {"": kept}
