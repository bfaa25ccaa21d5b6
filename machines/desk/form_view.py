"""What a person is shown of a form: a question, all that is missing, the summary."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from machines import forms
from machines.actions import BACK, CANCEL, FIX, OPTION, SEND, SKIP
from machines.definition import Field
from machines.desk import cards, drafts
from machines.desk.session import Desk
from machines.forms import Asker
from machines.messages import Param
from machines.records import Draft


def ask(desk: Desk, draft: Draft, question: Field, error: str) -> None:
    """One question (chat)."""
    asker = desk.asker(draft.institution)
    every = forms.options(question, asker)
    offered = every[: cards.MOST_OPTIONS]
    rows = [
        [drafts.button(one.label, draft, OPTION, cards.option_code(question, index, one))]
        for index, one in enumerate(offered)
    ]
    small = [drafts.button("Omitir", draft, SKIP)] if not question.required else []
    if any(not name.startswith("_") for name in draft.values):
        small.append(drafts.button("Atrás", draft, BACK))
    params = {"titulo": drafts.title(desk, draft), "pregunta": question.question, "ejemplo": question.example}
    if len(every) > len(offered):
        params["como"] = "Escriba la respuesta si no está entre los botones."
    buttons = [*rows, [*small, drafts.button("Cancelar", draft, CANCEL)]]
    desk.say("pregunta", {**params, "error": error}, buttons=buttons, about=drafts.about(desk, draft))


def ask_all(desk: Desk, draft: Draft, missing: Sequence[Field], error: str) -> None:
    """All that is missing, and what may be added, in one letter."""
    form = drafts.form_of(desk, draft)
    optional = [one for one in forms.unanswered(form, draft.values) if one not in missing]
    asker = desk.asker(draft.institution)
    lines = []
    for one in missing:
        file = one.kind in forms.FILE_KINDS
        lines.append(f"Adjunte: {one.label}" if file else f"{one.label}: {hint(one, asker)}")
    extra = ", ".join(one.label for one in optional)
    params: dict[str, Param] = {
        "titulo": drafts.title(desk, draft),
        "datos": given(desk, draft.institution, draft.values, form),
        "lineas": lines,
        "error": error,
        "ayuda": f"Puede añadir, si quiere: {extra}." if extra else "",
    }
    desk.say("formulario", params, about=drafts.about(desk, draft))


def hint(question: Field, asker: Asker) -> str:
    """What stands in parentheses behind a field's label in a letter; sent back as it is, it is no value."""
    offered = " / ".join(option.label for option in forms.options(question, asker))
    if offered:
        return f"(elija: {offered})"
    if question.example:
        return f"(escriba aquí; por ejemplo: {question.example})"
    return f"({question.question.removeprefix(f'{question.label}: ')})"


def summary(desk: Desk, draft: Draft, form: Sequence[Field], error: str) -> None:
    """Everything, before it is sent."""
    facts = given(desk, draft.institution, draft.values, form)
    rows = [
        [drafts.button("Enviar", draft, SEND)],
        [drafts.button("Corregir un dato", draft, FIX), drafts.button("Cancelar", draft, CANCEL)],
    ]
    params: dict[str, Param] = {"titulo": drafts.title(desk, draft), "datos": facts, "error": error}
    desk.say("resumen", params, buttons=rows, about=drafts.about(desk, draft))


def given(desk: Desk, institution: str, values: Mapping[str, str], form: Sequence[Field]) -> list[list[str]]:
    """What was answered, as label and value."""
    asker = desk.asker(institution)
    return [[one.label, forms.shown(one, values[one.name], asker)] for one in form if values.get(one.name)]


def which_field(desk: Desk, draft: Draft) -> None:
    """Which field to correct."""
    draft = drafts.save(desk, replace(draft, asking=drafts.FIXING))
    fields = [one for one in drafts.form_of(desk, draft) if one.name in draft.values]
    rows = [[drafts.button(one.label, draft, FIX, one.name)] for one in fields]
    desk.say("corregir", buttons=rows, about=drafts.about(desk, draft))
