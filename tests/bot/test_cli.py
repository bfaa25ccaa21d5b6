"""The command line: what each command prints, and its exit code (0 good, 1 a finding, 2 wrong use)."""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from bot.cli import main
from machines.reading.loading import BUILT_IN
from machines.records import ChannelName
from storage import SqlUnit, Store

ROSTER = Path(__file__).parents[2] / "sandbox" / "demo_roster.csv"
TICKET = BUILT_IN / "sosep" / "ds-ui-04.toml"


@pytest.fixture(autouse=True)
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each command runs in an empty folder, without settings."""
    monkeypatch.chdir(tmp_path)
    for name in (
        "PROCEDURES",
        "DATABASE_URL",
        "DATA",
        "TELEGRAM_TOKEN",
        "MAIL_ADDRESS",
        "IMAP_URL",
        "SMTP_URL",
    ):
        monkeypatch.delenv(f"VENTANILLA_{name}", raising=False)


def ventanilla(*arguments: str) -> Result:
    """The command with these arguments."""
    return CliRunner().invoke(main, arguments)


WRONG_USE = [
    (["check", "no-hay.toml"], "no existe el archivo no-hay.toml"),
    (["table", "XX-1"], "no hay procedimiento «XX-1»; vea «ventanilla procedures»"),
    (["diagram", "XX-1", "--out", "x.svg"], "no hay procedimiento «XX-1»"),
    (["diagram", "DS-UI-04", "--out", "x.txt"], "el archivo debe terminar en .svg o .png"),
    (["diagram", "DS-UI-04"], "--out"),
    (["diagram", "DS-UI-04", "--out", "no/hay.svg"], "no se puede escribir no/hay.svg"),
    (["diagram", "DS-UI-04", "--out", "no/hay.png"], "no se puede escribir no/hay.png"),
    (["catalogue", "--out", "no/hay.html"], "no se puede escribir no/hay.html"),
    (["roster", "import", "no-hay.csv"], "no existe el archivo no-hay.csv"),
    (["roster", "import", "."], "no existe el archivo ."),
    (["roster", "import", "a" * 300], "no se puede leer aaa"),
    (["volar"], "volar"),
]


@pytest.mark.parametrize(("arguments", "told"), WRONG_USE, ids=[" ".join(case[0]) for case in WRONG_USE])
def test_wrong_use_is_told_and_leaves_with_2(arguments: list[str], told: str, tmp_path: Path) -> None:
    """The message says what was wrong with the command, and nothing is written."""
    result = ventanilla(*arguments)
    assert result.exit_code == 2
    assert told in result.stderr
    assert list(tmp_path.iterdir()) == []


def test_help_names_every_command_in_spanish() -> None:
    """Each with its sentence."""
    told = ventanilla("--help").stdout
    commands = {
        "run", "procedures", "check", "table", "diagram", "catalogue", "roster", "doctor", "shunted",
        "backup", "restore", "audit", "migrate",
    }  # fmt: skip
    assert set(main.commands) == commands
    assert [name for name in commands if f"  {name}" not in told] == []
    assert "La ventanilla de una oficina pública" in told


def test_procedures_lists_them() -> None:
    """One line each: institution, code, title, version."""
    lines = ventanilla("procedures").stdout.splitlines()
    assert len(lines) == len(list(BUILT_IN.glob("*/*.toml"))) - len(list(BUILT_IN.glob("*/institucion.toml")))
    assert any(
        re.fullmatch(r"SOSEP    DS-UI-04           Soporte Técnico \(versión \S+\)", one) for one in lines
    )


def test_procedures_in_json() -> None:
    """A list with the keys of the contract, readable by a program, with accents as they are."""
    result = ventanilla("procedures", "--json")
    assert "Soporte Técnico" in result.stdout
    listed = json.loads(result.stdout)
    ticket = next(one for one in listed if one["code"] == "DS-UI-04")
    assert set(ticket) == {
        "institution", "code", "title", "version", "start", "steps", "moves", "resolutions",
    }  # fmt: skip
    assert {"no", "roles", "mode", "kind", "text", "question", "time"} <= set(ticket["steps"][0])
    assert {"from", "to", "label", "rows", "scope"} <= set(ticket["moves"][0])


def test_check_of_everything_finds_nothing() -> None:
    """The procedures that come with the product are sound."""
    result = ventanilla("check")
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.startswith("Sin hallazgos: ")


def broken_copy(folder: Path) -> Path:
    """A procedure with two mistakes, beside its institution."""
    folder.mkdir(parents=True)
    (folder / "institucion.toml").write_bytes((TICKET.parent / "institucion.toml").read_bytes())
    text = TICKET.read_text("utf-8").replace("titulo ", "titulos ", 1).replace("[[paso]]", "[[pasos]]", 1)
    file = folder / "ds-ui-04.toml"
    file.write_text(text, "utf-8")
    return file


def test_check_of_a_file_tells_all_findings_and_leaves_with_1(tmp_path: Path) -> None:
    """Each with file, line and remedy, in Spanish; how many at the end."""
    result = ventanilla("check", str(broken_copy(tmp_path / "x")))
    assert result.exit_code == 1
    findings = result.stdout.splitlines()
    assert len(findings) >= 2
    assert all("ds-ui-04.toml:" in finding for finding in findings)
    assert any("titulo" in finding for finding in findings)
    assert result.stderr == f"{len(findings)} hallazgo(s).\n"


@pytest.mark.parametrize("way", ["variable", ".env"])
def test_broken_procedures_stop_the_other_commands(
    way: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A folder that the settings name, in either place, is read by all commands: findings, exit code 1."""
    folder = broken_copy(tmp_path / "mine" / "sosep").parents[1]
    if way == ".env":
        (tmp_path / ".env").write_text(f"VENTANILLA_PROCEDURES={folder}\n", "utf-8")
    else:
        monkeypatch.setenv("VENTANILLA_PROCEDURES", str(folder))
    for command in (["procedures"], ["table", "DS-UI-04"], ["check"]):
        result = ventanilla(*command)
        assert result.exit_code == 1
        assert "ds-ui-04.toml:" in result.output


