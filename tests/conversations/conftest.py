"""An office for each conversation."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conversations.office import World


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    """SOSEP's demo office on a Monday morning."""
    world = World(tmp_path)
    yield world
    world.store.close()
