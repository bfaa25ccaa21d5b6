"""The decision: from a case, an intent and whose it is to what follows. Pure; asks the law first, acts after.

`start` opens a case, `answer` gives an answer to a task, `withdraw` takes a request back, `join` goes on when
the elements of a stretch are through. Each returns an `Outcome` and changes nothing.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from machines import authority, forms
from machines.building import ASSIGNED
from machines.definition import (
    END,
    Answer,
    Field,
    FieldKind,
    Institution,
    Mode,
    Notice,
    Step,
    Stretch,
    is_end,
)
from machines.errors import Refusal
from machines.forms import Asker
from machines.machine import READY, Law, join_target, stretch_state
from machines.outcome import Closing, Give, Hand, Outcome, Reminder, Start, Telling
from machines.ports import Directory
from machines.records import Case, Entry, Person, Task, TaskState, Values
from machines.rules import parse_term
from machines.workdays import Workdays

WITHDRAWN = f"{END}:desistida"
UNANSWERED = f"{END}:sin respuesta"
"""How an element ends that was no longer waited for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """What a decision stands on: the law, the institution, who is who, the calendar, the hour."""

    law: Law
    institution: Institution
    directory: Directory
    workdays: Workdays
    now: datetime

    @property
    def asker(self) -> Asker:
        """For showing and reading values."""
        return Asker(self.directory, self.institution.code, self.institution.registers)


# -- intents


def start(ground: Ground, intent: Start, person: Person, hand: Hand) -> Outcome:
    """Open a case. Where the first row is the requester's or registrar's own act, it is done with it.

    Raises:
        Refusal: the person may neither ask for this procedure nor register it for another.
    """
    procedure, institution = ground.law.procedure, ground.institution
    registering = intent.registrar is not None
    allowed = authority.may_register if registering else authority.may_start
    if not allowed(person, procedure, institution):
        raise Refusal("no_puede_iniciar", titulo=procedure.title)
    row = procedure.start.row
    state = ground.law.initial
    case = Case(
        id=0,
        number="",
        institution=institution.code,
        procedure=procedure.code,
        version=procedure.version,
        state=state,
        seq=0,
        head="",
        requester=intent.requester,
        beneficiary=intent.beneficiary,
        registrar=intent.registrar,
        medium=intent.medium,
        opened_at=ground.now,
    )
    first = procedure.step(row)
    entry = _entry(hand, "start", "", state, row, values=intent.values, files=intent.files)
    if procedure.stretch_of(row) is not None or not starts_done(person, first, institution):
        return _enter(ground, case, row, (entry,), intent.values)
    given = first.answers[0]
    target = ground.law.move(state, given.key, given.targets[0])
    case = replace(case, did={row: person.id})
    entry = replace(entry, target=target, answer=given.key)
    tellings = _tellings(ground, case, given.notices, intent.values, "", person)
    return _enter(ground, case, given.targets[0], (entry,), intent.values, tellings=tellings)


def starts_done(person: Person, first: Step, institution: Institution) -> bool:
    """Whether opening the case is the work of its first row: it is the requester's own, or its responsable opens it."""
    if len(first.answers) != 1 or first.mode is Mode.ALL:
        return False
    own = first.relative == "solicitante"
    return own or any(authority.holds(person, role, institution) for role in first.roles)


