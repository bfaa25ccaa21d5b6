"""The inbox against a real Dovecot."""

from __future__ import annotations

import contextlib
import socket
import threading
from collections.abc import Iterator
from datetime import datetime

import pytest
from imap_tools import BaseMailBox
from structlog.testing import capture_logs

from machines.errors import Temporary
from mail.imap import DONE, POISON, ImapIntake, ImapTiming
from mail.imap_box import announced, fetch
from tests.histories.faults import Faults
from tests.mail.mailboxes import FAST, Dovecot, Inbox, needs_dovecot, numbered, running, wait_for
from tests.waiting import PATIENCE

pytestmark = needs_dovecot


@pytest.fixture
def intake(dovecot: Dovecot, inbox: Inbox) -> Iterator[ImapIntake]:
    intake = ImapIntake(
        dovecot.url, inbox, on_poison=inbox.on_poison, tries=3, timing=FAST, max_bytes=100_000
    )
    yield intake
    intake.stop()


@pytest.fixture
def idles(monkeypatch: pytest.MonkeyPatch) -> threading.Event:
    """Set when an intake has begun to wait for the server's word."""
    begun = threading.Event()

    def look(box: BaseMailBox) -> bool:
        found = announced(box)
        begun.set()
        return found

    monkeypatch.setattr("mail.imap.announced", look)
    return begun


def test_letters_already_there_arrive_in_order_and_are_flagged(
    dovecot: Dovecot, intake: ImapIntake, inbox: Inbox
) -> None:
    """What lies in the folder at the start is handed over in order, then flagged as seen and ours."""
    for i in range(3):
        dovecot.deliver(numbered(i))
    intake.start()
    wait_for(lambda: len(inbox.got) == 3, "three letters")
    assert [b"n%d@" % i in raw for i, (_, raw, _) in enumerate(inbox.got)] == [True] * 3
    wait_for(lambda: all({DONE, "\\Seen"} <= set(f) for f in dovecot.flags().values()), "flags")


def test_new_mail_wakes_the_idle(
    dovecot: Dovecot, intake: ImapIntake, inbox: Inbox, idles: threading.Event
) -> None:
    """A letter that arrives during IDLE is handed over then, not at the next poll; so is the one after it."""
    intake.start()
    for i in (1, 2):
        assert idles.wait(PATIENCE)
        idles.clear()
        dovecot.deliver(numbered(i))
        wait_for(lambda i=i: len(inbox.got) == i, "the letter")  # type: ignore[misc] # i is bound as a default


def test_a_letter_between_search_and_idle_is_not_missed(dovecot: Dovecot, inbox: Inbox) -> None:
    """What arrives after the last search and before IDLE is announced only once: it must not wait for the next poll."""

    def deliver_one_more(_validity: int, uid: int, _since: datetime) -> None:
        if uid == 1:
            dovecot.deliver(numbered(2))

    dovecot.deliver(numbered(1))
    with running(dovecot, inbox, on_position=deliver_one_more):
        wait_for(lambda: len(inbox.got) == 2, "the second letter")


def test_reconnects_after_the_server_restarts(dovecot: Dovecot, intake: ImapIntake, inbox: Inbox) -> None:
    """After a restart of the server the next letter arrives, and none twice."""
    dovecot.deliver(numbered(1))
    intake.start()
    wait_for(lambda: len(inbox.got) == 1, "first letter")
    dovecot.stop()
    wait_for(lambda: not intake.connected.is_set(), "loss noticed")
    dovecot.start()
    dovecot.deliver(numbered(2))
    wait_for(lambda: len(inbox.got) == 2, "second letter")
    assert b"n2@" in inbox.got[1][1]


def test_failed_callback_leaves_the_letter_unflagged_and_retries(dovecot: Dovecot, inbox: Inbox) -> None:
    """A letter that could not be stored keeps no flag of ours, and arrives once storing works again."""
    patient = ImapTiming(socket=5, idle=20, slice=0.1, retry=0.5, back_off=0.1)
    intake = ImapIntake(dovecot.url, inbox, timing=patient)
    inbox.bad = b"n1@"
    dovecot.deliver(numbered(1))
    intake.start()
    try:
        wait_for(lambda: inbox.refused, "first refusal")
        assert dovecot.flags() == {"n1": ()}
        inbox.bad = b""
        wait_for(lambda: len(inbox.got) == 1, "retry")
        wait_for(lambda: DONE in dovecot.flags()["n1"], "flag")
    finally:
        intake.stop()


