"""Waiting for what must come about, without ever sleeping longer than needed."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from functools import partial
from typing import TypeVar

_T = TypeVar("_T")
PATIENCE = float(os.environ.get("VENTANILLA_TEST_PATIENCE", "20"))
"""Seconds: a busy machine, not a slow product."""
pause: Callable[[], None] = partial(time.sleep, 0.03)
"""Between two looks; who is told of changes may wait for one instead."""


def until(look: Callable[[], _T | None], otherwise: Callable[[], str]) -> _T:
    """What `look` finds, as soon as it finds something true; fails with what `otherwise` says."""
    give_up = time.monotonic() + PATIENCE
    while not (found := look()):
        assert time.monotonic() < give_up, otherwise()
        pause()
    return found
