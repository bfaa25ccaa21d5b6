"""What stays the same from one inbound to the next."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from machines import chains
from machines.definition import Procedure
from machines.ground import Ground
from machines.institution import Institution
from machines.machine import Law
from machines.ports import Unit
from machines.reading.loading import Book
from machines.records import Case, ChannelName
from machines.timing.workdays import Workdays
from machines.watching.concern import Concern


class Office:
    """The procedures with their laws, the calendars, the zone.

    Args:
        book: procedures and institutions, free of findings.
        zone: the office's time zone.
        channels: the ways out that are on.
        earlier: earlier versions of procedures with which cases still run.
        find: another version, which a process started meanwhile may have begun cases with; None if it is unknown.
        admin: mail address of the administrator, or empty.
        surroundings: what is wrong with the machine, as it was last seen; it answers at once.
    """

    def __init__(
        self,
        book: Book,
        zone: ZoneInfo,
        *,
        channels: frozenset[ChannelName] = frozenset(ChannelName),
        earlier: Iterable[Procedure] = (),
        find: Callable[[str, str], Procedure | None] = lambda _code, _version: None,
        admin: str = "",
        surroundings: Callable[[], Sequence[Concern]] = tuple,
    ) -> None:
        self.book = book
        self.surroundings = surroundings
        self.zone = zone
        self.channels = channels
        self.admin = admin if ChannelName.MAIL in channels else ""
        procedures = (*earlier, *book.procedures.values())
        self._find = find
        self._laws = {(one.code, one.version): Law(one) for one in procedures}
        self.successors = chains.successors(book.procedures.values())
        """What may follow a case, by its procedure's code."""
        self._workdays = {code: Workdays.of(one, zone) for code, one in book.institutions.items()}

    def law(self, code: str) -> Law:
        """The law of a procedure's present version; KeyError if there is none of that code."""
        return self._laws[code, self.book.procedures[code].version]

    def law_of(self, case: Case) -> Law:
        """The law of a case: a case keeps the version that it began with, until it is migrated.

        Raises:
            KeyError: nobody knows that version.
        """
        key = case.procedure, case.version
        known = self._laws.get(key)
        if known is None:
            found = self._find(*key)
            if found is None:
                raise KeyError(key)
            known = self._laws[key] = Law(found)
        return known

    def institution(self, code: str) -> Institution:
        """The institution of that code."""
        return self.book.institutions[code]

    def workdays(self, code: str) -> Workdays:
        """The business calendar of the institution of that code."""
        return self._workdays[code]

    def ground(self, law: Law, unit: Unit, now: datetime) -> Ground:
        """What a decision under this law stands on."""
        code = law.procedure.institution
        return Ground(
            law=law,
            institution=self.institution(code),
            directory=unit,
            workdays=self._workdays[code],
            now=now,
        )

    def procedures_of(self, institution: str) -> list[Procedure]:
        """The procedures of an institution."""
        return [one for one in self.book.procedures.values() if one.institution == institution]
