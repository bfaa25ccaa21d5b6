"""Statements written with SQLAlchemy Core, compiled once per dialect, run on the driver's connection."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Executable, Select, Table
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.engine.default import DefaultDialect
from sqlalchemy.sql import ClauseElement
from sqlalchemy.sql.compiler import SQLCompiler

from storage.connection import Connection, Cursor, Dialect, Row


def _dialect(name: Dialect) -> DefaultDialect:
    if name == "sqlite":
        from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite

        return SQLiteDialect_pysqlite(paramstyle="named")
    from sqlalchemy.dialects.postgresql.psycopg import PGDialect_psycopg

    return PGDialect_psycopg()  # type: ignore[no-untyped-call]  # SQLAlchemy gives it no types


_DIALECTS: dict[Dialect, DefaultDialect] = {}


class Statement:
    """One statement, ready to run on either database.

    Args:
        core: the SQLAlchemy statement, with `bindparam`s for what changes.
        columns: of an INSERT, the columns that are given, each a parameter of its own name.
    """

    def __init__(self, core: Executable, *, columns: Sequence[str] | None = None) -> None:
        assert isinstance(core, ClauseElement)
        self._core = core
        self._columns = columns
        self._compiled: dict[Dialect, tuple[str, Mapping[str, object]]] = {}

    def sql(self, dialect: Dialect) -> str:
        """The text that runs on that database."""
        return self._ready(dialect)[0]

    def run(self, connection: Connection, **params: object) -> Cursor:
        """Run it; parameters by name."""
        return self._run(connection, params)

    def run_each(self, connection: Connection, rows: Iterable[Mapping[str, object]]) -> None:
        """Run it for each set of parameters, of which there may be none."""
        sql, fixed = self._ready(connection.dialect)
        ready = [{**fixed, **row} for row in rows]
        if ready:
            connection.execute_each(sql, ready)

    def one(self, connection: Connection, **params: object) -> Row | None:
        """Its only row, or None."""
        return self._run(connection, params).fetchone()

    def all(self, connection: Connection, **params: object) -> list[Row]:
        """All its rows."""
        return self._run(connection, params).fetchall()

    def count(self, connection: Connection, **params: object) -> int:
        """How many rows it changed."""
        return self._run(connection, params).rowcount

    def new_id(self, connection: Connection, **params: object) -> int:
        """The number that an INSERT … RETURNING id was given."""
        row = self._run(connection, params).fetchone()
        assert row is not None
        return int(row[0])

    def _run(self, connection: Connection, params: Mapping[str, object]) -> Cursor:
        sql, fixed = self._compiled.get(connection.dialect) or self._ready(connection.dialect)
        return connection.execute(sql, {**fixed, **params} if fixed else params)

    def _ready(self, dialect: Dialect) -> tuple[str, Mapping[str, object]]:
        found = self._compiled.get(dialect)
        if found is None:
            found = self._compiled[dialect] = self._compile(dialect)
        return found

    def _compile(self, dialect: Dialect) -> tuple[str, Mapping[str, object]]:
        known = _DIALECTS.get(dialect)
        if known is None:
            known = _DIALECTS[dialect] = _dialect(dialect)
        compiled = self._core.compile(dialect=known, column_keys=self._columns)
        assert isinstance(compiled, SQLCompiler)
        # What the statement itself says (`LIMIT 1`, `version + 1`), apart from what each run gives.
        fixed = {n: bind.value for bind, n in compiled.bind_names.items() if not bind.required}
        return str(compiled), fixed


class Locking(Statement):
    """A SELECT that locks its rows until the transaction's end where others write at the same time, and only there.

    Args:
        core: the SELECT of one table. Rows that refer to a locked one may still be added.
    """

    def __init__(self, core: Select[Any]) -> None:
        super().__init__(core.with_for_update(key_share=True))
        self._looking = Statement(core)

    def _run(self, connection: Connection, params: Mapping[str, object]) -> Cursor:
        if connection.shared:
            return super()._run(connection, params)
        return self._looking.run(connection, **params)


def adding(table: Table, *, without: Sequence[str] = ()) -> Statement:
    """INSERT of a whole row; the columns in `without` are left to the database."""
    return Statement(insert(table), columns=_but(table, without))


def adding_id(table: Table) -> Statement:
    """INSERT of a whole row but its id, which it returns."""
    core = insert(table).returning(table.c.id)
    return Statement(core, columns=_but(table, ["id"]))


def adding_if_new(table: Table, *, without: Sequence[str] = ()) -> Statement:
    """INSERT unless a row with one of its keys exists; `count` tells whether it was new."""
    # PostgreSQL's construct: SQLite has the same words, and compiles it too.
    core = insert(table).on_conflict_do_nothing()
    return Statement(core, columns=_but(table, without))


def putting(
    table: Table,
    *,
    where: ColumnElement[bool] | None = None,
    set_: Mapping[str, Any] | None = None,
    returning: ColumnElement[Any] | None = None,
) -> Statement:
    """INSERT, or change the row that has its primary key: by default to what was given."""
    core = insert(table)
    keys = list(table.primary_key.columns)
    change = set_ or {c.name: core.excluded[c.name] for c in table.columns if not c.primary_key}
    core = core.on_conflict_do_update(index_elements=keys, set_=change, where=where)
    columns = _but(table, ())
    if returning is not None:
        return Statement(core.returning(returning), columns=columns)
    return Statement(core, columns=columns)


def _but(table: Table, without: Sequence[str]) -> list[str]:
    return [column.name for column in table.columns if column.name not in without]
