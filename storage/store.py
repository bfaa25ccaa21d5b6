"""The store: one door to either database."""

from __future__ import annotations

import queue
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from contextlib import suppress
from datetime import datetime, tzinfo
from typing import TypeVar
from zoneinfo import ZoneInfo

from storage.connection import Connection, connect, create_file, database_file, dialect_of
from storage.migrate import migrate
from storage.unit import SqlUnit
from storage.writer import Writer

T = TypeVar("T")

OFFICE_ZONE = ZoneInfo("America/Guatemala")
_SQLITE = {"threads": 1, "together": 64}
"""One writer, and a commit for all that waited while it wrote."""
_POSTGRESQL = {"threads": 4, "together": 1}
"""It syncs for several connections at once by itself."""


class Store:
    """Jobs that write go through `submit`, jobs that only look through `read`; see `Store.open`."""

    def __init__(self, url: str, *, clock: Callable[[], datetime], zone: tzinfo) -> None:
        self._url = url
        self._clock = clock
        self._zone = zone
        self._readers: queue.SimpleQueue[Connection] = queue.SimpleQueue()
        ways = _SQLITE if dialect_of(url) == "sqlite" else _POSTGRESQL
        self._writer = Writer(lambda: connect(url, writes=True), self._unit, **ways)

    @classmethod
    def open(cls, url: str, *, clock: Callable[[], datetime], zone: tzinfo = OFFICE_ZONE) -> Store:
        """Open a database, make it if it is new, and bring its tables up to date.

        Args:
            url: `sqlite:///path` (four slashes for an absolute path) or `postgresql://…`.
            clock: the office clock, aware; it tells the day on which posts are valid.
            zone: the office's time zone.

        Raises:
            ValueError: another kind of URL.
            OSError, or the driver's error: it cannot be opened.
        """
        if dialect_of(url) == "sqlite":
            create_file(database_file(url))
        migrate(url)
        return cls(url, clock=clock, zone=zone)

    def submit(self, job: Callable[[SqlUnit], T], *, alone: bool = False) -> Future[T]:
        """Run a job in a transaction; its future is answered after the commit; `alone`: see `Writer.submit`."""
        return self._writer.submit(job, alone=alone)

    def read(self, job: Callable[[SqlUnit], T]) -> T:
        """Run a job that only looks, now, in this thread, on one unchanging view of what is committed.

        Raises:
            Exception: the driver's, if the job tries to write; and whatever the job raises.
        """
        try:
            connection = self._readers.get_nowait()
        except queue.Empty:
            connection = connect(self._url, writes=False)
        try:
            connection.begin()
            result = job(self._unit(connection))
            connection.rollback()
        except BaseException:
            # Not worth mending: the next reader opens its own. What cut off this one may have cut off the others too.
            for one in (connection, *self._idle()):
                with suppress(Exception):
                    one.close()
            raise
        self._readers.put(connection)
        return result

    def close(self) -> None:
        """Finish the queued jobs and let go of the database. No `read` may be under way."""
        for one in self._idle():
            one.close()
        self._writer.close()

    def _idle(self) -> Iterator[Connection]:
        """The connections for reading that nobody uses; whoever asks has them."""
        with suppress(queue.Empty):
            while True:
                yield self._readers.get_nowait()

    def _unit(self, connection: Connection) -> SqlUnit:
        today = self._clock().astimezone(self._zone).date()
        return SqlUnit(connection, today=today, zone=self._zone)
