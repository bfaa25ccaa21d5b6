"""The hash chain of a case's history: how a row becomes bytes, and how the bytes are checked.

A row's payload is canonical JSON (sorted keys, UTF-8), stored as written and never rewritten. It holds the
hash of the row before it; its own hash is the SHA-256 of its bytes. Values enter only as salted SHA-256,
one a field, so that contents can be forgotten without breaking the chain.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from machines.records import Entry
from storage.part import from_json, to_json


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """One stored row of the history, as bytes; its contents, unless they were forgotten."""

    seq: int
    hash: str
    prev_hash: str
    payload: bytes
    public_salt: bytes | None = None
    public: Mapping[str, str] | None = None
    personal_salt: bytes | None = None
    personal: Mapping[str, str] | None = None
    at: int | None = None
    """Microseconds, as the column says; None where nobody looked."""
    undoes: int | None = None
    """As the column says; None where nobody looked."""


def payload_of(
    entry: Entry, *, number: str, seq: int, at: int, prev_hash: str, hashes: Mapping[str, str]
) -> bytes:
    """The bytes to store: the entry with its values as `hashes`, at microseconds `at`, row `seq` of case `number`."""
    fields: dict[str, object] = {
        "case": number,
        "seq": seq,
        "at": at,
        "prev": prev_hash,
        "kind": entry.kind,
        "source": entry.source,
        "target": entry.target,
        "row": entry.row,
        "actor": entry.actor,
        "on_behalf_of": entry.on_behalf_of,
        "channel": entry.channel,
        "proof": entry.proof,
        "task": entry.task,
        "answer": entry.answer,
        "reason": entry.reason,
        "values": hashes,
        "personal": sorted(entry.personal),
        "files": entry.files,
        "decided_on": entry.decided_on,
    }
    if entry.undoes:
        fields["undoes"] = entry.undoes
    return to_json(fields).encode()


def entry_of(payload: bytes, public: Mapping[str, str]) -> tuple[int, Entry]:
    """(instant in microseconds, entry) of stored bytes; its values are the public ones."""
    fields: dict[str, Any] = from_json(payload.decode())
    at = fields["at"]
    for name in ("case", "seq", "at", "prev"):
        del fields[name]
    fields["values"] = public
    fields["personal"] = tuple(fields["personal"])
    fields["files"] = tuple(fields["files"])
    return at, Entry(**fields)


def digest(payload: bytes) -> str:
    """A row's hash: lower-case hexadecimal SHA-256."""
    return hashlib.sha256(payload).hexdigest()


def value_hash(salt: bytes, field: str, value: str) -> str:
    """What the history keeps of a value."""
    return hashlib.sha256(b"\0".join((salt, field.encode(), value.encode()))).hexdigest()


class Wrong(StrEnum):
    """What may be wrong with a stored row."""

    MISSING = "missing"
    """A row before it is not there."""
    BYTES = "bytes"
    """Its payload is not what its hash says, or the hash not what the next row says."""
    PLACE = "place"
    """Its payload names another case, row, predecessor, instant or undone row than its columns."""
    CONTENT = "content"
    """A value is not the one that was written, is missing or was added."""
    LAST = "last"
    """The case names another row as its last: rows are missing behind the one before, or were added."""
    STATE = "state"
    """The case says that it stands elsewhere than where its last row led."""
    FACTS = "facts"
    """The values that the case remembers are not the latest of the rows that stand."""
    CLOSED = "closed"
    """The case says that it ended, or when, otherwise than its rows."""
    DID = "did"
    """The case remembers somebody else than its rows as who did a row of the procedure."""
    TASKS = "tasks"
    """The tasks that are open are not of the row in which the case stands, or it has none."""
    ORPHAN = "orphan"
    """Its case is not there."""
    GONE = "gone"
    """The whole case is not there, though its number was given."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """The first row of a case that is not what was written."""

    seq: int
    what: Wrong


def fault_in(links: Iterable[Link], *, number: str = "", last: tuple[int, str] | None = None) -> Fault | None:
    """The first fault in the rows of a case, oldest first, which are numbered from 1; None if all are as written.

    Args:
        number: the case's, if known.
        last: (seq, hash) of the last row as the case itself names it, if known.
    """
    seq, prev_hash = 0, ""
    for link in links:
        seq += 1
        if link.seq != seq:
            return Fault(seq=seq, what=Wrong.MISSING)
        wrong = _wrong(link, prev_hash, number)
        if wrong is not None:
            return Fault(seq=seq, what=wrong)
        prev_hash = link.hash
    if last is not None and last != (seq, prev_hash):
        return Fault(seq=min(seq, last[0]) + 1 if seq != last[0] else seq, what=Wrong.LAST)
    return None


def broken_at(links: Iterable[Link]) -> int | None:
    """The `seq` of the first row that is not what was written, None if all are; rows oldest first, from 1."""
    fault = fault_in(links)
    return None if fault is None else fault.seq


def _wrong(link: Link, prev_hash: str, number: str) -> Wrong | None:
    """What is wrong with a row behind the one with that hash."""
    if link.prev_hash != prev_hash or digest(link.payload) != link.hash:
        return Wrong.BYTES
    try:
        fields = json.loads(link.payload)
    except ValueError:
        return Wrong.BYTES
    placed = (fields["seq"], fields["prev"]) == (link.seq, link.prev_hash)
    if not placed or (number and fields["case"] != number):
        return Wrong.PLACE
    at, undoes = link.at, link.undoes
    if (at is not None and at != fields["at"]) or (undoes is not None and undoes != fields.get("undoes", 0)):
        return Wrong.PLACE
    return None if _holds(link, fields["values"], set(fields["personal"])) else Wrong.CONTENT


def _holds(link: Link, hashes: Mapping[str, str], personal: Set[str]) -> bool:
    """Whether the values are exactly those that were written; personal ones may have been forgotten, all of a row."""
    public = link.public or {}
    kept = link.personal or {}
    if set(public) != set(hashes) - personal or (kept and set(kept) != set(hashes) & personal):
        return False
    return all(
        salt is not None and hashes[name] == value_hash(salt, name, value)
        for salt, values in ((link.public_salt, public), (link.personal_salt, kept))
        for name, value in values.items()
    )
