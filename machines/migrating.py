"""Moving a running case to another version of its procedure: what would change, whether it fits, and doing it. Pure.

It fits when whatever was done and gathered means the same under the new version, and the row where the case stands
is still there. A row that has changed is asked anew, under the new version; else nobody notices.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from machines import authority, entering, runs
from machines.definition import Answer, Mode, Procedure, Rhythm, Step, Stretch, is_end
from machines.fields.field import FieldKind
from machines.ground import Ground
from machines.machine import Law, part_state
from machines.outcome import Closing, Outcome
from machines.records import Case, Entry, HistoryRow, Task, TaskState, Values
from machines.standing import MIGRATED, given_in, standing
from machines.timing import periods

_BY_ROW = ("start", "answer", "vote", "reassign", "leave")
"""Kinds of history rows that name rows of the manual, by which a case's past is folded."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Running:
    """A case that runs, with what a version is measured by."""

    case: Case
    rows: Sequence[HistoryRow]
    open_tasks: Sequence[Task]
    values: Values
    """All that was gathered in it, and in its parent."""
    busy: bool = False
    """A document of it is being made."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What the other version would change in a case, in Spanish, a sentence each."""

    case: Case
    changes: tuple[str, ...]
    obstacles: tuple[str, ...]
    """Why it does not fit; empty if it does."""
    asked_anew: bool
    """Whether the row in which it stands has changed for whoever has it."""


def weigh(old: Law, ground: Ground, running: Running) -> Verdict:
    """What the version of `ground` would change in a case that runs under `old`."""
    before, after, case = old.procedure, ground.law.procedure, running.case
    obstacles = [
        *(["se está elaborando un documento; repita en un momento"] if running.busy else ()),
        *_rows_gone(before, after, running),
        *_state_gone(before, after, case),
        *_values_unfit(before, after, running),
        *_values_missing(ground.law, running),
        *_rhythm_lost(ground, before, running),
    ]
    changes: list[str] = []
    asked_anew = False
    step, new = before.by_no.get(case.state), after.by_no.get(case.state)
    if step is None and not obstacles:
        changes = list(_part_changes(before, after, case))
    if step is not None and new is not None and not obstacles:
        changes = [*_changes(step, new), *_later(before, after, step)]
        asked_anew = bool(running.open_tasks) and _is_other(before, after, step, new)
        obstacles = _cannot_ask(ground, running, step, new) if asked_anew else []
        if asked_anew:
            changes.append(
                "la tarea se presenta de nuevo: su plazo cuenta desde hoy, y lo que alguien llevara llenado se pierde"
            )
    return Verdict(case=case, changes=tuple(changes), obstacles=tuple(obstacles), asked_anew=asked_anew)


def migrate(ground: Ground, running: Running, verdict: Verdict) -> Outcome:
    """The case under the version of `ground`, which it fits."""
    case, version = running.case, ground.law.procedure.version
    entry = Entry(kind=MIGRATED, source=case.state, target=case.state, row="", actor=None, reason=version)
    moved = replace(case, version=version)
    if not verdict.asked_anew:
        return Outcome(case=moved, entries=(entry,))
    closings = tuple(Closing(task=one, state=TaskState.VOID, answer="") for one in running.open_tasks)
    outcome = entering.enter(ground, moved, case.state, (entry,), running.values, closings=closings)
    return replace(outcome, why="el procedimiento tiene una versión nueva y se pregunta otra vez")


# -- what does not fit


def _rows_gone(before: Procedure, after: Procedure, running: Running) -> Iterator[str]:
    """Rows that were done and that the other version does not have, or calls by another number."""
    named = (
        no
        for row in standing(running.rows)
        if row.entry.kind in _BY_ROW
        for no in (row.entry.row, row.entry.source)
    )
    for no in dict.fromkeys(no for no in named if no in before.by_no):
        yield from _other_row(before, after, no, "ya hecho")


def _other_row(before: Procedure, after: Procedure, no: str, what: str) -> Iterator[str]:
    step, new = before.step(no), after.by_no.get(no)
    if new is not None and new.text == step.text:
        return
    moved = next((one.no for one in after.steps if one.text == step.text), "")
    if moved:
        yield f"el paso {no}, {what}, es el paso {moved} en la versión nueva"
    elif new is None:
        yield f"el paso {no}, {what}, no existe en la versión nueva"


def _state_gone(before: Procedure, after: Procedure, case: Case) -> Iterator[str]:
    """Where the case stands and the other version has no such place."""
    if case.state not in before.by_no:
        if not any(part_state(one) == case.state for one in after.parts):
            yield f"está en «{case.state.partition(':')[2]}», que no existe en la versión nueva"
        return
    yield from _other_row(before, after, case.state, "donde está")
    new = after.by_no.get(case.state)
    if new is None:
        return
    if not new.holds_work:
        yield f"el paso {case.state}, donde está, es solo una respuesta en la versión nueva"
    if _place(before, case.state) != _place(after, case.state):
        yield f"el paso {case.state}, donde está, queda en otro tramo en la versión nueva"


def _place(procedure: Procedure, no: str) -> str:
    part: Stretch | Rhythm | None = procedure.part_of(no)
    return "" if part is None else part_state(part)


def _values_unfit(before: Procedure, after: Procedure, running: Running) -> Iterator[str]:
    """What was gathered and means something else now."""
    for name, field in before.fields.items():
        value, new = running.values.get(name, ""), after.fields.get(name)
        if not value or new is None:
            continue
        if new.kind is not field.kind:
            yield f"«{field.label}» era {field.kind.value} y ahora es {new.kind.value}"
        elif field.kind is FieldKind.CHOICE and new.options and value not in new.options:
            yield f"«{value}» ya no es una opción de «{field.label}»"
        elif [one.kind for one in new.columns] != [one.kind for one in field.columns]:
            yield f"la lista «{field.label}» tiene otras columnas"


