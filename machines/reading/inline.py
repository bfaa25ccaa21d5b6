"""Where in a TOML value a nested part stands: the third element of a list, a key of an inline table.

Works on text that the standard reader has accepted or whose values are at least balanced; it reads no values.
"""

from __future__ import annotations

import re

Path = tuple[str | int, ...]
_BLANK = re.compile(r"(?:\s|#[^\n]*)*")
_STRING = re.compile(
    r'"""(?:\\.|[^\\])*?"{3,5}' r"|'''.*?'{3,5}" r'|"(?:\\.|[^"\\\n])*"' r"|'[^'\n]*'",
    re.DOTALL,
)
_PLAIN = re.compile(r"[^\[\]{},#\s\"']+")
_KEY = re.compile(r"\s*\"?(\w+)\"?\s*=")


def position(text: str, start: int, path: Path) -> int:
    """The offset of the part that `path` names in the value at `start`, or of the nearest thing above it."""
    at = _skip_blank(text, start)
    if not path or at >= len(text) or text[at] not in "[{":
        return at
    inside = _skip_blank(text, at + 1)
    number = 0
    while inside < len(text) and text[inside] not in "]}":
        key = _KEY.match(text, inside) if text[at] == "{" else None
        value = key.end() if key else inside
        if path[0] == (key.group(1) if key else number):
            deeper = position(text, value, path[1:])
            return inside if len(path) == 1 else deeper
        inside = _skip_blank(text, _skip_value(text, value))
        if text[inside : inside + 1] == ",":
            inside = _skip_blank(text, inside + 1)
        number += 1
    return at


def _skip_blank(text: str, at: int) -> int:
    """Past blanks and comments."""
    match = _BLANK.match(text, at)
    return match.end() if match else at


def _skip_value(text: str, at: int) -> int:
    """Past one value, however deep; always moves on."""
    depth, at = 0, _skip_blank(text, at)
    while at < len(text):
        part = _STRING.match(text, at) or _PLAIN.match(text, at)
        if part:
            at = part.end()
        else:
            depth += {"[": 1, "{": 1, "]": -1, "}": -1}.get(text[at], 0)
            at += 1
        if depth <= 0:
            return at
        at = _skip_blank(text, at)
    return at
