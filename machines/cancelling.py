"""Leaving a case without effect: by an authority, with a reason; its elements end with it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from machines import authority
from machines.definition import END
from machines.errors import Refusal
from machines.ground import Ground
from machines.outcome import Closing, Hand, Outcome, entry_of
from machines.records import Case, Person, Task, TaskState

CANCELLED = f"{END}:dejada sin efecto"
"""How a case ends that an authority cancelled."""


def may_cancel(ground: Ground, case: Case, holders: Sequence[Person], person: Person) -> bool:
    """Whether a person is an authority over a case: who registered it, the owner of its process, a holder's superior.

    Args:
        holders: whom its open tasks wait for.
    """
    if case.closed_at is not None or case.parent is not None:
        return False
    owner = ground.law.procedure.owner
    owns = bool(owner) and authority.holds(person, owner, ground.institution)
    rules = any(one.supervisor == person.id for one in holders)
    return owns or rules or person.id == case.registrar


def cancel(ground: Ground, case: Case, open_tasks: Sequence[Task], reason: str, hand: Hand) -> Outcome:
    """End a case, or one of its elements, without effect.

    Raises:
        Refusal: it is over already, or there is no reason.
    """
    if case.closed_at is not None:
        raise Refusal("ya_terminada", numero=case.number)
    if not reason.strip():
        raise Refusal("falta_motivo")
    entry = entry_of(hand, "cancel", case.state, CANCELLED, "", reason=reason)
    over = replace(case, state=CANCELLED, closed_at=ground.now)
    closings = tuple(Closing(task=one, state=TaskState.VOID, answer="") for one in open_tasks)
    return Outcome(case=over, entries=(entry,), closings=closings)
