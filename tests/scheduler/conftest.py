"""A real store on SQLite, the demo office, and channels that fail as told."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.scheduler.post import Post


@pytest.fixture
def post(tmp_path: Path) -> Iterator[Post]:
    """An office whose letters and messages a test sends itself."""
    post = Post(tmp_path)
    yield post
    post.desk.store.close()
