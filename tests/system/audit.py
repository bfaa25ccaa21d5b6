"""What must be true of a stopped product: nothing lost, nothing twice, nothing left over. Read from its store and the page."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from contextlib import closing
from datetime import UTC, datetime
from typing import TypeVar

from storage import SqlUnit, Store
from storage.connection import connect
from storage.keeping.audit import audit
from storage.keeping.snapshot import snapshot
from tests.system.page import Page, Someone

_T = TypeVar("_T")
DONE_BY_PEOPLE = ("start", "answer", "vote")


class Audit:
    """Questions to the data of a product that does not run any more.

    Args:
        database: the URL of its database.
        page: the sandbox's page, which still runs.
    """

    def __init__(self, database: str, page: Page) -> None:
        self._database = database
        self._page = page

    def rows(self, question: str) -> list[tuple[object, ...]]:
        """The answer of the database."""
        with closing(connect(self._database, writes=False)) as connection:
            return connection.execute(question, {}).fetchall()

    def steps(self, number: str) -> list[str]:
        """The rows of the procedure that people went through in a case, in order."""

        def look(unit: SqlUnit) -> list[str]:
            case = unit.case_numbered(number)
            assert case is not None, number
            return [one.entry.row for one in unit.history(case.id) if one.entry.kind in DONE_BY_PEOPLE]

        return self._read(look)

    def nothing_is_left_over(self) -> None:
        """No inbound unfinished or set aside, nothing in the outbox, no timer overdue or claimed."""
        assert (
            self.rows(
                "SELECT id, channel, state, note FROM inbound WHERE state NOT IN ('done', 'ignored', 'unclaimed')"
            )
            == []
        )
        # What goes to outsiders is held for ten minutes of office time; its timer is counted below.
        over = "('sent', 'dropped', 'held')"
        left = self.rows(f"SELECT id, channel, address, state, reason FROM outbox WHERE state NOT IN {over}")
        assert left == [], left

    def every_input_came_in_once(self) -> None:
        """As many inbounds as people did things, in each channel."""
        assert self._stored() == self._given()

    def missing_inputs(self) -> int:
        """How many of the things that people did are not stored."""
        return (self._given() - self._stored()).total()

    def _stored(self) -> Counter[str]:
        given_by_people = "SELECT channel FROM inbound WHERE substr(place, 1, 14) <> 'mailer-daemon@'"
        return Counter(str(channel) for (channel,) in self.rows(given_by_people))

    def _given(self) -> Counter[str]:
        return Counter("correo" if path.startswith("/api/mail/") else "chat" for path in self._page.given)

    def proves_itself(self, files: Callable[[str], bytes] | None = None) -> None:
        """`audit verify` has no finding: every case's history is what was written and leads to where it stands.

        Args:
            files: reads a stored file by its hash, if they are to be proven too.
        """
        with snapshot(self._database) as source:
            found = audit(source, files)
        assert found.cases
        assert (found.broken, found.bad_files) == ((), ())

    def numbers_have_no_gap(self) -> None:
        """The cases of an institution and year have the numbers from 1 on, each once."""
        given: dict[str, list[int]] = defaultdict(list)
        for (number,) in self.rows("SELECT number FROM cases WHERE parent IS NULL"):
            series, _, serial = str(number).rpartition("-")
            given[series].append(int(serial))
        assert all(sorted(found) == list(range(1, len(found) + 1)) for found in given.values()), given

    def documents_have_no_gap(self) -> None:
        """Each case that produced a dictamen has one number for all its editions; they are the numbers from 1 on."""
        cases = self.rows("SELECT id FROM cases WHERE procedure = 'DS-UI-05'")

        def look(unit: SqlUnit) -> list[set[str]]:
            rows = ([one.entry for one in unit.history(int(str(case)))] for (case,) in cases)
            return [{one.values["dictamen"] for one in entries if one.kind == "document"} for entries in rows]

        made = [numbers for numbers in self._read(look) if numbers]
        assert all(len(numbers) == 1 for numbers in made), made
        given = sorted(int(next(iter(numbers))[-4:]) for numbers in made)
        assert given == list(range(1, len(made) + 1)), made

    def every_letter_arrived(self, people: Iterable[Someone], *, most: int = 2) -> int:
        """Each letter that was sent lies in its mailbox, so often at most, and no other; how many came again."""
        sent = Counter(
            str(one[0])
            for one in self.rows(
                "SELECT external_id FROM outbox WHERE channel = 'correo' AND state = 'sent' "
                "AND substr(address, length(address) - 7) <> '.invalid'"  # which no mail reaches (RFC 2606)
            )
        )
        assert set(sent.values()) <= {1}
        arrived = Counter(message_id for one in people for message_id in one.received())
        assert set(arrived) == set(sent)
        assert set(arrived.values()) <= set(range(1, most + 1)), arrived
        return sum(count - 1 for count in arrived.values())

    def every_message_arrived(self, people: Iterable[Someone], *, most: int = 2) -> int:
        """Each message that was sent stands in its chat; what stands there besides repeats one; how many do.

        Args:
            people: whose chats.
            most: so often may one and the same stand there.
        """
        again = 0
        for one in people:
            sent = self.rows(
                "SELECT external_id, sent_text FROM outbox WHERE channel = 'chat' AND state = 'sent' "
                f"AND replaces IS NULL AND address = '{one.user_id}'"
            )
            ours = {int(str(external).rpartition(":")[2]) for external, _ in sent}
            bubbles = {bubble.id: bubble for bubble in one.chat()}
            assert ours <= set(bubbles), one.name
            # What is kept begins with the subject, which only a letter has.
            texts = Counter(_words(str(text).partition("\n")[2]) for _, text in sent)
            besides = Counter(_words(two.text) for two in bubbles.values() if two.id not in ours and two.text)
            allowed = Counter({text: count * (most - 1) for text, count in texts.items()})
            assert besides <= allowed, besides - allowed
            again += besides.total()
        return again

    def _read(self, look: Callable[[SqlUnit], _T]) -> _T:
        store = Store.open(self._database, clock=lambda: datetime.now(UTC))
        try:
            return store.read(look)
        finally:
            store.close()


def _words(text: str) -> str:
    """A text without its spacing."""
    return " ".join(re.findall(r"\w+", text))
