"""What the core needs from the outside, as protocols; `storage` and the channels implement them.

`Unit` is one transaction. Everything in it is visible to its own later reads and to nobody else before
the commit; raising leaves nothing behind.
"""

from __future__ import annotations

from typing import Protocol

from machines.ports.cases import CaseUnit
from machines.ports.people import Directory, PeopleUnit
from machines.ports.traffic import Channel, Shelf, TrafficUnit
from machines.ports.watching import WatchUnit
from machines.ports.work import WorkUnit

__all__ = ["Channel", "Directory", "Shelf", "Unit"]


class Unit(PeopleUnit, CaseUnit, WorkUnit, TrafficUnit, WatchUnit, Protocol):
    """One transaction over everything that the core remembers."""
