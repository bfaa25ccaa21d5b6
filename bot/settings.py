"""Settings: environment variables or a `.env` file in the working folder. The names are a contract.

A channel that is not set is off. What is wrong is told all at once, in Spanish, never showing a secret.
"""

from __future__ import annotations

import os
import secrets
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import unquote, urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

NAMES = (
    "VENTANILLA_DATABASE_URL",
    "VENTANILLA_DATA",
    "VENTANILLA_SECRET",
    "VENTANILLA_TELEGRAM_TOKEN",
    "VENTANILLA_TELEGRAM_API_URL",
    "VENTANILLA_WEBHOOK_URL",
    "VENTANILLA_WEBHOOK_PORT",
    "VENTANILLA_MAIL_ADDRESS",
    "VENTANILLA_IMAP_URL",
    "VENTANILLA_SMTP_URL",
    "VENTANILLA_MAIL_AUTHSERV_ID",
    "VENTANILLA_TIMEZONE",
    "VENTANILLA_PROCEDURES",
    "VENTANILLA_ADMIN_EMAIL",
    "VENTANILLA_METRICS_PORT",
)
TELEGRAM = "https://api.telegram.org"
_MAIL = ("VENTANILLA_MAIL_ADDRESS", "VENTANILLA_IMAP_URL", "VENTANILLA_SMTP_URL")


class CannotStart(Exception):
    """Something must be mended before the product can start; the text says what and how, in Spanish."""


