"""Filling in a form: one question after the other in chat, everything at once by mail, the same draft for both."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from machines.actions import BEGIN, CANCEL, FRESH, PROCEDURE, RESUME
from machines.definition import Answer, Procedure
from machines.desk import deciding, readback, starting
from machines.desk.acts import acts, errands
from machines.desk.acts.act import Act
from machines.desk.acts.errand import MARK, Errand
from machines.desk.forms import drafts, form_field, form_files, form_labels, form_view
from machines.desk.session import Desk, message
from machines.errors import Refusal
from machines.fields import forms
from machines.fields.field import Field
from machines.messages import FileRef, Param
from machines.reading.loading import Book
from machines.records import Case, ChannelName, Draft, Token
from machines.search import only_names

TWO_WAYS = ("Seguir con el anterior", "Comenzar de nuevo")
"""What can be done where a form for the same procedure was left unsent."""
MOST_UNSENT = 5
"""Unsent forms that are listed or written about at once."""


def choose_procedure(
    desk: Desk, procedures: Sequence[Procedure], words: str, files: Sequence[FileRef]
) -> None:
    """Offer procedures to choose from, keeping what was written."""
    values = {drafts.FIRST_WORDS: words, drafts.OFFERED: "\n".join(one.code for one in procedures)}
    draft = drafts.save(desk, drafts.new(desk, "", values, asking=drafts.CHOOSING, files=files))
    rows = [[drafts.button(one.title, draft, PROCEDURE, one.code)] for one in procedures]
    params: dict[str, Param] = {"opciones": [[one.need, one.title] for one in procedures]}
    form_view.say(desk, draft, message("varios", params, [*rows, [drafts.button("Cancelar", draft, CANCEL)]]))


def offer(desk: Desk, procedure: Procedure, words: str, files: Sequence[FileRef]) -> None:
    """One procedure fits: ask whether to open it (chat), or go straight to what is missing (mail)."""
    values = {drafts.FIRST_WORDS: words, drafts.OFFERED: procedure.code}
    draft = drafts.new(desk, "", values, asking=drafts.BEGINNING, files=files)
    if desk.inbound.channel is ChannelName.MAIL:
        begin(desk, draft, procedure)
        return
    draft = drafts.save(desk, draft)
    params: dict[str, Param] = {
        "titulo": procedure.title,
        "codigo": procedure.code,
        "objetivo": _purpose(desk.office.book, procedure),
    }
    rows = [[drafts.button("Sí, abrir la gestión", draft, BEGIN)], [drafts.button("No", draft, CANCEL)]]
    form_view.say(desk, draft, message("encontrado", params, rows))


def _purpose(book: Book, procedure: Procedure) -> str:
    """What a procedure is for, in a sentence: its objective or, where its manual has one for all, its occasions."""
    others = (
        one for one in book.procedures.values() if one.manual == procedure.manual and one is not procedure
    )
    if all(one.objective != procedure.objective for one in others):
        return procedure.objective
    return " ".join(one.text for one in procedure.start.occasions if not one.procedure)


def begin(desk: Desk, draft: Draft, procedure: Procedure, *, anew: bool = False) -> None:
    """Start the first form with what is already known: the words and files that came first.

    Where a form for this procedure was left unsent, it is asked which of the two is meant.

    Args:
        anew: the one that was left is given up.
    """
    earlier = next((one for one in drafts.unsent(desk) if drafts.starts(one, procedure.code)), None)
    if earlier is not None and not anew:
        _two_forms(desk, draft, procedure, earlier)
        return
    if earlier is not None:
        drafts.drop(desk, earlier)
    institution = desk.office.institution(procedure.institution)
    values = dict(starting.preset(procedure, desk.person, institution))
    words = draft.values.get(drafts.FIRST_WORDS, "")
    form = starting.form(procedure, desk.person, institution, values, desk.today)
    errors: list[str] = []
    given, left = form_labels.labelled(desk, form, words, errors)
    values |= given
    text_field = forms.for_free_words(form)
    if only_names(left, procedure):
        left = ""  # its responsable needs to know what is asked for
    if text_field is not None and left and text_field.name not in values:
        values[text_field.name] = left[: forms.LONGEST]
    if len(left) > forms.LONGEST:
        much = f"Su texto es muy largo: guardé los primeros {forms.LONGEST} caracteres. Adjunte el resto como archivo."
        desk.say("problema", {"problemas": [much]})
    draft = replace(draft, procedure=procedure.code, values=values)
    advance(desk, form_files.take(form, draft, drafts.files_of(desk, draft)), "\n".join(errors))


def _two_forms(desk: Desk, draft: Draft, procedure: Procedure, earlier: Draft) -> None:
    """A form for the same procedure was left: which one is meant."""
    values = {**draft.values, drafts.OFFERED: procedure.code}
    draft = drafts.save(desk, replace(draft, procedure="", values=values, asking=drafts.TWICE))
    facts = form_view.given(desk, earlier.institution, earlier.values, drafts.form_of(desk, earlier))
    ops = zip(TWO_WAYS, (RESUME, FRESH), strict=True)
    rows = [[drafts.button(label, draft, op)] for label, op in ops]
    params: dict[str, Param] = {"titulo": procedure.title, "datos": facts}
    form_view.say(
        desk, draft, message("repetido", params, [*rows, [drafts.button("Cancelar", draft, CANCEL)]])
    )


def take_up_earlier(desk: Desk, draft: Draft) -> None:
    """Go on with the form that was left; the request that asked for a second one is given up."""
    code = draft.values.get(drafts.OFFERED, "")
    earlier = next((one for one in drafts.unsent(desk) if drafts.starts(one, code)), None)
    drafts.drop(desk, draft)
    if earlier is None:
        raise Refusal("borrador_viejo")
    go_on(desk, earlier)


def resume(desk: Desk) -> None:
    """Go on, on this channel, with what was left unsent, perhaps on the other one: the one form, or a choice of them."""
    left = drafts.unsent(desk)[:MOST_UNSENT]
    if desk.inbound.channel is ChannelName.MAIL:
        for one in left:
            go_on(desk, one)
    elif len(left) > 1:
        rows = [[drafts.button(drafts.title(desk, one), one, RESUME)] for one in left]
        desk.say("continuar_cual", buttons=rows)
    elif left:
        go_on(desk, left[0])
    if not left:
        _resume_choice(desk)


def _resume_choice(desk: Desk) -> None:
    """Go on where a procedure was still to be chosen."""
    draft = desk.unit.draft_for(desk.person.id)
    if draft is None:
        desk.say("nada_que_cancelar")
        return
    codes = draft.values.get(drafts.OFFERED, "").splitlines()
    words, files = draft.values.get(drafts.FIRST_WORDS, ""), drafts.files_of(desk, draft)
    if draft.asking == drafts.CHOOSING:
        choose_procedure(desk, [desk.office.book.procedures[code] for code in codes], words, files)
    else:
        begin(desk, draft, starting.chosen(desk, codes[0]))


def go_on(desk: Desk, draft: Draft) -> None:
    """Put again what a form asks now."""
    if draft.asking == drafts.SUMMARY:
        form = drafts.form_of(desk, draft)
        form_view.summary(desk, drafts.save(desk, draft), form, "")
    else:
        advance(desk, draft)


def continues(desk: Desk, words: str) -> Draft | None:
    """The case that the person is opening, if a letter's words fill in its fields and say nothing else."""
    draft = desk.unit.draft_for(desk.person.id)
    if draft is None or draft.asking in drafts.UNCHOSEN:
        return None
    given, left = form_labels.labelled(desk, drafts.form_of(desk, draft), words)
    return draft if given and not left else None


