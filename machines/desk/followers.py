"""What a taking back does to the cases that followed: one that opened by itself goes, unless somebody worked on it."""

from __future__ import annotations

from dataclasses import replace

from machines import chains, undoing
from machines.definition import Occasion
from machines.desk import carrying, chaining
from machines.desk.session import Desk
from machines.errors import Refusal
from machines.outcome import entry_of
from machines.records import Case, Entry
from machines.standing import standing
from machines.undoing import TAKE_BACK, Past


def past(desk: Desk, case: Case) -> Past:
    """A case with everything that a taking back looks at."""
    parent = desk.unit.case(case.parent) if case.parent is not None else None
    siblings = desk.unit.children(parent.id) if parent is not None else ()
    newest = {one.element: one.id for one in undoing.last_round(siblings)}
    return Past(
        case=case,
        rows=desk.unit.history(case.id),
        open_tasks=desk.unit.open_tasks(case.id),
        task=desk.unit.task,
        values=desk.gathered(case),
        parent=parent,
        superseded=parent is not None and newest.get(case.element) != case.id,
        children=[past(desk, child) for child in desk.unit.children(case.id)],
    )


def _brought(desk: Desk, case: Case, act: Entry) -> list[tuple[Case, Occasion]]:
    """The cases that follow because of an act, each with its occasion."""
    known = desk.office.successors.get(case.procedure, ())
    came = [(procedure, one) for procedure, one in known if chains.has_come(one, case, (act,))]
    found = ((chaining.follower(desk, case, procedure), one) for procedure, one in came)
    return [(follower, one) for follower, one in found if follower is not None]


def _stays(desk: Desk, follower: Case, occasion: Occasion) -> bool:
    """Whether it is there for more than this one: the calendar had opened it, or others have joined it since."""
    if not occasion.by_itself:
        return False
    rows = standing(desk.unit.history(follower.id))
    return follower.medium != chains.CHAIN or any(row.entry.kind == chains.FOLLOWS for row in rows)


def check(desk: Desk, case: Case, act: Entry) -> None:
    """Refuse to take an act back on which a case that follows already goes on.

    Raises:
        Refusal: somebody opened one, or worked on one that opened by itself.
    """
    for follower, occasion in _brought(desk, case, act):
        if _stays(desk, follower, occasion):
            continue
        if not occasion.by_itself or not undoing.is_untouched(past(desk, follower)):
            raise Refusal("deshacer_continua", numero=case.number, sigue=follower.number)


def undo(desk: Desk, case: Case, act: Entry, why: str) -> None:
    """End what opened by itself, and part from it what was there before."""
    hand = desk.hand()
    for follower, occasion in _brought(desk, case, act):
        what = past(desk, follower)
        if _stays(desk, follower, occasion):
            came = (chains.FOLLOWS, case.number)
            joined = (row.seq for row in what.rows if (row.entry.kind, row.entry.reason) == came)
            entry = entry_of(hand, TAKE_BACK, follower.state, follower.state, "")
            carrying.append(
                desk, replace(follower, origin=None), (replace(entry, undoes=max(joined, default=0)),)
            )
            continue
        ground = desk.office.ground(desk.office.law_of(follower), desk.unit, desk.now)
        for outcome in undoing.unopened(ground, what, hand):
            carrying.carry(desk, replace(outcome, why=why), hand, desk.gathered(outcome.case))
