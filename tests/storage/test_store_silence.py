"""What lies between us and PostgreSQL swallows everything and stays connected: nobody waits for it for ever."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, closing

import psycopg
import pytest

from machines.records import ChannelName
from storage import SqlUnit, Store, silence
from tests.postgresql import new_database
from tests.storage.store_samples import NOW, do, new_case
from tests.system.gate import BeforePostgresql
from tests.waiting import PATIENCE

WRITERS = 4
"""Threads of a store that write."""


@pytest.fixture
def gate(postgresql_server: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[BeforePostgresql]:
    """BeforePostgresql a database of its own; patience is short."""
    monkeypatch.setattr(silence, "LONGEST", 2.0)
    with ExitStack() as stack:
        yield stack.enter_context(
            closing(BeforePostgresql(stack.enter_context(new_database(postgresql_server))))
        )


def says(unit: SqlUnit, word: str) -> None:
    unit.connection.execute(f"SELECT '{word}'", {})


@pytest.mark.parametrize("answered", [False, True])
def test_every_thread_that_writes_comes_back(gate: BeforePostgresql, answered: bool) -> None:
    """One after the other has a statement swallowed, or its answer: the job fails, and the next ones are served."""
    store = Store.open(gate.url, clock=lambda: NOW)
    for _ in range(WRITERS + 1):
        hold = gate.hold(b"hush", answered=answered, deaf=True)
        lost = store.submit(lambda unit: says(unit, "hush"))
        with pytest.raises(psycopg.OperationalError, match="has not answered"):
            lost.result(PATIENCE)
        hold.wait()
    for count in range(1, 2 * WRITERS):
        assert do(store, lambda unit: unit.open_case(new_case())).number == f"SOSEP-2026-{count:05}"
    store.close()


def test_whoever_looks_comes_back(gate: BeforePostgresql) -> None:
    """One look fails; the next has a connection that works, although others were cut off with the first's."""
    store = Store.open(gate.url, clock=lambda: NOW)
    store.read(lambda _: store.read(lambda unit: unit.database_now()))
    gate.deafen()
    with pytest.raises(psycopg.OperationalError, match="has not answered"):
        store.read(lambda unit: unit.database_now())
    assert store.read(lambda unit: unit.database_now()) > 0
    store.close()


def test_what_was_stored_although_nobody_was_told_is_not_stored_again(gate: BeforePostgresql) -> None:
    """The commit took effect and its answer was swallowed: brought again, the same message is a known one."""
    store = Store.open(gate.url, clock=lambda: NOW)

    def receive(unit: SqlUnit) -> int | None:
        return unit.receive(ChannelName.CHAT, "7", "700000001", b"{}", NOW)

    gate.hold(b"COMMIT", answered=True, deaf=True)
    with pytest.raises(psycopg.OperationalError, match="has not answered"):
        do(store, receive)
    assert do(store, receive) is None
    store.close()
