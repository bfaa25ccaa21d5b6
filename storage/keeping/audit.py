"""Proving the history: every hash chain of a database or of a backup, its contents, and the files against their names.

It reads rows in the order of their keys, a few in memory at a time, and needs neither settings nor procedures.
"""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from itertools import groupby
from typing import Protocol

from machines.heads import Head, digest_of
from storage.chain import Fault, Link, Wrong, fault_in
from storage.instants import micros
from storage.keeping.archive import Record
from storage.keeping.replay import Pending, Replay


class Source(Protocol):
    """Where rows come from: a database, or a backup."""

    def rows(self, table: str) -> Iterator[Record]:
        """The rows of a table in the order of its key; none of a table that is not there."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Broken:
    """A case whose history is not what was written."""

    number: str
    """No. de gestión; of rows whose case is gone, its id behind a `#`."""
    fault: Fault


class FileWrong(StrEnum):
    """What may be wrong with a file."""

    CHANGED = "changed"
    MISSING = "missing"


@dataclass(frozen=True, slots=True, kw_only=True)
class Audit:
    """What was looked at, and what was found."""

    cases: int
    rows: int
    files: int
    broken: tuple[Broken, ...]
    bad_files: tuple[tuple[str, FileWrong], ...]
    """Each file's hash; one that is missing and was personal everywhere may have been deleted."""
    digest: str
    """Of all heads (`machines.heads`), up to the instant if one was given…"""
    covered: int
    """…and of so many cases."""


class _Walk:
    """Goes through cases, history and contents side by side."""

    def __init__(self, source: Source, before: int | None) -> None:
        self._source = source
        self._before = before
        self._pending = Pending(source.rows("task"), source.rows("timer"))
        self.cases = 0
        self.rows = 0
        self.broken: list[Broken] = []
        self._given: defaultdict[str, set[int]] = defaultdict(set)
        """The serial numbers of cases, by what stands before them."""

    def heads(self) -> Iterator[Head]:
        """The head of every case; what is broken is noted on the way."""
        histories = _grouped(self._links())
        found = next(histories, None)
        for case in self._source.rows("cases"):
            self.cases += 1
            series, _, serial = case["number"].rpartition("-")
            if serial.isdecimal():  # elements have a point behind it
                self._given[series].add(int(serial))
            while found is not None and found[0] < case["id"]:
                self._orphaned(found[0], found[1])
                found = next(histories, None)
            links: Iterable[Link] = ()
            if found is not None and found[0] == case["id"]:
                links = found[1]
            head: list[Link] = []
            replayed = Replay()
            links = map(replayed.follow, links)
            fault = fault_in(self._seen(links, head), number=case["number"], last=(case["seq"], case["head"]))
            for _ in self._seen(links, head):
                pass  # behind a fault the rest is still counted, and is still what a digest covered
            fault = fault or replayed.fault_of(case, self._pending)
            if fault is not None:
                self.broken.append(Broken(number=case["number"], fault=fault))
            if found is not None and found[0] == case["id"]:
                found = next(histories, None)
            if head:
                yield case["number"], head[0].seq, head[0].hash
        while found is not None:
            self._orphaned(found[0], found[1])
            found = next(histories, None)

    def _seen(self, links: Iterable[Link], head: list[Link]) -> Iterator[Link]:
        """The links themselves; `head` becomes the last one that the digest covers."""
        for link in links:
            self.rows += 1
            if self._before is None or (link.at or 0) < self._before:
                head[:] = [link]
            yield link

    def _orphaned(self, case_id: int, links: Iterable[Link]) -> None:
        seqs = [link.seq for link in links]
        self.rows += len(seqs)
        self.broken.append(Broken(number=f"#{case_id}", fault=Fault(seq=seqs[0], what=Wrong.ORPHAN)))

    def removed(self) -> Iterator[Broken]:
        """The cases that are not there: numbers are given without gaps."""
        for row in self._source.rows("counter"):
            of = row["series"] if "series" in row else row["institution"]  # as the first release called it
            series = f"{of}-{row['year']}"
            if "/" not in series:  # those are of documents
                for number in range(1, row["last"] + 1):
                    if number not in self._given[series]:
                        gone = Fault(seq=1, what=Wrong.GONE)
                        yield Broken(number=f"{series}-{number:05}", fault=gone)

    def _links(self) -> Iterator[tuple[int, Link]]:
        """(case id, row with its contents) of the whole history."""
        contents = self._source.rows("content")
        content = next(contents, None)
        for row in self._source.rows("history"):
            place = (row["case_id"], row["seq"])
            while content is not None and (content["case_id"], content["seq"]) < place:
                content = next(contents, None)
            mine = content if content is not None and (content["case_id"], content["seq"]) == place else None
            yield row["case_id"], _link(row, mine)


def audit(source: Source, read: Callable[[str], bytes] | None, *, before: datetime | None = None) -> Audit:
    """Look at everything.

    Args:
        read: the bytes of a file by its hash, FileNotFoundError if there are none; None where files are not at hand.
        before: the digest covers the rows before this instant only.
    """
    walk = _Walk(source, None if before is None else micros(before))
    covered, digest = digest_of(walk.heads())
    bad: dict[str, FileWrong] = {}
    files = 0
    for file in source.rows("file") if read is not None else ():
        files += 1
        wrong = _wrong(file["sha256"], read)
        if wrong is not None:
            bad[file["sha256"]] = wrong
    if FileWrong.MISSING in bad.values():
        for deleted in personal_files(source):
            if bad.get(deleted) is FileWrong.MISSING:
                del bad[deleted]
    return Audit(
        cases=walk.cases,
        rows=walk.rows,
        files=files,
        broken=(*walk.broken, *walk.removed()),
        bad_files=tuple(sorted(bad.items())),
        digest=digest,
        covered=covered,
    )


def personal_files(source: Source) -> set[str]:
    """The hashes of the files that every row that has them calls personal."""
    named = [(row["sha256"], bool(row.get("personal"))) for row in source.rows("case_file")]
    return {sha256 for sha256, personal in named if personal} - {
        sha256 for sha256, personal in named if not personal
    }


def _grouped(links: Iterator[tuple[int, Link]]) -> Iterator[tuple[int, Iterator[Link]]]:
    for case_id, group in groupby(links, key=lambda one: one[0]):
        yield case_id, (link for _, link in group)


def _link(row: Record, content: Record | None) -> Link:
    kept = content or {"public_salt": None, "public": None, "personal_salt": None, "personal": None}
    return Link(
        seq=row["seq"],
        hash=row["hash"],
        prev_hash=row["prev_hash"],
        payload=bytes(row["payload"]),
        public_salt=kept["public_salt"],
        public=_values(kept["public"]),
        personal_salt=kept["personal_salt"],
        personal=_values(kept["personal"]),
        at=row["at"],
        undoes=row.get("undoes"),
    )


def _values(kept: str | None) -> Mapping[str, str] | None:
    """Values by field; what is no such text any more is a value that no field has."""
    if not kept:
        return None
    try:
        values = json.loads(kept)
    except ValueError:
        values = None
    sound = isinstance(values, dict) and all(isinstance(one, str) for one in values.values())
    return values if sound else {"": kept}


def _wrong(sha256: str, read: Callable[[str], bytes] | None) -> FileWrong | None:
    assert read is not None, "only where files are at hand"
    try:
        content = read(sha256)
    except FileNotFoundError:
        return FileWrong.MISSING
    return None if hashlib.sha256(content).hexdigest() == sha256 else FileWrong.CHANGED
