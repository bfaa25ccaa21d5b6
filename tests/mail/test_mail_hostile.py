"""Letters made to hurt: slow, huge, deep, or with headers inside headers."""

from __future__ import annotations

import pytest

from mail.htmltext import html_to_text
from mail.intake import to_inbound
from mail.letter import MAX_BYTES, TOO_BIG, read_letter
from mail.parts import TOO_DEEP, TOO_MANY
from mail.replytext import written
from tests.mail.mail_samples import SETTINGS, Files, inbound, raw_letter

BODIES = {
    "blanks": " " * 80_000,
    "lines of blanks": (" " * 200 + "\n") * 400,
    "newlines": "\n" * 80_000,
    "De:": "De: x\n" * 20_000,
    "De and Para": "De: x\nPara: y\n" * 10_000,
    "El": "El 1\n" * 20_000,
    "El with address": "El 1 <a@b\n" * 10_000,
    "escribió": "escribió " * 10_000,
    "quotes": ">" * 80_000,
    "quote lines": "> a\n" * 20_000,
    "quotes and words": "> a\nb\n" * 15_000,
    "quote headers": "> El 1, a@b.c escribió:\n" * 4_000,
    "dashes": "-" * 80_000,
    "underscores": "_" * 40_000 + "\n" + "__\n" * 10_000,
    "at signs": "a@" * 40_000,
    "commas": "a,b;c:" * 15_000,
    "notices": "este mensaje y sus " * 5_000,
    "words": "=?utf-8?q?" * 8_000,
}
PAGES = {
    "div": "<div>" * 20_000,
    "quote": "<blockquote>x" * 8_000,
    "inline": "<b>x</b> " * 9_000,
    "table": "<table><tr><td>" * 6_000,
    "open": "<" * 80_000,
    "attributes": "<p " + "a " * 40_000 + ">",
}


@pytest.mark.parametrize("body", BODIES.values(), ids=BODIES)
def test_hostile_text_is_read_to_its_end(body: str) -> None:
    """80,000 characters of anything, as a body, a subject and a sender, become no more than they were.

    Naive patterns took from fourteen seconds to for ever over these, so that nobody overlooks one who runs the suite.
    """
    assert len(written(body).text) <= len(body)
    read = inbound(raw_letter(body, subject=body.replace("\n", " ")))
    assert len(read.text) <= len(body)
    assert len(read.subject) <= len(body)
    assert len(inbound(raw_letter("x", sender=body.replace("\n", " "))).sender_name) <= len(body)


@pytest.mark.parametrize("page", PAGES.values(), ids=PAGES)
def test_hostile_html_is_read_to_its_end(page: str) -> None:
    """80,000 characters of nested or broken HTML become no more text than they were."""
    assert len(written(html_to_text(page)).text) <= len(page)


def test_five_hundred_parts_are_limited_and_told() -> None:
    """Failure case 32: of too many parts the first are read, and the sender is told."""
    part = "--b\r\nContent-Type: text/plain\r\nContent-Disposition: attachment; filename=a.txt\r\n\r\nx\r\n"
    letter = read_letter(
        f"From: a@b.gt\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n{part * 500}--b--".encode()
    )
    assert len(letter.attachments) == 200
    assert TOO_MANY in letter.problems


@pytest.mark.parametrize("depth", [30, 3000])
def test_deep_nesting_is_told(depth: int) -> None:
    """Parts nested beyond the limit, or beyond the parser's stack, are told and raise nothing."""
    head = "".join(f"Content-Type: multipart/mixed; boundary=b{i}\r\n\r\n--b{i}\r\n" for i in range(depth))
    letter = read_letter(
        f"From: a@b.gt\r\nSubject: Hondo\r\n{head}Content-Type: text/plain\r\n\r\nx".encode()
    )
    assert letter.subject == "Hondo"
    assert letter.problems
    assert depth > 100 or letter.problems == (TOO_DEEP,)


def test_huge_letter_keeps_its_headers_and_says_so() -> None:
    """Over 25 MB only the headers are read, and the sender is told."""
    letter = read_letter(raw_letter("x", subject="Plano") + b"x" * MAX_BYTES)
    assert (letter.subject, letter.text, letter.problems) == ("Plano", "", (TOO_BIG,))


def test_headers_only_letter_says_so() -> None:
    """A letter of which only the headers were fetched becomes an inbound that tells why it is empty."""
    read = to_inbound(raw_letter(""), SETTINGS, Files(), lambda _ids: "", size=MAX_BYTES + 1)
    assert read.problems == (TOO_BIG,)


@pytest.mark.parametrize(
    "raw", [b"", b"\0" * 5000, b"\xff\xfe" * 900, b"From: \xe1@\xf1\r\n\r\n\xff", b"Content-Type: \r\n\r\n"]
)
def test_garbage_becomes_an_inbound(raw: bytes) -> None:
    """Failure case 25: bytes that are no letter still get an identity, under which they are handled."""
    assert inbound(raw).external_id.startswith("sha256:")


def test_encoded_line_end_in_a_header_stays_one_line() -> None:
    """Failure case 31: a line end smuggled in by RFC 2047 never survives in what we keep of the headers."""
    evil = "=?utf-8?q?Hola=0D=0ABcc:_otro=40x.gt?="
    read = inbound(raw_letter(subject=evil, sender=f"{evil} <ana@x.gt>"))
    assert "\n" not in read.subject + read.sender_name + read.sender
    assert "\r" not in read.subject + read.sender_name + read.sender
