"""Reads what the page's own script posts: JSON, with files in base64."""

from __future__ import annotations

import base64
import binascii
import json
from typing import Final

from starlette.exceptions import HTTPException
from starlette.requests import Request

LARGEST_FILE: Final = 20 * 1024 * 1024
LARGEST_BODY: Final = 2 * LARGEST_FILE


async def read_fields(request: Request) -> dict[str, object]:
    """The JSON object in the body. Raises HTTPException 400, 413 or 415."""
    kind = request.headers.get("content-type", "").split(";")[0].strip()
    if kind != "application/json":  # also makes a browser ask first when another site posts
        raise HTTPException(415, "Se esperaba JSON.")
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > LARGEST_BODY:
            raise HTTPException(413, "Es demasiado grande: el límite es de 20 MB por archivo.")
    try:
        fields = json.loads(body)
    except (ValueError, RecursionError) as error:
        raise HTTPException(400, "La petición no se entiende.") from error
    if not isinstance(fields, dict):
        raise HTTPException(400, "La petición no se entiende.")
    return fields


def text_of(fields: dict[str, object], key: str) -> str:
    """The text under `key`, "" if it is absent. Raises HTTPException 400 if it is no text."""
    value = fields.get(key, "")
    if not isinstance(value, str):
        raise HTTPException(400, f"«{key}» debe ser texto.")
    return value


def number_of(fields: dict[str, object], key: str) -> int | None:
    """The whole number under `key`, None if absent. Raises HTTPException 400 if it is no number."""
    value = fields.get(key)
    if value is None or (isinstance(value, int) and not isinstance(value, bool)):
        return value
    raise HTTPException(400, f"«{key}» debe ser un número.")


def file_of(fields: dict[str, object]) -> tuple[str, bytes]:
    """The file in `name` and `content` (base64). Raises HTTPException 400 or 413."""
    name = text_of(fields, "name").strip()
    if not name or not name.isprintable():
        raise HTTPException(400, "El archivo no tiene un nombre legible.")
    try:
        content = base64.b64decode(text_of(fields, "content"), validate=True)
    except (binascii.Error, ValueError) as error:
        raise HTTPException(400, "El archivo no llegó completo.") from error
    if len(content) > LARGEST_FILE:
        raise HTTPException(413, f"«{name}» es demasiado grande: el límite es de 20 MB.")
    return name, content


def files_of(fields: dict[str, object], key: str) -> list[tuple[str, bytes]]:
    """The files in the list under `key`. Raises HTTPException 400 or 413."""
    found = fields.get(key, [])
    if not isinstance(found, list) or not all(isinstance(one, dict) for one in found):
        raise HTTPException(400, "Los adjuntos no se entienden.")
    return [file_of(one) for one in found]
