"""The people whom a visitor can be: those of the bot's roster, and one stranger."""

from __future__ import annotations

from dataclasses import dataclass

from starlette.exceptions import HTTPException

from sandbox.page.console import Console
from sandbox.world import User, World

UNLINKED = 900_000_000
"""Added to the roster's id, it gives a person without Telegram a stable account to link."""


@dataclass(frozen=True, kw_only=True)
class Person:
    """Someone to be: `roster_id` is the bot's id (None for the stranger), `user_id` Telegram's."""

    key: str
    institution: str
    """Its code; empty for the stranger, who comes to every counter."""
    institution_name: str
    roster_id: int | None
    name: str
    title: str
    posts: tuple[str, ...]
    unit: str
    email: str
    user_id: int
    linked: bool

    def user(self) -> User:
        """The person as Telegram shows them: given names apart from family names."""
        words = self.name.split()
        given = 1 if len(words) < 4 else 2
        return User(
            id=self.user_id,
            first_name=" ".join(words[:given]),
            last_name=" ".join(words[given:]),
        )


STRANGER = Person(
    key="desconocida",
    institution="",
    institution_name="",
    roster_id=None,
    name="Persona desconocida",
    title="",
    posts=("No está en la nómina",),
    unit="",
    email="desconocida@example.org",
    user_id=999_000_001,
    linked=False,
)


class Directory:
    """Finds people by key; asks the console again when it knows nobody of that key."""

    def __init__(self, console: Console, world: World) -> None:
        self._console = console
        self._world = world
        self._known: dict[str, Person] = {}

    async def everyone(self) -> list[Person]:
        """The roster's people in the console's order, then the stranger. Raises ConsoleAway."""
        people = [_person(record) for record in await self._console.people()]
        self._known = {person.key: person for person in people}
        # Whoever's account the roster knows has pressed Start some day; the bot may write to them.
        self._world.acquaint([person.user() for person in people if person.linked])
        return [*people, STRANGER]

    async def find(self, key: str) -> Person:
        """The person of that key. Raises HTTPException 404, or ConsoleAway."""
        if key == STRANGER.key:
            return STRANGER
        if key not in self._known:
            await self.everyone()
        if key not in self._known:
            raise HTTPException(404, "Esa persona no está en la nómina.")
        return self._known[key]


def _person(record: dict[str, object]) -> Person:
    roster_id = int(str(record["id"]))
    telegram_id = record.get("telegram_id")
    posts = record.get("posts")
    return Person(
        key=str(roster_id),
        institution=str(record["institution"]),
        institution_name=str(record["institution_name"]),
        roster_id=roster_id,
        name=str(record["name"]),
        title=str(record.get("title") or ""),
        posts=tuple(str(post) for post in posts) if isinstance(posts, list) else (),
        unit=str(record.get("unit") or ""),
        email=str(record["email"]),
        user_id=int(str(telegram_id)) if telegram_id else UNLINKED + roster_id,
        linked=telegram_id is not None,
    )
