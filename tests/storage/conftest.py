"""A store on either database: the same contract holds on both."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from storage import Store
from storage.migrate import migrate
from storage.schema import metadata
from tests.databases import prepare
from tests.postgresql import new_database
from tests.storage.store_samples import NOW


@pytest.fixture(scope="session")
def postgresql_url(postgresql_server: str) -> Iterator[str]:
    """A PostgreSQL database with its tables."""
    with new_database(postgresql_server) as made:
        migrate(made)
        yield made


@pytest.fixture
def another_postgresql(postgresql_server: str) -> Iterator[str]:
    """A PostgreSQL database of its own, without tables."""
    with new_database(postgresql_server) as made:
        yield made


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """An empty database that has its tables already, which saves half a second a test on PostgreSQL."""
    if request.param == "sqlite":
        prepare(tmp_path / "ventanilla.db")
        return f"sqlite:///{tmp_path}/ventanilla.db"
    found = str(request.getfixturevalue("postgresql_url"))
    empty_tables(found)
    return found


def empty_tables(found: str) -> None:
    """Leave no row in a PostgreSQL database, and begin to count from one."""
    # Not TRUNCATE, which takes a second over so many tables.
    empty = [f'DELETE FROM "{table.name}"' for table in reversed(metadata.sorted_tables)]
    count = [
        f"SELECT setval(pg_get_serial_sequence('\"{name}\"', 'id'), 1, false)"
        for name, table in metadata.tables.items()
        if "id" in table.columns
    ]
    with psycopg.connect(found) as connection:
        connection.execute(";".join([*empty, *count]).encode())


@pytest.fixture
def store(url: str) -> Iterator[Store]:
    """An open store whose clock stands still at `NOW`."""
    opened = Store.open(url, clock=lambda: NOW)
    yield opened
    opened.close()
