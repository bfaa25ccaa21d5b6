"""An office for each conversation."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conversations.invented import invent
from tests.conversations.office import World
from tests.conversations.small_office import small_office


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    """SOSEP's demo office on a Monday morning."""
    world = World(tmp_path)
    yield world
    world.store.close()


@pytest.fixture
def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[World]:
    """A small invented office."""
    house = small_office(tmp_path, monkeypatch)
    yield house
    house.store.close()


@pytest.fixture
def invented(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[World]:
    """The invented institution's office, its case at the joint signature."""
    world = invent(tmp_path, monkeypatch)
    yield world
    world.store.close()
