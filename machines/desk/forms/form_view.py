"""What a person is shown of a form: a question, all that is missing, the summary."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from machines.actions import AGAIN, BACK, CANCEL, DONE, FIX, MARK, OPTION, SEND, SKIP, SURE
from machines.desk import cards
from machines.desk.forms import drafts
from machines.desk.session import Desk, message
from machines.fields import form_rows, forms
from machines.fields.field import Field, FieldKind
from machines.fields.form_choices import Option
from machines.fields.forms import Asker
from machines.messages import Button, Message, Param
from machines.records import ChannelName, Draft

TODAY = "hoy"
"""The code of a date's one button."""
RECEIVED = "(recibido)"
"""What stands for a personal value where it must not be read."""


def say(desk: Desk, draft: Draft, what: Message) -> None:
    """Show a form's message; when the draft moves on, its buttons go."""
    desk.say(
        what.key, what.params, buttons=what.buttons, about=drafts.about(desk, draft), once=drafts.key(draft)
    )


def ask(desk: Desk, draft: Draft, question: Field, error: str, near: Sequence[Option] = ()) -> None:
    """One question (chat): options to press where there are few, the nearest ones where there are many."""
    asker = desk.asker(draft.institution)
    every = forms.options(question, asker)
    offered = every if len(every) <= cards.MOST_OPTIONS else near
    rows = [[option_button(draft, question, every, one)] for one in offered or near]
    if question.kind is FieldKind.DATE:
        rows.append([drafts.button("Hoy", draft, OPTION, TODAY)])
    small = [drafts.button("Omitir", draft, SKIP)] if not question.required else []
    how = ""
    if len(every) > cards.MOST_OPTIONS and not near:
        how = f"Hay {len(every)} opciones. Escriba una parte del nombre y le muestro las que se parecen."
    params = {"error": error, "pregunta": question.question, "ejemplo": sample(desk, question), "como": how}
    say(desk, draft, sheet(desk, draft, params, [*rows, [*small, *way_out(desk, draft)]]))


def ask_several(desk: Desk, draft: Draft, question: Field, error: str) -> Message:
    """A question with several options to mark: the message, for it is redrawn at each mark."""
    marked = draft.values.get(drafts.MARKED, "").splitlines()
    every = forms.options(question, desk.asker(draft.institution))
    rows = [
        [drafts.button(f"{'☑' if one.value in marked else '☐'} {one.label}", draft, MARK, str(index))]
        for index, one in enumerate(every)
    ]
    small = [drafts.button("Omitir", draft, SKIP)] if not question.required else []
    how = "Marque una o varias y pulse Listo, o escríbalas separadas por coma."
    params = {"error": error, "pregunta": question.question, "como": how}
    return sheet(
        desk, draft, params, [*rows, [drafts.button("Listo", draft, DONE)], [*small, *way_out(desk, draft)]]
    )


def ask_sure(desk: Desk, draft: Draft, question: Field, doubt: str) -> None:
    """Whether a value that looks wrong is right all the same (chat)."""
    asker = desk.asker(draft.institution)
    written = forms.shown(question, draft.values[drafts.DOUBTED], asker).removesuffix(forms.TO_VERIFY).strip()
    rows = [
        [drafts.button("Sí, es correcto", draft, SURE)],
        [drafts.button("Escribirlo otra vez", draft, AGAIN)],
        way_out(desk, draft),
    ]
    params = {"error": f"{question.label}: {written}\n{doubt}", "pregunta": "¿Es correcto así?"}
    say(desk, draft, sheet(desk, draft, params, rows))


def sheet(desk: Desk, draft: Draft, params: Mapping[str, Param], rows: Sequence[Sequence[Button]]) -> Message:
    """A question under its form's title."""
    return message("pregunta", {"titulo": drafts.title(desk, draft), **params}, rows)


def option_button(draft: Draft, question: Field, every: Sequence[Option], one: Option) -> Button:
    """The button of an option."""
    index = every.index(one) if one in every else 0
    return drafts.button(one.label, draft, OPTION, cards.option_code(question, index, one))


def way_out(desk: Desk, draft: Draft) -> list[Button]:
    """Back to the question before, and out of the form."""
    before = drafts.answered_before(desk, draft) or drafts.CELLS in draft.values
    back = [drafts.button("Atrás", draft, BACK)] if before else []
    return [*back, drafts.button("Cancelar", draft, CANCEL)]


def sample(desk: Desk, question: Field) -> str:
    """An example of an answer: the file's own, or one of its kind."""
    if question.kind is FieldKind.ROWS:
        return form_rows.example(question)
    kinds = {
        FieldKind.DATE: desk.today.strftime("%d/%m/%Y"),
        FieldKind.HOUR: "14:30",
        FieldKind.NUMBER: "25",
        FieldKind.MONEY: "Q1,250.50",
        FieldKind.EMAIL: "nombre@institucion.gob.gt",
        FieldKind.PHONE: "2294-3900",
        FieldKind.CUI: "2345 67899 0101",
        FieldKind.NIT: "1234567-9",
    }
    return question.example or kinds.get(question.kind, "")


