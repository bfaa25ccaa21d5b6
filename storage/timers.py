"""Timers: due on the office clock, leased on the machine clock, fired exactly once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime

from sqlalchemy import bindparam, select, update

from machines.records import Timer
from storage.connection import Row
from storage.instants import instant, machine_micros, micros
from storage.part import Part
from storage.schema import timer
from storage.schema.traffic import WAITING
from storage.statements import Statement, adding_if_new

_SET = adding_if_new(timer, without=["id"])
_CANCEL = update(timer).where(timer.c.state == WAITING).values(state="cancelled")
_CANCEL_ONE = Statement(_CANCEL.where(timer.c.key == bindparam("key")))
_CANCEL_OF_TASK = Statement(_CANCEL.where(timer.c.task_id == bindparam("task_id")))
_CANCEL_OF_CASE = Statement(_CANCEL.where(timer.c.case_id == bindparam("case_id")))
_IS_KNOWN = Statement(select(timer.c.id).where(timer.c.key == bindparam("key")))
_MOVE = Statement(
    update(timer)
    .where(timer.c.key == bindparam("key"), timer.c.state == WAITING)
    # Whoever holds it would fire it at the earlier instant.
    .values(due_at=bindparam("new_due_at"), lease_until=0, owner="")
)
_COLUMNS = (
    timer.c.id,
    timer.c.key,
    timer.c.kind,
    timer.c.due_at,
    timer.c.case_id,
    timer.c.task_id,
    timer.c.rule,
    timer.c.anchor,
    timer.c.about,
)
_WAITING = select(*_COLUMNS).where(timer.c.state == WAITING).order_by(timer.c.due_at, timer.c.id)
_ALL_WAITING = Statement(_WAITING)
_WAITING_OF_KIND = Statement(_WAITING.where(timer.c.kind == bindparam("kind")))
_AHEAD = Statement(_WAITING.where(timer.c.due_at > bindparam("after")))
_DUE = (
    select(timer.c.id)
    .where(
        timer.c.state == WAITING,
        timer.c.due_at <= bindparam("now"),
        timer.c.lease_until <= bindparam("at"),
    )
    .order_by(timer.c.due_at, timer.c.id)
    .limit(bindparam("limit"))
    .with_for_update(skip_locked=True)
)
_CLAIM = Statement(
    update(timer)
    .where(timer.c.id.in_(_DUE.scalar_subquery()))
    .values(owner=bindparam("new_owner"), lease_until=bindparam("new_lease_until"))
    .returning(*_COLUMNS)
)
_FIRED = Statement(
    update(timer)
    .where(
        timer.c.id == bindparam("id"),
        timer.c.owner == bindparam("owner"),
        timer.c.state == WAITING,
    )
    .values(state="fired")
)
_PARKED = 2**62
"""A lease that ends after everybody's time."""
_PARK = Statement(
    update(timer)
    .where(timer.c.id == bindparam("id"), timer.c.owner == bindparam("by"), timer.c.state == WAITING)
    .values(lease_until=_PARKED)
)
_UNPARK = Statement(
    update(timer)
    # Only what is due can be parked: without it, every timer would be looked at.
    .where(timer.c.state == WAITING, timer.c.due_at <= bindparam("now"), timer.c.lease_until == _PARKED)
    .values(lease_until=0, owner="")
)


class Timers(Part):
    """Stored timers."""

    def set_timer(self, timer: Timer) -> None:
        """Set a timer (its `id` is ignored) unless one with its key exists."""
        _SET.run(
            self.connection,
            key=timer.key,
            kind=timer.kind,
            due_at=micros(timer.due_at),
            case_id=timer.case_id,
            task_id=timer.task_id,
            rule=timer.rule,
            anchor=micros(timer.anchor),
            about=timer.about,
            state="waiting",
            lease_until=0,
            owner="",
        )

    def timer_is_known(self, key: str) -> bool:
        """Whether a timer with that key was ever set."""
        return _IS_KNOWN.one(self.connection, key=key) is not None

    def waiting_timers(self, kind: str = "") -> Iterator[Timer]:
        """The timers that have not fired yet, of one kind or of all, the first due first."""
        found = (
            _WAITING_OF_KIND.run(self.connection, kind=kind) if kind else _ALL_WAITING.run(self.connection)
        )
        return map(_timer, found.fetchall())

    def timers_after(self, instant: datetime) -> Iterator[Timer]:
        """The waiting timers that fall due after an instant (office clock), the first due first."""
        return map(_timer, _AHEAD.run(self.connection, after=micros(instant)).fetchall())

    def move_timer(self, key: str, due_at: datetime) -> None:
        """Let a waiting timer fall due at another instant, even if it was about to fire."""
        _MOVE.run(self.connection, key=key, new_due_at=micros(due_at))

    def cancel_timer(self, key: str) -> None:
        """Cancel a waiting timer; its key stays used."""
        _CANCEL_ONE.run(self.connection, key=key)

    def cancel_timers(self, task_id: int) -> None:
        """Cancel the waiting timers of a task."""
        _CANCEL_OF_TASK.run(self.connection, task_id=task_id)

    def cancel_case_timers(self, case_id: int) -> None:
        """Cancel the waiting timers of a case, those of its tasks too."""
        _CANCEL_OF_CASE.run(self.connection, case_id=case_id)

    def claim_due(
        self, now: datetime, machine_now: float, limit: int, lease_seconds: float, owner: str
    ) -> Sequence[Timer]:
        """Lease the waiting timers due by `now` (office clock) that nobody holds; oldest first.

        Args:
            now: office clock.
            machine_now: machine clock, seconds.
            limit: at most so many.
            lease_seconds: until then nobody else gets them.
            owner: who claims; `fired` wants the same name.
        """
        rows = _CLAIM.all(
            self.connection,
            now=micros(now),
            at=machine_micros(machine_now),
            limit=limit,
            new_owner=owner,
            new_lease_until=machine_micros(machine_now + lease_seconds),
        )
        return sorted(map(_timer, rows), key=lambda one: (one.due_at, one.id))

    def fired(self, timer_id: int, owner: str) -> bool:
        """In the transaction of its effects: True once, for the one who holds it; with False, do nothing."""
        return _FIRED.count(self.connection, id=timer_id, owner=owner) == 1

    def park_timer(self, timer_id: int, owner: str) -> None:
        """Nobody claims it any more until `unpark_timers`; it goes on waiting, and is seen to be late."""
        _PARK.run(self.connection, id=timer_id, by=owner)

    def unpark_timers(self, now: datetime) -> None:
        """What was parked may be claimed again.

        Args:
            now: office clock; what was parked was due.
        """
        _UNPARK.run(self.connection, now=micros(now))


def _timer(row: Row) -> Timer:
    return Timer(
        id=row[0],
        key=row[1],
        kind=row[2],
        due_at=instant(row[3]),
        case_id=row[4],
        task_id=row[5],
        rule=row[6],
        anchor=instant(row[7]),
        about=row[8],
    )
