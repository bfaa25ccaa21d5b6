"""Asking both mail servers whether they take us, for whoever administers: each failure with the setting to look at."""

from __future__ import annotations

import imaplib
import smtplib
import ssl
from dataclasses import dataclass
from functools import partial

from imap_tools import BaseMailBox, ImapToolsError, MailboxFolderSelectError, MailboxLoginError

from mail.imap import IMAP_REMEDY, POISON
from mail.imap_box import capabilities, open_box
from mail.settings import Server, imap_server, smtp_server

PATIENCE = 10.0
"""Seconds for each step."""


class Unusable(Exception):
    """A server cannot be used; the text says why, `remedy` what to do. Both Spanish, without the password."""

    def __init__(self, why: str, remedy: str) -> None:
        super().__init__(why)
        self.remedy = remedy


@dataclass(frozen=True, slots=True, kw_only=True)
class Mailbox:
    """A mailbox that takes us."""

    user: str
    folder: str
    letters: int
    pushes: bool
    """Whether it tells of new letters at once (IDLE)."""
    given_up: int
    """Letters in it that could not be stored, flagged for a human."""


def ask_imap(url: str, timeout: float = PATIENCE) -> Mailbox:
    """Log in, open the folder and count; nothing is changed.

    Raises:
        Unusable: it can't be done.
    """
    server = imap_server(url)
    setting = "VENTANILLA_IMAP_URL"
    try:
        with open_box(server, timeout) as box:
            return Mailbox(
                user=server.user,
                folder=server.folder,
                letters=_count(box, "ALL"),
                pushes="IDLE" in capabilities(box),
                given_up=_count(box, f"KEYWORD {POISON}"),
            )
    except MailboxLoginError as error:
        raise Unusable(f"{server.host} no acepta la clave de {server.user}.", IMAP_REMEDY) from error
    except MailboxFolderSelectError as error:
        why = f"no existe la carpeta «{server.folder}» en el buzón de {server.user}."
        raise Unusable(why, f"Corrija la carpeta al final de {setting}.") from error
    except (ImapToolsError, imaplib.IMAP4.error, OSError) as error:
        raise _unreached(server, setting, error) from error


def _count(box: BaseMailBox, what: str) -> int:
    return len(box.uids(what))


def ask_smtp(url: str, timeout: float = PATIENCE) -> str:
    """Connect and log in, send nothing; returns the server's name.

    Raises:
        Unusable: it can't be done.
    """
    server = smtp_server(url)
    setting = "VENTANILLA_SMTP_URL"
    try:
        with _smtp(server, timeout) as client:
            if server.scheme == "smtp+starttls":
                client.starttls(context=ssl.create_default_context())
            if server.user:
                client.login(server.user, server.password)
            client.noop()
    except smtplib.SMTPAuthenticationError as error:
        why = f"{server.host} no acepta la clave de {server.user}."
        raise Unusable(why, f"Revise usuario y clave en {setting} (codificados con %).") from error
    except smtplib.SMTPNotSupportedError as error:
        why = f"{server.host} no ofrece lo que se le pide (STARTTLS o entrada con clave)."
        raise Unusable(
            why, f"Pruebe en {setting} con smtps:// y el puerto 465, o quite la clave si no la pide."
        ) from error
    except (smtplib.SMTPException, OSError) as error:
        raise _unreached(server, setting, error) from error
    return server.host


def _smtp(server: Server, timeout: float) -> smtplib.SMTP:
    kind = (
        partial(smtplib.SMTP_SSL, context=ssl.create_default_context())
        if server.scheme == "smtps"
        else smtplib.SMTP
    )
    return kind(server.host, server.port, timeout=timeout)


def _unreached(server: Server, setting: str, error: Exception) -> Unusable:
    where = f"{server.host}:{server.port}"
    if isinstance(error, ssl.SSLCertVerificationError):
        return Unusable(
            f"el certificado de {where} no es de fiar ({error.verify_message}).",
            f"Ponga en {setting} el nombre que dice el certificado, o instale el de su autoridad en la máquina.",
        )
    if isinstance(error, ssl.SSLError):
        return Unusable(f"{where} no habla TLS así.", f"Revise el puerto y cómo empieza {setting}.")
    return Unusable(
        f"{where} no responde ({type(error).__name__}).",
        f"Revise servidor y puerto en {setting}, y que la máquina pueda salir a él.",
    )
