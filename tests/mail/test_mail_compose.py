"""Our letters: what they say, where an answer goes, how they thread."""

from __future__ import annotations

import re
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from urllib.parse import parse_qs, urlsplit

import pytest
from selectolax.lexbor import LexborHTMLParser

from machines.messages import Button, FileRef, Nature
from machines.rendered import Facts, Paragraph, Quote, Rendered, Strong
from mail.compose import compose, message_id
from mail.htmltext import html_to_text
from mail.replytext import written
from tests.mail.mail_samples import OWN, SETTINGS, TOKEN, inbound, queued, raw_letter

WORDS = Rendered(
    subject="Tiene una tarea: asignar técnico",
    blocks=(
        Strong("Asignar técnico"),
        Paragraph("Ana escribió:\nla impresora no imprime & <b>pita</b>"),
        Facts((("No. de gestión", "SOSEP-2026-00042"), ("Equipo", "HP 1020 <script>"))),
        Quote('"No imprime"'),
    ),
    buttons=(
        (Button(label="Correcto, firmo", action="a"),),
        (Button(label="Devolver con observaciones", action="b"),),
    ),
)
REPLY_TO = f"ventanilla+{TOKEN}@sosep.gob.gt"


def sent(words: Rendered = WORDS, **row: object) -> EmailMessage:
    """The letter as its receiver's program parses it."""
    letter = compose(queued(**row), words, SETTINGS, lambda sha: f"bytes of {sha}".encode())  # type: ignore[arg-type] # keywords of `queued`
    parsed = message_from_bytes(letter.as_bytes(), policy=default)
    assert isinstance(parsed, EmailMessage)
    return parsed


def body(letter: EmailMessage, kind: str) -> str:
    part = letter.get_body((kind,))
    assert part is not None
    return str(part.get_content()).replace("\r\n", "\n")


def test_headers() -> None:
    """Sender, receiver, reply address, subject with the number, and the machine's marks are all there."""
    letter = sent()
    assert str(letter["From"]) == f"Ventanilla SOSEP <{OWN}>"
    assert str(letter["To"]) == "ana.gomez@sosep.gob.gt"
    assert str(letter["Reply-To"]) == f"Ventanilla SOSEP <{REPLY_TO}>"
    assert str(letter["Subject"]) == "Tiene una tarea: asignar técnico [SOSEP-2026-00042]"
    assert (letter["Auto-Submitted"], letter["X-Auto-Response-Suppress"]) == ("auto-generated", "All")


def test_the_message_id_is_the_same_on_a_retry() -> None:
    """One row has one Message-ID, however often it is sent; another row has another."""
    assert sent()["Message-ID"] == sent()["Message-ID"] == message_id(queued(), SETTINGS)
    assert sent(row=8)["Message-ID"] != sent()["Message-ID"]


def test_letters_of_a_case_are_one_thread() -> None:
    """Every letter refers to the case's root, and to what it answers or follows up."""
    root = "<caso.sosep-2026-00042@sosep.gob.gt>"
    assert (sent()["References"], sent()["In-Reply-To"]) == (root, root)
    answer = sent(in_reply_to="<x@y.gt>")
    assert (answer["References"], answer["In-Reply-To"]) == (f"{root} <x@y.gt>", "<x@y.gt>")
    assert sent(edits="<z@y.gt>")["In-Reply-To"] == "<z@y.gt>"
    assert sent(number="")["References"] is None


def test_the_text_suffices_alone() -> None:
    """The plain text has the marker first, every block, the answers as words, and the code."""
    text = body(sent(), "plain")
    assert text.startswith("«Responda encima de esta línea»")
    assert "Equipo: HP 1020 <script>" in text
    assert "la impresora no imprime & <b>pita</b>" in text
    assert "  - Correcto, firmo\n  - Devolver con observaciones" in text
    assert f"[ref:{TOKEN}]" in text


def test_the_html_escapes_everything_received() -> None:
    """No received character becomes markup, and nothing is loaded from elsewhere."""
    html = body(sent(), "html")
    page = LexborHTMLParser(html)
    assert page.css_first("script, b, img, link, style") is None
    assert "HP 1020 <script>" in page.text()
    assert "http" not in html


def test_the_buttons_write_the_answer() -> None:
    """Each button opens a letter to the reply address, about the same subject, with the answer written."""
    links = [a.attributes["href"] or "" for a in LexborHTMLParser(body(sent(), "html")).css("a")]
    first = urlsplit(links[0])
    assert (first.scheme, first.path) == ("mailto", f"ventanilla%2B{TOKEN}@sosep.gob.gt")
    assert parse_qs(first.query) == {
        "subject": ["Re: Tiene una tarea: asignar técnico [SOSEP-2026-00042]"],
        "body": ["Correcto, firmo"],
    }
    assert len(links) == 2


def test_our_own_words_never_answer() -> None:
    """An empty reply that quotes our letter, marked or not, text or HTML, has no words."""
    letter = sent()
    plain, html = body(letter, "plain"), body(letter, "html")
    assert written(plain).own == ""
    assert written("\n".join(f"> {line}" for line in plain.splitlines())).own == ""
    assert written(html_to_text(html)).own == ""
    assert written(f"Sí\n\n{plain}").own == "Sí"


def test_our_letter_come_back_is_no_person() -> None:
    """Our own letter, looped back, is a machine's."""
    assert inbound(sent().as_bytes()).nature is Nature.AUTO


def test_a_reply_to_our_letter_finds_its_way() -> None:
    """What a mail program answers to our letter brings token and number back."""
    letter = sent()
    read = inbound(raw_letter("Va", subject=f"RE: {letter['Subject']}", to=str(letter["Reply-To"])))
    assert (read.token, read.case_number) == (TOKEN, "SOSEP-2026-00042")


def test_files_are_attached_under_safe_names() -> None:
    """Files go out with their bytes, a type that re-encodes nothing, and a name without path."""
    files = (
        FileRef(sha256="s1", name="Dictamen técnico.pdf", media_type="application/pdf", size=1),
        FileRef(sha256="s2", name="../x\r\ny.txt", media_type="text/plain", size=1),
    )
    parts = list(sent(files=files).iter_attachments())
    assert [(p.get_filename(), p.get_content_type(), p.get_content()) for p in parts] == [
        ("Dictamen técnico.pdf", "application/pdf", b"bytes of s1"),
        ("x y.txt", "application/octet-stream", b"bytes of s2"),
    ]


def test_header_injection_is_impossible() -> None:
    """Line ends in a subject or thread never make a header."""
    words = Rendered(subject="Hola\r\nBcc: otro@x.gt", blocks=(Paragraph("x"),))
    letter = sent(words, in_reply_to="<a@b>\r\nBcc: otro@x.gt")
    assert letter["Bcc"] is None
    assert str(letter["Subject"]).startswith("Hola Bcc: otro@x.gt")


@pytest.mark.parametrize("address", ["", "x", "a@b\r\nBcc: c@d.gt", "a@b.gt, c@d.gt"])
def test_unusable_recipients_are_refused(address: str) -> None:
    """An address that is not exactly one is refused, never guessed."""
    with pytest.raises(ValueError, match=re.escape("unusable address")):
        sent(address=address)
