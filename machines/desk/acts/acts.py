"""All acts, in the order in which they are offered."""

from __future__ import annotations

from machines.actions import CaseTap, pack
from machines.desk.acts import (
    adjusting,
    answering,
    cancelling,
    closing,
    continuing,
    delivering,
    extending,
    objecting,
    personal,
    pooling,
    reassigning,
    rescheduling,
    signing,
    taking_back,
)
from machines.desk.acts.act import Act
from machines.desk.batches import answering as answering_several
from machines.desk.batches import taking_back as several_back
from machines.desk.collections import bundling, collecting, resending
from machines.desk.session import Desk
from machines.errors import Refusal
from machines.messages import Button
from machines.records import Case

ACTS: tuple[Act, ...] = (
    answering.ACT,
    pooling.TAKING,
    pooling.RELEASING,
    signing.ACT,
    taking_back.ACT,
    several_back.ACT,
    objecting.ACT,
    reassigning.ACT,
    collecting.SEE,
    collecting.REVIEW,
    collecting.REMIND,
    collecting.RECORD,
    bundling.ACT,
    resending.ACT,
    closing.ACT,
    extending.ACT,
    rescheduling.ACT,
    delivering.CONFIRMING,
    delivering.RECORDING,
    delivering.KEEPING,
    adjusting.ADJUST,
    adjusting.CONCLUDE,
    personal.ACT,
    cancelling.ACT,
)


def named(desk: Desk, case: Case, name: str) -> Act:
    """The act of that name, upon that case.

    Raises:
        Refusal: there is none (any more).
    """
    found = (
        answering_several.act(desk, case, name)
        or next((act for act in ACTS if act.name == name), None)
        or continuing.named(desk, name)
    )
    if found is None:
        raise Refusal("boton_viejo")
    return found


def offered(desk: Desk, case: Case) -> list[Act]:
    """What the speaker may do to a case now."""
    return [*continuing.offered(desk, case), *(act for act in ACTS if act.offered(desk, case))]


def labels(desk: Desk, case: Case) -> list[str]:
    """What acts upon this case may be called, offered now or not."""
    return [*continuing.labels(desk, case), *(act.label for act in ACTS)]


def buttons(desk: Desk, case: Case) -> list[list[Button]]:
    """The same as buttons, one a row."""
    return [[Button(label=act.label, action=pack(CaseTap(case.id, act.name)))] for act in offered(desk, case)]


def check(desk: Desk, case: Case, act: Act) -> None:
    """Refuse what can't be done now.

    Raises:
        Refusal: it is not for the speaker, or not for this case (any more).
    """
    if not act.offered(desk, case):
        raise act.why_not(desk, case) or Refusal("acto_ajeno", acto=act.label, numero=case.number)
