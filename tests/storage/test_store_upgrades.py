"""Offices that the first release left in the middle of their work go on with today's program, on either database."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from machines.desk import migrating
from storage import FileStore, Store
from storage.chain import Wrong
from storage.connection import connect, database_file, dialect_of
from storage.keeping.archive import Archive
from storage.keeping.audit import Audit, audit
from storage.keeping.backup import back_up
from storage.keeping.restore import restore
from storage.keeping.snapshot import snapshot
from tests.conversations.filling_in import do
from tests.conversations.office import MONDAY, Mailbox, World
from tests.conversations.playing import case
from tests.databases import prepare
from tests.storage.first_release import FILES, PHOTO, bring_back, start

ENDED, IN_HIS_FORM, BY_MAIL, FOR_ANOTHER, UNTOLD = (f"SOSEP-2026-{n:05}" for n in range(1, 6))
"""Cases of one row after the other: ended; with the technician, who fills in his form; with one who has mail alone;
registered for somebody and waiting for the chief; and one whose messages had not gone out yet."""
PLANS, FIGURES, DESIGN = "INE-2026-00001", "IGSS-2026-00001", "SEPREM-2026-00001"
"""A collection by a register, one by a role's holders, and a case that went back."""


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The database as the first release left it; its files are in the test's folder."""
    found = f"sqlite:///{tmp_path / 'v.db'}"
    if request.param == "postgresql":
        found = str(request.getfixturevalue("another_postgresql"))
    bring_back(found, tmp_path)
    return found


@pytest.fixture
def old(url: str, tmp_path: Path) -> Iterator[World]:
    """The offices on the day of their upgrade, in the database that they had."""
    world = start(url, tmp_path)
    yield world
    world.store.close()


@pytest.fixture(params=["sqlite to postgresql", "postgresql to sqlite"])
def moved(request: pytest.FixtureRequest, tmp_path: Path, another_postgresql: str) -> Iterator[World]:
    """The same, restored into the other kind of database from a backup of the one that they had."""
    urls = [f"sqlite:///{tmp_path / 'v.db'}", another_postgresql]
    source, target = urls if request.param.startswith("sqlite") else reversed(urls)
    bring_back(source, tmp_path / "old")
    back_up(source, tmp_path / "old", tmp_path / "old.zip", MONDAY, secret=b"")
    restore(tmp_path / "old.zip", target, tmp_path / "new", keeps_secret=False)
    world = start(target, tmp_path / "new")
    yield world
    world.store.close()


def looked_at(world: World) -> Audit:
    with snapshot(world.url) as seen:
        return audit(seen, FileStore(world.folder).read)


def test_every_case_goes_on_to_its_end(old: World) -> None:
    """In its own database."""
    _ends(old)


def test_so_it_does_in_the_other_kind_of_database(moved: World) -> None:
    """A backup of the old database, migrated on the way."""
    _ends(moved)


def _ends(old: World) -> None:
    _tickets_end(old)
    _a_collection_by_a_register_ends(old)
    _a_collection_by_a_role_ends(old)
    _what_went_back_ends(old)
    found = looked_at(old)
    assert (found.cases, found.broken, found.bad_files) == (16, (), ())
    assert found.files > len(FILES)


def _tickets_end(old: World) -> None:
    """Forms, cards, letters and reminders of then count; what had gone out is not sent again."""
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


def _a_collection_by_a_register_ends(old: World) -> None:
    """The form of one goes on, one is approved, and the case goes on without the one that has not come."""
    domingo = old.chat("Domingo")
    domingo.says("20/11/2026")
    domingo.taps("Enviar")
    for part in "34":
        do(domingo, "2", "Aprobar y remitir a la OCSE", number=f"{PLANS}.{part}")
    domingo.says(f"/estado {PLANS}")
    domingo.taps("Seguir sin los que faltan")
    domingo.says("Avisaron que no habrá actividades")
    assert [case(old, f"{PLANS}.{part}").state for part in "12345"] == [
        "LISTO", "FIN:devuelta", "LISTO", "LISTO", "FIN:sin respuesta",
    ]  # fmt: skip
    do(domingo, "3", "Calendarización establecida", number=PLANS)
    do(domingo, "4", "Interesados notificados", number=PLANS)
    do(domingo, "5", "Seguimiento del año concluido", number=PLANS)
    do(domingo, "6", "Informe final elaborado", number=PLANS)
    assert case(old, PLANS).state == "FIN"


