"""The real imap-tools against the sandbox's IMAP server, in the way of the bot."""

from __future__ import annotations

import smtplib
import subprocess
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from urllib.parse import urlsplit

import pytest
from imap_tools import AND, MailBoxUnencrypted
from imap_tools.errors import MailboxLoginError

from tests.waiting import PATIENCE

Started = tuple["subprocess.Popen[str]", dict[str, str]]
Deliver = Callable[[str], None]
BOT = "ventanilla@sandbox.local"


@pytest.fixture
def where(start: Callable[..., Started]) -> dict[str, str]:
    """The addresses of a running sandbox."""
    return start()[1]


@pytest.fixture
def box(where: dict[str, str]) -> Iterator[MailBoxUnencrypted]:
    """The bot's mailbox, logged in and with INBOX selected."""
    url = urlsplit(where["imap"])
    opened = MailBoxUnencrypted(url.hostname or "", url.port or 0, timeout=5)
    with opened.login(url.username or "", url.password or "", "INBOX") as mailbox:
        yield mailbox


@pytest.fixture
def deliver(where: dict[str, str]) -> Deliver:
    """Sends a mail with this subject to the bot."""
    url = urlsplit(where["smtp"])

    def send(subject: str) -> None:
        with smtplib.SMTP(url.hostname or "", url.port or 0) as client:
            client.login(url.username or "", url.password or "")
            head = f"From: ana@sosep.example\r\nSubject: {subject}\r\nContent-Type: text/plain\r\n"
            client.sendmail("ana@sosep.example", [BOT], f"{head}\r\nhola {subject}\r\n".encode())

    return send


def test_wrong_password(where: dict[str, str]) -> None:
    """Nobody reads the mail with another password."""
    url = urlsplit(where["imap"])
    opened = MailBoxUnencrypted(url.hostname or "", url.port or 0, timeout=5)
    with pytest.raises(MailboxLoginError):
        opened.login("ventanilla", "wrong")
    opened.logout()


def test_status(box: MailBoxUnencrypted, deliver: Deliver) -> None:
    """STATUS gives the UIDVALIDITY, the next UID and the counts."""
    before = box.folder.status("INBOX")
    deliver("uno")
    after = box.folder.status("INBOX")
    assert (before["MESSAGES"], after["MESSAGES"], after["UNSEEN"]) == (0, 1, 1)
    assert after["UIDNEXT"] == before["UIDNEXT"] + 1
    assert after["UIDVALIDITY"] == before["UIDVALIDITY"] > 0
    assert [folder.name for folder in box.folder.list()] == ["INBOX"]
    assert "IDLE" in box.client.capabilities


def test_bulk_fetch(box: MailBoxUnencrypted, deliver: Deliver) -> None:
    """Many mails come in one answer, in order, whole, and stay unseen."""
    for number in range(12):
        deliver(f"m{number}")
    found = list(box.fetch(mark_seen=False, bulk=50))
    assert [mail.subject for mail in found] == [f"m{number}" for number in range(12)]
    assert found[3].text == "hola m3\r\n"
    assert found[0].headers["authentication-results"][0].startswith("sandbox.local; dmarc=pass")
    assert not any("\\Seen" in mail.flags for mail in found)
    assert [mail.subject for mail in box.fetch("2:3", mark_seen=False)] == ["m1", "m2"]


def test_uid_search(box: MailBoxUnencrypted, deliver: Deliver) -> None:
    """A search from a UID gives what is new; past the end it gives the last, as other servers."""
    for subject in ("a", "b", "c"):
        deliver(subject)
    uids = [int(uid) for uid in box.uids("ALL")]
    assert box.uids(AND(uid=f"{uids[1]}:*")) == [str(uid) for uid in uids[1:]]
    assert box.uids(f"UID {uids[-1] + 100}:*") == [str(uids[-1])]
    assert box.uids(AND(subject="B", date_gte=date(2020, 1, 1))) == [str(uids[1])]
    assert box.uids(AND(text="hola c")) == [str(uids[2])]
    found = list(box.fetch(AND(uid=[str(uids[2])]), mark_seen=False, bulk=50))
    assert [mail.subject for mail in found] == ["c"]


def test_search_by_date(box: MailBoxUnencrypted, deliver: Deliver) -> None:
    """By arrival, and by the mail's own Date; one without a Date is older than any day."""
    for date_line in ("Date: Mon, 2 Mar 2026 14:30:00 -0600\r\n", "", "Date: hoy\r\n"):
        box.append(f"{date_line}Subject: x\r\n\r\nx\r\n".encode(), dt=datetime(2026, 3, 9, tzinfo=UTC))
    uids = box.uids("ALL")
    assert box.uids(AND(sent_date_gte=date(2026, 3, 2))) == uids[:1]
    assert box.uids(AND(sent_date_gte=date(2026, 3, 3))) == []
    assert box.uids(AND(date_gte=date(2026, 3, 9))) == uids
    assert box.uids(AND(date_gte=date(2026, 3, 10))) == []


