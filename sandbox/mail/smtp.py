"""The SMTP server that the bot sends through (aiosmtpd)."""

from __future__ import annotations

import asyncio
import hmac

from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session

from sandbox.mail.post import Post
from sandbox.settings import DOMAIN, HOST, MAIL_USER

MAX_MAIL = 35 * 1024 * 1024  # bytes: 25 MB of attachments in base64, as at large providers


async def listen(post: Post, password: str, port: int) -> asyncio.Server:
    """Serves on 127.0.0.1. Raises OSError if the port is taken."""

    def authenticate(
        _server: SMTP, _session: Session, _envelope: Envelope, mechanism: str, data: object
    ) -> AuthResult:
        good = (
            mechanism in ("LOGIN", "PLAIN")
            and isinstance(data, LoginPassword)
            and data.login == MAIL_USER.encode()
            and hmac.compare_digest(data.password, password.encode())
        )
        return AuthResult(success=good, handled=False)

    def protocol() -> SMTP:
        return SMTP(
            _Handler(post),
            hostname=DOMAIN,
            ident="Ventanilla sandbox",
            data_size_limit=MAX_MAIL,
            enable_SMTPUTF8=True,
            authenticator=authenticate,
            auth_require_tls=False,  # nothing leaves this machine
            loop=asyncio.get_running_loop(),
        )

    return await asyncio.get_running_loop().create_server(protocol, HOST, port)


class _Handler:
    """Takes what a logged-in client submits."""

    def __init__(self, post: Post) -> None:
        self._post = post

    async def handle_MAIL(  # noqa: N802 - the name that aiosmtpd looks for
        self, _server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        """Takes mail from whoever logged in (RFC 4954, 6)."""
        if not session.authenticated:
            return "530 5.7.0 Authentication required"
        envelope.mail_from = address
        envelope.mail_options.extend(options)
        return "250 2.1.0 Ok"

    async def handle_RCPT(  # noqa: N802 - the name that aiosmtpd looks for
        self, _server: SMTP, _session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        """Takes any address that has a domain; whether it exists shows later, as in real life."""
        if not address.rpartition("@")[0]:
            return "553 5.1.3 The recipient address is not a valid RFC 5321 address"
        envelope.rcpt_tos.append(address)
        envelope.rcpt_options.extend(options)
        return "250 2.1.5 Ok"

    async def handle_DATA(  # noqa: N802 - the name that aiosmtpd looks for
        self, _server: SMTP, _session: Session, envelope: Envelope
    ) -> str:
        """Delivers; the answer goes out after the commit."""
        content = envelope.original_content or b""
        queue_id = self._post.deliver(envelope.mail_from or "", envelope.rcpt_tos, content)
        return f"250 2.0.0 Ok: queued as {queue_id}"
