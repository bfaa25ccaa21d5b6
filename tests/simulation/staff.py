"""The people of all institutions of a book, made up from a seed: who holds what, under whom, and who is away."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from random import Random

from machines.definition import Mode, Procedure
from machines.institution import Institution
from machines.reading.loading import Book
from machines.records import Absence, Person, Post
from machines.text import plain

UNITS = ("Unidad Norte", "Unidad Sur", "Unidad Este")
"""Where the parties are that act each for itself."""


class Staff:
    """A directory: each role has a holder or several, some hold two; parties are in several units; chiefs are above.

    Args:
        book: whose institutions' roles are held.
        chance: makes the people up.
    """

    def __init__(self, book: Book, chance: Random) -> None:
        self._chance = chance
        self._people: dict[int, Person] = {}
        self._holders: dict[tuple[str, str], list[int]] = {}
        self._of: dict[str, list[int]] = {}
        for code in sorted(book.institutions):
            procedures = [one for one in book.procedures.values() if one.institution == code]
            self._staff(book.institutions[code], _parties(procedures))

    def _staff(self, institution: Institution, parties: set[str]) -> None:
        code, chance = institution.code, self._chance
        chief = self._hire(code, "Despacho", ())
        people = [chief]
        for role in institution.roles:
            units = UNITS if role.name in parties else (role.unit,)
            for unit in units:
                for _ in range(chance.choice((1, 1, 1, 2, 3))):
                    if role.name not in parties and role.kind != "externo" and chance.random() < 0.1:
                        self._add_post(chance.choice(people), code, role.name)
                        continue
                    above = chance.choice(people) if chance.random() < 0.7 else chief
                    people.append(self._hire(code, unit, (role.name,), above))
        for _ in range(3):
            people.append(self._hire(code, chance.choice(UNITS), (), chance.choice(people)))
        for one in people[1:]:
            if chance.random() < 0.15:
                helper = chance.choice(people)
                if helper != one:
                    self._people[one] = replace(self._people[one], assistant=helper)
        self._of[code] = people

    def _hire(self, code: str, unit: str, roles: Sequence[str], above: int | None = None) -> int:
        number = len(self._people) + 1
        self._people[number] = Person(
            id=number, name=f"Persona {number}", institution=code, unit=unit, supervisor=above,
            email=f"p{number}@{code.lower()}.example" if self._chance.random() < 0.95 else "",
        )  # fmt: skip
        for role in roles:
            self._add_post(number, code, role)
        return number

    def _add_post(self, number: int, code: str, role: str) -> None:
        person = self._people[number]
        if not person.holds(role):
            self._people[number] = replace(person, posts=(*person.posts, Post(institution=code, role=role)))
        held = self._holders.setdefault((code, role), [])
        if number not in held:
            held.append(number)

    # -- the port

    def person(self, person_id: int) -> Person:
        return self._people[person_id]

    def holders(self, institution: str, role: str) -> Sequence[Person]:
        return [self._people[one] for one in self._holders.get((institution, role), ())]

    def members(self, institution: str, unit: str) -> Sequence[Person]:
        return [one for one in self.of(institution) if one.unit == unit]

    def people_named(self, institution: str, text: str) -> Sequence[Person]:
        return [one for one in self.of(institution) if plain(text) in plain(one.name)]

    # -- for the simulation

    def of(self, institution: str) -> list[Person]:
        """Everybody of an institution."""
        return [self._people[one] for one in self._of[institution]]

    def anybody(self, institution: str) -> Person:
        """Somebody of an institution."""
        return self._people[self._chance.choice(self._of[institution])]

    def stands_for(self, person: Person) -> Iterator[Person]:
        """Whom somebody could act for at all: whoever has him above, as a substitute or as an assistant, and so on."""
        seen = {person.id}
        todo = [person.id]
        while todo:
            number = todo.pop()
            for one in self.of(person.institution):
                away = one.away.substitute if one.away is not None else None
                if one.id not in seen and number in (one.supervisor, one.assistant, away):
                    seen.add(one.id)
                    todo.append(one.id)
                    yield one

    def leave(self, today: date) -> str:
        """Somebody is away from today on for some days, perhaps with a substitute; or comes back."""
        code = self._chance.choice(sorted(self._of))
        person = self.anybody(code)
        if person.away is not None:
            self._people[person.id] = replace(person, away=None)
            return f"{person.name} comes back"
        substitute = self.anybody(code).id if self._chance.random() < 0.6 else None
        until = today + timedelta(days=self._chance.randint(0, 20))
        absence = Absence(id=1, person_id=person.id, since=today, until=until, substitute=substitute)
        self._people[person.id] = replace(person, away=absence if substitute != person.id else None)
        return f"{person.name} is away"

    def come_back(self, today: date) -> None:
        """Whoever's absence is over is here again."""
        for number, one in self._people.items():
            if one.away is not None and one.away.until < today:
                self._people[number] = replace(one, away=None)


def _parties(procedures: Sequence[Procedure]) -> set[str]:
    """The roles whose holders act each for his own unit."""
    of_stretches = {one.role for procedure in procedures for one in procedure.stretches if one.role}
    each = {
        role
        for procedure in procedures
        for step in procedure.steps
        if step.mode is Mode.EACH
        for role in step.roles
    }
    return of_stretches | each
