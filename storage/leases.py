"""Who polls: one process at a time holds the lease of a name, on the machine clock."""

from __future__ import annotations

from sqlalchemy import bindparam, or_
from sqlalchemy.dialects.postgresql import insert

from storage.instants import machine_micros
from storage.part import Part
from storage.schema import lease
from storage.statements import putting

_TAKE = putting(
    lease,
    where=or_(lease.c.owner == insert(lease).excluded.owner, lease.c.lease_until <= bindparam("at")),
    returning=lease.c.name,
)


class Leases(Part):
    """Leases of pollers."""

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
