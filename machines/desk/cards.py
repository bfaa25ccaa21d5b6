"""Task cards: what a person sees of a task, what he can press, and what the card becomes afterwards."""

from __future__ import annotations

from collections.abc import Sequence

from machines import authority, chains, collection, elements, parties, runs
from machines.actions import AnswerTap, CaseTap, pack
from machines.capacity import Capacity, Kind
from machines.definition import LONGEST_NOTE, Answer, Mode, Procedure, Step, is_end
from machines.desk import case_facts, deliveries, holding, observed
from machines.desk.acts import shielded
from machines.desk.acts.act import (
    OPEN,
    PERSONAL,
    PERSONAL_LABEL,
    RELEASE,
    RELEASE_LABEL,
    RESCHEDULE,
    RESCHEDULE_LABEL,
    SIGN_ON_PAPER,
    SIGN_ON_PAPER_LABEL,
    TAKE,
    TAKE_LABEL,
    UNDO,
    UNDO_LABEL,
)
from machines.desk.collections import board
from machines.desk.session import Desk, message, titled
from machines.fields import forms
from machines.fields.field import Field, FieldKind
from machines.fields.form_choices import Option
from machines.machine import Law
from machines.messages import Button, Message, Param
from machines.records import Case, Entry, Task, Values
from machines.returns import goes_back
from machines.text import joined, of_the, shortened, to_the, whole_sentences

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
    """Options of the one question that a step's one answer needs, which the card can offer at once."""
    if len(runs.offered(law.procedure, step)) != 1:
        return ()
    form = answer_form(law, step, step.answers[0])
    if (
        not form
        or form[0].kind is FieldKind.CHOICES
        or any(one.required or one.required_if for one in form[1:])
    ):
        return ()
    offered = forms.options(form[0], desk.asker(law.procedure.institution))
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


def buttons(desk: Desk, law: Law, task: Task, *, on_paper: bool = False) -> list[list[Button]]:
    """The answers that can be pressed on a task's card; an assistant's say that they were given on paper."""
    mark = case_facts.ON_PAPER if on_paper else ""
    step = law.procedure.step(task.step)
    offered = quick_options(desk, law, step)
    if offered:
        question = answer_form(law, step, step.answers[0])[0]
        return [
            [_button(one.label + mark, task, 0, option_code(question, index, one))]
            for index, one in enumerate(offered)
        ]
    answers = runs.offered(law.procedure, step)
    return [[_button(given.button + mark, task, index)] for index, given in enumerate(answers)]


def _button(label: str, task: Task, answer: int, option: str = "") -> Button:
    return Button(label=label, action=pack(AnswerTap(task.id, task.version, answer, option)))


def card(
    desk: Desk, case: Case, task: Task, values: Values, *, heading: str = "", capacity: Capacity | None = None
) -> Message:
    """The card of an open task; of a part of a collection it shows what came, not what everybody was asked with.

    Args:
        capacity: of whoever gets it: whether he acts for somebody, and whether he may take it.
    """
    law = desk.office.law_of(case)
    step = law.procedure.step(task.step)
    part = case.parent is not None and collection.is_collected(law.procedure, step)
    rows = runs.run_from(law.procedure, step)
    notes = " ".join(
        whole_sentences(one.we_do, LONGEST_NOTE)
        for row in rows
        for one in law.procedure.resolutions_of(row.no)
    )
    facts = (
        case_facts.value_facts(desk, case, desk.unit.values(case.id))
        if part
        else case_facts.facts(desk, case, values)
    )
    facts += board.result_facts(desk, case)
    facts += deliveries.facts(desk, case) if _archives(step) else []
    params = titled(
        case,
        desk,
        encabezado=heading,
        **_for_whom(capacity),
        paso=step.no,
        actividad=step.text,
        lista=_run_lines(law.procedure, step),
        datos=[*_joint_facts(step, task), *case_facts.due_facts(desk, case, task.due_at), *facts],
        observaciones=observed.words(desk, case),
        normas=norms(law.procedure, step),
        nota=f"Nota: {notes}" if notes else "",
        pregunta=_prompt(desk, law, step, case),
        por_correo=_may_be_added(desk, law, step),
    )
    files, left_out = case_facts.enclosed(desk, case, own=part)
    if left_out:
        more = "1 archivo más" if left_out == 1 else f"{left_out} archivos más"
        params["nota"] = f"{params['nota']} La gestión tiene {more}.".strip()
    return message("tarea", params, keys(desk, case, task, capacity), files)


