"""What a harness pulls in a running bot: its disk and its office clock. A few bytes of memory that both see."""

from __future__ import annotations

import errno
import mmap
import sqlite3
import struct
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from enum import IntEnum
from pathlib import Path

_BLOCK = struct.Struct("<id")
SLOW = 0.05
"""Seconds that a commit takes more on a slow disk."""
_ANY_SIZE = 1_073_741_823
"""Pages: SQLite's own default limit (https://www.sqlite.org/limits.html, 12)."""


class Disk(IntEnum):
    """How the disk does."""

    GOOD = 0
    SLOW = 1
    FULL = 2


class Levers:
    """The levers of one office, in a file that each of its processes maps.

    Args:
        file: where; made anew if it is not there.
    """

    def __init__(self, file: Path) -> None:
        if not file.exists():
            file.write_bytes(_BLOCK.pack(Disk.GOOD, 0.0))
        with file.open("r+b") as opened:
            self._block = mmap.mmap(opened.fileno(), _BLOCK.size)

    @property
    def disk(self) -> Disk:
        """How the disk does now."""
        return Disk(_BLOCK.unpack_from(self._block)[0])

    @disk.setter
    def disk(self, how: Disk) -> None:
        _BLOCK.pack_into(self._block, 0, how, self.ahead)

    @property
    def ahead(self) -> float:
        """Seconds that the office clock is ahead of the machine's."""
        return float(_BLOCK.unpack_from(self._block)[1])

    @ahead.setter
    def ahead(self, seconds: float) -> None:
        _BLOCK.pack_into(self._block, 0, self.disk, seconds)

    def office_clock(self) -> datetime:
        """The office's now."""
        return datetime.now(UTC) + timedelta(seconds=self.ahead)


def obey(levers: Levers) -> None:
    """In the bot's process: from now on its clock and its disk go by the levers.

    A full disk is SQLite's own: it may not have another page, and says so itself.
    """
    from bot import service
    from storage.connection import Connection
    from storage.files import FileStore

    service.office_clock = levers.office_clock  # type: ignore[attr-defined] # what the command takes for now
    begin, commit, put = Connection.begin, Connection.commit, FileStore.put

    def begin_here(self: Connection, *, alone: bool = False) -> None:
        if isinstance(self._raw, sqlite3.Connection):
            (pages,) = self._raw.execute("PRAGMA page_count").fetchone()
            self._raw.execute(
                f"PRAGMA max_page_count={pages if levers.disk is Disk.FULL else _ANY_SIZE}"
            ).fetchone()
        begin(self, alone=alone)

    def commit_here(self: Connection) -> None:
        if levers.disk is Disk.SLOW:
            time.sleep(SLOW)
        commit(self)

    def put_here(self: FileStore, content: bytes) -> str:
        if levers.disk is Disk.FULL:
            raise OSError(errno.ENOSPC, "No space left on device")
        return put(self, content)

    replaced: tuple[tuple[type, str, Callable[..., object]], ...] = (
        (Connection, "begin", begin_here),
        (Connection, "commit", commit_here),
        (FileStore, "put", put_here),
    )
    for where, name, ours in replaced:
        setattr(where, name, ours)
