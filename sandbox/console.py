"""``POST /console`` on the page's server: where the bot tells the address of its console."""

from __future__ import annotations

import json
from urllib.parse import urlsplit

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from sandbox.settings import HOST, PageSettings


def console_route(settings: PageSettings) -> Route:
    """Takes ``{"url": "http://127.0.0.1:PORT…"}`` as JSON; no other machine is accepted.

    A foreign web page cannot send JSON here without asking first, and nobody answers that.
    """

    async def set_console(request: Request) -> Response:
        if request.headers.get("content-type", "").partition(";")[0] != "application/json":
            return JSONResponse({"error": "application/json expected"}, status_code=415)
        try:
            url = str(json.loads(await request.body())["url"])
            here = urlsplit(url).scheme == "http" and urlsplit(url).hostname == HOST
        except (ValueError, TypeError, KeyError):
            here, url = False, ""
        if not here:
            return JSONResponse({"error": f"url on http://{HOST} expected"}, status_code=400)
        settings.console = url.rstrip("/")
        return JSONResponse({"ok": True})

    return Route("/console", set_console, methods=["POST"])
