"""Who is who: the directory, absences, accounts and addresses."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Protocol

from machines.records import Absence, ChannelName, Person


class Directory(Protocol):
    """Who is who, today."""

    def person(self, person_id: int) -> Person:
        """The person with that id; KeyError if there is none."""
        ...

    def holders(self, institution: str, role: str) -> Sequence[Person]:
        """The present holders of a role, in the order of their names."""
        ...

    def members(self, institution: str, unit: str) -> Sequence[Person]:
        """The people of a unit, in the order of their names."""
        ...

    def people_named(self, institution: str, text: str) -> Sequence[Person]:
        """People of an institution whose name, mail or post fits what was written, best first."""
        ...


class PeopleUnit(Directory, Protocol):
    """People, in one transaction."""

    def person_at(self, channel: ChannelName, address: str) -> Person | None:
        """Who has that verified address (chat: Telegram user id; mail: address, any case)."""
        ...

    def person_rostered_at(self, mail: str) -> Person | None:
        """The same for a mail address by the roster's word alone: what people proved themselves does not count."""
        ...

    def absences_of(self, person_id: int) -> Sequence[Absence]:
        """The absences of a person that are not over, also those to come, by their first day."""
        ...

    def add_absence(self, absence: Absence) -> Absence:
        """Store a new absence (its `id` is ignored); of several that cover a day the newest counts."""
        ...

    def end_absence(self, absence_id: int, until: date) -> None:
        """Give an absence another last day; one before its first day means that it never was."""
        ...

    def chiefs_of(self, person_id: int) -> Sequence[Person]:
        """The people whose assistant this person is, in the order of their names."""
        ...

    def subordinates_of(self, person_id: int) -> Sequence[Person]:
        """The people whose immediate superior this person is, in the order of their names."""
        ...

    def away_today(self) -> Sequence[Person]:
        """Everybody who is away today, in the order of their names."""
        ...

    def held_posts(self, institution: str, day: date) -> set[tuple[int, str]]:
        """(person id, role) of the posts of an institution that are held on a day."""
        ...

    def post_days(self, institution: str, after: date) -> Sequence[date]:
        """The days after this one on which a post of the institution begins, or is no longer held, in order."""
        ...

    def link_chat(self, person_id: int, chat: str) -> None:
        """Tie a Telegram account to a person; any earlier tie of either ends."""
        ...

    def unlink_chat(self, chat: str) -> None:
        """Untie a Telegram account from whoever it was tied to."""
        ...

    def prove_mail(self, person_id: int, mail: str, now: datetime) -> bool:
        """A mail address of which the roster says nothing becomes a person's; False if it is somebody's already."""
        ...

    def unprove_mail(self, mail: str) -> bool:
        """A mail address that somebody proved to be his is his no more; False if there is none."""
        ...

    def proved_mails(self, person_id: int) -> Sequence[str]:
        """The mail addresses that a person proved to be his, the first one first."""
        ...

    def has_mail(self, person_id: int, mail: str) -> bool:
        """Whether a mail address is a person's, by the roster's word or his own proof."""
        ...

    def put_link_code(
        self, asker: str, person_id: int, code_hash: str, until: datetime, *, attempts: int = 0
    ) -> None:
        """Remember the code mailed to a person for this account or address, replacing an earlier one.

        Args:
            attempts: wrong ones to begin with: those at the earlier code count on.
        """
        ...

    def link_code(self, asker: str) -> tuple[int, str, datetime, int] | None:
        """(person id, code hash, valid until, wrong attempts so far) of the code of this account or address, if any."""
        ...

    def link_attempt(self, asker: str, *, end: bool) -> None:
        """Count a wrong attempt; with `end`, forget the code."""
        ...

    def first_sight(self, channel: ChannelName, address: str, now: datetime) -> bool:
        """Note a stranger; True the first time only."""
        ...

    def stranger_token(self, mail: str) -> str:
        """The reply token of our letters to a stranger's mail address; empty before the first sight of it."""
        ...

    def suspend_address(self, channel: ChannelName, address: str, reason: str, now: datetime) -> bool:
        """Mark an address as failing; True if it was good until now."""
        ...

    def revive_address(self, channel: ChannelName, address: str) -> bool:
        """Its owner wrote from it: it works again. True if it was failing."""
        ...
