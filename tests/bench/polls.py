"""The heartbeat when nothing is due, however many timers wait."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from storage import Store
from tests.bench.table import Figure
from tests.bench.timing import Sample

FEW = 1_000
_BLOCK = 50
_NOW = datetime(2026, 11, 23, 15, 0, tzinfo=UTC)
_WAITING = """
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT :count)
INSERT INTO timer (key, kind, due_at, rule, anchor, state, lease_until, owner)
SELECT 'reminder:' || i || ':1', 'reminder', :tomorrow + i * 1000, '4 horas hábiles', :tomorrow, 'waiting', 0, ''
FROM n
"""


def measure(folder: Path, *, many: int, count: int) -> Iterator[Figure]:
    """Time `count` polls of a store with few waiting timers, and of one with many.

    One is open at a time: of two writing threads the system wakes one later than the other, whatever it has to do.
    """
    files = {"few": _file(folder / "timers-few", FEW), "many": _file(folder / "timers-many", many)}
    samples = {name: Sample() for name in files}
    for _ in range(0, count, _BLOCK):
        for name, file in files.items():
            with closing(_open(file)) as store:
                samples[name].block(partial(_poll, store), range(_BLOCK))
    few, many_ = samples["few"].wall, samples["many"].wall
    yield Figure(
        what=f"due poll, nothing due, {many:,} timers waiting", value=many_ * 1e3, unit=" ms", most=0.2
    )
    yield Figure(
        what=f"due poll: {many:,} timers waiting against {FEW:,}", value=many_ / few, unit="×", most=1.2
    )


def _poll(store: Store, _number: int) -> None:
    claimed = store.submit(lambda unit: unit.claim_due(_NOW, _NOW.timestamp(), 50, 60, "bench")).result()
    assert not claimed


def _open(file: Path) -> Store:
    return Store.open(f"sqlite:///{file}", clock=lambda: _NOW)


def _file(folder: Path, timers: int) -> Path:
    """The database of a store with so many timers, all of them due tomorrow or later."""
    folder.mkdir()
    file = folder / "v.db"
    _open(file).close()
    raw = sqlite3.connect(file)
    raw.execute("PRAGMA synchronous=OFF")
    raw.execute(_WAITING, {"count": timers, "tomorrow": int(_NOW.timestamp() + 86_400) * 1_000_000})
    raw.commit()
    raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    raw.close()
    return file
