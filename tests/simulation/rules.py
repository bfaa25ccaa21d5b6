"""What must be true of every case at any moment, whatever happened: read from its history, tasks and timers alone.

Each rule yields a sentence for each thing that is wrong. Both layers of the simulation are held to the same rules.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from machines import authority, cancelling, decide, standing, undoing
from machines.definition import Answer, Mode, Rhythm, Step, is_end
from machines.errors import Refusal
from machines.ground import Ground
from machines.machine import READY, part_state
from machines.records import Case, HistoryRow, NewestFirst, Task, TaskState, Timer
from storage.chain import Link, fault_in

OF_TASKS = ("reminder", "near", "deadline")
"""Kinds of timers that belong to an open task."""
OF_CASES = ("rhythm", "begin")
"""Kinds of timers that move a case."""


@dataclass(frozen=True, slots=True)
class Known:
    """A case with everything around it that the rules look at."""

    ground: Ground
    case: Case
    rows: Sequence[HistoryRow]
    open_tasks: Sequence[Task]
    timers: Sequence[Timer]
    """Those that wait, of it and of its tasks."""
    parent: Case | None
    children: Sequence[Case]
    tasks: Mapping[int, Task]
    """Every task of its history, as it is now."""

    @property
    def step(self) -> Step | None:
        """The row in which it stands, if it stands in one."""
        return self.ground.law.procedure.by_no.get(self.case.state)


def wrong(known: Known) -> Iterator[str]:
    """Everything that is wrong with a case as it stands now."""
    yield from _rows_follow_each_other(known)
    yield from _tasks_fit_the_state(known)
    yield from _timers_fit(known)
    yield from _somebody_can_move_it(known)
    yield from _family_agrees(known)


def wrong_in_history(known: Known) -> Iterator[str]:
    """Everything that is wrong with how a case came to where it is; costs as much as its history is long."""
    yield from _replay_gives_the_case(known)
    yield from _nothing_was_answered_twice(known)
    yield from _joint_rows_are_signed_by_all(known)
    yield from _nobody_approved_his_own(known)


def broken_chain(case: Case, links: Sequence[Link]) -> Iterator[str]:
    """The first row that is not what was written."""
    fault = fault_in(links, number=case.number, last=(case.seq, case.head))
    if fault is not None:
        yield f"the chain is broken at row {fault.seq}: {fault.what}"


def wrong_numbers(given: Sequence[str], last: Mapping[tuple[str, int], int]) -> Iterator[str]:
    """Numbers that were given twice, or to nobody.

    Args:
        given: the numbers of all cases.
        last: the last number of each institution and year.
    """
    counted = Counter(given)
    yield from (f"{number} was given {times} times" for number, times in counted.items() if times > 1)
    for (code, year), count in last.items():
        wanted = (f"{code}-{year}-{number:05}" for number in range(1, count + 1))
        yield from (f"{number} was given to nobody" for number in wanted if number not in counted)


# -- where it stands


def _rows_follow_each_other(known: Known) -> Iterator[str]:
    case, rows = known.case, known.rows
    if [row.seq for row in rows[-3:]] != list(range(max(case.seq - 2, 1), case.seq + 1)):
        yield f"the history ends with {[row.seq for row in rows[-3:]]}, the case says {case.seq}"
    if rows and rows[-1].entry.target != case.state:
        yield f"the history ends in {rows[-1].entry.target}, the case stands in {case.state}"
    if rows and rows[-1].hash != case.head:
        yield "the case's head is not the hash of its last row"
    if is_end(case.state) or case.state == READY:
        if case.closed_at is None:
            yield f"it stands in {case.state} and is not closed"
    elif case.closed_at is not None:
        yield f"it is closed in {case.state}"


def _tasks_fit_the_state(known: Known) -> Iterator[str]:
    """The open tasks are exactly those that the state and the signatures given ask for."""
    case, step = known.case, known.step
    waiting = sorted(task.roles for task in known.open_tasks)
    if any(task.state is not TaskState.OPEN or task.case_id != case.id for task in known.open_tasks):
        yield "an open task is none, or another case's"
    if case.closed_at is not None or step is None:
        if waiting:
            yield f"tasks are open in {case.state}: {waiting}"
        return
    if any(task.step != step.no for task in known.open_tasks):
        yield f"a task is open for another row than {step.no}"
    if not waiting and _awaits_its_day(known):
        return
    given = [row.entry.task for row in standing.signatures(NewestFirst.of(known.rows))]
    signed = [known.tasks[one] for one in given if one is not None]
    wanted = len(step.roles) - len(signed) if step.mode is Mode.ALL else 1
    if len(waiting) != wanted:
        yield f"{len(waiting)} tasks are open in {step.no}, where {wanted} are to be"
    if step.mode is Mode.ALL:
        asked = Counter(role for task in (*known.open_tasks, *signed) for role in _own(task, step))
        if asked != Counter(step.roles):
            yield f"the joint row {step.no} asks {dict(asked)}, its file {step.roles}"


def _own(task: Task, step: Step) -> tuple[str, ...]:
    return tuple(role for role in task.roles if role in step.roles)


def _awaits_its_day(known: Known) -> bool:
    return any(timer.kind == "begin" for timer in known.timers)


def _timers_fit(known: Known) -> Iterator[str]:
    """Timers of tasks are of open ones; what moves a case waits only where something is to come."""
    open_ids = {task.id: task for task in known.open_tasks}
    for timer in known.timers:
        if timer.kind in OF_TASKS and timer.task_id not in open_ids:
            yield f"{timer.key} waits for a task that is over"
        if timer.kind in OF_CASES and known.case.closed_at is not None:
            yield f"{timer.key} waits for a case that is over"
    for kind in OF_CASES:
        if sum(timer.kind == kind for timer in known.timers) > 1:
            yield f"two timers of the kind {kind} wait"
    now = known.ground.now
    if known.open_tasks and any(timer.kind == "begin" and timer.due_at > now for timer in known.timers):
        yield "an element waits for its day and is asked already"
    for task in known.open_tasks:
        due = [one for one in known.timers if one.kind == "deadline" and one.task_id == task.id]
        late = task.due_at is None or task.due_at <= known.ground.now
        if not late and [one.due_at for one in due] != [task.due_at]:
            yield f"task {task.id} ends {task.due_at}, its timers come {[one.due_at for one in due]}"


def _somebody_can_move_it(known: Known) -> Iterator[str]:
    """An open case has somebody who may answer, a day to come, a rhythm that comes, or elements that are open."""
    case, step = known.case, known.step
    if case.closed_at is not None:
        return
    if case.state.startswith("tramo:"):
        if all(one.closed_at is not None for one in known.children):
            yield f"it waits in {case.state} for nobody"
        return
    if case.state.startswith("ritmo:"):
        if not any(timer.kind == "rhythm" for timer in known.timers):
            yield f"its rhythm {case.state} never comes"
        return
    if step is None:
        yield f"it stands in {case.state}, which is no row"
        return
    for task in known.open_tasks:
        if not _can_be_answered(known, task, step):
            yield f"nobody can answer task {task.id} (row {step.no})"


def _can_be_answered(known: Known, task: Task, step: Step) -> bool:
    """Whether somebody may answer now, or a holder who is away may when he is back: absences end."""
    ground, case = known.ground, known.case
    institution, directory = ground.institution, ground.directory
    for given in step.answers:
        for person in authority.candidates(task, step, case, institution, directory):
            try:
                authority.check_may_answer(person, task, step, given, case, institution, directory)
            except Refusal:
                continue
            return True
        for holder in authority.holders_of(task, step, case, institution, directory):
            own = authority.is_his_own(holder, case)
            if holder.away is not None and not (given.approval and (own or step.not_by)):
                return True
    return False


_WHOLE_CASE = (decide.WITHDRAWN, cancelling.CANCELLED, undoing.VOIDED)
"""Ends that end the elements too."""


def _family_agrees(known: Known) -> Iterator[str]:
    """An open element has its case waiting for it; what ended a whole case ended its elements."""
    case, parent = known.case, known.parent
    if parent is not None and case.closed_at is None:
        yield from _parent_waits(known, parent)
    if case.state in _WHOLE_CASE:
        for one in known.children:
            if one.closed_at is None:
                yield f"it ended in {case.state}, its element {one.number} goes on"
    if len({one.number for one in known.children}) != len(known.children):
        yield "two elements have the same number"


def _parent_waits(known: Known, parent: Case) -> Iterator[str]:
    step = known.step
    part = known.ground.law.procedure.part_of(step.no) if step is not None else None
    if part is None:
        yield f"an element stands in {known.case.state}, which lies in no part"
    elif not isinstance(part, Rhythm) and parent.state != part_state(part):
        yield f"an element is open in {known.case.state}, its case stands in {parent.state}"
    elif parent.state in _WHOLE_CASE:
        yield f"an element is open and its case ended in {parent.state}"


# -- how it came there


def _replay_gives_the_case(known: Known) -> Iterator[str]:
    """The case's cache is what its rows make of it."""
    law, case, rows = known.ground.law, known.case, known.rows
    if [row.seq for row in rows] != list(range(1, case.seq + 1)):
        yield "its history has gaps"
    for one, other in pairwise(rows):
        corrects = other.entry.kind == "correct"  # it names the row that was asked
        if (one.entry.target != other.entry.source and not corrects) or (
            corrects and one.entry.target != other.entry.target
        ):
            yield f"row {other.seq} ({other.entry.kind}) begins in {other.entry.source}, the one before ended in {one.entry.target}"
    if dict(standing.did(law, rows)) != dict(case.did):
        yield f"who did what: {dict(standing.did(law, rows))} by its rows, {dict(case.did)} by the case"
    if standing.rounds(law, rows) != case.round:
        yield f"round {standing.rounds(law, rows)} by its rows, {case.round} by the case"
    if case.returns is not None and standing.sent_back(law, rows) != case.returns:
        yield f"returns {standing.sent_back(law, rows)} by its rows, {case.returns} by the case"
    named = standing.assigned(law, rows, known.tasks.get)
    if not named.items() <= case.assigned.items() or (case.parent is None and named != dict(case.assigned)):
        yield f"named: {named} by its rows, {dict(case.assigned)} by the case"


