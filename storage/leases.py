"""Who polls: one process at a time holds the lease of a name, on the machine clock."""

from __future__ import annotations

from sqlalchemy import bindparam, or_, update
from sqlalchemy.dialects.postgresql import insert

from storage.instants import machine_micros
from storage.part import Part
from storage.schema import lease, outbox, timer
from storage.schema.traffic import PENDING, WAITING
from storage.statements import Statement, putting

_TAKE = putting(
    lease,
    where=or_(lease.c.owner == insert(lease).excluded.owner, lease.c.lease_until <= bindparam("at")),
    returning=lease.c.name,
)
_FREE = [
    Statement(update(table).where(still, table.c.lease_until > 0).values(lease_until=0))
    for table, still in ((outbox, outbox.c.state == PENDING), (timer, timer.c.state == WAITING))
]


class Leases(Part):
    """Leases of pollers, and what a dead process still holds."""

    def free_claimed(self) -> None:
        """Let go of every claimed message and timer: whoever claimed them is dead.

        Only for a start where no other process works (SQLite); elsewhere the leases run out by themselves.
        """
        for free in _FREE:
            free.run(self.connection)

    def lease(self, name: str, owner: str, machine_now: float, seconds: float) -> bool:
        """Take or renew a lease for some seconds (0: give it up); False while another one holds it."""
        row = _TAKE.one(
            self.connection,
            name=name,
            owner=owner,
            at=machine_micros(machine_now),
            lease_until=machine_micros(machine_now + seconds),
        )
        return row is not None
