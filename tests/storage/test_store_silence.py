"""What lies between us and PostgreSQL swallows everything and stays connected: nobody waits for it for ever."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from contextlib import ExitStack, closing

import psycopg
import pytest
from psycopg.conninfo import conninfo_to_dict

from machines.records import ChannelName
from storage import SqlUnit, Store, silence
from tests.postgresql import new_database
from tests.storage.store_samples import NOW, do, new_case
from tests.system.gate import Gate
from tests.waiting import PATIENCE

WRITERS = 4
"""Threads of a store that write."""


class Before(Gate):
    """A gate before a PostgreSQL server, wherever it listens."""

    def __init__(self, url: str) -> None:
        given = conninfo_to_dict(url)
        self._host, self._at = str(given.get("host", "127.0.0.1")), int(given.get("port") or 5432)
        super().__init__(self._at)
        self.url = f"postgresql://{given['user']}@127.0.0.1:{self.port}/{given['dbname']}"

    def reach(self) -> socket.socket:
        """A new connection to the server."""
        if not self._host.startswith("/"):
            return socket.create_connection((self._host, self._at))
        server = socket.socket(socket.AF_UNIX)
        server.connect(f"{self._host}/.s.PGSQL.{self._at}")
        return server


@pytest.fixture
def gate(postgresql_server: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[Before]:
    """Before a database of its own; patience is short."""
    monkeypatch.setattr(silence, "LONGEST", 2.0)
    with ExitStack() as stack:
        yield stack.enter_context(closing(Before(stack.enter_context(new_database(postgresql_server)))))


def says(unit: SqlUnit, word: str) -> None:
    unit.connection.execute(f"SELECT '{word}'", {})


@pytest.mark.parametrize("answered", [False, True])
def test_every_thread_that_writes_comes_back(gate: Before, answered: bool) -> None:
    """One after the other has a statement swallowed, or its answer: the job fails, and the next ones are served."""
    store = Store.open(gate.url, clock=lambda: NOW)
    for _ in range(WRITERS + 1):
        hold = gate.hold(b"hush", answered=answered, deaf=True)
        lost = store.submit(lambda unit: says(unit, "hush"))
        with pytest.raises(psycopg.OperationalError):
            lost.result(PATIENCE)
        hold.wait()
    for count in range(1, 2 * WRITERS):
        assert do(store, lambda unit: unit.open_case(new_case())).number == f"SOSEP-2026-{count:05}"
    store.close()


def test_whoever_looks_comes_back(gate: Before) -> None:
    """Its answer is swallowed: it fails, and the next look has a connection that works."""
    store = Store.open(gate.url, clock=lambda: NOW)
    gate.hold(b"hush", answered=True, deaf=True)
    with pytest.raises(psycopg.OperationalError):
        store.read(lambda unit: says(unit, "hush"))
    assert store.read(lambda unit: unit.database_now()) > 0
    store.close()


def test_what_was_stored_although_nobody_was_told_is_not_stored_again(gate: Before) -> None:
    """The commit took effect and its answer was swallowed: brought again, the same message is a known one."""
    store = Store.open(gate.url, clock=lambda: NOW)

    def receive(unit: SqlUnit) -> int | None:
        return unit.receive(ChannelName.CHAT, "7", "700000001", b"{}", NOW)

    gate.hold(b"COMMIT", answered=True, deaf=True)
    with pytest.raises(psycopg.OperationalError):
        do(store, receive)
    assert do(store, receive) is None
    store.close()
