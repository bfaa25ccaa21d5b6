"""Small things to remember by name: the hash of a calendar that was applied…"""

from __future__ import annotations

from sqlalchemy import bindparam, select

from storage.part import Part
from storage.schema import memo
from storage.statements import Statement, putting

_PUT = putting(memo)
_VALUE = Statement(select(memo.c.value).where(memo.c.name == bindparam("name")))


class Memos(Part):
    """Stored memos."""

    def remember(self, name: str, value: str) -> None:
        """Keep a value under a name, in place of an earlier one."""
        _PUT.run(self.connection, name=name, value=value)

    def recall(self, name: str) -> str:
        """The value kept under a name; empty if there is none."""
        row = _VALUE.one(self.connection, name=name)
        return "" if row is None else str(row[0])
