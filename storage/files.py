"""Files by content: each is stored once, under the SHA-256 of its bytes, before any row names it."""

from __future__ import annotations

import hashlib
import os
import re
import secrets
from pathlib import Path

_SHA256 = re.compile(r"[0-9a-f]{64}")


class FileStore:
    """Files under `<data>/files/ab/cdef…`; the sender's name never touches the disk.

    Args:
        data: the data folder; `files` is made inside it.
    """

    def __init__(self, data: Path) -> None:
        self._root = data / "files"
        self._root.mkdir(parents=True, exist_ok=True, mode=0o700)

    def put(self, content: bytes) -> str:
        """Store bytes and return their SHA-256; when it returns, they survive a power cut.

        Raises:
            OSError: the disk is full or cannot be written; nothing is left behind.
        """
        sha256 = hashlib.sha256(content).hexdigest()
        target = self.path(sha256)
        if target.exists():
            return sha256
        if not target.parent.exists():
            target.parent.mkdir(mode=0o700, exist_ok=True)
            _sync_folder(self._root)
        temporary = self._root / f".{sha256[:8]}-{secrets.token_hex(8)}"
        try:
            _write(temporary, content)
            temporary.replace(target)
        except BaseException:
            temporary.unlink(missing_ok=True)
            raise
        _sync_folder(target.parent)
        return sha256

    def read(self, sha256: str) -> bytes:
        """The bytes of a stored file.

        Raises:
            OSError: it cannot be read.
        """
        return self.path(sha256).read_bytes()

    def path(self, sha256: str) -> Path:
        """Where the file with that hash is, or would be; ValueError if it is no SHA-256."""
        if not _SHA256.fullmatch(sha256):
            msg = f"not a SHA-256: {sha256[:80]!r}"
            raise ValueError(msg)
        return self._root / sha256[:2] / sha256[2:]


def _write(path: Path, content: bytes) -> None:
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _sync_folder(folder: Path) -> None:
    """Make a new name in a folder durable: syncing the file alone does not."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
