"""The real client against a Bot API server in this process."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from bot.telegram.channel import TelegramChannel
from bot.telegram.client import TelegramClient
from bot.telegram.pacing import Pace
from bot.telegram.signing import Signer
from sandbox.world import User, World
from tests.bot.telegram.samples import FILES, Clock, rendered_of
from tests.bot_api import ana, api, world

__all__ = ["ana", "api", "world"]


@pytest.fixture
def beto() -> User:
    """Somebody else."""
    return User(id=502, first_name="Beto")


@pytest.fixture
def signer() -> Signer:
    """The installation's signer."""
    return Signer(b"a secret of the tests")


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
