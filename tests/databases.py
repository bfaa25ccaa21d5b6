"""New databases for tests: a SQLite file with today's tables, made once a process and copied, for that takes a moment."""

from __future__ import annotations

import shutil
import tempfile
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

from storage import Store


@cache
def _empty() -> tuple[tempfile.TemporaryDirectory[str], Path]:
    """The file that is copied, and the folder that goes with the process."""
    folder = tempfile.TemporaryDirectory(prefix="ventanilla-empty-")
    file = Path(folder.name) / "v.db"
    Store.open(f"sqlite:///{file}", clock=lambda: datetime.now(UTC)).close()
    return folder, file


def prepare(file: Path) -> None:
    """Put an empty, migrated database where there is none yet."""
    if not file.exists():
        file.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(_empty()[1], file)
