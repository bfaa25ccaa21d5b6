"""The end of every transaction: what was held for rows just come to, lists of tasks, and what waits for outsiders."""

from __future__ import annotations

from machines.desk.batches import settling
from machines.desk.collections import early, outsiders
from machines.desk.session import Desk


def settle(desk: Desk) -> None:
    """Use what came early for the tasks that were opened, tell of several at once, let held letters go in time."""
    early.apply(desk)
    settling.settle(desk)
    outsiders.wait(desk)
