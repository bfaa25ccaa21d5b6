"""Drafts: forms being filled in, as they are kept.

A draft belongs to a person and a task (or to the start of a case). What it asks for now is a field's name or one
of the words below; every change gives it a new revision, so that the buttons of older messages are known as old.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from machines import records
from machines.actions import FormTap, pack
from machines.definition import Answer
from machines.desk import deciding, starting
from machines.desk.acts import acts, errands
from machines.desk.acts.act import Act
from machines.desk.batches import keeping
from machines.desk.forms import presenting
from machines.desk.session import Desk, titled
from machines.errors import Refusal
from machines.fields import forms
from machines.fields.field import Field, FieldKind
from machines.messages import Button, FileRef
from machines.records import Case, Draft, Token

SUMMARY, FIXING, CHOOSING, BEGINNING, TWICE = "resumen", "corregir", "procedimiento", "inicio", "repetido"
"""What a draft waits for when it is not a field."""
UNCHOSEN = (CHOOSING, BEGINNING, TWICE)
"""What a draft waits for that has no form yet: its procedures are those that were offered."""
FIRST_WORDS, OFFERED = "_texto", "_opciones"
"""Kept with a draft, never sent: what the person wrote first, and the procedures that were offered."""
DOUBTED, MARKED, CELLS, PRESENTED = "_dudoso", "_marcadas", "_celdas", records.PRESENTED
"""Kept likewise: the value that was doubted, the options marked so far, the cells of the row that is being given,
and that the form was filled with what was presented before."""
_SCRATCH = (DOUBTED, MARKED, CELLS)


def form_of(desk: Desk, draft: Draft) -> tuple[Field, ...]:
    """The fields of a draft.

    Raises:
        Refusal: its task is over.
    """
    if draft.task_id is not None:
        what, given = opened(desk, draft)
        return deciding.form(what, given)
    if draft.case_id is not None:
        case = desk.unit.case(draft.case_id)
        return acts.named(desk, case, draft.answer).form(desk, case)
    errand = errands.of_draft(draft)
    if errand is not None:
        return errand.form(draft.values)
    procedure = desk.office.book.procedures[draft.procedure]
    institution = desk.office.institution(procedure.institution)
    return starting.form(procedure, desk.person, institution, draft.values, desk.today)


def opened(desk: Desk, draft: Draft) -> tuple[deciding.Open, Answer]:
    """The task and answer that a draft fills in."""
    assert draft.task_id is not None, "asked of drafts for tasks only"
    what = deciding.find(desk, draft.task_id, draft.task_version)
    given = what.answer(draft.answer)
    if given is None:
        raise Refusal("respuesta_desconocida")
    return what, given


def title(desk: Desk, draft: Draft) -> str:
    """What the form is for."""
    errand = errands.of_draft(draft)
    if errand is not None:
        return errand.label
    title = desk.office.book.procedures[draft.procedure].title
    if draft.case_id is not None:
        case = desk.unit.case(draft.case_id)
        return (
            f"{titled(case, desk)['titulo']} · {case.number} · {acts.named(desk, case, draft.answer).label}"
        )
    if draft.task_id is None:
        return title
    what, given = opened(desk, draft)
    return f"{titled(what.case, desk)['titulo']} · {what.case.number} · {given.button}"


def unsent(desk: Desk) -> list[Draft]:
    """The forms that the speaker has begun and not sent, the one worked on last first; dead ones are forgotten."""
    alive: list[Draft] = []
    for one in desk.unit.drafts_of(desk.person.id):
        try:
            if one.asking not in (*UNCHOSEN, keeping.TICKING):
                form_of(desk, one)
                alive.append(one)
        except Refusal:
            desk.unit.drop_draft(one.id)
    return alive


def starts(draft: Draft, code: str) -> bool:
    """Whether a draft is the form that starts a case of this procedure."""
    return draft.task_id is None and draft.case_id is None and draft.procedure == code


def answered_before(desk: Desk, draft: Draft) -> list[Field]:
    """The fields in front of the one that is asked now that have their answer, in their order."""
    form = [one for one in form_of(desk, draft) if forms.applies(one, draft.values)]
    names = [one.name for one in form]
    at = names.index(draft.asking) if draft.asking in names else len(form)
    return [one for one in form[:at] if one.name in draft.values]


def rows_key(name: str) -> str:
    """Under which name a draft keeps the rows of a list that is not complete yet."""
    return f"_filas:{name}"


def fill(draft: Draft, name: str, value: str) -> Draft:
    """The draft with a field's value, and nothing left of how it was come by."""
    gone = (*_SCRATCH, rows_key(name))
    values = {key: kept for key, kept in draft.values.items() if key not in gone}
    return replace(draft, values={**values, name: value})


