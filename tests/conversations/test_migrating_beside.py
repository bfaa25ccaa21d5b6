"""`ventanilla migrate` beside a bot that runs on the same PostgreSQL: whoever comes second waits, and sees what the first did."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path
from threading import Event
from typing import TypeVar

import psycopg
import pytest

from machines.desk import migrating
from machines.desk.office import Office
from machines.reading.loading import reload
from storage import SqlUnit, Store
from storage.chain import broken_at
from tests.conversations import office
from tests.conversations.office import GUATEMALA, World
from tests.conversations.playing import case, history, open_ticket
from tests.postgresql import new_database
from tests.waiting import until

_T = TypeVar("_T")
CODE = "DS-UI-04"


@pytest.fixture
def served(postgresql_server: str, tmp_path: Path) -> Iterator[World]:
    """An office on PostgreSQL, a ticket of which waits for the chief."""
    with new_database(postgresql_server) as url:
        world = World(tmp_path, url=url)
        open_ticket(world)
        yield world
        world.store.close()


@dataclass
class Slow:
    """A store whose first transaction stays open until somebody waits for what it has locked."""

    store: Store
    url: str
    opened: Event

    def submit(self, job: Callable[[SqlUnit], _T], *, alone: bool = False) -> Future[_T]:
        def slowly(unit: SqlUnit) -> _T:
            done = job(unit)
            if not self.opened.is_set():
                self.opened.set()
                until(lambda: somebody_waits(self.url), lambda: "nobody waits for the lock")
            return done

        return self.store.submit(slowly, alone=alone)

    def read(self, job: Callable[[SqlUnit], _T]) -> _T:
        return self.store.read(job)


def somebody_waits(url: str) -> bool:
    """Whether a transaction waits for a lock in this database."""
    sql = "SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'"
    with psycopg.connect(url) as connection:
        return connection.execute(sql).fetchone() is not None


@pytest.mark.parametrize("first", ["bot", "command"])
def test_a_decision_and_a_migration_at_once(first: str, served: World) -> None:
    """Both count, in the order in which they came; the chain is sound."""
    number = "SOSEP-2026-00001"
    source = office.BOOK.sources[CODE].replace(b'"2024-03', b'"2027-01', 1)
    present = reload(source, office.BOOK.institutions["SOSEP"])
    book = replace(office.BOOK, procedures={**office.BOOK.procedures, CODE: present})
    command = Office(book, GUATEMALA, earlier=[office.BOOK.procedures[CODE]])
    served.intake._office = Office(office.BOOK, GUATEMALA, find=lambda _code, _version: present)
    other = Store.open(served.url, clock=lambda: served.now)
    found = case(served, number)
    opened = Event()
    bots: Store | Slow = served.store
    commands: Store | Slow = other
    if first == "bot":
        bots = Slow(served.store, served.url, opened)
    else:
        commands = Slow(other, served.url, opened)
    served.intake._store = bots

    def tap() -> None:
        served.chat("Claudia").taps("Carlos Pérez Tzoc")

    def move() -> None:
        commands.submit(lambda unit: migrating.migrate(command, unit, found.id, served.now)).result(20)

    jobs = [tap, move] if first == "bot" else [move, tap]
    with ThreadPoolExecutor(2) as pool:
        before = pool.submit(jobs[0])
        assert opened.wait(10)
        pool.submit(jobs[1]).result(20)
        before.result(20)
    kinds = [one.kind for one in history(served, number)]
    assert kinds == (["start", "answer", "migrate"] if first == "bot" else ["start", "migrate", "answer"])
    assert (case(served, number).state, case(served, number).version) == ("3", present.version)
    assert broken_at(served.store.read(lambda unit: unit.links(found.id))) is None
    served.chat("Carlos").taps("Falla solucionada")
    served.chat("Carlos").says("Cambié el cable")
    assert case(served, number).state == "4"
    other.close()
