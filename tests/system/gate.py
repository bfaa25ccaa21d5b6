"""A gate between the bot and a server: it forwards everything until it is told to hold one request."""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable
from contextlib import suppress

from psycopg.conninfo import conninfo_to_dict

from tests.waiting import PATIENCE


class Hold:
    """A request to stop: `word` is in its bytes; `answered` lets it through and keeps back only the answer.

    `deaf` keeps back also that the server hung up.
    """

    def __init__(self, word: bytes, *, answered: bool, deaf: bool = False) -> None:
        self.word = word
        self.answered = answered
        self.deaf = deaf
        self._held = threading.Event()

    def reached(self) -> None:
        """The gate holds it now."""
        self._held.set()

    def wait(self) -> None:
        """Come back when the bot stands at the closed gate."""
        assert self._held.wait(PATIENCE), f"{self.word!r} never came"


class Gate:
    """Listens on a free port of this machine and forwards to another one."""

    def __init__(self, target: int) -> None:
        self._target = target
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listener.getsockname()[1]
        self._hold: Hold | None = None
        self._lines: list[_Line] = []
        self._accepting = threading.Thread(target=self._accept, daemon=True)
        self._accepting.start()

    def hold(self, word: bytes, *, answered: bool, deaf: bool = False) -> Hold:
        """Stop the next request with that word in it, once."""
        self._hold = Hold(word, answered=answered, deaf=deaf)
        return self._hold

    def deafen(self) -> None:
        """Let nothing more through on the connections that are open; they stay, and new ones are served."""
        for line in self._lines:
            line.deafen()

    def close(self) -> None:
        """Take no more connections and end those that are open."""
        self._listener.shutdown(socket.SHUT_RDWR)
        self._accepting.join()
        self._listener.close()
        for line in self._lines:
            line.close()

    def _accept(self) -> None:
        with suppress(OSError):  # shut down
            while True:
                client, _ = self._listener.accept()
                try:
                    line = _Line(self, client, self.reach())
                except OSError:  # nobody is there
                    client.close()
                    continue
                self._lines.append(line)
                line.start()

    def reach(self) -> socket.socket:
        """A new connection to what stands behind."""
        return socket.create_connection(("127.0.0.1", self._target))

    def take(self, seen: bytes) -> Hold | None:
        """The hold that these bytes run into, if any; it is used up."""
        hold = self._hold
        if hold is not None and hold.word in seen:
            self._hold = None
            return hold
        return None


class BeforePostgresql(Gate):
    """A gate before a database's server, wherever that listens; `url` leads through it."""

    def __init__(self, database: str) -> None:
        given = conninfo_to_dict(database)
        self._host, self._at = str(given.get("host", "127.0.0.1")), int(given.get("port") or 5432)
        super().__init__(self._at)
        self.url = f"postgresql://{given['user']}@127.0.0.1:{self.port}/{given['dbname']}"

    def reach(self) -> socket.socket:
        """A new connection to the server."""
        if not self._host.startswith("/"):
            return socket.create_connection((self._host, self._at))
        server = socket.socket(socket.AF_UNIX)
        server.connect(f"{self._host}/.s.PGSQL.{self._at}")
        return server


class _Line:
    """One connection through the gate: a thread for each direction."""

    def __init__(self, gate: Gate, client: socket.socket, server: socket.socket) -> None:
        self._gate = gate
        self._client = client
        self._server = server
        self._hold: Hold | None = None
        self._ways = [
            threading.Thread(target=self._run, args=(way,), daemon=True) for way in (self._up, self._down)
        ]

    def start(self) -> None:
        for way in self._ways:
            way.start()

    def deafen(self) -> None:
        self._hold = Hold(b"", answered=False, deaf=True)

    def close(self) -> None:
        self._hang_up()
        for way in self._ways:
            way.join()
        self._client.close()
        self._server.close()

    def _run(self, way: Callable[[], None]) -> None:
        with suppress(OSError):  # either side went away
            way()
        if way == self._up or self._hold is None or not self._hold.deaf:
            self._hang_up()

    def _hang_up(self) -> None:
        for end in (self._client, self._server):
            with suppress(OSError):  # it has gone already
                end.shutdown(socket.SHUT_RDWR)

    def _up(self) -> None:
        tail = b""
        while data := self._client.recv(65536):
            self._hold = self._hold or self._gate.take(tail + data)
            tail = data[-20:]  # the word may lie across two reads
            if self._hold is not None and not self._hold.answered:
                self._hold.reached()
            else:
                self._server.sendall(data)

    def _down(self) -> None:
        while data := self._server.recv(65536):
            if self._hold is not None:
                self._hold.reached()
            else:
                self._client.sendall(data)
