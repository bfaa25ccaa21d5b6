"""A desk for each test."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.bot.desk import Desk


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """SOSEP's demo office on a Monday morning."""
    desk = Desk(tmp_path)
    yield desk
    desk.store.close()
