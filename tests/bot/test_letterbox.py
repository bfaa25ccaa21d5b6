"""The mail edge: what is on disk and in the store before a letter is flagged."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence

import pytest

from bot.intake import StoreFailure
from bot.letterbox import Letterbox
from machines.messages import Inbound, Message, Outgoing
from machines.records import Case, ChannelName, InboundState
from mail.intake import to_inbound
from mail.settings import MailSettings
from tests.bot.desk import Desk

SETTINGS = MailSettings(address="counter@oficina.example", authserv_id="mx.oficina.example")
ANA = "ana.gomez@sosep.example"


def letter(subject: str = "no imprime", answers: str = "") -> bytes:
    """A letter of Ana's, as her server would send it."""
    lines = [
        "Authentication-Results: mx.oficina.example; dmarc=pass header.from=sosep.example",
        f"From: Ana <{ANA}>", "To: counter@oficina.example", f"Subject: {subject}", "Message-ID: <a1@sosep.example>",
        *([f"In-Reply-To: {answers}", f"References: {answers}"] if answers else []), "", "Buenos días.", "",
    ]  # fmt: skip
    return "\r\n".join(lines).encode()


@pytest.fixture
def threads() -> list[str]:
    """The case numbers that the parser was told."""
    return []


@pytest.fixture
def letterbox(desk: Desk, threads: list[str]) -> Letterbox:
    """The mail edge over the desk."""

    def parse(
        raw: bytes, store_file: Callable[[bytes], str], own_thread: Callable[[Sequence[str]], str], size: int
    ) -> Inbound:
        inbound = to_inbound(raw, SETTINGS, store_file, own_thread, size=size)
        threads.append(inbound.case_number)
        return inbound

    return Letterbox(desk.intake, desk.files, parse)


def test_a_letter_is_on_disk_handled_and_answered(letterbox: Letterbox, desk: Desk) -> None:
    """The whole letter is kept under its hash, which the inbound names; Ana gets her answer."""
    raw = letter()
    letterbox.take("1:1", raw, len(raw))
    sha256 = hashlib.sha256(raw).hexdigest()
    assert desk.files.path(sha256).read_bytes() == raw
    assert (desk.row(1).state, desk.row(1).raw) == (InboundState.DONE, f"sha256:{sha256}".encode())
    assert {address for address, _ in desk.said()} == {ANA}


def test_a_letter_that_comes_twice_is_answered_once(letterbox: Letterbox, desk: Desk) -> None:
    """Its Message-ID tells; the UID may be another."""
    letterbox.take("1:1", letter(), 300)
    desk.said()
    letterbox.take("2:7", letter(), 300)
    assert desk.said() == []


def test_an_answer_to_our_own_letter_finds_its_case(
    letterbox: Letterbox, desk: Desk, threads: list[str]
) -> None:
    """By the Message-ID that we sent it under, without a number in the subject."""
    letterbox.take("1:1", letter(answers="<unknown@x>"), 300)
    case = desk.do(lambda unit: unit.open_case(_case(desk)))
    ours = Outgoing(message=Message(key="ayuda"), channel=ChannelName.MAIL, address=ANA, case_id=case.id)
    desk.said()
    desk.do(lambda unit: unit.enqueue(ours, desk.now))
    [queued] = desk.do(lambda unit: unit.claim_outbox(desk.now.timestamp(), 50, 60, "t"))
    desk.do(lambda unit: unit.sent(queued, "<ours@oficina.example>", "", desk.now))
    raw = letter(answers="<ours@oficina.example>").replace(b"<a1@", b"<a2@")
    letterbox.take("1:2", raw, 300)
    assert threads == ["", case.number]


def test_a_store_that_fails_leaves_the_letter_on_the_server(
    letterbox: Letterbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`take` raises, so that the letter is not flagged and comes again."""

    def full(*_: object) -> None:
        raise OSError("disk full")

    monkeypatch.setattr("bot.intake._receive", full)
    with pytest.raises(StoreFailure):
        letterbox.take("1:1", letter(), 300)


def test_a_disk_that_is_full_leaves_the_letter_on_the_server(
    letterbox: Letterbox, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The letter's bytes could not be kept: nothing was stored, it comes again."""

    def full(_content: bytes) -> str:
        raise OSError("disk full")

    monkeypatch.setattr(desk.files, "put", full)
    with pytest.raises(OSError, match="disk full"):
        letterbox.take("1:1", letter(), 300)
    assert desk.store.read(lambda unit: unit.inbound(1)) is None


def _case(desk: Desk) -> Case:
    """A case before it is stored."""
    return Case(
        id=0, number="", institution="SOSEP", procedure="DS-UI-04", version=desk.office.book.procedures["DS-UI-04"].version, state="1", seq=0, head="",
        requester=None, beneficiary=None, registrar=None, medium="correo", opened_at=desk.now,
    )  # fmt: skip
