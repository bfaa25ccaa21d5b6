"""The decision: from a case, an intent and whose it is to what follows. Pure; asks the law first, acts after.

`start` opens a case, `answer` gives an answer to a task, `withdraw` takes a request back, `join` goes on when
the elements of a stretch are through. Each returns an `Outcome` and changes nothing.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from machines import authority, entering, handing, runs, tellings
from machines.capacity import Capacity, Kind
from machines.definition import END, Answer, Mode, Procedure, Step, Stretch
from machines.errors import Refusal
from machines.fields import forms
from machines.ground import Ground
from machines.institution import Institution
from machines.machine import READY, Law, join_target, stretch_state
from machines.outcome import Closing, Give, Hand, Outcome, Start, Telling, entry_of
from machines.reading.building import ASSIGNED
from machines.record import changed
from machines.records import Case, Entry, Person, Return, Task, TaskState, Values
from machines.returns import goes_back, standing_returns
from machines.timing import periods
from machines.timing.recurrence import nearest_period
from machines.timing.rules import parse_rule

WITHDRAWN = f"{END}:desistida"
PAPER = "papel"
"""The channel of a decision that an assistant records from his chief's paper."""
REOPENED = "reopen"
"""Kind of the history row by which a question is asked anew, because what it is about has changed."""
UNANSWERED = f"{END}:sin respuesta"
"""How an element ends that was no longer waited for."""


def start(ground: Ground, intent: Start, person: Person, hand: Hand) -> Outcome:
    """Open a case. Where the first row is the requester's or registrar's own act, it is done with it.

    Raises:
        Refusal: the person may neither ask for this procedure nor register it for another, nor was it offered.
    """
    procedure, institution = ground.law.procedure, ground.institution
    registering = intent.registrar is not None
    allowed = authority.may_register if registering else authority.may_start
    if intent.origin is None and not allowed(person, procedure, institution):
        raise Refusal("no_puede_iniciar", titulo=procedure.title)
    row = procedure.start.row
    state = ground.law.initial
    period, rule = period_of(procedure, ground.now.astimezone(ground.workdays.zone).date())
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
        period=period,
        occasion=rule,
        origin=intent.origin,
    )
    first = procedure.step(row)
    intent = changed(intent, values={**intent.values, **periods.words(procedure, period, rule)})
    entry = entry_of(
        hand, "start", "", state, row, values=intent.values, files=intent.files, personal=_personal(first),
        reason=intent.reason,
    )  # fmt: skip
    if procedure.part_of(row) is not None or not starts_done(person, first, institution):
        return entering.enter(ground, case, row, (entry,), intent.values)
    given = first.answers[0]
    target = ground.law.move(state, given.key, given.targets[0])
    case = changed(case, did={row: person.id}, assigned=_assigned(case, given, intent.values))
    handed = handing.handed(ground, case, given, intent.values, person)
    entry = changed(entry, target=target, answer=given.key, values={**intent.values, **handed})
    told = tellings.tellings(ground, case, given.notices, intent.values, "", person)
    outcome = entering.enter(ground, case, given.targets[0], (entry,), intent.values, tellings=told)
    return _with_answer(outcome, given)


def _personal(first: Step) -> tuple[str, ...]:
    """The fields of a row's forms that are personal."""
    return tuple(one.name for given in first.answers for one in given.form if one.personal)


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
    step, given = _legal(ground.law, case, open_tasks, intent)
    capacity = authority.check_may_answer(
        person, task, step, given, case, ground.institution, ground.directory
    )
    person, hand = capacity.decider, _for_whom(hand, capacity)
    _check_complete(given, intent)
    rows = runs.ticked(ground.law.procedure, step, given.key)
    case, earlier, told = _ticked(ground, case, rows[:-1], gathered, intent, person, hand)
    step = rows[-1]
    given = given if len(rows) == 1 else step.answers[0]
    target = ground.law.move(case.state, given.key, intent.target)
    entry = _answered(step, given, target, _rest(intent, rows[:-1]), hand)
    others = tuple(one for one in open_tasks if one.id != task.id)
    closing = Closing(task=task, state=TaskState.DONE, answer=given.key)
    values = {**gathered, **intent.values}
    if step.mode is Mode.ALL and others and needs_everyone(step, given):
        vote = changed(entry, kind="vote", target=case.state)
        signed = changed(case, did={**case.did, f"{step.no}:{len(others)}": person.id})
        return Outcome(case=signed, entries=(vote,), closings=(closing,))
    entry = _handing(ground, case, given, values, entry, person)
    after = changed(
        case,
        did={**case.did, step.no: person.id, entry.row: person.id},
        assigned=_assigned(case, given, intent.values),
        round=case.round + (1 if goes_back(ground.law, step.no, intent.target) else 0),
        returns=_returns(ground.law, case, (*earlier, entry)),
    )
    entries = (*earlier, entry)
    told = (*told, *tellings.tellings(ground, after, given.notices, values, intent.reason, person))
    closings = (closing, *_voided(others))
    if runs.goes_on(ground.law.procedure, step):
        return entering.go_on(ground, after, intent.target, entries, task, values, told)
    if target == READY:
        over = changed(after, state=READY, closed_at=ground.now)
        outcome = Outcome(case=over, entries=entries, closings=closings, tellings=told)
    else:
        outcome = entering.enter(
            ground, after, intent.target, entries, values, closings=closings, tellings=told
        )
    return _with_answer(outcome, given)


