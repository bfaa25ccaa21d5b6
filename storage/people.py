"""Who is who, today."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import lru_cache

from sqlalchemy import and_, bindparam, or_, select

from machines.records import Absence, ChannelName, Person, Post
from machines.text import plain
from storage.connection import Row
from storage.folding import fold_address
from storage.part import texts_of
from storage.remembered import Remembered
from storage.schema import absence, address, person, post
from storage.statements import Statement

HELD_TODAY = and_(
    or_(post.c.since == "", post.c.since <= bindparam("today")),
    or_(post.c.until == "", post.c.until >= bindparam("today")),
)
"""Of posts: those that somebody holds on the parameter `today` (ISO date)."""
_REMEMBERED = 2048
"""People, and names as they are sorted, that are remembered: the same ones turn up in every action."""
_chat = address.alias("chat")
_mail = address.alias("mail")
# One row for each post and each absence that covers today; where there is none, one row without it.
_EVERYBODY = select(
    person.c.id,
    person.c.name,
    person.c.institution,
    person.c.title,
    person.c.unit,
    person.c.department,
    person.c.email,
    person.c.supervisor_id,
    person.c.assistant_id,
    person.c.portfolio,
    _chat.c.value,
    _chat.c.failing_since,
    _mail.c.failing_since,
    post.c.id,
    post.c.institution,
    post.c.role,
    post.c.quality,
    absence.c.id,
    absence.c.since,
    absence.c.until,
    absence.c.substitute_id,
).select_from(
    person.outerjoin(
        _chat,
        and_(
            _chat.c.person_id == person.c.id,
            _chat.c.channel == ChannelName.CHAT.value,
            _chat.c.verified == 1,
        ),
    )
    .outerjoin(_mail, and_(_mail.c.channel == ChannelName.MAIL.value, _mail.c.value == person.c.email))
    .outerjoin(post, and_(post.c.person_id == person.c.id, HELD_TODAY))
    .outerjoin(
        absence,
        and_(
            absence.c.person_id == person.c.id,
            absence.c.since <= bindparam("today"),
            absence.c.until >= bindparam("today"),
        ),
    )
)
# The newest absence last: it counts.
_ORDER = (person.c.id, post.c.id, absence.c.id)

_ALL = Statement(_EVERYBODY.order_by(*_ORDER))
_BY_ID = Statement(_EVERYBODY.where(person.c.id == bindparam("id")).order_by(*_ORDER))
_CHIEFS = Statement(_EVERYBODY.where(person.c.assistant_id == bindparam("assistant")).order_by(*_ORDER))
_SUBORDINATES = Statement(
    _EVERYBODY.where(person.c.supervisor_id == bindparam("supervisor")).order_by(*_ORDER)
)
_other = absence.alias("other")
_AWAY = Statement(
    _EVERYBODY.where(
        person.c.id.in_(
            select(_other.c.person_id).where(
                _other.c.until >= bindparam("today"), _other.c.since <= bindparam("today")
            )
        )
    ).order_by(*_ORDER)
)
_HOLDERS = Statement(
    _EVERYBODY.where(
        person.c.id.in_(
            select(post.c.person_id).where(
                post.c.institution == bindparam("institution"),
                post.c.role == bindparam("role"),
                HELD_TODAY,
            )
        )
    ).order_by(*_ORDER)
)
_OF_INSTITUTION = Statement(
    _EVERYBODY.where(
        or_(
            person.c.institution == bindparam("institution"),
            person.c.id.in_(
                select(post.c.person_id).where(post.c.institution == bindparam("institution"), HELD_TODAY)
            ),
        )
    ).order_by(*_ORDER)
)
_AT = Statement(
    _EVERYBODY.where(
        person.c.id.in_(
            select(address.c.person_id).where(
                address.c.channel == bindparam("channel"),
                address.c.value == bindparam("value"),
                address.c.verified == 1,
            )
        )
    ).order_by(*_ORDER)
)
_IN_ROSTER = Statement(
    _EVERYBODY.where(
        person.c.id.in_(
            select(address.c.person_id).where(
                address.c.channel == ChannelName.MAIL.value,
                address.c.value == bindparam("value"),
                address.c.verified == 1,
                address.c.proved_at.is_(None),
            )
        )
    ).order_by(*_ORDER)
)


class People(Remembered):
    """The directory, read from the roster's tables."""

    def person(self, person_id: int) -> Person:
        """The person with that id; KeyError if there is none."""
        if person_id not in self.people_read:
            self._people(_BY_ID, id=person_id)
        return self.people_read[person_id]

    def everybody(self) -> Sequence[Person]:
        """All people of the roster, by institution and name; also those who hold no post today."""
        return sorted(_by_name(self._people(_ALL)), key=lambda one: one.institution)

    def holders(self, institution: str, role: str) -> Sequence[Person]:
        """The present holders of a role, in the order of their names."""
        known = self.holders_read.get((institution, role))
        if known is None:
            known = _by_name(self._people(_HOLDERS, institution=institution, role=role))
            self.holders_read[institution, role] = known
        return known

    def chiefs_of(self, person_id: int) -> Sequence[Person]:
        """The people whose assistant this person is, in the order of their names."""
        return _by_name(self._people(_CHIEFS, assistant=person_id))

    def subordinates_of(self, person_id: int) -> Sequence[Person]:
        """The people whose immediate superior this person is, in the order of their names."""
        return _by_name(self._people(_SUBORDINATES, supervisor=person_id))

    def away_today(self) -> Sequence[Person]:
        """Everybody who is away today, in the order of their names."""
        return _by_name(self._people(_AWAY))

    def members(self, institution: str, unit: str) -> Sequence[Person]:
        """The people of a unit, in the order of their names."""
        everybody = _by_name(self._people(_OF_INSTITUTION, institution=institution))
        return [one for one in everybody if one.unit == unit and not one.gone]

    def people_named(self, institution: str, text: str) -> Sequence[Person]:
        """People of an institution of whom every word written begins a word of name, mail or post; best first."""
        words = plain(text).split()
        if not words:
            return []
        everybody = _by_name(self._people(_OF_INSTITUTION, institution=institution))
        scored = [(_fit(one, words), one) for one in everybody if not one.gone]
        fitting = [pair for pair in scored if pair[0] > 0]
        fitting.sort(key=lambda pair: -pair[0])
        return [one for _, one in fitting]

    def person_at(self, channel: ChannelName, address: str) -> Person | None:
        """Who has that verified address; None if nobody has, or several share it."""
        return _only(self._people(_AT, channel=channel.value, value=fold_address(address)))

    def person_rostered_at(self, mail: str) -> Person | None:
        """The same for a mail address by the roster's word alone: what people proved themselves does not count."""
        return _only(self._people(_IN_ROSTER, value=fold_address(mail)))

    def _people(self, statement: Statement, **params: object) -> list[Person]:
        rows = statement.all(self.connection, today=self.today.isoformat(), **params)
        grouped: dict[int, list[Row]] = {}
        for row in rows:
            grouped.setdefault(row[0], []).append(row)
        people = [_person(tuple(group)) for group in grouped.values()]
        self.people_read.update((one.id, one) for one in people)
        return people