def answer(
    desk: Desk, what: deciding.Open, given: Answer, values: Mapping[str, str], files: Sequence[str]
) -> None:
    """Give an answer to a task, asking first for what it needs."""
    deciding.check(what, given)
    form = deciding.form(what, given)
    mail = desk.inbound.channel is ChannelName.MAIL
    if not (forms.needed(form, values) if mail else forms.unanswered(form, values)):
        deciding.complete(desk, what, given, values, tuple(files))
        return
    draft = drafts.for_task(desk, what, given, values, files)
    advance(desk, draft)


def answer_letter(
    desk: Desk, what: deciding.Open, given: Answer, text: str, files: Sequence[FileRef]
) -> None:
    """Give an answer whose form may stand in the same letter, below the answer's words."""
    deciding.check(what, given)
    draft = drafts.for_task(desk, what, given, {}, ())
    whole_letter(desk, draft, text, files)


def act(desk: Desk, case: Case, what: Act, words: str = "", files: Sequence[FileRef] = ()) -> None:
    """Do something about a case, asking first for what it needs; words and files came with the wish.

    Raises:
        Refusal: it is not for the speaker, or not for this case (any more).
    """
    acts.check(desk, case, what)
    if not what.form(desk, case):
        _do_act(desk, case, what, {}, ())
        return
    draft = drafts.for_act(desk, case, what, files)
    if words or files:
        whole_letter(desk, draft, words, files)
    else:
        advance(desk, draft)


