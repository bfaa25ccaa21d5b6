"""Who does what: the leases of processes, all on the database's clock, which is the same for every machine.

A process has a lease of its own, which says that it lives; the others (who polls Telegram, who watches the mailbox, who
works off a chat) are renewed together with it. When a process's lease has run out, it is taken for dead, and everything
that it held is anybody's again, its messages and timers too. Should it only have stood still, it holds nothing
when it wakes up: what it still has in its hands ends at the unique key of an inbound, at the inbound's state, at the
timer's owner, or at the message's last claim; a message may go out twice.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence, Set

from sqlalchemy import Numeric, and_, bindparam, delete, extract, func, or_, select, update
from sqlalchemy.dialects.postgresql import insert

from storage.instants import machine_micros
from storage.part import Part
from storage.schema import lease, outbox, timer
from storage.schema.traffic import PENDING, WAITING
from storage.statements import Statement, putting

ALIVE = "process "
"""What the name of a process's own lease begins with."""
_TAKE = putting(
    lease,
    where=or_(lease.c.owner == insert(lease).excluded.owner, lease.c.lease_until <= bindparam("at")),
    returning=lease.c.name,
)
_RENEW = Statement(
    update(lease)
    .where(lease.c.owner == bindparam("by"))
    .values(lease_until=bindparam("until"))
    .returning(lease.c.name)
)
_GIVE_BACK = delete(lease).where(lease.c.owner == bindparam("owner"))
_GIVE_ONE_BACK = Statement(_GIVE_BACK.where(lease.c.name == bindparam("name")))
_GIVE_ALL_BACK = Statement(_GIVE_BACK)
_IS_ALIVE = lease.c.name.startswith(ALIVE)
_LIVING = Statement(select(func.count()).where(_IS_ALIVE))
_OWNERS = Statement(
    select(lease.c.owner).where(_IS_ALIVE, lease.c.lease_until > bindparam("at")).order_by(lease.c.owner)
)
_DEAD = Statement(
    delete(lease).where(_IS_ALIVE, lease.c.lease_until <= bindparam("at")).returning(lease.c.owner)
)
_CLAIMED = ((outbox, outbox.c.state == PENDING), (timer, timer.c.state == WAITING))
_FREE = [
    Statement(update(table).where(still, table.c.lease_until > 0).values(lease_until=0))
    for table, still in _CLAIMED
]
_FREE_OF = [
    Statement(
        update(table)
        .where(and_(still, table.c.lease_until > 0, table.c.owner == bindparam("by")))
        .values(lease_until=0)
    )
    for table, still in _CLAIMED
]
_NOW = Statement(select(extract("epoch", func.clock_timestamp()).cast(Numeric)))


class Leases(Part):
    """Leases of processes, and what a dead one still holds."""

    def free_claimed(self) -> None:
        """Let go of every claimed message and timer: whoever claimed them is dead.

        Only for a start where no other process works (SQLite).
        """
        for free in _FREE:
            free.run(self.connection)

    def database_now(self) -> float:
        """The clock of leases where several processes work (PostgreSQL): the database's own, in seconds."""
        row = _NOW.one(self.connection)
        assert row is not None
        return float(row[0])

    def lease(self, name: str, owner: str, machine_now: float, seconds: float) -> bool:
        """Take or renew a lease for some seconds; False while another one holds it."""
        row = _TAKE.one(
            self.connection,
            name=name,
            owner=owner,
            at=machine_micros(machine_now),
            lease_until=machine_micros(machine_now + seconds),
        )
        return row is not None

    def live(
        self, owner: str, wanted: Collection[str], machine_now: float, seconds: float
    ) -> tuple[Set[str], int, Sequence[str]]:
        """One beat of a process's life: renew what it holds, take of what it wants what is free, bury the dead.

        Returns:
            the names of the leases that it holds now; how many processes live; the owners that were found dead.
        """
        until = machine_micros(machine_now + seconds)
        self.lease(f"{ALIVE}{owner}", owner, machine_now, seconds)
        held = {row[0] for row in _RENEW.all(self.connection, by=owner, until=until)}
        dead = [row[0] for row in _DEAD.all(self.connection, at=machine_micros(machine_now))]
        for one in dead:
            _GIVE_ALL_BACK.run(self.connection, owner=one)
            for free in _FREE_OF:
                free.run(self.connection, by=one)
        held |= {
            name for name in wanted if name not in held and self.lease(name, owner, machine_now, seconds)
        }
        living = _LIVING.one(self.connection)
        assert living is not None
        return held, int(living[0]), dead

    def living(self, machine_now: float) -> Sequence[str]:
        """The owners of the processes that live."""
        return [row[0] for row in _OWNERS.all(self.connection, at=machine_micros(machine_now))]

    def give_back(self, owner: str, name: str = "") -> None:
        """Give up a lease, or without a name all that this process has: it ends."""
        if name:
            _GIVE_ONE_BACK.run(self.connection, owner=owner, name=name)
            return
        _GIVE_ALL_BACK.run(self.connection, owner=owner)
        for free in _FREE_OF:
            free.run(self.connection, by=owner)
