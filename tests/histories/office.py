"""One office for many histories: its sandbox, the faults before it, a nursery; each history gets new data."""

from __future__ import annotations

import shutil
import signal
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import psycopg

from storage.connection import connect
from tests import waiting
from tests.histories.bell import Bell
from tests.histories.faults import Faults
from tests.histories.levers import Disk, Levers
from tests.histories.nursery import LEVERS, Bot, Nursery
from tests.system.audit import Audit
from tests.system.page import Page
from tests.system.product import ROSTER, run_once
from tests.system.servers import Servers
from tests.waiting import until

MOST_STARTS = 5
SECRET = "historias"
"""Signs the buttons; the same for two bots."""


class Office:
    """Serves one history after another.

    Args:
        folder: where everything is kept.
        server: the URL of a PostgreSQL server; without it each history has a SQLite file.
    """

    def __init__(self, folder: Path, server: str = "") -> None:
        self.folder = folder
        self._server = server
        self._servers = Servers(folder)
        where = self._servers.where
        self.faults = Faults(where)
        self._bell = Bell(where["page"])
        waiting.pause = self._bell.wait
        self.nursery = Nursery()
        self._template = self._prepared()

    @contextmanager
    def opened(self, seed: int) -> Iterator[Counter]:
        """New data, an empty sandbox and running bots, for one history; everything is stopped afterwards."""
        data = self._data(seed)
        with self._database(data) as url:
            self.faults.reset()
            page = Page(self._servers.where["page"])
            page.start_over()
            page.people()  # the bot may write to them from now on
            counter = Counter(self, page, data, url)
            try:
                counter.start()
                yield counter
            finally:
                counter.close()

    @property
    def several(self) -> bool:
        """Whether two bots serve it."""
        return bool(self._server)

    def keep(self, seed: int, where: Path) -> None:
        """Keep the data of a history, and what the bots said."""
        where.mkdir(parents=True, exist_ok=True)
        shutil.copytree(self._data(seed), where / self._data(seed).name, dirs_exist_ok=True)
        self.forget(seed)

    def forget(self, seed: int) -> None:
        """Delete the data of a history."""
        shutil.rmtree(self._data(seed), ignore_errors=True)

    def _data(self, seed: int) -> Path:
        return self.folder / f"history-{seed}"

    def settings(self, data: Path, url: str) -> dict[str, str]:
        """The bots' environment variables."""
        return {
            "VENTANILLA_DATA": str(data),
            "VENTANILLA_SECRET": SECRET,
            "VENTANILLA_DATABASE_URL": url,
            **self._servers.settings(self.faults.through),
        }

    def close(self) -> None:
        """End everything."""
        self._bell.close()
        self.nursery.close()
        self.faults.close()
        self._servers.close()

    def _prepared(self) -> str:
        """What each history's database is copied from: migrated, with the roster."""
        if not self._server:
            file = self.folder / "template" / "v.db"
            _import_roster(file.parent, f"sqlite:///{file}")
            return str(file)
        name = f"ventanilla_template_{self.folder.name}".lower().replace("-", "_")
        with psycopg.connect(self._server, autocommit=True) as server:
            server.execute(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)'.encode())
            server.execute(f'CREATE DATABASE "{name}"'.encode())
        _import_roster(self.folder / "template", self._database_url(name))
        return name

    @contextmanager
    def _database(self, data: Path) -> Iterator[str]:
        data.mkdir(parents=True)
        if not self._server:
            shutil.copy(self._template, data / "v.db")
            yield f"sqlite:///{data / 'v.db'}"
            return
        name = f"{self._template}_{data.name}".lower()
        with psycopg.connect(self._server, autocommit=True) as server:
            server.execute(f'CREATE DATABASE "{name}" TEMPLATE "{self._template}"'.encode())
            try:
                yield self._database_url(name)
            finally:
                server.execute(f'DROP DATABASE "{name}" WITH (FORCE)'.encode())

    def _database_url(self, name: str) -> str:
        return urlunsplit(urlsplit(self._server)._replace(path=f"/{name}"))


class Counter:
    """The counter while one history lasts: its page, its one or two bots, its levers.

    Args:
        office: where it is.
        page: the sandbox's page.
        data: the bots' data folder.
        database: its URL.
    """

    def __init__(self, office: Office, page: Page, data: Path, database: str) -> None:
        self._office = office
        self.page = page
        self.data = data
        self.database = database
        count = 2 if office.several else 1
        self._folders = [data / f"bot-{index}" for index in range(count)]
        for folder in self._folders:
            folder.mkdir()
            if folder != self._folders[0]:
                (folder / LEVERS).symlink_to(self._folders[0] / LEVERS)
            self.levers = Levers(folder / LEVERS)
        self.bots: list[Bot] = []

    @property
    def faults(self) -> Faults:
        """What may fail on the wire."""
        return self._office.faults

    @property
    def page_url(self) -> str:
        """Where the sandbox's page is."""
        return self.page.url

    def start(self) -> None:
        """Start all bots; come back when they serve."""
        self.bots = [self.begin(index) for index in range(len(self._folders))]
        for index in range(len(self.bots)):
            self._serves(index)

    def begin(self, index: int) -> Bot:
        """Start one bot and leave it to itself."""
        return self._office.nursery.bot(self._folders[index], self._office.settings(self.data, self.database))

    def restart(self, index: int, *, awaited: bool = True) -> None:
        """Start a dead bot again; once more if it could not start, as who watches over services does."""
        self.bots[index] = self.begin(index)
        if awaited:
            self._serves(index)

    def _serves(self, index: int) -> None:
        for _ in range(MOST_STARTS):
            if self.bots[index].came_up():
                return
            self.bots[index] = self.begin(index)
        raise AssertionError(f"it does not start:\n{self.bots[index].logged()[-3000:]}")

    def calm(self) -> None:
        """Nothing fails any more, and every bot serves."""
        self.faults.disarm()
        self.levers.disk = Disk.GOOD
        for bot in self.bots:
            bot.signal(signal.SIGCONT)
        for index in range(len(self.bots)):
            self._serves(index)

    def settle(self) -> None:
        """Come back when nothing waits to be brought, handled or sent: a letter's next try may be a minute away."""
        audit = Audit(self.database, self.page)
        waits = (
            "SELECT (SELECT count(*) FROM outbox WHERE state = 'pending')"
            " + (SELECT count(*) FROM inbound WHERE state NOT IN ('done', 'ignored', 'shunted', 'unclaimed'))"
        )

        def look() -> bool:
            return audit.missing_inputs() == 0 and self.ask(waits) == [(0,)]

        until(look, lambda: f"it never settled:\n{self.logged()}")

    def ask(self, question: str) -> list[tuple[object, ...]]:
        """The answer of the database."""
        with closing(connect(self.database, writes=False)) as connection:
            return connection.execute(question, {}).fetchall()

    def logged(self) -> str:
        """The ends of what the bots said."""
        return "\n".join(f"-- bot {index}\n{bot.logged()[-4000:]}" for index, bot in enumerate(self.bots))

    def stop(self) -> None:
        """End all bots politely."""
        for bot in self.bots:
            bot.stop()

    def close(self) -> None:
        """End everything, at once."""
        for bot in self.bots:
            bot.kill()
        with suppress(AssertionError):
            self.page.close()


def _import_roster(data: Path, url: str) -> None:
    settings = {"VENTANILLA_DATABASE_URL": url, "VENTANILLA_SECRET": SECRET}
    done = run_once(data, "roster", "import", str(ROSTER), **settings)
    assert done.returncode == 0, done.stderr
