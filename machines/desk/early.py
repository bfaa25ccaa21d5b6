"""What comes before it was asked for: held for its row, and used when the case comes to it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from machines import decide, forms, parties
from machines.definition import Step
from machines.desk import carrying, form_labels, receiving, soliciting
from machines.desk.request import COMMENT
from machines.desk.session import Desk, message, titled
from machines.messages import FileRef
from machines.outcome import Give, Hand, entry_of
from machines.records import Case, EarlyAnswer, Task, Token


def row_for(desk: Desk, case: Case) -> Step | None:
    """The row to come that will ask the speaker for something; None if none will."""
    procedure = desk.office.law_of(case).procedure
    numbers = [step.no for step in procedure.states]
    if case.closed_at is not None or case.parent is not None or case.state not in numbers:
        return None
    institution = desk.office.institution(case.institution)
    ahead = procedure.states[numbers.index(case.state) + 1 :]
    asking = (step for step in ahead if step.request)
    return next((step for step in asking if parties.may_be_asked(desk.person, step, case, institution)), None)


def keep(desk: Desk, case: Case, step: Step, text: str, files: Sequence[FileRef]) -> None:
    """Hold what was sent for its row; the sender learns that it came before its time."""
    hashes = tuple(dict.fromkeys(one.sha256 for one in files))
    known = {sha256 for one in desk.unit.early_answers(case.id, step.no) for sha256 in one.files}
    params = titled(
        case, desk, archivos=[one.name for one in files], cuando=forms.moment(desk.local(desk.now))
    )
    about = Token(person_id=desk.person.id, case_id=case.id)
    if known.issuperset(hashes):
        desk.say("ya_entregado", params, about=about, number=case.number)
        return
    early = EarlyAnswer(
        id=0, case_id=case.id, step=step.no, person_id=desk.person.id, text=text, files=hashes,
        received_at=desk.now,
    )  # fmt: skip
    desk.unit.keep_early(early)
    entry = entry_of(desk.hand(), "early", case.state, case.state, "", files=hashes, reason=text)
    carrying.append(desk, case, (entry,))
    desk.say("llego_antes", params, about=about, number=case.number)


def apply(desk: Desk) -> None:
    """Use what was held for the rows to which cases have just come, in this transaction."""
    while desk.opened:
        task_id = desk.opened.pop(0)
        task = desk.unit.task(task_id)
        if task is None or task.done_by is not None:
            continue
        case = desk.unit.case(task.case_id)
        if case.state != task.step:
            continue
        step = desk.office.law_of(case).procedure.step(task.step)
        if step.request:
            _serve(desk, case, task, step)


def _serve(desk: Desk, case: Case, task: Task, step: Step) -> None:
    """What was held for a row: the first that suffices answers it; what does not suffice is told what is missing."""
    held = list(desk.unit.early_answers(case.id, step.no))
    if case.parent is not None:
        held += desk.unit.early_answers(case.parent, step.no)
    for one in held:
        person = desk.unit.person(one.person_id)
        if not soliciting.is_asked(desk, person, step, case):
            continue
        desk.unit.drop_early(one.id)
        if _use(replace(desk, speaker=person), case, task, step, one):
            return


def _use(desk: Desk, case: Case, task: Task, step: Step, early: EarlyAnswer) -> bool:
    """Give the answer that was held, in its sender's name; False if something of the form is missing."""
    given = soliciting.given_by_party(step)
    found = [desk.unit.file(sha256) for sha256 in early.files]
    files = [one for one in found if one is not None]
    values, left = form_labels.labelled(desk, given.form, early.text, [], {})
    place = next((one.name for one in given.form if one.kind in forms.FILE_KINDS), "")
    if place and early.files:
        values[place] = "\n".join(early.files)
    if left and COMMENT in given.form:
        values[COMMENT.name] = left[: forms.LONGEST]
    missing = forms.needed(given.form, values)
    received = forms.moment(desk.local(early.received_at))
    if missing:
        what = message(
            "antes_incompleto",
            titled(
                case, desk, archivos=[one.name for one in files], cuando=received,
                falta=", ".join(one.label for one in missing),
            ),
            files=tuple(files),
        )  # fmt: skip
        desk.tell(desk.person, what, case=case, task=task)
        return False
    hand = Hand(actor=desk.person.id, channel="", proof=f"early:{early.id}")
    heading = f"Lo había enviado el {received}, antes de que se le solicitara."
    if given.key == soliciting.DELIVERY.key:
        case = receiving.take(desk, case, task, values, early.files, hand)
    else:
        ground = desk.office.ground(desk.office.law_of(case), desk.unit, desk.now)
        intent = Give(task=task, answer=given.key, target=given.targets[0], values=values, files=early.files)
        gathered = desk.gathered(case)
        outcome = decide.answer(
            ground, case, desk.unit.open_tasks(case.id), gathered, intent, desk.person, hand
        )
        case = carrying.carry(desk, outcome, hand, {**gathered, **values})
    desk.tell(desk.person, receiving.receipt(desk, case, step, early.files, heading=heading), case=case)
    return True