def ask_all(desk: Desk, draft: Draft, missing: Sequence[Field], error: str) -> None:
    """All that is missing, and what may be added, in one letter."""
    form = drafts.form_of(desk, draft)
    optional = [one for one in forms.unanswered(form, draft.values) if one not in missing]
    asker = desk.asker(draft.institution)
    lines = []
    for one in missing:
        file = one.kind in forms.FILE_KINDS
        lines.append(f"Adjunte: {one.label}" if file else f"{one.label}: {hint(desk, one, asker)}")
        rows = form_rows.unpack(draft.values.get(drafts.rows_key(one.name), ""))
        if rows:
            lines.append(f"  (de «{one.label}» ya tengo {len(rows)}; escriba solo las que faltan)")
    extra = "; ".join(f"{one.label}{_way(desk, one)}" for one in optional)
    params: dict[str, Param] = {
        "titulo": drafts.title(desk, draft),
        "datos": given(desk, draft.institution, draft.values, form),
        "lineas": lines,
        "error": error,
        "ayuda": f"Puede añadir, si quiere: {extra}." if extra else "",
    }
    desk.say("formulario", params, about=drafts.about(desk, draft))


def _way(desk: Desk, question: Field) -> str:
    """How something that may be left out is given in a letter."""
    if question.kind in forms.FILE_KINDS:
        return " (adjúntelo)"
    example = sample(desk, question)
    return f" (por ejemplo: {example})" if example else ""


def hint(desk: Desk, question: Field, asker: Asker) -> str:
    """What stands in parentheses behind a field's label in a letter; sent back as it is, it is no value."""
    offered = forms.options(question, asker)
    ways = {FieldKind.CHOICES: "una o varias", FieldKind.FREQUENCY: "una o escríbala"}
    several = ways.get(question.kind, "una")
    # A file's own options are all told: whoever writes cannot know them. People and registers are known by name.
    told = question.kind in (FieldKind.CHOICE, FieldKind.CHOICES) or len(offered) <= cards.MOST_OPTIONS
    if offered and told:
        return f"(elija {several}: {' / '.join(option.label for option in offered)})"
    example = sample(desk, question)
    if question.kind is FieldKind.ROWS:
        columns = form_rows.headings(question)
        return f"(una fila por línea: {columns}; por ejemplo: {example})"
    return (
        f"(escriba aquí; por ejemplo: {example})"
        if example
        else f"({question.question.removeprefix(f'{question.label}: ')})"
    )


def summary(desk: Desk, draft: Draft, form: Sequence[Field], error: str) -> None:
    """Everything, before it is sent."""
    rows = [
        [drafts.button("Enviar", draft, SEND)],
        [drafts.button("Corregir un dato", draft, FIX), drafts.button("Cancelar", draft, CANCEL)],
    ]
    params: dict[str, Param] = {
        "titulo": drafts.title(desk, draft),
        "datos": given(desk, draft.institution, draft.values, form),
        "error": error,
        "otra_vez": drafts.PRESENTED in draft.values,
        "correo": desk.inbound.channel is ChannelName.MAIL,
        "listas": [one.label for one in form if one.kind is FieldKind.ROWS and draft.values.get(one.name)],
    }
    say(desk, draft, message("resumen", params, rows))


def given(desk: Desk, institution: str, values: Mapping[str, str], form: Sequence[Field]) -> list[list[str]]:
    """What was answered, as label and value; in a letter nothing personal is repeated."""
    asker = desk.asker(institution)
    hide = desk.inbound.channel is ChannelName.MAIL
    return [
        [one.label, RECEIVED if hide and one.personal else shown(desk, one, values[one.name], asker)]
        for one in form
        if values.get(one.name) and forms.applies(one, values)
    ]


def shown(desk: Desk, question: Field, value: str, asker: Asker) -> str:
    """A value as its writer checks it: of files, their names."""
    if question.kind not in forms.FILE_KINDS:
        return forms.shown(question, value, asker)
    found = (desk.unit.file(sha256) for sha256 in value.split())
    names = ", ".join(one.name for one in found if one is not None)
    return f"{forms.shown(question, value, asker)} ({names})"


def which_field(desk: Desk, draft: Draft) -> None:
    """Which field to correct."""
    draft = drafts.save(desk, replace(draft, asking=drafts.FIXING))
    form = drafts.form_of(desk, draft)
    fields = [one for one in form if one.name in draft.values and forms.applies(one, draft.values)]
    rows = [[drafts.button(one.label, draft, FIX, one.name)] for one in fields]
    say(desk, draft, message("corregir", {}, [*rows, [drafts.button("Volver al resumen", draft, BACK)]]))
