"""The one question that a form asks now (chat): how it is put, and what a tap or words make of the form.

What comes back is the draft with the value, ready to go on; None if the same question was put again.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from machines import actions
from machines.actions import FormTap
from machines.desk import cards
from machines.desk.forms import drafts, form_lists, form_view
from machines.desk.session import Desk
from machines.errors import Refusal
from machines.fields import forms
from machines.fields.field import Field, FieldKind
from machines.fields.form_choices import Invalid, Option, yes_or_no
from machines.messages import FileRef
from machines.records import Draft
from machines.text import plain

_SKIPPED = ("omitir", "no aplica", "sin dato", "ninguno", "ninguna")
_NO_FILE = ("no", "no tengo", "sin foto")


def ask(desk: Desk, draft: Draft, question: Field, error: str = "", near: Sequence[Option] = ()) -> None:
    """Put the question that the draft, stored already, waits for."""
    if drafts.DOUBTED in draft.values:
        doubt = forms.doubt(question, draft.values[drafts.DOUBTED], desk.today)
        form_view.ask_sure(desk, draft, question, doubt)
    elif question.kind is FieldKind.CHOICES:
        form_view.say(desk, draft, form_view.ask_several(desk, draft, question, error))
    elif question.kind is FieldKind.ROWS:
        form_lists.ask(desk, draft, question, error, near)
    else:
        form_view.ask(desk, draft, question, error, near)


def written(desk: Desk, draft: Draft, question: Field, text: str, files: Sequence[FileRef]) -> Draft | None:
    """Words or files for the question."""
    if not question.required and plain(text).rstrip(".") in _SKIPPED and not files:
        return drafts.fill(draft, question.name, "")
    try:
        if question.kind is FieldKind.ROWS:
            return _rows(desk, question, *form_lists.written(desk, draft, question, text))
        if question.kind in forms.FILE_KINDS:
            return _files(desk, draft, question, text, files)
        if drafts.DOUBTED in draft.values and (answer := _sure(text)):
            return _settled(desk, draft, question, answer)
        value = forms.read(question, text, desk.asker(draft.institution), desk.today)
    except Invalid as wrong:
        _again(desk, draft, question, str(wrong), wrong.near)
        return None
    return _accept(desk, draft, question, value)


def tapped(desk: Desk, draft: Draft, question: Field, tap: FormTap) -> Draft | None:
    """A button of the question.

    Raises:
        Refusal: the button is not of this question.
    """
    if question.kind is FieldKind.ROWS:
        try:
            after = form_lists.tapped(desk, draft, question, tap)
            return None if after is None else _rows(desk, question, after, "")
        except Invalid as wrong:
            _again(desk, draft, question, str(wrong), wrong.near)
            return None
    match tap.op:
        case actions.SKIP if not question.required:
            return drafts.fill(draft, question.name, "")
        case actions.SURE | actions.AGAIN if drafts.DOUBTED in draft.values:
            return _settled(desk, draft, question, "sí" if tap.op == actions.SURE else "no")
        case actions.MARK if question.kind is FieldKind.CHOICES:
            _mark(desk, draft, question, tap.arg)
            return None
        case actions.DONE if question.kind is FieldKind.CHOICES:
            return _marked(desk, draft, question)
        case actions.OPTION:
            return _accept(desk, draft, question, _option(desk, draft, question, tap.arg))
        case _:
            raise Refusal("borrador_viejo")


def back(desk: Desk, draft: Draft) -> Draft:
    """The draft with the question before the one that is asked now to be answered again."""
    asked = next((one for one in drafts.form_of(desk, draft) if one.name == draft.asking), None)
    if asked is not None and asked.kind is FieldKind.ROWS:
        within = form_lists.back(draft)
        if within is not None:
            return within
    answered = drafts.answered_before(desk, draft)
    return drafts.unfill(draft, answered[-1]) if answered else draft


def _accept(desk: Desk, draft: Draft, question: Field, value: str) -> Draft | None:
    """Take a value, or ask whether it is right if it looks wrong; written once more as it was, it is right."""
    if forms.doubt(question, value, desk.today) and draft.values.get(drafts.DOUBTED) != value:
        doubted = replace(draft, asking=question.name, values={**draft.values, drafts.DOUBTED: value})
        ask(desk, drafts.save(desk, doubted), question)
        return None
    return drafts.fill(draft, question.name, value)


def _sure(text: str) -> str:
    """Whether a doubted value was called right (`sí`) or wrong (`no`); empty if something else was written."""
    try:
        return yes_or_no(text)
    except Invalid:
        return ""


def _settled(desk: Desk, draft: Draft, question: Field, answer: str) -> Draft | None:
    """What becomes of a doubted value."""
    value = draft.values[drafts.DOUBTED]
    if answer == "sí":
        return drafts.fill(draft, question.name, value)
    _again(desk, drafts.unfill(draft, question), question, "")
    return None


def _again(desk: Desk, draft: Draft, question: Field, error: str, near: Sequence[Option] = ()) -> None:
    """Put the question once more; what the form asks has not changed, its older buttons go."""
    ask(desk, drafts.save(desk, replace(draft, asking=question.name)), question, error, near)


def _rows(desk: Desk, question: Field, draft: Draft, problems: str) -> Draft | None:
    """Go on with a list that is complete, or with its next cell."""
    if question.name in draft.values:
        return draft
    _again(desk, draft, question, problems)
    return None


def _option(desk: Desk, draft: Draft, question: Field, code: str) -> str:
    """The value of an option's button."""
    if question.kind is FieldKind.DATE and code == form_view.TODAY:
        return desk.today.isoformat()
    offered = forms.options(question, desk.asker(draft.institution))
    value = cards.option_value(code, offered)
    if value is None and question.kind is FieldKind.PERSON and not question.roles:
        value = f"#{code[1:]}" if code.startswith("p") and code[1:].isdigit() else None
    if value is None:
        raise Refusal("borrador_viejo")
    return value


