"""The people of a roster that was not imported yet, as they would be in the directory."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from machines.records import Person, Post
from machines.rosters.roster import RosterRow


def as_people(rows: Sequence[RosterRow], today: date) -> list[Person]:
    """A person for each mail address, with the posts that are held today; ids are places in the list, from 1."""
    ids = {email: at for at, email in enumerate(dict.fromkeys(row.email for row in rows), 1)}
    found: dict[str, Person] = {}
    for row in rows:
        known = found.get(row.email)
        person = known or Person(
            id=ids[row.email],
            name=row.name,
            institution=row.institution,
            unit=row.unit,
            email=row.email,
            chat=row.chat,
            supervisor=ids.get(row.supervisor),
        )
        found[row.email] = replace(person, posts=(*person.posts, *_posts(row, today)))
    return list(found.values())


def _posts(row: RosterRow, today: date) -> list[Post]:
    begun = not row.since or date.fromisoformat(row.since) <= today
    over = bool(row.until) and date.fromisoformat(row.until) < today
    held = row.roles if begun and not over else ()
    return [Post(institution=row.institution, role=role, quality=row.quality) for role in held]
