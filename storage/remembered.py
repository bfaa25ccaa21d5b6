"""What a transaction has read of the roster, so that nobody is looked up twice while one inbound is served."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, tzinfo

from machines.records import Person
from storage.connection import Connection
from storage.part import Part


class Remembered(Part):
    """Base of the parts that read the roster or write it; whoever writes calls `forget_people`."""

    def __init__(self, connection: Connection, *, today: date, zone: tzinfo) -> None:
        super().__init__(connection, today=today, zone=zone)
        self.people_read: dict[int, Person] = {}
        self.holders_read: dict[tuple[str, str], Sequence[Person]] = {}

    def forget_people(self) -> None:
        """The roster has changed: read it again."""
        self.people_read.clear()
        self.holders_read.clear()
