"""Lengths and entities of a text, counted as Telegram counts: in UTF-16 units."""

from __future__ import annotations

import re
from typing import Any

from sandbox.records import Json
from sandbox.telegram.refusal import bad_request

MAX_TEXT = 4096
MAX_CAPTION = 1024
ENTITY_TYPES = frozenset(
    "mention hashtag cashtag bot_command url email phone_number bold italic underline strikethrough"
    " spoiler blockquote expandable_blockquote code pre text_link text_mention custom_emoji".split()
)
_COMMAND = re.compile(r"(?<!\S)/[A-Za-z0-9_]{1,32}(@\w+)?")


def units(text: str) -> int:
    """The length of a text in UTF-16 units."""
    return len(text.encode("utf-16-le")) // 2


def commands_in(text: str) -> list[Json]:
    """The ``bot_command`` entities of what a user typed."""
    return [
        {"type": "bot_command", "offset": units(text[: m.start()]), "length": units(m.group())}
        for m in _COMMAND.finditer(text)
    ]


def pieces(text: str) -> list[str]:
    """Cuts a text into messages of at most 4,096 units, as Telegram's apps do."""
    found, piece, size = [], "", 0
    for letter in text:
        width = units(letter)
        if size + width > MAX_TEXT:
            found.append(piece)
            piece, size = "", 0
        piece, size = piece + letter, size + width
    return [*found, piece]


def checked_entities(text: str, entities: Any) -> list[Json]:
    """The entities, if they are Telegram's and lie within the text; raises Refused otherwise."""
    if not isinstance(entities, list):
        raise bad_request("can't parse entities: expected an Array of MessageEntity")
    size = units(text)
    for entity in entities:
        if not isinstance(entity, dict) or entity.get("type") not in ENTITY_TYPES:
            raise bad_request("can't parse MessageEntity: unsupported type specified")
        offset, length = entity.get("offset"), entity.get("length")
        if not isinstance(offset, int) or not isinstance(length, int):
            raise bad_request("can't parse MessageEntity: offset and length must be of type Number")
        if offset < 0 or length <= 0 or offset + length > size:
            raise bad_request(
                f"entity beginning at UTF-16 offset {offset} ends after the end of the text "
                f"at UTF-16 offset {offset + length}"
            )
        _whole_symbols(text, offset, offset + length)
        if entity["type"] == "text_link" and not entity.get("url"):
            raise bad_request("can't parse MessageEntity: can't find field \"url\"")
    return [dict(entity) for entity in entities]


def _whole_symbols(text: str, start: int, end: int) -> None:
    encoded = text.encode("utf-16-le")
    for edge in (start, end):
        if b"\xdc" <= encoded[edge * 2 + 1 : edge * 2 + 2] <= b"\xdf":
            raise bad_request(f"entity begins in a middle of a UTF-16 symbol at offset {edge}")