def _mark(desk: Desk, draft: Draft, question: Field, code: str) -> None:
    """Mark an option or take its mark away: the same message, its boxes redrawn; quick taps all count."""
    value = _option(desk, draft, question, code)
    marked = [one for one in draft.values.get(drafts.MARKED, "").splitlines() if one != value]
    if len(marked) == len(draft.values.get(drafts.MARKED, "").splitlines()):
        marked.append(value)
    values: Mapping[str, str] = {**draft.values, drafts.MARKED: "\n".join(marked)}
    kept = desk.unit.save_draft(replace(draft, values=values), desk.now)
    desk.redraw(form_view.ask_several(desk, kept, question, ""))


def _marked(desk: Desk, draft: Draft, question: Field) -> Draft | None:
    """The options that were marked, in the order in which they are offered."""
    marked = draft.values.get(drafts.MARKED, "").splitlines()
    if not marked and question.required:
        _again(desk, draft, question, "Marque al menos una opción.")
        return None
    return drafts.fill(draft, question.name, "\n".join(one for one in question.options if one in marked))


def _files(desk: Desk, draft: Draft, question: Field, text: str, files: Sequence[FileRef]) -> Draft:
    """The draft with received files in a file field; "no" skips an optional one, words under a picture are kept.

    Raises:
        Invalid: no file came, or none that the field takes.
    """
    if not files:
        if not question.required and plain(text).rstrip(".") in _NO_FILE:
            return drafts.fill(draft, question.name, "")
        raise Invalid("Aquí espero un archivo o una fotografía.")
    value = forms.read_files(question, files)
    draft = drafts.fill(draft, question.name, value)
    hashes = dict.fromkeys((*draft.files, *value.split()))
    caption = _caption(drafts.form_of(desk, draft), draft.values, text) if text else {}
    values = {**draft.values, **caption}
    return replace(draft, values=values, files=tuple(hashes))


def _caption(form: Sequence[Field], values: Mapping[str, str], text: str) -> dict[str, str]:
    """Words under a picture belong to the form's long text."""
    place = forms.for_free_words(form)
    return {place.name: f"{values.get(place.name, '')}\n{text}".strip()} if place is not None else {}