def _may_be_added(desk: Desk, law: Law, step: Step) -> list[str]:
    """Which data an answer takes that asks for none: in a letter nothing else would tell of them."""
    if quick_options(desk, law, step):
        return []
    said = []
    for given in runs.offered(law.procedure, step):
        form = answer_form(law, step, given)
        if form and not given.signs and not any(one.required and not one.required_if for one in form):
            names = "; ".join(
                one.label + (f" (por ejemplo: {one.example})" if one.example else "") for one in form
            )
            said.append(f"Con «{given.button}» puede añadir, cada dato en su línea (Dato: valor): {names}.")
    return said


def norms(procedure: Procedure, step: Step) -> list[str]:
    """The norms that govern what a card shows: its row, and those that follow it on the same list."""
    rows = runs.run_from(procedure, step)
    return [one.text for one in procedure.norms_of(*(row.no for row in rows))]


def keys(desk: Desk, case: Case, task: Task, capacity: Capacity | None) -> list[list[Button]]:
    """Everything that can be pressed on a task's card: its answers, and what can be done about it besides."""
    on_paper = capacity is not None and capacity.kind is Kind.PAPER
    law = desk.office.law_of(case)
    rows = buttons(desk, law, task, on_paper=on_paper)
    if not on_paper and any(one.signs_by_tap for one in law.procedure.step(task.step).answers):
        rows.append([Button(label=SIGN_ON_PAPER_LABEL, action=pack(CaseTap(case.id, SIGN_ON_PAPER)))])
    if not on_paper and shielded.held(desk, case):
        rows.append([Button(label=PERSONAL_LABEL, action=pack(CaseTap(case.id, PERSONAL)))])
    if _archives(law.procedure.step(task.step)):
        rows += deliveries.record_buttons(desk, case)
    return [*rows, *_group_buttons(desk, case, task, capacity), *_day_buttons(desk, case, capacity)]


def _day_buttons(desk: Desk, case: Case, capacity: Capacity | None) -> list[list[Button]]:
    """Giving an element another day, while its first row is not done."""
    ground = desk.office.ground(desk.office.law_of(case), desk.unit, desk.now)
    if capacity is None or case.parent is None or elements.dated(ground, case) is None:
        return []
    if elements.may_reschedule(ground, case, capacity.person) is None:
        return []
    return [[Button(label=RESCHEDULE_LABEL, action=pack(CaseTap(case.id, RESCHEDULE)))]]


def _archives(step: Step) -> bool:
    """Whether the papers are archived in a row, so that it matters where they are."""
    return any(one.archives for one in step.answers)


def _joint_facts(step: Step, task: Task) -> list[list[str]]:
    """Of a joint signature, as which of its responsables it is asked for: one person may hold two of the posts."""
    return [["En calidad de", task.roles[0]]] if step.mode is Mode.ALL else []


def _for_whom(capacity: Capacity | None) -> dict[str, Param]:
    """In which capacity the reader has the card, for its wording."""
    if capacity is None or capacity.kind is Kind.OWN:
        return {}
    behalf = capacity.behalf
    away = behalf.away if behalf is not None and not behalf.gone else None
    return {
        "calidad": capacity.kind.value,
        "por": behalf.addressed if behalf is not None else "",
        "hasta": away.until.strftime("%d/%m/%Y") if away is not None else "",
    }


def _group_buttons(desk: Desk, case: Case, task: Task, capacity: Capacity | None) -> list[list[Button]]:
    """Taking a task that waits for several, and giving it back."""
    if capacity is None or capacity.kind in (Kind.PAPER, Kind.INSTEAD):
        return []
    if holding.is_pooled(desk, case, task):
        return [[Button(label=TAKE_LABEL, action=pack(CaseTap(case.id, TAKE)))]]
    if capacity.kind is Kind.OWN and holding.was_taken(desk, task):
        return [[Button(label=RELEASE_LABEL, action=pack(CaseTap(case.id, RELEASE)))]]
    return []


def _run_lines(procedure: Procedure, step: Step) -> list[str]:
    """The rows of a run as a list to tick; none where the row stands alone."""
    rows = runs.run_around(procedure, step)
    here = rows.index(step)
    if len(rows) == 1:
        return []
    return [f"{'☑' if place < here else '☐'} Paso {row.no}. {row.text}" for place, row in enumerate(rows)]


