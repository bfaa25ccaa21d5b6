"""What people have in their hands: tasks, drafts, early answers, reply tokens."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from machines.records import ChannelName, Draft, EarlyAnswer, Person, Task, TaskState, Token


class WorkUnit(Protocol):
    """Work, in one transaction."""

    # -- tasks
    def add_task(self, task: Task) -> Task:
        """Store a new task (its `id` is ignored)."""
        ...

    def task(self, task_id: int) -> Task | None:
        """The task with that id."""
        ...

    def open_tasks(self, case_id: int) -> Sequence[Task]:
        """The open tasks of a case."""
        ...

    def tasks_of(self, person: Person, limit: int) -> Sequence[Task]:
        """Open tasks assigned to a person, or unassigned for a role that the person holds; oldest first."""
        ...

    def open_tasks_for(self, institution: str, role: str) -> Sequence[Task]:
        """The open tasks of a role that nobody in particular was named for, oldest first."""
        ...

    def close_task(self, task: Task, state: TaskState, *, by: int | None, answer: str, now: datetime) -> None:
        """End an open task.

        Raises:
            Conflict: it is not open any more, or has another version.
        """
        ...

    def renew_task(self, task: Task) -> Task:
        """Store the step, roles, assignee, deadline and opening of the record; returns it with its new version.

        Buttons and letters of the version before no longer count.

        Raises:
            Conflict: it is not open any more, or has another version than the record.
        """
        ...

    def move_deadline(self, task_id: int, due_at: datetime | None) -> None:
        """Give an open task another deadline; its version stays, so that cards and letters still count."""
        ...

    # -- drafts
    def draft(self, draft_id: int) -> Draft | None:
        """The draft with that id."""
        ...

    def draft_for(self, person_id: int, *, task_id: int | None = None) -> Draft | None:
        """The person's draft for a task, or the newest one that starts a case (`task_id=None`)."""
        ...

    def drafts_of(self, person_id: int) -> Sequence[Draft]:
        """All drafts of a person, the one that was worked on last first."""
        ...

    def draft_about(self, person_id: int, case_id: int, act: str) -> Draft | None:
        """The person's draft of an act upon a case."""
        ...

    def drafts_about(self, case_id: int, act: str) -> Sequence[Draft]:
        """Everybody's drafts of an act upon a case."""
        ...

    def save_draft(self, draft: Draft, now: datetime) -> Draft:
        """Store a draft (id 0: a new one).

        It replaces the person's earlier one for the same task, for the same act upon a case, or for starting
        the same procedure.

        Raises:
            Conflict: it was dropped meanwhile.
        """
        ...

    def drop_draft(self, draft_id: int) -> None:
        """Forget a draft."""
        ...

    def drop_drafts_of_task(self, task_id: int) -> None:
        """Forget everybody's drafts for a task."""
        ...

    def focus(self, person_id: int, channel: ChannelName) -> int | None:
        """Which draft free text of this person on this channel answers."""
        ...

    def set_focus(self, person_id: int, channel: ChannelName, draft_id: int | None) -> None:
        """Set or clear it."""
        ...

    # -- answers that came too early
    def keep_early(self, early: EarlyAnswer) -> EarlyAnswer:
        """Keep an answer (its `id` is ignored) until its case comes to the step."""
        ...

    def early_answers(self, case_id: int, step: str) -> Sequence[EarlyAnswer]:
        """What came early for a step of a case, oldest first."""
        ...

    def drop_early(self, early_id: int) -> None:
        """Forget an early answer: it was used, or will never be."""
        ...

    # -- reply tokens
    def mint(self, token: Token, now: datetime) -> str:
        """A new reply token: lower-case base32, 26 characters; only its hash is kept."""
        ...

    def token(self, text: str) -> Token | None:
        """What a reply token stands for."""
        ...