def _only(found: Sequence[Person]) -> Person | None:
    return found[0] if len(found) == 1 else None


@lru_cache(maxsize=_REMEMBERED)
def _person(rows: tuple[Row, ...]) -> Person:
    """Whoever these rows of `_EVERYBODY` describe: as long as they say the same, he is the same."""
    id_, name, institution, title, unit, department, email, supervisor, assistant, portfolio = rows[-1][:10]
    chat, chat_fails, mail_fails = rows[-1][10:13]
    posts = {r[13]: Post(institution=r[14], role=r[15], quality=r[16]) for r in rows if r[13] is not None}
    failing = {ChannelName.CHAT: chat_fails, ChannelName.MAIL: mail_fails}
    return Person(
        id=id_,
        name=name,
        institution=institution,
        title=title,
        unit=unit,
        department=department,
        email=email,
        chat=chat or "",
        posts=tuple(posts.values()),
        supervisor=supervisor,
        assistant=assistant,
        portfolio=texts_of(portfolio),
        away=_away(rows[-1]),
        failing=tuple(channel for channel, since in failing.items() if since is not None),
    )


def _away(row: Row) -> Absence | None:
    absence_id, since, until, substitute = row[17:21]
    if absence_id is None:
        return None
    days = {"since": date.fromisoformat(since), "until": date.fromisoformat(until)}
    return Absence(id=absence_id, person_id=row[0], substitute=substitute, **days)


def _by_name(people: Sequence[Person]) -> list[Person]:
    # Here, not in SQL: the two databases sort accents differently.
    return sorted(people, key=lambda one: (_sorted_as(one.name), one.id))


@lru_cache(maxsize=_REMEMBERED)
def _sorted_as(name: str) -> str:
    return plain(name)


def _fit(one: Person, words: Sequence[str]) -> int:
    """0: does not fit. A word of the name counts most, then the mail, then posts; whole words more than beginnings."""
    sources = (
        (plain(one.name).split(), 6),
        ([plain(one.email), *plain(one.email).replace("@", ".").split(".")], 4),
        (plain(" ".join(post.role for post in one.posts)).split(), 2),
    )
    total = 0
    for word in words:
        best = 0
        for parts, weight in sources:
            if word in parts:
                best = max(best, weight + 1)
            elif any(part.startswith(word) for part in parts):
                best = max(best, weight)
        if best == 0:
            return 0
        total += best
    return total