def _returns(law: Law, case: Case, entries: Sequence[Entry]) -> tuple[Return, ...] | None:
    """What a case is still sent back for after these answers."""
    if case.returns is None:
        return None
    return standing_returns(law, enumerate(entries, case.seq + 1), case.returns, case.round)


def _with_answer(outcome: Outcome, given: Answer) -> Outcome:
    """What follows from an answer besides the move: its document, and what each element that it opens is told."""
    if given.produces is None and not outcome.elements:
        return outcome
    announced = tuple(one for one in given.notices if "elemento" in one.to) if outcome.elements else ()
    return changed(outcome, produces=given.produces, announced=announced)


def _for_whom(hand: Hand, capacity: Capacity) -> Hand:
    """The hand with the name of whom it acts for; what is recorded from paper came by paper."""
    if capacity.kind is Kind.OWN:
        return hand
    return changed(
        hand,
        on_behalf_of=capacity.behalf_id,
        channel=PAPER if capacity.kind is Kind.PAPER else hand.channel,
    )


def _ticked(
    ground: Ground,
    case: Case,
    rows: Sequence[Step],
    gathered: Values,
    intent: Give,
    person: Person,
    hand: Hand,
) -> tuple[Case, tuple[Entry, ...], tuple[Telling, ...]]:
    """The rows of a run that are done together with a later one: the case behind them, their history and notices."""
    entries: list[Entry] = []
    told: list[Telling] = []
    for row in rows:
        only = row.answers[0]
        target = ground.law.move(case.state, only.key, only.targets[0])
        values = {**gathered, **intent.values}
        entry = _answered(row, only, target, _share(intent, row), hand)
        entries.append(_handing(ground, case, only, values, entry, person))
        case = changed(case, state=target, did={**case.did, row.no: person.id})
        told += tellings.tellings(ground, case, only.notices, values, "", person)
    return case, tuple(entries), tuple(told)


def _answered(step: Step, given: Answer, target: str, intent: Give, hand: Hand) -> Entry:
    """The history row of an answer."""
    return entry_of(
        hand, "answer", step.no, target, given.rows[0] if given.rows else step.no, task=intent.task.id,
        answer=given.key, values=intent.values, files=intent.files, reason=intent.reason,
        personal=tuple(one.name for one in given.form if one.personal),
    )  # fmt: skip


def _handing(
    ground: Ground, case: Case, given: Answer, values: Values, entry: Entry, person: Person
) -> Entry:
    """The history row of an answer with the names of those to whom its paper goes."""
    handed = handing.handed(ground, case, given, values, person)
    return changed(entry, values={**entry.values, **handed}) if handed else entry


def _share(intent: Give, row: Step) -> Give:
    """Of what was given for several rows, what one of them asked for."""
    asked = {one.name for one in row.answers[0].form}
    values = {name: value for name, value in intent.values.items() if name in asked}
    files = _files_in(values)
    return changed(intent, values=values, files=tuple(one for one in intent.files if one in files), reason="")


def _rest(intent: Give, rows: Sequence[Step]) -> Give:
    """What is left for the last row when the ones before it took what they asked for."""
    if not rows:
        return intent
    shares = [_share(intent, row) for row in rows]
    taken = {name for share in shares for name in share.values}
    files = {one for share in shares for one in share.files}
    return changed(
        intent,
        values={name: value for name, value in intent.values.items() if name not in taken},
        files=tuple(one for one in intent.files if one not in files),
    )


def _files_in(values: Values) -> set[str]:
    """The hashes that stand in values."""
    return {word for value in values.values() for word in value.split()}


def check_may_withdraw(ground: Ground, case: Case, person: Person) -> None:
    """Refuse what cannot be taken back; a programme that runs is concluded instead, by whoever may.

    Raises:
        Refusal: it is over already, is not his, or is his to conclude.
    """
    if case.closed_at is not None:
        raise Refusal("ya_terminada", numero=case.number)
    if person.id not in (case.requester, case.registrar):
        raise Refusal("no_puede_desistir", numero=case.number)
    if periods.may_adjust(ground, case, person) is not None:
        raise Refusal("programa_en_marcha", numero=case.number)


