"""Files on disk, by content."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from storage import FileStore


def test_a_file_is_kept_under_its_hash(tmp_path: Path) -> None:
    """The same bytes are stored once, readable by the owner only, never executable."""
    files = FileStore(tmp_path)
    name = files.put(b"hola")
    assert name == files.put(b"hola") == hashlib.sha256(b"hola").hexdigest()
    path = files.path(name)
    assert path == tmp_path / "files" / name[:2] / name[2:]
    assert path.read_bytes() == b"hola"
    assert path.stat().st_mode & 0o777 == 0o600
    assert [p for p in (tmp_path / "files").rglob("*") if p.is_file()] == [path]


@pytest.mark.parametrize("name", ["", "../../etc/passwd", "A" * 64, "a" * 63, "a" * 64 + "\n"])
def test_a_path_needs_a_hash(tmp_path: Path, name: str) -> None:
    """Nothing but a SHA-256 becomes a path."""
    with pytest.raises(ValueError, match="SHA-256"):
        FileStore(tmp_path).path(name)


def test_a_failed_write_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """When the disk refuses, no half file stays behind, and the next try works."""
    files = FileStore(tmp_path)

    def full(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr("os.fsync", full)
        (tmp_path / "files" / hashlib.sha256(b"x").hexdigest()[:2]).mkdir()
        with pytest.raises(OSError, match="No space"):
            files.put(b"x")
    assert [p for p in tmp_path.rglob("*") if p.is_file()] == []
    assert files.path(files.put(b"x")).read_bytes() == b"x"
