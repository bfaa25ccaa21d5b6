"""What a person says to a form: a tap on its buttons, or free text that answers what it asks now."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from machines import actions, forms, grammar
from machines.actions import FormTap
from machines.definition import Field, FieldKind
from machines.desk import asking, cards, drafts, filling, form_view, starting
from machines.desk.session import Desk
from machines.errors import Refusal
from machines.form_choices import Invalid
from machines.messages import FileRef
from machines.records import ChannelName, Draft
from machines.search import find
from machines.text import plain


def tap(desk: Desk, draft: Draft, action: FormTap) -> None:
    """A button of a form's message.

    Raises:
        Refusal: the form has moved on since.
    """
    if action.revision != draft.revision:
        raise Refusal("borrador_viejo")
    match action.op:
        case actions.CANCEL:
            filling.cancel(desk, draft)
        case actions.PROCEDURE:
            filling.begin(desk, replace(draft, procedure=action.arg), starting.chosen(desk, action.arg))
        case actions.BEGIN:
            filling.begin(desk, draft, starting.chosen(desk, draft.procedure))
        case actions.SEND:
            filling.send(desk, draft)
        case actions.OPTION:
            _take_option(desk, draft, action.arg)
        case actions.SKIP:
            filling.advance(desk, replace(draft, values={**draft.values, draft.asking: ""}))
        case actions.BACK:
            _back(desk, draft)
        case actions.FIX if action.arg:
            _refill(desk, draft, action.arg)
        case actions.FIX:
            form_view.which_field(desk, draft)
        case _:
            raise Refusal("boton_viejo")


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
        case drafts.SUMMARY:
            _at_summary(desk, draft, text)
        case drafts.FIXING:
            _fix_written(desk, draft, text)
        case _ if desk.inbound.channel is ChannelName.MAIL:
            filling.whole_letter(desk, draft, text, files)
        case _:
            _one_field(desk, draft, text, files)


_WORDS_ONLY = (drafts.CHOOSING, drafts.BEGINNING, drafts.SUMMARY, drafts.FIXING)
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
    """Add files to a draft that asks for none now: to the file field that was filled last, if there is one."""
    hashes = [one.sha256 for one in files]
    values = dict(draft.values)
    known = draft.asking not in (drafts.CHOOSING, drafts.BEGINNING)
    fields = [one for one in drafts.form_of(desk, draft) if one.kind in forms.FILE_KINDS] if known else []
    field = next((one for one in reversed(fields) if values.get(one.name)), fields[0] if fields else None)
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
        filling.begin(desk, replace(draft, procedure=found[0]), starting.chosen(desk, found[0]))
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
        filling.begin(desk, draft, starting.chosen(desk, draft.procedure))


def _at_summary(desk: Desk, draft: Draft, text: str) -> None:
    """Send, correct or cancel, in words; "Ubicación: otro lugar" corrects that field."""
    choice = grammar.choose(text, ["Enviar", "Sí", "Corregir", "Cancelar"])
    form = drafts.form_of(desk, draft)
    if choice is not None and choice.index < 2:
        filling.send(desk, draft)
    elif choice is not None and choice.index == 2:
        form_view.which_field(desk, draft)
    elif choice is not None:
        filling.cancel(desk, draft)
    else:
        given, _ = filling.labelled(desk, form, text)
        error = "" if given else "No entendí. Escriba ENVIAR, CORREGIR o CANCELAR."
        changed = drafts.save(desk, replace(draft, values={**draft.values, **given}))
        form_view.summary(desk, changed, form, error)


def _fix_written(desk: Desk, draft: Draft, text: str) -> None:
    """The name of the field to correct."""
    form = drafts.form_of(desk, draft)
    labels = [one.label for one in form if one.name in draft.values]
    choice = grammar.choose(text, labels)
    if choice is None:
        form_view.which_field(desk, draft)
        return
    name = next(one.name for one in form if one.label == labels[choice.index])
    _refill(desk, draft, name)


def _one_field(desk: Desk, draft: Draft, text: str, files: Sequence[FileRef]) -> None:
    """The answer to the one question that was asked (chat)."""
    form = drafts.form_of(desk, draft)
    question = next((one for one in form if one.name == draft.asking), None)
    if question is None:
        filling.advance(desk, draft)
        return
    try:
        if question.kind in forms.FILE_KINDS:
            value = _file_value(question, draft, text, files)
        else:
            value = forms.read(question, text, desk.asker(draft.institution), desk.today)
    except Invalid as wrong:
        form_view.ask(desk, drafts.save(desk, draft), question, str(wrong))
        return
    hashes = tuple(one.sha256 for one in files)
    values = {**draft.values, question.name: value}
    if files and text:
        values |= _caption(form, values, text)
    filling.advance(desk, replace(draft, values=values, files=(*draft.files, *hashes)))


def _caption(form: Sequence[Field], values: Mapping[str, str], text: str) -> dict[str, str]:
    """Words under a picture belong to the form's long text."""
    place = next((one for one in form if one.kind is FieldKind.LONG_TEXT), None)
    return {place.name: f"{values.get(place.name, '')}\n{text}".strip()} if place is not None else {}


def _file_value(question: Field, draft: Draft, text: str, files: Sequence[FileRef]) -> str:
    """Received files for a file field; "no" skips an optional one.

    Raises:
        Invalid: no file came.
    """
    if files:
        earlier = draft.values.get(question.name, "")
        return "\n".join(part for part in (earlier, forms.read_files(question, files)) if part)
    if not question.required and plain(text).rstrip(".") in (
        "no",
        "omitir",
        "ninguna",
        "no tengo",
        "sin foto",
    ):
        return ""
    raise Invalid("Aquí espero un archivo o una fotografía.")


def _take_option(desk: Desk, draft: Draft, code: str) -> None:
    """An option of the question that was asked."""
    question = next((one for one in drafts.form_of(desk, draft) if one.name == draft.asking), None)
    offered = forms.options(question, desk.asker(draft.institution)) if question else ()
    value = cards.option_value(code, offered)
    if question is None or value is None:
        raise Refusal("borrador_viejo")
    filling.advance(desk, replace(draft, values={**draft.values, question.name: value}))


def _back(desk: Desk, draft: Draft) -> None:
    """Forget the last answer and ask it again."""
    form = drafts.form_of(desk, draft)
    answered = [one.name for one in form if one.name in draft.values]
    values = {name: value for name, value in draft.values.items() if not answered or name != answered[-1]}
    filling.advance(desk, replace(draft, values=values))


def _refill(desk: Desk, draft: Draft, name: str) -> None:
    """Ask one field again."""
    values = {field: value for field, value in draft.values.items() if field != name}
    filling.advance(desk, replace(draft, values=values))
