"""Instants as the tables hold them: whole microseconds since 1970-01-01 UTC."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)


def micros(at: datetime) -> int:
    """An aware datetime as microseconds; ValueError for a naive one, which names no instant."""
    if at.tzinfo is None:
        msg = f"naive datetime {at.isoformat()}: an instant needs its zone"
        raise ValueError(msg)
    return (at - _EPOCH) // _MICROSECOND


def instant(us: int) -> datetime:
    """Microseconds as an aware datetime in UTC."""
    return _EPOCH + timedelta(microseconds=us)


def machine_micros(seconds: float) -> int:
    """The machine clock (seconds since the epoch, as `time.time()` gives it) as microseconds."""
    return round(seconds * 1_000_000)
