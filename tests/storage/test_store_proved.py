"""Mail addresses that people prove to be theirs, beside those of the roster, and the letters that wait for it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from machines.records import ChannelName, InboundState
from machines.rosters.roster import RosterRow
from storage import SqlUnit, Store, import_roster
from storage.keeping.backup import back_up
from storage.keeping.restore import restore
from tests.storage.store_samples import NOW, PEOPLE, TODAY, do, row, staff

MAIL = ChannelName.MAIL
HOME = "ana@casa.gt"
HOUR = timedelta(hours=1)


def at(store: Store, mail: str = HOME) -> str:
    """Whose an address is."""
    person = store.read(lambda unit: unit.person_at(MAIL, mail))
    return "" if person is None else person.name


def imported(store: Store, rows: Sequence[RosterRow]) -> tuple[str, ...]:
    """What an import of the roster changed."""
    return do(store, lambda unit: import_roster(unit, rows, TODAY)).changed


def proved(store: Store) -> dict[str, int]:
    """The office's people by first name; Ana proved an address."""
    ids = staff(store)
    assert do(store, lambda unit: unit.prove_mail(ids["Ana"], "Ana@Casa.gt", NOW))
    return ids


def test_a_proved_address_is_the_persons_beside_the_rosters(store: Store) -> None:
    """It leads to her; the roster's word alone does not; taken back it leads to nobody."""
    ids = proved(store)
    assert (at(store), at(store, "ana@sosep.gt")) == ("Ana Gómez", "Ana Gómez")
    assert store.read(lambda unit: unit.person_rostered_at(HOME)) is None
    assert store.read(lambda unit: unit.person_rostered_at("ANA@sosep.gt")) is not None
    assert store.read(lambda unit: unit.proved_mails(ids["Ana"])) == [HOME]
    whose = [(name, mail) for name in ("Ana", "Beto") for mail in ("Ana@sosep.gt", HOME)]
    has = [store.read(lambda unit, of=ids[name], mail=mail: unit.has_mail(of, mail)) for name, mail in whose]  # type: ignore[misc] # mypy#12557
    assert has == [True, True, False, False]
    assert [do(store, lambda unit: unit.unprove_mail(HOME)) for _ in range(2)] == [True, False]
    assert not store.read(lambda unit: unit.has_mail(ids["Ana"], HOME))
    assert not do(store, lambda unit: unit.unprove_mail("ana@sosep.gt"))
    assert (at(store), at(store, "ana@sosep.gt")) == ("", "Ana Gómez")


@pytest.mark.parametrize("mail", [HOME, "carla@sosep.gt", "ana@sosep.gt"])
def test_what_somebody_has_is_proved_by_nobody_else(store: Store, mail: str) -> None:
    """Neither a proved address nor one of the roster."""
    ids = proved(store)
    before = at(store, mail)
    assert not do(store, lambda unit: unit.prove_mail(ids["Beto"], mail, NOW))
    assert at(store, mail) == before


def test_it_survives_an_import_that_does_not_name_it(store: Store) -> None:
    """The roster states the staff in full, but not what people proved themselves."""
    proved(store)
    assert imported(store, PEOPLE) == ()
    assert at(store) == "Ana Gómez"


def test_the_rosters_word_goes_before_a_proof(store: Store) -> None:
    """Given to another it is Ana's no more, and the import says so; given to Ana herself it ends with the roster."""
    proved(store)
    changed = imported(store, [*PEOPLE[:2], replace(PEOPLE[2], other_emails=(HOME,))])
    assert [line for line in changed if HOME in line] == [f"Ana Gómez <ana@sosep.gt>: deja de usar {HOME}"]
    assert at(store) == "Carla Ñu"
    imported(store, PEOPLE)
    ids = proved(store)
    imported(store, [replace(PEOPLE[0], other_emails=(HOME,)), *PEOPLE[1:]])
    assert (at(store), store.read(lambda unit: unit.proved_mails(ids["Ana"]))) == ("Ana Gómez", [])
    imported(store, PEOPLE)
    assert at(store) == ""