def _a_collection_by_a_role_ends(old: World) -> None:
    """The last one answers the letter of then; the analyst who was named has the rest of his; then the case goes on."""
    clemente, german = old.mail("Clemente"), old.chat("Germán")
    clemente.replies(
        "Registrado, enviar oficio\nNúmero de oficio: PC-12-2026\nFecha del oficio: 23/11/2026\n"
        "Comprobante en SICOIN: 1433",
        on=clemente.found(f"{FIGURES}.1"),
        files={"oficio.pdf": b"%PDF PC-12"},
    )
    do(german, "4.2", "Corregida y aprobada en SICOIN", number=f"{FIGURES}.2")
    do(german, "05", "Información ingresada", number=f"{FIGURES}.2")
    do(
        old.chat("Zoila"),
        "02",
        "Registrar y asignar",
        {"A quién asigna": "Germán Ixcoy Batres"},
        number=f"{FIGURES}.1",
    )
    do(german, "03", "Información verificada", number=f"{FIGURES}.1")
    do(german, "04", "Sí, aprobar en SICOIN", number=f"{FIGURES}.1")
    do(german, "05", "Información ingresada", number=f"{FIGURES}.1")
    do(german, "06", "Trasladar informe al Jefe", number=FIGURES)
    do(old.chat("Maribel"), "07", "Avalar y enviar", number=FIGURES)
    assert case(old, FIGURES).state == "FIN"
    old.mail("Graciela").sees(FIGURES, "Se le envía el informe mensual")


def _what_went_back_ends(old: World) -> None:
    """Whoever makes it again sees what was observed; the words in a file's place harm nothing."""
    ingrid, estuardo, gabriela = old.chat("Ingrid"), old.chat("Estuardo"), old.mail("Gabriela")
    do(estuardo, "4", "Análisis y propuesta listos", number=DESIGN)
    estuardo.sees("Vuelta 2", "Falta el perfil de consulta")
    do(estuardo, "5", "Presentar el diseño", number=DESIGN)
    do(ingrid, "6", "Sí, aprobar el diseño", number=DESIGN)
    gabriela.replies("Desarrollo listo\nLo desarrollado: Registro y reportes", on=gabriela.found("paso 7"))
    do(estuardo, "8", "Sí, pruebas satisfactorias", number=DESIGN)
    do(ingrid, "9", "Aprobar", number=DESIGN)
    assert case(old, DESIGN).state == "FIN"
    old.chat("Lucrecia").sees(DESIGN, "entra en producción")


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
    assert looked_at(old).cases == 15


def test_a_stranger_of_then_is_told_once_how_his_address_becomes_his(url: str, tmp_path: Path) -> None:
    """He was told nothing of it then; what he writes now waits for it."""
    connection = connect(url, writes=True)
    connection.execute("INSERT INTO stranger VALUES ('correo', 'ana@privado.example', 0)", {})
    connection.close()
    old = start(url, tmp_path)
    box = Mailbox(old, "ana@privado.example", "Ana")
    for _ in range(2):
        box.writes("no imprime", "Ubicación del equipo: Bodega")
    box.sees("responda a este correo y escriba en la primera línea su correo institucional")
    assert len(box.all()) == 1
    old.store.close()


def test_its_cases_go_on_under_todays_version(old: World) -> None:
    """`ventanilla migrate` moves what fits, and says why the others do not; a form that somebody is in goes on in it."""
    old.deliver()
    moves = {
        number: obstacles
        for code in ("DS-UI-04", "SEPREM-DI-003.1", "INE-SEN-P2", "IGSS-DP-P3")
        for number, obstacles in _moved(old, code).items()
    }
    assert moves == {
        IN_HIS_FORM: (), BY_MAIL: (), FOR_ANOTHER: (), UNTOLD: (), DESIGN: (),
        PLANS: ("el paso 1 cambia y espera respuesta de fuera",),
        FIGURES: (
            "«Número de oficio» era texto y ahora es referencia",
            "«Comprobante en SICOIN» era texto y ahora es referencia",
            "«Registro de correspondencia» era texto y ahora es referencia",
            "falta «Se registró», que la versión nueva pide en el paso 01",
        ),
    }  # fmt: skip
    old.chat("Carlos").says("Cambié el conector")
    old.chat("Carlos").taps("Concluir y avisar al usuario")
    assert case(old, IN_HIS_FORM).state == "FIN"
    assert looked_at(old).broken == ()


