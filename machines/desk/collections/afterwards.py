"""What whoever was asked sends besides: more of it, the same again, corrected, too late, or only words."""

from __future__ import annotations

from collections.abc import Sequence

from machines import grammar
from machines.collection import CAME
from machines.definition import Step
from machines.desk import carrying, noting, readback
from machines.desk.collections import receiving, soliciting
from machines.desk.session import Desk, message, titled
from machines.fields import forms
from machines.fields.field import Field
from machines.messages import FileRef
from machines.outcome import entry_of
from machines.records import Case, Entry, Task, TaskState, Token


def again(desk: Desk, task: Task, text: str, files: Sequence[FileRef]) -> Task | None:
    """Something more from whoever was asked, about a task that is over or has changed.

    Returns:
        The task that now waits for it in the same case, to be answered as any other; None if it was dealt with here.
    """
    case = desk.unit.case(task.case_id)
    return more(desk, case, desk.office.law_of(case).procedure.step(task.step), text, files)


def more(desk: Desk, case: Case, step: Step, text: str, files: Sequence[FileRef]) -> Task | None:
    """The same, by the row that asked for it."""
    hashes = tuple(dict.fromkeys(one.sha256 for one in files))
    entries = [row.entry for row in desk.unit.newest(case.id)]
    open_now = waiting(desk, case)
    if hashes and {sha256 for one in entries for sha256 in one.files}.issuperset(hashes):
        _told_already(desk, case, step, files, still=open_now is not None)
    elif open_now is not None:
        return open_now
    elif not hashes or readback.is_needed(desk):
        if hashes or not grammar.is_courtesy(text):
            noting.note(desk, case, text, files)
    elif case.closed_at is None and _unseen(step, entries):
        _correct(desk, case, step, text, hashes)
    else:
        _late(desk, case, step, text, files)
    return None


def only_words(desk: Desk, case: Case, task: Task, text: str, form: Sequence[Field]) -> None:
    """Words without what was asked for: kept and shown to whoever has the case, and what is missing is said again."""
    missing = ", ".join(one.label for one in forms.needed(form, {}))
    still = f"Todavía falta: {missing}. Respóndalo aquí mismo; un archivo, adjúntelo." if missing else ""
    about = Token(
        person_id=desk.person.id, case_id=case.id, task_id=task.id, task_version=task.version
    )  # fmt: skip
    noting.note(desk, case, text, (), also=still, about=about)


def waiting(desk: Desk, case: Case) -> Task | None:
    """The open task of a case that asks the speaker for something."""
    procedure = desk.office.law_of(case).procedure
    for task in desk.unit.open_tasks(case.id):
        if soliciting.is_party(desk, desk.person, procedure.step(task.step), case):
            return task
    return None


def is_over(desk: Desk, task: Task, version: int) -> bool:
    """Whether a letter is about a task of which something was asked of the speaker, and which is over or changed."""
    if task.state is TaskState.OPEN and task.version == version:
        return False
    case = desk.unit.case(task.case_id)
    step = desk.office.law_of(case).procedure.step(task.step)
    return soliciting.is_party(desk, desk.person, step, case)


def _told_already(desk: Desk, case: Case, step: Step, files: Sequence[FileRef], *, still: bool) -> None:
    """The same files came before: nothing is doubled."""
    params = titled(
        case,
        desk,
        archivos=[one.name for one in files],
        tiene=receiving.who_has(desk, case, step),
        falta="Lo que se le solicitó sigue pendiente." if still else "",
    )
    about = Token(person_id=desk.person.id, case_id=case.id)
    desk.say("ya_entregado", params, about=about, number=case.number)


def _unseen(step: Step, entries: Sequence[Entry]) -> bool:
    """Whether nobody has answered anything since what a row asked for came; entries are newest first."""
    newest = next((one for one in entries if one.kind in CAME), None)
    return newest is not None and newest.source == step.no


def _correct(desk: Desk, case: Case, step: Step, text: str, files: tuple[str, ...]) -> None:
    """What is being looked at now is replaced: whoever has it gets it anew."""
    form = soliciting.given_by_party(step).form
    values = _placed(form, files)
    entry = entry_of(
        desk.hand(), "correct", step.no, case.state, step.no, values=values, files=files, reason=text
    )  # fmt: skip
    case = carrying.append(desk, case, (entry,))
    when = forms.moment(desk.local(desk.now))
    for task in desk.unit.open_tasks(case.id):
        carrying.renew(desk, case, task, f"Corregido el {when} por {desk.person.addressed}. ")
    receiving.acknowledge(
        desk, case, step, files, heading="Recibí su corrección; reemplaza lo que había enviado."
    )


def _placed(form: Sequence[Field], files: tuple[str, ...]) -> dict[str, str]:
    """The new files in the form's first field for files."""
    place = next((one.name for one in form if one.kind in forms.FILE_KINDS), "")
    return {place: "\n".join(files)} if place else {}


def _late(desk: Desk, case: Case, step: Step, text: str, files: Sequence[FileRef]) -> None:
    """It came after all: kept with the case, its responsable is told, and the sender who has it."""
    hashes = tuple(one.sha256 for one in files)
    entry = entry_of(desk.hand(), "late", case.state, case.state, step.no, files=hashes, reason=text)
    carrying.append(desk, case, (entry,))
    people = [one for one in receiving.responsables(desk, case, step) if one.id != desk.person.id]
    what = message(
        "llego_tarde",
        titled(case, desk, quien=desk.person.addressed, texto=text, archivos=[one.name for one in files]),
        files=tuple(files),
    )
    for person in people:
        desk.tell(person, what, case=case)
    params = titled(
        case, desk, archivos=[one.name for one in files], tiene=soliciting.names(people) or "la institución"
    )
    about = Token(person_id=desk.person.id, case_id=case.id)
    desk.say("recibido_tarde", params, about=about, number=case.number)
