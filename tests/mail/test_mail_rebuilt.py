"""A mailbox that is rebuilt while the office goes on: nothing is lost, and nothing is answered twice."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from bot.letterbox import Letterbox
from bot.wiring import read_settings
from bot.wiring_channels import inbox, parser
from mail.imap import DONE
from tests.bot.desk import Desk
from tests.mail.mail_samples import raw_letter
from tests.mail.mailboxes import Mailbox, Rebuilt, wait_for

ANA = "ana.gomez@sosep.example"
COUNTER = "counter@oficina.example"


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """The demo office."""
    desk = Desk(tmp_path)
    yield desk
    desk.store.close()


@contextmanager
def watched(mailbox: Mailbox, desk: Desk) -> Iterator[None]:
    """The office reads its mailbox until everything in it is settled, as after a start."""
    environment = {
        "VENTANILLA_MAIL_ADDRESS": COUNTER,
        "VENTANILLA_IMAP_URL": mailbox.url,
        "VENTANILLA_SMTP_URL": "smtp://127.0.0.1:9",
        "VENTANILLA_MAIL_AUTHSERV_ID": "mx.oficina.example",
    }
    settings = read_settings(environment, desk.folder)
    letterbox = Letterbox(desk.intake, desk.files, parser(settings))
    intake = inbox(settings, desk.store, letterbox, lambda: None)
    intake.start()
    try:
        yield
    finally:
        intake.stop()


def letter(number: int, *, named: bool = True) -> bytes:
    """A letter of Ana's; without a Message-ID its bytes are what it is known by."""
    return raw_letter(
        "No imprime.",
        subject=f"ayuda {number}",
        sender=f"Ana <{ANA}>",
        to=COUNTER,
        extra=[
            "Authentication-Results: mx.oficina.example; dmarc=pass header.from=sosep.example",
            f"Message-ID: <n{number}@sosep.example>" if named else "Message-ID: ",
        ],
    )


def test_a_server_that_forgets_our_flags_makes_us_answer_nothing_twice(mailbox: Rebuilt, desk: Desk) -> None:
    """All letters come again and end as duplicates; the one that somebody read before us is answered, once."""

    def received(count: int) -> bool:
        return desk.store.read(lambda unit: unit.inbound(count)) is not None

    def flagged() -> bool:
        return all(DONE in flags for flags in mailbox.flags().values())

    with watched(mailbox, desk):
        mailbox.deliver(letter(1))
        mailbox.deliver(letter(2, named=False))
        wait_for(lambda: received(2) and flagged(), "two letters")
    assert {address for address, _ in desk.said()} == {ANA}
    mailbox.deliver(letter(3), flags=["\\Seen"])
    with mailbox.box() as box:
        box.flag(box.uids("ALL"), [DONE], False)
    mailbox.rebuild()
    with watched(mailbox, desk):
        wait_for(flagged, "all of them again")
    assert received(3)
    assert not received(4)
    assert [address for address, _ in desk.said()] == [ANA]
