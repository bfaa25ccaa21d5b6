"""What is read to see whether everything goes on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Protocol

from machines.records import Person
from machines.watching.figures import Failing, Figures, GivenUp


class WatchUnit(Protocol):
    """Figures and lists of what is stuck, in one transaction."""

    def figures(self, now: datetime) -> Figures:
        """How much there is of everything."""
        ...

    def failing_addresses(self) -> Sequence[Failing]:
        """The addresses of people of the roster that take nothing at present, longest first."""
        ...

    def given_up(self, since: datetime, limit: int) -> Sequence[GivenUp]:
        """The messages that were given up since then, newest first."""
        ...

    def tasks_waiting(self) -> Mapping[tuple[str, str], int]:
        """How many open tasks wait for a role, by (institution, role); those assigned to somebody are left out."""
        ...

    def everybody(self) -> Sequence[Person]:
        """All people of the roster, by institution and name."""
        ...
