"""What an administrator watches: counts, and what is stuck. Each looks at few rows: an index holds no others."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, Table, bindparam, func, select

from machines.records import ChannelName, InboundState
from machines.watching.figures import Failing, Figures, GivenUp
from storage.instants import instant, micros
from storage.part import Part
from storage.schema import address, cases, inbound, outbox, task, task_role, timer
from storage.schema.cases import IS_OPEN
from storage.schema.traffic import FAILED, HELD, PENDING, SHUNTED, UNFINISHED, WAITING
from storage.schema.work import OPEN
from storage.statements import Statement


def _count(table: Table, *where: ColumnElement[bool]) -> Statement:
    return Statement(select(func.count()).select_from(table).where(*where))


_IS_WAITING = timer.c.state == WAITING
_COUNTS = {
    "cases_open": _count(cases, IS_OPEN),
    "tasks_open": _count(task, task.c.state == OPEN),
    "tasks_overdue": _count(task, task.c.state == OPEN, task.c.due_at <= bindparam("now")),
    "timers_waiting": _count(timer, _IS_WAITING),
    "timers_overdue": _count(timer, _IS_WAITING, timer.c.due_at <= bindparam("now")),
}
_FIRST_TIMER = Statement(select(func.min(timer.c.due_at)).where(_IS_WAITING))
_UNFINISHED = Statement(
    select(inbound.c.state, func.count(), func.min(inbound.c.received_at))
    .where(UNFINISHED)
    .group_by(inbound.c.state)
)
_SHUNTED = _count(inbound, inbound.c.state == SHUNTED)
_OUTBOX = {
    name: Statement(select(func.count(), func.min(outbox.c.created_at)).where(outbox.c.state == state))
    for name, state in (("pending", PENDING), ("held", HELD), ("failed", FAILED))
}
_FAILING = Statement(
    select(address.c.channel, address.c.value, address.c.reason, address.c.failing_since)
    .where(address.c.failing_since.is_not(None), address.c.person_id.is_not(None))
    .order_by(address.c.failing_since, address.c.id)
)
_GIVEN_UP = Statement(
    select(outbox.c.id, outbox.c.channel, outbox.c.address, outbox.c.reason, outbox.c.ended_at)
    .where(outbox.c.state == FAILED, outbox.c.ended_at >= bindparam("since"))
    .order_by(outbox.c.ended_at.desc(), outbox.c.id.desc())
    .limit(bindparam("limit"))
)
_TASKS_WAITING = Statement(
    select(task_role.c.institution, task_role.c.role, func.count()).group_by(
        task_role.c.institution, task_role.c.role
    )
)
_NEWEST = [
    Statement(
        select(func.max(inbound.c.received_at)).where(
            inbound.c.id == select(func.max(inbound.c.id)).scalar_subquery()
        )
    ),
    Statement(
        select(func.max(outbox.c.created_at)).where(
            outbox.c.id == select(func.max(outbox.c.id)).scalar_subquery()
        )
    ),
]
_CLOCK = Statement(select(func.extract("epoch", func.clock_timestamp())))


class Watching(Part):
    """Counts of everything, and what is stuck."""

    def figures(self, now: datetime) -> Figures:
        """How much there is of everything."""
        counts = {name: self._counted(one, now=micros(now)) for name, one in _COUNTS.items()}
        arrived = {row[0]: (int(row[1]), row[2]) for row in _UNFINISHED.all(self.connection)}
        waits = [since for state, (_, since) in arrived.items() if state != InboundState.HELD.value]
        said = {name: one.one(self.connection) or (0, None) for name, one in _OUTBOX.items()}
        first = _FIRST_TIMER.one(self.connection)
        return Figures(
            **counts,
            inbounds={
                **{state: count for state, (count, _) in arrived.items()},
                InboundState.SHUNTED.value: self._counted(_SHUNTED),
            },
            inbound_oldest=instant(min(waits)) if waits else None,
            outbox={name: int(row[0]) for name, row in said.items()},
            outbox_oldest=_or_none(said["pending"][1]),
            timer_oldest=_or_none(first[0] if first else None),
        )

    def failing_addresses(self) -> Sequence[Failing]:
        """The addresses of people of the roster that take nothing at present, longest first."""
        return [
            Failing(channel=ChannelName(row[0]), address=row[1], reason=row[2], since=instant(row[3]))
            for row in _FAILING.all(self.connection)
        ]

    def given_up(self, since: datetime, limit: int) -> Sequence[GivenUp]:
        """The messages that were given up since then, newest first."""
        return [
            GivenUp(id=row[0], channel=ChannelName(row[1]), address=row[2], reason=row[3], at=instant(row[4]))
            for row in _GIVEN_UP.all(self.connection, since=micros(since), limit=limit)
        ]

    def tasks_waiting(self) -> Mapping[tuple[str, str], int]:
        """How many open tasks wait for a role, by (institution, role); those assigned to somebody are left out."""
        return {(row[0], row[1]): int(row[2]) for row in _TASKS_WAITING.all(self.connection)}

    def newest_instant(self) -> datetime | None:
        """The office's instant when something last came in or was said; None if nothing ever did."""
        found = [row[0] for one in _NEWEST if (row := one.one(self.connection)) and row[0] is not None]
        return instant(max(found)) if found else None

    def database_clock(self) -> float | None:
        """The clock of the database's machine, seconds since the epoch; None for SQLite, which has none of its own."""
        if self.connection.dialect == "sqlite":
            return None
        row = _CLOCK.one(self.connection)
        return None if row is None else float(row[0])

    def _counted(self, statement: Statement, **params: object) -> int:
        row = statement.one(self.connection, **params)
        return 0 if row is None else int(row[0])


def _or_none(us: int | None) -> datetime | None:
    return None if us is None else instant(us)
