"""Where jobs run: threads that own a connection each, behind one queue.

SQLite has one such thread, the only writer of the file; PostgreSQL has a few. A job is a function of a
`SqlUnit`; its future is answered only after the commit. On SQLite jobs that wait in the queue share one commit, for
that is what costs (a sync of the disk); each is undone by itself if it fails.

On PostgreSQL other threads and processes write meanwhile. What a decision stands on is locked when it is read (a case
before its elements, see `cases`), and a job to whom the database says that somebody was faster, or that finds so
itself, runs a second time: alone, so that it cannot meet the same fate for ever.
"""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from machines.errors import Conflict
from storage.connection import Connection, is_contention
from storage.unit import SqlUnit

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class _Order:
    job: Callable[[SqlUnit], Any]
    answer: Future[Any]
    alone: bool = False


class Writer:
    """Runs jobs one after another in each of its threads. A job may run twice, but only one of its runs is kept.

    Args:
        connect: a new connection for a thread; also called again when a connection was lost.
        unit: the unit of a transaction.
        threads: how many.
        together: how many queued jobs may share one commit.
    """

    def __init__(
        self,
        connect: Callable[[], Connection],
        unit: Callable[[Connection], SqlUnit],
        *,
        threads: int = 1,
        together: int = 1,
    ) -> None:
        self._connect = connect
        self._unit = unit
        self._most = together
        self._orders: queue.SimpleQueue[_Order | None] = queue.SimpleQueue()
        self._lock = threading.Lock()
        self._closed = False
        # Opened here, so that a database that cannot be opened fails the start and not a thread.
        connections = [connect() for _ in range(threads)]
        self._threads = [
            threading.Thread(target=self._serve, args=(one,), name=f"writer-{at}", daemon=True)
            for at, one in enumerate(connections)
        ]
        for thread in self._threads:
            thread.start()

    def submit(self, job: Callable[[SqlUnit], T], *, alone: bool = False) -> Future[T]:
        """Queue a job. Its future has its result after the commit, or its exception after the rollback.

        Args:
            alone: no other process may write meanwhile (for what changes a whole directory at once).

        Raises:
            RuntimeError: the writer is closed.
        """
        answer: Future[T] = Future()
        with self._lock:
            if self._closed:
                msg = "the store is closed"
                raise RuntimeError(msg)
            self._orders.put(_Order(job, answer, alone))
        return answer

    def close(self) -> None:
        """Finish what is queued, then end the threads."""
        with self._lock:
            if not self._closed:
                self._closed = True
                for _ in self._threads:
                    self._orders.put(None)
        for thread in self._threads:
            thread.join()

    def _serve(self, connection: Connection) -> None:
        while (order := self._orders.get()) is not None:
            group = [one for one in (order, *self._waiting()) if one.answer.set_running_or_notify_cancel()]
            if len(group) > 1:
                connection = self._together(connection, group)
            elif group:
                connection = self._alone(connection, group[0])
        connection.close()

    def _waiting(self) -> list[_Order]:
        """What else is queued now, as much as may share a commit."""
        found: list[_Order] = []
        with suppress(queue.Empty):
            while len(found) + 1 < self._most:
                order = self._orders.get_nowait()
                if order is None:
                    self._orders.put(None)  # the end is for a thread to find when it comes back
                    break
                found.append(order)
        return found

    def _together(self, connection: Connection, group: Sequence[_Order]) -> Connection:
        """Several orders in one transaction, each in a savepoint; nobody is answered before the commit.

        What a job does to itself is undone to its savepoint. What kills the transaction (a full disk, a lost
        connection) may be one order's fault: then each runs again, alone.
        """
        try:
            connection.begin()
        except Exception as error:  # noqa: BLE001 - no transaction can be had: all may try again later
            for order in group:
                order.answer.set_exception(error)
            return self._cleared(connection)
        try:
            outcomes = [self._apart(connection, order) for order in group]
            connection.commit()
        except Exception:  # noqa: BLE001 - whatever killed it, each order is told by its own run
            connection = self._cleared(connection)
            for order in group:
                connection = self._alone(connection, order)
            return connection
        for order, (result, raised) in zip(group, outcomes, strict=True):
            if raised is None:
                order.answer.set_result(result)
            else:
                order.answer.set_exception(raised)
        return connection

    def _apart(self, connection: Connection, order: _Order) -> tuple[Any, BaseException | None]:
        """One order in a savepoint of a transaction that others share: its result, or what it raised."""
        connection.mark()
        try:
            result = order.job(self._unit(connection))
        except BaseException as error:  # noqa: BLE001 - whatever a job raises is its caller's; the others go on
            connection.undo_to_mark()
            return None, error
        connection.release_mark()
        return result, None

    def _alone(self, connection: Connection, order: _Order) -> Connection:
        """One order in one transaction, or two; returns the connection for the next one."""
        try:
            connection.begin(alone=order.alone)
            result = order.job(self._unit(connection))
            connection.commit()
        except BaseException as error:  # noqa: BLE001 - whatever a job raises is its caller's; the thread goes on
            contended = isinstance(error, Conflict) or is_contention(error)
            again = contended and connection.shared and not order.alone
            connection = self._cleared(connection)
            if again:
                return self._alone(connection, replace(order, alone=True))
            order.answer.set_exception(error)
        else:
            order.answer.set_result(result)
        return connection

    def _cleared(self, connection: Connection) -> Connection:
        """The connection without a transaction; a new one if it has none to roll back, or is gone."""
        try:
            connection.rollback()
        except Exception:  # noqa: BLE001 - nothing to roll back, or the connection is gone: take a new one
            return self._renewed(connection)
        return connection

    def _renewed(self, connection: Connection) -> Connection:
        with suppress(Exception):
            connection.close()
        try:
            return self._connect()
        except Exception:  # noqa: BLE001 - the database is away: the next job fails on the old one and tries again
            return connection