def answer(
    ground: Ground,
    case: Case,
    open_tasks: Sequence[Task],
    gathered: Values,
    intent: Give,
    person: Person,
    hand: Hand,
) -> Outcome:
    """Give an answer to an open task of a case.

    Args:
        open_tasks: all open tasks of the case.
        gathered: the values of the case so far.

    Raises:
        Refusal: the task is over, not this person's, or the answer lacks something.
        IllegalMove: the law knows no such move (nothing a person can cause by our buttons).
    """
    task = intent.task
    step, given, target = _legal(ground.law, case, open_tasks, intent)
    authority.check_may_answer(person, task, step, given, case, ground.institution, ground.directory)
    _check_complete(given, intent)
    row = given.rows[0] if given.rows else step.no
    entry = _entry(
        hand, "answer", case.state, target, row, task=task.id, answer=given.key, values=intent.values,
        files=intent.files, reason=intent.reason,
        personal=tuple(one.name for one in given.form if one.personal),
    )  # fmt: skip
    others = tuple(one for one in open_tasks if one.id != task.id)
    closing = Closing(task=task, state=TaskState.DONE, answer=given.key)
    values = {**gathered, **intent.values}
    if step.mode is Mode.ALL and others and needs_everyone(step, given):
        vote = replace(entry, kind="vote", target=case.state)
        signed = replace(case, did={**case.did, f"{step.no}:{len(others)}": person.id})
        return Outcome(case=signed, entries=(vote,), closings=(closing,))
    closings = (closing, *_voided(others))
    after = replace(
        case,
        did={**case.did, step.no: person.id, row: person.id},
        assigned=_assigned(case, given, intent.values),
        round=case.round + (1 if goes_back(ground.law, step.no, intent.target) else 0),
    )
    tellings = _tellings(ground, after, given.notices, values, intent.reason, person)
    if target == READY:
        return Outcome(
            case=replace(after, state=READY, closed_at=ground.now), entries=(entry,), closings=closings,
            tellings=tellings,
        )  # fmt: skip
    return _enter(ground, after, intent.target, (entry,), values, closings=closings, tellings=tellings)


def withdraw(
    ground: Ground, case: Case, open_tasks: Sequence[Task], reason: str, person: Person, hand: Hand
) -> Outcome:
    """The requester takes his request back.

    Raises:
        Refusal: it is over already or is not his.
    """
    if case.closed_at is not None:
        raise Refusal("ya_terminada", numero=case.number)
    if person.id not in (case.requester, case.registrar):
        raise Refusal("no_puede_desistir", numero=case.number)
    entry = _entry(hand, "withdraw", case.state, WITHDRAWN, "", reason=reason)
    over = replace(case, state=WITHDRAWN, closed_at=ground.now)
    return Outcome(case=over, entries=(entry,), closings=_voided(open_tasks))


def give_up(ground: Ground, child: Case, open_tasks: Sequence[Task], person: Person, hand: Hand) -> Outcome:
    """An element that does not answer is no longer waited for, by the word of whoever may close its stretch.

    Raises:
        Refusal: the person may not, or nobody may.
    """
    stretch = ground.law.procedure.stretch_of(child.state)
    if stretch is None or not may_close(ground, stretch, person):
        raise Refusal("no_puede_cerrar")
    entry = _entry(hand, "give_up", child.state, UNANSWERED, "")
    over = replace(child, state=UNANSWERED, closed_at=ground.now)
    return Outcome(case=over, entries=(entry,), closings=_voided(open_tasks))


def may_close(ground: Ground, stretch: Stretch, person: Person) -> bool:
    """Whether a person may go on without the elements that are missing."""
    return bool(stretch.closed_by) and authority.holds(person, stretch.closed_by, ground.institution)


def stretch_at(law: Law, state: str) -> Stretch | None:
    """The stretch that runs while a case stands in this state."""
    return next((one for one in law.procedure.stretches if stretch_state(one) == state), None)


def join(
    ground: Ground, case: Case, siblings: Sequence[Case], gathered: Values, hand: Hand
) -> Outcome | None:
    """The case goes on if every element of its stretch is through or has ended; None while one is missing."""
    stretch = stretch_at(ground.law, case.state)
    if stretch is None or any(one.closed_at is None for one in siblings):
        return None
    state = ground.law.join(case.state)
    through = sum(one.state == READY for one in siblings)
    reason = f"Concluyeron {through} de {len(siblings)} ({stretch.element})"
    entry = _entry(hand, "join", case.state, state, "", reason=reason)
    return _enter(ground, case, join_target(ground.law.procedure, stretch), (entry,), gathered)


# -- parts


def needs_everyone(step: Step, given: Answer) -> bool:
    """In a joint signature the first answer must be given by all; any other acts at once and voids the rest."""
    return given.key == step.answers[0].key


