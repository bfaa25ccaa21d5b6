"""The sandbox as a subprocess: how it starts, ends, and what outlives it."""

from __future__ import annotations

import signal
import socket
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from smtplib import SMTP
from urllib.parse import urlsplit

import httpx
import pytest
from starlette.applications import Starlette

from sandbox.console import console_route
from sandbox.settings import PageSettings
from sandbox.world import User, World

Start = Callable[..., tuple["subprocess.Popen[str]", dict[str, str]]]


def call(where: dict[str, str], method: str, **given: object) -> object:
    answer = httpx.post(f"{where['telegram']}/bot{where['token']}/{method}", json=given)
    assert answer.status_code == 200, answer.text
    return answer.json()["result"]


def test_start(start: Start) -> None:
    """One line of JSON tells where everything listens, always on this machine only."""
    _, where = start("--console", "http://127.0.0.1:1")
    assert where.keys() == {
        *("page", "telegram", "token", "smtp", "imap", "address", "authserv_id"),
    }
    for server in ("page", "telegram", "smtp", "imap"):
        url = urlsplit(where[server])
        assert url.hostname == "127.0.0.1"
        with socket.create_connection(("127.0.0.1", url.port or 0), timeout=1):
            pass
    assert (where["address"], where["authserv_id"]) == ("ventanilla@sandbox.local", "sandbox.local")
    assert httpx.get(where["page"]).status_code == 200


def test_kill_loses_nothing(start: Start, tmp_path: Path, ana: User) -> None:
    """After kill -9 the chats, the mail, the unconfirmed updates and the token are all there."""
    before = World(tmp_path / "data")
    before.say(ana, "no imprime")
    before.close()
    process, where = start()
    call(where, "sendMessage", chat_id=501, text="¿Qué equipo es?")
    url = urlsplit(where["smtp"])
    with SMTP(url.hostname or "", url.port or 0) as client:
        client.login(url.username or "", url.password or "")
        client.sendmail(where["address"], ["ana@a.gt", where["address"]], b"Subject: x\r\n\r\n")
    process.kill()
    process.wait()
    after, again = start()
    for name in ("token", "address"):
        assert again[name] == where[name]
    assert urlsplit(again["imap"]).password == urlsplit(where["imap"]).password
    updates = call(again, "getUpdates")
    assert isinstance(updates, list)
    assert [update["message"]["text"] for update in updates] == ["no imprime"]
    after.kill()
    after.wait()
    world = World(tmp_path / "data")
    assert [bubble.text for bubble in world.chat(501)] == ["no imprime", "¿Qué equipo es?"]
    assert [letter.subject for letter in world.mailbox("ana@a.gt")] == ["x"]
    assert len(world.post.inbox.entries()) == 1
    world.close()


def test_stops_with_its_parent(start: Start) -> None:
    """When the pipe at its standard input ends, it stops by itself, even with an open poll."""
    process, where = start()
    with socket.create_connection(("127.0.0.1", urlsplit(where["telegram"]).port or 0)) as poll:
        poll.sendall(f"GET /bot{where['token']}/getUpdates?timeout=50 HTTP/1.1\r\nHost: x\r\n\r\n".encode())
        assert process.stdin is not None
        process.stdin.close()
        assert process.wait(timeout=3) == 0


def test_stops_on_signal(start: Start) -> None:
    """SIGTERM ends it in order."""
    process, _ = start()
    process.send_signal(signal.SIGTERM)
    assert process.wait(timeout=3) == 0


def test_busy_page_port(start: Start) -> None:
    """If the page's port is taken, the page takes a free one."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        _, where = start("--page-port", str(port))
        assert urlsplit(where["page"]).port not in (port, None)


def test_one_sandbox_per_folder(start: Start, tmp_path: Path) -> None:
    """A second sandbox in the same folder gives up with a message."""
    start()
    second = subprocess.run(
        [sys.executable, "-m", "sandbox", "--data", str(tmp_path / "data")],
        capture_output=True,
        text=True,
        check=False,
        timeout=10,
    )
    assert second.returncode == 1
    assert second.stdout == ""
    assert "database is locked" in second.stderr


def test_wrong_token_option(tmp_path: Path) -> None:
    """A token that cannot be one is wrong use."""
    command = [sys.executable, "-m", "sandbox", "--data", str(tmp_path), "--token", "x/y"]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=10)
    assert done.returncode == 2
    assert "a number, a colon and a secret" in done.stderr


@pytest.mark.parametrize(
    ("kind", "body", "status"),
    [
        ("application/json", b'{"url": "http://127.0.0.1:9/c/"}', 200),
        ("application/json", b'{"url": "http://evil.example/"}', 400),
        ("application/json", b"{}", 400),
        ("application/json", b"[", 400),
        ("text/plain", b'{"url": "http://127.0.0.1:9/c/"}', 415),
    ],
)
async def test_console_address(kind: str, body: bytes, status: int) -> None:
    """The bot can tell where its console is; nobody can send the page anywhere else."""
    settings = PageSettings(console=None, address="", token="")
    transport = httpx.ASGITransport(Starlette(routes=[console_route(settings)]))
    async with httpx.AsyncClient(transport=transport, base_url="http://127.0.0.1") as client:
        answer = await client.post("/console", content=body, headers={"content-type": kind})
    assert answer.status_code == status
    assert settings.console == ("http://127.0.0.1:9/c" if status == 200 else None)
