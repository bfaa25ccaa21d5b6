"""What goes out, what falls due, and small things to remember."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Protocol

from machines.messages import Copy, Message, Outgoing, Queued
from machines.records import Answered, ChannelName, Timer


class TrafficUnit(Protocol):
    """Letters that wait, outbox, timers and memos, in one transaction."""

    # -- inbox
    def claim_letters(self, address: str, since: datetime, limit: int) -> int:
        """The newest letters from an address that was nobody's are handled again, in their order; returns how many."""
        ...

    # -- outbox
    def enqueue(self, outgoing: Outgoing, now: datetime) -> None:
        """Queue a message; it is sent after the commit."""
        ...

    def copies(self, task_id: int) -> Sequence[Copy]:
        """The copies of a task's card that are out or on their way, edits left out."""
        ...

    def copies_at(self, channel: ChannelName, address: str) -> Sequence[tuple[int, Copy]]:
        """(task id, copy) of the cards of open tasks that are out or on their way to an address."""
        ...

    def take_back(self, channel: ChannelName, address: str, person_id: int) -> Sequence[Queued]:
        """What still waits to go to a person at an address, cards and edits left out, is not sent there any more.

        Returns:
            these messages, in the order in which they were queued.
        """
        ...

    def holds(self, case_id: int) -> bool:
        """Whether messages of a case are held."""
        ...

    def release_held(self, case_id: int) -> int:
        """Let a case's held messages go; returns how many there were."""
        ...

    def drop_held(self, case_id: int, since: datetime) -> int:
        """Forget a case's held messages that were queued at `since` or later; returns how many there were."""
        ...

    def drop_asked(self, task_id: int) -> int:
        """Forget the held messages about a task; returns how many there were."""
        ...

    def answers_since(self, address: str, since: datetime) -> Answered:
        """How many answers (urgent letters) were queued for a mail address since then."""
        ...

    def queued_as(self, key: str) -> tuple[int, ChannelName, str, Message] | None:
        """(outbox id, channel, address, message) of what was queued under an idempotency key."""
        ...

    def shown_as(self, channel: ChannelName, external_id: str) -> tuple[int, Message] | None:
        """(outbox id, message) of what is out under an external id."""
        ...

    # -- timers
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

    # -- small things to remember
    def remember(self, name: str, value: str) -> None:
        """Keep a value under a name, in place of an earlier one."""
        ...

    def recall(self, name: str) -> str:
        """The value kept under a name; empty if there is none."""
        ...


class Shelf(Protocol):
    """Where files lie by their content. It blocks: never use it within a transaction."""

    def read(self, sha256: str) -> bytes:
        """The bytes of a stored file.

        Raises:
            OSError: it cannot be read.
        """
        ...

    def put(self, content: bytes) -> str:
        """Store bytes durably and return their SHA-256.

        Raises:
            OSError: they cannot be written.
        """
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
