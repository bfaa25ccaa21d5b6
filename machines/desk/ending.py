"""The end of every transaction: what was held for rows just come to, what follows, lists of tasks, what waits."""

from __future__ import annotations

from machines.desk import chaining
from machines.desk.batches import settling
from machines.desk.collections import early, outsiders
from machines.desk.session import Desk


def settle(desk: Desk) -> None:
    """Use what came early, let other cases follow, tell of several tasks at once, let held letters go in time."""
    early.apply(desk)
    chaining.settle(desk)
    settling.settle(desk)
    outsiders.wait(desk)
