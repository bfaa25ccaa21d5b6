"""What the core needs from the outside, as protocols; `storage` and the channels implement them.

`Unit` is one transaction. Everything in it is visible to its own later reads and to nobody else before
the commit; raising leaves nothing behind.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date, datetime
from typing import Protocol

from machines.messages import Copy, FileRef, Message, Outgoing, Queued
from machines.records import (
    Absence,
    Case,
    ChannelName,
    Draft,
    EarlyAnswer,
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

    def absences_of(self, person_id: int) -> Sequence[Absence]:
        """The absences of a person that are not over, also those to come, by their first day."""
        ...

    def add_absence(self, absence: Absence) -> Absence:
        """Store a new absence (its `id` is ignored); of several that cover a day the newest counts."""
        ...

    def end_absence(self, absence_id: int, until: date) -> None:
        """Give an absence another last day; one before its first day means that it never was."""
        ...

    def chiefs_of(self, person_id: int) -> Sequence[Person]:
        """The people whose assistant this person is, in the order of their names."""
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

    def open_cases(self, institution: str, procedure: str) -> Sequence[Case]:
        """The cases of a procedure that are not closed, oldest first; child cases left out."""
        ...

    def next_number(self, series: str, year: int) -> int:
        """The next number of a document series in a year, from 1 and without gaps.

        Args:
            series: its name, beginning with the institution's code and `/` (`SOSEP/dictamen`): the bare code
                is the series of the institution's cases.
        """
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

    def values(self, case_id: int, *, personal: bool = False) -> Mapping[str, str]:
        """The latest value of every field gathered in a case.

        Args:
            personal: with the personal ones that have not been forgotten; else they are left out.
        """
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

    def draft_about(self, person_id: int, case_id: int, act: str) -> Draft | None:
        """The person's draft of an act upon a case."""
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

    # -- small things to remember
    def remember(self, name: str, value: str) -> None:
        """Keep a value under a name, in place of an earlier one."""
        ...

    def recall(self, name: str) -> str:
        """The value kept under a name; empty if there is none."""
        ...

    # -- files, tokens, timers, outbox
    def add_files(
        self,
        case_id: int,
        seq: int,
        files: Sequence[FileRef],
        now: datetime,
        *,
        personal: Collection[str] = (),
    ) -> None:
        """Attach files to the history row `seq` of a case.

        Args:
            personal: hashes of those that are personal.
        """
        ...

    def files_of(self, case_id: int) -> Sequence[FileRef]:
        """The files attached to a case's history, newest first; one that any row calls personal is left out."""
        ...

    def personal_files_of(self, case_id: int) -> Sequence[FileRef]:
        """The personal files attached to a case's history, newest first."""
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

    def copies_at(self, channel: ChannelName, address: str) -> Sequence[tuple[int, Copy]]:
        """(task id, copy) of the cards of open tasks that are out or on their way to an address."""
        ...

    def release_held(self, case_id: int) -> int:
        """Let a case's held messages go; returns how many there were."""
        ...

    def drop_held(self, case_id: int, since: datetime) -> int:
        """Forget a case's held messages that were queued at `since` or later; returns how many there were."""
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

    def timer_is_known(self, key: str) -> bool:
        """Whether a timer with that key was ever set."""
        ...

    def waiting_timers(self, kind: str = "") -> Iterator[Timer]:
        """The timers that have not fired yet, of one kind or of all, the first due first."""
        ...

    def move_timer(self, key: str, due_at: datetime) -> None:
        """Let a waiting timer fall due at another instant, even if it was about to fire."""
        ...

    def cancel_timer(self, key: str) -> None:
        """Cancel a waiting timer; its key stays used."""
        ...

    def cancel_timers(self, task_id: int) -> None:
        """Cancel the waiting timers of a task."""
        ...

    def cancel_case_timers(self, case_id: int) -> None:
        """Cancel the waiting timers of a case, those of its tasks too."""
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
