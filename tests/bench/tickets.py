"""Tickets of DS-UI-04 that wait for the Jefe: one opened by the product, the others copied from its rows."""

from __future__ import annotations

import shutil
import sqlite3
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from machines.desk import starting
from machines.records import Token
from storage import SqlUnit
from tests.bench.people import desk, office, settle
from tests.conversations.office import World

VALUES = {"descripcion": "No imprime desde ayer", "ubicacion": "Dirección Financiera", "evidencia": ""}
_TABLES = ("cases", "case_party", "history", "content", "task", "task_role", "outbox", "timer", "token")
_CHANGES = {
    ("cases", "id"): "cases.id + i",
    ("cases", "number"): "cases.number || '-' || i",
    ("task", "id"): "task.id + i",
    ("timer", "id"): "NULL",
    ("timer", "key"): "timer.key || '-' || i",
    ("outbox", "id"): "outbox.id + i * :letters",
    ("outbox", "external_id"): "outbox.external_id || '-' || i",
    ("token", "sha256"): "token.sha256 || i",
}
"""What a copy has of its own; besides, every `case_id` and `task_id` moves on."""
_OF_A_CASE = {"timer": "case_id IS NOT NULL"}
"""Which rows of a table are the ticket's, where others stand too (the calendar's occasions)."""


@dataclass(frozen=True, slots=True)
class Counter:
    """A closed database file with so many open tickets; task and case number `n` belong together, from 1."""

    folder: Path
    count: int

    def copy(self, name: str) -> Path:
        """The folder of a copy that may be changed."""
        target = self.folder.with_name(f"{self.folder.name}-{name}")
        target.mkdir()
        shutil.copy(self.folder / "v.db", target / "v.db")
        return target


def build(folder: Path, count: int) -> Counter:
    """Make a database with `count` open tickets."""
    folder.mkdir()
    world = office(folder)
    world.do(partial(open_ticket, world=world))
    settle(world)
    world.store.close()
    raw = sqlite3.connect(folder / "v.db")
    raw.execute("PRAGMA synchronous=OFF")
    letters = raw.execute("SELECT max(id) FROM outbox").fetchone()[0]
    for table in _TABLES:
        columns = [row[1] for row in raw.execute(f"PRAGMA table_info({table})")]
        values = ", ".join(_value(table, column) for column in columns)
        names = ", ".join(f'"{column}"' for column in columns)
        copies = f"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT {count - 1})"
        source = f"n CROSS JOIN {table} WHERE {_OF_A_CASE.get(table, 'true')}"
        many = f"INSERT INTO {table} ({names}) {copies} SELECT {values} FROM {source}"
        raw.execute(many, {"letters": letters} if ":letters" in many else {})
    raw.commit()
    raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    raw.close()
    return Counter(folder, count)


def _value(table: str, column: str) -> str:
    if column in ("case_id", "task_id"):
        return f'{table}."{column}" + i'
    return _CHANGES.get((table, column), f'{table}."{column}"')


def open_ticket(unit: SqlUnit, world: World, serial: str = "first") -> None:
    """Open a ticket, as if Ana had written; `serial` names what she wrote."""
    ana = world.people["Ana"]
    procedure = world.office.book.procedures["DS-UI-04"]
    starting.submit(desk(world, unit, ana, serial), procedure, VALUES, ())


def mint(unit: SqlUnit, world: World, ticket: int) -> str:
    """The reply token of the letter that the Jefe got about a ticket."""
    about = Token(person_id=world.people["Claudia"].id, case_id=ticket, task_id=ticket, task_version=1)
    return unit.mint(about, world.now)
