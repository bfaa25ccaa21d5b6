"""People, their posts and their addresses."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

import pytest

from machines.records import ChannelName
from machines.rosters.roster import HeldPost, RosterRow
from storage import Store, import_roster
from tests.storage.store_samples import NOW, OFFICE, PEOPLE, TODAY, do, row, staff

CHAT, MAIL = ChannelName.CHAT, ChannelName.MAIL


def test_a_person_comes_with_posts_and_chat(store: Store) -> None:
    """A person is read with everything that the roster says."""
    ids = staff(store)
    ana = store.read(lambda unit: unit.person(ids["Ana"]))
    assert (ana.addressed, ana.chat, ana.email) == ("Licda. Ana Gómez", "101", "ana@sosep.gt")
    assert ana.holds("Jefe")
    beto = store.read(lambda unit: unit.person(ids["Beto"]))
    assert beto.supervisor == ids["Ana"]
    assert [post.role for post in beto.posts] == ["Técnico", "Asistente"]


def test_everybody_comes_by_institution_and_name(store: Store) -> None:
    """The whole roster, also whoever holds no post."""
    staff(store)
    rows = [row("Zoe", "zoe@ine.gt", institution="INE")]
    do(store, lambda unit: import_roster(unit, rows, TODAY))
    names = [p.name for p in store.read(lambda unit: unit.everybody())]
    assert names == ["Zoe", "Ana Gómez", "Beto Pérez", "Carla Ñu"]


def test_nobody_is_a_key_error(store: Store) -> None:
    """An id that no person has raises KeyError."""
    with pytest.raises(KeyError):
        store.read(lambda unit: unit.person(99))


def test_holders_are_those_of_today_by_name(store: Store) -> None:
    """Holders of a role come by name; a post that has ended or not begun does not count."""
    staff(store)
    rows = [
        *PEOPLE,
        row("Óscar Baja", "o@sosep.gt", "Técnico", until=TODAY.isoformat()),
        row("Zoila Futura", "z@sosep.gt", "Técnico", since=(TODAY + timedelta(days=1)).isoformat()),
    ]
    do(store, lambda unit: import_roster(unit, rows, TODAY))
    names = [p.name for p in store.read(lambda unit: unit.holders(OFFICE, "Técnico"))]
    assert names == ["Beto Pérez", "Carla Ñu", "Óscar Baja"]
    assert store.read(lambda unit: unit.holders("INE", "Técnico")) == []


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("gomez", ["Ana Gómez"]),
        ("PÉREZ beto", ["Beto Pérez"]),
        ("carla@sosep.gt", ["Carla Ñu"]),
        ("tecnico", ["Beto Pérez", "Carla Ñu"]),
        ("nu", ["Carla Ñu"]),
        ("gomez tecnico", []),
        ("", []),
    ],
)
def test_people_are_found_by_any_word(store: Store, written: str, found: list[str]) -> None:
    """Name, mail or post, without accents and in any case; every word must fit."""
    staff(store)
    people = store.read(lambda unit: unit.people_named(OFFICE, written))
    assert [p.name for p in people] == found


def test_an_address_tells_who_writes(store: Store) -> None:
    """Mail in any case and a linked chat lead to the person; others to nobody."""
    ids = staff(store)

    def at(channel: ChannelName, value: str) -> int | None:
        person = store.read(lambda unit: unit.person_at(channel, value))
        return None if person is None else person.id

    assert at(MAIL, "ANA@sosep.gt") == ids["Ana"]
    assert at(CHAT, "101") == ids["Ana"]
    assert at(CHAT, "102") is None
    assert at(MAIL, "101") is None


def test_one_account_one_person(store: Store) -> None:
    """Linking ends earlier ties of the account and of the person."""
    ids = staff(store)
    do(store, lambda unit: unit.link_chat(ids["Beto"], "101"))
    do(store, lambda unit: unit.link_chat(ids["Beto"], "202"))
    chats = store.read(lambda unit: [unit.person(ids[n]).chat for n in ("Ana", "Beto")])
    assert chats == ["", "202"]
    assert store.read(lambda unit: unit.person_at(CHAT, "101")) is None
    do(store, lambda unit: unit.unlink_chat("202"))
    do(store, lambda unit: unit.unlink_chat("202"))
    assert store.read(lambda unit: unit.person(ids["Beto"]).chat) == ""


def test_link_codes_count_attempts_and_end(store: Store) -> None:
    """A code is kept with its attempts, replaced by a newer one, and forgotten at the end."""
    ids = staff(store)
    until = NOW + timedelta(minutes=15)
    do(store, lambda unit: unit.put_link_code("9", ids["Ana"], "old", until))
    do(store, lambda unit: unit.link_attempt("9", end=False))
    assert store.read(lambda unit: unit.link_code("9")) == (ids["Ana"], "old", until, 1)
    do(store, lambda unit: unit.put_link_code("9", ids["Beto"], "new", until))
    assert store.read(lambda unit: unit.link_code("9")) == (ids["Beto"], "new", until, 0)
    do(store, lambda unit: unit.link_attempt("9", end=True))
    assert store.read(lambda unit: unit.link_code("9")) is None


def test_a_stranger_is_new_once(store: Store) -> None:
    """The first sight of an address is told apart from all later ones."""
    seen = [do(store, lambda unit: unit.first_sight(MAIL, "X@y.gt", NOW)) for _ in range(2)]
    assert seen == [True, False]
    assert do(store, lambda unit: unit.first_sight(CHAT, "x@y.gt", NOW))


@pytest.mark.parametrize("value", ["ana@sosep.gt", "nadie@fuera.gt"])
def test_an_address_fails_once_until_it_revives(store: Store, value: str) -> None:
    """Only the first failure is news, also for an address on no roster; a revived one may fail again."""
    staff(store)
    suspended = [do(store, lambda unit: unit.suspend_address(MAIL, value, "550", NOW)) for _ in range(2)]
    assert suspended == [True, False]
    revived = [do(store, lambda unit: unit.revive_address(MAIL, value)) for _ in range(2)]
    assert revived == [True, False]
    assert do(store, lambda unit: unit.suspend_address(MAIL, value, "550", NOW))


def test_an_import_says_the_difference(store: Store) -> None:
    """Added, changed and ended are told; the same file again changes nothing; nobody is deleted."""
    ids = staff(store)
    assert not do(store, lambda unit: import_roster(unit, PEOPLE, TODAY))
    rows = [
        PEOPLE[0],
        row("Beto Pérez", "beto@sosep.gt", "Técnico", unit="Redes"),
        row("Dora Paz", "dora@sosep.gt", "Jefe", supervisor="ana@sosep.gt"),
    ]
    change = do(store, lambda unit: import_roster(unit, rows, TODAY))
    assert change.added == ("Dora Paz <dora@sosep.gt>",)
    assert change.changed == (
        "Beto Pérez <beto@sosep.gt>: unidad, jefe",
        "Dora Paz <dora@sosep.gt>: recibe Jefe (SOSEP)",
    )
    assert change.ended == (
        "Beto Pérez <beto@sosep.gt>: deja Asistente (SOSEP)",
        "Carla Ñu <carla@sosep.gt>: deja Técnico (SOSEP)",
        "Carla Ñu <carla@sosep.gt>: ya no figura",
    )
    assert store.read(lambda unit: unit.person(ids["Carla"])).posts == ()


def test_an_import_names_the_posts_that_change_hands(store: Store) -> None:
    """Who arrived and who left today; not who only has another acuerdo, nor a post of the future."""
    ids = staff(store)
    rows = [
        replace(PEOPLE[0], acuerdo="A-7"),
        replace(PEOPLE[1], roles=("Asistente", "Jefe")),
        replace(PEOPLE[2], until=TODAY.isoformat()),
        row("Zoila Futura", "z@sosep.gt", "Técnico", since=(TODAY + timedelta(days=1)).isoformat()),
    ]
    change = do(store, lambda unit: import_roster(unit, rows, TODAY))
    beto = HeldPost(institution=OFFICE, person_id=ids["Beto"], role="Jefe")
    assert change.arrived == (beto,)
    assert change.left == (replace(beto, role="Técnico"),)
    again = do(store, lambda unit: import_roster(unit, rows, TODAY))
    assert (again.arrived, again.left) == ((), ())


def test_an_import_leaves_other_institutions_alone(store: Store) -> None:
    """One identity in two institutions: posts of both, described by the first."""
    ids = staff(store)
    ine = [row("A. Gómez", "ana@sosep.gt", "Directora", institution="INE")]
    change = do(store, lambda unit: import_roster(unit, ine, TODAY))
    assert change.ended == ()
    ana = store.read(lambda unit: unit.person(ids["Ana"]))
    assert ana.name == "Ana Gómez"
    assert {(post.institution, post.role) for post in ana.posts} == {
        ("SOSEP", "Jefe"),
        ("INE", "Directora"),
    }


def test_other_mails_come_and_go_with_the_roster(store: Store) -> None:
    """A further mail address is verified while the roster names it."""
    staff(store)
    wider = [replace(PEOPLE[0], other_emails=("ana@casa.gt",)), *PEOPLE[1:]]

    def known(rows: Sequence[RosterRow]) -> bool:
        do(store, lambda unit: import_roster(unit, rows, TODAY))
        return store.read(lambda unit: unit.person_at(MAIL, "ana@casa.gt")) is not None

    assert [known(rows) for rows in (wider, PEOPLE, wider)] == [True, False, True]
