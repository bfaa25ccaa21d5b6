"""What is said in a chat: a tap, a command, an answer to the open form, or a new request."""

from __future__ import annotations

from machines import actions, grammar
from machines.actions import AnswerTap, BatchTap, CaseTap, ErrandTap, FormTap, unpack
from machines.desk import asking, cards, deciding, late, letters, noting
from machines.desk.acts import absences, acts, errands
from machines.desk.batches import speaking
from machines.desk.forms import filling, form_speech
from machines.desk.session import Desk
from machines.errors import Refusal
from machines.messages import Reply
from machines.records import Draft
from machines.words import wording


def tapped(desk: Desk) -> Reply:
    """A pressed button.

    Raises:
        Refusal: it no longer holds, or is not this person's.
    """
    action = unpack(desk.inbound.tap) if not desk.inbound.stale_tap else None
    match action:
        case AnswerTap():
            return _answer(desk, action)
        case FormTap(draft_id):
            draft = desk.unit.draft(draft_id)
            if draft is None or draft.person_id != desk.person.id:
                raise Refusal("borrador_viejo" if draft is None else "no_es_suya")
            form_speech.tap(desk, draft, action)
        case CaseTap():
            _case(desk, action)
        case ErrandTap():
            _errand(desk, action)
        case BatchTap():
            return speaking.tapped(desk, action)
        case None:
            raise Refusal("boton_viejo")
    return Reply()


def _answer(desk: Desk, action: AnswerTap) -> Reply:
    """An answer's button on a task's card."""
    what = deciding.find(desk, action.task, action.version)
    if action.answer >= len(what.answers):
        raise Refusal("respuesta_desconocida")
    given = what.answers[action.answer]
    values: dict[str, str] = {}
    if action.option:
        value = cards.option_value(action.option, cards.quick_options(desk, what.law, what.step))
        if value is None:
            raise Refusal("boton_viejo")
        values = {deciding.form(what, given)[0].name: value}
    filling.answer(desk, what, given, values, ())
    after = desk.unit.task(what.task.id)
    done = after is not None and (after.done_by is not None or after.version != what.task.version)
    return Reply(text=f"Registrado: {given.called(())}") if done else Reply()


def _case(desk: Desk, action: CaseTap) -> None:
    """A button about a case: look at it, or take the request back."""
    case = desk.unit.case(action.case)
    match action.op:
        case actions.LOOK:
            asking.status(desk, case)
        case actions.WITHDRAW:
            noting.ask_withdrawal(desk, case)
        case actions.WITHDRAW_SURELY:
            noting.withdraw(desk, case, "")
            desk.settle()
        case name:
            act = acts.named(desk, case, name)
            filling.act(desk, case, act)
            if not act.keeps_card:
                desk.settle()


def _errand(desk: Desk, action: ErrandTap) -> None:
    """The button of an errand: begin it, or end what it began."""
    if action.arg:
        absences.end(desk, int(action.arg))
    else:
        filling.errand(desk, errands.named(action.name), {})
    desk.settle()


_ALWAYS = ("cancelar", "desistir", "casos", "estado")
"""Commands that are heard in the middle of a form, even without their slash."""


def written(desk: Desk) -> None:
    """A message with text or files."""
    inbound = desk.inbound
    if inbound.problems:
        desk.say("problema", {"problemas": list(inbound.problems)})
    if inbound.edited:
        desk.say("editado")
        return
    draft = _focus(desk)
    asked = grammar.command(inbound.text, slash=True) if inbound.text else None
    if asked is not None and (draft is None or inbound.text.startswith("/") or asked.name in _ALWAYS):
        letters.command(desk, asked)
    elif draft is not None and _bury(desk, draft):
        return
    elif draft is not None and (inbound.text or inbound.files):
        form_speech.write(desk, draft, inbound.text, inbound.files)
    elif inbound.files and (number := grammar.case_number(inbound.text)):
        letters.about_case(desk, number)
    elif grammar.is_courtesy(inbound.text):
        return
    elif inbound.text:
        asking.search(desk, inbound.text, inbound.files)
    elif inbound.files:
        _loose_files(desk)


def _loose_files(desk: Desk) -> None:
    """Files that no form waits for: they are for the one request that asks the speaker for something, if there is one."""
    asked = [task for task in asking.own_tasks(desk) if not asking.is_held(desk, task)]
    if len(asked) != 1:
        desk.say("sin_lugar")
        return
    what = deciding.find(desk, asked[0].id, asked[0].version)
    given = what.answers[0]
    filling.answer_letter(desk, what, given, "", desk.inbound.files)


def _focus(desk: Desk) -> Draft | None:
    """The form that free text answers now, if its task still waits."""
    draft_id = desk.unit.focus(desk.person.id, desk.inbound.channel)
    return desk.unit.draft(draft_id) if draft_id is not None else None


def _bury(desk: Desk, draft: Draft) -> bool:
    """A form whose task was done meanwhile dies with it; whoever was filling it in is told so.

    What he would have observed is kept with the case.
    """
    if draft.task_id is None:
        return False
    try:
        deciding.find(desk, draft.task_id, draft.task_version)
    except Refusal as no:
        desk.unit.drop_drafts_of_task(draft.task_id)
        desk.unit.set_focus(desk.person.id, desk.inbound.channel, None)
        if late.keep(desk, draft.task_id, late.observation_of(draft, desk.inbound.text), no):
            return True
        desk.say("rechazo", {"texto": wording.refusal(no.key, no.params)})
        return True
    return False
