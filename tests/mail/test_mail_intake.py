"""A letter becomes an inbound: the right case, the right words, the files."""

from __future__ import annotations

from machines.records import ChannelName
from mail.intake import to_inbound
from tests.mail.mail_samples import OWN, SETTINGS, TOKEN, Files, inbound, raw_letter

OTHER = "zyxwvutsrqponmlkjihgfedcba"
NUMBER = "SOSEP-2026-00042"


def test_a_reply_is_understood() -> None:
    """Token, number, words, sender, place, identity and thread come from one reply."""
    read = inbound(
        raw_letter(
            f"Aprobado\n\nEl vie, 20 nov 2026 a las 9:00, Ventanilla <{OWN}> escribió:\n> Denegar",
            subject=f"Re: Tarea [{NUMBER}]",
            to=f"Ventanilla <ventanilla+{TOKEN}@sosep.gob.gt>",
            extra=["In-Reply-To: <b@x>", "References: <a@x>\r\n <b@x>"],
        )
    )
    assert (read.channel, read.external_id, read.message_id) == (
        ChannelName.MAIL,
        "<a1@sosep.gob.gt>",
        "<a1@sosep.gob.gt>",
    )
    assert (read.text, read.token, read.case_number) == ("Aprobado", TOKEN, NUMBER)
    assert (read.sender, read.place, read.sender_name) == (
        "ana.gomez@sosep.gob.gt",
        "ana.gomez@sosep.gob.gt",
        "Ana Gómez",
    )
    assert read.references == ("<a@x>", "<b@x>")
    assert not read.authentic


def test_the_address_decides_before_the_code() -> None:
    """Failure case 28: the token of the address wins over a code in the subject, which wins over a quoted one."""
    subject, body = f"Re: [ref:{OTHER}]", f"Va\n\n> [ref:{'a' * 26}]"
    assert inbound(raw_letter(body, subject=subject, to=f"ventanilla+{TOKEN}@sosep.gob.gt")).token == TOKEN
    assert inbound(raw_letter(body, subject=subject)).token == OTHER
    assert inbound(raw_letter(body)).token == "a" * 26


def test_the_delivery_address_is_read_too() -> None:
    """A token that only the server's Delivered-To kept still counts."""
    assert inbound(raw_letter(extra=[f"Delivered-To: ventanilla+{TOKEN}@sosep.gob.gt"])).token == TOKEN


def test_the_number_goes_before_the_references() -> None:
    """Failure case 28: the number in the subject, then the case's thread, then our own Message-IDs; nothing else glues."""
    root = ["References: <caso.sosep-2026-00007@sosep.gob.gt>"]
    assert inbound(raw_letter(subject=NUMBER, extra=root), thread="SOSEP-2026-00009").case_number == NUMBER
    assert inbound(raw_letter(extra=root), thread="SOSEP-2026-00009").case_number == "SOSEP-2026-00007"
    assert inbound(raw_letter(), thread="SOSEP-2026-00009").case_number == "SOSEP-2026-00009"
    assert inbound(raw_letter(extra=["References: <x@y.gt>"])).case_number == ""


def test_an_empty_letter_has_no_words() -> None:
    """Ours: a reply of nothing but a quote has no words, so that the bot asks."""
    assert inbound(raw_letter("> Aprobar")).text == ""


def test_a_forward_begins_with_its_text() -> None:
    """A forwarded letter without a case brings its text; on a case it never speaks for the person."""
    body = "Atender\n\n---------- Forwarded message ---------\nDe: X <x@y.gt>\nDate: hoy\n\nNo imprime"
    assert inbound(raw_letter(body)).text == "Atender\n\nNo imprime"
    assert inbound(raw_letter(body, subject=NUMBER)).text == "Atender"


def test_files_are_stored_and_limits_told() -> None:
    """Files are stored by content; empty and huge ones are told, not kept."""
    parts = "".join(
        f"--b\r\nContent-Type: application/pdf\r\nContent-Disposition: attachment; filename={n}\r\n\r\n{data}\r\n"
        for n, data in (("a.pdf", "%PDF"), ("vacio.pdf", ""), ("grande.pdf", "x" * (20 * 1024 * 1024 + 1)))
    )
    raw = f"From: a@b.gt\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n{parts}--b--".encode()
    files = Files()
    read = to_inbound(raw, SETTINGS, files, lambda _ids: "")
    assert [(f.sha256, f.name, f.size) for f in read.files] == [("sha-1", "a.pdf", 4)]
    assert files.kept == [b"%PDF"]
    assert read.problems == (
        "El archivo «vacio.pdf» llegó vacío.",
        "El archivo «grande.pdf» pesa más de 20 MB.",
    )
