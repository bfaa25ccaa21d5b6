"""Whoever was asked and is silent: reminded, late, or out of reach."""

from __future__ import annotations

from machines import parties
from machines.definition import Step
from machines.desk import carrying, dealing
from machines.desk.collections import board
from machines.desk.session import Desk, message, titled
from machines.outcome import Hand, entry_of
from machines.records import Case, ChannelName, Task

REMINDER = "reminder"
"""Kind of the history rows that say that whoever is asked was reminded."""


def remind(desk: Desk, case: Case, task: Task, heading: str, hand: Hand) -> None:
    """Send the request of a row once more, to whoever is asked only, and keep in the history that it was.

    Where nobody of them can be reached there is no reminder: the board says so.
    """
    step = desk.office.law_of(case).procedure.step(task.step)
    asked = parties.asked(step, case, desk.office.institution(case.institution), desk.unit)
    if step.request and not any(desk.reach(person) for person in asked):
        return
    carrying.append(desk, case, (entry_of(hand, REMINDER, case.state, case.state, task.step),))
    dealing.deal(desk, case, task, desk.gathered(case), heading=heading)


def by_clock(timer: str, task: Task) -> Hand:
    """The hand of what falls due by itself."""
    return Hand(actor=None, channel="", proof=f"{timer}:{task.id}")


def overdue(desk: Desk, case: Case, task: Task) -> None:
    """The time of a part is over: whoever watches over the collection sees its board, once for all that end together."""
    if case.parent is None or task.due_at is None:
        return
    parent = desk.unit.case(case.parent)
    name = f"board:{parent.id}"
    if desk.unit.recall(name) == task.due_at.isoformat():
        return
    desk.unit.remember(name, task.due_at.isoformat())
    tell_board(desk, parent, "Venció el plazo. Así va:")


def tell_board(desk: Desk, parent: Case, heading: str = "") -> None:
    """Show the board to everybody who watches over a collection."""
    what = board.text_of(desk, parent, heading)
    for person in board.readers(desk, parent):
        desk.tell(person, message(what.key, what.params, board.buttons(desk, parent, person)), case=parent)


def unreached(desk: Desk, channel: ChannelName, address: str, reason: str) -> None:
    """An address has just begun to take nothing: where it was the only way to whoever is asked, the responsable learns it."""
    told: set[int] = set()
    for task_id, _ in desk.unit.copies_at(channel, address):
        task = desk.unit.task(task_id)
        if task is None or task.id in told:
            continue
        told.add(task.id)
        case = desk.unit.case(task.case_id)
        step = desk.office.law_of(case).procedure.step(task.step)
        if step.request:
            _unreached(desk, case, task, step, f"{address} ({reason})")


def _unreached(desk: Desk, case: Case, task: Task, step: Step, address: str) -> None:
    """Tell it once, if nobody else who is asked can be reached."""
    institution = desk.office.institution(case.institution)
    asked = parties.asked(step, case, institution, desk.unit)
    if any(desk.reach(person) for person in asked):
        return
    parent = desk.unit.case(case.parent) if case.parent is not None else None
    people = board.readers(desk, parent) if parent is not None else []
    for person in people or dealing.people(desk, case, task):
        what = message("sin_alcance", titled(case, desk, direccion=address))
        desk.tell(person, what, case=parent or case)
