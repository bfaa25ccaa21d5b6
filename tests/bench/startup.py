"""Opening the store and the office over a database in which many cases wait."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from machines.desk.office import Office
from machines.reading.loading import load
from storage import Store
from tests.bench.table import Figure
from tests.bench.tickets import Counter
from tests.bench.timing import interleaved


def measure(few: Counter, many: Counter, *, count: int) -> Iterator[Figure]:
    """Time `count` starts over each of two databases."""
    folders = {"few": few.copy("start"), "many": many.copy("start")}
    runs = {name: lambda _, folder=folder: start(folder).close() for name, folder in folders.items()}
    samples = interleaved(runs, count=count, block=1)
    slow, quick = samples["many"].wall, samples["few"].wall
    yield Figure(
        what=f"start-up: {many.count:,} open cases against {few.count:,}",
        value=slow / quick,
        unit="×",
        most=1.2,
        detail=f"{slow * 1e3:.0f} ms against {quick * 1e3:.0f}",
    )


def start(folder: Path) -> Store:
    """What a start does before it serves: procedures, store, what was left unfinished, which occasions wait."""
    book = load()
    store = Store.open(f"sqlite:///{folder / 'v.db'}", clock=lambda: datetime.now(UTC))
    Office(book, ZoneInfo("America/Guatemala"))
    store.read(lambda unit: (unit.all_versions(), unit.unfinished(), list(unit.waiting_timers("occasion"))))
    return store
