"""Serves a web application inside our own loop, on 127.0.0.1."""

from __future__ import annotations

import asyncio
import errno
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Protocol

import uvicorn
from starlette.applications import Starlette

from sandbox.settings import HOST


class WebServer(uvicorn.Server):
    """A uvicorn server that leaves the signals to us and says when it listens."""

    def __init__(self, app: Starlette) -> None:
        super().__init__(
            uvicorn.Config(
                app,
                http="h11",
                ws="none",
                lifespan="off",
                log_config=None,
                access_log=False,
                timeout_keep_alive=75,
            )
        )
        self._listening = asyncio.Event()

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Signals are handled once, for all servers together."""
        yield

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Starts, and lets ``start`` go on."""
        await super().startup(sockets)
        self._listening.set()

    async def start(self, listener: socket.socket) -> asyncio.Task[None]:
        """Serves on a bound socket; comes back when it listens, with the task to keep."""
        task = asyncio.create_task(self.serve(sockets=[listener]))
        await self._listening.wait()
        return task

    def stop(self) -> None:
        """Stops at once; open event streams are cut."""
        self.force_exit = self.should_exit = True


def bound(port: int, *, or_any: bool = False) -> socket.socket:
    """A listening address on this port; with ``or_any`` on a free one if it is taken.

    Raises OSError if the port is taken and no other is wanted.
    """
    # With the protocol named, asyncio sets TCP_NODELAY; without it each answer takes 40 ms more.
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((HOST, port))
    except OSError as error:
        listener.close()
        if or_any and error.errno == errno.EADDRINUSE:
            return bound(0)
        raise
    return listener


class HasAddress(Protocol):
    """A socket, or what asyncio shows of one."""

    def getsockname(self) -> Any:
        """Address and port."""


def port_of(listener: HasAddress) -> int:
    """The port of a bound socket."""
    return int(listener.getsockname()[1])
