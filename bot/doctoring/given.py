"""The settings, beyond what a start refuses: what is missing, and what others can read."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from bot.settings import Settings
from machines.watching.concern import Concern, good, note, wrong

ABOUT = "Ajustes"
_OTHERS = 0o077


def look(settings: Settings, folder: Path) -> Iterator[Concern]:
    """What an administrator should know of the settings.

    Args:
        folder: where `.env` is.
    """
    found = [*_channels(settings), *_readable(settings, folder)]
    yield from found or [good(ABOUT, "completos.")]


def _channels(settings: Settings) -> Iterator[Concern]:
    if not settings.chat_is_on and not settings.mail_is_on:
        yield wrong(
            ABOUT,
            "no hay ningún canal.",
            "Ponga VENTANILLA_TELEGRAM_TOKEN, o los tres ajustes del correo (vea el README).",
        )
    if not settings.admin_email:
        yield wrong(
            ABOUT,
            "falta VENTANILLA_ADMIN_EMAIL: nadie se entera de lo que falla.",
            "Ponga el correo de quien administra.",
        )
    elif not settings.mail_is_on:
        yield note(
            ABOUT,
            "el correo está apagado: a la persona administradora no se le puede avisar.",
            "Ponga los tres ajustes del correo, o revise «ventanilla doctor» cada día.",
        )
    if settings.mail_is_on and not settings.authserv_id:
        yield note(
            ABOUT,
            "falta VENTANILLA_MAIL_AUTHSERV_ID: lo que se decide por correo cuenta solo tras una segunda respuesta.",
            "Ponga el nombre que su servidor escribe al inicio de Authentication-Results.",
        )


def _readable(settings: Settings, folder: Path) -> Iterator[Concern]:
    """Secrets that other users of the machine can read."""
    for file in (folder / ".env", settings.data / "secret"):
        if file.is_file() and file.stat().st_mode & _OTHERS:
            yield wrong(ABOUT, f"otros usuarios de la máquina pueden leer {file}.", f"chmod 600 {file}")