def errand(desk: Desk, what: Errand, values: Mapping[str, str]) -> None:
    """Do something that is about no case, asking first for what is not known yet."""
    draft = drafts.new(desk, MARK + what.name, values, asking="", files=())
    advance(desk, draft)


def _do_errand(desk: Desk, what: Errand, values: Mapping[str, str]) -> None:
    """The errand's form is complete; asked for by an unproven letter it is only read back."""
    if readback.is_needed(desk):
        facts = form_view.given(desk, desk.person.institution, values, what.form(values))
        readback.ask(desk, None, None, what.label, facts, readback.Kept(what.name, values, ()))
        return
    what.do(desk, values)


def confirmed_errand(desk: Desk, token: Token) -> None:
    """The second reply to a read-back: now the errand is done."""
    kept = readback.kept_in(token)
    errands.named(kept.what).do(desk, kept.values)


def advance(desk: Desk, draft: Draft, error: str = "") -> None:
    """Ask the next question, show the summary, or send what is complete."""
    form = drafts.form_of(desk, draft)
    mail = desk.inbound.channel is ChannelName.MAIL
    left = forms.needed(form, draft.values) if mail else forms.unanswered(form, draft.values)
    if left:
        draft = drafts.save(desk, replace(draft, asking=left[0].name))
        form_view.ask_all(desk, draft, left, error) if mail else form_field.ask(desk, draft, left[0], error)
        return
    several = len([one for one in form if one.name in draft.values]) > 1
    if drafts.PRESENTED in draft.values or (several and not mail):
        draft = drafts.save(desk, replace(draft, asking=drafts.SUMMARY))
        form_view.summary(desk, draft, form, error)
        return
    send(desk, draft)


def send(desk: Desk, draft: Draft) -> None:
    """The form is complete: open the case, or give the answer."""
    form = drafts.form_of(desk, draft)
    names = {one.name for one in form if forms.applies(one, draft.values)}
    values = {name: value for name, value in draft.values.items() if name in names and value}
    missing = forms.needed(form, draft.values)
    if missing:
        advance(desk, draft)
        return
    drafts.drop(desk, draft)
    files = _sent_files(form, draft, values)
    if draft.task_id is not None:
        what, given = drafts.opened(desk, draft)
        deciding.complete(desk, what, given, values, files)
    elif draft.case_id is not None:
        case = desk.unit.case(draft.case_id)
        wanted = acts.named(desk, case, draft.answer)
        acts.check(desk, case, wanted)
        kept = {name: draft.values[name] for name in wanted.keeps if name in draft.values}
        _do_act(desk, case, wanted, {**values, **kept}, draft.files)
    elif (what_else := errands.of_draft(draft)) is not None:
        _do_errand(desk, what_else, values)
    else:
        starting.submit(desk, desk.office.book.procedures[draft.procedure], values, files)


