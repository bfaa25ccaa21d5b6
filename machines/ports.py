"""What the core needs from the outside, as protocols; `storage` and the channels implement them.

`Unit` is one transaction. Everything in it is visible to its own later reads and to nobody else before
the commit; raising leaves nothing behind.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import Protocol

from machines.messages import Copy, FileRef, Message, Outgoing, Queued
from machines.records import (
    Case,
    ChannelName,
    Draft,
    Entry,
    HistoryRow,
    Person,
    Task,
    TaskState,
    Timer,
    Token,
)


class Directory(Protocol):
    """Who is who, today."""

    def person(self, person_id: int) -> Person:
        """The person with that id; KeyError if there is none."""
        ...

    def holders(self, institution: str, role: str) -> Sequence[Person]:
        """The present holders of a role, in the order of their names."""
        ...

    def members(self, institution: str, unit: str) -> Sequence[Person]:
        """The people of a unit, in the order of their names."""
        ...

    def people_named(self, institution: str, text: str) -> Sequence[Person]:
        """People of an institution whose name, mail or post fits what was written, best first."""
        ...


class Unit(Directory, Protocol):
    """One transaction over everything that the core remembers."""

    # -- people and channels
    def person_at(self, channel: ChannelName, address: str) -> Person | None:
        """Who has that verified address (chat: Telegram user id; mail: address, any case)."""
        ...

    def link_chat(self, person_id: int, chat: str) -> None:
        """Tie a Telegram account to a person; any earlier tie of either ends."""
        ...

    def unlink_chat(self, chat: str) -> None:
        """Untie a Telegram account from whoever it was tied to."""
        ...

    def put_link_code(
        self, chat: str, person_id: int, code_hash: str, until: datetime, *, attempts: int = 0
    ) -> None:
        """Remember the code mailed to a person for this account, replacing an earlier one.

        Args:
            attempts: wrong ones to begin with: those at the earlier code count on.
        """
        ...

    def link_code(self, chat: str) -> tuple[int, str, datetime, int] | None:
        """(person id, code hash, valid until, wrong attempts so far) of this account's code, if any."""
        ...

    def link_attempt(self, chat: str, *, end: bool) -> None:
        """Count a wrong attempt; with `end`, forget the code."""
        ...

    def first_sight(self, channel: ChannelName, address: str, now: datetime) -> bool:
        """Note a stranger; True the first time only."""
        ...

    def suspend_address(self, channel: ChannelName, address: str, reason: str, now: datetime) -> bool:
        """Mark an address as failing; True if it was good until now."""
        ...

    def revive_address(self, channel: ChannelName, address: str) -> bool:
        """Its owner wrote from it: it works again. True if it was failing."""
        ...

    # -- cases
    def open_case(self, case: Case) -> Case:
        """Store a new case (its `id` is ignored) and give it an id and, unless it has one, a number.

        The number is `<INSTITUTION>-<year of opened_at, office time>-<5 digits>`, without gaps.
        """
        ...

    def case(self, case_id: int) -> Case:
        """The case with that id; KeyError if there is none."""
        ...

    def case_numbered(self, number: str) -> Case | None:
        """The case with that No. de gestión."""
        ...

    def children(self, case_id: int) -> Sequence[Case]:
        """The child cases of a stretch, in the order in which they were opened."""
        ...

    def append(self, case: Case, entries: Sequence[Entry], now: datetime) -> Case:
        """Append history rows after `case.seq`, chain them, save the case's cache; returns it with new seq and head.

        Raises:
            Conflict: somebody appended first (unique `(case, seq)`).
        """
        ...

    def history(self, case_id: int) -> Sequence[HistoryRow]:
        """All rows of a case, oldest first."""
        ...

    def newest(self, case_id: int) -> Iterator[HistoryRow]:
        """The rows of a case, newest first, each read only when it is asked for."""
        ...

    def values(self, case_id: int) -> Mapping[str, str]:
        """The latest value of every field gathered in a case, personal ones left out."""
        ...

    def cases_of(self, person_id: int, limit: int) -> Sequence[Case]:
        """Cases in which a person asks, is served, typed or acted, newest first."""
        ...

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

    def close_task(self, task: Task, state: TaskState, *, by: int | None, answer: str, now: datetime) -> None:
        """End an open task.

        Raises:
            Conflict: it is not open any more, or has another version.
        """
        ...

    # -- drafts
    def draft(self, draft_id: int) -> Draft | None:
        """The draft with that id."""
        ...

    def draft_for(self, person_id: int, *, task_id: int | None) -> Draft | None:
        """The person's draft for a task, or the newest one that starts a case (`task_id=None`)."""
        ...

    def save_draft(self, draft: Draft, now: datetime) -> Draft:
        """Store a draft (id 0: a new one), replacing the person's earlier one for the same task or procedure."""
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

    # -- files, tokens, timers, outbox
    def add_files(self, case_id: int, seq: int, files: Sequence[FileRef], now: datetime) -> None:
        """Attach files to the history row `seq` of a case."""
        ...

    def files_of(self, case_id: int) -> Sequence[FileRef]:
        """The files attached to a case's history, newest first."""
        ...

    def note_files(self, files: Sequence[FileRef], now: datetime) -> None:
        """Remember files that arrived and are on disk."""
        ...

    def file(self, sha256: str) -> FileRef | None:
        """The reference of a stored file."""
        ...

    def mint(self, token: Token, now: datetime) -> str:
        """A new reply token: lower-case base32, 26 characters; only its hash is kept."""
        ...

    def token(self, text: str) -> Token | None:
        """What a reply token stands for."""
        ...

    def enqueue(self, outgoing: Outgoing, now: datetime) -> None:
        """Queue a message; it is sent after the commit."""
        ...

    def copies(self, task_id: int) -> Sequence[Copy]:
        """The copies of a task's card that are out or on their way, edits left out."""
        ...

    def answers_since(self, address: str, since: datetime) -> int:
        """How many answers (urgent letters) were queued for a mail address since then."""
        ...

    def shown_as(self, channel: ChannelName, external_id: str) -> tuple[int, Message] | None:
        """(outbox id, message) of what is out under an external id."""
        ...

    def set_timer(self, timer: Timer) -> None:
        """Set a timer (its `id` is ignored) unless one with its key exists."""
        ...

    def cancel_timers(self, task_id: int) -> None:
        """Cancel the waiting timers of a task."""
        ...


class Channel(Protocol):
    """A way out."""

    async def send(self, queued: Queued) -> str:
        """Send, or edit if `queued.edits`; returns the external id of what was sent.

        Raises:
            Temporary: try again later (`after` seconds if the channel said so).
            Permanent: never try again; `dead` if the address no longer takes anything.
        """
        ...
