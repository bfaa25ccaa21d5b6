"""What must be true of a database: of every case by `rules`, and of what came in, goes out and was numbered."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from machines import authority
from machines.desk.batches import keeping
from machines.desk.collections import soliciting
from machines.desk.documents import jobs
from machines.desk.office import Office
from machines.desk.session import Desk
from machines.records import Case, Person, Task, Timer
from storage import SqlUnit
from storage.keeping.audit import audit
from storage.keeping.snapshot import snapshot
from tests.simulation import rules
from tests.simulation.rules import Known
from tests.simulation.shaky import ShakyStore


@dataclass
class Marks:
    """Which cases were looked at, and how far they were."""

    seqs: dict[int, int] = field(default_factory=dict)
    procedure: str = ""
    """Of the case that is being looked at."""


def size(store: ShakyStore) -> tuple[object, ...]:
    """How much there is of what grows whenever anything happens."""
    return store.rows(
        "SELECT (SELECT count(*) FROM history), (SELECT count(*) FROM outbox), (SELECT count(*) FROM inbound),"
        " (SELECT count(*) FROM task), (SELECT sum(version) FROM task), (SELECT sum(revision) FROM draft)"
    )[0]


def wrong(
    store: ShakyStore, office: Office, now: datetime, marks: Marks, *, everything: bool
) -> Iterator[str]:
    """Everything that is wrong with the cases that moved since the last look, or with all of them."""
    rows = [
        (int(str(one)), int(str(seq))) for one, seq in store.rows("SELECT id, seq FROM cases ORDER BY id")
    ]
    moved = [one for one, seq in rows if everything or marks.seqs.get(one) != seq]
    marks.seqs = dict(rows)
    shunted = store.rows("SELECT external_id, note FROM inbound WHERE state = 'shunted'")
    for number, note in shunted:
        if "letters in an hour" not in str(note):
            yield f"{number} was set aside: {note}"
    if moved:
        found = store.read(lambda unit: _wrong_cases(unit, office, now, moved, marks))
        yield from found
    if everything:
        yield from _wrong_numbers(store)


def _wrong_cases(unit: SqlUnit, office: Office, now: datetime, moved: list[int], marks: Marks) -> list[str]:
    waiting = list(unit.waiting_timers())
    desk = Desk(office=office, unit=unit, now=now)
    cases = {one: unit.case(one) for one in moved}
    parents = {one.parent for one in cases.values() if one.parent is not None}
    cases |= {one: unit.case(one) for one in parents}
    for case in cases.values():
        marks.procedure = case.procedure
        known = _known(unit, desk, case, waiting)
        faults = [*rules.wrong(known), *rules.wrong_in_history(known)]
        faults += rules.broken_chain(case, unit.links(case.id))
        faults += _untold(desk, known)
        if faults:
            return [f"{case.number}: {one}" for one in faults]
    return []


def _known(unit: SqlUnit, desk: Desk, case: Case, waiting: list[Timer]) -> Known:
    rows = unit.history(case.id)
    ids = {row.entry.task for row in rows if row.entry.task is not None}
    tasks = {one: unit.task(one) for one in sorted(ids)}
    open_tasks = list(unit.open_tasks(case.id))
    mine = {task.id for task in open_tasks} | ids
    return Known(
        ground=desk.office.ground(desk.office.law_of(case), unit, desk.now),
        case=case,
        rows=rows,
        open_tasks=open_tasks,
        timers=[one for one in waiting if one.case_id == case.id or one.task_id in mine],
        parent=unit.case(case.parent) if case.parent is not None else None,
        children=list(unit.children(case.id)),
        tasks={one: task for one, task in tasks.items() if task is not None}
        | {one.id: one for one in open_tasks},
    )


def _untold(desk: Desk, known: Known) -> Iterator[str]:
    """Tasks that wait for people who could be told of them, and of which nobody was."""
    case, unit = known.case, desk.unit
    family = {case.id, case.parent}
    if any(one.kind in jobs.JOBS and one.case_id in family for one in unit.waiting_timers()):
        return
    for task in known.open_tasks:
        step = known.ground.law.procedure.step(task.step)
        if soliciting.has_board(desk, case, step):
            continue  # whoever watches over them all has the board
        people = authority.candidates(task, step, case, known.ground.institution, unit)
        reached = [one for one in people if desk.reach(one)]
        if reached and not unit.copies(task.id) and not _listed(desk, known, reached, task):
            yield f"nobody was told of task {task.id} (row {task.step}), which waits for {[one.name for one in reached]}"


def _listed(desk: Desk, known: Known, people: Sequence[Person], task: Task) -> bool:
    """Whether a task stands in somebody's list."""
    parent = known.parent
    return parent is not None and any(keeping.find(desk, one, parent, task.step) for one in people)


def _wrong_numbers(store: ShakyStore) -> Iterator[str]:
    numbers = [str(one) for (one,) in store.rows("SELECT number FROM cases")]
    last = {
        (str(series), int(str(year))): int(str(count))
        for series, year, count in store.rows("SELECT series, year, last FROM counter")
        if "/" not in str(series)
    }
    yield from rules.wrong_numbers(numbers, last)


def wrong_at_rest(store: ShakyStore, sent: Counter[int]) -> Iterator[str]:
    """What is wrong when nothing is on its way any more: an input that waits, a message that did not go out."""
    left = store.rows(
        "SELECT external_id, state FROM inbound WHERE state NOT IN ('done', 'ignored', 'shunted', 'unclaimed')"
    )
    yield from (f"{number} is still {state}" for number, state in left)
    for number, state, replaces in store.rows("SELECT id, state, replaces FROM outbox"):
        if state == "sent" and not sent[int(str(number))]:
            yield f"message {number} is noted as sent and never went out"
        if state == "pending":
            yield f"message {number} (instead of {replaces}) still waits"
    late = store.rows("SELECT key FROM timer WHERE state = 'waiting' AND lease_until > 0 AND owner != ''")
    yield from (f"timer {key} is held by nobody who fires it" for (key,) in late)
    yield from _unproven(store)


def _unproven(store: ShakyStore) -> Iterator[str]:
    """What `audit verify` says of a copy, with nothing but the copy."""
    with TemporaryDirectory() as folder:
        copy = Path(folder) / "v.db"
        copy.write_bytes(store.raw.serialize())
        with snapshot(f"sqlite:///{copy}") as seen:
            found = audit(seen, None)
    for one in found.broken:
        yield f"{one.number}, row {one.fault.seq}: {one.fault.what} by the audit"


def figures(store: ShakyStore) -> tuple[int, int, int, set[str], str]:
    """Cases, those that ended, history rows, procedures, and a digest of all histories."""
    digest = hashlib.sha256()
    for payload, number in store.rows("SELECT payload, case_id FROM history ORDER BY case_id, seq"):
        digest.update(payload if isinstance(payload, bytes) else str(payload).encode())
        digest.update(str(number).encode())
    cases = store.rows("SELECT procedure, closed_at FROM cases")
    [(rows,)] = store.rows("SELECT count(*) FROM history")
    ended = sum(closed is not None for _, closed in cases)
    return len(cases), ended, int(str(rows)), {str(code) for code, _ in cases}, digest.hexdigest()