def _values_missing(law: Law, running: Running) -> Iterator[str]:
    """What the new version asks for, always, in rows that were done under the old one."""
    given = {name for row in running.rows for name in row.entry.personal} | {
        name for name, value in running.values.items() if value
    }
    for row in standing(running.rows):
        answer = given_in(law, row.entry) if row.entry.kind in ("start", "answer") else None
        for field in answer.form if answer is not None else ():
            if field.required and not field.required_if and field.name not in given:
                yield f"falta «{field.label}», que la versión nueva pide en el paso {row.entry.row}"
                given.add(field.name)


def _rhythm_lost(ground: Ground, before: Procedure, running: Running) -> Iterator[str]:
    """A rhythm that runs and would not come again, for the other version asks otherwise how often."""

    def comes(procedure: Procedure) -> bool:
        rhythm = periods.rhythm_at(procedure, running.case.state)
        found = rhythm and periods.recurrence_of_rhythm(
            procedure, rhythm, running.values, ground.workdays, ground.now
        )
        return found is not None

    after = ground.law.procedure
    if periods.rhythm_at(after, running.case.state) is not None and comes(before) and not comes(after):
        yield "no se sabría cada cuánto toca: la versión nueva lo pide de otro modo"


def _cannot_ask(ground: Ground, running: Running, step: Step, new: Step) -> list[str]:
    """Why a row that has changed cannot be asked anew."""
    case = running.case
    if step.mode is Mode.ALL and any(no.startswith(f"{step.no}:") for no in case.did):
        return [f"el paso {step.no} cambia y ya tiene firmas"]
    if step.request or step.waits_for:
        return [f"el paso {step.no} cambia y espera respuesta de fuera"]
    entered = entering.enter(
        ground, replace(case, version=ground.law.procedure.version), step.no, (), running.values
    )
    nobodys = [
        task
        for task in entered.tasks
        if not authority.holders_of(task, new, case, ground.institution, ground.directory)
    ]
    return [f"nadie ocupa «{' / '.join(task.roles)}», a quien pasaría el paso {step.no}" for task in nobodys]


# -- what changes


def _is_other(before: Procedure, after: Procedure, step: Step, new: Step) -> bool:
    """Whether a row is another one for whoever has it: not in its words, but in what he may do, and until when."""

    def work(one: Step) -> Step:
        return replace(one, text="", question="", unit="", time="", document="")

    return work(step) != work(new) or runs.offered(before, step) != runs.offered(after, new)


def _part_changes(before: Procedure, after: Procedure, case: Case) -> Iterator[str]:
    """How the stretch or the rhythm in which a case stands differs: when it comes, and each of its rows."""
    part = next(one for one in before.parts if part_state(one) == case.state)
    new = next(one for one in after.parts if part_state(one) == case.state)
    if isinstance(part, Rhythm) and isinstance(new, Rhythm) and part.rule != new.rule:
        yield f"el ritmo: «{part.rule or 'como se fijó'}», ahora «{new.rule or 'como se fijó'}»"
    for no in part.rows:
        if no in after.by_no:
            yield from _changes(before.step(no), after.step(no))
    yield from _later(before, after, before.step(part.rows[0]))


def _changes(step: Step, new: Step) -> Iterator[str]:
    """How the row in which a case stands differs."""
    where = f"paso {step.no}"
    if step.text != new.text:
        yield f"{where}: cambia su texto"
    if (step.roles, step.mode, step.relative) != (new.roles, new.mode, new.relative):
        yield f"{where}: lo tiene «{' / '.join(step.roles)}», lo tendrá «{' / '.join(new.roles)}»"
    if step.deadline != new.deadline:
        yield f"{where}: plazo «{step.deadline or 'ninguno'}», ahora «{new.deadline or 'ninguno'}»"
    for given in step.answers:
        other = new.answer(given.key)
        if other is None:
            yield f"{where}: ya no tiene la respuesta «{given.button}»"
        elif other != given:
            yield from _answer_changes(where, given, other)
    for given in new.answers:
        if step.answer(given.key) is None:
            yield f"{where}: respuesta nueva «{given.button}»"


def _answer_changes(where: str, given: Answer, other: Answer) -> Iterator[str]:
    if given.targets != other.targets:
        yield f"{where}, «{given.button}»: lleva a {_places(other)}, antes a {_places(given)}"
    asked, asks = ({one.name: one for one in each.form} for each in (given, other))
    for name in asks.keys() - asked.keys():
        yield f"{where}, «{given.button}»: pide además «{asks[name].label}»"
    for name in asked.keys() - asks.keys():
        yield f"{where}, «{given.button}»: ya no pide «{asked[name].label}»"
    if given.targets == other.targets and asked.keys() == asks.keys():
        yield f"{where}, «{given.button}»: cambia en algo más (botón, avisos, documento o formulario)"


def _places(given: Answer) -> str:
    return " o ".join("el fin" if is_end(one) else f"el paso {one}" for one in given.targets)


def _later(before: Procedure, after: Procedure, step: Step) -> Iterator[str]:
    """Rows that come or go, apart from the one in which a case stands."""
    numbers = [one.no for one in after.steps]
    for one in after.steps:
        if one.no not in before.by_no:
            behind = numbers.index(one.no) < numbers.index(step.no)
            yield f"paso nuevo {one.no}" + (", que ya quedó atrás" if behind else "")
    for one in before.steps:
        if one.no not in after.by_no:
            yield f"ya no hay paso {one.no}"
