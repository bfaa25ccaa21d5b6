"""Whether the running product is alive, and its figures: `/healthz` and `/metrics` on a port of this machine.

The loops tell by themselves (see `pulses`), the writer is asked. The text for Prometheus is written by hand: its
library is larger than this.
"""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Mapping
from datetime import datetime
from typing import Protocol

import uvicorn
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from bot.local_only import LocalOnly
from bot.pulses import Pulses
from machines.watching.figures import Figures

WRITER_PATIENCE = 5.0
"""Seconds in which the writer has to answer; the longest transaction takes a fraction of one."""


class Asked(Protocol):
    """What is asked of the store."""

    async def writes(self) -> None:
        """Comes back when the writer has committed something; raises if it cannot."""
        ...

    async def figures(self) -> tuple[Figures, datetime]:
        """Counts, and the office's instant of them."""
        ...


class HealthServer:
    """Its server, on 127.0.0.1 only.

    Args:
        port: where; 0: any free one.
        pulses: see there.
        asked: the store.

    Raises:
        OSError: the port is taken.
    """

    def __init__(self, port: int, pulses: Pulses, asked: Asked) -> None:
        self._pulses = pulses
        self._asked = asked
        self._socket = socket.create_server(("127.0.0.1", port))
        config = uvicorn.Config(
            self.app(), log_config=None, access_log=False, lifespan="off", server_header=False,
            limit_concurrency=20, timeout_graceful_shutdown=2,
        )  # fmt: skip
        self._server = uvicorn.Server(config)

    @property
    def address(self) -> tuple[str, int]:
        """Where it listens."""
        host, port = self._socket.getsockname()
        return str(host), int(port)

    def close(self) -> None:
        """Listen no more."""
        self._socket.close()

    def app(self) -> Starlette:
        """Two pages, of no secret and of no person's."""
        routes = [Route("/healthz", self._healthz), Route("/metrics", self._metrics)]
        return Starlette(routes=routes, middleware=[Middleware(LocalOnly)])

    def stop(self) -> None:
        """Answer what was asked, and end."""
        self._server.should_exit = True

    async def run(self) -> None:
        """Serve until `stop`."""
        self._server.install_signal_handlers = lambda: None  # type: ignore[attr-defined] # ours stay
        try:
            await self._server._serve([self._socket])  # noqa: SLF001 - `serve` would take over the signals
        finally:
            self.close()

    async def _healthz(self, _: Request) -> Response:
        """200 and `ok`, or 503 and what is dead, a line each."""
        dead = self._pulses.dead()
        try:
            await asyncio.wait_for(self._asked.writes(), WRITER_PATIENCE)
        except Exception:  # noqa: BLE001 - each driver has its own; whatever it was, nothing can be written
            dead = ["writer", *dead]
        return PlainTextResponse("\n".join(dead) + "\n" if dead else "ok\n", 503 if dead else 200)

    async def _metrics(self, _: Request) -> Response:
        figures, now = await self._asked.figures()
        text = exposition(figures, now, self._pulses.ages(), self._pulses.counts())
        return PlainTextResponse(text, media_type="text/plain; version=0.0.4; charset=utf-8")


# -- Prometheus' text format: https://prometheus.io/docs/instrumenting/exposition_formats/


def exposition(figures: Figures, now: datetime, ages: Mapping[str, float], counts: Mapping[str, int]) -> str:
    """All figures as Prometheus reads them.

    Args:
        now: the office's instant of the figures.
        ages: seconds since each loop went round.
        counts: what was handled since the start, by what became of it.
    """
    oldest = {
        "inbound": figures.inbound_oldest, "outbox": figures.outbox_oldest, "timer": figures.timer_oldest,
    }  # fmt: skip
    waits = {name: max(0.0, (now - at).total_seconds()) if at else 0.0 for name, at in oldest.items()}
    families = [
        _family("cases_open", "Open cases.", {"": figures.cases_open}),
        _family("tasks_open", "Open tasks.", {"": figures.tasks_open}),
        _family("tasks_overdue", "Open tasks whose deadline is over.", {"": figures.tasks_overdue}),
        _family("inbounds", "What arrived and is not settled.", figures.inbounds, "state"),
        _family("outbox", "Messages that did not go out.", figures.outbox, "state"),
        _family("timers_waiting", "Timers that have not fired.", {"": figures.timers_waiting}),
        _family("timers_overdue", "Timers that should have fired.", {"": figures.timers_overdue}),
        _family("oldest_seconds", "How long the oldest waits; of timers, past its instant.", waits, "of"),
        _family("beat_age_seconds", "Time since each loop went round.", ages, "part"),
        _family("actions_total", "Inbounds handled since the start.", counts, "outcome", "counter"),
    ]
    return "".join(families)


def _family(
    name: str, meaning: str, values: Mapping[str, float], label: str = "", kind: str = "gauge"
) -> str:
    lines = [f"# HELP ventanilla_{name} {meaning}", f"# TYPE ventanilla_{name} {kind}"]
    lines += [
        f"ventanilla_{name}{_labelled(label, key)} {value:.12g}" for key, value in sorted(values.items())
    ]
    return "\n".join(lines) + "\n"


def _labelled(label: str, value: str) -> str:
    escaped = value.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'{{{label}="{escaped}"}}' if label else ""
