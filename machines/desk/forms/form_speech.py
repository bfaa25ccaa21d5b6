"""What a person says to a form: a tap on its buttons, or free text that answers what it asks now."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from machines import actions, grammar
from machines.actions import FormTap
from machines.definition import Procedure
from machines.desk import asking, starting
from machines.desk.forms import drafts, filling, form_field, form_files, form_view
from machines.desk.session import Desk
from machines.errors import Refusal
from machines.fields import forms
from machines.messages import FileRef
from machines.records import ChannelName, Draft
from machines.search import find
from machines.text import plain


def tap(desk: Desk, draft: Draft, action: FormTap) -> None:
    """A button of a form's message; the message then says what was chosen and loses its buttons.

    Raises:
        Refusal: the form has moved on since.
    """
    if action.op == actions.RESUME and draft.asking != drafts.TWICE:
        filling.go_on(desk, draft)
        return
    if action.revision != draft.revision:
        raise Refusal("borrador_viejo")
    if action.op == actions.CANCEL:
        filling.cancel(desk, draft)
    elif draft.asking in drafts.UNCHOSEN:
        _beginning_tap(desk, draft, action)
    else:
        _form_tap(desk, draft, action)
    if action.op != actions.MARK:
        desk.settle()


def _beginning_tap(desk: Desk, draft: Draft, action: FormTap) -> None:
    """A button that says which form to begin, or to go on with."""
    match action.op:
        case actions.PROCEDURE:
            filling.begin(desk, draft, starting.chosen(desk, action.arg))
        case actions.BEGIN:
            filling.begin(desk, draft, _offered(desk, draft))
        case actions.RESUME:
            filling.take_up_earlier(desk, draft)
        case actions.FRESH:
            filling.begin(desk, draft, _offered(desk, draft), anew=True)
        case _:
            raise Refusal("boton_viejo")


def _form_tap(desk: Desk, draft: Draft, action: FormTap) -> None:
    """A button of a form that is being filled in."""
    match action.op:
        case actions.SEND:
            filling.send(desk, draft)
        case actions.BACK if draft.asking == drafts.FIXING:
            filling.advance(desk, draft)
        case actions.BACK:
            filling.advance(desk, form_field.back(desk, draft))
        case actions.FIX if action.arg:
            _refill(desk, draft, action.arg)
        case actions.FIX:
            form_view.which_field(desk, draft)
        case _:
            _field_tap(desk, draft, action)


def _field_tap(desk: Desk, draft: Draft, action: FormTap) -> None:
    """A button of the question that is asked."""
    question = next((one for one in drafts.form_of(desk, draft) if one.name == draft.asking), None)
    if question is None:
        raise Refusal("boton_viejo")
    after = form_field.tapped(desk, draft, question, action)
    if after is not None:
        filling.advance(desk, after)


def _offered(desk: Desk, draft: Draft) -> Procedure:
    """The one procedure that a draft without a form is about."""
    return starting.chosen(desk, draft.values.get(drafts.OFFERED, ""))


def write(desk: Desk, draft: Draft, text: str, files: Sequence[FileRef]) -> None:
    """Free text (or files) for a draft: the answer to what it asks now."""
    if files and not _asks_for_file(desk, draft):
        draft = _keep_files(desk, draft, files)
        if not text:
            return
        files = ()
    if grammar.is_courtesy(text) and not files and draft.asking not in _WORDS_ONLY:
        filling.advance(desk, draft, "De nada. Queda pendiente esta respuesta:")
        return
    match draft.asking:
        case drafts.CHOOSING:
            _choose_written(desk, draft, text)
        case drafts.BEGINNING:
            _yes_no(desk, draft, text)
        case drafts.TWICE:
            _which_of_two(desk, draft, text)
        case drafts.SUMMARY:
            _at_summary(desk, draft, text)
        case drafts.FIXING:
            _fix_written(desk, draft, text)
        case _ if desk.inbound.channel is ChannelName.MAIL:
            filling.whole_letter(desk, draft, text, files)
        case _:
            _one_field(desk, draft, text, files)


_WORDS_ONLY = (*drafts.UNCHOSEN, drafts.SUMMARY, drafts.FIXING)
"""What a draft waits for when it is no field."""


def _asks_for_file(desk: Desk, draft: Draft) -> bool:
    """Whether a file is the answer to what is asked now; any other (the rest of an album) is kept beside it."""
    if draft.asking in _WORDS_ONLY:
        return False
    if desk.inbound.channel is ChannelName.MAIL:
        return True
    question = next((one for one in drafts.form_of(desk, draft) if one.name == draft.asking), None)
    return question is not None and question.kind in forms.FILE_KINDS


def _keep_files(desk: Desk, draft: Draft, files: Sequence[FileRef]) -> Draft:
    """Add files to a draft that asks for none now: to the file field that they seem to be for, if there is one."""
    hashes = [one.sha256 for one in files]
    values = dict(draft.values)
    form = drafts.form_of(desk, draft) if draft.asking not in drafts.UNCHOSEN else ()
    field = form_files.place_for(form, draft, desk.inbound.text, files)
    if field is not None:
        values[field.name] = "\n".join(dict.fromkeys((*values.get(field.name, "").split(), *hashes)))
    kept = replace(draft, values=values, files=tuple(dict.fromkeys((*draft.files, *hashes))))
    # The same revision: the buttons of the summary stay good, and the person is told what was added.
    kept = desk.unit.save_draft(kept, desk.now)
    count = len(values[field.name].split()) if field is not None else len(kept.files)
    desk.say("archivo_sumado", {"campo": field.label if field else "Archivos", "cuantos": count})
    return kept


def _choose_written(desk: Desk, draft: Draft, text: str) -> None:
    """Which of the offered procedures."""
    codes = draft.values.get(drafts.OFFERED, "").splitlines()
    titles = [desk.office.book.procedures[code].title for code in codes]
    wanted = plain(text.partition("\n")[0]).rstrip(". ")
    if wanted.isdigit() and 1 <= int(wanted) <= len(codes):
        found = [codes[int(wanted) - 1]]
    else:
        pairs = zip(codes, titles, strict=True)
        found = [
            code for code, title in pairs if wanted and (wanted in plain(title) or wanted == plain(code))
        ]
    if len(found) == 1:
        filling.begin(desk, draft, starting.chosen(desk, found[0]))
    else:
        _search_again(desk, draft, text)


def _search_again(desk: Desk, draft: Draft, text: str) -> None:
    """None of what was offered: look again, for what is said now, or for that with what was said before."""
    words = text
    if not find(text, starting.offered(desk, desk.person)):
        words = f"{draft.values.get(drafts.FIRST_WORDS, '')}\n{text}".strip()
    asking.search(desk, words, tuple(drafts.files_of(desk, draft)))


def _yes_no(desk: Desk, draft: Draft, text: str) -> None:
    """Whether to open the procedure that was found; anything else goes on with the search."""
    choice = grammar.choose(text, ["Sí", "Sí, abrir la gestión", "No"])
    if choice is None:
        _search_again(desk, draft, text)
    elif choice.index == 2:
        filling.cancel(desk, draft)
    else:
        filling.begin(desk, draft, _offered(desk, draft))


def _which_of_two(desk: Desk, draft: Draft, text: str) -> None:
    """Go on with the form that was left, or begin another one."""
    choice = grammar.choose(text, (*filling.TWO_WAYS, "Cancelar"))
    if choice is None:
        filling.begin(desk, draft, _offered(desk, draft))
    elif choice.index == 0:
        filling.take_up_earlier(desk, draft)
    elif choice.index == 1:
        filling.begin(desk, draft, _offered(desk, draft), anew=True)
    else:
        filling.cancel(desk, draft)


def _at_summary(desk: Desk, draft: Draft, text: str) -> None:
    """Send, correct or cancel, in words; "Ubicación: otro lugar" corrects that field."""
    choice = grammar.choose(text, ["Enviar", "Sí", "Corregir", "Corregir un dato", "Cancelar"])
    if choice is not None and choice.index < 2:
        filling.send(desk, draft)
    elif choice is not None and choice.index < 4:
        form_view.which_field(desk, draft)
    elif choice is not None:
        filling.cancel(desk, draft)
    else:
        filling.correct(desk, draft, text)


def _fix_written(desk: Desk, draft: Draft, text: str) -> None:
    """The name of the field to correct."""
    form = drafts.form_of(desk, draft)
    fields = [one for one in form if one.name in draft.values]
    choice = grammar.choose(text, [one.label for one in fields])
    if choice is None:
        form_view.which_field(desk, draft)
        return
    _refill(desk, draft, fields[choice.index].name)


def _one_field(desk: Desk, draft: Draft, text: str, files: Sequence[FileRef]) -> None:
    """The answer to the one question that was asked (chat)."""
    question = next((one for one in drafts.form_of(desk, draft) if one.name == draft.asking), None)
    after = draft if question is None else form_field.written(desk, draft, question, text, files)
    if after is not None:
        filling.advance(desk, after)


def _refill(desk: Desk, draft: Draft, name: str) -> None:
    """Ask one field again."""
    question = next((one for one in drafts.form_of(desk, draft) if one.name == name), None)
    if question is None:
        raise Refusal("borrador_viejo")
    filling.advance(desk, drafts.unfill(draft, question))
