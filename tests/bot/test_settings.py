"""Settings: the contract of names, and what is told when something is wrong."""

from __future__ import annotations

import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from bot.settings import NAMES, BadSettings, Settings
from bot.wiring import read_settings

GOOD = {
    "VENTANILLA_TELEGRAM_TOKEN": "123456:AAtoken-of-the-tests-0123456789",
    "VENTANILLA_MAIL_ADDRESS": "counter@oficina.example",
    "VENTANILLA_IMAP_URL": "imaps://counter:p%40ss-imap@mail.example:993/INBOX",
    "VENTANILLA_SMTP_URL": "smtps://counter:p%40ss-smtp@mail.example:465",
    "VENTANILLA_DATABASE_URL": "postgresql://u:p%40ss-db@db.example/v",
    "VENTANILLA_SECRET": "secret-of-the-tests",
}


def problems_of(folder: Path, **environment: str) -> list[str]:
    """What is wrong with such an environment."""
    with pytest.raises(BadSettings) as told:
        read_settings({f"VENTANILLA_{name}": value for name, value in environment.items()}, folder)
    return told.value.problems


def test_nothing_set_means_defaults_and_no_channel(tmp_path: Path) -> None:
    """Without any variable the data lie in var/, the zone is Guatemala's and both channels are off."""
    settings = read_settings({}, tmp_path)
    assert settings.database_url == f"sqlite:///{tmp_path}/var/ventanilla.db"
    assert settings.data == tmp_path / "var"
    assert settings.zone.key == "America/Guatemala"
    assert settings.telegram_api_url == "https://api.telegram.org"
    assert not settings.chat_is_on
    assert not settings.mail_is_on


WRONG = [
    ({"IMAP_URL": "pop://x"}, ["VENTANILLA_IMAP_URL", "imap://"]),
    ({"SMTP_URL": "smtp://"}, ["VENTANILLA_SMTP_URL", "falta el servidor"]),
    ({"MAIL_ADDRESS": "nadie"}, ["VENTANILLA_MAIL_ADDRESS", "nombre@dominio"]),
    ({"MAIL_ADDRESS": "a@b.gt"}, ["faltan: VENTANILLA_IMAP_URL, VENTANILLA_SMTP_URL"]),
    ({"TIMEZONE": "Marte/Olimpo"}, ["VENTANILLA_TIMEZONE", "«Marte/Olimpo»", "America/Guatemala"]),
    ({"TELEGRAM_API_URL": "api.example"}, ["VENTANILLA_TELEGRAM_API_URL", "https://"]),
    ({"TELEGRAM_API_URL": "http://[broken"}, ["VENTANILLA_TELEGRAM_API_URL", "https://"]),
    ({"DATABASE_URL": "postgresql://[broken"}, ["VENTANILLA_DATABASE_URL", "sqlite:////"]),
    ({"DATABASE_URL": "datos.db"}, ["VENTANILLA_DATABASE_URL", "postgresql://"]),
    ({"TELEGRAM_TOKN": "x"}, ["VENTANILLA_TELEGRAM_TOKN", "cómo está escrito"]),
]


@pytest.mark.parametrize(("environment", "told"), WRONG, ids=[str(case[0]) for case in WRONG])
def test_each_problem_names_the_setting_and_the_remedy(
    environment: dict[str, str], told: list[str], tmp_path: Path
) -> None:
    """A wrong value is told with its setting's name and what would be right."""
    text = "\n".join(problems_of(tmp_path, **environment))
    assert [word for word in told if word not in text] == []


@pytest.mark.parametrize(
    ("environment", "told"),
    [
        ({"WEBHOOK_URL": "https://o.example/t"}, "van juntas"),
        ({"WEBHOOK_URL": "https://o.example/t", "WEBHOOK_PORT": "8443"}, "VENTANILLA_SECRET"),
        ({"WEBHOOK_URL": "ftp://o", "WEBHOOK_PORT": "8443", "SECRET": "s"}, "https://"),
        ({"WEBHOOK_URL": "https://o.example/t", "WEBHOOK_PORT": "http", "SECRET": "s"}, "8443"),
        ({"WEBHOOK_URL": "https://o.example/t", "WEBHOOK_PORT": "70000", "SECRET": "s"}, "8443"),
    ],
)
def test_a_webhook_needs_its_three_settings(tmp_path: Path, environment: dict[str, str], told: str) -> None:
    """Address, port and a secret that is the same everywhere; each problem says so."""
    assert told in "\n".join(problems_of(tmp_path, **environment))


@pytest.mark.parametrize(
    ("port", "at"),
    [("8443", ("127.0.0.1", 8443)), ("0.0.0.0:80", ("0.0.0.0", 80)), ("[::1]:9", ("[::1]", 9))],
)
def test_a_webhook_listens_where_the_proxy_finds_it(tmp_path: Path, port: str, at: tuple[str, int]) -> None:
    """On this machine alone, unless an address stands before the port."""
    given = {"VENTANILLA_WEBHOOK_URL": "https://o.example/t", "VENTANILLA_WEBHOOK_PORT": port}
    assert read_settings({**given, "VENTANILLA_SECRET": "s"}, tmp_path).webhook_at == at


