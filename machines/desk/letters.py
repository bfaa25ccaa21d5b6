"""What a letter means: a reply to a task, a form, a read-back or a case; a command; or a new request.

The token in the reply address decides what it is about, then the No. de gestión. Nothing is inferred from quoted
text (the edge has cut it) and nothing is decided without a token.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from machines import grammar
from machines.definition import Answer
from machines.desk import (
    asking,
    cards,
    carrying,
    case_facts,
    deciding,
    late,
    noting,
    readback,
    unlinking,
    worklist,
)
from machines.desk.acts import absences, acts, taking_back
from machines.desk.batches import card, speaking
from machines.desk.batches import taking_back as several_back
from machines.desk.collections import afterwards, early, resending, soliciting
from machines.desk.forms import filling, form_labels, form_speech
from machines.desk.request import COMMENT
from machines.desk.session import Desk
from machines.errors import Refusal
from machines.fields import forms
from machines.fields.form_choices import Invalid
from machines.records import Case, Draft, Token
from machines.timing.absence_words import read_absence

_CONFIRM = ("CONFIRMO", "Sí, confirmo", "Sí")


def receive(desk: Desk) -> None:
    """A letter of a known person."""
    inbound = desk.inbound
    if inbound.problems:
        desk.say("problema", {"problemas": list(inbound.problems)})
    token = desk.unit.token(inbound.token) if inbound.token else None
    if token is not None:
        _reply(desk, token)
    elif inbound.case_number:
        about_case(desk, inbound.case_number)
    else:
        _fresh(desk)


def _reply(desk: Desk, token: Token) -> None:
    """A reply to one of our letters."""
    inbound = desk.inbound
    if token.person_id != desk.person.id:
        raise Refusal("ficha_ajena")
    if not inbound.text and not inbound.files:
        if not inbound.problems:
            desk.say("vacio", about=token)
        return
    asked = grammar.command(inbound.text, slash=False)
    listed = card.listed_in(token)
    if token.confirms and listed is None:
        _confirm(desk, token)
    elif token.draft_id is not None:
        _to_draft(desk, token)
    elif asked is not None and asked.name == "desistir" and token.case_id is not None:
        noting.ask_withdrawal(desk, desk.unit.case(token.case_id))
    elif asked is not None and asked.name == "deshacer" and token.case_id is not None:
        _undo(desk, desk.unit.case(token.case_id))
    elif asked is not None and asked.name != "inicio":
        command(desk, asked)
    elif listed is not None:
        speaking.replied(desk, token, *listed)
    elif token.task_id is not None:
        _to_task(desk, token)
    elif token.case_id is not None:
        _to_case(desk, token)
    else:
        _fresh(desk)


def _confirm(desk: Desk, token: Token) -> None:
    """The second reply to a read-back, or to the question whether to withdraw."""
    if token.confirms == noting.WITHDRAWAL and token.case_id is not None:
        choice = grammar.choose(desk.inbound.text, ("Sí, desistir", *_CONFIRM))
        if choice is None:
            desk.say("no_entendi", {"texto": "Para desistir, responda SÍ, DESISTIR."}, about=token)
        else:
            noting.withdraw(desk, desk.unit.case(token.case_id), choice.rest)
        return
    if grammar.choose(desk.inbound.text, _CONFIRM) is None:
        desk.say("no_entendi", {"texto": "Para que cuente, responda con la palabra CONFIRMO."}, about=token)
        return
    if token.task_id is not None:
        deciding.confirmed(desk, token)
    elif token.case_id is None:
        filling.confirmed_errand(desk, token)
    else:
        filling.confirmed_act(desk, token)


def _to_draft(desk: Desk, token: Token) -> None:
    """An answer to a form's questions."""
    draft = desk.unit.draft(token.draft_id) if token.draft_id is not None else None
    if draft is None or draft.person_id != desk.person.id:
        if token.task_id is not None:
            deciding.find(desk, token.task_id, token.task_version)
        raise Refusal("borrador_viejo")
    if grammar.choose(desk.inbound.text, ["Cancelar"]) is not None:
        filling.cancel(desk, draft)
    elif not _too_late(desk, draft):
        form_speech.write(desk, draft, desk.inbound.text, desk.inbound.files)


def _too_late(desk: Desk, draft: Draft) -> bool:
    """Whether a form's task was done meanwhile and what would have been observed in it is kept with the case."""
    if draft.task_id is None:
        return False
    try:
        deciding.find(desk, draft.task_id, draft.task_version)
    except Refusal as no:
        return late.keep(desk, draft.task_id, late.observation_of(draft, desk.inbound.text), no)
    return False


