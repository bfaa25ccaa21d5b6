"""Who is away, who stands in, and whose assistant somebody is."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from machines.records import Absence
from storage import SqlUnit, Store, import_roster
from tests.storage.store_samples import OFFICE, PEOPLE, TODAY, do, staff

DAY = timedelta(days=1)


def away(person_id: int, since: int, until: int, substitute: int | None = None) -> Absence:
    """An absence between days counted from today."""
    return Absence(
        id=0,
        person_id=person_id,
        since=TODAY + since * DAY,
        until=TODAY + until * DAY,
        substitute=substitute,
    )


@pytest.mark.parametrize(
    ("since", "until", "covers"), [(0, 0, True), (-3, 4, True), (1, 2, False), (-3, -1, False)]
)
def test_a_person_is_away_on_the_days_of_an_absence(
    store: Store, since: int, until: int, covers: bool
) -> None:
    """Both days included; wherever the person is read, with posts as always."""
    ids = staff(store)
    wanted = away(ids["Beto"], since, until, ids["Carla"])
    stored = do(store, lambda unit: unit.add_absence(wanted))
    assert stored == replace(wanted, id=stored.id)

    def job(unit: SqlUnit) -> list[Absence | None]:
        holders = [one for one in unit.holders(OFFICE, "Técnico") if one.id == ids["Beto"]]
        assert len(holders) == 1
        return [holders[0].away, unit.person(ids["Beto"]).away, unit.person(ids["Carla"]).away]

    assert store.read(job) == [stored if covers else None] * 2 + [None]
    posts = store.read(lambda unit: unit.person(ids["Beto"])).posts
    assert [post.role for post in posts] == ["Técnico", "Asistente"]


def test_of_two_absences_the_newest_counts(store: Store) -> None:
    """A person who is away twice over is still one person with each post once."""
    ids = staff(store)
    for substitute in (ids["Ana"], ids["Carla"]):
        do(store, lambda u, who=substitute: u.add_absence(away(ids["Beto"], -1, 5, who)))  # type: ignore[misc] # mypy#12557
    beto = store.read(lambda unit: unit.person(ids["Beto"]))
    assert beto.away is not None
    assert beto.away.substitute == ids["Carla"]
    assert [post.role for post in beto.posts] == ["Técnico", "Asistente"]


def test_an_absence_ends_early_and_leaves_the_list(store: Store) -> None:
    """Those that are over are not listed, those to come are; ending one is seen in its own transaction."""
    ids = staff(store)

    def job(unit: SqlUnit) -> list[int]:
        later, now, over = (
            unit.add_absence(away(ids["Ana"], *days)) for days in ((10, 12), (-2, 3), (-9, -5))
        )
        assert unit.person(ids["Ana"]).away == now
        assert [one.id for one in unit.absences_of(ids["Ana"])] == [now.id, later.id]
        unit.end_absence(now.id, TODAY - DAY)
        assert unit.person(ids["Ana"]).away is None
        assert over.until < TODAY
        return [one.id for one in unit.absences_of(ids["Ana"])]

    [left] = do(store, job)
    assert left == 1
    assert store.read(lambda unit: unit.absences_of(ids["Beto"])) == []


def test_an_assistant_knows_the_chiefs(store: Store) -> None:
    """One assistant may serve several; the chief's record names the assistant."""
    ids = staff(store)
    rows = [PEOPLE[0], *(replace(one, assistant="ana@sosep.gt") for one in PEOPLE[1:])]
    do(store, lambda unit: import_roster(unit, rows, TODAY))
    chiefs = store.read(lambda unit: unit.chiefs_of(ids["Ana"]))
    assert [one.name for one in chiefs] == ["Beto Pérez", "Carla Ñu"]
    assert [one.assistant for one in chiefs] == [ids["Ana"]] * 2
    assert store.read(lambda unit: unit.chiefs_of(ids["Beto"])) == []


def test_whoever_is_away_today_and_whoever_has_this_superior(store: Store) -> None:
    """Only the absences that cover today; only the immediate subordinates."""
    ids = staff(store)
    do(store, lambda unit: [unit.add_absence(away(ids[name], *days)) for name, days in AWAY.items()])
    assert [one.name for one in store.read(lambda unit: unit.away_today())] == ["Ana Gómez"]
    under = store.read(lambda unit: unit.subordinates_of(ids["Ana"]))
    assert "Beto Pérez" in [one.name for one in under]
    assert all(one.supervisor == ids["Ana"] for one in under)


AWAY = {"Ana": (-1, 0), "Beto": (1, 3), "Carla": (-5, -1)}
"""First and last day of each, from today."""


def test_a_portfolio_comes_from_the_roster(store: Store) -> None:
    """Units as they were written; a change of them is told."""
    ids = staff(store)
    units = ("Despacho", "Unidad de Género")
    rows = [replace(PEOPLE[0], portfolio=units), *PEOPLE[1:]]
    change = do(store, lambda unit: import_roster(unit, rows, TODAY))
    assert change.changed == ("Ana Gómez <ana@sosep.gt>: cartera",)
    assert store.read(lambda unit: unit.person(ids["Ana"])).portfolio == units
    assert store.read(lambda unit: unit.person(ids["Beto"])).portfolio == ()
