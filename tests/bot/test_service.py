"""Running the product: it does not start without a way to be reached."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from bot import service
from bot.settings import CannotStart
from bot.wiring import read_settings


def test_without_a_channel_it_does_not_start(tmp_path: Path) -> None:
    """Neither Telegram nor mail: it says what to set, and touches nothing but its secret."""
    with pytest.raises(CannotStart, match="No hay ningún canal"):
        asyncio.run(service.run(read_settings({"VENTANILLA_SECRET": "x"}, tmp_path), asyncio.Event()))
    assert list(tmp_path.iterdir()) == []