def _prompt(desk: Desk, law: Law, step: Step, case: Case) -> str:
    """The question above the buttons."""
    if quick_options(desk, law, step):
        return answer_form(law, step, step.answers[0])[0].question
    if step.question:
        return step.question
    if absent := _unreached(desk, law, step, case):
        return f"Registre aquí lo que diga {absent}, a quien no se le puede escribir."
    if step.waits_for:
        awaited = awaited_by(desk, law, step, case)
        if parties.asked(step, case, desk.office.institution(case.institution), desk.unit):
            asked = joined([to_the(one) for one in awaited])
            return f"Ya se solicitó {asked}. Si responde por otra vía, regístrelo aquí."
        whose = joined([of_the(one) for one in awaited])
        return f"Cuando llegue la respuesta {whose}, regístrela aquí."
    return ""


def awaited_by(desk: Desk, law: Law, step: Step, case: Case) -> list[str]:
    """Whose word a row waits for, by name; none where it waits for nobody."""
    if not step.waits_for:
        return []
    element = _whose(desk, law, case) if step.element_is_someones else case.element
    named = {"elemento": element} | _parties(desk, case)
    return [named.get(one, one) for one in step.waits_for]


def _parties(desk: Desk, case: Case) -> dict[str, str]:
    """Who asks and who is served, as they are addressed."""
    known = (("solicitante", case.requester), ("beneficiario", case.beneficiary or case.requester))
    return {name: desk.unit.person(key).addressed for name, key in known if key is not None}


def _unreached(desk: Desk, law: Law, step: Step, case: Case) -> str:
    """The name of whose row it is, where he cannot be reached and somebody else records what he says."""
    if step.relative == "elemento" and step.element_is_someones:
        return "" if parties.of_element(case, desk.unit) else _whose(desk, law, case)
    values = desk.gathered(case) if step.person_field else {}
    if not values.get(step.person_field) or parties.of_field(step, values, desk.unit):
        return ""
    asked = case_facts.known_fields(law.procedure)[step.person_field]
    return forms.shown(asked, values[step.person_field], desk.asker(case.institution))


def _whose(desk: Desk, law: Law, case: Case) -> str:
    """Whose element it is, as its list names him."""
    stretch = law.procedure.stretch_of(case.state)
    column = law.procedure.columns.get(stretch.person) if stretch is not None else None
    if column is None:
        return case.element
    value = desk.gathered(case).get(column.name, "")
    return forms.shown(column, value, desk.asker(case.institution)) if value else f"su {column.label.lower()}"


def done_card(desk: Desk, case: Case, task: Task, answered: str, who: str, facts: list[list[str]]) -> Message:
    """What the card of a done task becomes.

    Args:
        answered: what was answered, as it is called.
        who: did it, and for whom.
    """
    params = titled(
        case,
        desk,
        paso=task.step,
        respuesta=answered,
        quien=who,
        cuando=forms.moment(desk.local(desk.now)),
        datos=facts,
    )
    return message("tarea_hecha", params)


def gone_card(desk: Desk, case: Case, task: Task, why: str) -> Message:
    """What the card of an open task becomes for whom it does not wait any more."""
    return message("tarea_ajena", titled(case, desk, porque=why, quien=holding.names(desk, case, task)))


def undo_buttons(case: Case) -> list[list[Button]]:
    """What the confirmation of an answer offers to whoever gave it, unless its element has gone on with it."""
    if case.parent is not None and case.closed_at is not None:
        return []
    return [[Button(label=UNDO_LABEL, action=pack(CaseTap(case.id, UNDO)))]]


def next_buttons(
    desk: Desk, case: Case, actor: int | None, entries: Sequence[Entry] = ()
) -> list[list[Button]]:
    """What may follow a case because of what somebody did just now, where the file only wants the button."""
    known = [
        (procedure, one)
        for procedure, one in desk.office.successors.get(case.procedure, ())
        if one.quiet
        and chains.has_come(one, case, entries)
        and chains.is_meant(one, case, desk.office.law_of(case).procedure, desk.gathered(case))
    ]
    if not known or actor is None:
        return []
    person, institution = desk.unit.person(actor), desk.office.institution(case.institution)
    return [
        [opening(case, procedure)]
        for procedure, _ in known
        if authority.may_begin(person, procedure, institution)
    ]


def opening(case: Case, procedure: Procedure) -> Button:
    """The button that opens what follows a case."""
    return Button(label=opening_label(procedure), action=pack(CaseTap(case.id, OPEN + procedure.code)))


def opening_label(procedure: Procedure) -> str:
    """What that button says, and what one writes by mail."""
    return f"Abrir {procedure.title}"


def void_card(desk: Desk, case: Case, why: str) -> Message:
    """What the card of a void task becomes."""
    return message("tarea_anulada", titled(case, desk, porque=why))
