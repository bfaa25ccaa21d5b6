"""Tasks and worklists."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import BigInteger, Text, and_, bindparam, delete, select, union_all, update
from sqlalchemy.dialects.postgresql import insert

from machines.errors import Conflict
from machines.record import changed
from machines.records import Person, Task, TaskState
from storage.connection import Row
from storage.instants import instant, micros
from storage.part import Part, texts_of, to_json
from storage.people import HELD_TODAY
from storage.schema import cases, post, task, task_role
from storage.schema.work import OPEN
from storage.statements import Statement, adding_id

_TASK = select(*(column for column in task.c if column.name != "closed_at"))
_BY_ID = Statement(_TASK.where(task.c.id == bindparam("id")))
_OPEN_OF_CASE = Statement(
    _TASK.where(task.c.case_id == bindparam("case_id"), task.c.state == OPEN).order_by(task.c.id)
)
_ADD = adding_id(task)
_ADD_ROLE = Statement(
    insert(task_role).from_select(
        ["institution", "role", "task_id"],
        select(
            cases.c.institution, bindparam("role", type_=Text), bindparam("task_id", type_=BigInteger)
        ).where(cases.c.id == bindparam("case_id")),
    )
)
_DROP_ROLES = Statement(delete(task_role).where(task_role.c.task_id == bindparam("task_id")))
_CLOSE = Statement(
    update(task)
    .where(
        task.c.id == bindparam("id"),
        task.c.version == bindparam("version"),
        task.c.state == OPEN,
    )
    .values(
        state=bindparam("new_state"),
        done_by=bindparam("new_done_by"),
        answer=bindparam("new_answer"),
        closed_at=bindparam("new_closed_at"),
    )
)
_RENEW = Statement(
    update(task)
    .where(
        task.c.id == bindparam("id"),
        task.c.version == bindparam("old_version"),
        task.c.state == OPEN,
    )
    .values(
        version=task.c.version + 1,
        **{
            name: bindparam(f"new_{name}", type_=task.c[name].type)
            for name in ("step", "roles", "assignee", "opened_at", "due_at")
        },
    )
)
_MOVE = Statement(
    update(task)
    .where(task.c.id == bindparam("id"), task.c.state == OPEN)
    .values(due_at=bindparam("new_due_at", type_=BigInteger))
)
_HELD = (
    select(task_role.c.task_id)
    .join(
        post,
        and_(post.c.institution == task_role.c.institution, post.c.role == task_role.c.role),
    )
    .where(post.c.person_id == bindparam("person_id"), HELD_TODAY)
)
_NAMED = select(task.c.id).where(task.c.assignee == bindparam("person_id"), task.c.state == OPEN)
_OF_ROLE = Statement(
    _TASK.where(
        task.c.id.in_(
            select(task_role.c.task_id).where(
                task_role.c.institution == bindparam("institution"), task_role.c.role == bindparam("role")
            )
        )
    ).order_by(task.c.opened_at, task.c.id)
)
_WORKLIST = Statement(
    _TASK.where(task.c.id.in_(union_all(_NAMED, _HELD)))
    .order_by(task.c.opened_at, task.c.id)
    .limit(bindparam("limit"))
)


class Tasks(Part):
    """Stored tasks."""

    def add_task(self, task: Task) -> Task:
        """Store a new task (its `id` is ignored)."""
        id_ = _ADD.new_id(
            self.connection,
            case_id=task.case_id,
            step=task.step,
            roles=to_json(task.roles),
            assignee=task.assignee,
            version=task.version,
            state=task.state.value,
            opened_at=micros(task.opened_at),
            due_at=_micros(task.due_at),
            done_by=task.done_by,
            answer=task.answer,
            closed_at=None,
        )
        new = changed(task, id=id_)
        if new.state is TaskState.OPEN:
            self._list(new)
        return new

    def task(self, task_id: int) -> Task | None:
        """The task with that id."""
        row = _BY_ID.one(self.connection, id=task_id)
        return None if row is None else _task(row)

    def open_tasks(self, case_id: int) -> Sequence[Task]:
        """The open tasks of a case."""
        return [_task(row) for row in _OPEN_OF_CASE.all(self.connection, case_id=case_id)]

    def tasks_of(self, person: Person, limit: int) -> Sequence[Task]:
        """Open tasks assigned to a person, or unassigned for a role that the person holds; oldest first."""
        rows = _WORKLIST.all(self.connection, person_id=person.id, today=self.today.isoformat(), limit=limit)
        return [_task(row) for row in rows]

    def open_tasks_for(self, institution: str, role: str) -> Sequence[Task]:
        """The open tasks of a role that nobody in particular was named for, oldest first."""
        rows = _OF_ROLE.all(self.connection, institution=institution, role=role)
        return [_task(row) for row in rows]

    def close_task(self, task: Task, state: TaskState, *, by: int | None, answer: str, now: datetime) -> None:
        """End an open task.

        Raises:
            Conflict: it is not open any more, or has another version.
        """
        closed = _CLOSE.count(
            self.connection,
            id=task.id,
            version=task.version,
            new_state=state.value,
            new_done_by=by,
            new_answer=answer,
            new_closed_at=micros(now),
        )
        if closed != 1:
            raise _gone(task)
        if task.assignee is None:
            _DROP_ROLES.run(self.connection, task_id=task.id)

    def renew_task(self, task: Task) -> Task:
        """Store the step, roles, assignee, deadline and opening of the record; returns it with its new version.

        Raises:
            Conflict: it is not open any more, or has another version than the record.
        """
        renewed = _RENEW.count(
            self.connection,
            id=task.id,
            old_version=task.version,
            new_step=task.step,
            new_roles=to_json(task.roles),
            new_assignee=task.assignee,
            new_opened_at=micros(task.opened_at),
            new_due_at=_micros(task.due_at),
        )
        if renewed != 1:
            raise _gone(task)
        _DROP_ROLES.run(self.connection, task_id=task.id)
        self._list(task)
        return changed(task, version=task.version + 1)

    def move_deadline(self, task_id: int, due_at: datetime | None) -> None:
        """Give an open task another deadline; its version stays, so that cards and letters still count."""
        _MOVE.run(self.connection, id=task_id, new_due_at=_micros(due_at))

    def _list(self, task: Task) -> None:
        """Put an open task into the worklists of its roles, unless one person has it."""
        if task.assignee is None:
            for role in dict.fromkeys(task.roles):
                _ADD_ROLE.run(self.connection, case_id=task.case_id, task_id=task.id, role=role)


def _gone(task: Task) -> Conflict:
    return Conflict(f"task {task.id}: not open any more in version {task.version}")


def _micros(at: datetime | None) -> int | None:
    return None if at is None else micros(at)


def _task(row: Row) -> Task:
    return Task(
        id=row[0],
        case_id=row[1],
        step=row[2],
        roles=texts_of(row[3]),
        assignee=row[4],
        version=row[5],
        state=TaskState(row[6]),
        opened_at=instant(row[7]),
        due_at=None if row[8] is None else instant(row[8]),
        done_by=row[9],
        answer=row[10],
    )
