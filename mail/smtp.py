"""The outbox's way out by mail: one connection, reused, with every refusal told apart."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from email.message import EmailMessage

import aiosmtplib
import structlog

from machines.errors import Permanent, Temporary
from machines.messages import Queued
from machines.rendered import Rendered
from mail.compose import compose
from mail.settings import MailSettings, Server, smtp_server

_NOBODY = frozenset({550, 551, 553})
"""Codes by which a server says that there is no such mailbox (RFC 5321 §4.2.3)."""
_CONFIGURATION_PAUSE = 300.0
"""Seconds before trying again where our own settings are at fault: nothing is lost meanwhile."""
_REMEDY = "Revise usuario y clave en VENTANILLA_SMTP_URL (codificados con %)."

_log = structlog.get_logger(__name__)


class SmtpChannel:
    """Sends outbox rows as letters; a `machines.ports.Channel`.

    Args:
        url: see `smtp_server`.
        settings: who we are.
        render: words of a row.
        load_file: bytes of a stored file by its SHA-256.
        timeout: seconds that each step with the server may take.
        idle: seconds after which an unused connection is closed.
    """

    def __init__(
        self,
        url: str,
        settings: MailSettings,
        render: Callable[[Queued], Rendered],
        load_file: Callable[[str], bytes],
        *,
        timeout: float = 30.0,
        idle: float = 30.0,
    ) -> None:
        self._settings = settings
        self._render = render
        self._load_file = load_file
        self._idle = idle
        self._client = _client(smtp_server(url), timeout)
        self._lock = asyncio.Lock()
        self._closing: asyncio.TimerHandle | None = None

    async def send(self, queued: Queued) -> str:
        """Send a row's letter; returns its Message-ID, which is the same each time the row is tried.

        Raises:
            Temporary: the server or the way to it failed, or it asked for patience; the letter may have gone out.
            Permanent: the recipient or the letter was refused; `dead` if there is no such mailbox.
        """
        try:
            letter = compose(queued, self._render(queued), self._settings, self._load_file)
        except ValueError as error:
            raise Permanent(str(error), dead=True) from error
        async with self._lock:
            await self._deliver(letter, queued.outgoing.address)
        return str(letter["Message-ID"])

    async def close(self) -> None:
        """Say goodbye to the server, if there is a connection."""
        async with self._lock:
            self._keep_open()
            if self._client.is_connected:
                try:
                    await self._client.quit()
                except aiosmtplib.SMTPException:
                    self._client.close()

    async def _deliver(self, letter: EmailMessage, address: str) -> None:
        self._keep_open()
        try:
            if not self._client.is_connected:
                await self._client.connect()
            await self._client.send_message(letter, sender=self._settings.address, recipients=[address])
        except (aiosmtplib.SMTPException, OSError, ValueError) as error:
            if not isinstance(error, aiosmtplib.SMTPResponseException | aiosmtplib.SMTPRecipientsRefused):
                self._client.close()  # after a time-out the answers would belong to the wrong letter
            raise _failure(error) from error
        self._closing = asyncio.get_running_loop().call_later(self._idle, self._client.close)

    def _keep_open(self) -> None:
        if self._closing is not None:
            self._closing.cancel()
            self._closing = None


def _client(server: Server, timeout: float) -> aiosmtplib.SMTP:
    return aiosmtplib.SMTP(
        hostname=server.host,
        port=server.port,
        username=server.user or None,
        password=server.password or None,
        use_tls=server.scheme == "smtps",
        # True or False, never None: None upgrades only if the server happens to offer it
        start_tls=server.scheme == "smtp+starttls",
        timeout=timeout,
    )


def _failure(error: Exception) -> Temporary | Permanent:
    """What a failed attempt means for the row."""
    if isinstance(error, aiosmtplib.SMTPRecipientsRefused):
        return _refused(error.recipients[0].code, error.recipients[0].message, recipient=True)
    if isinstance(error, aiosmtplib.SMTPResponseException) and 400 <= error.code < 500:
        # "not now" says nothing of our settings, wherever it is said (RFC 5321 §4.2.1, RFC 4954 §6)
        return Temporary(f"{error.code} {error.message}")
    if isinstance(error, aiosmtplib.SMTPAuthenticationError):
        _log.error("smtp.password_refused", code=error.code, remedy=_REMEDY)
        return Temporary(f"{error.code} {error.message}", after=_CONFIGURATION_PAUSE)
    if isinstance(error, aiosmtplib.SMTPConnectResponseError):
        _log.error("smtp.not_accepted", code=error.code)
        return Temporary(f"{error.code} {error.message}", after=_CONFIGURATION_PAUSE)
    if isinstance(error, aiosmtplib.SMTPSenderRefused):
        _log.error("smtp.sender_refused", code=error.code)
        return Temporary(f"{error.code} {error.message}", after=_CONFIGURATION_PAUSE)
    if isinstance(error, aiosmtplib.SMTPResponseException):
        return _refused(error.code, error.message, recipient=False)
    if isinstance(
        error, aiosmtplib.SMTPNotSupported | ValueError
    ):  # an address or letter that SMTP cannot carry
        return Permanent(str(error))
    return Temporary(f"{type(error).__name__}: {error}")


def _refused(code: int, message: str, *, recipient: bool) -> Temporary | Permanent:
    reason = f"{code} {message}"
    if 500 <= code < 600:
        return Permanent(reason, dead=recipient and code in _NOBODY)
    return Temporary(reason)
