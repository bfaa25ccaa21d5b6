"""One connection to either database, spoken to directly through its driver.

SQLAlchemy writes the statements (see `statements`) and the migrations; the hot path then runs them on the
driver's connection, which more than doubles the transactions per second.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, Literal, Protocol, TypeAlias

from sqlalchemy.engine import make_url

Dialect: TypeAlias = Literal["sqlite", "postgresql"]
Row: TypeAlias = tuple[Any, ...]

_BUSY_MS = 10_000
_TURNS = 5_210_077
"""Any number: PostgreSQL's advisory lock that jobs share, and that a job which must be alone has for itself."""
_CONTENDED = ("23505", "40001", "40P01")
"""SQLSTATE: unique violation, serialization failure, deadlock (PostgreSQL, appendix A): somebody was faster."""
_CHECKPOINT_PAGES = 20_000
"""Some 80 MB of log: with the default of 1,000 the slowest commits of a large file take ten times as long."""


class Cursor(Protocol):
    """What both drivers' cursors have in common."""

    @property
    def rowcount(self) -> int:
        """Rows that the statement touched."""
        ...

    def fetchone(self) -> Row | None:
        """The next row."""
        ...

    def fetchall(self) -> list[Row]:
        """The remaining rows."""
        ...


class Connection:
    """A driver's connection in autocommit mode, with explicit transactions."""

    def __init__(self, raw: Any, dialect: Dialect, *, writes: bool) -> None:
        self.dialect: Dialect = dialect
        self.shared = dialect == "postgresql" and writes
        """Whether others write at the same time: then what a decision stands on is locked when it is read."""
        self._raw = raw
        self._begin = _BEGIN[dialect, writes]

    def execute(self, sql: str, params: Mapping[str, object]) -> Cursor:
        """Run one statement with named parameters."""
        cursor: Cursor = self._raw.execute(sql, params)
        return cursor

    def execute_each(self, sql: str, rows: Iterable[Mapping[str, object]]) -> None:
        """Run one statement for each of several sets of parameters."""
        self._raw.cursor().executemany(sql, list(rows))

    def begin(self, *, alone: bool = False) -> None:
        """Start a transaction: at once the writing one on SQLite, so that it never has to upgrade.

        Args:
            alone: wait until no other job runs, in any process, and let none begin; SQLite's are alone anyhow.
        """
        self._raw.execute(_BEGIN_ALONE if alone and self.shared else self._begin)

    def commit(self) -> None:
        """Make it durable."""
        self._raw.execute("COMMIT")

    def rollback(self) -> None:
        """Leave nothing behind."""
        self._raw.execute("ROLLBACK")

    def mark(self) -> None:
        """Set a savepoint within the transaction; there is one at a time."""
        self._raw.execute("SAVEPOINT job")

    def undo_to_mark(self) -> None:
        """Undo what came after the savepoint, and let go of it; an error if the transaction is gone with it."""
        self._raw.execute("ROLLBACK TO SAVEPOINT job")
        self._raw.execute("RELEASE SAVEPOINT job")

    def release_mark(self) -> None:
        """Keep what came after the savepoint, and let go of it."""
        self._raw.execute("RELEASE SAVEPOINT job")

    def close(self) -> None:
        """Let go of the database."""
        self._raw.close()


_BEGIN: dict[tuple[Dialect, bool], str] = {
    ("sqlite", True): "BEGIN IMMEDIATE",
    ("sqlite", False): "BEGIN",
    ("postgresql", True): f"BEGIN; SELECT pg_advisory_xact_lock_shared({_TURNS})",
    ("postgresql", False): "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY",
}
_BEGIN_ALONE = f"BEGIN; SELECT pg_advisory_xact_lock({_TURNS})"
_SESSION = """
SET lock_timeout = '10s';
SET idle_in_transaction_session_timeout = '5s';
SET tcp_keepalives_idle = 4;
SET tcp_keepalives_interval = 2;
SET tcp_keepalives_count = 2;
SET tcp_user_timeout = '8s';
"""
"""PostgreSQL lets go of what a process held that stands still or whose machine is gone, before ten seconds are over."""


def is_contention(error: BaseException) -> bool:
    """Whether somebody was faster, by the database's word: then the same job may well succeed in a second run."""
    return getattr(error, "sqlstate", None) in _CONTENDED


def dialect_of(url: str) -> Dialect:
    """Which database a URL names; ValueError if it is neither of ours."""
    name = make_url(url).get_backend_name()
    if name == "sqlite":
        return "sqlite"
    if name == "postgresql":
        return "postgresql"
    msg = f"{name}: only sqlite:/// and postgresql:// are known"
    raise ValueError(msg)


def connect(url: str, *, writes: bool) -> Connection:
    """A new connection, usable from any one thread at a time.

    Args:
        url: `sqlite:///path` or `postgresql://…`.
        writes: False for one that the database itself keeps from writing.
    """
    if dialect_of(url) == "sqlite":
        return Connection(_sqlite(database_file(url), writes=writes), "sqlite", writes=writes)
    return Connection(_postgresql(url), "postgresql", writes=writes)


def database_file(url: str) -> Path:
    """The file of a SQLite URL; ValueError for one in memory, which would forget everything."""
    database = make_url(url).database
    if not database or database == ":memory:":
        msg = "sqlite:///path needs a file"
        raise ValueError(msg)
    return Path(database)


def create_file(path: Path) -> None:
    """Make the database file, if it is new, readable by its owner only; SQLite's side files follow it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))


def _sqlite(path: Path, *, writes: bool) -> sqlite3.Connection:
    raw = sqlite3.connect(path, isolation_level=None, check_same_thread=False, cached_statements=256)
    raw.execute(f"PRAGMA busy_timeout={_BUSY_MS}")
    if writes:
        raw.execute("PRAGMA journal_mode=WAL")
        raw.execute("PRAGMA synchronous=FULL")
        raw.execute("PRAGMA foreign_keys=ON")
        raw.execute(f"PRAGMA wal_autocheckpoint={_CHECKPOINT_PAGES}")
    else:
        raw.execute("PRAGMA query_only=ON")
        raw.execute("PRAGMA wal_autocheckpoint=0")
    return raw


_ALIVE: dict[str, Any] = {
    "keepalives_idle": 4,
    "keepalives_interval": 2,
    "keepalives_count": 2,
    "tcp_user_timeout": 8000,
}
"""The same from our side: a server that is gone is noticed in seconds, not in a quarter of an hour."""


def _postgresql(url: str) -> Any:
    # Only where it is used: loading the driver takes longer than opening a SQLite file.
    from storage.silence import Attentive

    plain = make_url(url).set(drivername="postgresql").render_as_string(hide_password=False)
    raw = Attentive.connect(plain, autocommit=True, connect_timeout=5, **_ALIVE)
    raw.execute(_SESSION)
    return raw
