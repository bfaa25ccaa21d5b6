"""The webhook: Telegram brings its updates to a public address, and a proxy there passes them on to one of us.

An update is stored before it is answered with 200; whatever else is answered makes Telegram bring it again. It brings
the next one of a chat only after the last was taken, so that what is stored is in the order of the chat.
"""

from __future__ import annotations

import asyncio
import hmac
import json
import logging
import socket
from collections.abc import Awaitable, Callable, Mapping

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

_log = logging.getLogger("ventanilla.webhook")
HEADER = "x-telegram-bot-api-secret-token"
"""https://core.telegram.org/bots/api#setwebhook"""
MOST_BYTES = 1024 * 1024
"""An update has no files in it; its texts are a few kilobytes."""
LONGEST_BODY = 10.0
"""Seconds that it may take to come; one that trickles in would keep its place from another."""
MOST_AT_ONCE = 200
"""Connections; more are told 503 and come again. Telegram makes a hundred at most."""

Store = Callable[[Mapping[str, object]], Awaitable[None]]
"""Returns when an update is stored; raises if it was not."""


def make_app(store: Store, secret: str) -> Starlette:
    """The application: one POST at any path, since a proxy may keep its own."""

    async def take(request: Request) -> Response:
        given = request.headers.get(HEADER, "")
        if not hmac.compare_digest(given.encode("latin-1", "replace"), secret.encode()):
            return Response(status_code=403)
        try:
            async with asyncio.timeout(LONGEST_BODY):
                body = await _body(request)
        except TimeoutError:
            return Response(status_code=408)
        if body is None:
            return Response(status_code=413)
        update = _update(body)
        if update is None:
            return Response(status_code=400)
        try:
            await store(update)
        except Exception as error:  # noqa: BLE001 - whatever kept it from being stored, it must come again
            _log.error("an update was not stored", extra={"error": type(error).__name__})
            return Response(status_code=503)
        return Response(status_code=200)

    return Starlette(routes=[Route("/{path:path}", take, methods=["POST"])])


class Webhook:
    """Its server.

    Args:
        at: address and port to listen at.
        store: see `Store`.
        secret: what Telegram was told to show, see `signing.webhook_secret`.

    Raises:
        OSError: nothing can listen there.
    """

    def __init__(self, at: tuple[str, int], store: Store, secret: str) -> None:
        family = socket.AF_INET6 if ":" in at[0] else socket.AF_INET
        self._socket = socket.create_server((at[0].strip("[]"), at[1]), family=family)
        config = uvicorn.Config(
            make_app(store, secret),
            log_config=None, access_log=False, lifespan="off", server_header=False,
            limit_concurrency=MOST_AT_ONCE, timeout_keep_alive=75, timeout_graceful_shutdown=5,
        )  # fmt: skip
        self._server = uvicorn.Server(config)

    async def run(self) -> None:
        """Serve until `stop`."""
        self._server.install_signal_handlers = lambda: None  # type: ignore[attr-defined] # ours stay
        await self._server._serve([self._socket])  # noqa: SLF001 - `serve` would take over the signals

    def stop(self) -> None:
        """Take no more; what is being stored is still answered."""
        self._server.should_exit = True


async def _body(request: Request) -> bytes | None:
    """The body; None for one that is larger than any update, of which no more is kept."""
    chunks, size = [], 0
    async for chunk in request.stream():
        size += len(chunk)
        if size > MOST_BYTES:
            return None
        chunks.append(chunk)
    return b"".join(chunks)


def _update(body: bytes) -> Mapping[str, object] | None:
    """The update; None if it is none, and would be none another time."""
    try:
        update = json.loads(body)
    except (ValueError, RecursionError):
        return None
    fits = isinstance(update, dict) and type(update.get("update_id")) is int
    return update if fits else None
