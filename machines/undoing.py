"""Taking back: a new history row that names the one it undoes, and the case as it was before that one.

Whoever gave an answer may take it back until another person has acted in the case, its elements or its parent, and
until the end of the third business day behind it; whoever ended a case may open it again likewise. Nothing is
rewritten: the row stays, marked by the new one, and what a case caches of its history is folded anew without it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from machines import entering, runs
from machines.chains import CONTINUES, FOLLOWS
from machines.decide import REOPENED
from machines.definition import END, Mode, Step
from machines.elements import BEGUN, RESCHEDULED
from machines.errors import Refusal
from machines.ground import Ground
from machines.machine import part_state
from machines.outcome import Closing, Hand, Outcome, Reminder, entry_of
from machines.records import Case, HistoryRow, NewestFirst, Person, Task, TaskState, Values
from machines.standing import (
    MIGRATED,
    assigned,
    did,
    given_in,
    newest_standing,
    rounds,
    sent_back,
    signatures,
    standing,
)
from machines.timing import deadlines, periods

TAKE_BACK = "take_back"
"""Kind of the row that takes another one back."""
VOIDED = f"{END}:sin efecto"
"""Where an element stands whose stretch was never to begin."""
DAYS = 3
"""Business days behind the one on which an answer was given, until whose end it may be taken back."""
_ANSWERS = ("answer", "vote")
_ENDINGS = ("withdraw", "cancel")
_MOVES = (*_ANSWERS, *_ENDINGS, "start", "join", "give_up", "adjust", "conclude")
_OPENING = ("start", "answer", REOPENED, BEGUN, RESCHEDULED)
"""Rows by which a case may come anew to the row in which it stands."""
_QUIET = ("note", "auto", "document", "opened", "overdue", BEGUN, CONTINUES, FOLLOWS)
"""Rows by which nobody has acted yet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Past:
    """What a taking back looks at: a case with its history, its open tasks, and the cases around it."""

    case: Case
    rows: Sequence[HistoryRow]
    open_tasks: Sequence[Task]
    task: Callable[[int], Task | None]
    """A task of the case, also one that is over."""
    values: Values
    """All that was gathered in it."""
    parent: Case | None = None
    superseded: bool = False
    """Of an element: whether its stretch has run again since."""
    children: Sequence[Past] = ()
    """Its elements, of whichever round."""


def last_round(children: Sequence[Case]) -> list[Case]:
    """Of each element the child that was opened last: a stretch may run again; what was never to begin left out."""
    return list({child.element: child for child in children if child.state != VOIDED}.values())


def last_act(newest: NewestFirst) -> HistoryRow | None:
    """The newest row that stands by which a case was moved or signed."""
    return next((row for row in newest_standing(newest) if row.entry.kind in _MOVES), None)


def check(ground: Ground, past: Past, person: Person) -> HistoryRow:
    """The row that a person may take back.

    Raises:
        Refusal: there is none of his, somebody has acted since, or it is too late.
    """
    row = last_act(NewestFirst.of(past.rows))
    own = row is not None and person.id in (row.entry.actor, row.entry.on_behalf_of)
    if row is None or not own or row.entry.kind not in (*_ANSWERS, *_ENDINGS):
        raise Refusal("nada_que_deshacer", numero=past.case.number)
    if row.entry.kind in _ENDINGS and past.parent is not None:
        raise Refusal("nada_que_deshacer", numero=past.case.number)
    if any(one.seq > row.seq and one.entry.kind == MIGRATED for one in past.rows):
        raise Refusal("deshacer_version", numero=past.case.number)
    if _went_on(ground, past, row):
        raise Refusal("deshacer_siguio", numero=past.case.number)
    if _others(past.rows, row) or any(_was_touched(one, row) for one in _elements(past, row)):
        raise Refusal("deshacer_otro", numero=past.case.number)
    if not in_time(ground, row):
        raise Refusal("deshacer_tarde", dias=str(DAYS))
    return row


def in_time(ground: Ground, row: HistoryRow) -> bool:
    """Whether a row is young enough to be taken back."""
    zone = ground.workdays.zone
    day = row.at.astimezone(zone).date()
    for _ in range(DAYS):
        day = ground.workdays.next_workday(day + timedelta(days=1))
    return ground.now.astimezone(zone).date() <= day


def _others(rows: Sequence[HistoryRow], act: HistoryRow) -> bool:
    """Whether another person has acted since."""
    people = (None, act.entry.actor, act.entry.on_behalf_of)
    return any(
        row.seq > act.seq and row.entry.actor not in people and row.entry.kind not in _QUIET
        for row in standing(rows)
    )