@pytest.mark.parametrize("away", [OSError("disk full"), Temporary("no database")], ids=str)
def test_a_store_that_is_away_for_long_gives_up_no_letter(
    dovecot: Dovecot, intake: ImapIntake, inbox: Inbox, away: Exception
) -> None:
    """However often it is tried meanwhile, the letter keeps its place, and is taken when the store is back."""
    inbox.bad, inbox.fails = b"n1@", away
    dovecot.deliver(numbered(1))
    intake.start()
    wait_for(lambda: len(inbox.refused) > 6, "more tries than a bad letter gets")
    assert (inbox.poison, dovecot.flags()) == ([], {"n1": ()})
    inbox.bad = b""
    wait_for(lambda: len(inbox.got) == 1, "the letter")
    wait_for(lambda: DONE in dovecot.flags()["n1"], "flag")


def test_poison_letter_does_not_block_the_next(dovecot: Dovecot, intake: ImapIntake, inbox: Inbox) -> None:
    """Failure case 25: the letter that can never be stored is set aside and reported once, and the next one is read."""
    inbox.bad = b"n1@"
    dovecot.deliver(numbered(1))
    dovecot.deliver(numbered(2))
    intake.start()
    wait_for(lambda: len(inbox.got) == 1, "the letter behind it")
    wait_for(lambda: inbox.poison, "the report")
    assert len(inbox.refused) == 3
    assert inbox.poison[0][1] == "ValueError: no such letter"
    wait_for(lambda: POISON in dovecot.flags()["n1"], "flag")
    assert DONE in dovecot.flags()["n2"]


def test_of_a_huge_letter_only_the_headers_are_fetched(
    dovecot: Dovecot, intake: ImapIntake, inbox: Inbox
) -> None:
    """A letter over the limit is handed over without its body, with its real size."""
    dovecot.deliver(numbered(1, "x" * 120_000))
    intake.start()
    wait_for(lambda: inbox.got, "the letter")
    _, raw, size = inbox.got[0]
    assert b"Subject: n1" in raw
    assert len(raw) < 1000
    assert size > 100_000


def test_a_flag_that_was_lost_is_set_again(dovecot: Dovecot, inbox: Inbox) -> None:
    """A connection that ends before the flag of a letter out of turn: it comes once more, known, and is flagged then."""
    dovecot.deliver(numbered(1))
    with contextlib.closing(Faults({"imap": dovecot.url})) as faults:
        faults.arm("imap-cut-store")
        intake = ImapIntake(faults.through("imap"), inbox, timing=FAST)
        intake.start()
        wait_for(lambda: DONE in dovecot.flags()["n1"], "the flag")
        intake.stop()
    assert [raw for _, raw, _ in inbox.got] == [inbox.got[0][1]] * 2


def test_a_server_that_lets_nobody_in_for_now(dovecot: Dovecot, inbox: Inbox) -> None:
    """The log does not send anybody to look for a wrong password, and the next attempt gets in."""
    with contextlib.closing(Faults({"imap": dovecot.url})) as faults, capture_logs() as logged:
        faults.arm("imap-refuse")
        intake = ImapIntake(faults.through("imap"), inbox, timing=FAST)
        intake.start()
        wait_for(intake.connected.is_set, "login")
        intake.stop()
    events = [line["event"] for line in logged]
    assert "imap.unavailable" in events
    assert "imap.password_refused" not in events


def test_stop_is_noticed_during_idle(dovecot: Dovecot, intake: ImapIntake, idles: threading.Event) -> None:
    """Stopping does not wait for the end of a long IDLE."""
    dovecot.deliver(numbered(1))
    intake.start()
    assert idles.wait(PATIENCE)
    intake.stop(PATIENCE)
    assert "imap" not in [thread.name for thread in threading.enumerate()]


def test_unreachable_server_is_retried_quietly(inbox: Inbox) -> None:
    """Without a server the thread keeps trying and can be stopped."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    tries: list[None] = []
    intake = ImapIntake(f"imap://u:p@127.0.0.1:{port}", inbox, timing=FAST, alive=lambda: tries.append(None))
    intake.start()
    wait_for(lambda: len(tries) > 2, "more than one try")
    intake.stop()
    assert not inbox.got


@pytest.mark.parametrize(
    "items", ["(UID 7 RFC822.SIZE 5)", "(RFC822.SIZE 5 UID 7)", "(FLAGS () RFC822.SIZE 5)"]
)
def test_the_size_is_found_wherever_the_server_puts_it(items: str) -> None:
    """Servers list the items of an answer in any order (RFC 9051, 7.5.2); a letter must not seem to be gone."""

    class Client:
        def uid(self, _command: str, _uid: str, wanted: str) -> tuple[str, list[object]]:
            return "OK", [f"1 {items}".encode()] if "SIZE" in wanted else [(b"1 (BODY[] {5}", b"hello"), b")"]

    class Box:
        client = Client()

    assert fetch(Box(), 7, 1000) == (b"hello", 5)  # type: ignore[arg-type] # as much of a mailbox as it needs
