"""The heartbeat when nothing is due, however many timers wait."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from storage import Store
from tests.bench.table import Figure
from tests.bench.timing import interleaved

FEW = 1_000
_NOW = datetime(2026, 11, 23, 15, 0, tzinfo=UTC)
_WAITING = """
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT :count)
INSERT INTO timer (key, kind, due_at, rule, anchor, state, lease_until, owner)
SELECT 'reminder:' || i || ':1', 'reminder', :tomorrow + i * 1000, '4 horas hábiles', :tomorrow, 'waiting', 0, ''
FROM n
"""


def measure(folder: Path, *, many: int, count: int) -> Iterator[Figure]:
    """Time `count` polls of a store with few waiting timers, and of one with many."""
    stores = {"few": _store(folder / "timers-few", FEW), "many": _store(folder / "timers-many", many)}

    def poll(store: Store) -> None:
        claimed = store.submit(lambda unit: unit.claim_due(_NOW, _NOW.timestamp(), 50, 60, "bench")).result()
        assert not claimed

    runs = {name: lambda _, store=store: poll(store) for name, store in stores.items()}
    samples = interleaved(runs, count=count, block=50)
    for store in stores.values():
        store.close()
    few, many_ = samples["few"].wall, samples["many"].wall
    yield Figure(
        what=f"due poll, nothing due, {many:,} timers waiting", value=many_ * 1e3, unit=" ms", most=0.2
    )
    yield Figure(
        what=f"due poll: {many:,} timers waiting against {FEW:,}", value=many_ / few, unit="×", most=1.2
    )


def _store(folder: Path, timers: int) -> Store:
    """A store with so many timers, all of them due tomorrow or later."""
    folder.mkdir()
    url = f"sqlite:///{folder / 'v.db'}"
    Store.open(url, clock=lambda: _NOW).close()
    raw = sqlite3.connect(folder / "v.db")
    raw.execute("PRAGMA synchronous=OFF")
    raw.execute(_WAITING, {"count": timers, "tomorrow": int(_NOW.timestamp() + 86_400) * 1_000_000})
    raw.commit()
    raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    raw.close()
    return Store.open(url, clock=lambda: _NOW)
