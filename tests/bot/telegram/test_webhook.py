"""The webhook's door: only Telegram's own updates come in, and 200 means stored."""

from __future__ import annotations

import asyncio
import json
import socket
from collections.abc import AsyncIterator, Mapping
from contextlib import AbstractAsyncContextManager

import httpx
import pytest

from bot.listening import listening
from bot.settings import CannotStart
from bot.telegram.signing import webhook_secret
from bot.telegram.webhook import HEADER, MOST_BYTES, Webhook, make_app

SECRET = webhook_secret(b"the office's secret")
UPDATE = {"update_id": 7, "message": {"text": "hola"}}


class Kept:
    """What was stored; fails while it is told to."""

    def __init__(self) -> None:
        self.updates: list[Mapping[str, object]] = []
        self.fails = False

    async def store(self, update: Mapping[str, object]) -> None:
        """Keep one."""
        if self.fails:
            raise OSError("disk full")
        self.updates.append(update)


@pytest.fixture
def kept() -> Kept:
    """What comes through the door."""
    return Kept()


@pytest.fixture
async def door(kept: Kept) -> AsyncIterator[httpx.AsyncClient]:
    """A proxy before it."""
    transport = httpx.ASGITransport(make_app(kept.store, SECRET))
    async with httpx.AsyncClient(transport=transport, base_url="http://proxy") as client:
        yield client


async def test_an_update_is_stored_before_it_is_answered(door: httpx.AsyncClient, kept: Kept) -> None:
    """With the secret, at whatever path the proxy uses: 200, and it is there."""
    for path in ("/", "/telegram/one"):
        answer = await door.post(path, json=UPDATE, headers={HEADER: SECRET})
        assert (answer.status_code, answer.content) == (200, b"")
    assert kept.updates == [UPDATE, UPDATE]


async def test_what_could_not_be_stored_is_brought_again(door: httpx.AsyncClient, kept: Kept) -> None:
    """A store that fails is no 200; the next time it is taken."""
    kept.fails = True
    assert (await door.post("/", json=UPDATE, headers={HEADER: SECRET})).status_code == 503
    kept.fails = False
    assert (await door.post("/", json=UPDATE, headers={HEADER: SECRET})).status_code == 200
    assert len(kept.updates) == 1


@pytest.mark.parametrize("secret", ["", "x", SECRET[:-1], SECRET.upper(), "ñ"])
async def test_nobody_else_comes_in(door: httpx.AsyncClient, kept: Kept, secret: str) -> None:
    """Without the secret, or with a wrong one, the body is not even read."""
    headers = [(HEADER.encode(), secret.encode("latin-1"))] if secret else []
    assert (await door.post("/", json=UPDATE, headers=headers)).status_code == 403
    assert kept.updates == []


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (b"", 400),
        (b"{", 400),
        (b"[1]", 400),
        (b'{"update_id": "7"}', 400),
        (b'{"update_id": true}', 400),
        (b"[" * 100_000, 400),
        (b'"' + b"x" * MOST_BYTES + b'"', 413),
    ],
)
async def test_what_is_no_update(door: httpx.AsyncClient, kept: Kept, body: bytes, status: int) -> None:
    """It is refused and stored nowhere."""
    assert (await door.post("/", content=body, headers={HEADER: SECRET})).status_code == status
    assert kept.updates == []


async def test_a_body_in_pieces_is_an_update_too(door: httpx.AsyncClient, kept: Kept) -> None:
    """Chunked; without a length; and one that never ends is given up before it fills the memory."""

    async def pieces() -> AsyncIterator[bytes]:
        for piece in (b'{"update', b'_id": 7, "message": {"text"', b': "hola"}}'):
            yield piece

    async def endless() -> AsyncIterator[bytes]:
        while True:
            yield b" " * 100_000

    assert (await door.post("/", content=pieces(), headers={HEADER: SECRET})).status_code == 200
    assert kept.updates == [UPDATE]
    assert (await door.post("/", content=endless(), headers={HEADER: SECRET})).status_code == 413
    assert len(kept.updates) == 1


async def test_a_body_that_trickles_in_is_given_up(
    door: httpx.AsyncClient, kept: Kept, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It would keep its place from another."""
    monkeypatch.setattr("bot.telegram.webhook.LONGEST_BODY", 0.01)

    async def slow() -> AsyncIterator[bytes]:
        yield b"{"
        await asyncio.sleep(60)
        yield b"}"

    assert (await door.post("/", content=slow(), headers={HEADER: SECRET})).status_code == 408
    assert kept.updates == []


@pytest.mark.parametrize("method", ["GET", "PUT", "DELETE", "HEAD"])
async def test_only_post(door: httpx.AsyncClient, kept: Kept, method: str) -> None:
    """Other methods are not known."""
    answer = await door.request(method, "/", content=json.dumps(UPDATE), headers={HEADER: SECRET})
    assert answer.status_code == 405
    assert kept.updates == []


def test_the_webhooks_secret_is_not_the_offices() -> None:
    """What is shown to Telegram fits its rules and does not tell what it was made of."""
    assert len(SECRET) == 64
    assert webhook_secret(b"another") != SECRET
    assert "secret" not in SECRET


async def test_it_listens_while_the_product_runs(kept: Kept) -> None:
    """Over the wire; gone afterwards; a port that is taken stops the start with a sentence that names its setting."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(CannotStart, match="VENTANILLA_WEBHOOK_PORT"):
            async with _webhook(port, kept):
                pass
    url = f"http://127.0.0.1:{port}/"
    async with _webhook(port, kept), httpx.AsyncClient() as client:
        assert (await client.post(url, json=UPDATE, headers={HEADER: SECRET})).status_code == 200
    assert kept.updates == [UPDATE]
    async with httpx.AsyncClient() as client:
        with pytest.raises(httpx.ConnectError):
            await client.post(url, json=UPDATE, headers={HEADER: SECRET})


def _webhook(port: int, kept: Kept) -> AbstractAsyncContextManager[None]:
    """Where Telegram's proxy would bring the updates."""
    return listening(lambda: Webhook(("127.0.0.1", port), kept.store, SECRET), "VENTANILLA_WEBHOOK_PORT")
