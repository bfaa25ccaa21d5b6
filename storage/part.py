"""What every part of a unit stands on: one connection inside one transaction, and the office's day."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import date, tzinfo

from storage.connection import Connection

# Made once: `json.dumps` with these arguments would make one each time.
_ENCODER = json.JSONEncoder(sort_keys=True, ensure_ascii=False, separators=(",", ":"))


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
    return _ENCODER.encode(value)
