"""The end of every transaction: what was held for rows that were just come to, and what waits for outsiders."""

from __future__ import annotations

from machines.desk.collections import early, outsiders
from machines.desk.session import Desk


def settle(desk: Desk) -> None:
    """Use what came early for the tasks that were opened, and let held letters go in time."""
    early.apply(desk)
    outsiders.wait(desk)
