"""The parameters of a call, however its body was written."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qsl

from sandbox.telegram.refusal import bad_request

_NAME = re.compile(rb'[;\s]name="([^"]*)"', re.IGNORECASE)
_FILE_NAME = re.compile(rb'filename="([^"]*)"', re.IGNORECASE)
_BOUNDARY = re.compile(r'boundary="?([^";]+)"?', re.IGNORECASE)


@dataclass(frozen=True, kw_only=True)
class Upload:
    """A file of a multipart body."""

    name: str
    content: bytes


@dataclass(frozen=True, kw_only=True)
class Parameters:
    """Values as they came: strings, or JSON values where the body was JSON."""

    values: Mapping[str, Any] = field(default_factory=dict)
    uploads: Mapping[str, Upload] = field(default_factory=dict)

    def text(self, name: str) -> str:
        """A string; empty if it was not given."""
        value = self.values.get(name)
        return "" if value is None else str(value)

    def number(self, name: str, default: int = 0) -> int:
        """A whole number; what is no number counts as not given, as at Telegram."""
        try:
            return int(self.values.get(name, default))
        except (TypeError, ValueError):
            return default

    def flag(self, name: str) -> bool:
        """A yes or no."""
        return str(self.values.get(name, "")).lower() in ("true", "1", "yes")

    def structure(self, name: str) -> Any:
        """A JSON value, which forms carry as text; nothing if it was not given."""
        value = self.values.get(name)
        if not isinstance(value, str) or not value:
            return None if value == "" else value
        try:
            return json.loads(value)
        except ValueError:
            raise bad_request(f"can't parse {name} JSON object") from None


def read_parameters(content_type: str, body: bytes, query: str) -> Parameters:
    """Reads a JSON, form or multipart body and the query string of the address."""
    values: dict[str, Any] = dict(parse_qsl(query, keep_blank_values=True))
    kind = content_type.partition(";")[0].strip().lower()
    if kind == "application/json" and body:
        try:
            parsed = json.loads(body)
        except ValueError:
            raise bad_request("can't parse JSON body") from None
        if not isinstance(parsed, dict):
            raise bad_request("can't parse JSON body: expected an object")
        return Parameters(values=values | parsed)
    if kind == "multipart/form-data":
        return _multipart(content_type, body, values)
    if body:
        values |= dict(parse_qsl(body.decode("utf-8", "replace"), keep_blank_values=True))
    return Parameters(values=values)


def _multipart(content_type: str, body: bytes, values: dict[str, Any]) -> Parameters:
    """Splits the body at its boundaries, byte for byte (RFC 7578)."""
    boundary = _BOUNDARY.search(content_type)
    if boundary is None:
        raise bad_request("boundary expected in multipart")
    uploads: dict[str, Upload] = {}
    delimiter = b"\r\n--" + boundary.group(1).encode()
    for part in (b"\r\n" + body).split(delimiter)[1:-1]:
        head, _, content = part.partition(b"\r\n\r\n")
        name = _NAME.search(head)
        if name is None:
            continue
        file_name = _FILE_NAME.search(head)
        if file_name is None:
            values[_decoded(name.group(1))] = content.decode("utf-8", "replace")
        else:
            found = _decoded(file_name.group(1))
            uploads[_decoded(name.group(1))] = Upload(name=found, content=content)
    return Parameters(values=values, uploads=uploads)


def _decoded(name: bytes) -> str:
    """A name of a part; browsers and HTTP clients escape only these three (WHATWG, forms)."""
    text = name.decode("utf-8", "replace")
    return text.replace("%22", '"').replace("%0D", "\r").replace("%0A", "\n")
