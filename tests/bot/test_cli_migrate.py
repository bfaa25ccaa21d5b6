"""`ventanilla migrate CODE`: what it shows, what it does, and its exit code."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.bot.test_cli import elsewhere, ventanilla  # noqa: F401 - each test runs in an empty folder
from tests.conversations import small_office
from tests.conversations.small_office import POOL, ask_permission


@pytest.fixture
def procedures(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An office with a permit under way, and the folder where its procedures' new versions are put."""
    with monkeypatch.context() as patch:
        world = small_office.small_office(tmp_path, patch)
        ask_permission(world)
        world.do(
            lambda unit: unit.register_version(
                "CASA", "CA-01", "2026-01", world.office.book.procedures["CA-01"].source_hash,
                world.office.book.sources["CA-01"], world.now,
            )
        )  # fmt: skip
        world.store.close()
    (tmp_path / "var").mkdir()
    shutil.move(tmp_path / "v.db", tmp_path / "var" / "ventanilla.db")
    monkeypatch.setenv("VENTANILLA_PROCEDURES", "procedimientos")
    return tmp_path / "procedimientos" / "casa"


def brings(procedures: Path, *changes: tuple[str, str]) -> None:
    text = POOL.replace("2026-01", "2026-02")
    for before, after in changes:
        assert before in text
        text = text.replace(before, after)
    (procedures / "ca-01.toml").write_text(text, encoding="utf-8")


def test_it_shows_and_then_does(procedures: Path) -> None:
    """Nothing changes without `--yes`; afterwards there is nothing left to do."""
    none = ventanilla("migrate", "ca-01")
    assert (none.exit_code, none.stdout) == (
        0, "No hay gestiones en curso de versiones anteriores a la 2026-01.\n",
    )  # fmt: skip
    brings(procedures, ('hecho = "Revisada"', 'hecho = "Revisada"\nplazo = "3 días hábiles"'))
    for _ in range(2):
        shown = ventanilla("migrate", "CA-01")
        assert shown.exit_code == 0, shown.stderr
        assert shown.stdout.splitlines()[:2] == [
            "CASA-2026-00001 (versión 2026-01, paso 2): cabe",
            "  · paso 2: plazo «ninguno», ahora «3 días hábiles»",
        ]
        assert "1 gestión(es) caben a la versión 2026-02; 0 no cabe" in shown.stdout
        assert "ventanilla migrate CA-01 --yes" in shown.stdout
    done = ventanilla("migrate", "CA-01", "--yes")
    assert (done.exit_code, done.stdout.splitlines()[0]) == (
        0, "CASA-2026-00001 (versión 2026-01, paso 2): pasó",
    )  # fmt: skip
    assert "No hay gestiones" in ventanilla("migrate", "CA-01", "--yes").stdout
    assert ventanilla("audit", "verify").exit_code == 0


def test_what_does_not_fit_is_a_finding(procedures: Path) -> None:
    """It is named, and stays."""
    brings(
        procedures,
        ('tipo = "texto", nombre = "Asunto"', 'tipo = "número", nombre = "Asunto"'),
        ("Impresora", "7"),
    )
    for arguments in (["CA-01"], ["CA-01", "--yes"]):
        found = ventanilla("migrate", *arguments)
        assert found.exit_code == 1
        assert "  ✘ «Asunto» era texto y ahora es número" in found.stdout
        assert "1 no cabe" in found.stdout


def test_a_file_that_was_edited_in_place_stops_the_start(
    procedures: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its version has run with other bytes: it is named, with the remedy; the bot does not start either."""
    monkeypatch.setenv("VENTANILLA_TELEGRAM_TOKEN", "1:x")
    file = procedures / "ca-01.toml"
    file.write_text(POOL.replace("Revisa la solicitud.", "Examina la solicitud."), encoding="utf-8")
    for arguments in (["run"], ["migrate", "CA-01"], ["migrate", "CA-01", "--yes"]):
        stopped = ventanilla(*arguments)
        assert stopped.exit_code == 1
        assert "CA-01 cambió sin cambiar de versión: la versión 2026-01 ya tiene gestiones" in stopped.stderr
    file.write_text(POOL, encoding="utf-8")
    assert ventanilla("migrate", "CA-01").exit_code == 0


def test_an_unknown_code_is_wrong_use() -> None:
    """With where to look."""
    told = ventanilla("migrate", "XX-1")
    assert told.exit_code == 2
    assert "no hay procedimiento «XX-1»" in told.stderr
