"""What comes before it was asked for: held for its row, and used when the case comes to it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from machines import decide, parties
from machines.actions import AnswerTap, pack
from machines.definition import DONE, Step
from machines.desk import carrying, deciding, observed
from machines.desk.collections import receiving, soliciting
from machines.desk.forms import drafts, form_files, form_labels, form_view
from machines.desk.request import COMMENT
from machines.desk.session import Desk, message, titled
from machines.fields import forms
from machines.messages import Button, FileRef
from machines.outcome import Give, Hand, entry_of
from machines.records import Case, Draft, EarlyAnswer, Task, Token


def row_for(desk: Desk, case: Case) -> Step | None:
    """The row to come that will ask the speaker for something; None if none will.

    A row that decides is none: what he writes before is about what he knows so far, and no answer to its question.
    """
    procedure = desk.office.law_of(case).procedure
    numbers = [step.no for step in procedure.states]
    if case.closed_at is not None or case.parent is not None or case.state not in numbers:
        return None
    institution = desk.office.institution(case.institution)
    ahead = procedure.states[numbers.index(case.state) + 1 :]
    asking = (step for step in ahead if step.request and step.answer(DONE) is not None)
    return next(
        (
            step
            for step in asking
            if parties.may_be_asked(desk.person, step, procedure.stretch_of(step.no), case, institution)
        ),
        None,
    )


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
        _serve(desk, case, task, desk.office.law_of(case).procedure.step(task.step))


def _serve(desk: Desk, case: Case, task: Task, step: Step) -> None:
    """What was held for a row goes into its sender's form: the first that is complete answers it.

    The form of any other stays with what came, and its sender is asked for the rest.
    """
    held = list(desk.unit.early_answers(case.id, step.no))
    if case.parent is not None:
        held += desk.unit.early_answers(case.parent, step.no)
    begun: dict[int, tuple[Desk, EarlyAnswer, Draft]] = {}
    for one in held:
        person = desk.unit.person(one.person_id)
        if not soliciting.is_asked(desk, person, step, case):
            continue
        desk.unit.drop_early(one.id)
        his = replace(desk, speaker=person)
        what = deciding.Open(
            case, task, step, desk.office.law_of(case), observed.pending(desk, case), asked=True
        )
        draft = _put(his, what, one)
        if not forms.needed(deciding.form(what, what.answers[0]), draft.values):
            _give(his, what, one, draft)
            return
        begun[person.id] = (his, one, desk.unit.save_draft(draft, desk.now))
    for his, one, draft in begun.values():
        _ask_rest(his, case, task, one, draft)


def _put(desk: Desk, what: deciding.Open, early: EarlyAnswer) -> Draft:
    """The sender's form with what was held: labelled lines, other words, files."""
    given = what.answers[0]
    form = deciding.form(what, given)
    draft = drafts.for_task(desk, what, given, {}, ())
    values, left = form_labels.labelled(desk, form, early.text, [], draft.values)
    if left and COMMENT in form:
        values[COMMENT.name] = left[: forms.LONGEST]
    elif left:
        values |= form_labels.free_words(desk, form, {**draft.values, **values}, left, [])
    found = [desk.unit.file(sha256) for sha256 in early.files]
    filled = replace(draft, values={**draft.values, **values}, revision=draft.revision + 1)
    return form_files.take(form, filled, [one for one in found if one is not None])


def _ask_rest(desk: Desk, case: Case, task: Task, early: EarlyAnswer, draft: Draft) -> None:
    """Tell what is there already and what is missing; a reply, or the button, goes on with the form."""
    form = soliciting.given_by_party(desk.office.law_of(case).procedure.step(task.step)).form
    asker = desk.asker(case.institution)
    facts = [
        [one.label, form_view.shown(desk, one, draft.values[one.name], asker)]
        for one in form
        if draft.values.get(one.name) and not one.personal
    ]
    params = titled(
        case, desk, datos=facts, cuando=forms.moment(desk.local(early.received_at)),
        falta=", ".join(one.label for one in forms.needed(form, draft.values)),
    )  # fmt: skip
    button = Button(label=soliciting.DELIVERY.button, action=pack(AnswerTap(task.id, task.version, 0)))
    desk.tell(desk.person, message("antes_incompleto", params, [[button]]), case=case, task=task)


def _give(desk: Desk, what: deciding.Open, early: EarlyAnswer, draft: Draft) -> None:
    """Give the answer that was held, in its sender's name."""
    given, case, task = what.answers[0], what.case, what.task
    if draft.id:
        desk.unit.drop_draft(draft.id)
    names = {one.name for one in deciding.form(what, given)}
    values = {name: value for name, value in draft.values.items() if name in names and value}
    received = forms.moment(desk.local(early.received_at))
    hand = Hand(actor=desk.person.id, channel="", proof=f"early:{early.id}")
    heading = f"Lo había enviado el {received}, antes de que se le solicitara."
    if given.key == soliciting.DELIVERY.key:
        case = receiving.take(desk, case, task, values, draft.files, hand)
    else:
        ground = desk.office.ground(what.law, desk.unit, desk.now)
        intent = Give(task=task, answer=given.key, target=given.targets[0], values=values, files=draft.files)
        gathered = desk.gathered(case)
        outcome = decide.answer(
            ground, case, desk.unit.open_tasks(case.id), gathered, intent, desk.person, hand
        )
        case = carrying.carry(desk, outcome, hand, {**gathered, **values})
    what_he_gets = receiving.receipt(desk, case, what.step, draft.files, heading=heading)
    desk.tell(desk.person, what_he_gets, case=case)
