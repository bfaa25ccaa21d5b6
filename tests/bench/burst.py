"""A Monday morning's burst: taps of a hundred people that wait together, with a slow disk, against one commit each."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager

from bot.wiring_running import MOST_WAITING
from storage import SqlUnit
from storage.connection import Connection
from tests.bench.actions import Taps, chosen, taps
from tests.bench.table import Figure
from tests.bench.tickets import Counter

WAITING = 100
SYNC = 0.002
"""Seconds that a commit takes more, as on a disk that syncs in two milliseconds."""


def measure(counter: Counter, *, times: int) -> Iterator[Figure]:
    """How much sooner the last of a hundred is answered when those who wait share commits."""
    shared: list[tuple[float, float]] = []
    single: list[tuple[float, float]] = []
    for number in range(times):
        for into, together in ((shared, True), (single, False)):
            place = f"burst-{number}-{'together' if together else 'single'}"
            product = taps(counter.copy(place), chosen(counter, WAITING))
            if not together:
                product.world.store._writer._most = 1
            into.append(_burst(product))
            product.close()
    (quick, processor), (slow, _) = min(shared), min(single)
    yield Figure(
        what=f"burst: {WAITING} waiting actions against one commit each, 2 ms a sync",
        value=slow / quick,
        unit="×",
        least=4,
        detail=f"{quick * 1e3:.0f} ms against {slow * 1e3:.0f}; {processor / WAITING * 1e6:.0f} µs of processor each",
    )


def _burst(product: Taps) -> tuple[float, float]:
    """Seconds from the moment at which the writer is free until all are answered, and of the processor meanwhile.

    As many wait for the writer as the product lets wait; the others wait behind them.
    """
    busy, free = threading.Event(), threading.Event()

    def hold(_: SqlUnit) -> None:
        busy.set()
        free.wait(60)

    with _slow_disk(), ThreadPoolExecutor(MOST_WAITING) as people:
        product.world.store.submit(hold)
        assert busy.wait(60)
        answers = [people.submit(product.run, number) for number in range(WAITING)]
        orders = product.world.store._writer._orders
        while orders.qsize() < MOST_WAITING:
            time.sleep(0.001)
        began, worked = time.perf_counter(), time.process_time()
        free.set()
        for answer in answers:
            answer.result(60)
        return time.perf_counter() - began, time.process_time() - worked


@contextmanager
def _slow_disk() -> Iterator[None]:
    """Meanwhile every commit takes `SYNC` longer."""
    commit = Connection.commit

    def slowly(connection: Connection) -> None:
        commit(connection)
        time.sleep(SYNC)

    Connection.commit = slowly  # type: ignore[method-assign, assignment]  # the bench's own disk
    try:
        yield
    finally:
        Connection.commit = commit  # type: ignore[method-assign]  # as it was