def _sent_files(form: Sequence[Field], draft: Draft, values: Mapping[str, str]) -> tuple[str, ...]:
    """The files that go with a form: all but those of a field that does not apply any more."""
    fields = [one.name for one in form if one.kind in forms.FILE_KINDS]
    filled = {sha256 for name in fields for sha256 in draft.values.get(name, "").split()}
    sent = {sha256 for name in fields for sha256 in values.get(name, "").split()}
    return tuple(one for one in draft.files if one not in filled - sent)


def _do_act(desk: Desk, case: Case, what: Act, values: Mapping[str, str], files: tuple[str, ...]) -> None:
    """The act's form is complete; asked for by an unproven letter it is only read back."""
    if readback.is_needed(desk):
        kept = readback.Kept(what.name, values, files)
        form = what.form(desk, case)
        readback.ask(
            desk, case, None, what.label, form_view.given(desk, case.institution, values, form), kept
        )
        return
    what.do(desk, case, values, files)


def confirmed_act(desk: Desk, token: Token) -> None:
    """The second reply to a read-back: now the act is done, if it still can be."""
    assert token.case_id is not None, "the token of an act names its case"
    case, kept = desk.unit.case(token.case_id), readback.kept_in(token)
    what = acts.named(desk, case, kept.what)
    acts.check(desk, case, what)
    what.do(desk, case, kept.values, kept.files)


def cancel(desk: Desk, draft: Draft | None) -> None:
    """Give a form up."""
    if draft is None:
        desk.say("nada_que_cancelar")
        return
    drafts.drop(desk, draft)
    known = desk.office.book.procedures.get(draft.procedure)
    wanted = errands.of_draft(draft)
    title = known.title if known is not None else wanted.label if wanted is not None else "la gestión"
    desk.say("cancelado", {"titulo": title})


def whole_letter(desk: Desk, draft: Draft, text: str, files: Sequence[FileRef]) -> None:
    """Everything that a letter says about the form: labelled lines, free words, attachments.

    Free words are the one missing value, or belong to the form's long text; else the person is told that they found
    no place. A letter that adds nothing to a complete form never sends it, nor one that says something of a field which
    that cannot take: it is told so, and sends what there is by its next word.
    """
    form = drafts.form_of(desk, draft)
    errors: list[str] = []
    given, left = form_labels.labelled(desk, form, text, errors, draft.values)
    refused = bool(errors)
    values = {**draft.values, **given}
    if left:
        values |= form_labels.free_words(desk, form, values, left, errors)
    changed = form_files.take(form, replace(draft, values=values), files)
    if changed != draft and not errors:
        changed = replace(changed, values={k: v for k, v in changed.values.items() if k != drafts.PRESENTED})
    elif (refused or (changed == draft and draft.id)) and not forms.needed(form, changed.values):
        form_view.summary(
            desk, drafts.save(desk, replace(changed, asking=drafts.SUMMARY)), form, "\n".join(errors)
        )
        return
    advance(desk, changed, "\n".join(errors))


def correct(desk: Desk, draft: Draft, text: str) -> None:
    """Words at the summary: "Ubicación: otro lugar" corrects that field; the summary is shown again."""
    form = drafts.form_of(desk, draft)
    errors: list[str] = []
    given, _ = form_labels.labelled(desk, form, text, errors, draft.values)
    if not given and not errors:
        errors = ["No entendí. Escriba ENVIAR, CORREGIR o CANCELAR."]
    changed = replace(draft, values={**draft.values, **given})
    if forms.needed(form, changed.values):
        advance(desk, changed, "\n".join(errors))
    else:
        form_view.summary(desk, drafts.save(desk, changed), form, "\n".join(errors))
