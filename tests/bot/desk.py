"""A small office at which to test the edges: a real store and the demo people, a clock that tests move."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar
from zoneinfo import ZoneInfo

from bot.intake import Arrival, Intake
from machines.desk.office import Office
from machines.messages import Inbound, Outgoing
from machines.reading.loading import Book, load
from machines.records import ChannelName, InboundRow
from machines.rosters.roster import read_roster
from storage import FileStore, SqlUnit, Store, import_roster
from tests.databases import prepare

_T = TypeVar("_T")
ROSTER = Path(__file__).parents[2] / "sandbox" / "demo_roster.csv"
BOOK: Book = load()
ADMIN = "admin@oficina.example"
ANA, CLAUDIA, CARLOS = "700000006", "700000002", "700000003"
"""Telegram accounts: a requester, the chief who assigns, a technician."""


@dataclass
class Desk:
    """Store, office and intake, over one folder."""

    folder: Path
    now: datetime = datetime(2026, 11, 23, 15, 0, tzinfo=UTC)
    institutions: Collection[str] = tuple(BOOK.institutions)
    """Whose people it knows."""
    commits: int = field(default=0, init=False)

    def __post_init__(self) -> None:
        prepare(self.folder / "v.db")
        self.store = Store.open(f"sqlite:///{self.folder / 'v.db'}", clock=lambda: self.now)
        self.files = FileStore(self.folder)
        self.office = Office(BOOK, ZoneInfo("America/Guatemala"), admin=ADMIN)
        self.intake = Intake(
            self.store, self.office, clock=lambda: self.now, committed=self._count, passing=(OSError,)
        )
        everybody = read_roster(ROSTER.read_bytes(), self._role).rows
        rows = [row for row in everybody if row.institution in self.institutions]
        self.do(lambda unit: import_roster(unit, rows, self.now.date()))

    def _role(self, institution: str, spelling: str) -> str | None:
        role = BOOK.institutions[institution].role(spelling)
        return role.name if role else None

    def _count(self) -> None:
        self.commits += 1

    def do(self, job: Callable[[SqlUnit], _T]) -> _T:
        """Run a job in a transaction."""
        return self.store.submit(job).result(10)

    def row(self, inbound_id: int) -> InboundRow:
        """A stored inbound."""
        found = self.store.read(lambda unit: unit.inbound(inbound_id))
        assert found is not None
        return found

    def outbox(self) -> list[Outgoing]:
        """Everything that waits to be sent, without waiting for what stands before it; it is taken out."""
        found: list[Outgoing] = []
        while claimed := self.do(lambda unit: unit.claim_outbox(self.now.timestamp(), 50, 60, "test")):
            for queued in claimed:
                found.append(queued.outgoing)
                self.do(lambda unit, one=queued: unit.sent(one, f"x:{one.id}", "", self.now))  # type: ignore[misc] # bound
        return found

    def said(self) -> list[tuple[str, str]]:
        """(address, key) of everything that waits to be sent; it is taken out."""
        return [(one.address, one.message.key) for one in self.outbox()]


def said(text: str, number: int = 1, *, by: str = ANA) -> tuple[Arrival, Inbound]:
    """A chat message as the edge hands it over."""
    arrival = Arrival(ChannelName.CHAT, str(number), by, b"{}")
    inbound = Inbound(
        channel=ChannelName.CHAT, external_id=str(number), sender=by, sender_name="Ana", place=by, text=text
    )
    return arrival, inbound
