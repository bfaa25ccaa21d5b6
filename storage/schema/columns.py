"""The few kinds of column that the tables are made of.

Only integers, text and bytes, so that SQLite and PostgreSQL hold the same. Instants are integers:
microseconds since 1970-01-01 UTC. Days are ISO text, empty when open.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import (
    BigInteger,
    Column,
    ColumnElement,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Text,
    literal_column,
)

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)

# SQLite gives out row numbers only to a column declared INTEGER.
_ID = BigInteger().with_variant(Integer(), "sqlite")


def identity() -> Column[int]:
    """The number that the store gives to a row."""
    return Column("id", _ID, primary_key=True)


def number(
    name: str, *, optional: bool = False, key: bool = False, earlier: int | None = None
) -> Column[int]:
    """A whole number, also used for instants.

    Args:
        earlier: of a column that a migration added, what rows of before have.
    """
    default: ColumnElement[int] | None = None if earlier is None else literal_column(str(earlier))
    return Column(
        name, BigInteger, nullable=optional, primary_key=key, autoincrement=False, server_default=default
    )


def text(name: str, *, key: bool = False, earlier: str | None = None) -> Column[str]:
    """Text, never NULL: empty when there is nothing to say; `earlier` as in `number`."""
    return Column(name, Text, nullable=False, primary_key=key, server_default=earlier)


def blob(name: str, *, optional: bool = False) -> Column[bytes]:
    """Bytes."""
    return Column(name, LargeBinary, nullable=optional)


def refers(
    name: str, target: str, *, optional: bool = False, key: bool = False, ends: bool = False
) -> Column[Any]:
    """A foreign key to `table.column`; with `ends`, the row goes when the other one goes."""
    return Column(
        name,
        ForeignKey(target, ondelete="CASCADE" if ends else None),
        nullable=optional,
        primary_key=key,
        autoincrement=False,
    )


def partial(name: str, *columns: Column[Any], where: ColumnElement[bool], unique: bool = False) -> Index:
    """An index over the few rows that `where` names."""
    return Index(name, *columns, unique=unique, sqlite_where=where, postgresql_where=where)