def _nothing_was_answered_twice(known: Known) -> Iterator[str]:
    """One answer for each task and row; those that were taken back aside."""
    given = Counter(
        (row.entry.task, row.entry.source)
        for row in standing.standing(known.rows)
        if row.entry.kind in ("answer", "vote")
    )
    for (task, row), times in given.items():
        if times > 1:
            yield f"task {task} was answered {times} times in row {row}"
    open_ids = {task.id for task in known.open_tasks}
    for one in standing.standing(known.rows):
        entry = one.entry
        if entry.kind == "vote" and entry.task in open_ids:
            yield f"task {entry.task} was signed and is open"
    undone = Counter(row.entry.undoes for row in known.rows if row.entry.undoes)
    if any(times > 1 for times in undone.values()):
        yield "a row was taken back twice"


def _joint_rows_are_signed_by_all(known: Known) -> Iterator[str]:
    """Whoever left a joint row by its first answer was the last of all who sign it."""
    law = known.ground.law
    rows = standing.standing(known.rows)
    for place, row in enumerate(rows):
        step = law.procedure.by_no.get(row.entry.source)
        if row.entry.kind != "answer" or step is None or step.mode is not Mode.ALL:
            continue
        given = standing.given_in(law, row.entry)
        if given is None or given.key != step.answers[0].key:
            continue
        signed = (*standing.signatures(NewestFirst.of(rows[:place])), row)
        if len({one.entry.task for one in signed}) != len(step.roles):
            yield f"the joint row {step.no} was left with {len(signed)} of {len(step.roles)} signatures (row {row.seq})"


def _nobody_approved_his_own(known: Known) -> Iterator[str]:
    """An approval is by somebody who neither asked for it nor did what the file says he may not have done."""
    law, case = known.ground.law, known.case
    for place, row in enumerate(known.rows):
        entry = row.entry
        given = standing.given_in(law, entry) if entry.kind in ("answer", "vote") else None
        if given is None or not given.approval:
            continue
        who = {one for one in (entry.actor, entry.on_behalf_of) if one is not None}
        deciders = {one for one in (standing.decider(entry), entry.on_behalf_of) if one is not None}
        own = {case.requester, case.registrar if case.registrar == case.beneficiary else None}
        if deciders & own:
            yield f"row {row.seq}: {sorted(who)} approved his own request"
        step = law.procedure.step(entry.source)
        yield from _did_before(known, step, given, place, deciders)


def _did_before(known: Known, step: Step, given: Answer, place: int, who: Iterable[int]) -> Iterator[str]:
    if not step.not_by:
        return
    before = standing.did(known.ground.law, known.rows[:place])
    for row in step.not_by:
        done = {one for key, one in before.items() if key == row or key.startswith(f"{row}:")}
        if done & set(who):
            yield f"{given.button} in {step.no} was given by who did row {row}"
