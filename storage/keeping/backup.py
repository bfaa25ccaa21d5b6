"""Writing a backup: everything that is stored, in one file, while the bot goes on working."""

from __future__ import annotations

import os
import secrets
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from storage.files import FileStore
from storage.keeping.archive import ArchiveWriter
from storage.keeping.audit import personal_files
from storage.keeping.snapshot import snapshot


@dataclass(frozen=True, slots=True, kw_only=True)
class BackedUp:
    """What a backup holds."""

    cases: int
    rows: int
    files: int
    bytes: int
    """Of the backup itself."""
    missing: tuple[str, ...]
    """Hashes of files that the database names as nobody's personal ones, and that are not on disk."""
    with_secret: bool


def back_up(url: str, data: Path, file: Path, now: datetime, *, secret: bytes) -> BackedUp:
    """Write a backup of a database and its data folder.

    It appears under its name only when it is whole and on disk, readable by its owner only. The rows are those of
    one instant; the files are copied after them, since every file is on disk before a row names it.

    Args:
        secret: what signs the buttons, if it belongs into the backup; else empty.

    Raises:
        NoDatabase: there is nothing to keep.
        OSError: it cannot be written; nothing is left of it.
    """
    temporary = file.with_name(f".{file.name}-{secrets.token_hex(8)}")
    descriptor = os.open(temporary, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(descriptor, "wb") as stream:
            with ArchiveWriter(stream) as archive:
                told = _fill(archive, url, data, now, secret)
            stream.flush()
            os.fsync(stream.fileno())
            size = stream.tell()
        temporary.replace(file)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    _sync(file.parent)
    return BackedUp(**told, bytes=size, with_secret=bool(secret))  # type: ignore[arg-type] # what `_fill` counts


def _fill(
    archive: ArchiveWriter, url: str, data: Path, now: datetime, secret: bytes
) -> dict[str, int | tuple[str, ...]]:
    with snapshot(url) as seen:
        revision = seen.revision
        rows = {
            name: archive.add_table(name, seen.columns(name), seen.values(name), seen.last(name))
            for name in seen.tables
        }
        named = {row["sha256"] for row in seen.rows("file")} - personal_files(seen)
    store, copied = FileStore(data), 0
    for sha256 in stored_files(data):
        archive.add_file(sha256, store.read(sha256))
        named.discard(sha256)
        copied += 1
    if secret:
        archive.add_secret(secret)
    archive.finish(revision, now.isoformat())
    return {
        "cases": rows.get("cases", 0),
        "rows": sum(rows.values()),
        "files": copied,
        "missing": tuple(sorted(named)),
    }


def stored_files(data: Path) -> Iterator[str]:
    """The hashes of the files in a data folder; what is being written now is left out."""
    for folder in sorted((data / "files").glob("[0-9a-f][0-9a-f]")):
        for file in sorted(folder.iterdir()):
            yield folder.name + file.name


def _sync(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
