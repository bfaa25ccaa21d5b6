"""What all gates have in common: a port, and lines from a client through it to a server, which may be cut."""

from __future__ import annotations

import asyncio
import socket
import struct
from abc import ABC, abstractmethod
from collections.abc import Callable
from contextlib import suppress

from tests.histories.faults.armed import Armed

_MOST = 128 * 1024 * 1024
"""Bytes of the longest message that is held whole: more than any server of the sandbox takes."""


class Cut(Exception):
    """The line ends here, on purpose."""


class End:
    """One of the two connections of a line."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.reader = reader
        self._writer = writer

    async def send(self, data: bytes) -> None:
        """Write, as fast as the other side reads."""
        self._writer.write(data)
        await self._writer.drain()

    def hang_up(self) -> None:
        """End it in order: what was sent arrives before the end does."""
        self._writer.close()

    def reset(self) -> None:
        """End it at once with a reset; what the other side has not read yet may be gone."""
        tcp: socket.socket = self._writer.get_extra_info("socket")
        with suppress(OSError):  # it is closed already
            tcp.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self._writer.transport.abort()

    async def closed(self) -> None:
        """Come back when it has ended."""
        with suppress(OSError):  # how it ended is of no interest
            await self._writer.wait_closed()


class Line(ABC):
    """One connection through a gate; a subclass speaks its protocol in both directions.

    Args:
        armed: what is to fail.
        client: towards the bot.
        server: towards the server behind the gate.
    """

    def __init__(self, armed: Armed, client: End, server: End) -> None:
        self.armed = armed
        self.client = client
        self.server = server

    @abstractmethod
    async def up(self) -> None:
        """Forward what the client says until it hangs up."""

    @abstractmethod
    async def down(self) -> None:
        """Forward what the server says until it hangs up."""

    def cut(self) -> Cut:
        """Reset the client's connection and let the server's end; what to raise then."""
        self.client.reset()
        return Cut()

    async def run(self) -> None:
        """Forward both ways until either side is gone or the line is cut; then both connections are closed."""
        ways = [asyncio.create_task(self.up()), asyncio.create_task(self.down())]
        try:
            await asyncio.wait(ways, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for way in ways:
                way.cancel()
            outcomes = await asyncio.gather(*ways, return_exceptions=True)
            self.client.hang_up()
            self.server.hang_up()
        for outcome in outcomes:
            if isinstance(outcome, Exception) and not isinstance(outcome, Cut | OSError | EOFError):
                raise outcome  # a mistake of ours
        await self.client.closed()
        await self.server.closed()


class Gate:
    """Listens on a free port of this machine; each connection becomes a line. Lives in one asyncio loop.

    Args:
        target: port of the server behind it.
        line: makes a line of the two connections.
    """

    def __init__(self, target: int, line: Callable[[End, End], Line]) -> None:
        self._target = target
        self._line = line
        self._open: dict[asyncio.Task[None], list[End]] = {}
        self._server: asyncio.Server | None = None

    async def listen(self) -> int:
        """Begin to take connections; the port."""
        self._server = await asyncio.start_server(self._take, "127.0.0.1", 0, limit=_MOST)
        port: int = self._server.sockets[0].getsockname()[1]
        return port

    async def cut_all(self) -> None:
        """Reset every connection; new ones are taken."""
        lines = dict(self._open)
        for task, ends in lines.items():
            for end in ends:
                end.reset()
            task.cancel()
        await asyncio.gather(*lines, return_exceptions=True)

    async def close(self) -> None:
        """Take no more connections and reset those that are open."""
        assert self._server is not None
        self._server.close()
        await self.cut_all()
        await self._server.wait_closed()

    def _take(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        ends = [End(reader, writer)]
        task = asyncio.create_task(self._serve(ends))
        self._open[task] = ends
        task.add_done_callback(self._open.pop)

    async def _serve(self, ends: list[End]) -> None:
        try:
            reach = asyncio.open_connection("127.0.0.1", self._target, limit=_MOST)
            ends.append(End(*await reach))
        except OSError:  # nobody is there
            ends[0].reset()
            return
        await self._line(*ends).run()
