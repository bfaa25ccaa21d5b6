"""The sandbox as a process of its own, and the bot beside it as in an office: told by environment variables."""

from __future__ import annotations

import csv
import json
import os
import signal
import subprocess
import sys
import threading
from contextlib import closing
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit

from storage.connection import connect
from tests.system.gate import Gate
from tests.system.page import Page
from tests.system.product import COMMAND, ROOT, ROSTER, Product, environment, run_once
from tests.waiting import until


class Roster(BaseHTTPRequestHandler):
    """Tells the page who there is, as the bot's console does with `--sandbox`."""

    def do_GET(self) -> None:
        rows = csv.DictReader(ROSTER.read_text("utf-8").splitlines())
        people = [_person(index, row) for index, row in enumerate(rows, 1)]
        body = json.dumps(people if self.path == "/people" else []).encode()
        self.send_response(200)
        self.send_header("content-length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def do_POST(self) -> None:
        """Starting over: the bot is somebody else's to restart."""
        self.rfile.read(int(self.headers.get("content-length") or 0))
        self.send_response(200)
        self.send_header("content-length", "2")
        self.end_headers()
        self.wfile.write(b"{}")

    def log_message(self, *_: object) -> None:
        """Quiet."""


def _person(index: int, row: dict[str, str]) -> dict[str, object]:
    return {
        "id": index,
        "institution": row["institucion"],
        "institution_name": row["institucion"],
        "name": row["nombre"],
        "title": row["tratamiento"],
        "posts": [row["puestos"]],
        "unit": row["unidad"],
        "email": row["correo"],
        "telegram_id": int(row["telegram_id"] or 0) or None,
    }


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
        self._console = ThreadingHTTPServer(("127.0.0.1", 0), Roster)
        threading.Thread(target=self._console.serve_forever, args=(0.05,), daemon=True).start()
        servers = [sys.executable, "-m", "sandbox", "--data", str(folder / "servers"), "--page-port", "0"]
        servers += ["--console", f"http://127.0.0.1:{self._console.server_port}"]
        self._sandbox = subprocess.Popen(
            servers, cwd=ROOT, env=environment(folder), stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )
        assert self._sandbox.stdout is not None
        self.where: dict[str, str] = json.loads(self._sandbox.stdout.readline())
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
            "VENTANILLA_TELEGRAM_TOKEN": self.where["token"],
            "VENTANILLA_TELEGRAM_API_URL": self._through("telegram"),
            "VENTANILLA_MAIL_ADDRESS": self.where["address"],
            "VENTANILLA_IMAP_URL": self._through("imap"),
            "VENTANILLA_SMTP_URL": self._through("smtp"),
            "VENTANILLA_MAIL_AUTHSERV_ID": self.where["authserv_id"],
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
        self._sandbox.communicate(timeout=10)
        self.page.close()
        self._console.shutdown()
        self._console.server_close()

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
