"""What the scheduler needs of the store."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import Future
from datetime import datetime
from typing import Protocol, TypeVar

from machines.messages import Queued
from machines.ports import Unit
from machines.records import Timer

T = TypeVar("T")


class WorkUnit(Unit, Protocol):
    """A transaction in which timers and outbox rows can be claimed and finished."""

    def claim_outbox(
        self, machine_now: float, limit: int, lease_seconds: float, owner: str
    ) -> Sequence[Queued]:
        """Lease what may be sent now; counts an attempt for each."""
        ...

    def sent(self, queued: Queued, external_id: str, sent_text: str, now: datetime) -> bool:
        """It is out; False if another has it in hand, or has ended it."""
        ...

    def retry_later(self, queued: Queued, next_at: float, reason: str) -> bool:
        """Try again not before `next_at` (machine clock, seconds); False if another has taken it since."""
        ...

    def failed(self, queued: Queued, reason: str, now: datetime) -> bool:
        """It will never go out; False if another has taken it since."""
        ...

    def claim_due(
        self, now: datetime, machine_now: float, limit: int, lease_seconds: float, owner: str
    ) -> Sequence[Timer]:
        """Lease the timers due by `now` (office clock)."""
        ...

    def fired(self, timer_id: int, owner: str) -> bool:
        """True once, for the one who holds the timer, in the transaction of its effects."""
        ...

    def park_timer(self, timer_id: int, owner: str) -> None:
        """Nobody claims it any more until `unpark_timers`; it goes on waiting."""
        ...

    def unpark_timers(self, now: datetime) -> None:
        """What was parked may be claimed again."""
        ...


class Store(Protocol):
    """Runs jobs in transactions."""

    def submit(self, job: Callable[[WorkUnit], T]) -> Future[T]:
        """Run a job; its future is answered after the commit."""
        ...
