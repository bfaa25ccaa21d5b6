"""References of stored files, and the history rows that they are attached to."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlalchemy import bindparam, select

from machines.messages import FileRef
from storage.connection import Row
from storage.history import UNDONE
from storage.instants import micros
from storage.part import Part
from storage.schema import case_file, file
from storage.statements import Statement, adding_if_new

_NOTE = adding_if_new(file)
_ATTACH = adding_if_new(case_file)
_BY_HASH = Statement(
    select(file.c.sha256, file.c.name, file.c.media_type, file.c.size).where(
        file.c.sha256 == bindparam("sha256")
    )
)
_OF_CASE = Statement(
    select(file.c.sha256, case_file.c.name, file.c.media_type, file.c.size, case_file.c.personal)
    .select_from(case_file.join(file, file.c.sha256 == case_file.c.sha256))
    .where(case_file.c.case_id == bindparam("case_id"), case_file.c.seq.not_in(UNDONE))
    .order_by(case_file.c.seq.desc(), case_file.c.name)
)
_NEWEST = Statement(
    select(case_file.c.sha256)
    .order_by(case_file.c.case_id.desc(), case_file.c.seq.desc())
    .limit(bindparam("limit"))
)


class Attachments(Part):
    """Which files there are, and to what they belong. Their bytes are in `FileStore`."""

    def note_files(self, files: Sequence[FileRef], now: datetime) -> None:
        """Remember files that arrived and are on disk; a hash that is known keeps its first name."""
        rows = [
            {
                "sha256": one.sha256,
                "name": one.name,
                "media_type": one.media_type,
                "size": one.size,
                "stored_at": micros(now),
            }
            for one in files
        ]
        _NOTE.run_each(self.connection, rows)

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
        self.note_files(files, now)
        place = {"case_id": case_id, "seq": seq}
        rows = [
            {**place, "sha256": one.sha256, "name": one.name, "personal": int(one.sha256 in personal)}
            for one in files
        ]
        _ATTACH.run_each(self.connection, rows)

    def files_of(self, case_id: int) -> Sequence[FileRef]:
        """The files of a case's history, newest first, by the rows that stand; one that any calls personal is left out."""
        return self._of_case(case_id, personal=False)

    def personal_files_of(self, case_id: int) -> Sequence[FileRef]:
        """The personal files attached to a case's history, newest first."""
        return self._of_case(case_id, personal=True)

    def _of_case(self, case_id: int, *, personal: bool) -> list[FileRef]:
        rows = _OF_CASE.all(self.connection, case_id=case_id)
        shielded = {row[0] for row in rows if row[4]}
        return list({row[0]: _ref(row) for row in rows if (row[0] in shielded) is personal}.values())

    def newest_files(self, limit: int) -> Sequence[str]:
        """The hashes of files of the newest cases, no more than `limit`."""
        return list(dict.fromkeys(row[0] for row in _NEWEST.all(self.connection, limit=limit)))

    def file(self, sha256: str) -> FileRef | None:
        """The reference of a stored file."""
        row = _BY_HASH.one(self.connection, sha256=sha256)
        return None if row is None else _ref(row)


def _ref(row: Row) -> FileRef:
    return FileRef(sha256=row[0], name=row[1], media_type=row[2], size=row[3])