def unfill(draft: Draft, question: Field) -> Draft:
    """The draft with a field to be asked again; its files go, the rows of a list stay to be corrected."""
    value = draft.values.get(question.name, "")
    values = {key: kept for key, kept in draft.values.items() if key not in (*_SCRATCH, question.name)}
    if question.kind is FieldKind.ROWS and value:
        values[rows_key(question.name)] = value
    gone = value.split() if question.kind in forms.FILE_KINDS else []
    return replace(draft, values=values, files=tuple(one for one in draft.files if one not in gone))


def button(label: str, draft: Draft, op: str, arg: str = "") -> Button:
    """A button that works on a draft as it is now."""
    return Button(label=label, action=pack(FormTap(draft.id, draft.revision, op, arg)))


def about(desk: Desk, draft: Draft) -> Token:
    """What a reply to a form's message refers to."""
    return Token(
        person_id=desk.person.id, draft_id=draft.id, case_id=draft.case_id, task_id=draft.task_id,
        task_version=draft.task_version,
    )  # fmt: skip


def new(desk: Desk, code: str, values: Mapping[str, str], *, asking: str, files: Sequence[FileRef]) -> Draft:
    """A new draft for starting a case."""
    return Draft(
        id=0,
        person_id=desk.person.id,
        institution=desk.person.institution,
        procedure=code,
        task_id=None,
        task_version=0,
        answer="",
        values=values,
        files=tuple(one.sha256 for one in files),
        asking=asking,
        revision=0,
    )


def for_task(
    desk: Desk, what: deciding.Open, given: Answer, values: Mapping[str, str], files: Sequence[str]
) -> Draft:
    """The draft for a task's answer: the one begun before, on whichever channel, or a new one.

    A new one has what was presented in this row before.
    """
    begun = desk.unit.draft_for(desk.person.id, task_id=what.task.id)
    if begun is not None and (begun.answer, begun.task_version) == (given.key, what.task.version):
        hashes = tuple(dict.fromkeys((*begun.files, *files)))
        return replace(begun, values={**begun.values, **values}, files=hashes)
    again = presenting.earlier(desk, what, given)
    return Draft(
        id=0,
        person_id=desk.person.id,
        institution=what.case.institution,
        procedure=what.case.procedure,
        task_id=what.task.id,
        task_version=what.task.version,
        answer=given.key,
        values={**again, **({PRESENTED: "sí"} if again else {}), **values},
        files=tuple(dict.fromkeys((*presenting.files(given, again), *files))),
        asking="",
        revision=0,
    )


def for_act(desk: Desk, case: Case, act: Act, files: Sequence[FileRef]) -> Draft:
    """The draft for an act: the one begun before, on whichever channel, or a new one."""
    begun = desk.unit.draft_about(desk.person.id, case.id, act.name)
    known = act.known(desk, case)
    carried = [
        sha256 for one in act.form(desk, case) if one.is_file for sha256 in known.get(one.name, "").split()
    ]
    return begun or Draft(
        id=0,
        person_id=desk.person.id,
        institution=case.institution,
        procedure=case.procedure,
        task_id=None,
        case_id=case.id,
        task_version=0,
        answer=act.name,
        values={**known, **({PRESENTED: "sí"} if known else {})},
        files=(*carried, *(one.sha256 for one in files)),
        asking="",
        revision=0,
    )


def save(desk: Desk, draft: Draft) -> Draft:
    """Store a draft with a new revision and turn the channel's focus to it."""
    desk.disarm(key(draft))
    saved = desk.unit.save_draft(replace(draft, revision=draft.revision + 1), desk.now)
    desk.unit.set_focus(desk.person.id, desk.inbound.channel, saved.id)
    return saved


def drop(desk: Desk, draft: Draft) -> None:
    """Forget a draft: nothing of it can be pressed any more."""
    desk.disarm(key(draft))
    desk.unit.drop_draft(draft.id)
    if desk.unit.focus(desk.person.id, desk.inbound.channel) == draft.id:
        desk.unit.set_focus(desk.person.id, desk.inbound.channel, None)


def key(draft: Draft) -> str:
    """Under which key the message is queued that a draft, as it is now, shows."""
    return f"borrador:{draft.id}:{draft.revision}"


def files_of(desk: Desk, draft: Draft) -> list[FileRef]:
    """The files that came with a draft."""
    found = (desk.unit.file(one) for one in draft.files)
    return [one for one in found if one is not None]
