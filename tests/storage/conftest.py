"""A store on either database: the same contract holds on both."""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from storage import Store
from storage.migrate import migrate
from storage.schema import metadata
from tests.storage.store_samples import NOW

_SERVER = "127.0.0.1:5432"


@pytest.fixture(scope="session")
def postgresql_url() -> Iterator[str]:
    """A fresh PostgreSQL database, dropped afterwards; skips where no server answers."""
    server: psycopg.Connection[tuple[object, ...]] | None = None
    for user in ("postgres", "root"):
        try:
            server = psycopg.connect(
                f"postgresql://{user}@{_SERVER}/postgres", autocommit=True, connect_timeout=3
            )
            break
        except psycopg.OperationalError:
            continue
    if server is None:
        pytest.skip(f"PostgreSQL does not answer on {_SERVER}")
    name = f"ventanilla_{secrets.token_hex(6)}"
    server.execute(f'CREATE DATABASE "{name}"'.encode())
    try:
        made = f"postgresql://{user}@{_SERVER}/{name}"
        migrate(made)
        yield made
    finally:
        server.execute(f'DROP DATABASE "{name}" WITH (FORCE)'.encode())
        server.close()


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """An empty database; PostgreSQL's has its tables already, which saves half a second a test."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path}/ventanilla.db"
    found = str(request.getfixturevalue("postgresql_url"))
    # Not TRUNCATE, which takes a second over so many tables.
    empty = [f'DELETE FROM "{table.name}"' for table in reversed(metadata.sorted_tables)]
    count = [
        f"SELECT setval(pg_get_serial_sequence('\"{name}\"', 'id'), 1, false)"
        for name, table in metadata.tables.items()
        if "id" in table.columns
    ]
    with psycopg.connect(found) as connection:
        connection.execute(";".join([*empty, *count]).encode())
    return found


@pytest.fixture
def store(url: str) -> Iterator[Store]:
    """An open store whose clock stands still at `NOW`."""
    opened = Store.open(url, clock=lambda: NOW)
    yield opened
    opened.close()
