"""Keeps other pages out: DNS rebinding, cross-site requests, and content from elsewhere.

The page is for one visitor on this machine. A browser that is led to it by another site names
that site in Host, Origin or Sec-Fetch-Site (https://www.w3.org/TR/fetch-metadata/).
"""

from __future__ import annotations

from typing import Final
from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import JSONResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

LOOPBACK: Final = frozenset({"127.0.0.1", "localhost", "::1"})
SAFE_METHODS: Final = frozenset({"GET", "HEAD"})
HEADERS: Final = {
    "content-security-policy": (
        "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    ),
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cross-origin-resource-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cache-control": "no-cache",
}


class Guard:
    """ASGI middleware: refuses with 403 what another site caused, adds the page's headers."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request; what is not HTTP (the lifespan) passes untouched."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def send_guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    headers.setdefault(name, value)
            await send(message)

        if _is_foreign(scope["method"], scope["path"], Headers(scope=scope)):
            refusal = JSONResponse({"error": "Petición de otro sitio: rechazada."}, 403)
            await refusal(scope, receive, send_guarded)
            return
        await self._app(scope, receive, send_guarded)


def _is_foreign(method: str, path: str, headers: Headers) -> bool:
    host = headers.get("host", "")
    if _hostname(f"//{host}") not in LOOPBACK:
        return True
    following_a_link = method in SAFE_METHODS and path == "/"
    if not following_a_link and headers.get("sec-fetch-site", "none") not in {
        "same-origin",
        "none",
    }:
        return True
    if method in SAFE_METHODS:
        return False
    return headers.get("origin", f"http://{host}") != f"http://{host}"


def _hostname(url: str) -> str | None:
    try:
        return urlsplit(url).hostname
    except ValueError:
        return None
