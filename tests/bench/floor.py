"""The floor: the statements that an action issued, once more, by nothing but `sqlite3`."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from unittest.mock import patch

from storage.connection import Connection, Cursor

READS = ("SELECT", "WITH")
PRAGMAS = ("busy_timeout=10000", "synchronous=FULL", "foreign_keys=ON", "wal_autocheckpoint=20000")
"""What the product's writer runs under."""


@dataclass(frozen=True, slots=True)
class Issued:
    """One statement with its parameters: one set, or several."""

    sql: str
    params: Any
    several: bool = False

    @property
    def writes(self) -> bool:
        """Whether it may change something."""
        return not self.sql.startswith((*READS, "BEGIN", "COMMIT", "ROLLBACK"))


@contextmanager
def recorded() -> Iterator[list[Issued]]:
    """Note every statement that any `Connection` runs meanwhile."""
    issued: list[Issued] = []
    execute, execute_each = Connection.execute, Connection.execute_each
    begin, commit = Connection.begin, Connection.commit

    def noting(self: Connection, sql: str, params: Mapping[str, object]) -> Cursor:
        issued.append(Issued(sql, dict(params)))
        return execute(self, sql, params)

    def noting_each(self: Connection, sql: str, rows: Iterable[Mapping[str, object]]) -> None:
        kept = [dict(row) for row in rows]
        issued.append(Issued(sql, kept, several=True))
        execute_each(self, sql, kept)

    def noting_begin(self: Connection, *, alone: bool = False) -> None:
        issued.extend(Issued(one, {}) for one in self._begin.split("; "))
        begin(self, alone=alone)

    def noting_commit(self: Connection) -> None:
        issued.append(Issued("COMMIT", {}))
        commit(self)

    with (
        patch.object(Connection, "execute", noting),
        patch.object(Connection, "execute_each", noting_each),
        patch.object(Connection, "begin", noting_begin),
        patch.object(Connection, "commit", noting_commit),
    ):
        yield issued


def syncs(issued: Iterable[Issued]) -> int:
    """How many of the commits had something to make durable."""
    count, dirty = 0, False
    for one in issued:
        dirty = dirty or one.writes
        if one.sql == "COMMIT":
            count, dirty = count + dirty, False
    return count


def without_repeats(issued: Iterable[Issued]) -> list[Issued]:
    """The same, each read once: what an action that remembers would issue."""
    kept: list[Issued] = []
    for one in issued:
        if one.writes or not one.sql.startswith(READS) or one not in kept:
            kept.append(one)
    return kept


class Floor:
    """Replays recorded statements on a copy of the file on which they were recorded."""

    def __init__(self, file: Path, actions: list[list[Issued]]) -> None:
        self._raw = sqlite3.connect(file, isolation_level=None, cached_statements=256)
        for pragma in PRAGMAS:
            self._raw.execute(f"PRAGMA {pragma}")
        self._actions = actions

    def run(self, number: int) -> None:
        """Replay one action."""
        raw = self._raw
        for one in self._actions[number]:
            if one.several:
                raw.executemany(one.sql, one.params)
            else:
                cursor = raw.execute(one.sql, one.params)
                if cursor.description is not None:
                    cursor.fetchall()

    def close(self) -> None:
        """Let go of the file."""
        self._raw.close()
