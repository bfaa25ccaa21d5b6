"""The sandbox as a process of its own, with what tells its page who there is."""

from __future__ import annotations

import csv
import json
import subprocess
import sys
import threading
from collections.abc import Callable, Mapping
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from tests.system.product import ROOT, ROSTER, environment


class _Roster(BaseHTTPRequestHandler):
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


class Servers:
    """The sandbox's servers and page, in a folder."""

    def __init__(self, folder: Path) -> None:
        self._console = ThreadingHTTPServer(("127.0.0.1", 0), _Roster)
        threading.Thread(target=self._console.serve_forever, args=(0.05,), daemon=True).start()
        command = [sys.executable, "-m", "sandbox", "--data", str(folder / "servers"), "--page-port", "0"]
        command += ["--console", f"http://127.0.0.1:{self._console.server_port}"]
        self._process = subprocess.Popen(
            command, cwd=ROOT, env=environment(folder), stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )
        assert self._process.stdout is not None
        self.where: Mapping[str, str] = json.loads(self._process.stdout.readline())
        """The sandbox's own line: addresses, token, account."""

    def settings(self, through: Callable[[str], str]) -> dict[str, str]:
        """The environment variables by which a bot reaches them; `through` gives the URL of each server."""
        return {
            "VENTANILLA_TELEGRAM_TOKEN": self.where["token"],
            "VENTANILLA_TELEGRAM_API_URL": through("telegram"),
            "VENTANILLA_MAIL_ADDRESS": self.where["address"],
            "VENTANILLA_IMAP_URL": through("imap"),
            "VENTANILLA_SMTP_URL": through("smtp"),
            "VENTANILLA_MAIL_AUTHSERV_ID": self.where["authserv_id"],
        }

    def close(self) -> None:
        """End them."""
        self._process.communicate(timeout=10)
        self._console.shutdown()
        self._console.server_close()