def goes_back(law: Law, source: str, target: str) -> bool:
    """Whether a move returns to an earlier row (or to the same)."""
    numbers = [step.no for step in law.procedure.steps]
    return not is_end(target) and numbers.index(target) <= numbers.index(source)


def _legal(law: Law, case: Case, open_tasks: Sequence[Task], intent: Give) -> tuple[Step, Answer, str]:
    """The row, the answer given to it and the state that the law says it leads to; raises as `answer` does."""
    step = law.procedure.step(intent.task.step)
    given = step.answer(intent.answer)
    if case.closed_at is not None or case.state != step.no or intent.task not in open_tasks:
        raise Refusal("ya_no_espera", numero=case.number)
    if given is None or intent.target not in given.targets:
        raise Refusal("respuesta_desconocida")
    return step, given, law.move(case.state, given.key, intent.target)


def _voided(tasks: Sequence[Task]) -> tuple[Closing, ...]:
    """Tasks that end because the case goes on without them."""
    return tuple(Closing(task=one, state=TaskState.VOID, answer="") for one in tasks)


def _check_complete(given: Answer, intent: Give) -> None:
    """Every required value and the reason are there."""
    if given.reason and not intent.reason.strip():
        raise Refusal("falta_motivo")
    missing = forms.needed(given.form, intent.values)
    if missing:
        raise Refusal("faltan_datos", datos=", ".join(one.label for one in missing))


def _assigned(case: Case, given: Answer, values: Values) -> Mapping[str, int]:
    """The people named for the rest of the case, with the one named now."""
    assigned = dict(case.assigned)
    for one in given.form:
        person = forms.person_id(values.get(one.name, "")) if one.name == ASSIGNED else None
        if person is not None:
            assigned.update(dict.fromkeys(one.roles, person))
    return assigned


def _enter(
    ground: Ground,
    case: Case,
    target: str,
    entries: tuple[Entry, ...],
    values: Values,
    *,
    closings: tuple[Closing, ...] = (),
    tellings: tuple[Telling, ...] = (),
) -> Outcome:
    """Stand in a new row or end: its tasks and reminders, or the elements of its stretch."""
    if is_end(target):
        over = replace(case, state=target, closed_at=ground.now)
        return Outcome(case=over, entries=entries, closings=closings, tellings=tellings)
    stretch = ground.law.procedure.stretch_of(target)
    if stretch is not None and case.parent is None:
        case = replace(case, state=stretch_state(stretch))
        elements = elements_of(ground, stretch, values)
        return Outcome(
            case=case, entries=entries, closings=closings, tellings=tellings, elements=elements, elements_at=target
        )  # fmt: skip
    step = ground.law.procedure.step(target)
    case = replace(case, state=target)
    return Outcome(
        case=case,
        entries=entries,
        closings=closings,
        tellings=tellings,
        tasks=_tasks(ground, case, step),
        reminders=_reminders(ground, step),
    )


def elements_of(ground: Ground, stretch: Stretch, values: Values) -> tuple[str, ...]:
    """The elements for which a stretch runs: of a register, the units of a role's holders, or a list given before.

    Raises:
        Refusal: there is none, so that the stretch could never be through.
    """
    if stretch.register:
        elements = ground.institution.registers.get(stretch.register, ())
    elif stretch.role:
        holders = ground.directory.holders(ground.institution.code, stretch.role)
        elements = tuple(dict.fromkeys(person.unit for person in holders if person.unit))
    else:
        elements = tuple(
            line.strip() for line in values.get(stretch.from_field, "").splitlines() if line.strip()
        )
    if not elements:
        raise Refusal("sin_elementos", elemento=stretch.element)
    return elements


def element_case(ground: Ground, parent: Case, element: str, row: str, hand: Hand) -> Outcome:
    """Open the child case of one element, standing in `row`."""
    child = replace(
        parent, id=0, number="", seq=0, head="", state=row, parent=parent.id, element=element, did={}, round=1
    )
    entry = _entry(hand, "start", "", row, row, reason=element)
    return _enter(ground, child, row, (entry,), {})


