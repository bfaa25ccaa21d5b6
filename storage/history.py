"""The append-only history of cases: the truth of which the case's row is a cache."""

from __future__ import annotations

import json
import secrets
from collections.abc import Iterator, Mapping, Sequence, Set
from datetime import datetime

from sqlalchemy import and_, bindparam, literal_column, select, update

from machines.errors import Conflict
from machines.heads import Head
from machines.record import changed
from machines.records import Case, Entry, HistoryRow, NewestFirst
from storage.cases import Cases, changing
from storage.chain import Link, digest, entry_of, payload_of, value_hash
from storage.connection import Row
from storage.instants import instant, micros
from storage.part import to_json
from storage.schema import cases, content, history
from storage.statements import Statement, adding

_CHANGING = (
    "version",
    "state",
    "requester",
    "beneficiary",
    "registrar",
    "medium",
    "closed_at",
    "assigned",
    "did",
    "round",
    "origin",
    "returns",
    "facts",
)
_SAVE = Statement(
    update(cases)
    .where(cases.c.id == bindparam("id"), cases.c.seq == bindparam("old_seq"))
    .values(
        seq=bindparam("new_seq"),
        head=bindparam("new_head"),
        **{name: bindparam(f"new_{name}", type_=cases.c[name].type) for name in _CHANGING},
    )
)
_ADD_ROW = adding(history)
_ADD_CONTENT = adding(content)
_LINKS = (
    select(
        history.c.seq,
        history.c.hash,
        history.c.prev_hash,
        history.c.payload,
        content.c.public_salt,
        content.c.public,
        content.c.personal_salt,
        content.c.personal,
    )
    .select_from(history.outerjoin(content))
    .where(history.c.case_id == bindparam("case_id"))
)
_OLDEST_FIRST = Statement(_LINKS.order_by(history.c.seq))
_NEWEST_FIRST = Statement(_LINKS.order_by(history.c.seq.desc()))
UNDONE = select(history.c.undoes).where(history.c.case_id == bindparam("case_id"), history.c.undoes > 0)
"""`seq` of the rows of a case that were taken back."""
_PERSONAL = Statement(
    select(content.c.personal)
    .where(
        content.c.case_id == bindparam("case_id"),
        content.c.personal != literal_column("'{}'"),
        content.c.seq.not_in(UNDONE),
    )
    .order_by(content.c.seq)
)
_STANDING = Statement(
    select(content.c.seq, content.c.public)
    .where(content.c.case_id == bindparam("case_id"), content.c.seq.not_in(UNDONE))
    .order_by(content.c.seq)
)
_LAST_SEQ = (
    select(history.c.seq)
    .where(history.c.case_id == cases.c.id, history.c.at < bindparam("at"))
    .order_by(history.c.seq.desc())
    .limit(1)
    .correlate(cases)
    .scalar_subquery()
)
_HEADS = Statement(
    select(cases.c.number, history.c.seq, history.c.hash)
    .select_from(cases.join(history, and_(history.c.case_id == cases.c.id, history.c.seq == _LAST_SEQ)))
    .order_by(cases.c.id)
)
_SALT_BYTES = 16