def _elements(past: Past, act: HistoryRow) -> list[Past]:
    """The elements that ended, or that were opened, with the last act of a case."""
    if act.entry.kind in _ENDINGS:
        return [one for one in past.children if _ended_so(one, past, act)]
    if act.entry.target.startswith(("tramo:", "ritmo:")):
        return [one for one in past.children if one.case.opened_at >= act.at and one.case.state != VOIDED]
    return []


def _ended_so(element: Past, past: Past, act: HistoryRow) -> bool:
    """Whether an element ended by the same act as its case."""
    last = last_act(NewestFirst.of(element.rows))
    same = last is not None and (last.entry.kind, last.entry.actor) == (act.entry.kind, act.entry.actor)
    return same and element.case.closed_at == past.case.closed_at


def _was_touched(element: Past, act: HistoryRow) -> bool:
    """Whether anything was done in an element since the act that opened or ended it."""
    if act.entry.kind in _ENDINGS:
        last = last_act(NewestFirst.of(element.rows))
        return last is None or _others(element.rows, last)
    return any(row.entry.kind not in ("start", *_QUIET) for row in standing(element.rows))


def _went_on(ground: Ground, past: Past, act: HistoryRow) -> bool:
    """Whether the act has had its effect beyond the case: in its parent, or in a rhythm that was set anew."""
    if act.entry.target.startswith("ritmo:") and any(
        row.entry.kind == "adjust" for row in standing(past.rows)
    ):
        return True
    if past.parent is None:
        return False
    part = ground.law.procedure.part_of(act.entry.source)
    waits = part is not None and past.parent.state == part_state(part) and past.parent.closed_at is None
    return past.superseded or (past.case.closed_at is not None and not waits)


# -- what follows


def take_back(ground: Ground, past: Past, person: Person, hand: Hand) -> tuple[Outcome, ...]:
    """Take back a person's last act in a case.

    Returns:
        What follows for the case, and then for each of its elements that the act had opened or ended.

    Raises:
        Refusal: see `check`.
    """
    act = check(ground, past, person)
    ended = act.entry.kind in _ENDINGS
    elements = (
        _reopened(ground, one, hand) if ended else _never_opened(ground, one, hand)
        for one in _elements(past, act)
    )
    return (_undone(ground, past, act, hand), *elements)


def _undone(ground: Ground, past: Past, act: HistoryRow, hand: Hand) -> Outcome:
    """The case as it was before its last act."""
    before = _before(ground, past, act)
    entry = entry_of(
        hand,
        TAKE_BACK,
        past.case.state,
        before.state,
        act.entry.row,
        task=act.entry.task,
        answer=act.entry.answer,
    )
    entry = replace(entry, undoes=act.seq)
    step = ground.law.procedure.by_no.get(before.state)
    if step is None:
        rhythm = periods.rhythm_at(ground.law.procedure, before.state)
        return Outcome(case=before, entries=(entry,), rhythm=rhythm)
    following = next((one for one in past.open_tasks if one.step == act.entry.target), None)
    if (
        following is not None
        and runs.goes_on(ground.law.procedure, step)
        and act.entry.target != before.state
    ):
        stood = _as_it_stood(ground, past, act, step, following)
        reminders = _reminders_again(ground, past, step, stood)
        return Outcome(case=before, entries=(entry,), renewed=stood, reminders=reminders)
    entered = entering.enter(ground, before, step.no, (entry,), past.values)
    signs_on = act.entry.kind == "vote"
    done = past.task(act.entry.task) if act.entry.task is not None else None
    done = _as_it_stood(ground, past, act, step, done) if done is not None else None
    return replace(
        entered,
        case=before,
        tasks=_tasks_again(past, act, done, entered.tasks, joint=step.mode is Mode.ALL),
        reminders=entered.reminders if done is None else _reminders_again(ground, past, step, done),
        closings=() if signs_on else _voided(past.open_tasks),
    )


def _before(ground: Ground, past: Past, act: HistoryRow) -> Case:
    """The case without an act: its state, and what it caches folded from the other rows."""
    law, case = ground.law, past.case
    others = [row for row in past.rows if row.seq != act.seq]
    given = given_in(law, act.entry)
    named = {*assigned(law, [act], past.task), *(given.frees if given is not None else ())}
    inherited = past.parent.assigned if past.parent is not None else {}
    earlier = {**inherited, **assigned(law, others, past.task)}
    kept = {role: who for role, who in case.assigned.items() if role not in named}
    again = {role: earlier[role] for role in named if role in earlier}
    return replace(
        case,
        state=act.entry.source,
        closed_at=None,
        did=did(law, others),
        round=rounds(law, others),
        returns=sent_back(law, others),
        assigned={**kept, **again},
    )


