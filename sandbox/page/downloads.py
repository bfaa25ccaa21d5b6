"""Hands out bytes that somebody else made, so that a browser never runs them in our origin."""

from __future__ import annotations

from typing import Final
from urllib.parse import quote

from starlette.responses import Response

SHOWN: Final = {
    b"\xff\xd8\xff": "image/jpeg",
    b"\x89PNG\r\n\x1a\n": "image/png",
    b"GIF8": "image/gif",
    b"%PDF-": "application/pdf",
}
"""First bytes of what a browser shows; anything else is only downloaded."""
INERT: Final = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox"
VIEWED: Final = "frame-ancestors 'none'"
"""For a PDF: the browser's viewer is a place apart already, and does not start under `sandbox`."""


def download(name: str, content: bytes) -> Response:
    """`content` under its own `name`: a picture or a PDF to show, or a file to save."""
    shown = next((kind for start, kind in SHOWN.items() if content.startswith(start)), None)
    if shown is None and content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        shown = "image/webp"
    disposition = "inline" if shown else "attachment"
    return Response(
        content,
        media_type=shown or "application/octet-stream",
        headers={
            "content-disposition": f"{disposition}; filename*=UTF-8''{quote(name, safe='')}",
            "content-security-policy": VIEWED if shown == "application/pdf" else INERT,
        },
    )
