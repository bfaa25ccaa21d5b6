"""The documents of a case: each may have been made several times, with the same number; the newest edition counts."""

from __future__ import annotations

from collections.abc import Sequence

from machines.desk.session import Desk
from machines.messages import FileRef
from machines.records import Case

DOCUMENT = "document"
"""Kind of the history row of a document that was made (or could not be, then without a file)."""


def hashes(desk: Desk, case: Case) -> dict[str, list[str]]:
    """The SHA-256 of every edition of each document, newest first, by the document's name.

    One that was made for an answer that was taken back since is without effect, and left out.
    """
    made: dict[str, list[str]] = {}
    if not desk.office.law_of(case).procedure.productions:
        return made
    undone: set[int] = set()
    found: dict[str, list[str]] = {}
    for row in desk.unit.newest(case.id):
        undone.add(row.entry.undoes)
        if row.entry.kind == DOCUMENT:
            found.setdefault(row.entry.answer, []).extend(row.entry.files)
            continue
        for document in found.keys() & row.entry.values.keys():  # this row ordered it
            files = found.pop(document)
            made.setdefault(document, []).extend(files if row.seq not in undone else [])
    return {document: files for document, files in made.items() if files}


def _printed(desk: Desk, case: Case) -> set[str]:
    """The SHA-256 of every edition of every document, also of one that was taken back."""
    if not desk.office.law_of(case).procedure.productions:
        return set()
    return {one for row in desk.unit.newest(case.id) if row.entry.kind == DOCUMENT for one in row.entry.files}


def newest(desk: Desk, case: Case, document: str) -> tuple[FileRef, ...]:
    """The newest edition of a document of a case, or of the case whose element this one is; none if never made."""
    editions = hashes(desk, case).get(document)
    if editions:
        file = desk.unit.file(editions[0])
        return (file,) if file is not None else ()
    return newest(desk, desk.unit.case(case.parent), document) if case.parent is not None else ()


def named(desk: Desk, case: Case, name: str) -> tuple[FileRef, ...]:
    """What a notice brings along: the newest edition of a produced document, the files given in a field, or nothing."""
    if name in desk.office.law_of(case).procedure.productions:
        return newest(desk, case, name)
    given = desk.gathered(case).get(name, "").split()
    return tuple(file for file in map(desk.unit.file, given) if file is not None)


def current(desk: Desk, case: Case) -> tuple[FileRef, ...]:
    """The newest edition of every document of a case."""
    return tuple(file for document in hashes(desk, case) for file in newest(desk, case, document))


def documents_first(desk: Desk, case: Case, files: Sequence[FileRef]) -> list[FileRef]:
    """The files of a case with its documents in front, editions that were replaced left out."""
    current = [editions[0] for editions in hashes(desk, case).values()]
    replaced = _printed(desk, case) - set(current)
    kept = [one for one in files if one.sha256 not in replaced]
    return sorted(kept, key=lambda one: one.sha256 not in current)
