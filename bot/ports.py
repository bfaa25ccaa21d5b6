"""What the edges need of the store."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence, Set
from concurrent.futures import Future
from datetime import datetime
from typing import Protocol, TypeVar

from machines.ports import Unit
from machines.records import ChannelName, InboundRow, InboundState, Person, Timer

_T = TypeVar("_T")


class IntakeUnit(Unit, Protocol):
    """A transaction in which what arrived is stored and finished."""

    def receive(
        self, channel: ChannelName, external_id: str, place: str, raw: bytes, now: datetime
    ) -> int | None:
        """Store something that arrived; its id, or None if it had come before."""
        ...

    def has_received(self, channel: ChannelName, external_id: str) -> bool:
        """Whether it had come before."""
        ...

    def finish(self, inbound_id: int, state: InboundState, note: str = "") -> None:
        """Say how far an inbound is."""
        ...

    def take_up(self, inbound_id: int) -> bool:
        """Hold a stored inbound until the commit; False if it is finished."""
        ...

    def put_back_earlier(self) -> Sequence[InboundRow]:
        """What an administrator put back and is not handled yet, in the order in which it came."""
        ...

    def is_next(self, inbound_id: int, place: str) -> bool:
        """In the transaction that handles it: whether it is the oldest unfinished one of its place, locked for us."""
        ...

    def waiting(self, place: str) -> Sequence[InboundRow]:
        """The unfinished inbounds of a place, in the order in which they came."""
        ...

    def unfinished(self) -> Sequence[InboundRow]:
        """All unfinished inbounds, in the order in which they came."""
        ...

    def everybody(self) -> Sequence[Person]:
        """All people of the roster, by institution and name."""
        ...

    def timers_after(self, instant: datetime) -> Iterator[Timer]:
        """The waiting timers that fall due after an instant (office clock), the first due first."""
        ...

    def database_now(self) -> float:
        """The clock of leases where several processes work, in seconds."""
        ...

    def lease(self, name: str, owner: str, machine_now: float, seconds: float) -> bool:
        """Take or renew a lease for some seconds; False while another one holds it."""
        ...

    def live(
        self, owner: str, wanted: Collection[str], machine_now: float, seconds: float
    ) -> tuple[Set[str], int, Sequence[str]]:
        """One beat of a process's life: (leases that it holds, processes that live, owners found dead)."""
        ...

    def give_back(self, owner: str, name: str = "") -> None:
        """Give up a lease, or all of a process that ends."""
        ...

    def by_external_id(
        self, channel: ChannelName, external_id: str
    ) -> tuple[int, int | None, int | None, int | None] | None:
        """(outbox id, case id, task id, person id) of one of our own messages."""
        ...


class Store(Protocol):
    """Runs jobs in transactions."""

    def submit(self, job: Callable[[IntakeUnit], _T]) -> Future[_T]:
        """Run a job; its future is answered after the commit."""
        ...

    def read(self, job: Callable[[IntakeUnit], _T]) -> _T:
        """Run a job that only looks, in this thread."""
        ...


class Files(Protocol):
    """Keeps bytes on disk by their hash."""

    def put(self, content: bytes) -> str:
        """Store bytes durably; their SHA-256 in hexadecimal."""
        ...

    def read(self, sha256: str) -> bytes:
        """The bytes that were stored.

        Raises:
            OSError: they cannot be read.
        """
        ...
