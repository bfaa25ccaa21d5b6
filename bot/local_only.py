"""What listens on this machine only answers programs of this machine, and no page that a browser there has open.

A browser can be led to 127.0.0.1 by any site: it then names that site in Host (DNS rebinding) or in Origin, or says
in Sec-Fetch-Site that a site caused the request.
"""

from __future__ import annotations

from urllib.parse import urlsplit

from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send

_OURS = frozenset({"127.0.0.1", "localhost", "::1"})
_ITSELF = frozenset({"none", "same-origin"})


class LocalOnly:
    """ASGI middleware: 403 for what a page of another site may have caused."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        serve = self._app if scope["type"] != "http" or _is_ours(Headers(scope=scope)) else _REFUSAL
        await serve(scope, receive, send)


_REFUSAL = PlainTextResponse("only for programs of this machine\n", 403)


def _is_ours(headers: Headers) -> bool:
    try:
        host = urlsplit(f"//{headers.get('host', '')}").hostname
    except ValueError:
        return False
    return host in _OURS and "origin" not in headers and headers.get("sec-fetch-site", "none") in _ITSELF
