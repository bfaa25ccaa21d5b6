"""What an import of the roster reads and writes."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from sqlalchemy import bindparam, delete, or_, select, update

from machines.records import ChannelName
from storage.addresses import NO_STRANGER
from storage.folding import fold_address
from storage.people import HELD_TODAY
from storage.remembered import Remembered
from storage.schema import address, person, post
from storage.statements import Statement, adding, adding_id, adding_if_new

PERSON_FIELDS = (
    "name",
    "title",
    "unit",
    "department",
    "phone",
    "supervisor_id",
    "assistant_id",
    "portfolio",
)
"""What an import may change of a person."""

POST_FIELDS = ("role", "quality", "since", "until", "acuerdo")
"""What tells one post of a person from another."""

_FIND = Statement(
    select(person.c.id, person.c.institution, *(person.c[name] for name in PERSON_FIELDS)).where(
        person.c.email == bindparam("email")
    )
)
_ADD = adding_id(person)
_CHANGE = Statement(
    update(person)
    .where(person.c.id == bindparam("id"))
    .values({name: bindparam(f"new_{name}") for name in PERSON_FIELDS})
)
_POSTS = Statement(
    select(post.c.id, person.c.name, person.c.email, *(post.c[name] for name in POST_FIELDS))
    .join(person, person.c.id == post.c.person_id)
    .where(
        post.c.institution == bindparam("institution"),
        (post.c.until == "") | (post.c.until >= bindparam("today")),
    )
    .order_by(post.c.id)
)
_HELD = Statement(
    select(post.c.person_id, post.c.role).where(post.c.institution == bindparam("institution"), HELD_TODAY)
)
_TERMS = Statement(
    select(post.c.since, post.c.until)
    .where(
        post.c.institution == bindparam("institution"),
        or_(post.c.since > bindparam("day"), post.c.until >= bindparam("day")),
        # One that an import took back before it began is nobody's.
        or_(post.c.until == "", post.c.until >= post.c.since),
    )
    .distinct()
)
_ADD_POST = adding(post, without=["id"])
_END_POST = Statement(update(post).where(post.c.id == bindparam("id")).values(until=bindparam("new_until")))
_VERIFY = adding_if_new(address, without=["id"])
_REVERIFY = Statement(
    update(address)
    .where(
        address.c.person_id == bindparam("person_id"),
        address.c.channel == bindparam("channel"),
        address.c.value == bindparam("value"),
    )
    .values(verified=1, proved_at=None)
)
_TAKE = Statement(
    delete(address)
    .where(
        address.c.person_id != bindparam("person_id"),
        address.c.channel == bindparam("channel"),
        address.c.value == bindparam("value"),
        address.c.proved_at.is_not(None),
    )
    .returning(address.c.person_id)
)
_MAILS = Statement(
    select(address.c.value).where(
        address.c.person_id == bindparam("person_id"),
        address.c.channel == ChannelName.MAIL.value,
        address.c.verified == 1,
        address.c.proved_at.is_(None),
    )
)
_UNVERIFY = Statement(
    update(address)
    .where(
        address.c.person_id == bindparam("person_id"),
        address.c.channel == ChannelName.MAIL.value,
        address.c.value == bindparam("value"),
    )
    .values(verified=0)
)


class RosterTables(Remembered):
    """The rows behind the directory, for `storage.roster`."""

    def rostered(self, email: str) -> tuple[int, str, dict[str, object]] | None:
        """(id, home institution, the `PERSON_FIELDS`) of whoever the roster knows by that mail address."""
        row = _FIND.one(self.connection, email=fold_address(email))
        if row is None:
            return None
        return row[0], row[1], dict(zip(PERSON_FIELDS, row[2:], strict=True))

    def add_person(self, institution: str, email: str, fields: dict[str, object]) -> int:
        """A new person; returns the id."""
        self.forget_people()
        return _ADD.new_id(self.connection, institution=institution, email=fold_address(email), **fields)

    def change_person(self, person_id: int, fields: dict[str, object]) -> None:
        """Write all `PERSON_FIELDS` of a person."""
        self.forget_people()
        changes = {f"new_{name}": value for name, value in fields.items()}
        _CHANGE.run(self.connection, id=person_id, **changes)

    def current_posts(self, institution: str) -> list[tuple[int, str, str, dict[str, str]]]:
        """(id, holder's name, holder's mail, the `POST_FIELDS`) of the posts that have not ended."""
        rows = _POSTS.all(self.connection, institution=institution, today=self.today.isoformat())
        return [(row[0], row[1], row[2], dict(zip(POST_FIELDS, row[3:], strict=True))) for row in rows]

    def held_posts(self, institution: str, day: date) -> set[tuple[int, str]]:
        """(person id, role) of the posts of an institution that are held on a day."""
        rows = _HELD.all(self.connection, institution=institution, today=day.isoformat())
        return {(row[0], row[1]) for row in rows}

    def post_days(self, institution: str, after: date) -> Sequence[date]:
        """The days after this one on which a post of the institution begins, or is no longer held, in order."""
        rows = _TERMS.all(self.connection, institution=institution, day=after.isoformat())
        begins = {date.fromisoformat(since) for since, _ in rows if since}
        over = {date.fromisoformat(until) + timedelta(days=1) for _, until in rows if until}
        return sorted(day for day in begins | over if day > after)

    def add_post(self, person_id: int, institution: str, fields: dict[str, str]) -> None:
        """A new post of a person."""
        self.forget_people()
        _ADD_POST.run(self.connection, person_id=person_id, institution=institution, **fields)

    def end_post(self, post_id: int, today: date) -> None:
        """A post that somebody held until yesterday."""
        self.forget_people()
        yesterday = today - timedelta(days=1)
        _END_POST.run(self.connection, id=post_id, new_until=yesterday.isoformat())

    def verify_mails(self, person_id: int, mails: list[str]) -> list[tuple[int, str]]:
        """The roster gives the person these mail addresses, and no others; what he proved himself stays his.

        Returns:
            (person id, address) of whoever had proved that one of them was his: it is so no more.
        """
        self.forget_people()
        taken: list[tuple[int, str]] = []
        wanted = {fold_address(one) for one in mails}
        for value in sorted(wanted):
            here = {"person_id": person_id, "channel": ChannelName.MAIL.value, "value": value}
            NO_STRANGER.run(self.connection, value=value)
            taken += [(loser, value) for (loser,) in _TAKE.all(self.connection, **here)]
            _VERIFY.run(self.connection, verified=1, failing_since=None, reason="", proved_at=None, **here)
            _REVERIFY.run(self.connection, **here)
        for (value,) in _MAILS.all(self.connection, person_id=person_id):
            if value not in wanted:
                _UNVERIFY.run(self.connection, person_id=person_id, value=value)
        return taken
