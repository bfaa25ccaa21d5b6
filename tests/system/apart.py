"""The bot beside the sandbox's servers as in an office: told by environment variables, with gates between."""

from __future__ import annotations

import os
import signal
from contextlib import closing
from pathlib import Path
from urllib.parse import urlsplit

from storage.connection import connect
from tests.system.gate import Gate
from tests.system.page import Page
from tests.system.product import COMMAND, ROSTER, Product, run_once
from tests.system.servers import Servers
from tests.waiting import until


class Apart:
    """Sandbox, gates before its servers, and the bot that can be killed and started again.

    Args:
        folder: where everything is kept.
        command: what is run as the bot.
        database: URL of its database; by default a file in its folder.
    """

    def __init__(self, folder: Path, command: tuple[str, ...] = COMMAND, *, database: str = "") -> None:
        self.office = folder / "office"
        self.database = database or f"sqlite:///{self.office / 'ventanilla.db'}"
        """Where the bot keeps everything."""
        self._command = command
        self._servers = Servers(folder)
        self.where = self._servers.where
        self.page = Page(self.where["page"])
        self.page.get("/api/people")  # the bot may write to them from now on
        names = ("telegram", "smtp", "imap")
        self.gates = {name: Gate(urlsplit(self.where[name]).port or 0) for name in names}
        given = {"VENTANILLA_DATABASE_URL": self.database}
        done = run_once(self.office, "roster", "import", str(ROSTER), **given)
        assert done.returncode == 0, done.stderr
        self.start()

    @property
    def settings(self) -> dict[str, str]:
        """The bot's environment variables."""
        return {
            "VENTANILLA_DATABASE_URL": self.database,
            **self._servers.settings(self._through),
        }

    def freeze(self) -> None:
        """The bot does nothing any more, but its connections stay."""
        os.kill(self.bot.process.pid, signal.SIGSTOP)

    def settle(self) -> None:
        """Come back when the bot has nothing more to send."""
        until(
            lambda: self.ask("SELECT count(*) FROM outbox WHERE state = 'pending'") == [(0,)],
            lambda: f"it never settled:\n{self.bot.logged()[-3000:]}",
        )

    def ask(self, question: str) -> list[tuple[object, ...]]:
        """The answer of the database."""
        with closing(connect(self.database, writes=False)) as connection:
            return connection.execute(question, {}).fetchall()

    def kill_and_restart(self) -> None:
        """SIGKILL, and the same command again on the same data."""
        self.bot.kill()
        self.start()

    def close(self) -> None:
        """End everything."""
        self.bot.stop()
        for gate in self.gates.values():
            gate.close()
        self._servers.close()
        self.page.close()

    def start(self) -> None:
        """Start the bot and wait until it serves."""
        self.begin_to_start()
        self.bot.ready()

    def begin_to_start(self) -> None:
        """Start the bot and leave it to itself."""
        self.bot = Product(self.office, settings=self.settings, command=self._command)

    def _through(self, name: str) -> str:
        url = urlsplit(self.where[name])
        account, at, _ = url.netloc.rpartition("@")
        return url._replace(netloc=f"{account}{at}127.0.0.1:{self.gates[name].port}").geturl()
