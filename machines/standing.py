"""What of a history counts: the rows that were not taken back, and what they make of a case."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from machines import elements, parties
from machines.decide import PAPER, REOPENED
from machines.definition import Answer
from machines.fields import forms
from machines.machine import Law
from machines.reading.building import ASSIGNED
from machines.records import Entry, HistoryRow, NewestFirst, Return, Task
from machines.returns import returns, standing_returns

MIGRATED = "migrate"
"""Kind of the row by which a case goes on under another version of its procedure (`reason`)."""
REASSIGNED, LEFT = "reassign", "leave"
"""Kinds of rows by which a task went to somebody else: by a word, or because its holder (`on_behalf_of`) left."""


def undone(rows: Iterable[HistoryRow]) -> frozenset[int]:
    """The `seq` of every row that a later one takes back."""
    return frozenset(row.entry.undoes for row in rows if row.entry.undoes)


def standing(rows: Sequence[HistoryRow]) -> tuple[HistoryRow, ...]:
    """The rows that count, in their order: neither taken back nor only taking another one back."""
    without = undone(rows)
    return tuple(row for row in rows if row.seq not in without and not row.entry.undoes)


def newest_standing(newest: NewestFirst) -> Iterator[HistoryRow]:
    """The same rows, newest first; the history is read only as far as it is asked for."""
    without: set[int] = set()
    for row in newest:
        if row.entry.undoes:
            without.add(row.entry.undoes)
        elif row.seq not in without:
            yield row


def decider(entry: Entry) -> int | None:
    """Whose decision a row is: what was recorded from paper is that of whom it was recorded for."""
    return entry.on_behalf_of if entry.channel == PAPER else entry.actor


def given_in(law: Law, entry: Entry) -> Answer | None:
    """The answer that a row gave, if it gave one."""
    step = law.procedure.by_no.get(entry.row if entry.kind == "start" else entry.source)
    return step.answer(entry.answer) if step is not None and entry.answer else None


def signatures(newest: NewestFirst, *, before: int | None = None) -> tuple[HistoryRow, ...]:
    """The signatures of a joint signature that is under way, the first one first.

    Args:
        before: the `seq` of the row that completed it; None: it is not complete.
    """
    signed: list[HistoryRow] = []
    for row in newest_standing(newest):
        if before is not None and row.seq >= before:
            continue
        if row.entry.kind == "vote":
            signed.append(row)
        elif _ends_signing(row.entry):
            break
    return tuple(reversed(signed))


def did(law: Law, rows: Sequence[HistoryRow]) -> Mapping[str, int]:
    """Who completed each row last, as `Case.did` keeps it."""
    found: dict[str, int] = {}
    signed = 0
    for row in standing(rows):
        entry, who = row.entry, decider(row.entry)
        if entry.kind == REOPENED:
            found = {no: one for no, one in found.items() if not no.startswith(f"{entry.source}:")}
        if _ends_signing(entry):
            signed = 0
        if who is None:
            continue
        if entry.kind == "vote":
            signed += 1
            found[f"{entry.source}:{len(law.procedure.step(entry.source).roles) - signed}"] = who
        elif entry.kind == "answer":
            found[entry.source] = found[entry.row] = who
        elif entry.kind == "start" and entry.answer:
            found[entry.row] = who
    return found


def rounds(law: Law, rows: Sequence[HistoryRow]) -> int:
    """How often a case went round, as `Case.round` counts it."""
    return 1 + sum(returns(law, row.entry) for row in standing(rows))


def sent_back(law: Law, rows: Sequence[HistoryRow]) -> tuple[Return, ...]:
    """What a case is still sent back for, as `Case.returns` keeps it."""
    return standing_returns(law, ((row.seq, row.entry) for row in standing(rows)))


def assigned(law: Law, rows: Sequence[HistoryRow], task: Callable[[int], Task | None]) -> dict[str, int]:
    """The people named by answers for the rest of the case, by role; those named instead of them; without leavers.

    Args:
        task: a task of the case, also one that is over.
    """
    found: dict[str, int] = {}
    for row in standing(rows):
        if row.entry.kind in (REASSIGNED, LEFT):
            found = _renamed(law, row.entry, found, task)
            continue
        stretch = law.procedure.stretch_of(row.entry.row) if row.entry.kind == "start" else None
        found.update(elements.named(stretch, row.entry.values) if stretch is not None else {})
        given = given_in(law, row.entry)
        found = {role: who for role, who in found.items() if given is None or role not in given.frees}
        for one in given.form if given is not None else ():
            person = forms.person_id(row.entry.values.get(ASSIGNED, "")) if one.name == ASSIGNED else None
            if person is not None:
                found.update(dict.fromkeys(one.roles, person))
    return found


def _renamed(
    law: Law, entry: Entry, found: dict[str, int], task: Callable[[int], Task | None]
) -> dict[str, int]:
    """What a reassignment, or somebody's leaving, makes of the people named so far.

    Only for the roles of its task: in a joint signature the others' stay as they are.
    """
    given = task(entry.task) if entry.task is not None else None
    step = law.procedure.step(entry.row)
    roles = parties.own_roles(given, step) if given is not None else step.roles
    if entry.kind == LEFT:
        return {role: who for role, who in found.items() if who != entry.on_behalf_of or role not in roles}
    person = forms.person_id(entry.values.get(ASSIGNED, ""))
    return {role: person if person is not None and role in roles else who for role, who in found.items()}


def _ends_signing(entry: Entry) -> bool:
    """Whether a row ends a joint signature, complete or not."""
    return entry.kind in ("answer", REOPENED) or (entry.kind != "vote" and entry.source != entry.target)
