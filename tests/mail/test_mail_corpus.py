"""Every letter of the public corpus gets the handling that is expected of it."""

from __future__ import annotations

import base64
import json
import os
from pathlib import Path
from typing import Any

import pytest

from machines.messages import Nature
from mail.intake import to_inbound
from mail.letter import read_letter
from mail.nature import judge
from mail.replytext import written
from tests.mail.mail_samples import OWN, SETTINGS, Files, raw_letter

CORPUS = Path(
    os.environ.get("VENTANILLA_TEST_CORPUS") or Path(__file__).parents[3] / "shared" / "mail-corpus"
)
EXPECTED = CORPUS / "expected.json"
RECORDS: list[dict[str, Any]] = json.loads(EXPECTED.read_text("utf-8")) if EXPECTED.exists() else []
pytestmark = pytest.mark.skipif(
    not RECORDS, reason="the shared mail corpus is missing (VENTANILLA_TEST_CORPUS)"
)

NATURES = {
    "human": Nature.HUMAN,
    "forward": Nature.HUMAN,
    "tnef": Nature.HUMAN,
    "auto": Nature.AUTO,
    "report": Nature.AUTO,
    "bounce": Nature.BOUNCE,
}

MISSES = {
    "crisp-replies/email_7.txt": "an unquoted line between quotes, after a full stop, may be an inline answer: it is kept",
    "sisimai/lhost-fml-02.eml": "a list manager's refusal without any machine header; we write to no lists",
    "sisimai/lhost-fml-03.eml": "a list manager's loop alert without any machine header; we write to no lists",
}


def params() -> list[Any]:
    """One test per record; the known misses are strict."""
    return [
        pytest.param(
            record,
            id=record["file"],
            marks=pytest.mark.xfail(strict=True, reason=MISSES[record["file"]])
            if record["file"] in MISSES
            else (),
        )
        for record in RECORDS
    ]


def as_letter(record: dict[str, Any], content: bytes) -> bytes:
    """The record as a whole letter that answers one of ours."""
    if record["form"] == "eml":
        return content
    if record["form"] == "tnef":
        return tnef_letter(content)
    kind = "text/html" if record["form"] == "html" else "text/plain"
    return raw_letter(content.decode("utf-8", "replace"), kind=kind)


def tnef_letter(content: bytes) -> bytes:
    return (
        f"Message-ID: <t@x.gt>\r\nFrom: ana@x.gt\r\nTo: {OWN}\r\nSubject: Oficio\r\n"
        'Content-Type: application/ms-tnef; name="winmail.dat"\r\n'
        "Content-Transfer-Encoding: base64\r\n\r\n" + base64.encodebytes(content).decode()
    ).encode()


def lines(text: str) -> str:
    """Text without blanks at the ends of lines and without blank lines around it."""
    return "\n".join(line.rstrip() for line in text.replace("\xa0", " ").split("\n")).strip("\n")


@pytest.mark.parametrize("record", params())
def test_letter_of_the_corpus(record: dict[str, Any]) -> None:
    """The letter is judged as expected, its reply is exact where it is known, and its files arrive."""
    content = (CORPUS / record["file"]).read_bytes()
    letter = read_letter(as_letter(record, content))
    judged = judge(letter)
    body = content.decode("utf-8", "replace") if record["form"] in {"body", "html"} else letter.body
    parts = written(body)

    if record["cls"] in NATURES:
        assert judged.nature is NATURES[record["cls"]], judged.why
    if "reply" in record:
        assert lines(parts.text) == lines(record["reply"])
    kept = f"{parts.text}\n{parts.forwarded}"
    assert all(text in kept for text in record.get("contains", ()))
    assert not [text for text in record.get("excludes", ()) if text in parts.text]
    if "files" in record:
        names = [file.name for file in letter.attachments]
        assert all(name in names for name in record["files"])
        assert record["files"] or letter.problems


@pytest.mark.parametrize(
    "record", [r for r in RECORDS if r["cls"] in {"any", "forward"}], ids=lambda r: r["file"]
)
def test_odd_letters_are_not_lost(record: dict[str, Any]) -> None:
    """Whatever is odd or broken still becomes an inbound with an identity and something to show."""
    raw = as_letter(record, (CORPUS / record["file"]).read_bytes())
    inbound = to_inbound(raw, SETTINGS, Files(), lambda _ids: "")
    assert inbound.external_id
    if record["cls"] == "forward":
        assert all(text in inbound.text for text in record["contains"])
