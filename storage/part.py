"""What every part of a unit stands on: one connection inside one transaction, and the office's day."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, tzinfo
from functools import lru_cache
from json import JSONDecoder, JSONEncoder
from json.encoder import c_make_encoder, encode_basestring  # type: ignore[attr-defined]  # typeshed leaves it out
from typing import Any

from storage.connection import Connection

_REMEMBERED = 2048
"""Lists of texts that are remembered: the same roles stand in thousands of rows."""
_DECODE = JSONDecoder().raw_decode
# Made once: `JSONEncoder.encode` makes one at each call, which costs more than most of our texts.
_ENCODE = c_make_encoder(None, JSONEncoder().default, encode_basestring, None, ":", ",", True, False, True)


class Part:
    """Base of the parts of `SqlUnit`.

    Args:
        connection: with a transaction begun by the caller, who also ends it.
        today: the office's day: whose posts are valid.
        zone: the office's time zone: which year a case is numbered in.
    """

    def __init__(self, connection: Connection, *, today: date, zone: tzinfo) -> None:
        self.connection = connection
        self.today = today
        self.zone = zone


def to_json(value: Mapping[str, object] | Sequence[object]) -> str:
    """Canonical JSON text: sorted keys, no spaces, accents as they are."""
    return "".join(_ENCODE(value, 0))


def from_json(text: str) -> Any:
    """What `to_json` wrote; ValueError if it is none. Text of ours alone: what stands behind it is not looked at."""
    return _DECODE(text)[0]


@lru_cache(maxsize=_REMEMBERED)
def texts_of(text: str) -> tuple[str, ...]:
    """The list of texts that `to_json` wrote."""
    return tuple(from_json(text))
