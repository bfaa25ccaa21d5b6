"""In which capacity a person acts on a task: as its holder, or for somebody else."""

from __future__ import annotations

from enum import StrEnum

from machines.ports import Directory
from machines.record import record
from machines.records import Person


class Kind(StrEnum):
    """Why a task waits for a person."""

    OWN = "own"
    """He holds it."""
    SUBSTITUTE = "substitute"
    """He was named for the days on which its holder is away."""
    SUPERIOR = "superior"
    """Its holder is away and named nobody."""
    INSTEAD = "instead"
    """Its holders may not approve what is their own request or work."""
    PAPER = "paper"
    """He is the assistant of whoever holds it, and records what that one decided on paper."""


@record(frozen=True, slots=True, kw_only=True)
class Capacity:
    """A person, and for whom he acts."""

    person: Person
    kind: Kind = Kind.OWN
    behalf: Person | None = None
    """Of a stand-in and an assistant: the holder. Of `INSTEAD` nobody: the superior decides in his own name."""

    @property
    def decider(self) -> Person:
        """Whose decision it is: what is recorded from paper is the chief's."""
        return self.behalf if self.kind is Kind.PAPER and self.behalf is not None else self.person

    @property
    def behalf_id(self) -> int | None:
        """The id of whom he acts for, as the history keeps it."""
        return self.behalf.id if self.behalf is not None else None

    @property
    def people(self) -> tuple[Person, ...]:
        """Everybody to whom the rules about one's own request and work apply."""
        return (self.person,) if self.behalf is None else (self.person, self.behalf)

    @property
    def signed(self) -> str:
        """How the person is named: "Carlos Pérez, por Ing. Ana Gómez"."""
        return self.person.addressed + (f", por {self.behalf.addressed}" if self.behalf is not None else "")


def present(person: Person, directory: Directory) -> Capacity | None:
    """Who acts for a person today: himself, his substitute, that one's substitute …, else his immediate superior.

    Nobody is asked twice, so that people who name each other lead nowhere instead of round for ever.

    Returns:
        None if all of them are away.
    """
    seen: set[int] = set()
    found = _along_substitutes(person, directory, seen)
    if found is not None:
        return _for(person, found, Kind.SUBSTITUTE)
    superior = directory.person(person.supervisor) if person.supervisor is not None else None
    found = _along_substitutes(superior, directory, seen) if superior is not None else None
    return _for(person, found, Kind.SUPERIOR) if found is not None else None


def _along_substitutes(person: Person, directory: Directory, seen: set[int]) -> Person | None:
    """The first who is here: the person, his substitute, that one's …; None if nobody is, or who is was seen before."""
    while person.id not in seen:
        seen.add(person.id)
        if person.away is None:
            return person
        if person.away.substitute is None:
            return None
        person = directory.person(person.away.substitute)
    return None


def _for(holder: Person, found: Person, kind: Kind) -> Capacity:
    """The capacity of whoever was found for a holder; himself, if he is here."""
    if found.id == holder.id:
        return Capacity(person=holder)
    return Capacity(person=found, kind=kind, behalf=holder)
