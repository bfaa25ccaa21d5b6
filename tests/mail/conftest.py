"""Servers for the tests that ask for them."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.mail.mailboxes import Dovecot, Inbox, Rebuilt, Sandbox, needs_dovecot


@pytest.fixture(scope="module")
def server() -> Iterator[Dovecot]:
    """A running server; not in pytest's folder, which each new run of pytest closes to other users again."""
    with tempfile.TemporaryDirectory(prefix="dovecot-") as root:
        server = Dovecot(Path(root))
        server.start()
        yield server
        server.stop()


@pytest.fixture
def dovecot(server: Dovecot, request: pytest.FixtureRequest) -> Dovecot:
    """The server with an empty mailbox for this test."""
    server.enter(f"u{abs(hash(request.node.name))}")
    return server


@pytest.fixture(scope="module")
def sandbox(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Sandbox]:
    """The sandbox, running."""
    sandbox = Sandbox(tmp_path_factory.mktemp("sandbox"))
    yield sandbox
    sandbox.stop()


@pytest.fixture(params=[pytest.param("dovecot", marks=needs_dovecot), "sandbox"])
def mailbox(request: pytest.FixtureRequest) -> Rebuilt:
    """An empty mailbox of either server."""
    found: Rebuilt = request.getfixturevalue(request.param)
    with found.box() as box:
        box.delete(box.uids("ALL"))
    return found


@pytest.fixture
def inbox() -> Inbox:
    """What is handed over."""
    return Inbox()
