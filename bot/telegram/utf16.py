"""Lengths as Telegram counts them: in UTF-16 code units (https://core.telegram.org/api/entities#entity-length)."""

from __future__ import annotations


def units(text: str) -> int:
    """How many UTF-16 units a text has; what lies beyond the first plane (emoji) counts two."""
    return len(text) + sum(char > "\uffff" for char in text)


def end_within(text: str, start: int, limit: int) -> int:
    """The largest index such that `text[start:index]` has at most `limit` units."""
    left = limit
    for at in range(start, len(text)):
        left -= 2 if text[at] > "\uffff" else 1
        if left < 0:
            return at
    return len(text)


def cut(text: str, limit: int) -> str:
    """The text, ending in an ellipsis if it was longer than `limit` units."""
    if units(text) <= limit:
        return text
    return text[: end_within(text, 0, limit - 1)].rstrip() + "…"


def clean(text: str) -> str:
    """The text without what no database and no encoder takes: half surrogates and NUL; line ends become `\\n`."""
    whole = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return whole.replace("\0", "").replace("\r\n", "\n").replace("\r", "\n")