def test_two_processes_that_start_at_once_have_one_secret(tmp_path: Path) -> None:
    """Whoever is slower takes the other's."""
    with ThreadPoolExecutor(8) as crew:
        found = set(crew.map(lambda _: read_settings({}, tmp_path).secret, range(16)))
    assert len(found) == 1
    assert [one.name for one in (tmp_path / "var").iterdir()] == ["secret"]


def test_all_problems_are_told_at_once(tmp_path: Path) -> None:
    """Nobody has to start the program once for each mistake, and nothing is made on disk."""
    found = problems_of(tmp_path, IMAP_URL="pop://x", TIMEZONE="Marte", TELEGRAM_API_URL="x", TOKN="1")
    assert len(found) == 5
    assert list(tmp_path.iterdir()) == []


def test_a_dotenv_file_is_read_and_the_environment_wins(tmp_path: Path) -> None:
    """The file may quote, export and comment; a variable of the environment is stronger."""
    lines = [
        "# the counter", "export VENTANILLA_ADMIN_EMAIL='Jefe@Oficina.example'", 'VENTANILLA_DATA="datos"',
        "VENTANILLA_TIMEZONE=Europe/Madrid", "#VENTANILLA_SECRET=no", "", "OTHER=ignored",
    ]  # fmt: skip
    (tmp_path / ".env").write_text("\n".join(lines), "utf-8")
    settings = read_settings({"VENTANILLA_TIMEZONE": "America/Guatemala"}, tmp_path)
    assert settings.admin_email == "jefe@oficina.example"
    assert settings.data == tmp_path / "datos"
    assert settings.zone.key == "America/Guatemala"


def test_a_misspelt_name_in_the_file_is_told(tmp_path: Path) -> None:
    """A wrong name in .env would silently switch a channel off."""
    (tmp_path / ".env").write_text("VENTANILLA_TELEGRAM=1\n", "utf-8")
    assert "VENTANILLA_TELEGRAM;" in problems_of(tmp_path)[0]


@pytest.fixture
def full(tmp_path: Path) -> Settings:
    """Settings with everything that is secret."""
    return read_settings(GOOD, tmp_path)


def test_secrets_are_not_shown(full: Settings) -> None:
    """Neither tokens nor passwords appear where settings are printed."""
    shown = repr(full)
    assert [word for word in ("AAtoken", "p%40ss", "p@ss", "secret-of") if word in shown] == []


def test_problems_do_not_show_passwords(tmp_path: Path) -> None:
    """A URL that cannot be read is complained of without its password."""
    found = "\n".join(
        problems_of(tmp_path, IMAP_URL="imap://u:secreta@host:puerto", SMTP_URL="x://u:secreta@h")
    )
    assert "secreta" not in found


def test_what_must_be_hidden_is_listed_as_written_and_as_sent(full: Settings) -> None:
    """Passwords are hidden as the URL has them and as the server gets them."""
    assert {"p%40ss-imap", "p@ss-imap", "p@ss-smtp", "p@ss-db", GOOD["VENTANILLA_TELEGRAM_TOKEN"]} <= set(
        full.hidden
    )


def test_a_secret_is_made_once_for_its_owner_only(tmp_path: Path) -> None:
    """Without a given secret one is made in a file that only its owner reads, and stays the same."""
    first = read_settings({}, tmp_path)
    file = tmp_path / "var" / "secret"
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert len(first.secret) == 64
    assert read_settings({}, tmp_path).secret == first.secret


def test_the_names_are_the_contract() -> None:
    """New settings may come, none may be renamed."""
    assert set(GOOD) | {"VENTANILLA_DATA", "VENTANILLA_TIMEZONE", "VENTANILLA_ADMIN_EMAIL"} <= set(NAMES)
    assert "VENTANILLA_MAIL_AUTHSERV_ID" in NAMES
    assert "VENTANILLA_PROCEDURES" in NAMES
    assert "VENTANILLA_TELEGRAM_API_URL" in NAMES


@pytest.mark.parametrize(("given", "port"), [("", 0), ("9464", 9464)])
def test_the_port_of_the_figures(given: str, port: int, tmp_path: Path) -> None:
    """Off by default."""
    assert read_settings({"VENTANILLA_METRICS_PORT": given}, tmp_path).metrics_port == port


@pytest.mark.parametrize("given", ["0", "65536", "x", "-1", "²"])
def test_what_is_no_port(given: str, tmp_path: Path) -> None:
    """It is told with its setting."""
    with pytest.raises(BadSettings, match=r"VENTANILLA_METRICS_PORT: «.+» no es un puerto"):
        read_settings({"VENTANILLA_METRICS_PORT": given}, tmp_path)
