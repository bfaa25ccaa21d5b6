"""New databases for tests: a SQLite file with today's tables, made once a process and copied, for that takes a moment."""

from __future__ import annotations

import atexit
import shutil
import tempfile
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

from storage import Store


@cache
def _empty() -> Path:
    """The file that is copied; its folder goes with the process."""
    folder = tempfile.TemporaryDirectory(prefix="ventanilla-empty-")
    atexit.register(folder.cleanup)
    file = Path(folder.name) / "v.db"
    Store.open(f"sqlite:///{file}", clock=lambda: datetime.now(UTC)).close()
    return file


def prepare(file: Path) -> None:
    """Put an empty, migrated database where there is none yet."""
    if not file.exists():
        file.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(_empty(), file)
