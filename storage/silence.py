"""A connection to PostgreSQL that is given up when no answer comes.

TCP notices a server that is gone, not one behind a proxy that hangs: that one goes on to acknowledge what it swallows.
Without an end to its patience a thread would wait for such an answer for ever, and in the end all of them.
"""

from __future__ import annotations

from typing import Any, TypeVar

import psycopg
from psycopg.abc import PQGen
from psycopg.pq import TransactionStatus

_T = TypeVar("_T")
LONGEST = 30.0
"""Seconds that one statement may take: three times what it may wait for a lock."""


class Attentive(psycopg.Connection[tuple[Any, ...]]):
    """The driver's connection; whether a statement that was not answered took effect, nobody knows."""

    def wait(self, gen: PQGen[_T], interval: float = 0.1, timeout: float | None = None) -> _T:
        """See the driver's.

        Raises:
            psycopg.OperationalError: no answer came in time; the connection is closed.
        """
        try:
            return super().wait(gen, interval, LONGEST if timeout is None else timeout)
        except psycopg.OperationalError as error:
            if self.pgconn.transaction_status != TransactionStatus.ACTIVE:  # the server has answered so
                raise
            self.close()
            msg = "PostgreSQL has not answered"
            raise psycopg.OperationalError(msg) from error