def _tasks(ground: Ground, case: Case, step: Step) -> tuple[Task, ...]:
    """The tasks of a row: one, or one per role where all must act."""
    groups = [(role,) for role in step.roles] if step.mode is Mode.ALL else [step.roles]
    return tuple(
        Task(
            id=0,
            case_id=case.id,
            step=step.no,
            roles=roles,
            assignee=_assignee(case, step, roles),
            version=1,
            state=TaskState.OPEN,
            opened_at=ground.now,
        )
        for roles in groups
    )


def _assignee(case: Case, step: Step, roles: Sequence[str]) -> int | None:
    """The person named for one of these roles in this case, or whoever is that party of it."""
    if step.relative == "solicitante":
        return case.requester if case.requester is not None else case.registrar
    if step.relative == "beneficiario":
        return case.beneficiary if case.beneficiary is not None else case.registrar
    return next((case.assigned[role] for role in roles if role in case.assigned), None)


def _reminders(ground: Ground, step: Step) -> tuple[Reminder, ...]:
    """One reminder, if nobody acts in the time that the row or the institution gives."""
    rule = step.reminder or ground.institution.reminder
    term = parse_term(rule)
    if term is None:
        return ()
    due = ground.workdays.after(ground.now, term)
    return (Reminder(step=step.no, due_at=due, rule=rule, anchor=ground.now),)


def _tellings(
    ground: Ground, case: Case, notices: Sequence[Notice], values: Values, reason: str, actor: Person
) -> tuple[Telling, ...]:
    """The notices of an answer, with people instead of roles and values instead of names."""
    told: list[Telling] = []
    for notice in notices:
        people = dict.fromkeys(person for name in notice.to for person in _people(ground, case, name))
        filled = _fill(notice.text, ground, case, values, reason, actor)
        if people:
            told.append(Telling(to=tuple(people), text=filled, by_mail=notice.by_mail))
    return tuple(told)


def _people(ground: Ground, case: Case, name: str) -> Sequence[int]:
    """Whom a word of a notice means."""
    party = {"solicitante": case.requester, "beneficiario": case.beneficiary}
    if name in party:
        person = party[name]
        return [person] if person is not None else []
    if name == "elemento":
        return [person.id for person in ground.directory.members(ground.institution.code, case.element)]
    if name in case.assigned:
        return [case.assigned[name]]
    return [person.id for person in ground.directory.holders(ground.institution.code, name)]


def _fill(text: str, ground: Ground, case: Case, values: Values, reason: str, actor: Person) -> str:
    """A notice's text with its names filled in; `{numero}` stays for the store, which gives the number."""
    procedure = ground.law.procedure
    fields = {one.name: one for step in procedure.steps for one in _form_fields(step)}
    shown = {
        name: forms.shown(fields[name], value, ground.asker)
        for name, value in values.items()
        if name in fields
    }
    known = {
        "titulo": procedure.title,
        "paso": case.state,
        "motivo": reason,
        "quien": actor.addressed,
        "fecha": ground.now.astimezone(ground.workdays.zone).strftime("%d/%m/%Y"),
        **{name: "" for name in fields if name not in shown},
        **shown,
    }
    for name, value in known.items():
        text = text.replace("{" + name + "}", value)
    return text


def _form_fields(step: Step) -> list[Field]:
    return [one for given in step.answers for one in given.form if one.kind is not FieldKind.ROWS]


def _entry(
    hand: Hand,
    kind: str,
    source: str,
    target: str,
    row: str,
    *,
    task: int | None = None,
    answer: str = "",
    values: Values | None = None,
    files: tuple[str, ...] = (),
    reason: str = "",
    personal: tuple[str, ...] = (),
) -> Entry:
    """A history row by this hand."""
    return Entry(
        kind=kind,
        source=source,
        target=target,
        row=row,
        actor=hand.actor,
        on_behalf_of=hand.on_behalf_of,
        channel=hand.channel,
        proof=hand.proof,
        task=task,
        answer=answer,
        reason=reason,
        values=values or {},
        personal=personal,
        files=files,
        decided_on=hand.decided_on,
    )
