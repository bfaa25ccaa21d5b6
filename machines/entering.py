"""Standing in a new row: its tasks and reminders, the elements of its stretch, its rhythm, or the end."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import datetime

from machines import parties
from machines.definition import Mode, Rhythm, Step, Stretch, is_end
from machines.errors import Refusal
from machines.fields import form_rows, forms
from machines.ground import Ground
from machines.machine import part_state
from machines.outcome import Closing, Element, Outcome, Reminder, Telling
from machines.record import changed
from machines.records import Case, Entry, Task, TaskState, Values
from machines.timing import deadlines


def enter(
    ground: Ground,
    case: Case,
    target: str,
    entries: tuple[Entry, ...],
    values: Values,
    *,
    closings: tuple[Closing, ...] = (),
    tellings: tuple[Telling, ...] = (),
) -> Outcome:
    """Stand in a new row or end: its tasks and reminders, the elements of its stretch, or its rhythm."""
    if is_end(target):
        over = changed(case, state=target, closed_at=ground.now)
        return Outcome(case=over, entries=entries, closings=closings, tellings=tellings)
    part = ground.law.procedure.part_of(target)
    if part is not None and case.parent is None:
        case = changed(case, state=part_state(part))
        if isinstance(part, Rhythm):
            return Outcome(case=case, entries=entries, closings=closings, tellings=tellings, rhythm=part)
        elements = elements_of(ground, part, values)
        return Outcome(
            case=case, entries=entries, closings=closings, tellings=tellings, elements=elements, elements_at=target
        )  # fmt: skip
    step = ground.law.procedure.step(target)
    case = changed(case, state=target)
    begins = deadlines.begins_at(part, target, values, ground.workdays) if isinstance(part, Stretch) else None
    if begins is not None and begins > ground.now:
        return Outcome(case=case, entries=entries, closings=closings, tellings=tellings, begins_at=begins)
    due = deadlines.due_of(step, case, values, ground.workdays, ground.now)
    return Outcome(
        case=case,
        entries=entries,
        closings=closings,
        tellings=tellings,
        tasks=_tasks(ground, case, step, due, values),
        reminders=_reminders(ground, step, due),
    )


def go_on(
    ground: Ground,
    case: Case,
    target: str,
    entries: tuple[Entry, ...],
    task: Task,
    values: Values,
    tellings: tuple[Telling, ...],
) -> Outcome:
    """Stand in the next row of a run: the same task, renewed."""
    step = ground.law.procedure.step(target)
    due = deadlines.due_of(step, case, values, ground.workdays, ground.now)
    return Outcome(
        case=changed(case, state=target),
        entries=entries,
        tellings=tellings,
        renewed=changed(task, step=target, opened_at=ground.now, due_at=due),
        reminders=_reminders(ground, step, due),
    )


def elements_of(ground: Ground, stretch: Stretch, values: Values) -> tuple[Element, ...]:
    """The elements for which a stretch runs: of a register, the units of a role's holders, or a list given before.

    Raises:
        Refusal: there is none, so that the stretch could never be through.
    """
    if stretch.register:
        elements = _named(ground.institution.registers.get(stretch.register, ()))
    elif stretch.role:
        holders = ground.directory.holders(ground.institution.code, stretch.role)
        elements = _named(dict.fromkeys(person.unit for person in holders if person.unit))
    else:
        elements = _listed(ground, stretch, values)
        if not elements:
            raise Refusal("lista_vacia", lista=_list_label(ground, stretch))
    if not elements:
        raise Refusal("sin_elementos", elemento=stretch.element)
    return elements


def _named(names: Iterable[str]) -> tuple[Element, ...]:
    """Elements of which nothing is known but their names."""
    return tuple(Element(name=name) for name in names)


def _list_label(ground: Ground, stretch: Stretch) -> str:
    """What the list of a stretch is called where it is asked for."""
    return next(one.label for one in ground.law.procedure.asked if one.name == stretch.from_field)


def _listed(ground: Ground, stretch: Stretch, values: Values) -> tuple[Element, ...]:
    """The elements that a list names in its first column, with its other columns; equal names are told by a number."""
    found: list[Element] = []
    taken: Counter[str] = Counter()
    for row in form_rows.unpack(values.get(stretch.from_field, "")):
        if not row[0]:
            continue
        name = forms.shown(stretch.columns[0], row[0], ground.asker) if stretch.columns else row[0]
        taken[name] += 1
        cells = zip(stretch.columns, row, strict=False)
        found.append(
            Element(
                name=name if taken[name] == 1 else f"{name} ({taken[name]})",
                values={column.name: cell for column, cell in cells if cell},
            )
        )
    return tuple(found)


def _reminders(ground: Ground, step: Step, due: datetime | None) -> tuple[Reminder, ...]:
    """What is to be remembered of a row from now on."""
    usual = ground.institution.reminder
    return deadlines.reminders(step, usual, due, step.deadline, ground.workdays, ground.now)


def _tasks(ground: Ground, case: Case, step: Step, due: datetime | None, values: Values) -> tuple[Task, ...]:
    """The tasks of a row: one, or one per role where all must act."""
    groups = [(role,) for role in step.roles] if step.mode is Mode.ALL else [step.roles]
    asked = parties.asked(step, case, ground.institution, ground.directory)
    theirs = {post.role for one in asked for post in one.posts if post.institution == case.institution}
    return tuple(
        Task(
            id=0,
            case_id=case.id,
            step=step.no,
            roles=(*roles, *sorted(theirs.difference(roles))),
            assignee=_assignee(ground, case, step, roles, values),
            version=1,
            state=TaskState.OPEN,
            opened_at=ground.now,
            due_at=due,
        )
        for roles in groups
    )


def _assignee(ground: Ground, case: Case, step: Step, roles: Sequence[str], values: Values) -> int | None:
    """The person named for one of these roles in this case, if he still holds it, or whoever is that party of it."""
    if step.relative == "solicitante":
        return case.requester if case.requester is not None else case.registrar
    if step.relative == "beneficiario":
        return case.beneficiary if case.beneficiary is not None else case.registrar
    if step.relative == "elemento" and step.element_is_someones:
        reached = parties.of_element(case, ground.directory)
        return reached[0].id if reached else _before(ground, case, step)
    if step.person_field:
        reached = parties.of_field(step, values, ground.directory)
        return reached[0].id if reached else _before(ground, case, step)
    named = ((role, case.assigned[role]) for role in roles if role in case.assigned)
    return next((person for role, person in named if ground.directory.person(person).holds(role)), None)


def _before(ground: Ground, case: Case, step: Step) -> int | None:
    """Whoever did the row before one whose person cannot be reached: he records what that one says.

    Where none was done, whoever typed the case in.
    """
    numbers = [one.no for one in ground.law.procedure.steps]
    before = numbers[: numbers.index(step.no)]
    done = [case.did[no] for no in before if no in case.did]
    return done[-1] if done else case.registrar if case.registrar is not None else case.requester
