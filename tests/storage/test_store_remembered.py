"""Within a transaction the roster is read once, and again after it was changed."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from machines.records import Absence, ChannelName
from storage import SqlUnit, Store, import_roster
from storage.connection import Connection, Cursor
from tests.storage.store_samples import NOW, OFFICE, TODAY, do, row, staff

CHAT, MAIL = ChannelName.CHAT, ChannelName.MAIL
Change = Callable[[SqlUnit, int], object]
CHANGES: dict[str, Change] = {
    "link": lambda unit, ana: unit.link_chat(ana, "909"),
    "unlink": lambda unit, _: unit.unlink_chat("101"),
    "suspend": lambda unit, _: unit.suspend_address(MAIL, "ana@sosep.gt", "550", NOW),
    "away": lambda unit, ana: unit.add_absence(
        Absence(id=0, person_id=ana, since=TODAY, until=TODAY, substitute=None)
    ),
    "import": lambda unit, _: import_roster(unit, [row("Ana Gómez", "ana@sosep.gt", "Técnico")], TODAY),
}


def test_nobody_is_looked_up_twice(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever was found by address or as a holder is known by id without another query."""
    staff(store)
    queries: list[str] = []
    execute = Connection.execute

    def counting(self: Connection, sql: str, params: Mapping[str, object]) -> Cursor:
        queries.append(sql)
        return execute(self, sql, params)

    def job(unit: SqlUnit) -> list[str]:
        found = unit.person_at(CHAT, "101")
        assert found is not None
        holders = [*unit.holders(OFFICE, "Técnico"), *unit.holders(OFFICE, "Técnico")]
        return [unit.person(found.id).name, *(unit.person(one.id).name for one in holders)]

    monkeypatch.setattr(Connection, "execute", counting)
    names = store.read(job)
    assert names == ["Ana Gómez", *["Beto Pérez", "Carla Ñu"] * 2]
    assert len(queries) == 2


@pytest.mark.parametrize("name", CHANGES)
def test_a_change_is_seen_in_its_own_transaction(store: Store, name: str) -> None:
    """What changes a person is seen by the next read of the same transaction, and is what is stored."""
    ana = staff(store)["Ana"]

    def job(unit: SqlUnit) -> tuple[object, object]:
        before = unit.person(ana), unit.holders(OFFICE, "Técnico")
        CHANGES[name](unit, ana)
        after = unit.person(ana), unit.holders(OFFICE, "Técnico")
        return before, after

    before, after = do(store, job)
    assert after != before
    assert store.read(lambda unit: (unit.person(ana), unit.holders(OFFICE, "Técnico"))) == after


def test_a_revived_address_is_seen_at_once(store: Store) -> None:
    """An address that works again is read as good in the same transaction."""
    ana = staff(store)["Ana"]
    do(store, lambda unit: CHANGES["suspend"](unit, ana))

    def job(unit: SqlUnit) -> list[tuple[ChannelName, ...]]:
        before = unit.person(ana).failing
        unit.revive_address(MAIL, "ana@sosep.gt")
        return [before, unit.person(ana).failing]

    assert do(store, job) == [(MAIL,), ()]
