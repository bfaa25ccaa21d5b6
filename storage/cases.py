"""Cases: opening, numbering, reading. Their history is in `history`.

Where others write at the same time, a case is locked when it is read, and before its elements are: whoever ends the
last but one and whoever ends the last see each other, and one of them moves the case on.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import astuple
from datetime import date, datetime, tzinfo

from sqlalchemy import bindparam, func, select

from machines.record import changed
from machines.records import Case, Return
from storage.connection import Connection, Row
from storage.instants import instant, micros
from storage.part import Part, from_json, to_json
from storage.schema import case_party, case_reference, cases, counter
from storage.schema.cases import FOLLOWS, HAS_PERIOD
from storage.statements import Locking, Statement, adding_id, adding_if_new, putting

_COLUMNS = [column for column in cases.c if column.name != "facts"]
_CASE = select(*_COLUMNS, cases.c.facts)
_BY_ID = Locking(_CASE.where(cases.c.id == bindparam("id")))
_BY_NUMBER = Locking(_CASE.where(cases.c.number == bindparam("number")))
_LOCK = Locking(select(cases.c.id).where(cases.c.id == bindparam("id")))
_CHILDREN = Statement(_CASE.where(cases.c.parent == bindparam("parent")).order_by(cases.c.id))
_OF_PERSON = Statement(
    _CASE.join(case_party, case_party.c.case_id == cases.c.id)
    .where(case_party.c.person_id == bindparam("person_id"))
    .order_by(case_party.c.case_id.desc())
    .limit(bindparam("limit"))
)
_AMONG = 2
"""So many times as many of a person's latest cases are looked at for those that he opened himself."""
_LATEST = (
    select(case_party.c.case_id)
    .where(case_party.c.person_id == bindparam("person_id"))
    .order_by(case_party.c.case_id.desc())
    .limit(bindparam("limit"))
)
_OPENED = Statement(
    select(func.count()).where(
        cases.c.id.in_(_LATEST),
        cases.c.opened_at >= bindparam("since"),
        cases.c.parent.is_(None),
        cases.c.origin.is_(None),
        func.coalesce(cases.c.registrar, cases.c.requester) == bindparam("person_id"),
    )
)
_SINCE = Statement(
    _CASE.where(
        cases.c.institution == bindparam("institution"),
        cases.c.procedure == bindparam("procedure"),
        cases.c.period >= bindparam("period"),
        HAS_PERIOD,
    ).order_by(cases.c.period, cases.c.id)
)
_FOLLOWING = Statement(
    _CASE.where(cases.c.origin == bindparam("origin"), cases.c.parent.is_(None), FOLLOWS).order_by(cases.c.id)
)
_REFERRED = Statement(
    _CASE.join(case_reference, case_reference.c.case_id == cases.c.id)
    .where(case_reference.c.key == bindparam("key"), cases.c.institution == bindparam("institution"))
    .order_by(case_reference.c.case_id.desc())
    .limit(bindparam("limit"))
)
_NOT_OF = Statement(
    _CASE.where(
        cases.c.procedure == bindparam("procedure"),
        cases.c.version != bindparam("version"),
        cases.c.closed_at.is_(None),
    ).order_by(cases.c.id)
)
_ADD = adding_id(cases)
_NEXT_NUMBER = putting(counter, set_={"last": counter.c.last + 1}, returning=counter.c.last)
_ADD_PARTY = adding_if_new(case_party)
_ADD_REFERENCE = adding_if_new(case_reference)


