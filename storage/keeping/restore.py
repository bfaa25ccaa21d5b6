"""Restoring a backup into an empty database, of either kind, and an empty data folder."""

from __future__ import annotations

import errno
import os
import secrets
import shutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import sqlalchemy as sa

from machines.errors import VentanillaError
from storage.connection import create_file, database_file, dialect_of
from storage.files import FileStore
from storage.keeping.archive import Archive, Damaged, Record, Table
from storage.keeping.backup import stored_files
from storage.keeping.snapshot import PASSING
from storage.migrate import HEAD, transaction, upgrade
from storage.schema import outbox
from storage.schema.traffic import PENDING

_MOST_ROWS = 500
_MOST_BYTES = 4_000_000
"""Of rows that are sent to the database together."""


class NotEmpty(VentanillaError):
    """Something is stored there already."""


class Newer(VentanillaError):
    """The backup is of a later version of the program."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Restored:
    """What was restored."""

    cases: int
    rows: int
    files: int
    waiting: int
    """Messages that had not gone out yet."""
    migrated_from: str
    """The earlier schema revision that it had, or empty."""
    with_secret: bool


def restore(file: Path, url: str, data: Path, *, keeps_secret: bool) -> Restored:
    """Load a backup: its files first, then all rows in one transaction; if it fails, the database stays empty.

    It may be tried again: files that are there already, with what their name says, are no obstacle.

    Args:
        keeps_secret: the secret comes from the settings; the backup's is left out.

    Raises:
        Damaged: it is no backup, or not as it was written.
        Newer: this version of the program is too old for it.
        NotEmpty: the database has rows, or the data folder files that are not the backup's.
        OSError, or the driver's error: it cannot be read or written.
    """
    with Archive(file) as archive:
        _check_room(archive, data)
        revision = archive.manifest.revision
        if revision > HEAD:
            raise Newer
        if set(stored_files(data)) - set(archive.file_names()):
            raise NotEmpty
        if dialect_of(url) == "sqlite":
            create_file(database_file(url))
        with transaction(url) as connection:
            waiting = _load(connection, archive, FileStore(data))
        secret = b"" if keeps_secret else archive.secret()
        if secret:
            _put_secret(data, secret)
        tables = {one.name: one.rows for one in archive.manifest.tables}
        return Restored(
            cases=tables.get("cases", 0),
            rows=sum(tables.values()),
            files=archive.manifest.files,
            waiting=waiting,
            migrated_from=revision if revision != HEAD else "",
            with_secret=bool(secret),
        )


def _check_room(archive: Archive, data: Path) -> None:
    """What would fill the disk is not even begun."""
    room = next(one for one in (data, *data.absolute().parents) if one.exists())
    free = shutil.disk_usage(room).free
    if archive.unpacked > free:
        raise OSError(
            errno.ENOSPC,
            f"el respaldo ocupa {archive.unpacked // 2**20} MB al abrirse y en el disco quedan {free // 2**20} MB",
        )


def _load(connection: sa.Connection, archive: Archive, files: FileStore) -> int:
    """Load everything; returns how many messages wait to go out."""
    _clear(connection)
    for sha256 in archive.file_names():
        if files.put(archive.file(sha256)) != sha256:
            raise Damaged(f"el archivo {sha256} no es el que dice su nombre")
    upgrade(connection, to=archive.manifest.revision)
    made = sa.MetaData()
    made.reflect(connection)
    for table in archive.manifest.tables:
        if table.name not in made.tables:
            raise Damaged(f"la tabla {table.name} no es de la revisión {archive.manifest.revision}")
        _fill(connection, made.tables[table.name], archive.rows(table.name))
        _go_on_counting(connection, table)
    if connection.dialect.name == "sqlite" and connection.exec_driver_sql("PRAGMA foreign_key_check").all():
        raise Damaged("hay filas que se refieren a otras que no están")
    upgrade(connection)
    count = sa.select(sa.func.count()).select_from(outbox).where(outbox.c.state == PENDING)
    return int(connection.execute(count).scalar_one())


def _clear(connection: sa.Connection) -> None:
    """Make way for the backup's revision: tables that a start of the program has made are dropped, if nothing is in them."""
    found = sa.MetaData()
    found.reflect(connection)
    tables = [one for one in found.sorted_tables if one.name not in PASSING]
    if any(connection.execute(sa.select(one).limit(1)).first() is not None for one in tables):
        raise NotEmpty
    if "alembic_version" in found.tables:
        found.drop_all(connection)
    elif tables:
        raise NotEmpty  # somebody else's


def _fill(connection: sa.Connection, table: sa.Table, rows: Iterator[Record]) -> None:
    """Insert rows; what refers to a later row of the same table is put in behind them all."""
    within = [key.parent.name for key in table.foreign_keys if key.column.table is table]
    later: list[tuple[int, str, int]] = []
    for batch in _batches(rows):
        ready = []
        for row in batch:
            ahead = [name for name in within if row[name] is not None and row[name] >= row["id"]]
            later += [(row["id"], name, row[name]) for name in ahead]
            ready.append({name: None if name in ahead else _storable(row[name]) for name in row})
        connection.execute(table.insert(), ready)
    for number, name, other in later:
        connection.execute(table.update().where(table.c.id == number).values({name: other}))


def _batches(rows: Iterator[Record]) -> Iterator[Sequence[Record]]:
    batch: list[Record] = []
    size = 0
    for row in rows:
        batch.append(row)
        size += sum(len(value) for value in row.values() if isinstance(value, (str, bytes)))
        if len(batch) >= _MOST_ROWS or size >= _MOST_BYTES:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def _storable(value: object) -> object:
    """A text without the one character that PostgreSQL cannot hold; what is proven by hashes is bytes, or escapes it."""
    return value.replace("\0", "\N{REPLACEMENT CHARACTER}") if isinstance(value, str) else value


def _go_on_counting(connection: sa.Connection, table: Table) -> None:
    """Let a table give numbers after the last one that it gave."""
    if not table.last:
        return
    params = {"name": table.name, "last": table.last}
    if connection.dialect.name == "postgresql":
        sql = "SELECT setval(pg_get_serial_sequence(quote_ident(:name), 'id'), :last)"
        connection.execute(sa.text(sql), params)
        return
    how = sa.text("SELECT 1 FROM sqlite_master WHERE name = :name AND sql LIKE '%AUTOINCREMENT%'")
    if (
        connection.execute(how, params).first() is not None
    ):  # only these remember numbers of rows that are gone
        connection.execute(sa.text("DELETE FROM sqlite_sequence WHERE name = :name"), params)
        connection.execute(sa.text("INSERT INTO sqlite_sequence (name, seq) VALUES (:name, :last)"), params)


def _put_secret(data: Path, secret: bytes) -> None:
    """In place of the one that reading the settings has made meanwhile, with which nothing is signed yet."""
    temporary = data / f".secret-{secrets.token_hex(8)}"
    descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(secret)
        file.flush()
        os.fsync(file.fileno())
    temporary.replace(data / "secret")
