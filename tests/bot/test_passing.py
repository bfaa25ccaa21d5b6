"""What PostgreSQL says when only the moment is bad: what arrived is brought again, and is not set aside for a human."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from zoneinfo import ZoneInfo

import psycopg
import pytest

from bot import intake as module
from bot.intake import Intake, StoreFailure
from bot.wiring import passing
from machines.desk.office import Office
from machines.messages import Reply
from machines.records import ChannelName
from storage import SqlUnit, Store
from tests.bot.desk import BOOK, said
from tests.postgresql import new_database
from tests.storage.store_samples import NOW


@pytest.fixture
def database(postgresql_server: str) -> Iterator[str]:
    """A database of its own."""
    with new_database(postgresql_server) as url:
        yield url


def after_a_standstill(unit: SqlUnit, database: str) -> None:
    """This process stood still within a transaction, until PostgreSQL let go of what it held."""
    unit.connection.execute("SET idle_in_transaction_session_timeout = '20ms'", {})
    row = unit.connection.execute("SELECT pg_backend_pid()", {}).fetchone()
    lives = "SELECT pg_sleep(0.02) FROM pg_stat_activity WHERE pid = %s"
    with psycopg.connect(database, autocommit=True) as other:
        while other.execute(lives, row).fetchone() is not None:
            pass


def from_a_standby(unit: SqlUnit, _database: str) -> None:
    """The address leads to a server that is not the first one yet: it only lets us look."""
    unit.connection.execute("SET TRANSACTION READ ONLY", {})


@pytest.mark.parametrize("trouble", [after_a_standstill, from_a_standby], ids=lambda one: one.__name__)
def test_what_arrives_comes_again(
    database: str, monkeypatch: pytest.MonkeyPatch, trouble: Callable[[SqlUnit, str], None]
) -> None:
    """The first time nothing is confirmed and nothing kept; the second time it is handled."""
    store = Store.open(database, clock=lambda: NOW)
    office = Office(BOOK, ZoneInfo("America/Guatemala"), admin="")
    intake = Intake(
        store, office, clock=lambda: NOW, committed=lambda: None, passing=passing(database), shared=True
    )
    troubles = [trouble]

    def handle(_office: object, unit: SqlUnit, *_: object) -> Reply:
        if troubles:
            troubles.pop()(unit, database)
            unit.first_sight(ChannelName.CHAT, "1", NOW)
        return Reply(text="hecho")

    monkeypatch.setattr(module, "handle", handle)
    with pytest.raises(StoreFailure):
        intake.take(*said("/ayuda"))
    assert intake.take(*said("/ayuda")) == Reply(text="hecho")
    assert not store.read(lambda unit: unit.shunted(1))
    store.close()