def _to_task(desk: Desk, token: Token) -> None:
    """A reply to a task's card: one of its answers, or the value that its one answer asks for first."""
    assert token.task_id is not None, "asked of tokens with a task only"
    task = desk.unit.task(token.task_id)
    if task is not None and afterwards.is_over(desk, task, token.task_version):
        task = afterwards.again(desk, task, desk.inbound.text, desk.inbound.files)
        if task is None:
            return
        token = replace(token, task_id=task.id, task_version=task.version)
    assert token.task_id is not None, "it still names a task"
    try:
        what = deciding.find(desk, token.task_id, token.task_version)
    except Refusal as no:
        if late.keep(desk, token.task_id, late.words_in(desk, token.task_id, desk.inbound.text), no):
            return
        raise
    text, files = desk.inbound.text, desk.inbound.files
    if _is_act(desk, what.case, text, but=[given.button for given in what.answers]):
        return
    hashes = [one.sha256 for one in files]
    if what.asked:
        _to_request(desk, what)
        return
    if len(what.answers) == 1:
        values = _quick(desk, what, what.answers[0], text)
        if values is not None:
            filling.answer(desk, what, what.answers[0], values, hashes)
            return
    text = text.replace(case_facts.ON_PAPER, "", 1) if what.on_paper else text
    explained = [given.button for given in what.answers if given.reason]
    choice = grammar.choose(text, [given.button for given in what.answers], explained)
    if choice is None:
        buttons = cards.keys(desk, what.case, what.task, what.capacity)
        words = "\n".join(button.label for row in buttons for button in row)
        hint = f"Escriba en la primera línea una de estas respuestas:\n{words}"
        desk.say("no_entendi", {"texto": hint}, buttons=buttons, about=token, number=what.case.number)
        return
    given = what.answers[choice.index]
    filling.answer_letter(desk, what, given, choice.rest, files)


def _to_request(desk: Desk, what: deciding.Open) -> None:
    """A reply of whoever was asked for something: what is attached and written is what he delivers."""
    given, files = what.answers[0], desk.inbound.files
    choice = grammar.choose(desk.inbound.text, [given.button])
    words = choice.rest if choice is not None else desk.inbound.text
    labelled, left = form_labels.labelled(desk, deciding.form(what, given), words)
    if left and files and COMMENT in given.form:
        words = f"{COMMENT.label}: {words}"
    begun = desk.unit.draft_for(desk.person.id, task_id=what.task.id)
    if files or labelled or choice is not None or (begun is not None and not grammar.is_courtesy(words)):
        filling.answer_letter(desk, what, given, words, files)
    elif grammar.is_courtesy(words):
        desk.unit.set_focus(desk.person.id, desk.inbound.channel, None)
    else:
        afterwards.only_words(desk, what.case, what.task, words, given.form)


def _quick(desk: Desk, what: deciding.Open, given: Answer, text: str) -> dict[str, str] | None:
    """The first question's value, where the card offered its options ("Carlos Pérez")."""
    if not cards.quick_options(desk, what.law, what.step):
        return None
    question = deciding.form(what, given)[0]
    first, _, below = text.strip().partition("\n")
    if grammar.takes_back_below(below):
        return None
    first = first.rstrip(" .!")
    for prefix in (f"{given.button} a ", f"{given.button}: ", f"{given.button} "):
        if first.casefold().startswith(prefix.casefold()):
            first = first[len(prefix) :]
            break
    try:
        value = forms.read(question, first, desk.asker(what.case.institution), desk.today)
    except Invalid:
        return None
    # What stands below goes on to whoever gets the task next.
    return {question.name: value, **({cards.REASON: below.strip()} if below.strip() else {})}


def _to_case(desk: Desk, token: Token) -> None:
    """A reply to a constancia or notice; whoever got it may say something about its case, told of it once or often."""
    assert token.case_id is not None, "asked of tokens with a case only"
    case = desk.unit.case(token.case_id)
    if _is_act(desk, case, desk.inbound.text) or _for_request(desk, case):
        return
    if grammar.choose(desk.inbound.text, ["Sí, desistir", "Desisto"]) is not None:
        noting.ask_withdrawal(desk, case)
        return
    if grammar.is_courtesy(desk.inbound.text) and not desk.inbound.files:
        desk.unit.set_focus(desk.person.id, desk.inbound.channel, None)
    else:
        noting.keep(desk, case, desk.inbound.text, desk.inbound.files)


def _is_act(desk: Desk, case: Case, text: str, *, but: Sequence[str] = ()) -> bool:
    """Whether a reply asks for an act ("La tomo yo"); then it is done, or its form begins.

    Args:
        but: a task's answers, which go before the acts ("Recibido", where a row says so too).
    """
    if not grammar.may_give(text, acts.labels(desk, case)):
        return False  # what the speaker may do now takes long to find out, and a reply seldom asks for it
    offered = acts.offered(desk, case)
    choice = grammar.choose(text, [*(one.label for one in offered), *but])
    if choice is not None and (choice.index >= len(offered) or offered[choice.index].label in but):
        return False
    if choice is not None:
        filling.act(desk, case, offered[choice.index], choice.rest, desk.inbound.files)
    return choice is not None


