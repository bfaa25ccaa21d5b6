"""Absences: who is away, from when to when, and who acts for him."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from sqlalchemy import bindparam, select, update

from machines.records import Absence
from storage.remembered import Remembered
from storage.schema import absence
from storage.statements import Statement, adding_id

_NOT_OVER = Statement(
    select(absence)
    .where(absence.c.person_id == bindparam("person_id"), absence.c.until >= bindparam("today"))
    .order_by(absence.c.since, absence.c.id)
)
_ADD = adding_id(absence)
_END = Statement(update(absence).where(absence.c.id == bindparam("id")).values(until=bindparam("new_until")))


class Absences(Remembered):
    """Stored absences."""

    def absences_of(self, person_id: int) -> Sequence[Absence]:
        """The absences of a person that are not over, also those to come, by their first day."""
        rows = _NOT_OVER.all(self.connection, person_id=person_id, today=self.today.isoformat())
        return [
            Absence(
                id=row[0],
                person_id=row[1],
                since=date.fromisoformat(row[2]),
                until=date.fromisoformat(row[3]),
                substitute=row[4],
            )
            for row in rows
        ]

    def add_absence(self, absence: Absence) -> Absence:
        """Store a new absence (its `id` is ignored); of several that cover a day the newest counts."""
        self.forget_people()
        id_ = _ADD.new_id(
            self.connection,
            person_id=absence.person_id,
            since=absence.since.isoformat(),
            until=absence.until.isoformat(),
            substitute_id=absence.substitute,
        )
        return replace(absence, id=id_)

    def end_absence(self, absence_id: int, until: date) -> None:
        """Give an absence another last day; one before its first day means that it never was."""
        self.forget_people()
        _END.run(self.connection, id=absence_id, new_until=until.isoformat())
