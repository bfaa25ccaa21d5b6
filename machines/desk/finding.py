"""Finding a case by a number that some paper of it bears: an oficio, an acta, a CUR, a produced document."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from machines import references
from machines.desk.session import Desk
from machines.fields import form_rows
from machines.fields.field import Field, FieldKind
from machines.records import Case, Entry

MOST = 20
"""Cases that are looked at for one number."""
_LINES = 5
"""Of a letter: its subject and the beginning of what it says."""


def remember(desk: Desk, case: Case, entries: Sequence[Entry]) -> None:
    """Let a case be found by the numbers that these new rows of its history bring."""
    known = desk.office.law_of(case).procedure.references
    found: set[str] = set()
    for entry in entries:
        for name in known.keys() & entry.values.keys():
            for number in _numbers(known[name], entry.values[name]):
                found |= references.keys(number)
    if found:
        desk.unit.refer(case.id, found)


def _numbers(field: Field | None, value: str) -> Iterator[str]:
    """The numbers that stand in a value: it, or those of its rows."""
    if field is None or not field.columns:
        yield value
        return
    places = [place for place, column in enumerate(field.columns) if column.kind is FieldKind.REFERENCE]
    for row in form_rows.unpack(value):
        yield from (row[place] for place in places if place < len(row))


def by_number(desk: Desk, text: str) -> list[Case]:
    """The cases of the speaker's institution that have the number for which a line of a text asks, newest first."""
    for line in text.splitlines()[:_LINES]:
        key = references.asked_for(line)
        found = desk.unit.cases_referred(desk.person.institution, key, MOST) if key else ()
        if found:
            return list(found)
    return []