def test_table_prints_the_manuals_table() -> None:
    """As text and as Markdown; the case of the code does not matter."""
    plain = ventanilla("table", "ds-ui-04")
    markdown = ventanilla("table", "DS-UI-04", "--markdown")
    assert plain.exit_code == markdown.exit_code == 0
    assert "Soporte Técnico" in plain.stdout
    assert "| --- |" in markdown.stdout or "|---|" in markdown.stdout


@pytest.mark.parametrize(("name", "start"), [("x.svg", b"<svg"), ("x.png", b"\x89PNG")])
def test_diagram_writes_a_picture(name: str, start: bytes, tmp_path: Path) -> None:
    """In the format that the file's ending names."""
    assert ventanilla("diagram", "DS-UI-04", "--out", name).exit_code == 0
    assert (tmp_path / name).read_bytes().startswith(start)


def test_the_catalogue_is_one_page(tmp_path: Path) -> None:
    """It is written where one says, and its size is told."""
    told = ventanilla("catalogue", "--out", "catalogo.html")
    assert told.exit_code == 0, told.stderr
    assert "catalogo.html: " in told.stdout
    assert (tmp_path / "catalogo.html").read_text("utf-8").startswith("<!doctype html>")


def test_a_roster_is_imported_and_its_change_shown(tmp_path: Path) -> None:
    """The first time everybody is new; the second time nothing changes."""
    first = ventanilla("roster", "import", str(ROSTER))
    assert first.exit_code == 0
    assert len([line for line in first.stdout.splitlines() if line.startswith("+ ")]) >= 8
    second = ventanilla("roster", "import", str(ROSTER))
    assert second.stdout == "El directorio ya estaba así; nada cambió.\n"


