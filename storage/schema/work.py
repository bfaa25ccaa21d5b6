"""What people have in their hands: tasks, drafts, the draft in focus, reply tokens."""

from __future__ import annotations

from sqlalchemy import ColumnElement, Index, Table, literal_column

from storage.schema.columns import identity, metadata, number, partial, refers, text

# Written out, not bound: a partial index serves only a query that repeats its condition word for word.
OPEN: ColumnElement[str] = literal_column("'open'")

task = Table(
    "task",
    metadata,
    identity(),
    refers("case_id", "cases.id"),
    text("step"),
    text("roles"),
    refers("assignee", "person.id", optional=True),
    number("version"),
    text("state"),
    number("opened_at"),
    number("due_at", optional=True),
    refers("done_by", "person.id", optional=True),
    text("answer"),
    number("closed_at", optional=True),
)
partial("ix_task_open_case", task.c.case_id, where=task.c.state == OPEN)
partial("ix_task_open_assignee", task.c.assignee, task.c.opened_at, task.c.id, where=task.c.state == OPEN)

# The worklist's index: a row for each role of an open task that nobody in particular was named for.
task_role = Table(
    "task_role",
    metadata,
    text("institution", key=True),
    text("role", key=True),
    refers("task_id", "task.id", key=True),
    Index("ix_task_role_task_id", "task_id"),
    sqlite_with_rowid=False,
)

draft = Table(
    "draft",
    metadata,
    identity(),
    refers("person_id", "person.id"),
    text("institution"),
    text("procedure"),
    refers("task_id", "task.id", optional=True),
    number("task_version"),
    text("answer"),
    text("target"),
    text("values"),
    text("files"),
    text("asking"),
    number("revision"),
    text("medium"),
    number("updated_at"),
    Index("ix_draft_task_id", "task_id"),
    # The number of a dropped draft must not come back: old buttons still name it.
    sqlite_autoincrement=True,
)
partial("uq_draft_task", draft.c.person_id, draft.c.task_id, where=draft.c.task_id.is_not(None), unique=True)
partial("uq_draft_start", draft.c.person_id, draft.c.procedure, where=draft.c.task_id.is_(None), unique=True)

focus = Table(
    "focus",
    metadata,
    refers("person_id", "person.id", key=True),
    text("channel", key=True),
    refers("draft_id", "draft.id", ends=True),
    Index("ix_focus_draft_id", "draft_id"),
)

token = Table(
    "token",
    metadata,
    text("sha256", key=True),
    refers("person_id", "person.id"),
    refers("case_id", "cases.id", optional=True),
    refers("task_id", "task.id", optional=True),
    number("task_version"),
    # No foreign key: the token outlives the draft, and then stands for a draft that is gone.
    number("draft_id", optional=True),
    text("confirms"),
    number("minted_at"),
)
