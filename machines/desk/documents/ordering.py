"""Ordering a document: its number is given and its job is set in the transaction of the answer that wants it."""

from __future__ import annotations

from dataclasses import replace

from machines.desk.documents.editions import DOCUMENT
from machines.desk.session import Desk
from machines.outcome import Outcome
from machines.records import Case, Timer


def numbered(desk: Desk, outcome: Outcome) -> Outcome:
    """The outcome with the number of its document among the values of the answer's row.

    A document that is made again in the same case keeps its number. Numbers have no gaps: this one is given or
    lost together with the answer.
    """
    wanted = outcome.produces
    if wanted is None:
        return outcome
    number = desk.unit.values(outcome.case.id).get(wanted.document)
    if number is None:
        order = desk.unit.next_number(f"{outcome.case.institution}/{wanted.series}", desk.today.year)
        number = f"{wanted.series}-{desk.today.year}-{order:04}"
    *earlier, last = outcome.entries
    last = replace(last, values={**last.values, wanted.document: number})
    return replace(outcome, entries=(*earlier, last))


def cancel(desk: Desk, case: Case, seq: int) -> None:
    """Have the document not made that a history row of a case wanted, if it was not made yet."""
    desk.unit.cancel_timer(_key(case, seq))


def _key(case: Case, seq: int) -> str:
    """The key of the timer of the document that a history row wants."""
    return f"{DOCUMENT}:{case.id}:{seq}"


def order(desk: Desk, case: Case) -> None:
    """Have the document made that the last history row of a case wants; its row is what the timer is about."""
    desk.unit.set_timer(
        Timer(
            key=_key(case, case.seq),
            kind=DOCUMENT,
            due_at=desk.now,
            case_id=case.id,
            anchor=desk.now,
            about=str(case.seq),
        )
    )
