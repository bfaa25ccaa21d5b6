"""Ports of this machine: no page that a browser has open reads them or acts by them."""

from __future__ import annotations

import socket
from collections.abc import Callable

import httpx
import pytest
from starlette.types import ASGIApp

from bot.console import Console
from bot.health import HealthServer
from bot.pulses import Pulses
from tests.bot.test_health import Asked

FOREIGN = {
    "rebound name": {"host": "evil.example"},
    "rebound name that begins like ours": {"host": "127.0.0.1.evil.example"},
    "rebound name with our port": {"host": "evil.example:9000"},
    "no name": {"host": ""},
    "broken name": {"host": "[::1"},
    "another site's post": {"origin": "http://evil.example"},
    "a sandboxed frame's post": {"origin": "null"},
    "another site's picture": {"sec-fetch-site": "cross-site"},
    "another port's page": {"sec-fetch-site": "same-site"},
}


def nothing() -> None:
    """What the console does to start over, here."""


def console() -> ASGIApp:
    """The sandbox's console; whoever gets in could start everything over."""
    with socket.socket() as listener:
        return Console(nothing, listener)._app()


def figures() -> ASGIApp:
    """The port of figures."""
    server = HealthServer(0, Pulses({}), Asked())
    server.close()
    return server.app()


DOORS: dict[str, tuple[Callable[[], ASGIApp], str, str]] = {
    "console": (console, "POST", "/start-over"),
    "clock": (console, "POST", "/clock"),
    "people": (console, "GET", "/people"),
    "figures": (figures, "GET", "/metrics"),
    "health": (figures, "GET", "/healthz"),
}


async def ask(door: str, headers: dict[str, str]) -> int:
    """The status that a request with these headers gets."""
    make, method, path = DOORS[door]
    transport = httpx.ASGITransport(make())
    async with httpx.AsyncClient(transport=transport, base_url="http://127.0.0.1:9000") as client:
        return (await client.request(method, path, headers=headers)).status_code


@pytest.mark.parametrize("headers", FOREIGN.values(), ids=FOREIGN)
@pytest.mark.parametrize("door", DOORS)
async def test_a_page_of_another_site_gets_nothing(door: str, headers: dict[str, str]) -> None:
    """DNS rebinding and requests that another site caused are refused, whatever they ask."""
    assert await ask(door, headers) == 403


@pytest.mark.parametrize("door", DOORS)
@pytest.mark.parametrize(
    "headers", [{}, {"host": "localhost:1"}, {"host": "[::1]:1"}, {"sec-fetch-site": "none"}]
)
async def test_this_machine_is_answered(door: str, headers: dict[str, str]) -> None:
    """Its programs, and somebody who types the address."""
    assert await ask(door, headers) != 403
