"""The real client against a Bot API server in this process."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from bot.telegram.channel import TelegramChannel
from bot.telegram.client import TelegramClient
from bot.telegram.pacing import Pace
from bot.telegram.signing import Signer
from sandbox.telegram.app import make_app
from sandbox.web import WebServer, bound, port_of
from sandbox.world import User, World
from tests.bot.telegram.samples import FILES, Clock, rendered_of


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    """A fresh world in a folder of its own."""
    fresh = World(tmp_path / "world")
    yield fresh
    fresh.close()


@pytest.fixture
def ana() -> User:
    """Somebody with a Telegram account."""
    return User(id=501, first_name="Ana", last_name="Ávila")


@pytest.fixture
def beto() -> User:
    """Somebody else."""
    return User(id=502, first_name="Beto")


@pytest.fixture
def signer() -> Signer:
    """The installation's signer."""
    return Signer(b"a secret of the tests")


@pytest.fixture
async def api(world: World) -> AsyncIterator[str]:
    """The address of the world's Bot API server."""
    listener = bound(0)
    server = WebServer(make_app(world.chats, world.token))
    running = await server.start(listener)
    yield f"http://127.0.0.1:{port_of(listener)}"
    server.stop()
    await running


@pytest.fixture
async def client(world: World, api: str) -> AsyncIterator[TelegramClient]:
    """Our client, started."""
    ours = TelegramClient(api, world.token)
    await ours.start()
    yield ours
    await ours.stop()


@pytest.fixture
def channel(client: TelegramClient, signer: Signer) -> TelegramChannel:
    """Our way out; words are taken from the message's parameters, files from `FILES`; nobody waits."""
    clock = Clock()
    pace = Pace(clock=clock, sleep=clock.jump)
    return TelegramChannel(client.bot, signer, rendered_of, FILES.__getitem__, pace=pace)