def _moved(old: World, code: str) -> dict[str, tuple[str, ...]]:
    """Moves the running cases of a procedure; what keeps each from it, or its elements."""
    found = {}
    for one in old.store.read(lambda unit: migrating.of_earlier_versions(old.office, unit, code)):
        verdicts = old.do(lambda unit, id_=one.id: migrating.migrate(old.office, unit, id_, old.now))  # type: ignore[misc] # mypy#12557
        found[one.number] = tuple(dict.fromkeys(why for verdict in verdicts for why in verdict.obstacles))
        fits = not found[one.number]
        assert (case(old, one.number).version == old.office.book.procedures[code].version) == fits
    return found


def test_its_backup_and_its_database_are_proven_as_they_are(url: str, tmp_path: Path) -> None:
    """`audit verify` reads the tables of then, and finds what was touched in them."""
    back_up(url, tmp_path, tmp_path / "old.zip", MONDAY, secret=b"")
    with Archive(tmp_path / "old.zip") as kept:
        assert kept.manifest.revision == "0001"
        found = audit(kept, kept.file)
    assert (found.cases, found.rows, found.broken, found.bad_files) == (15, 35, (), ())
    tamper(url)
    with snapshot(url) as seen:
        found = audit(seen, None)
    assert [(one.number, one.fault.what) for one in found.broken] == [
        (ENDED, Wrong.FACTS), (IN_HIS_FORM, Wrong.STATE), ("#15", Wrong.ORPHAN), (UNTOLD, Wrong.GONE),
    ]  # fmt: skip


def tamper(url: str) -> None:
    """As whoever owns the database may: with no key that keeps him from it."""
    connection = connect(url, writes=True)
    free = (
        "PRAGMA foreign_keys = OFF"
        if dialect_of(url) == "sqlite"
        else "SET session_replication_role = replica"
    )
    for statement in (
        free,
        "UPDATE cases SET facts = '{}' WHERE id = 1",
        "UPDATE cases SET state = '4' WHERE id = 2",
        "DELETE FROM cases WHERE id = 15",
    ):
        connection.execute(statement, {})
    connection.close()


def test_its_tables_become_those_of_a_new_database(url: str, postgresql_url: str, tmp_path: Path) -> None:
    """To the letter, with every index; also where a migration was mended after the first release."""
    Store.open(url, clock=lambda: MONDAY).close()
    if dialect_of(url) == "sqlite":
        prepare(tmp_path / "new.db")
        assert sqlite_tables(url) == sqlite_tables(f"sqlite:///{tmp_path / 'new.db'}")
    else:
        assert postgresql_tables(url) == postgresql_tables(postgresql_url)


def sqlite_tables(url: str) -> set[tuple[str, str]]:
    """The name and definition of every table and index."""
    with sqlite3.connect(database_file(url)) as connection:
        found = connection.execute("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL").fetchall()
    connection.close()
    return {(name, " ".join(sql.split())) for name, sql in found}


_COLUMNS = """
    SELECT attrelid::regclass::text, row_number() OVER (PARTITION BY attrelid ORDER BY attnum), attname,
           format_type(atttypid, atttypmod), attnotnull, pg_get_expr(adbin, adrelid)
    FROM pg_attribute LEFT JOIN pg_attrdef ON adrelid = attrelid AND adnum = attnum
    JOIN pg_class ON pg_class.oid = attrelid
    WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND attnum > 0 AND NOT attisdropped
"""
_CONSTRAINTS = """
    SELECT conrelid::regclass::text, conname, pg_get_constraintdef(oid), convalidated
    FROM pg_constraint WHERE connamespace = 'public'::regnamespace
"""
_INDEXES = "SELECT tablename, indexname, indexdef FROM pg_indexes WHERE schemaname = 'public'"
_SEQUENCES = """
    SELECT seqrelid::regclass::text, refobjid::regclass::text, seqtypid::regtype::text,
           seqstart, seqincrement, seqmax, seqmin, seqcycle
    FROM pg_sequence LEFT JOIN pg_depend ON objid = seqrelid AND deptype = 'a'
"""


def postgresql_tables(url: str) -> set[tuple[object, ...]]:
    """Every column in its order with type and default, every constraint, index and sequence, as PostgreSQL writes them."""
    with psycopg.connect(url) as connection:
        return {
            row
            for query in (_COLUMNS, _CONSTRAINTS, _INDEXES, _SEQUENCES)
            for row in connection.execute(query.encode())
        }