class History(Cases):
    """Appending to the history, and reading it."""

    def append(self, case: Case, entries: Sequence[Entry], now: datetime) -> Case:
        """Append history rows after `case.seq`, chain them, save the case's cache; returns it with new seq and head.

        Raises:
            Conflict: somebody appended first (unique `(case, seq)`).
        """
        at = micros(now)
        rows, contents, head = _chained(case, entries, at)
        seq = case.seq + len(rows)
        facts = self._facts_after(case, entries)
        saved = _SAVE.count(
            self.connection,
            id=case.id,
            old_seq=case.seq,
            new_seq=seq,
            new_head=head,
            new_facts=to_json(facts),
            **{f"new_{name}": value for name, value in changing(case).items()},
        )
        if saved != 1:
            msg = f"{case.number}: row {case.seq} is not the last any more"
            raise Conflict(msg)
        for row in rows:
            _ADD_ROW.run(self.connection, **row)
        for row in contents:
            _ADD_CONTENT.run(self.connection, **row)
        actors = [who for entry in entries for who in (entry.actor, entry.on_behalf_of)]
        self._add_parties(case.id, [case.requester, case.beneficiary, *actors])
        self._facts[case.id] = (seq, facts)
        return changed(case, seq=seq, head=head)

    def history(self, case_id: int) -> Sequence[HistoryRow]:
        """All rows of a case, oldest first; personal values are named in `personal`, and left out."""
        return [_history_row(case_id, link) for link in self.links(case_id)]

    def newest(self, case_id: int) -> NewestFirst:
        """The same rows, newest first, each read only when it is asked for: a case that went round is long."""
        return NewestFirst(self._newest(case_id))

    def _newest(self, case_id: int) -> Iterator[HistoryRow]:
        cursor = _NEWEST_FIRST.run(self.connection, case_id=case_id)
        while (row := cursor.fetchone()) is not None:
            yield _history_row(case_id, _link(row))

    def values(self, case_id: int, *, personal: bool = False) -> Mapping[str, str]:
        """The latest value of every field gathered in a case, by the rows that stand.

        Args:
            personal: with the personal ones that have not been forgotten; else they are left out.
        """
        gathered = dict(self.facts(case_id))
        if personal:
            for (kept,) in _PERSONAL.all(self.connection, case_id=case_id):
                gathered.update(json.loads(kept))
        return gathered

    def links(self, case_id: int) -> Sequence[Link]:
        """All rows of a case as stored, for `chain.broken_at`."""
        return [_link(row) for row in _OLDEST_FIRST.all(self.connection, case_id=case_id)]

    def heads(self, before: datetime) -> Iterator[Head]:
        """The last row of every case before an instant, in the order in which the cases were opened."""
        cursor = _HEADS.run(self.connection, at=micros(before))
        while (row := cursor.fetchone()) is not None:
            yield row[0], row[1], row[2]

    def _facts_after(self, case: Case, entries: Sequence[Entry]) -> Mapping[str, str]:
        known = self._facts.get(case.id)
        if known is None or known[0] != case.seq:
            self.case(case.id)
            known = self._facts[case.id]
        facts = dict(known[1])
        taken_back = {entry.undoes for entry in entries if entry.undoes}
        if taken_back:
            facts = self._standing(case.id, taken_back)
        for entry in entries:
            facts.update(_public(entry))
        return facts

    def _standing(self, case_id: int, taken_back: Set[int]) -> dict[str, str]:
        """The latest public values of the rows that stand when these are taken back too."""
        facts: dict[str, str] = {}
        for seq, public in _STANDING.all(self.connection, case_id=case_id):
            if seq not in taken_back:
                facts.update(json.loads(public))
        return facts


def _link(row: Row) -> Link:
    seq, hash_, prev_hash, payload, public_salt, public, personal_salt, personal = row
    return Link(
        seq=seq,
        hash=hash_,
        prev_hash=prev_hash,
        payload=payload,
        public_salt=public_salt,
        public=None if public is None else json.loads(public),
        personal_salt=personal_salt,
        personal=None if personal is None else json.loads(personal),
    )


def _history_row(case_id: int, link: Link) -> HistoryRow:
    at, entry = entry_of(link.payload, link.public or {})
    return HistoryRow(case_id=case_id, seq=link.seq, at=instant(at), hash=link.hash, entry=entry)


def _public(entry: Entry) -> dict[str, str]:
    return {name: value for name, value in entry.values.items() if name not in entry.personal}


def _chained(
    case: Case, entries: Sequence[Entry], at: int
) -> tuple[list[dict[str, object]], list[dict[str, object]], str]:
    """(history rows, content rows, hash of the last) for entries that follow `case.head`."""
    rows: list[dict[str, object]] = []
    contents: list[dict[str, object]] = []
    head = case.head
    for seq, entry in enumerate(entries, start=case.seq + 1):
        hashes, kept = _sealed(entry)
        payload = payload_of(entry, number=case.number, seq=seq, at=at, prev_hash=head, hashes=hashes)
        place: dict[str, object] = {"case_id": case.id, "seq": seq}
        hash_ = digest(payload)
        rows.append(
            {
                **place,
                "at": at,
                "hash": hash_,
                "prev_hash": head,
                "payload": payload,
                "undoes": entry.undoes,
            }
        )
        if hashes:
            contents.append({**place, **kept})
        head = hash_
    return rows, contents, head


def _sealed(entry: Entry) -> tuple[dict[str, str], dict[str, object]]:
    """(what the history keeps of each value, the content row that holds the values themselves)."""
    public = _public(entry)
    personal = {name: value for name, value in entry.values.items() if name in entry.personal}
    public_salt = secrets.token_bytes(_SALT_BYTES)
    personal_salt = secrets.token_bytes(_SALT_BYTES) if personal else None
    hashes = {name: value_hash(public_salt, name, value) for name, value in public.items()}
    if personal_salt is not None:
        for name, value in personal.items():
            hashes[name] = value_hash(personal_salt, name, value)
    return hashes, {
        "public_salt": public_salt,
        "public": to_json(public),
        "personal_salt": personal_salt,
        "personal": to_json(personal),
    }
