"""One unchanging view of everything in a database, table by table, whatever its schema revision."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import sqlalchemy as sa

from machines.errors import VentanillaError
from storage.connection import database_file, dialect_of
from storage.keeping.archive import Column, Kind, Record
from storage.migrate import engine_of

_AT_ONCE = 200
"""Rows in memory; a letter may be as large as a mail server takes."""
_REVISION = "alembic_version"
PASSING = frozenset({_REVISION, "lease"})
"""Tables that are not kept: what says the revision, and the leases of processes that run now."""


class NoDatabase(VentanillaError):
    """There is no database of ours at that URL."""


@contextmanager
def snapshot(url: str) -> Iterator[Snapshot]:
    """Look at a database as it is now; whoever writes meanwhile is neither seen nor kept from it.

    Raises:
        NoDatabase: there is none of ours.
    """
    if dialect_of(url) == "sqlite" and not database_file(url).is_file():
        raise NoDatabase
    engine = engine_of(url)
    try:
        with engine.connect() as connection:
            if connection.dialect.name == "postgresql":
                connection.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)
            with connection.begin():
                yield Snapshot(connection)
    finally:
        engine.dispose()


class Snapshot:
    """What a transaction sees of a database."""

    def __init__(self, connection: sa.Connection) -> None:
        self._connection = connection
        found = sa.MetaData()
        found.reflect(connection)
        if _REVISION not in found.tables:
            raise NoDatabase
        revision = connection.execute(sa.select(found.tables[_REVISION].c.version_num)).scalar()
        self.revision = str(revision)
        self._tables = {one.name: one for one in found.sorted_tables if one.name not in PASSING}

    @property
    def tables(self) -> tuple[str, ...]:
        """The tables that are kept, each behind those that its rows refer to."""
        return tuple(self._tables)

    def columns(self, table: str) -> tuple[Column, ...]:
        """The columns of a table."""
        return tuple(Column(name=one.name, kind=_kind(one)) for one in self._tables[table].columns)

    def values(self, table: str) -> Iterator[tuple[int | str | bytes | None, ...]]:
        """The rows of a table in the order of its key, a few in memory at a time."""
        found = self._tables[table]
        by_key = sa.select(found).order_by(*found.primary_key.columns)
        with self._connection.execution_options(yield_per=_AT_ONCE).execute(by_key) as result:
            for row in result:
                yield tuple(row)

    def rows(self, table: str) -> Iterator[Record]:
        """The same rows by column; none of a table that this revision does not know."""
        if table in self._tables:
            names = [one.name for one in self._tables[table].columns]
            for row in self.values(table):
                yield dict(zip(names, row, strict=True))

    def last(self, table: str) -> int | None:
        """The last number that a table gave to a row, 0 if it gave none; None if it does not give numbers."""
        if "id" not in self._tables[table].columns:
            return None
        newest = int(self._connection.execute(sa.select(sa.func.max(self._tables[table].c.id))).scalar() or 0)
        if self._connection.dialect.name == "postgresql":
            sequence = self._connection.execute(
                sa.text("SELECT pg_get_serial_sequence(:name, 'id')"), {"name": f'"{table}"'}
            ).scalar()
            row = self._connection.execute(sa.text(f"SELECT last_value, is_called FROM {sequence}")).one()  # noqa: S608 - the database's own name of it
            return max(newest, int(row[0]) if row[1] else 0)
        return max(newest, _remembered(self._connection, table))


def _remembered(connection: sa.Connection, table: str) -> int:
    """The last number that SQLite remembers of a table whose numbers never come back; 0 of any other."""
    if not sa.inspect(connection).has_table("sqlite_sequence"):
        return 0
    found = connection.execute(
        sa.text("SELECT seq FROM sqlite_sequence WHERE name = :name"), {"name": table}
    ).scalar()
    return int(found or 0)


def _kind(column: sa.Column[object]) -> Kind:
    if isinstance(column.type, sa.Integer):
        return "number"
    return "bytes" if isinstance(column.type, sa.LargeBinary) else "text"
