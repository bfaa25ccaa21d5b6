"""Cases: their numbers, history, values and files."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import datetime
from typing import Protocol

from machines.heads import Head
from machines.messages import FileRef
from machines.records import Case, Entry, HistoryRow, NewestFirst


class CaseUnit(Protocol):
    """Cases, in one transaction."""

    def open_case(self, case: Case) -> Case:
        """Store a new case (its `id` is ignored) and give it an id and, unless it has one, a number.

        The number is `<INSTITUTION>-<year of opened_at, office time>-<5 digits>`, without gaps.
        """
        ...

    def case(self, case_id: int) -> Case:
        """The case with that id; KeyError if there is none."""
        ...

    def case_numbered(self, number: str) -> Case | None:
        """The case with that No. de gestión."""
        ...

    def children(self, case_id: int) -> Sequence[Case]:
        """The child cases of a stretch, in the order in which they were opened."""
        ...

    def refer(self, case_id: int, keys: Collection[str]) -> None:
        """Let a case be found by these keys too (`references.keys`)."""
        ...

    def cases_referred(self, institution: str, key: str, limit: int) -> Sequence[Case]:
        """The cases of an institution, and their elements, that have this key, newest first."""
        ...

    def cases_since(self, institution: str, procedure: str, period: str) -> Sequence[Case]:
        """The cases of a procedure that are for this period or a later one, oldest period first; no child cases."""
        ...

    def cases_not_of(self, procedure: str, version: str) -> Sequence[Case]:
        """The cases of a procedure that run under another version, elements too, in the order of their opening."""
        ...

    def following(self, case_id: int) -> Sequence[Case]:
        """The cases of other procedures that follow a case, in the order in which they were opened."""
        ...

    def next_number(self, series: str, year: int) -> int:
        """The next number of a document series in a year, from 1 and without gaps.

        Args:
            series: its name, beginning with the institution's code and `/` (`SOSEP/dictamen`): the bare code
                is the series of the institution's cases.
        """
        ...

    def append(self, case: Case, entries: Sequence[Entry], now: datetime) -> Case:
        """Append history rows after `case.seq`, chain them, save the case's cache; returns it with new seq and head.

        Raises:
            Conflict: somebody appended first (unique `(case, seq)`).
        """
        ...

    def history(self, case_id: int) -> Sequence[HistoryRow]:
        """All rows of a case, oldest first."""
        ...

    def newest(self, case_id: int) -> NewestFirst:
        """The rows of a case, newest first, each read only when it is asked for."""
        ...

    def values(self, case_id: int, *, personal: bool = False) -> Mapping[str, str]:
        """The latest value of every field gathered in a case.

        Args:
            personal: with the personal ones that have not been forgotten; else they are left out.
        """
        ...

    def heads(self, before: datetime) -> Iterator[Head]:
        """The last row of every case before an instant, in the order in which the cases were opened."""
        ...

    def cases_of(self, person_id: int, limit: int) -> Sequence[Case]:
        """Cases in which a person asks, is served, typed or acted, newest first."""
        ...

    def opened_since(self, person_id: int, since: datetime, most: int) -> int:
        """How many cases a person opened, for himself or for others, since then; counted up to `most` or a few more.

        Not what opened with or after them: elements, and cases that follow from others.
        """
        ...

    # -- files
    def add_files(
        self,
        case_id: int,
        seq: int,
        files: Sequence[FileRef],
        now: datetime,
        *,
        personal: Collection[str] = (),
    ) -> None:
        """Attach files to the history row `seq` of a case.

        Args:
            personal: hashes of those that are personal.
        """
        ...

    def files_of(self, case_id: int) -> Sequence[FileRef]:
        """The files attached to a case's history, newest first; one that any row calls personal is left out."""
        ...

    def personal_files_of(self, case_id: int) -> Sequence[FileRef]:
        """The personal files attached to a case's history, newest first."""
        ...

    def note_files(self, files: Sequence[FileRef], now: datetime) -> None:
        """Remember files that arrived and are on disk."""
        ...

    def file(self, sha256: str) -> FileRef | None:
        """The reference of a stored file."""
        ...
