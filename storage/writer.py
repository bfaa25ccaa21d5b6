"""Where jobs run: threads that own a connection each, behind one queue.

SQLite has one such thread, the only writer of the file; PostgreSQL has a few. A job is a function of a
`SqlUnit`; it runs in a transaction of its own, and its future is answered only after the commit.
"""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable
from concurrent.futures import Future
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, TypeVar

from storage.connection import Connection
from storage.unit import SqlUnit

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class _Order:
    job: Callable[[SqlUnit], Any]
    answer: Future[Any]


class Writer:
    """Runs jobs one after another in each of its threads.

    Args:
        connect: a new connection for a thread; also called again when a connection was lost.
        unit: the unit of a transaction.
        threads: how many.
    """

    def __init__(
        self,
        connect: Callable[[], Connection],
        unit: Callable[[Connection], SqlUnit],
        *,
        threads: int = 1,
    ) -> None:
        self._connect = connect
        self._unit = unit
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

    def submit(self, job: Callable[[SqlUnit], T]) -> Future[T]:
        """Queue a job. Its future has its result after the commit, or its exception after the rollback.

        Raises:
            RuntimeError: the writer is closed.
        """
        answer: Future[T] = Future()
        with self._lock:
            if self._closed:
                msg = "the store is closed"
                raise RuntimeError(msg)
            self._orders.put(_Order(job, answer))
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
            if order.answer.set_running_or_notify_cancel():
                connection = self._run(connection, order)
        connection.close()

    def _run(self, connection: Connection, order: _Order) -> Connection:
        """One order in one transaction; returns the connection for the next one."""
        try:
            connection.begin()
            result = order.job(self._unit(connection))
            connection.commit()
        except BaseException as error:  # noqa: BLE001 - whatever a job raises is its caller's; the thread goes on
            try:
                connection.rollback()
            except Exception:  # noqa: BLE001 - nothing to roll back, or the connection is gone: take a new one
                connection = self._renewed(connection)
            order.answer.set_exception(error)
        else:
            order.answer.set_result(result)
        return connection

    def _renewed(self, connection: Connection) -> Connection:
        with suppress(Exception):
            connection.close()
        try:
            return self._connect()
        except Exception:  # noqa: BLE001 - the database is away: the next job fails on the old one and tries again
            return connection
