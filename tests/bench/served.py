"""PostgreSQL: actions of the product against the statements that they issued, pipelined by nothing but psycopg."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import ExitStack
from datetime import timedelta
from functools import partial
from pathlib import Path
from statistics import mean
from typing import Any

import psycopg
import pytest

from tests.bench.actions import issued_by, taps
from tests.bench.floor import Issued
from tests.bench.people import office, settle
from tests.bench.table import Figure
from tests.bench.tickets import open_ticket
from tests.bench.timing import interleaved
from tests.conversations.office import MONDAY
from tests.postgresql import new_database, server

_BLOCK = 10


class Pipelined:
    """Replays recorded statements on a copy of the database on which they were recorded, without waiting in between."""

    def __init__(self, url: str, actions: list[list[Issued]]) -> None:
        self._raw: psycopg.Connection[Any] = psycopg.connect(url, autocommit=True)
        self._actions = actions

    def run(self, number: int) -> None:
        """Replay one action, and read what it read."""
        with self._raw.pipeline():
            cursors = [self._send(one) for one in self._actions[number]]
        for cursor in cursors:
            if cursor.description is not None:
                cursor.fetchall()

    def _send(self, one: Issued) -> psycopg.Cursor[Any]:
        cursor = self._raw.cursor()
        if one.several:
            cursor.executemany(one.sql.encode(), one.params)
        else:
            cursor.execute(one.sql.encode(), one.params)
        return cursor

    def close(self) -> None:
        """Let go of the database."""
        self._raw.close()


def measure(folder: Path, *, count: int) -> Iterator[Figure]:
    """Time `count` actions of each; a figure without a value where no server can be had."""
    what = "PostgreSQL: speed against the same statements pipelined"
    with ExitStack() as closing:
        data = closing.enter_context(tempfile.TemporaryDirectory(prefix="ventanilla-postgresql-"))
        try:
            url = closing.enter_context(server(Path(data)))
        except pytest.skip.Exception as missing:
            yield Figure(what=what, detail=str(missing))
            return
        tickets = list(range(1, count + 1))
        places = {name: folder / f"served-{name}" for name in ("first", "recorded", "product")}
        for place in places.values():
            place.mkdir()
        first = closing.enter_context(new_database(url))
        _fill(places["first"], first, count)
        copies = [closing.enter_context(new_database(url, like=first)) for _ in range(3)]
        actions = issued_by(taps(places["recorded"], tickets, copies[0]), count)
        product = taps(places["product"], tickets, copies[1])
        closing.callback(product.close)
        floor = Pipelined(copies[2], actions)
        closing.callback(floor.close)
        samples = interleaved({"product": product.run, "floor": floor.run}, count=count, block=_BLOCK)
    ours, bare = samples["product"], samples["floor"]
    yield Figure(
        what=what,
        value=bare.wall / ours.wall,
        least=0.5,
        detail=f"{ours.wall * 1e6:.0f} µs against {bare.wall * 1e6:.0f}; {mean(map(len, actions)):.0f} statements",
    )


def _fill(folder: Path, url: str, count: int) -> None:
    """Open so many tickets; task and case number `n` belong together, from 1."""
    world = office(folder, url)
    for number in range(count):
        # Nobody asks for so much in a day; his requests would be refused.
        world.now = MONDAY - timedelta(hours=count - number)
        world.do(partial(open_ticket, world=world, serial=f"ticket-{number}"))
    settle(world)
    world.store.close()
