"""The world with its servers, in this process or as the subprocess that a user starts."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path

import pytest
from telegram import Bot

from sandbox.mail import smtp
from sandbox.web import port_of
from sandbox.world import World
from tests.bot_api import ana, api, world

__all__ = ["ana", "api", "world"]
Start = Callable[..., tuple["subprocess.Popen[str]", dict[str, str]]]


@pytest.fixture
async def bot(world: World, api: str) -> AsyncIterator[Bot]:
    """The real client, talking to that server over HTTP."""
    client = Bot(world.token, base_url=f"{api}/bot", base_file_url=f"{api}/file/bot")
    async with client:
        yield client


@pytest.fixture
async def smtp_port(world: World) -> AsyncIterator[int]:
    """The port of the world's SMTP server."""
    server = await smtp.listen(world.post, world.mail_password, 0)
    yield port_of(server.sockets[0])
    server.close()
    await server.wait_closed()


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Start]:
    """Starts the sandbox as its parent would; gives the process and what it printed."""
    started: list[subprocess.Popen[str]] = []

    def begin(*more: str) -> tuple[subprocess.Popen[str], dict[str, str]]:
        command = [sys.executable, "-m", "sandbox", "--data", str(tmp_path / "data")]
        process = subprocess.Popen(
            [*command, "--page-port", "0", *more],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        started.append(process)
        assert process.stdout is not None
        return process, json.loads(process.stdout.readline())

    yield begin
    for process in started:
        process.kill()
        process.wait()
        for pipe in (process.stdin, process.stdout):
            assert pipe is not None
            pipe.close()
