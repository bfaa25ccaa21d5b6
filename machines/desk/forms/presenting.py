"""Presented again: what was given in a row before, for a form that comes back to whoever filled it in."""

from __future__ import annotations

from machines import runs
from machines.definition import Answer, Mode
from machines.desk import deciding
from machines.desk.session import Desk
from machines.fields import forms
from machines.records import HistoryRow
from machines.returns import goes_back

_DOING = ("start", "answer", "vote")
"""Kinds of rows by which a row of the table is done."""


def earlier(desk: Desk, what: deciding.Open, given: Answer) -> dict[str, str]:
    """The values with which this row's form was sent before in this case; empty if it was not, or is asked anew.

    A row of plain work takes its earlier values whenever the case has gone back, and so does one that sets a rhythm
    when it is set anew; one that decides only if it is the one that the case came back to: a second review is a new
    one. Personal values come back to whoever gave them.
    Optional fields that were left out before are not asked again. Whoever is asked by a request sends what is new.
    """
    if not given.form or what.asked:
        return {}
    anew = what.case.round > 1 or any(one.set_in == what.step.no for one in what.procedure.rhythms)
    if not anew:
        return _carried(desk, what, given)
    if len(what.step.answers) > 1 and not _came_back(desk, what):
        return {}
    done = _done_before(desk, what, given)
    values: dict[str, str] = {}
    for row in done:
        values |= row.entry.values
    values |= _own(desk, what, done)
    found = {
        one.name: values[one.name]
        for one in given.form
        if values.get(one.name) and one.name not in what.known
    }
    if not found:
        return {}
    left_out = [
        one.name
        for one in given.form
        if not (one.required or one.required_if) and one.name not in (*found, *what.known)
    ]
    return {**found, **dict.fromkeys(left_out, "")}


def _carried(desk: Desk, what: deciding.Open, given: Answer) -> dict[str, str]:
    """What the form of a first row has from the case that this one follows; the rest is still asked."""
    if what.case.origin is None or what.step.no != what.procedure.start.row:
        return {}
    values = desk.unit.values(what.case.id)
    names = [one.name for one in given.form if one.name not in what.known]
    return {name: values[name] for name in names if values.get(name)}


def _own(desk: Desk, what: deciding.Open, done: list[HistoryRow]) -> dict[str, str]:
    """The personal values that the speaker himself gave, and nobody after him."""
    givers = {name: row.entry.actor for row in done for name in row.entry.personal}
    mine = [name for name, actor in givers.items() if actor == desk.person.id]
    if not mine:
        return {}
    held = desk.unit.values(what.case.id, personal=True)
    return {name: held[name] for name in mine if name in held}


def _done_before(desk: Desk, what: deciding.Open, given: Answer) -> list[HistoryRow]:
    """The rows of the history in which this answer's rows were done last, oldest first; all votes of a joint one."""
    ticked = {step.no for step in runs.ticked(what.procedure, what.step, given.key)}
    rows = set(given.rows[:1]) or ticked
    missing = rows & what.case.did.keys()
    found: list[HistoryRow] = []
    for row in desk.unit.newest(what.case.id):
        if not missing:
            break
        if row.entry.row in rows and row.entry.kind in _DOING:
            found.append(row)
            if what.step.mode is not Mode.ALL:
                missing = missing - {row.entry.row}
    return found[::-1]


def _came_back(desk: Desk, what: deciding.Open) -> bool:
    """Whether the last move of the case was a return to this row."""
    moves = (row.entry for row in desk.unit.newest(what.case.id) if row.entry.kind in ("start", "answer"))
    last = next(moves, None)
    known = last is not None and last.source in what.procedure.by_no and last.target == what.step.no
    return last is not None and known and goes_back(what.law, last.source, last.target)


def files(given: Answer, values: dict[str, str]) -> list[str]:
    """The hashes of the files that stand in values."""
    names = [one.name for one in given.form if one.kind in forms.FILE_KINDS]
    return [sha256 for name in names for sha256 in values.get(name, "").split()]
