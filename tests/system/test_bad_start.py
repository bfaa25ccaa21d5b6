"""What must be mended before a start: a message with place and remedy, exit code 1, nothing half-done."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.system.product import ROSTER, run_once

MAIL = {
    "VENTANILLA_MAIL_ADDRESS": "ventanilla@oficina.example",
    "VENTANILLA_IMAP_URL": "imap://ventanilla:clave-secreta@127.0.0.1:1/INBOX",
    "VENTANILLA_SMTP_URL": "smtp://ventanilla:clave-secreta@127.0.0.1:1",
}


@pytest.mark.parametrize(
    ("settings", "told"),
    [
        (
            {
                "VENTANILLA_MAIL_ADDRESS": "ventanilla@oficina.example",
                "VENTANILLA_IMAP_URL": "http://v:clave-secreta@correo",
                "VENTANILLA_TIMEZONE": "Guatemala",
                "VENTANILLA_TELEGRAM_TOKN": "12345:clave-secreta",
            },
            [
                "VENTANILLA_IMAP_URL",
                "imaps://",
                "faltan: VENTANILLA_SMTP_URL",
                "quite las demás",
                "VENTANILLA_TIMEZONE",
                "America/Guatemala",
                "VENTANILLA_TELEGRAM_TOKN",
                "README",
            ],
        ),
        (
            {**MAIL, "VENTANILLA_SMTP_URL": "smtp://v:clave-secreta@"},
            ["VENTANILLA_SMTP_URL", "falta el servidor"],
        ),
        ({}, ["VENTANILLA_TELEGRAM_TOKEN", "--sandbox"]),
        ({**MAIL, "VENTANILLA_DATABASE_URL": "mysql://v:clave-secreta@h/b"}, ["VENTANILLA_DATABASE_URL"]),
    ],
)
def test_a_wrong_setting(tmp_path: Path, settings: dict[str, str], told: list[str]) -> None:
    """The message names the setting and the remedy, never a password; exit code 1."""
    done = run_once(tmp_path / "d", "run", **settings)
    assert done.returncode == 1
    assert all(words in done.stderr for words in told), done.stderr
    assert "clave-secreta" not in done.stderr + done.stdout
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('codigo = "X-1"\ntitulo = "sin cerrar\n', r"malo\.toml:2"),
        ('codigo = "X-1"\nversion = "1"\nfirme = "sí"\n', r"malo\.toml:3"),
    ],
)
def test_an_unreadable_procedure(tmp_path: Path, text: str, told: str) -> None:
    """A broken procedure file stops the start with its file and line, before anything is made; exit code 1."""
    folder = tmp_path / "procedimientos" / "sosep"
    folder.mkdir(parents=True)
    (folder / "malo.toml").write_text(text, "utf-8")
    done = run_once(tmp_path / "d", "run", **MAIL, VENTANILLA_PROCEDURES=str(folder.parent))
    assert done.returncode == 1
    assert re.search(told, done.stderr), done.stderr
    assert "Traceback" not in done.stderr
    assert not (tmp_path / "d" / "ventanilla.db").exists()


def test_a_broken_roster_line(tmp_path: Path) -> None:
    """Exit code 1 with file and line, nothing changed: the good file again finds the directory as it was."""
    data = tmp_path / "d"
    assert run_once(data, "roster", "import", str(ROSTER)).returncode == 0
    broken = tmp_path / "roto.csv"
    lines = ROSTER.read_text("utf-8").splitlines()
    lines[3] = lines[3].replace("carlos.perez@sosep.example", "carlos.perez")
    broken.write_text("\n".join(lines[:-1]), "utf-8")
    done = run_once(data, "roster", "import", str(broken))
    assert done.returncode == 1
    assert re.search(r"roto\.csv.*\b4\b", done.stderr), done.stderr
    again = run_once(data, "roster", "import", str(ROSTER))
    assert "nada cambió" in again.stdout


def test_wrong_use(tmp_path: Path) -> None:
    """An unknown option or procedure is wrong use: exit code 2."""
    assert run_once(tmp_path, "run", "--arena").returncode == 2
    assert run_once(tmp_path, "table", "NO-EXISTE").returncode == 2
