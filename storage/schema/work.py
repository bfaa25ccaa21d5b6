"""What people have in their hands: tasks, drafts, the draft in focus, early answers, reply tokens."""

from __future__ import annotations

from sqlalchemy import ColumnElement, Index, Table, and_, literal_column

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
    text("values"),
    text("files"),
    text("asking"),
    number("revision"),
    number("updated_at"),
    refers("case_id", "cases.id", optional=True),
    Index("ix_draft_task_id", "task_id"),
    Index("ix_draft_person_id", "person_id"),
    # The number of a dropped draft must not come back: old buttons still name it.
    sqlite_autoincrement=True,
)
partial("uq_draft_task", draft.c.person_id, draft.c.task_id, where=draft.c.task_id.is_not(None), unique=True)
STARTS = and_(draft.c.task_id.is_(None), draft.c.case_id.is_(None))
"""Of drafts: those that start a case."""
partial("uq_draft_start", draft.c.person_id, draft.c.procedure, where=STARTS, unique=True)
partial(
    "uq_draft_about",
    draft.c.case_id,
    draft.c.answer,
    draft.c.person_id,
    where=draft.c.case_id.is_not(None),
    unique=True,
)

early_answer = Table(
    "early_answer",
    metadata,
    identity(),
    refers("case_id", "cases.id"),
    text("step"),
    refers("person_id", "person.id"),
    text("text"),
    text("files"),
    number("received_at"),
    Index("ix_early_answer_case_id", "case_id", "step"),
)

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
    # The mail address that it was given to; empty in those of earlier releases.
    text("place", earlier=""),
)