def test_a_link_is_ended_once() -> None:
    """Ana's account is nobody's any more; the second time there is none, and so it is for an address that nobody has."""
    ventanilla("roster", "import", str(ROSTER))
    first = ventanilla("roster", "unlink", "ana.gomez@sosep.example")
    assert (first.exit_code, first.stdout) == (
        0,
        "La cuenta de Telegram de Licda. Ana Gómez Chávez ya no está enlazada.\n",
    )
    for email in ("ana.gomez@sosep.example", "nadie@sosep.example"):
        again = ventanilla("roster", "unlink", email)
        assert again.exit_code == 1
        assert "no tiene ninguna cuenta de Telegram ni otra dirección enlazada" in again.stderr


def test_an_address_that_somebody_proved_ends_alone_or_with_all_that_he_linked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Named itself, only it ends and the account stays; with the roster's address both end."""
    monkeypatch.setenv("VENTANILLA_DATABASE_URL", url := f"sqlite:///{tmp_path / 'v.db'}")
    ventanilla("roster", "import", str(ROSTER))
    main_one, private = "ana.gomez@sosep.example", "ana@privado.example"
    now = datetime(2026, 11, 23, 15, tzinfo=UTC)

    def prove(unit: SqlUnit) -> None:
        ana = unit.person_at(ChannelName.MAIL, main_one)
        assert ana is not None
        assert unit.prove_mail(ana.id, private, now)

    told = []
    for email in (private, main_one):
        store = Store.open(url, clock=lambda: now)
        store.submit(prove).result(10)
        store.close()
        told.append(ventanilla("roster", "unlink", email).stdout)
    address = f"Lo que se escriba desde {private} ya no se atiende como de Licda. Ana Gómez Chávez.\n"
    account = "La cuenta de Telegram de Licda. Ana Gómez Chávez ya no está enlazada."
    assert told == [address, f"{account} {address}"]


def test_a_broken_roster_changes_nothing(tmp_path: Path) -> None:
    """All findings with file and line, exit code 1; afterwards the good one is all new."""
    bad = tmp_path / "malo.csv"
    bad.write_text(
        ROSTER.read_text("utf-8").replace("Asistente", "Asistenta").replace("ana.gomez@", "ana"), "utf-8"
    )
    result = ventanilla("roster", "import", str(bad))
    assert result.exit_code == 1
    assert result.stderr.count("malo.csv: ") >= 2
    assert "nada cambió" not in ventanilla("roster", "import", str(ROSTER)).stdout


def test_wrong_settings_are_told_and_leave_with_1(monkeypatch: pytest.MonkeyPatch) -> None:
    """In Spanish, all of them, without a traceback."""
    monkeypatch.setenv("VENTANILLA_TIMEZONE", "Marte")
    monkeypatch.setenv("VENTANILLA_IMAP_URL", "pop://x")
    result = ventanilla("run")
    assert result.exit_code == 1
    assert "VENTANILLA_TIMEZONE: «Marte» no es una zona horaria" in result.stderr
    assert "VENTANILLA_IMAP_URL" in result.stderr
    assert "Traceback" not in result.output


def test_run_without_channels_refuses_to_start(tmp_path: Path) -> None:
    """It says which settings turn a channel on, and makes no database."""
    result = ventanilla("run")
    assert result.exit_code == 1
    assert "VENTANILLA_TELEGRAM_TOKEN" in result.stderr
    assert "--sandbox" in result.stderr
    assert not list(tmp_path.glob("**/*.db"))


def test_a_database_that_cannot_be_opened_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """With the setting to look at, exit code 1."""
    monkeypatch.setenv("VENTANILLA_DATABASE_URL", "mysql://x/y")
    result = ventanilla("roster", "import", str(ROSTER))
    assert result.exit_code == 1
    assert "VENTANILLA_DATABASE_URL" in result.stderr