def _as_it_stood(ground: Ground, past: Past, act: HistoryRow, step: Step, task: Task) -> Task:
    """The task of a row that is asked again, as it waited when the row was answered.

    In a run the task is, or was done, in another row: since when and until when this one waited its history says.
    """
    if task.step == step.no:
        return task
    opened_at, extended = task.opened_at, ""
    for row in standing(past.rows):
        entry = row.entry
        if row.seq >= act.seq:
            break
        if entry.target == step.no and (entry.kind in _OPENING or entry.source != step.no):
            opened_at, extended = row.at, ""
        elif entry.kind == deadlines.EXTENSION:
            extended = entry.values.get(deadlines.UNTIL, "")
    due = (
        deadlines.closing(date.fromisoformat(extended), ground.workdays)
        if extended
        else deadlines.due_of(step, past.case, past.values, ground.workdays, opened_at)
    )
    return replace(task, step=step.no, opened_at=opened_at, due_at=due)


def _reminders_again(ground: Ground, past: Past, step: Step, done: Task) -> tuple[Reminder, ...]:
    """What is to be remembered of a task that waits again, until when it might wait before.

    Its deadline is the row's, counted from when it was first opened, or the one that a person set instead.
    """
    usual = deadlines.due_of(step, past.case, past.values, ground.workdays, done.opened_at)
    rule = step.deadline if done.due_at == usual else deadlines.EXTENDED
    found = deadlines.reminders(
        step, ground.institution.reminder, done.due_at, rule, ground.workdays, ground.now
    )
    return tuple(
        one if one.kind == deadlines.REMINDER else replace(one, anchor=done.opened_at) for one in found
    )


def _tasks_again(
    past: Past, act: HistoryRow, done: Task | None, fresh: Sequence[Task], *, joint: bool
) -> tuple[Task, ...]:
    """The tasks of the row that is asked again: the one that was done as it was, and those that the act had ended.

    Of a joint signature those who signed before stay signed, and those who have not been waiting on go on waiting.
    """
    others = [row for row in past.rows if row.seq != act.seq]
    if done is not None:
        again = replace(
            done, id=0, step=act.entry.source, version=1, state=TaskState.OPEN, done_by=None, answer=""
        )
        if not joint:
            return (again,)
        fresh = [again if one.roles == again.roles else replace(one, due_at=done.due_at) for one in fresh]
    settled = [task.roles for task in _of(past, others)]
    if act.entry.kind == "vote":
        settled += [one.roles for one in past.open_tasks]
    return tuple(one for one in fresh if one.roles not in settled)


def _of(past: Past, rows: Sequence[HistoryRow]) -> list[Task]:
    """The tasks of the signatures that stand."""
    given = (row.entry.task for row in signatures(NewestFirst.of(rows)))
    signed = (past.task(one) for one in given if one is not None)
    return [task for task in signed if task is not None]


def _reopened(ground: Ground, element: Past, hand: Hand) -> Outcome:
    """An element that had ended with its case is open again."""
    act = last_act(NewestFirst.of(element.rows))
    assert act is not None, "what ended has a last act"
    return _undone(ground, element, act, hand)


def _never_opened(ground: Ground, element: Past, hand: Hand) -> Outcome:
    """An element that is not waited for any more, because its stretch was not to begin."""
    entry = entry_of(hand, TAKE_BACK, element.case.state, VOIDED, "")
    over = replace(element.case, state=VOIDED, closed_at=ground.now)
    return Outcome(case=over, entries=(replace(entry, undoes=1),), closings=_voided(element.open_tasks))


def is_untouched(past: Past) -> bool:
    """Whether nobody has done anything in a case, or in its elements, since it was opened."""
    quiet = ("start", *_QUIET)
    mine = all(row.entry.kind in quiet for row in standing(past.rows))
    return mine and all(is_untouched(one) for one in past.children)


def unopened(ground: Ground, past: Past, hand: Hand) -> tuple[Outcome, ...]:
    """A case that was never to begin, because the one that it follows did not end: it, and then its elements."""
    children = (one for one in past.children if one.case.closed_at is None)
    return tuple(_never_opened(ground, one, hand) for one in (past, *children))


def _voided(tasks: Sequence[Task]) -> tuple[Closing, ...]:
    return tuple(Closing(task=one, state=TaskState.VOID, answer="") for one in tasks)