def _for_request(desk: Desk, case: Case) -> bool:
    """Whether files about a case are what the speaker is asked for in it, was asked for, or will be asked for."""
    if not desk.inbound.files or readback.is_needed(desk):
        return False
    for one in (case, *desk.unit.children(case.id)):
        task = afterwards.waiting(desk, one)
        if task is not None and soliciting.is_only_asked(desk, one, task):
            _to_request(desk, deciding.find(desk, task.id, task.version))
            return True
    for one in (case, *desk.unit.children(case.id)):
        asked = resending.asked_in(desk, one)
        if asked is not None:
            afterwards.more(desk, one, asked, desk.inbound.text, desk.inbound.files)
            return True
    coming = early.row_for(desk, case)
    if coming is not None:
        early.keep(desk, case, coming, desk.inbound.text, desk.inbound.files)
    return coming is not None


def about_case(desk: Desk, number: str) -> None:
    """A letter that names a case but brings no token: it is noted; a decision needs a reply to the task's letter."""
    inbound = desk.inbound
    named = desk.unit.case_numbered(number)
    if named is not None and _for_request(desk, named):
        return
    case = asking.numbered(desk, number)
    asked = grammar.command(inbound.text, slash=False)
    if (asked is not None and asked.name == "estado") or not (inbound.text or inbound.files):
        asking.status(desk, case)
        return
    mine = [task for task in asking.own_tasks(desk) if task.case_id == case.id]
    noting.note(desk, case, inbound.text, inbound.files)
    for task in mine:
        carrying.show_card(desk, task)


def _fresh(desk: Desk) -> None:
    """A letter about nothing that we know: a command, an answer to the open form, or a new request."""
    inbound = desk.inbound
    words = inbound.text.strip()
    asked = grammar.command(words or inbound.subject, slash=False)
    if asked is not None:
        command(desk, asked)
    elif (draft := filling.continues(desk, words)) is not None:
        form_speech.write(desk, draft, words, inbound.files)
    elif not words and not inbound.subject.strip() and not inbound.files:
        if not inbound.problems:
            desk.say("vacio")
    else:
        asking.search(desk, _request(inbound.subject, words), inbound.files)


def _request(subject: str, words: str) -> str:
    """Subject and body as one text; a subject that the body repeats is left out."""
    subject = subject.strip()
    if not words or subject.casefold() in words.casefold():
        return words or subject
    return f"{subject}\n{words}"


def _absence(desk: Desk, words: str) -> None:
    """Somebody will be away, is back, or asks what is registered."""
    wish = read_absence(words, desk.today)
    if wish.says_nothing:
        absences.show(desk)
    elif wish.ends:
        absences.end_said(desk, wish)
    else:
        filling.errand(desk, absences.ERRAND, absences.known(desk, wish))


_PLAIN: Mapping[str, Callable[[Desk], None]] = {
    "inicio": asking.greet,
    "tareas": worklist.show,
    "casos": asking.cases,
    "continuar": filling.resume,
}
"""Commands that nothing behind them changes."""


def command(desk: Desk, asked: grammar.Command) -> None:
    """A command, the same on both channels."""
    if asked.name in _PLAIN:
        _PLAIN[asked.name](desk)
        return
    match asked.name:
        case "nuevo" if asked.rest:
            asking.search(desk, asked.rest, ())
        case "nuevo":
            asking.offer_all(desk)
        case "estado" if asked.rest:
            asking.look_up(desk, asked.rest)
        case "estado":
            asking.cases(desk)
        case "desistir":
            _withdraw(desk, asked.rest)
        case "deshacer":
            _take_back(desk, asked.rest)
        case "ausencia":
            _absence(desk, asked.rest)
        case "desvincular":
            unlinking.leave(desk, asked.rest)
        case "cancelar":
            focus = desk.unit.focus(desk.person.id, desk.inbound.channel)
            filling.cancel(desk, desk.unit.draft(focus) if focus is not None else None)
        case _:
            asking.explain(desk)


def _withdraw(desk: Desk, number: str) -> None:
    """Take a request back: the case that is named, or the one that is open."""
    if number:
        noting.ask_withdrawal(desk, asking.numbered(desk, grammar.case_number(number) or number))
    else:
        noting.withdraw_which(desk)


def _take_back(desk: Desk, number: str) -> None:
    """Take one's last answer back: in the case that is named, or wherever it was."""
    named = grammar.case_number(number) or number
    if named:
        _undo(desk, asking.numbered(desk, named))
        return
    case = taking_back.latest(desk)
    _undo(desk, several_back.belongs_to_several(desk, case) or case)


def _undo(desk: Desk, case: Case) -> None:
    """Take one's last answer back in a case, or in several of its elements."""
    several = several_back.ACT.offered(desk, case)
    filling.act(desk, case, several_back.ACT if several else taking_back.ACT)
