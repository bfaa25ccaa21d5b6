"""A store over a database in memory whose transactions die: at some statement, at COMMIT, or with the whole process.

It has no thread: a job runs when it is given, by the product's own `Writer`, now and then together with another one.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import Future
from datetime import datetime
from random import Random
from typing import TypeVar

from storage import SqlUnit
from storage.connection import Connection, Cursor
from storage.store import OFFICE_ZONE
from storage.writer import Writer, _Order

T = TypeVar("T")
MOST_STATEMENTS = 120
"""A transaction that dies does so at one of its first statements."""


class Dies(BaseException):
    """The process is killed here."""


class _Neighbour(Exception):
    """Another job of the same commit fails by its own fault."""


class _Shaky(Connection):
    """A connection that breaks when its fuse has burnt down."""

    def __init__(self, raw: sqlite3.Connection) -> None:
        super().__init__(raw, "sqlite", writes=True)
        self.fuse = -1
        self.breaks: BaseException = Dies()

    def execute(self, sql: str, params: Mapping[str, object]) -> Cursor:
        self._burn()
        return super().execute(sql, params)

    def execute_each(self, sql: str, rows: Iterable[Mapping[str, object]]) -> None:
        self._burn()
        super().execute_each(sql, rows)

    def commit(self) -> None:
        if self.fuse >= MOST_STATEMENTS:
            self.fuse = 1
        self._burn()
        super().commit()

    def close(self) -> None:
        """The database is in memory and is kept."""

    def _burn(self) -> None:
        self.fuse -= 1
        if self.fuse == 0:
            raise self.breaks


class ShakyStore:
    """`submit` and `read` as a `Store` has them.

    Args:
        image: the database as it begins.
        clock: the office clock.
        chance: when what breaks.
        breaks: how often a transaction dies, from 0 to 1.
    """

    def __init__(
        self, image: bytes, clock: Callable[[], datetime], chance: Random, *, breaks: float = 0.03
    ) -> None:
        raw = sqlite3.connect(
            ":memory:", isolation_level=None, check_same_thread=False, cached_statements=256
        )
        raw.deserialize(image)
        raw.execute("PRAGMA foreign_keys=ON")
        self.raw = raw
        self._connection = _Shaky(raw)
        self._clock = clock
        self._chance = chance
        self.breaks = breaks
        self.died = 0
        """So many transactions died."""
        self._writer = Writer(lambda: self._connection, self._unit, threads=0)

    def submit(self, job: Callable[[SqlUnit], T]) -> Future[T]:
        """Run a job in a transaction, which may die; the future is answered when this returns.

        Raises:
            Dies: the process did not live to see it.
        """
        connection, chance = self._connection, self._chance
        connection.fuse = -1
        if chance.random() < self.breaks:
            connection.fuse = chance.randint(1, MOST_STATEMENTS + 20)
            connection.breaks = chance.choice((sqlite3.OperationalError("disk I/O error"), Dies()))
            self.died += 1
        order = _Order(job, Future())
        group = [order]
        if chance.random() < 0.2:
            group.insert(chance.randint(0, 1), _Order(_fails, Future()))
        try:
            if len(group) > 1:
                self._writer._together(connection, group)
            else:
                self._writer._alone(connection, order)
        except Dies:
            connection.fuse = -1
            connection.rollback()
            raise
        finally:
            connection.fuse = -1
        raised = order.answer.exception()
        if isinstance(raised, Dies):
            raise raised
        return order.answer

    def read(self, job: Callable[[SqlUnit], T]) -> T:
        """Run a job that only looks."""
        self._connection.fuse = -1
        self._connection.begin()
        try:
            return job(self._unit(self._connection))
        finally:
            self._connection.rollback()

    def rows(self, question: str) -> list[tuple[object, ...]]:
        """The answer of the database."""
        return self.raw.execute(question).fetchall()

    def close(self) -> None:
        """Let go of it."""
        self.raw.close()

    def _unit(self, connection: Connection) -> SqlUnit:
        today = self._clock().astimezone(OFFICE_ZONE).date()
        return SqlUnit(connection, today=today, zone=OFFICE_ZONE)


def _fails(unit: SqlUnit) -> None:
    unit.remember("neighbour", "was here")
    raise _Neighbour
