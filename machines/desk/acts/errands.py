"""All errands by name."""

from __future__ import annotations

from machines.desk.acts import absences
from machines.desk.acts.errand import MARK, Errand
from machines.errors import Refusal
from machines.records import Draft

ERRANDS: tuple[Errand, ...] = (absences.ERRAND,)


def named(name: str) -> Errand:
    """The errand of that name.

    Raises:
        Refusal: there is none (any more).
    """
    found = next((one for one in ERRANDS if one.name == name), None)
    if found is None:
        raise Refusal("boton_viejo")
    return found


def of_draft(draft: Draft) -> Errand | None:
    """The errand that a draft is for; None if it is for a procedure."""
    return named(draft.procedure.removeprefix(MARK)) if draft.procedure.startswith(MARK) else None