def test_an_address_that_the_roster_gave_once_may_be_proved(store: Store) -> None:
    """By whoever had it, and by another."""
    ids = staff(store)
    imported(store, [replace(PEOPLE[0], other_emails=(HOME,)), *PEOPLE[1:]])
    imported(store, PEOPLE)
    for name in ("Ana", "Beto"):
        assert do(store, lambda unit, name=name: unit.prove_mail(ids[name], HOME, NOW))  # type: ignore[misc] # mypy#12557
        assert at(store).startswith(name)
        do(store, lambda unit: unit.unprove_mail(HOME))


def test_it_ends_when_the_person_leaves(store: Store) -> None:
    """Named again, the person proves it again."""
    proved(store)
    imported(store, [row("Zoe Zea", "zoe@sosep.gt", "Jefe"), *PEOPLE[1:]])
    assert at(store) == ""
    imported(store, PEOPLE)
    assert (at(store), at(store, "ana@sosep.gt")) == ("", "Ana Gómez")


def test_a_stranger_has_one_token_until_the_address_is_somebodys(store: Store) -> None:
    """Then it is forgotten: should it be nobody's again, its next letter is the first one."""
    ids = staff(store)

    def first() -> bool:
        return do(store, lambda unit: unit.first_sight(MAIL, "Ana@casa.gt", NOW))

    def token() -> str:
        return store.read(lambda unit: unit.stranger_token(HOME))

    assert token() == ""
    assert first()
    kept = token()
    assert len(kept) == 26
    assert (first(), token()) == (False, kept)
    do(store, lambda unit: unit.prove_mail(ids["Ana"], HOME, NOW))
    assert token() == ""
    do(store, lambda unit: unit.unprove_mail(HOME))
    assert first()
    assert token() not in ("", kept)


def arrive(store: Store, number: int, place: str = HOME, state: InboundState = InboundState.UNCLAIMED) -> int:
    """A letter of some hours later."""

    def job(unit: SqlUnit) -> int:
        stored = unit.receive(MAIL, f"<{number}@x>", place, b"", NOW + number * HOUR)
        assert stored is not None
        unit.finish(stored, state)
        return stored

    return do(store, job)


def test_the_newest_letters_of_the_address_are_put_back_once(store: Store) -> None:
    """Not the older ones, not another's, and none that a human has or had."""
    arrive(store, 1)
    ids = [arrive(store, number) for number in (2, 3, 4)]
    arrive(store, 5, "otra@casa.gt")
    for number, state in ((6, InboundState.DONE), (7, InboundState.SHUNTED), (8, InboundState.IGNORED)):
        arrive(store, number, state=state)
    assert do(store, lambda unit: unit.claim_letters(HOME, NOW + 3 * HOUR, 9)) == 2
    assert [one.id for one in store.read(lambda unit: unit.put_back_earlier())] == ids[1:]
    assert do(store, lambda unit: unit.claim_letters(HOME, NOW, 1)) == 1
    assert [one.id for one in store.read(lambda unit: unit.put_back_earlier())] == ids


def test_a_backup_keeps_what_was_proved_and_what_waits(
    tmp_path: Path, store: Store, url: str, another_postgresql: str
) -> None:
    """In a database of the other kind the address is still hers, a stranger's token is good and his letter waits."""
    proved(store)
    do(store, lambda unit: unit.first_sight(MAIL, "otra@casa.gt", NOW))
    token = store.read(lambda unit: unit.stranger_token("otra@casa.gt"))
    waiting = arrive(store, 1, "otra@casa.gt")
    back_up(url, tmp_path, tmp_path / "all.zip", NOW, secret=b"")
    elsewhere = another_postgresql if url.startswith("sqlite") else f"sqlite:///{tmp_path}/new/v.db"
    restore(tmp_path / "all.zip", elsewhere, tmp_path / "new", keeps_secret=False)
    other = Store.open(elsewhere, clock=lambda: NOW)
    assert at(other) == "Ana Gómez"
    assert other.read(lambda unit: unit.stranger_token("otra@casa.gt")) == token
    assert do(other, lambda unit: unit.claim_letters("otra@casa.gt", NOW, 5)) == 1
    assert [one.id for one in other.read(lambda unit: unit.put_back_earlier())] == [waiting]
    other.close()