def withdraw(
    ground: Ground, case: Case, open_tasks: Sequence[Task], reason: str, person: Person, hand: Hand
) -> Outcome:
    """The requester takes his request back.

    Raises:
        Refusal: it is over already, is not his, or is his to conclude.
    """
    check_may_withdraw(ground, case, person)
    entry = entry_of(hand, "withdraw", case.state, WITHDRAWN, "", reason=reason)
    over = changed(case, state=WITHDRAWN, closed_at=ground.now)
    return Outcome(case=over, entries=(entry,), closings=_voided(open_tasks))


def reopen(ground: Ground, case: Case, open_tasks: Sequence[Task], gathered: Values, hand: Hand) -> Outcome:
    """What a decision is about has changed: the row's question is asked anew, and signatures given to it are void."""
    step = ground.law.procedure.step(case.state)
    entry = entry_of(hand, REOPENED, case.state, case.state, step.no)
    did = {row: person for row, person in case.did.items() if not row.startswith(f"{step.no}:")}
    unsigned = changed(case, did=did)
    return entering.enter(ground, unsigned, step.no, (entry,), gathered, closings=_voided(open_tasks))


def give_up(
    ground: Ground, child: Case, open_tasks: Sequence[Task], reason: str, person: Person, hand: Hand
) -> Outcome:
    """An element that does not answer is no longer waited for, by the word of whoever may close its stretch.

    Raises:
        Refusal: the person may not, or nobody may.
    """
    stretch = ground.law.procedure.stretch_of(child.state)
    capacity = may_close(ground, stretch, person) if stretch is not None else None
    if capacity is None:
        raise Refusal("no_puede_cerrar")
    hand = _for_whom(hand, capacity)
    entry = entry_of(hand, "give_up", child.state, UNANSWERED, "", reason=reason)
    over = changed(child, state=UNANSWERED, closed_at=ground.now)
    return Outcome(case=over, entries=(entry,), closings=_voided(open_tasks))


def may_close(ground: Ground, stretch: Stretch, person: Person) -> Capacity | None:
    """In which capacity a person may go on without the elements that are missing; None if he may not."""
    if not stretch.closed_by:
        return None
    return authority.right_of_roles(person, (stretch.closed_by,), ground.institution, ground.directory)


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
    through = sum(one.state in (READY, END) for one in siblings)
    reason = f"Concluyeron {through} de {len(siblings)} ({stretch.element})"
    entry = entry_of(hand, "join", case.state, state, "", reason=reason)
    return entering.enter(ground, case, join_target(ground.law.procedure, stretch), (entry,), gathered)


# -- parts


def period_of(procedure: Procedure, day: date) -> tuple[str, str]:
    """The period that a case opened by hand on a day is for, and the occasion's rule, if the calendar opens such cases.

    Where a request is an occasion too, a case opened by hand is such a request, for no period: the calendar's own case
    still comes. Where the calendar has several occasions, the day does not tell which of them is meant: none either.
    """
    occasions = procedure.start.occasions
    rules = {one.rule: rule for one in occasions if (rule := parse_rule(one.rule)) is not None and rule.every}
    if len(rules) != 1 or any(one.kind == "solicitud" for one in occasions):
        return "", ""
    [(text, rule)] = rules.items()
    period = nearest_period(rule, day)
    return (period.isoformat(), text) if period is not None else ("", "")


def needs_everyone(step: Step, given: Answer) -> bool:
    """In a joint signature the first answer must be given by all; any other acts at once and voids the rest."""
    return given.key == step.answers[0].key


def _legal(law: Law, case: Case, open_tasks: Sequence[Task], intent: Give) -> tuple[Step, Answer]:
    """The row that the task is for and the answer given to it; raises as `answer` does."""
    step = law.procedure.step(intent.task.step)
    given = next((one for one in runs.offered(law.procedure, step) if one.key == intent.answer), None)
    if case.closed_at is not None or case.state != step.no or intent.task not in open_tasks:
        raise Refusal("ya_no_espera", numero=case.number)
    if given is None or intent.target not in given.targets:
        raise Refusal("respuesta_desconocida")
    return step, given


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
    """The people named for the rest of the case: without those who are so no more, with the one named now."""
    assigned = {role: who for role, who in case.assigned.items() if role not in given.frees}
    for one in given.form:
        person = forms.person_id(values.get(one.name, "")) if one.name == ASSIGNED else None
        if person is not None:
            assigned.update(dict.fromkeys(one.roles, person))
    return assigned
