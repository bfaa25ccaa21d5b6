"""A store in memory for the pure core: it carries an outcome out as the desk does, whole or not at all.

Only what decides is kept: histories with their hash chains, tasks, timers, values. Nobody is told anything.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime

from machines import decide, elements, undoing
from machines.desk.clock import beginnings, rhythms
from machines.desk.office import Office
from machines.errors import Conflict
from machines.ground import Ground
from machines.machine import Law
from machines.outcome import Hand, Outcome, Reminder
from machines.ports import Directory
from machines.records import Case, Entry, HistoryRow, Task, TaskState, Timer, Values
from machines.timing import periods
from storage.chain import Link, digest, payload_of, value_hash

_CALENDAR = (rhythms.RHYTHM, beginnings.BEGIN)
_SALT = b"simulated"


@dataclass(slots=True)
class Kept:
    """A case as it is stored."""

    case: Case
    rows: tuple[HistoryRow, ...] = ()
    links: tuple[Link, ...] = ()
    open: dict[int, Task] = field(default_factory=dict)
    values: dict[str, str] = field(default_factory=dict)
    timers: dict[str, Timer] = field(default_factory=dict)
    children: tuple[int, ...] = ()

    def copy(self) -> Kept:
        """The same, so that changing one leaves the other alone."""
        return replace(self, open=dict(self.open), values=dict(self.values), timers=dict(self.timers))


class Ledger:
    """All cases of an office.

    Args:
        office: procedures and calendars.
        directory: who is who.
        now: the instant at which it begins.
    """

    def __init__(self, office: Office, directory: Directory, now: datetime) -> None:
        self.office = office
        self.directory = directory
        self.now = now
        self.kept: dict[int, Kept] = {}
        self.tasks: dict[int, Task] = {}
        """Every task there ever was, as it is now."""
        self.numbers: dict[tuple[str, int], int] = {}
        self.known_timers: set[str] = set()
        self._before: dict[int, Kept | None] | None = None

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All of it happens, or nothing."""
        self._before = {}
        tasks, numbers, known = dict[int, Task](), dict(self.numbers), len(self.known_timers)
        self._tasks_before, self._timers_new = tasks, list[str]()
        task_count = len(self.tasks)
        try:
            yield
        except BaseException:
            for number, before in self._before.items():
                if before is None:
                    del self.kept[number]
                else:
                    self.kept[number] = before
            for number in range(len(self.tasks), task_count, -1):
                del self.tasks[number]
            self.tasks.update({one: task for one, task in tasks.items() if one <= task_count})
            self.numbers = numbers
            self.known_timers.difference_update(self._timers_new)
            assert len(self.known_timers) == known
            raise
        finally:
            self.touched = sorted(self._before)
            self._before = None

    def ground(self, case: Case) -> Ground:
        """What a decision about a case stands on."""
        return self.ground_of(self.office.law_of(case))

    def ground_of(self, law: Law) -> Ground:
        """What a decision under a law stands on."""
        code = law.procedure.institution
        return Ground(
            law=law,
            institution=self.office.institution(code),
            directory=self.directory,
            workdays=self.office.workdays(code),
            now=self.now,
        )

    def gathered(self, case: Case) -> Values:
        """What was gathered in a case, and in its parent."""
        above = self.kept[case.parent].values if case.parent is not None else {}
        return {**above, **self.kept[case.id].values}

    def past(self, case: Case) -> undoing.Past:
        """What a taking back looks at, as `followers.past` gathers it."""
        kept = self.kept[case.id]
        parent = self.kept[case.parent].case if case.parent is not None else None
        siblings = [self.kept[one].case for one in self.kept[case.parent].children] if case.parent else []
        newest = {one.element: one.id for one in undoing.last_round(siblings)}
        return undoing.Past(
            case=kept.case,
            rows=kept.rows,
            open_tasks=list(kept.open.values()),
            task=self.tasks.get,
            values=self.gathered(case),
            parent=parent,
            superseded=parent is not None and newest.get(case.element) != case.id,
            children=[self.past(self.kept[one].case) for one in kept.children],
        )

    # -- carrying out, as machines/desk/carrying.py does it

    def open_case(self, outcome: Outcome, hand: Hand, values: Values, number: str = "") -> Case:
        """Store a new case and what follows from its start."""
        case_id = len(self.kept) + 1
        case = replace(outcome.case, id=case_id, number=number or self._number(outcome.case))
        self._touch(case_id)
        self.kept[case_id] = Kept(replace(case, seq=0, head=""))
        if case.parent is not None:
            parent = self._touch(case.parent)
            parent.children = (*parent.children, case_id)
        return self.carry(replace(outcome, case=case), hand, {**values, **outcome.entries[0].values})

    def carry(self, outcome: Outcome, hand: Hand, values: Values) -> Case:
        """Store what follows from an intent."""
        case = self.append(outcome.case, outcome.entries)
        kept = self._touch(case.id)
        for closing in outcome.closings:
            self._close(kept, closing.task, closing.state, hand, closing.answer)
        if outcome.renewed is not None:
            self._cancel(kept, outcome.renewed.id)
            self._remind(kept, self.renew(outcome.renewed), outcome.reminders)
        for task in outcome.tasks:
            stored = replace(task, id=len(self.tasks) + 1, case_id=case.id)
            self.tasks[stored.id] = kept.open[stored.id] = stored
            self._remind(kept, stored, outcome.reminders)
        self._open_elements(case, outcome, hand)
        if outcome.rhythm is not None:
            self._begin_rhythm(case, outcome, values)
        if outcome.begins_at is not None:
            self._wait(case, outcome.begins_at)
        if outcome.ended:
            self.stop(case)
            if case.parent is not None:
                self._join(self.kept[case.parent].case, hand)
        return self.kept[case.id].case

    def append(self, case: Case, entries: Sequence[Entry]) -> Case:
        """Add rows to a history: the case's `seq` is the lock."""
        kept = self._touch(case.id)
        if kept.case.seq != case.seq:
            raise Conflict(case.number)
        head = case.head
        rows: list[HistoryRow] = []
        links: list[Link] = []
        at = round(self.now.timestamp() * 1e6)
        for seq, entry in enumerate(entries, case.seq + 1):
            hashes = {name: value_hash(_SALT, name, value) for name, value in entry.values.items()}
            payload = payload_of(
                replace(entry, personal=()), number=case.number, seq=seq, at=at, prev_hash=head, hashes=hashes
            )
            links.append(
                Link(
                    seq=seq, hash=digest(payload), prev_hash=head, payload=payload, public_salt=_SALT,
                    public=entry.values, at=at, undoes=entry.undoes,
                )
            )  # fmt: skip
            head = links[-1].hash
            rows.append(HistoryRow(case_id=case.id, seq=seq, at=self.now, hash=head, entry=entry))
        kept.case = replace(case, seq=case.seq + len(rows), head=head)
        kept.rows += tuple(rows)
        kept.links += tuple(links)
        if any(one.undoes for one in entries):
            undone = {row.entry.undoes for row in kept.rows}
            kept.values = {}
            for row in kept.rows:
                if row.seq not in undone:
                    kept.values.update(row.entry.values)
        for one in entries:
            kept.values.update(one.values)
        return kept.case

    def renew(self, task: Task) -> Task:
        """Store a changed task under its next version."""
        kept = self._touch(task.case_id)
        self._check_open(kept, task)
        renewed = replace(task, version=task.version + 1)
        self._tasks_before.setdefault(task.id, self.tasks[task.id])
        self.tasks[task.id] = kept.open[task.id] = renewed
        return renewed

    def extend(self, task: Task, due: datetime, reminders: Sequence[Reminder]) -> None:
        """Give a task another deadline, with its reminders."""
        kept = self._touch(task.case_id)
        for key, one in list(kept.timers.items()):
            if one.task_id == task.id and one.kind in ("near", "deadline"):
                del kept.timers[key]
        self._tasks_before.setdefault(task.id, self.tasks[task.id])
        self.tasks[task.id] = kept.open[task.id] = moved = replace(task, due_at=due)
        self._remind(kept, moved, reminders)

    def take_timer(self, timer: Timer) -> bool:
        """End a timer that fires; False if it was fired or cancelled already."""
        kept = self._touch(timer.case_id or 0)
        return kept.timers.pop(timer.key, None) is not None

    def stop(self, case: Case) -> None:
        """Let neither a rhythm nor a day of this case come any more."""
        kept = self._touch(case.id)
        kept.timers = {key: one for key, one in kept.timers.items() if one.kind not in _CALENDAR}

    def await_rhythm(self, case: Case, row: str, at: datetime, key: str, since: datetime) -> None:
        """Set the timer of a rhythm's next time."""
        timer = Timer(id=0, key=key, kind=rhythms.RHYTHM, due_at=at, case_id=case.id, task_id=None, rule=row, anchor=since)  # fmt: skip
        self._set(self._touch(case.id), timer)

    # -- parts

    def _touch(self, case_id: int) -> Kept:
        assert self._before is not None, "nothing changes outside a transaction"
        kept = self.kept.get(case_id)
        if case_id in self._before:
            return kept if kept is not None else Kept(_NO_CASE)
        self._before[case_id] = kept
        if kept is None:
            return Kept(_NO_CASE)
        self.kept[case_id] = copied = kept.copy()
        return copied

    def _number(self, case: Case) -> str:
        key = case.institution, case.opened_at.astimezone(self.office.zone).year
        self.numbers[key] = self.numbers.get(key, 0) + 1
        return f"{key[0]}-{key[1]}-{self.numbers[key]:05}"

    def _check_open(self, kept: Kept, task: Task) -> None:
        now = kept.open.get(task.id)
        if now is None or now.version != task.version:
            raise Conflict(f"task {task.id}")

    def _close(self, kept: Kept, task: Task, state: TaskState, hand: Hand, answer: str) -> None:
        self._check_open(kept, task)
        del kept.open[task.id]
        self._tasks_before.setdefault(task.id, self.tasks[task.id])
        by = hand.actor if state is TaskState.DONE else None
        self.tasks[task.id] = replace(task, state=state, done_by=by, answer=answer)
        self._cancel(kept, task.id)

    def _cancel(self, kept: Kept, task_id: int) -> None:
        kept.timers = {key: one for key, one in kept.timers.items() if one.task_id != task_id}

    def _remind(self, kept: Kept, task: Task, reminders: Sequence[Reminder]) -> None:
        for one in reminders:
            key = f"{one.kind}:{task.id}:{task.version}:{one.due_at:%Y%m%d%H%M}"
            self._set(
                kept,
                Timer(
                    id=0, key=key, kind=one.kind, due_at=one.due_at, case_id=task.case_id, task_id=task.id,
                    rule=one.rule, anchor=one.anchor,
                ),
            )  # fmt: skip

    def _set(self, kept: Kept, timer: Timer) -> None:
        if timer.key not in self.known_timers:
            self.known_timers.add(timer.key)
            self._timers_new.append(timer.key)
            kept.timers[timer.key] = timer

    def _wait(self, case: Case, at: datetime) -> None:
        if case.seq > 1:
            self.stop(case)
        key = f"{beginnings.BEGIN}:{case.id}:{case.seq}:{at:%Y%m%d%H%M}"
        self._set(
            self._touch(case.id),
            Timer(id=0, key=key, kind=beginnings.BEGIN, due_at=at, case_id=case.id, task_id=None, rule="", anchor=self.now),
        )  # fmt: skip

    def _open_elements(self, case: Case, outcome: Outcome, hand: Hand) -> None:
        if not outcome.elements:
            return
        serial = len(self.kept[case.id].children)
        gathered = self.gathered(case)
        for place, element in enumerate(outcome.elements, serial + 1):
            child = elements.element_case(
                self.ground(case), case, element, outcome.elements_at, gathered, hand, outcome.announced
            )
            self.open_case(child, hand, gathered, f"{case.number}.{place}")

    def _begin_rhythm(self, case: Case, outcome: Outcome, values: Values) -> None:
        rhythm = outcome.rhythm
        assert rhythm is not None
        self.stop(case)
        ground = self.ground(case)
        recurrence = periods.recurrence_of_rhythm(
            ground.law.procedure, rhythm, values, ground.workdays, self.now
        )
        following = recurrence.after(self.now) if recurrence is not None else None
        if following is not None:
            series = f"{rhythms.RHYTHM}:{case.id}:{rhythm.rows[0]}:{case.seq}"
            self.await_rhythm(case, rhythm.rows[0], following.at, f"{series}:{following.period}", self.now)

    def _join(self, parent: Case, hand: Hand) -> None:
        if parent.closed_at is not None:
            return
        siblings = undoing.last_round([self.kept[one].case for one in self.kept[parent.id].children])
        values = self.kept[parent.id].values
        outcome = decide.join(self.ground(parent), parent, siblings, values, hand)
        if outcome is not None:
            self.carry(outcome, hand, values)


_NO_CASE = Case(
    id=0, number="", institution="", procedure="", version="", state="", seq=0, head="", requester=None,
    beneficiary=None, registrar=None, medium="", opened_at=datetime.max.replace(tzinfo=UTC),
)  # fmt: skip
