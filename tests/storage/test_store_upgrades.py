"""An office that the first release left in the middle of its work goes on with today's program."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from machines.desk import migrating
from storage import FileStore, Store
from storage.chain import Wrong
from storage.connection import database_file
from storage.keeping.archive import Archive
from storage.keeping.audit import Audit, audit
from storage.keeping.backup import back_up
from storage.keeping.restore import restore
from storage.keeping.snapshot import snapshot
from tests.conversations.office import MONDAY, Mailbox, World
from tests.conversations.playing import case
from tests.databases import prepare
from tests.storage.first_release import PHOTO, bring_back, start

ENDED, IN_HIS_FORM, BY_MAIL, FOR_ANOTHER, UNTOLD = (f"SOSEP-2026-{n:05}" for n in range(1, 6))
"""Its cases: ended; with the technician, who fills in his form; with one who has mail alone; registered for somebody
and waiting for the chief; and one whose messages had not gone out yet."""


@pytest.fixture
def old(tmp_path: Path) -> Iterator[World]:
    """The office on the day of its upgrade, in the database that it had."""
    world = start(bring_back(tmp_path), tmp_path)
    yield world
    world.store.close()


@pytest.fixture
def moved(tmp_path: Path, another_postgresql: str) -> Iterator[World]:
    """The same, restored into PostgreSQL from a backup of the database that it had."""
    back_up(bring_back(tmp_path / "old"), tmp_path / "old", tmp_path / "old.zip", MONDAY, secret=b"")
    restore(tmp_path / "old.zip", another_postgresql, tmp_path / "new", keeps_secret=False)
    world = start(another_postgresql, tmp_path / "new")
    yield world
    world.store.close()


def looked_at(world: World) -> Audit:
    with snapshot(world.url) as seen:
        return audit(seen, FileStore(world.folder).read)


def test_every_case_goes_on_to_its_end(old: World) -> None:
    """In its own database."""
    _ends(old)


def test_so_it_does_in_postgresql(moved: World) -> None:
    """A backup of the old database, migrated on the way."""
    _ends(moved)


def _ends(old: World) -> None:
    """Forms, cards, letters and reminders of then count; what had gone out is not sent again; the history is sound."""
    carlos, claudia, ana, irma = (old.chat(name) for name in ("Carlos", "Claudia", "Ana", "Irma"))
    marta = old.mail("Marta")
    before = {place: len(box) for place, box in old.shown.items()}
    old.deliver()
    more = {place[1] for place, box in old.shown.items() if len(box) > before.get(place, 0)}
    assert more == {claudia.address, old.mail("Claudia").address, ana.address}
    ana.sees("Constancia", UNTOLD)

    carlos.says("Cambié el conector")
    carlos.taps("Concluir y avisar al usuario")
    ana.sees(IN_HIS_FORM, "queda cerrada", "Cambié el conector")
    marta.replies("Falla solucionada\nSolución: Reinstalé el controlador", on=marta.found(BY_MAIL))
    marta.replies("Concluir y avisar al usuario", on=marta.found("paso 4"))
    ana.sees(BY_MAIL, "queda cerrada", "Reinstalé el controlador")

    old.later(days=1)
    assert [sum("Recordatorio" in one.text and number in one.text for one in claudia.all()) for number in (
        FOR_ANOTHER, UNTOLD,
    )] == [1, 1]  # fmt: skip
    old.mail("Claudia").replies("Carlos Pérez Tzoc", on=old.mail("Claudia").found(FOR_ANOTHER))
    claudia.taps("Carlos Pérez Tzoc", on=next(one for one in claudia.all() if UNTOLD in one.text))
    for number in (FOR_ANOTHER, UNTOLD):
        carlos.taps("Falla solucionada", on=carlos.found(number))
        carlos.says("Cambié la fuente")
        carlos.taps("Concluir y avisar al usuario")
    old.mail("Julio").sees(FOR_ANOTHER, "queda cerrada")

    irma.says("Sede de Alta Verapaz")
    irma.taps("Omitir")
    irma.taps("Enviar")
    irma.sees("Constancia", "SOSEP-2026-00006")
    cases = [case(old, f"SOSEP-2026-{n:05}") for n in range(1, 7)]
    assert [one.state for one in cases] == ["FIN"] * 5 + ["2"]
    assert [one.version for one in cases] == ["2024-03"] * 5 + [
        old.office.book.procedures["DS-UI-04"].version
    ]
    found = looked_at(old)
    assert (found.cases, found.broken, found.files, found.bad_files) == (6, (), 1, ())


def test_what_was_done_then_is_there_and_is_not_done_again(old: World) -> None:
    """The ended case tells its way and has its file; what Telegram brings a second time has no effect."""
    old.deliver()
    ana = old.chat("Ana")
    ana.says(f"/estado {ENDED}")
    ana.sees("terminada (concluida)", "Carlos Pérez Tzoc")
    [file] = old.store.read(lambda unit: unit.files_of(case(old, ENDED).id))
    assert old.files.read(file.sha256) == PHOTO
    ana.look()
    old.updates = 0
    ana.says("no imprime")
    ana.sees_nothing_new()
    assert looked_at(old).cases == 5


def test_a_stranger_of_then_is_told_once_how_his_address_becomes_his(tmp_path: Path) -> None:
    """He was told nothing of it then; what he writes now waits for it."""
    url = bring_back(tmp_path)
    with sqlite3.connect(database_file(url)) as connection:
        connection.execute("INSERT INTO stranger VALUES ('correo', 'ana@privado.example', 0)")
    connection.close()
    old = start(url, tmp_path)
    box = Mailbox(old, "ana@privado.example", "Ana")
    for _ in range(2):
        box.writes("no imprime", "Ubicación del equipo: Bodega")
    box.sees("responda a este correo y escriba en la primera línea su correo institucional")
    assert len(box.all()) == 1
    old.store.close()


def test_its_cases_go_on_under_todays_version(old: World) -> None:
    """`ventanilla migrate` finds that all that run fit, and moves them; who is in the middle of a form goes on in it."""
    old.deliver()
    running = old.store.read(lambda unit: migrating.of_earlier_versions(old.office, unit, "DS-UI-04"))
    assert [one.number for one in running] == [IN_HIS_FORM, BY_MAIL, FOR_ANOTHER, UNTOLD]
    for one in running:
        [verdict] = old.do(lambda unit, id_=one.id: migrating.migrate(old.office, unit, id_, old.now))  # type: ignore[misc] # mypy#12557
        assert (verdict.obstacles, verdict.asked_anew) == ((), False)
    old.chat("Carlos").says("Cambié el conector")
    old.chat("Carlos").taps("Concluir y avisar al usuario")
    assert case(old, IN_HIS_FORM).state == "FIN"
    assert looked_at(old).broken == ()


def test_its_backup_and_its_file_are_proven_as_they_are(tmp_path: Path) -> None:
    """`audit verify FILE` reads the tables of then, and finds what was touched in them."""
    url = bring_back(tmp_path)
    back_up(url, tmp_path, tmp_path / "old.zip", MONDAY, secret=b"")
    with Archive(tmp_path / "old.zip") as kept:
        assert kept.manifest.revision == "0001"
        found = audit(kept, kept.file)
    assert (found.cases, found.rows, found.broken, found.bad_files) == (5, 10, (), ())
    with sqlite3.connect(database_file(url)) as connection:
        connection.execute("UPDATE cases SET facts = '{}' WHERE id = 1")
        connection.execute("UPDATE cases SET state = '4' WHERE id = 2")
        connection.execute("DELETE FROM cases WHERE id = 5")
    connection.close()
    with snapshot(url) as seen:
        found = audit(seen, None)
    assert [(one.number, one.fault.what) for one in found.broken] == [
        (ENDED, Wrong.FACTS), (IN_HIS_FORM, Wrong.STATE), ("#5", Wrong.ORPHAN), (UNTOLD, Wrong.GONE),
    ]  # fmt: skip


def test_its_tables_become_those_of_a_new_database(tmp_path: Path) -> None:
    """To the letter, with every index; also where a migration was mended after the first release."""
    Store.open(bring_back(tmp_path), clock=lambda: MONDAY).close()
    prepare(tmp_path / "new.db")
    assert tables(tmp_path / "v.db") == tables(tmp_path / "new.db")


def tables(file: Path) -> set[tuple[str, str]]:
    """The name and definition of every table and index."""
    with sqlite3.connect(file) as connection:
        found = connection.execute("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL").fetchall()
    connection.close()
    return {(name, " ".join(sql.split())) for name, sql in found}