def test_keywords(box: MailBoxUnencrypted, deliver: Deliver) -> None:
    """A keyword can be set, found, and taken away; the mail stays."""
    deliver("a")
    deliver("b")
    first, second = box.uids("ALL")
    box.flag([first], "Procesado", True)
    assert box.uids(AND(keyword="Procesado")) == [first]
    assert box.uids(AND(no_keyword="Procesado")) == [second]
    (mail,) = box.fetch(AND(uid=first), mark_seen=False)
    assert mail.flags == ("Procesado",)
    box.flag([first], ["procesado"], False)
    assert box.uids(AND(no_keyword="Procesado")) == [first, second]


def test_seen_and_delete(box: MailBoxUnencrypted, deliver: Deliver) -> None:
    """Reading marks as seen unless one only peeks; deleting removes for good."""
    deliver("a")
    deliver("b")
    assert len(list(box.fetch(AND(seen=False), limit=1))) == 1
    first, second = box.uids("ALL")
    assert box.uids(AND(seen=True)) == [first]
    box.delete([first])
    assert box.uids("ALL") == [second]


def test_idle_wakes(box: MailBoxUnencrypted, deliver: Deliver) -> None:
    """A mail that arrives during IDLE is told then, and not only when the client asks."""
    box.idle.start()  # type: ignore[no-untyped-call] # imap-tools leaves these two untyped
    deliver("ya")
    assert box.idle.poll(timeout=PATIENCE) == [b"* 1 EXISTS"]
    box.idle.stop()  # type: ignore[no-untyped-call] # see above
    assert box.uids("ALL") != []


def test_mail_before_idle(box: MailBoxUnencrypted, deliver: Deliver) -> None:
    """Mail between two commands does not disturb the next IDLE, which tells of it at once."""
    deliver("antes")
    assert box.idle.wait(timeout=5) == [b"* 1 EXISTS"]
    assert box.idle.wait(timeout=0.1) == []
    deliver("otra")
    assert len(box.uids("ALL")) == 2
    assert box.idle.wait(timeout=0.1) == []


def test_append(box: MailBoxUnencrypted) -> None:
    """A mail can be put into the mailbox with and without flags and date, byte for byte."""
    raw = b"Subject: puesto\r\n\r\n" + bytes(range(128, 256)) + b"\r\n"
    box.append(raw)
    box.append(raw, dt=datetime(2026, 3, 2, 14, 30, tzinfo=UTC), flag_set=["\\Seen", "Procesado"])
    first, second = box.fetch(mark_seen=False, bulk=True)
    assert first.size_rfc822 == len(raw)
    assert (first.flags, second.flags) == ((), ("\\Seen", "Procesado"))
    assert first.obj.get_payload(decode=True) == raw.partition(b"\r\n\r\n")[2]
    assert box.client.uid("fetch", second.uid or "", "(INTERNALDATE)")[1] == [
        b'2 (INTERNALDATE "02-Mar-2026 14:30:00 +0000" UID %b)' % (second.uid or "").encode()
    ]


def test_headers_only(box: MailBoxUnencrypted, deliver: Deliver) -> None:
    """The headers can be had without the body."""
    deliver("cabeza")
    (mail,) = box.fetch(mark_seen=False, headers_only=True)
    assert (mail.subject, mail.text) == ("cabeza", "")


def test_parts(box: MailBoxUnencrypted, deliver: Deliver) -> None:
    """Structure, envelope, single parts and single headers can be fetched too."""
    deliver("partes")
    asked = "(BODYSTRUCTURE ENVELOPE BODY.PEEK[1] BODY.PEEK[HEADER.FIELDS (SUBJECT)])"
    answer = repr(box.client.fetch("1", asked)[1])
    for expected in ('("text" "plain"', '"ana" "sosep.example"', "hola partes", "Subject: partes"):
        assert expected in answer


def test_two_clients(box: MailBoxUnencrypted, where: dict[str, str], deliver: Deliver) -> None:
    """What one client marks, another sees."""
    url = urlsplit(where["imap"])
    other = MailBoxUnencrypted(url.hostname or "", url.port or 0, timeout=5)
    deliver("a")
    with other.login(url.username or "", url.password or "", "INBOX"):
        other.flag(other.uids("ALL"), "Procesado", True)
    assert len(box.uids(AND(keyword="Procesado"))) == 1
