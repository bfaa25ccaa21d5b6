"""Task cards: what a person sees of a task, what he can press, and what the card becomes afterwards."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from machines import forms
from machines.actions import AnswerTap, pack
from machines.decide import goes_back
from machines.definition import Answer, Field, FieldKind, Procedure, Step, is_end
from machines.desk.session import Desk, message, titled
from machines.forms import Option
from machines.machine import Law
from machines.messages import Button, FileRef, Message
from machines.records import Case, Task, Values
from machines.text import shortened

TARGET = "destino"
REASON = "motivo"
MOST_OPTIONS = 10
"""More options than this are asked for in words."""


def answer_form(law: Law, step: Step, given: Answer) -> tuple[Field, ...]:
    """Everything that an answer asks: which step it goes to (if it can choose), its form, its reason."""
    fields: list[Field] = []
    if len(given.targets) > 1:
        fields.append(
            Field(
                name=TARGET,
                kind=FieldKind.CHOICE,
                label="Paso al que va",
                question="¿A qué paso va?",
                options=tuple(target_label(law.procedure, target) for target in given.targets),
            )
        )
    fields += given.form
    if given.reason:
        question = "¿Cuáles son las observaciones?" if _returns(law, step, given) else "¿Por qué motivo?"
        fields.append(Field(name=REASON, kind=FieldKind.LONG_TEXT, label="Observaciones", question=question))
    return tuple(fields)


def _returns(law: Law, step: Step, given: Answer) -> bool:
    return any(goes_back(law, step.no, target) for target in given.targets)


def target_label(procedure: Procedure, target: str) -> str:
    """How a target is offered: "Paso 4: Realiza el Análisis…"."""
    if is_end(target):
        return "Fin" if ":" not in target else f"Fin ({target.partition(':')[2]})"
    return f"Paso {target}: {shortened(procedure.step(target).text, 40)}"


def quick_options(desk: Desk, law: Law, step: Step) -> tuple[Option, ...]:
    """Options of the one question of a step's one answer, which the card can offer at once."""
    if len(step.answers) != 1:
        return ()
    form = answer_form(law, step, step.answers[0])
    offered = forms.options(form[0], desk.asker(law.procedure.institution)) if form else ()
    return offered if len(offered) <= MOST_OPTIONS else ()


def option_code(question: Field, index: int, option: Option) -> str:
    """A short name of an option for a button: a person's id, or its place in the list."""
    person = forms.person_id(option.value)
    return f"p{person}" if question.kind is FieldKind.PERSON and person is not None else str(index)


def option_value(code: str, offered: Sequence[Option]) -> str | None:
    """The value that such a name stands for, or None if it is not offered (any more)."""
    if code.startswith("p"):
        value = f"#{code[1:]}"
        return value if any(one.value == value for one in offered) else None
    return offered[int(code)].value if code.isdigit() and int(code) < len(offered) else None


def buttons(desk: Desk, law: Law, task: Task) -> list[list[Button]]:
    """What can be pressed on a task's card."""
    step = law.procedure.step(task.step)
    offered = quick_options(desk, law, step)
    if offered:
        question = answer_form(law, step, step.answers[0])[0]
        return [
            [_button(one.label, task, 0, option_code(question, index, one))]
            for index, one in enumerate(offered)
        ]
    return [[_button(given.button, task, index)] for index, given in enumerate(step.answers)]


def _button(label: str, task: Task, answer: int, option: str = "") -> Button:
    return Button(label=label, action=pack(AnswerTap(task.id, task.version, answer, option)))


def card(desk: Desk, case: Case, task: Task, values: Values, *, heading: str = "") -> Message:
    """The card of an open task."""
    law = desk.office.law_of(case)
    step = law.procedure.step(task.step)
    notes = " ".join(one.we_do for one in law.procedure.resolutions_of(step.no))
    params = titled(
        case,
        desk,
        encabezado=heading,
        paso=step.no,
        actividad=step.text,
        datos=case_facts(desk, case, values),
        observaciones=objection(desk, case),
        nota=f"Nota: {notes}" if notes else "",
        pregunta=_prompt(desk, law, step),
    )
    return message("tarea", params, buttons(desk, law, task), files_of(desk, values))


def _prompt(desk: Desk, law: Law, step: Step) -> str:
    """The question above the buttons."""
    if quick_options(desk, law, step):
        return answer_form(law, step, step.answers[0])[0].question
    if step.question:
        return step.question
    if step.waits_for:
        return "Cuando llegue la respuesta de " + ", ".join(step.waits_for) + ", regístrela aquí."
    return ""


def case_facts(desk: Desk, case: Case, values: Values) -> list[list[str]]:
    """Who asks, for whom, and what was gathered, as label and value."""
    rows = [["Solicita", who_asks(desk, case, values)]]
    if case.beneficiary is not None and case.beneficiary != case.requester:
        rows.append(["Para", desk.unit.person(case.beneficiary).addressed])
    if case.registrar is not None:
        registrar = desk.unit.person(case.registrar).addressed
        rows.append(["Registró", f"{registrar} ({case.medium})"])
    return rows + value_facts(desk, case, values)


def value_facts(desk: Desk, case: Case, values: Values, hidden: Sequence[str] = ()) -> list[list[str]]:
    """Gathered values as label and value; personal ones are never shown on cards."""
    asker = desk.asker(case.institution)
    fields = known_fields(desk.office.law_of(case).procedure)
    return [
        [fields[name].label, forms.shown(fields[name], value, asker)]
        for name, value in values.items()
        if name in fields and value and name not in hidden and not fields[name].personal
    ]


def who_asks(desk: Desk, case: Case, values: Values) -> str:
    """The requester's name, also where he is not in the roster."""
    if case.requester is not None:
        return desk.unit.person(case.requester).addressed
    return values.get("solicitante", "—")


def known_fields(procedure: Procedure) -> Mapping[str, Field]:
    """Every field that the procedure's forms ask for, by name."""
    return {one.name: one for step in procedure.steps for given in step.answers for one in given.form}


def files_of(desk: Desk, values: Values) -> tuple[FileRef, ...]:
    """The files among the gathered values."""
    hashes = [line for value in values.values() for line in value.splitlines() if len(line) == 64]
    found = (desk.unit.file(one) for one in hashes if all(char in "0123456789abcdef" for char in one))
    return tuple(one for one in found if one is not None)


def objection(desk: Desk, case: Case) -> str:
    """Why the case came back, if it did, with its round."""
    if case.round == 1:
        return ""
    reasons = [
        row.entry for row in desk.unit.history(case.id) if row.entry.kind == "answer" and row.entry.reason
    ]
    if not reasons:
        return f"Vuelta {case.round}."
    last = reasons[-1]
    who = desk.unit.person(last.actor).addressed if last.actor is not None else "—"
    return f"Vuelta {case.round}. Observaciones de {who}: {last.reason}"


def done_card(desk: Desk, case: Case, task: Task, given: Answer, facts: list[list[str]]) -> Message:
    """What the card of a done task becomes."""
    params = titled(
        case,
        desk,
        paso=task.step,
        respuesta=given.button,
        quien=desk.person.addressed,
        cuando=forms.moment(desk.local(desk.now)),
        datos=facts,
    )
    return message("tarea_hecha", params)


def void_card(desk: Desk, case: Case, why: str) -> Message:
    """What the card of a void task becomes."""
    return message("tarea_anulada", titled(case, desk, porque=why))
