"""With which letters of a mailbox we begin, and where we go on: against the sandbox and a real Dovecot."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from imaplib import IMAP4

import pytest

from mail.imap import DONE
from mail.imap_box import arrivals
from tests.mail.mailboxes import Inbox, Mailbox, Rebuilt, numbered, running, wait_for

DAY, HOUR = timedelta(days=1), timedelta(hours=1)
SEEN = "\\Seen"


def long_ago() -> datetime:
    """Since when a mailbox may be watched."""
    return datetime.now(UTC) - 300 * DAY


def test_the_first_start_takes_only_unread_letters_of_the_last_days(mailbox: Mailbox, inbox: Inbox) -> None:
    """A mailbox in use: read letters and old unread ones are left alone and unflagged, now and at the next start."""
    mailbox.deliver(numbered(1), ago=400 * DAY)
    mailbox.deliver(numbered(2), ago=HOUR, flags=[SEEN])
    mailbox.deliver(numbered(3), ago=2 * DAY)
    mailbox.deliver(numbered(4), ago=9 * DAY)
    with running(mailbox, inbox, on_position=inbox.on_position):
        wait_for(lambda: inbox.positions, "the position")
        mailbox.deliver(numbered(5))
        wait_for(lambda: len(inbox.positions) == 2, "the next position")
    with running(mailbox, inbox, last=inbox.positions[-1], on_position=inbox.on_position):
        mailbox.deliver(numbered(6))
        wait_for(lambda: len(inbox.positions) == 3, "the last position")
    validity, first, since = inbox.positions[0]
    assert inbox.positions == [
        (validity, first, since),
        (validity, first + 1, since),
        (validity, first + 2, since),
    ]
    assert inbox.subjects() == ["n3", "n5", "n6"]
    flags = mailbox.flags()
    assert [flags["n1"], flags["n2"], flags["n4"]] == [(), (SEEN,), ()]


@dataclass(frozen=True)
class Letter:
    """What lies in a mailbox that was rebuilt."""

    what: str
    arrived: timedelta
    """Ago, by the server."""
    flags: tuple[str, ...] = ()
    written: timedelta | None = None
    """Ago, by its sender; when it arrived, unless said."""
    taken: bool = False


REBUILT = {
    10 * DAY: [
        Letter("read, older than anything we take", 40 * DAY, (SEEN,)),
        Letter("read before we began", 12 * DAY, (SEEN,)),
        Letter("unread, of the days before we began", 12 * DAY, taken=True),
        Letter("unread, long before we began", 20 * DAY),
        Letter("read by somebody before we took it", 5 * DAY, (SEEN,), taken=True),
        Letter("unread", 5 * DAY, taken=True),
        Letter("taken by us", 5 * DAY, (SEEN, DONE)),
        Letter("of old, which a restored server says to be of today", timedelta(), (SEEN,), written=200 * DAY),
    ],
    5 * HOUR: [
        Letter("read on our first day, before we began", 6 * HOUR, (SEEN,)),
        Letter("read on our first day, after we began", 4 * HOUR, (SEEN,), taken=True),
        Letter("written before we began, and long on its way", HOUR, (SEEN,), written=9 * HOUR, taken=True),
    ],
    100 * DAY: [
        Letter("unread, older than anything we take", 40 * DAY),
        Letter("read, older than anything we take", 40 * DAY, (SEEN,)),
        Letter("read and not yet old", 20 * DAY, (SEEN,), taken=True),
    ],
}  # fmt: skip


@pytest.mark.parametrize("watched", REBUILT, ids=str)
def test_of_a_rebuilt_mailbox_nothing_that_came_since_we_watch_is_lost(
    mailbox: Mailbox, inbox: Inbox, watched: timedelta
) -> None:
    """With another UIDVALIDITY than the stored one: what we have not taken is, whoever read it, and nothing else."""
    letters = REBUILT[watched]
    for i, letter in enumerate(letters):
        raw = numbered(i, ago=letter.arrived if letter.written is None else letter.written)
        mailbox.deliver(raw, ago=letter.arrived, flags=letter.flags)
    since = datetime.now(UTC) - watched
    with running(mailbox, inbox, last=(1, 5000, since), on_position=inbox.on_position):
        wait_for(lambda: inbox.positions, "the position")
    assert [letters[int(name[1:])].what for name in inbox.subjects()] == [
        one.what for one in letters if one.taken
    ]
    assert [position[2] for position in inbox.positions] == [since]


def test_a_letter_that_somebody_read_survives_the_rebuilding(mailbox: Rebuilt, inbox: Inbox) -> None:
    """The server itself gives the mailbox another UIDVALIDITY: what we took bears our flag and does not come again."""
    mailbox.deliver(numbered(1))
    with running(mailbox, inbox, on_position=inbox.on_position):
        wait_for(lambda: inbox.positions, "the first letter")
    mailbox.deliver(numbered(2), flags=[SEEN])
    before = mailbox.validity()
    mailbox.rebuild()
    assert mailbox.validity() != before
    with running(mailbox, inbox, last=inbox.positions[-1], on_position=inbox.on_position):
        wait_for(lambda: len(inbox.positions) == 2, "the position after it")
    assert inbox.subjects() == ["n1", "n2"]


@pytest.mark.parametrize("answer", [("NO", [b"no keywords here"]), IMAP4.error("BAD flag")], ids=str)
def test_a_server_that_refuses_our_flag_brings_nothing_twice(
    mailbox: Mailbox,
    inbox: Inbox,
    monkeypatch: pytest.MonkeyPatch,
    answer: tuple[str, list[bytes]] | Exception,
) -> None:
    """The position alone says what we have; the letters are marked as read, and the next ones are taken."""
    really = IMAP4.uid

    def uid(client: IMAP4, command: str, *words: str) -> object:
        if command == "STORE" and DONE in words[-1]:
            if isinstance(answer, Exception):
                raise answer
            return answer
        return really(client, command, *words)

    monkeypatch.setattr(IMAP4, "uid", uid)
    for i in (1, 2):
        mailbox.deliver(numbered(i))
    with running(mailbox, inbox, on_position=inbox.on_position):
        wait_for(lambda: inbox.positions, "the position")
    with running(mailbox, inbox, last=inbox.positions[-1], on_position=inbox.on_position):
        mailbox.deliver(numbered(3))
        wait_for(lambda: len(inbox.positions) == 2, "the next position")
    assert inbox.subjects() == ["n1", "n2", "n3"]
    assert set(mailbox.flags().values()) == {(SEEN,)}


def test_what_somebody_marked_as_deleted_is_not_removed_by_us(mailbox: Mailbox, inbox: Inbox) -> None:
    """Flagging a letter does not tidy up the mailbox of others."""
    mailbox.deliver(numbered(1), ago=9 * DAY, flags=[SEEN, "\\Deleted"])
    mailbox.deliver(numbered(2))
    with running(mailbox, inbox, on_position=inbox.on_position):
        wait_for(lambda: inbox.positions, "the position")
    assert sorted(mailbox.flags()) == ["n1", "n2"]


def test_the_stored_position_skips_what_was_settled(mailbox: Mailbox, inbox: Inbox) -> None:
    """Letters up to the stored UID are not handed over again, even though "n:*" names the last one."""
    mailbox.deliver(numbered(1))
    with running(mailbox, inbox, last=(mailbox.validity(), mailbox.newest(), long_ago())) as intake:
        wait_for(intake.connected.is_set, "login")
        mailbox.deliver(numbered(2))
        wait_for(lambda: inbox.got, "the new letter")
    assert inbox.subjects() == ["n2"]


def test_a_letter_read_by_somebody_else_is_taken(mailbox: Mailbox, inbox: Inbox) -> None:
    """After the position everything without our flag is handed over, also what a human opened meanwhile."""
    before = mailbox.newest()
    mailbox.deliver(numbered(1), flags=[SEEN])
    with running(mailbox, inbox, last=(mailbox.validity(), before, long_ago())):
        wait_for(lambda: inbox.got, "the letter")


def test_the_position_waits_for_a_letter_that_fails(mailbox: Mailbox, inbox: Inbox) -> None:
    """The position stays below a letter that could not be stored, so that the next start finds it."""
    start = mailbox.newest()
    for i in (1, 2, 3):
        mailbox.deliver(numbered(i))
    inbox.bad = b"n2@"
    last = (mailbox.validity(), start, long_ago())
    with running(mailbox, inbox, last=last, on_position=inbox.on_position):
        wait_for(lambda: len(inbox.got) == 2 and inbox.positions, "the letters around it")
    assert inbox.settled() == [start + 1]
    inbox.bad = b""
    with running(mailbox, inbox, last=inbox.positions[-1], on_position=inbox.on_position):
        wait_for(lambda: len(inbox.positions) == 2, "the position after it")
    assert inbox.settled() == [start + 1, start + 2]
    assert inbox.subjects() == ["n1", "n3", "n2"]


def test_a_first_start_that_was_cut_short_begins_again(mailbox: Mailbox, inbox: Inbox) -> None:
    """No position is kept while a letter of the first start is not settled."""
    inbox.bad = b"n1@"
    mailbox.deliver(numbered(1))
    mailbox.deliver(numbered(2))
    with running(mailbox, inbox, on_position=inbox.on_position):
        wait_for(lambda: inbox.got and inbox.refused, "both")
    assert not inbox.positions


@pytest.mark.parametrize(
    "items",
    [
        '(UID 7 INTERNALDATE " 2-Mar-2026 08:30:00 -0600")',
        '(INTERNALDATE " 2-Mar-2026 08:30:00 -0600" UID 7)',
    ],
)
def test_the_arrival_is_found_wherever_the_server_puts_it(items: str) -> None:
    """Servers list the items of an answer in any order; a letter that is gone meanwhile is left out."""

    class Client:
        def uid(self, _command: str, uids: str, _wanted: str) -> tuple[str, list[object]]:
            assert uids == "7:11"
            return "OK", [f"1 {items}".encode(), b'2 (UID 8 INTERNALDATE "01-Mar-2026 00:00:00 +0000")']

    class Box:
        client = Client()

    found = arrivals(Box(), ["11", "7"])  # type: ignore[arg-type] # as much of a mailbox as it needs
    assert found == {7: datetime(2026, 3, 2, 14, 30, tzinfo=UTC)}
