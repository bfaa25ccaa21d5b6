"""Bringing a database's tables to the present form, with Alembic, from inside the program."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, Engine, create_engine, event, text

from storage.connection import connect, database_file, dialect_of

HEAD = "0010"
"""The newest revision. Kept here too, so that a start at head need not load Alembic (0.3 s)."""

_LOCK = 7_836_412
"""Any number: PostgreSQL's advisory lock of whoever migrates."""


def migrate(url: str) -> None:
    """Bring the database at `url` to `HEAD`, in one transaction; nothing to do if it is there."""
    if _revision(url) == HEAD:
        return
    with transaction(url) as connection:
        upgrade(connection)


@contextmanager
def transaction(url: str) -> Iterator[Connection]:
    """SQLAlchemy's connection within a transaction that may change tables; nobody else does so until it ends."""
    engine = engine_of(url, begin="BEGIN IMMEDIATE")
    try:
        with engine.begin() as connection:
            if engine.dialect.name == "postgresql":
                connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _LOCK})
            yield connection
    finally:
        engine.dispose()


def engine_of(url: str, *, begin: str = "BEGIN") -> Engine:
    """SQLAlchemy's engine of a database, for what is not the hot path; `begin` is how SQLite's transactions begin."""
    engine = create_engine(url)
    if engine.dialect.name == "sqlite":
        # The driver would begin too late: not before the first change, not around CREATE TABLE, not for a SELECT.
        event.listen(engine, "connect", lambda raw, _: setattr(raw, "isolation_level", None))
        event.listen(engine, "begin", lambda one: one.exec_driver_sql(begin))
    return engine


def upgrade(connection: Connection, *, to: str = HEAD) -> None:
    """Run the migrations that are missing up to a revision, in the connection's transaction."""
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    command.upgrade(config, to)


def revision(url: str) -> str | None:
    """Where a database stands; None for one that is not there yet, or is empty. Nothing is made or changed.

    Raises:
        ValueError: another kind of URL.
        OSError, or the driver's error: it cannot be opened.
    """
    if dialect_of(url) == "sqlite" and not database_file(url).is_file():
        return None
    return _revision(url)


def _revision(url: str) -> str | None:
    connection = connect(url, writes=True)
    try:
        row = connection.execute("SELECT version_num FROM alembic_version", {}).fetchone()
    except Exception:  # noqa: BLE001 - either driver's "no such table": a new database
        return None
    finally:
        connection.close()
    return None if row is None else str(row[0])
