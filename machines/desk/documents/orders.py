"""The answer that ordered a document, found again when the document's turn has come."""

from __future__ import annotations

from dataclasses import dataclass

from machines.definition import Answer, Procedure, Production
from machines.desk.session import Desk
from machines.records import Case, Entry, HistoryRow, Timer


@dataclass(frozen=True, slots=True)
class Order:
    """A document that was ordered, with the history row of the answer that did it."""

    case: Case
    """As it stands now."""
    row: HistoryRow
    given: Answer
    production: Production


def find(desk: Desk, timer: Timer) -> Order:
    """The order that a document's timer is about."""
    assert timer.case_id is not None, "a document belongs to a case"
    case = desk.unit.case(timer.case_id)
    seq = int(timer.about)
    row = next(row for row in desk.unit.newest(case.id) if row.seq == seq)
    given = answer_of(desk.office.law_of(case).procedure, row.entry)
    assert given is not None, "what ordered a document is an answer"
    assert given.produces is not None, "the answer produces what it ordered"
    return Order(case, row, given, given.produces)


def answer_of(procedure: Procedure, entry: Entry) -> Answer | None:
    """The answer that a history row gave to a row of the procedure, if it gave one."""
    if entry.kind == "start":
        return procedure.step(entry.row).answer(entry.answer)
    step = procedure.by_no.get(entry.source) if entry.kind == "answer" else None
    return step.answer(entry.answer) if step is not None else None


def has_moved(desk: Desk, order: Order) -> bool:
    """Whether the case was moved on since, so that nothing waits for the document any more."""
    later = (row for row in desk.unit.newest(order.case.id) if row.seq > order.row.seq)
    return any(row.entry.kind == "answer" or row.entry.source != row.entry.target for row in later)


def has_votes(desk: Desk, order: Order) -> bool:
    """Whether somebody signed before the document was there."""
    return any(
        row.entry.kind == "vote" and row.seq > order.row.seq for row in desk.unit.newest(order.case.id)
    )
