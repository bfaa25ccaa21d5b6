"""What a decision is about: its hash is kept with the decision, and what changes it opens the question again."""

from __future__ import annotations

import hashlib
import json

from machines import decide
from machines.definition import Mode, Procedure, Step
from machines.desk import carrying, dealing
from machines.desk.documents.editions import DOCUMENT
from machines.desk.session import Desk
from machines.outcome import Hand
from machines.reading.building import SIGNED_PAGE
from machines.records import Case
from machines.standing import signatures

_CHANGED = (
    "La gestión cambió después de que se le mostró, y se le pregunta otra vez; "
    "lo que ya se había firmado en esta vuelta quedó sin efecto. "
)


def digest(desk: Desk, case: Case, procedure: Procedure, step: Step) -> str:
    """Hash of what a decision in this row is about: the version of the procedure, values and files gathered.

    The page that each signer of a joint signature sends is no part of it: all sign the same. What the first of them
    filled in is, for who comes after.
    """
    values = {name: value for name, value in desk.gathered(case).items() if not name.startswith("_")}
    files = {one.sha256 for one in desk.unit.files_of(case.id)}
    if case.parent is not None:
        files |= {one.sha256 for one in desk.unit.files_of(case.parent)}
    if step.mode is Mode.ALL:
        values.pop(SIGNED_PAGE, None)
        votes = signatures(desk.unit.newest(case.id))
        files -= {sha256 for row in votes for sha256 in row.entry.files}
    content = [procedure.source_hash, step.no, sorted(values.items()), sorted(files)]
    return hashlib.sha256(json.dumps(content, ensure_ascii=False).encode()).hexdigest()


def is_decided_upon(step: Step) -> bool:
    """Whether people approve or sign in a row, so that it matters what they were shown."""
    return step.mode is Mode.ALL or any(one.approval or one.signs for one in step.answers)


def reopen(desk: Desk, case: Case, hand: Hand) -> None:
    """Something was added to a case that did not move it: whoever approves or signs now is asked anew.

    Where the cards still wait for a document, nobody was shown anything yet.
    """
    law = desk.office.law_of(case)
    step = law.procedure.by_no.get(case.state)
    if step is None or case.closed_at is not None or not is_decided_upon(step):
        return
    if any(one.case_id == case.id for one in desk.unit.waiting_timers(DOCUMENT)):
        return
    values = desk.gathered(case)
    ground = desk.office.ground(law, desk.unit, desk.now)
    outcome = decide.reopen(ground, case, desk.unit.open_tasks(case.id), values, hand)
    case = carrying.carry(desk, outcome, hand, values, quiet=True)
    for task in desk.unit.open_tasks(case.id):
        dealing.deal(desk, case, task, values, heading=_CHANGED)
