"""Two processes over one PostgreSQL: which of them does what, and either can be killed."""

from __future__ import annotations

import itertools
import os
import signal
import socket
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.system.apart import Apart
from tests.system.gate import BeforePostgresql, Gate
from tests.system.product import Product
from tests.waiting import until

QUICK = (
    sys.executable,
    "-c",
    "from bot import cli, presence; presence.LEASE, presence.BEAT = 2.0, 0.4; cli.main()",
)
"""The command with shorter leases: what is tried is who takes over, not how long it takes."""
SOON_TIRED = (
    sys.executable,
    "-c",
    (
        "from bot import cli, presence; from storage import silence; "
        "presence.LEASE, presence.BEAT, silence.LONGEST = 2.0, 0.4, 10.0; cli.main()"
    ),
)
"""The same, and it does not wait as long for an answer of the database."""
CLAIMED = "SELECT owner FROM outbox WHERE state = 'pending' AND lease_until > 0"
IN_A_CHAT = "SELECT owner FROM lease WHERE name >= 'chat ' AND name < 'chat!'"
"""Questions for `Pair.holder`: who has a message, who has a chat in hand."""


class Proxy(Gate):
    """What stands before several processes: each connection goes to the next of them that takes it."""

    def __init__(self, ports: list[int]) -> None:
        super().__init__(ports[0])
        self._turns = itertools.cycle(ports)
        self._count = len(ports)

    def reach(self) -> socket.socket:
        """A connection to the next process that lives."""
        for port in itertools.islice(self._turns, self._count):
            try:
                return socket.create_connection(("127.0.0.1", port))
            except OSError:
                continue
        raise OSError


class Pair(Apart):
    """An office served by two processes.

    Args:
        folder: where everything is kept that is not in the database.
        database: its URL.
        webhook: whether Telegram brings the updates, through a proxy.
        gated: whether each reaches the database through a gate of its own.
        command: what is run as either.
    """

    def __init__(
        self,
        folder: Path,
        database: str,
        *,
        webhook: bool = False,
        gated: bool = False,
        command: tuple[str, ...] = QUICK,
    ) -> None:
        self.before = [BeforePostgresql(database) for _ in range(2)] if gated else []
        self._ports = [_free_port(), _free_port()] if webhook else []
        self.proxy = Proxy(self._ports) if webhook else None
        super().__init__(folder, command, database=database)
        self.bots = [self.bot, self._begin(1)]
        self.bot = self.bots[0]

    @property
    def settings(self) -> dict[str, str]:
        """The first one's environment variables."""
        return self._settings(0)

    def _settings(self, index: int) -> dict[str, str]:
        ours = {"VENTANILLA_SECRET": "tests", **super().settings, "VENTANILLA_DATA": str(self.office)}
        if self.before:
            ours["VENTANILLA_DATABASE_URL"] = self.before[index].url
        if self.proxy is not None:
            ours["VENTANILLA_WEBHOOK_URL"] = f"http://127.0.0.1:{self.proxy.port}/telegram"
            ours["VENTANILLA_WEBHOOK_PORT"] = str(self._ports[index])
        return ours

    def _begin(self, index: int) -> Product:
        folder = self.office if index == 0 else self.office.with_name(f"office-{index}")
        return Product(folder, settings=self._settings(index), command=self._command)

    def holder(self, question: str) -> int:
        """Which of the two is the owner that a question finds; waits until it is one that lives."""

        def look() -> int | None:
            owners = [str(row[0]).rsplit("-", 2)[-2] for row in self.ask(question)]
            living = [str(one.process.pid) for one in self.bots]
            found = [living.index(owner) for owner in owners if owner in living]
            return found[0] + 1 if found else None

        return until(look, lambda: f"nobody: {question}") - 1

    def polls(self, lease: str) -> int:
        """Which of the two holds a lease."""
        return self.holder(f"SELECT owner FROM lease WHERE name = '{lease}'")

    @contextmanager
    def killed(self, index: int) -> Iterator[None]:
        """One is dead while the context lasts; then it is started again, and left to itself."""
        for one in self.bots:
            one.ready()
        self.bots[index].kill()
        yield
        self.bots[index] = self._begin(index)
        self.bot = self.bots[0]

    @contextmanager
    def standing_still(self, index: int) -> Iterator[None]:
        """One does nothing while the context lasts, and is taken for dead; its connections stay."""
        process = self.bots[index].process.pid
        os.kill(process, signal.SIGSTOP)
        try:
            self._buried(index)
            yield
        finally:
            os.kill(process, signal.SIGCONT)

    @contextmanager
    def silenced(self, index: int) -> Iterator[None]:
        """What one says to the database is swallowed, and it is taken for dead; at the end it has come back by itself."""
        self.before[index].deafen()
        self._buried(index)
        yield
        until(
            lambda: self._leases(index), lambda: f"it never came back:\n{self.bots[index].logged()[-3000:]}"
        )

    def _buried(self, index: int) -> None:
        until(lambda: not self._leases(index), lambda: f"{index} was never taken for dead")

    def _leases(self, index: int) -> list[tuple[object, ...]]:
        """What one holds."""
        process = self.bots[index].process.pid
        return self.ask(f"SELECT name FROM lease WHERE strpos(owner, '-{process}-') > 0")

    def stop_both(self) -> None:
        """End both politely."""
        for one in self.bots:
            one.ready()
            one.stop()

    def close(self) -> None:
        """End everything."""
        for one in self.bots[1:]:
            if one.process.poll() is None:
                one.stop()
        super().close()
        for gate in (*self.before, *([self.proxy] if self.proxy is not None else [])):
            gate.close()


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return int(listener.getsockname()[1])
