"""Settings of the mail channel, and the two server URLs, read with clear complaints."""

from __future__ import annotations

from dataclasses import dataclass, field
from urllib.parse import SplitResult, unquote, urlsplit

_IMAP_PORTS = {"imap": 143, "imaps": 993}
_SMTP_PORTS = {"smtp": 25, "smtps": 465, "smtp+starttls": 587}


@dataclass(frozen=True, slots=True, kw_only=True)
class Server:
    """A mail server as a URL names it."""

    scheme: str
    host: str
    port: int
    user: str = ""
    password: str = field(default="", repr=False)
    folder: str = "INBOX"
    """IMAP only."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MailSettings:
    """Who the counter is in the mail.

    Args:
        address: our own address; reply addresses are made from it.
        name: the display name of our letters.
        authserv_id: the id that our own server writes into `Authentication-Results`; empty: nothing proves a sender.
        trust_top: the provider writes no id; the top-most block counts (only where it is set on purpose).
    """

    address: str
    name: str = "Ventanilla"
    authserv_id: str = ""
    trust_top: bool = False

    def __post_init__(self) -> None:
        local, at, domain = self.address.rpartition("@")
        if not (local and at and domain) or any(c.isspace() or c in "<>,;" for c in self.address):
            raise ValueError(
                f"La dirección de correo «{self.address}» no es válida: se espera nombre@dominio."
            )

    @property
    def domain(self) -> str:
        """The part after the @, in lower case."""
        return self.address.rpartition("@")[2].lower()


def imap_server(url: str) -> Server:
    """Read `imap://` or `imaps://user:password@host:port/INBOX` (user and password percent-encoded).

    Raises:
        ValueError: what is wrong with it, in Spanish, without the password.
    """
    return _server(url, _IMAP_PORTS, "imaps://usuario:clave@servidor:993/INBOX", needs_user=True)


def smtp_server(url: str) -> Server:
    """Read `smtp://`, `smtps://` or `smtp+starttls://user:password@host:port` (percent-encoded).

    Raises:
        ValueError: what is wrong with it, in Spanish, without the password.
    """
    return _server(url, _SMTP_PORTS, "smtp+starttls://usuario:clave@servidor:587", needs_user=False)


def _server(url: str, ports: dict[str, int], example: str, *, needs_user: bool) -> Server:
    try:
        parts = urlsplit(url.strip())
        port = parts.port
    except ValueError:
        raise _wrong("no se puede leer el servidor o el puerto", example) from None
    if parts.scheme not in ports:
        raise _wrong(f"debe empezar con {' o '.join(s + '://' for s in ports)}", example)
    if not parts.hostname:
        raise _wrong("falta el servidor", example)
    if needs_user and not parts.username:
        raise _wrong("falta el usuario", example)
    return Server(
        scheme=parts.scheme,
        host=parts.hostname,
        port=port or ports[parts.scheme],
        user=_decoded(parts.username, example),
        password=_decoded(parts.password, example),
        folder=_folder(parts, example),
    )


def _folder(parts: SplitResult, example: str) -> str:
    return _decoded(parts.path.strip("/"), example) or "INBOX"


def _decoded(text: str | None, example: str) -> str:
    plain = unquote(text or "")
    if any(ord(c) < 32 for c in plain):  # line ends would become commands to the server
        raise _wrong("contiene un salto de línea o un carácter de control", example)
    return plain


def _wrong(what: str, example: str) -> ValueError:
    return ValueError(
        f"La URL del servidor de correo no es válida: {what}. "
        f"Ejemplo: {example} (los caracteres especiales del usuario y de la clave van codificados con %)."
    )
