"""What every part of a unit stands on: one connection inside one transaction, and the office's day."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, tzinfo
from json import JSONEncoder
from json.encoder import c_make_encoder, encode_basestring  # type: ignore[attr-defined]  # typeshed leaves it out

from storage.connection import Connection

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