class BadSettings(ValueError):
    """One or more settings are wrong; `problems` says each with its remedy, in Spanish."""

    def __init__(self, problems: list[str]) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What the product runs with."""

    database_url: str = field(repr=False)
    data: Path
    secret: bytes = field(repr=False)
    secret_is_set: bool = False
    """Whether the secret is a setting, and not a file in the data folder."""
    zone: ZoneInfo
    procedures: tuple[Path, ...] = ()
    admin_email: str = ""
    telegram_token: str = field(default="", repr=False)
    telegram_api_url: str = TELEGRAM
    webhook_url: str = ""
    webhook_at: tuple[str, int] = ("", 0)
    """Where we listen for what the proxy behind `webhook_url` passes on."""
    mail_address: str = ""
    imap_url: str = field(default="", repr=False)
    smtp_url: str = field(default="", repr=False)
    authserv_id: str = ""
    metrics_port: int = 0
    """0: off."""

    @property
    def hidden(self) -> tuple[str, ...]:
        """What must never be shown: tokens, the secret, URLs with passwords, and the passwords as servers get them."""
        urls = [url for url in (self.imap_url, self.smtp_url, self.database_url) if urlsplit(url).password]
        written = [str(urlsplit(url).password) for url in urls]
        return (
            self.telegram_token,
            self.secret.decode("utf-8", "replace"),
            *urls,
            *written,
            *map(unquote, written),
        )

    @property
    def chat_is_on(self) -> bool:
        """Whether the Telegram channel is set."""
        return bool(self.telegram_token)

    @property
    def mail_is_on(self) -> bool:
        """Whether the mail channel is set."""
        return bool(self.mail_address)


def read(
    environment: Mapping[str, str], folder: Path, checks: Mapping[str, Callable[[str], object]]
) -> Settings:
    """The settings of an environment and the `.env` file of a folder (the environment wins).

    Args:
        environment: usually `os.environ`.
        folder: where `.env` is looked for and relative paths start.
        checks: per setting a function that raises ValueError (Spanish) for a wrong value.

    Raises:
        BadSettings: something is wrong; everything at once.
    """
    given = {**_dotenv(folder / ".env"), **environment}
    values = {name: given.get(name, "").strip() for name in NAMES}
    problems = _unknown(given) + _checked(values, checks)
    zone = _zone(values["VENTANILLA_TIMEZONE"], problems)
    missing = [name for name in _MAIL if not values[name]]
    if 0 < len(missing) < len(_MAIL):
        problems.append(f"Para el correo faltan: {', '.join(missing)}. Póngalas, o quite las demás.")
    api = values["VENTANILLA_TELEGRAM_API_URL"] or TELEGRAM
    if _scheme(api) not in ("http", "https"):
        problems.append("VENTANILLA_TELEGRAM_API_URL debe empezar con http:// o https://.")
    if values["VENTANILLA_DATABASE_URL"] and not _scheme(values["VENTANILLA_DATABASE_URL"]):
        problems.append(
            "VENTANILLA_DATABASE_URL no es una URL; por ejemplo sqlite:////ruta/ventanilla.db "
            "o postgresql://usuario:clave@servidor/base."
        )
    webhook_at = _webhook_at(values, problems)
    metrics_port = _port("VENTANILLA_METRICS_PORT", values, problems)
    if problems or zone is None:
        raise BadSettings(problems)
    data = folder / (values["VENTANILLA_DATA"] or "var")
    return Settings(
        database_url=values["VENTANILLA_DATABASE_URL"] or f"sqlite:///{(data / 'ventanilla.db').absolute()}",
        data=data,
        secret=_secret(values["VENTANILLA_SECRET"], data),
        secret_is_set=bool(values["VENTANILLA_SECRET"]),
        zone=zone,
        procedures=_folders(values["VENTANILLA_PROCEDURES"], folder),
        admin_email=values["VENTANILLA_ADMIN_EMAIL"].lower(),
        telegram_token=values["VENTANILLA_TELEGRAM_TOKEN"],
        telegram_api_url=api.rstrip("/"),
        webhook_url=values["VENTANILLA_WEBHOOK_URL"],
        webhook_at=webhook_at,
        mail_address=values["VENTANILLA_MAIL_ADDRESS"],
        imap_url=values["VENTANILLA_IMAP_URL"],
        smtp_url=values["VENTANILLA_SMTP_URL"],
        authserv_id=values["VENTANILLA_MAIL_AUTHSERV_ID"],
        metrics_port=metrics_port,
    )


def procedure_folders(environment: Mapping[str, str], folder: Path) -> tuple[Path, ...]:
    """The folders of procedure files alone, for commands that need no other setting; see `read`."""
    given = {**_dotenv(folder / ".env"), **environment}
    return _folders(given.get("VENTANILLA_PROCEDURES", ""), folder)


def _folders(value: str, folder: Path) -> tuple[Path, ...]:
    return tuple(folder / path.strip() for path in value.split(os.pathsep) if path.strip())


def _scheme(url: str) -> str:
    """What stands before `://`; empty if it is no URL."""
    try:
        return urlsplit(url).scheme
    except ValueError:
        return ""


def _unknown(given: Mapping[str, str]) -> list[str]:
    """A misspelt name would silently switch a channel off."""
    names = sorted(name for name in given if name.startswith("VENTANILLA_") and name not in NAMES)
    names = [name for name in names if not name.startswith("VENTANILLA_TEST_")]
    return [f"No existe el ajuste {name}; revise cómo está escrito (vea el README)." for name in names]


def _checked(values: Mapping[str, str], checks: Mapping[str, Callable[[str], object]]) -> list[str]:
    problems: list[str] = []
    for name, check in checks.items():
        if values[name]:
            try:
                check(values[name])
            except ValueError as wrong:
                problems.append(f"{name}: {wrong}")
    return problems


def _port(name: str, values: Mapping[str, str], problems: list[str]) -> int:
    """A port; 0 if it is not given."""
    given = values[name]
    if given and not (given.isascii() and given.isdigit() and 0 < int(given) < 65536):
        problems.append(f"{name}: «{given}» no es un puerto (un número de 1 a 65535).")
        return 0
    return int(given or 0)


def _zone(name: str, problems: list[str]) -> ZoneInfo | None:
    try:
        return ZoneInfo(name or "America/Guatemala")
    except (ZoneInfoNotFoundError, ValueError):
        problems.append(
            f"VENTANILLA_TIMEZONE: «{name}» no es una zona horaria, por ejemplo America/Guatemala."
        )
        return None


def _webhook_at(values: Mapping[str, str], problems: list[str]) -> tuple[str, int]:
    """Where to listen: this machine's own address, or the one that stands before the port."""
    url, port = values["VENTANILLA_WEBHOOK_URL"], values["VENTANILLA_WEBHOOK_PORT"]
    if not url and not port:
        return "", 0
    if not url or not port or not values["VENTANILLA_SECRET"]:
        problems.append(
            "Para recibir de Telegram por webhook van juntas VENTANILLA_WEBHOOK_URL, VENTANILLA_WEBHOOK_PORT "
            "y VENTANILLA_SECRET (la misma en todas las máquinas)."
        )
    if url and _scheme(url) not in ("https", "http"):
        problems.append("VENTANILLA_WEBHOOK_URL debe ser la dirección pública, con https://.")
    host, _, number = port.rpartition(":")
    if port and not (number.isdecimal() and 0 < int(number) < 65536):
        problems.append("VENTANILLA_WEBHOOK_PORT debe ser un puerto, por ejemplo 8443, o dirección:puerto.")
        return "", 0
    return host or "127.0.0.1", int(number or 0)


def _secret(given: str, data: Path) -> bytes:
    """The secret that signs buttons: the given one, or one made once and kept beside the files."""
    if given:
        return given.encode()
    kept = data / "secret"
    if not kept.exists():
        data.mkdir(parents=True, exist_ok=True, mode=0o700)
        made = data / f"secret.{secrets.token_hex(4)}"
        descriptor = os.open(made, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "wb") as file:
            file.write(secrets.token_hex(32).encode())
        with suppress(FileExistsError):  # another process was faster: its secret is everybody's
            os.link(made, kept)
        made.unlink()
    return kept.read_bytes()


def _dotenv(file: Path) -> dict[str, str]:
    """`NAME=value` lines; `#` starts a comment line; quotes around a value are taken off."""
    if not file.is_file():
        return {}
    found: dict[str, str] = {}
    for line in file.read_text("utf-8").splitlines():
        name, equals, value = line.strip().removeprefix("export ").partition("=")
        if equals and not name.startswith("#"):
            found[name.strip()] = value.strip().strip("\"'")
    return found
