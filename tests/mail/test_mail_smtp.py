"""The way out against a real aiosmtpd."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import closing
from typing import Any
from urllib.parse import urlsplit

import pytest
from aiosmtpd.smtp import SMTP, Envelope, Session

from machines.errors import Permanent, Temporary
from machines.messages import Queued
from machines.ports import Channel
from machines.rendered import Paragraph, Rendered
from mail.smtp import SmtpChannel
from tests.histories.faults import Faults
from tests.mail.mail_samples import SETTINGS, queued


class Server:
    """Keeps what arrives; answers as told."""

    def __init__(self) -> None:
        self.letters: list[bytes] = []
        self.connections = 0
        self.rcpt = "250 OK"
        self.data = "250 OK"
        self.silent = False
        self.port = 0
        self.transports: list[asyncio.BaseTransport] = []

    async def handle_RCPT(  # noqa: N802 aiosmtpd's name
        self, _server: SMTP, _session: Session, envelope: Envelope, address: str, _options: list[str]
    ) -> str:
        if self.rcpt.startswith("250"):
            envelope.rcpt_tos.append(address)
        return self.rcpt

    async def handle_DATA(self, _server: SMTP, _session: Session, envelope: Envelope) -> str:  # noqa: N802 aiosmtpd's name
        assert isinstance(envelope.content, bytes)
        self.letters.append(envelope.content)
        if self.silent:
            await asyncio.sleep(2)
        return self.data

    def session(self) -> SMTP:
        self.connections += 1
        keeper = self

        class Noted(SMTP):
            def connection_made(self, transport: asyncio.BaseTransport) -> None:
                keeper.transports.append(transport)
                super().connection_made(transport)

        return Noted(self, hostname="prueba.gt")

    def drop(self) -> None:
        """Break all connections."""
        for transport in self.transports:
            transport.abort()  # type: ignore[attr-defined] # always a WriteTransport


@pytest.fixture
async def server() -> AsyncIterator[Server]:
    handler = Server()
    listening = await asyncio.get_running_loop().create_server(handler.session, "127.0.0.1", 0)
    handler.port = listening.sockets[0].getsockname()[1]
    yield handler
    listening.close()
    handler.drop()
    await asyncio.sleep(0)


def render(_row: Queued) -> Rendered:
    return Rendered(subject="Constancia", blocks=(Paragraph("Recibido."),))


def channel_to(port: int, **options: Any) -> SmtpChannel:
    return SmtpChannel(f"smtp://127.0.0.1:{port}", SETTINGS, render, lambda _sha: b"", **options)


@pytest.fixture
async def channel(server: Server) -> AsyncIterator[SmtpChannel]:
    channel = channel_to(server.port, timeout=0.5)
    yield channel
    await channel.close()


async def test_one_connection_serves_many_letters(server: Server, channel: SmtpChannel) -> None:
    """Letters go out over one reused connection, also when sent at once; each returns its Message-ID."""
    port: Channel = channel
    ids = await asyncio.gather(*(port.send(queued(row=i)) for i in range(10)))
    assert server.connections == 1
    assert len(set(ids)) == len(server.letters) == 10
    assert all(i.encode() in letter for i, letter in zip(ids, server.letters, strict=True))


async def test_a_dropped_connection_is_temporary_then_renewed(server: Server, channel: SmtpChannel) -> None:
    """After the server hangs up, at worst one attempt fails as temporary, and the next one goes out."""
    await channel.send(queued(row=1))
    server.drop()
    await asyncio.sleep(0.05)
    try:
        await channel.send(queued(row=2))
    except Temporary:
        await channel.send(queued(row=2))
    assert server.connections == 2
    assert len(server.letters) == 2


async def test_an_idle_connection_is_closed(server: Server) -> None:
    """An unused connection is closed after a while, and opened again when needed."""
    channel = channel_to(server.port, idle=0.05)
    await channel.send(queued(row=1))
    await asyncio.sleep(0.15)
    assert server.transports[0].is_closing()
    await channel.send(queued(row=2))
    assert server.connections == 2
    await channel.close()


async def test_silence_after_the_letter_is_temporary_with_the_same_id(
    server: Server, channel: SmtpChannel
) -> None:
    """If the outcome is unknown the row is tried again, recognisable by its Message-ID."""
    server.silent = True
    with pytest.raises(Temporary):
        await channel.send(queued())
    server.silent = False
    again = await channel.send(queued())
    assert all(again.encode() in letter for letter in server.letters)
    assert len(server.letters) == 2


@pytest.mark.parametrize(
    ("rcpt", "data", "dead"),
    [
        ("550 5.1.1 no such user", "250 OK", True),
        ("553 bad", "250 OK", True),
        ("552 full", "250 OK", False),
        ("250 OK", "554 spam", False),
    ],
)
async def test_final_refusals_are_permanent(
    server: Server, channel: SmtpChannel, rcpt: str, data: str, dead: bool
) -> None:
    """A 5xx is never tried again; only "no such mailbox" makes the address dead."""
    server.rcpt, server.data = rcpt, data
    with pytest.raises(Permanent) as refused:
        await channel.send(queued())
    assert refused.value.dead is dead
    server.rcpt, server.data = "250 OK", "250 OK"
    await channel.send(queued())
    assert server.connections == 1


@pytest.mark.parametrize(("rcpt", "data"), [("451 greylisted", "250 OK"), ("250 OK", "451 later")])
async def test_soft_refusals_are_temporary(
    server: Server, channel: SmtpChannel, rcpt: str, data: str
) -> None:
    """A 4xx is tried again later."""
    server.rcpt, server.data = rcpt, data
    with pytest.raises(Temporary, match="451"):
        await channel.send(queued())


@pytest.mark.parametrize("kind", ["smtp-busy", "smtp-refuse-sender", "smtp-refuse"])
async def test_not_now_is_tried_again_soon(server: Server, kind: str) -> None:
    """A server that is busy, wherever it says so, does not get the long pause of settings that are wrong."""
    with closing(Faults({"smtp": f"smtp://127.0.0.1:{server.port}"})) as faults:
        channel = channel_to(urlsplit(faults.through("smtp")).port or 0)
        faults.arm(kind)
        with pytest.raises(Temporary) as refused:
            await channel.send(queued())
        assert refused.value.after is None
        await channel.send(queued())
        await channel.close()
    assert len(server.letters) == 1


async def test_no_server_is_temporary(server: Server) -> None:
    """A server that cannot be reached is tried again later."""
    with pytest.raises(Temporary):
        await channel_to(1).send(queued())


async def test_starttls_is_never_skipped(server: Server) -> None:
    """With smtp+starttls:// nothing is sent to a server that does not offer it."""
    channel = SmtpChannel(f"smtp+starttls://127.0.0.1:{server.port}", SETTINGS, render, lambda _sha: b"")
    with pytest.raises(Temporary):
        await channel.send(queued())
    assert not server.letters


async def test_an_unusable_address_is_dead(channel: SmtpChannel) -> None:
    """An address that no letter can carry is permanent and dead."""
    with pytest.raises(Permanent) as refused:
        await channel.send(queued(address="sin arroba"))
    assert refused.value.dead
