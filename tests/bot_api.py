"""A world with its Bot API server in this process: what the sandbox's own tests and the Telegram edge's stand on."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from sandbox.telegram.app import make_app
from sandbox.web import WebServer, bound, port_of
from sandbox.world import User, World


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    """A fresh world in a folder of its own."""
    fresh = World(tmp_path / "world")
    yield fresh
    fresh.close()


@pytest.fixture
def ana() -> User:
    """Somebody with a Telegram account."""
    return User(id=501, first_name="Ana", last_name="Ávila", username="ana_avila")


@pytest.fixture
async def api(world: World) -> AsyncIterator[str]:
    """The address of the world's Bot API server."""
    listener = bound(0)
    server = WebServer(make_app(world.chats, world.token))
    running = await server.start(listener)
    yield f"http://127.0.0.1:{port_of(listener)}"
    server.stop()
    await running
