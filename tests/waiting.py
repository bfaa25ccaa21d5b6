"""Waiting for what must come about, without ever sleeping longer than needed."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TypeVar

_T = TypeVar("_T")
PATIENCE = 20.0
"""Seconds: a busy machine, not a slow product."""


def until(look: Callable[[], _T | None], otherwise: Callable[[], str]) -> _T:
    """What `look` finds, as soon as it finds something true; fails with what `otherwise` says."""
    give_up = time.monotonic() + PATIENCE
    while not (found := look()):
        assert time.monotonic() < give_up, otherwise()
        time.sleep(0.03)
    return found
