"""The commands that keep everything, bring it back and prove it: what each prints, and its exit code."""

from __future__ import annotations

import shutil
import sqlite3
from pathlib import Path

import pytest

from tests.bot.test_cli import ROSTER, elsewhere, ventanilla  # noqa: F401 - each test runs in an empty folder
from tests.conversations.office import World
from tests.conversations.playing import open_ticket


@pytest.fixture
def office(tmp_path: Path) -> World:
    """An office with a case, in the folder where the command looks by default."""
    world = World(tmp_path / "var")
    open_ticket(world)
    world.store.close()
    shutil.move(tmp_path / "var" / "v.db", tmp_path / "var" / "ventanilla.db")
    return world


def tampered(sql: str) -> None:
    """Somebody with access to the database changes it."""
    with sqlite3.connect("var/ventanilla.db") as connection:
        connection.execute(sql)
    connection.close()


def test_everything_is_kept_and_brought_back(
    office: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One file, then an empty place that is as before; the same place again refuses, in Spanish."""
    kept = ventanilla("backup", "todo.zip")
    assert kept.exit_code == 0, kept.stderr
    assert kept.stdout.startswith("todo.zip: 1 gestión(es), ")
    assert "Incluye la clave" in kept.stdout
    secret = (tmp_path / "var" / "secret").read_bytes()
    monkeypatch.setenv("VENTANILLA_DATA", "otra")
    back = ventanilla("restore", "todo.zip")
    assert back.exit_code == 0, back.stderr
    assert back.stdout.startswith("Restaurado: 1 gestión(es), ")
    assert (tmp_path / "otra" / "secret").read_bytes() == secret
    assert ventanilla("audit", "verify").stdout.startswith("Sin hallazgos: 1 gestión(es), ")
    again = ventanilla("restore", "todo.zip")
    assert again.exit_code == 1
    assert "ya tiene algo guardado" in again.stderr


def test_a_secret_that_is_a_setting_stays_one(
    office: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is not in the backup, and both commands say so."""
    monkeypatch.setenv("VENTANILLA_SECRET", "del-ajuste")
    assert "No incluye VENTANILLA_SECRET" in ventanilla("backup", "todo.zip").stdout
    assert b"del-ajuste" not in (tmp_path / "todo.zip").read_bytes()
    monkeypatch.setenv("VENTANILLA_DATA", "otra")
    assert "Sin la clave de entonces" in ventanilla("restore", "todo.zip").stdout


def test_the_history_is_proven_by_a_file_alone(
    office: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of a backup, and of a SQLite file, in a place without settings and with procedures that would stop a start."""
    ventanilla("backup", "todo.zip")
    monkeypatch.setenv("VENTANILLA_TIMEZONE", "Marte")
    for file in ("todo.zip", "var/ventanilla.db"):
        proven = ventanilla("audit", "verify", file)
        assert proven.exit_code == 0, proven.output
        assert proven.stdout.startswith("Sin hallazgos: 1 gestión(es), ")
    assert "sin los archivos" in proven.stdout


def test_what_was_touched_is_named(office: World) -> None:
    """Case, row and what is wrong; exit code 1; so of a backup of it."""
    tampered("UPDATE content SET public = replace(public, 'segundo', 'tercer')")
    for file in ([], ["todo.zip"]):
        found = ventanilla("audit", "verify", *file)
        assert found.exit_code == 1
        assert found.stdout == "SOSEP-2026-00001, fila 1: un valor cambió, falta o sobra.\n"
        assert found.stderr == "1 hallazgo(s).\n"
        ventanilla("backup", "todo.zip")


def test_a_nightly_digest_is_compared(office: World) -> None:
    """As its mail says; another one does not fit, and one that is not remembered wants its instant."""
    given = ventanilla("audit", "verify", "--until", "2026-11-24T06:00:00Z")
    digest = given.stdout.split()[-1]
    assert "Resumen de 1 gestión(es) hasta 2026-11-24T06:00:00Z: " in given.stdout
    assert ventanilla("audit", "verify", "--digest", digest).exit_code == 2
    tampered(f"INSERT INTO memo VALUES ('digest:{digest}', '2026-11-24T06:00:00Z')")
    assert ventanilla("audit", "verify", "--digest", digest).exit_code == 0
    other = ventanilla("audit", "verify", "--digest", "0" * 64, "--until", "2026-11-24T06:00:00Z")
    assert other.exit_code == 1
    assert "El resumen no coincide" in other.stdout


WRONG = [
    (["backup", "no/hay/x.zip"], 2, "no existe la carpeta"),
    (["backup", "x.zip"], 1, "No hay ninguna base de datos"),
    (["restore", "no-hay.zip"], 2, "no existe el archivo no-hay.zip"),
    (["restore", "hola.zip"], 1, "no es un respaldo"),
    (["audit", "verify", "hola.zip"], 1, "no es un respaldo"),
    (["audit", "verify", "no-hay.zip"], 2, "no existe el archivo no-hay.zip"),
    (["audit", "verify", "--digest", "x"], 2, "64 cifras"),
    (["audit", "verify", "--until", "ayer"], 2, "«ayer» no es un instante"),
    (["audit", "verify"], 1, "No hay ninguna base de datos"),
]


@pytest.mark.parametrize(("arguments", "code", "words"), WRONG, ids=[" ".join(case[0]) for case in WRONG])
def test_what_cannot_be_done_is_told(arguments: list[str], code: int, words: str, tmp_path: Path) -> None:
    """In Spanish, with the exit code that says whose turn it is; no backup is left behind."""
    (tmp_path / "hola.zip").write_text("hola")
    told = ventanilla(*arguments)
    assert told.exit_code == code
    assert words in told.stderr
    assert not list(tmp_path.glob("*x.zip*"))