class Cases(Part):
    """Stored cases."""

    def __init__(self, connection: Connection, *, today: date, zone: tzinfo) -> None:
        super().__init__(connection, today=today, zone=zone)
        # What was read beside the case: (seq, facts), so that appending need not read it again.
        self._facts: dict[int, tuple[int, Mapping[str, str]]] = {}
        self._locked: set[int] = set()

    def open_case(self, case: Case) -> Case:
        """Store a new case (its `id` is ignored) and give it an id and, unless it has one, a number.

        The number is `<INSTITUTION>-<year of opened_at, office time>-<5 digits>`, without gaps.
        """
        stored = changed(case, number=case.number or self._number_of(case))
        new = changed(stored, id=_ADD.new_id(self.connection, **_row(stored)))
        self._facts[new.id] = (new.seq, {})
        self._add_parties(new.id, [new.requester, new.beneficiary, new.registrar])
        return new

    def _number_of(self, case: Case) -> str:
        year = case.opened_at.astimezone(self.zone).year
        return f"{case.institution}-{year}-{self.next_number(case.institution, year):05}"

    def next_number(self, series: str, year: int) -> int:
        """The next number of a series in a year, from 1 and without gaps.

        Args:
            series: an institution's code for its cases; of its documents the code, `/` and a name.
        """
        return _NEXT_NUMBER.new_id(self.connection, series=series, year=year, last=1)

    def case(self, case_id: int) -> Case:
        """The case with that id; KeyError if there is none."""
        row = _BY_ID.one(self.connection, id=case_id)
        if row is None:
            raise KeyError(case_id)
        self._locked.add(case_id)
        return self._read(row)

    def case_numbered(self, number: str) -> Case | None:
        """The case with that No. de gestión."""
        row = _BY_NUMBER.one(self.connection, number=number)
        return None if row is None else self._read(row)

    def children(self, case_id: int) -> Sequence[Case]:
        """The child cases of a stretch, in the order in which they were opened."""
        if self.connection.shared and case_id not in self._locked:
            _LOCK.run(self.connection, id=case_id)
            self._locked.add(case_id)
        return [self._read(row) for row in _CHILDREN.all(self.connection, parent=case_id)]

    def cases_of(self, person_id: int, limit: int) -> Sequence[Case]:
        """Cases in which a person asks, is served, typed or acted, newest first."""
        rows = _OF_PERSON.all(self.connection, person_id=person_id, limit=limit)
        return [self._read(row) for row in rows]

    def opened_since(self, person_id: int, since: datetime, most: int) -> int:
        """How many cases a person opened since then, elements and cases that follow from others left out.

        Those, and cases of others, in between may hide a few.
        """
        row = _OPENED.one(self.connection, person_id=person_id, since=micros(since), limit=most * _AMONG)
        return 0 if row is None else int(row[0])

    def refer(self, case_id: int, keys: Collection[str]) -> None:
        """Let a case be found by these keys too."""
        _ADD_REFERENCE.run_each(self.connection, ({"key": key, "case_id": case_id} for key in sorted(keys)))

    def cases_referred(self, institution: str, key: str, limit: int) -> Sequence[Case]:
        """The cases of an institution, and their elements, that have this key, newest first."""
        rows = _REFERRED.all(self.connection, institution=institution, key=key, limit=limit)
        return [self._read(row) for row in rows]

    def cases_since(self, institution: str, procedure: str, period: str) -> Sequence[Case]:
        """The cases of a procedure that are for this period or a later one, oldest period first; no child cases."""
        rows = _SINCE.all(self.connection, institution=institution, procedure=procedure, period=period)
        return [self._read(row) for row in rows]

    def cases_not_of(self, procedure: str, version: str) -> Sequence[Case]:
        """The cases of a procedure that run under another version, elements too, in the order of their opening."""
        rows = _NOT_OF.all(self.connection, procedure=procedure, version=version)
        return [self._read(row) for row in rows]

    def following(self, case_id: int) -> Sequence[Case]:
        """The cases of other procedures that follow a case, in the order in which they were opened."""
        return [self._read(row) for row in _FOLLOWING.all(self.connection, origin=case_id)]

    def facts(self, case_id: int) -> Mapping[str, str]:
        """The latest public value of every field gathered in a case."""
        if case_id not in self._facts:
            self.case(case_id)
        return dict(self._facts[case_id][1])

    def _add_parties(self, case_id: int, people: Iterable[int | None]) -> None:
        named = sorted({one for one in people if one is not None})
        _ADD_PARTY.run_each(self.connection, ({"person_id": one, "case_id": case_id} for one in named))

    def _read(self, row: Row) -> Case:
        case = _case(row)
        self._facts[case.id] = (case.seq, from_json(row[-1]))
        return case


def _row(case: Case) -> dict[str, object]:
    return {
        "number": case.number,
        "institution": case.institution,
        "procedure": case.procedure,
        "opened_at": micros(case.opened_at),
        "parent": case.parent,
        "element": case.element,
        "period": case.period,
        "occasion": case.occasion,
        "seq": case.seq,
        "head": case.head,
        "facts": "{}",
        **changing(case),
    }


def changing(case: Case) -> dict[str, object]:
    """The columns of a case that may change with each history row."""
    return {
        "version": case.version,
        "state": case.state,
        "requester": case.requester,
        "beneficiary": case.beneficiary,
        "registrar": case.registrar,
        "medium": case.medium,
        "closed_at": None if case.closed_at is None else micros(case.closed_at),
        "assigned": to_json(case.assigned),
        "did": to_json(case.did),
        "round": case.round,
        "origin": case.origin,
        "returns": "" if case.returns is None else to_json([astuple(one) for one in case.returns]),
    }


def _case(row: Row) -> Case:
    return Case(
        id=row[0],
        number=row[1],
        institution=row[2],
        procedure=row[3],
        version=row[4],
        state=row[5],
        seq=row[6],
        head=row[7],
        requester=row[8],
        beneficiary=row[9],
        registrar=row[10],
        medium=row[11],
        opened_at=instant(row[12]),
        closed_at=None if row[13] is None else instant(row[13]),
        assigned=from_json(row[14]),
        did=from_json(row[15]),
        round=row[16],
        parent=row[17],
        element=row[18],
        period=row[19],
        occasion=row[20],
        origin=row[21],
        returns=_returns(row[22]),
    )


def _returns(kept: str) -> tuple[Return, ...] | None:
    """What `changing` has written; a case of before the column has none."""
    if not kept:
        return None
    return tuple(
        Return(seq=seq, round=round_, source=source, target=target, by=by, reason=reason)
        for seq, round_, source, target, by, reason in from_json(kept)
    )
