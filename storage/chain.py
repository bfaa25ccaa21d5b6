"""The hash chain of a case's history: how a row becomes bytes, and how the bytes are checked.

A row's payload is canonical JSON (sorted keys, UTF-8), stored as written and never rewritten. It holds the
hash of the row before it; its own hash is the SHA-256 of its bytes. Values enter only as salted SHA-256,
one a field, so that contents can be forgotten without breaking the chain.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from machines.records import Entry
from storage.part import to_json


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
    fields: dict[str, Any] = json.loads(payload)
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


def broken_at(links: Iterable[Link]) -> int | None:
    """The `seq` of the first row that is not what was written, None if all are; rows oldest first, from 1."""
    prev_hash = ""
    for seq, link in enumerate(links, start=1):
        sound = link.seq == seq and link.prev_hash == prev_hash and digest(link.payload) == link.hash
        if not sound or not _says(link):
            return seq
        prev_hash = link.hash
    return None


def _says(link: Link) -> bool:
    """Whether the payload names this row and its predecessor, and fits the contents that are still there."""
    fields = json.loads(link.payload)
    if fields["seq"] != link.seq or fields["prev"] != link.prev_hash:
        return False
    kept = ((link.public_salt, link.public), (link.personal_salt, link.personal))
    return all(
        fields["values"].get(name) == value_hash(salt, name, value)
        for salt, values in kept
        if salt is not None and values is not None
        for name, value in values.items()
    )
