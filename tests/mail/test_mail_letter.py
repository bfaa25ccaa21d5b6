"""Bytes become letters: identities, headers, bodies, files."""

from __future__ import annotations

import base64
import struct
from email.utils import getaddresses

import pytest

from mail.filenames import shown_name
from mail.headers import addresses, text_of
from mail.letter import read_letter
from tests.mail.mail_samples import OWN, raw_letter


def multipart(*parts: str, kind: str = "mixed") -> bytes:
    inner = "".join(f"--b\r\n{part}\r\n" for part in parts)
    return f"From: a@b.gt\r\nContent-Type: multipart/{kind}; boundary=b\r\n\r\n{inner}--b--\r\n".encode()


def test_headers_are_decoded() -> None:
    """Names, subjects and addresses come out as text, addresses in lower case, the date in UTC."""
    raw = raw_letter(
        subject="=?iso-8859-1?Q?Gesti=F3n?= =?utf-8?B?w6E=?=", sender="=?utf-8?Q?Jos=C3=A9?= <JOSE@X.GT>"
    )
    letter = read_letter(raw)
    assert (letter.subject, letter.sender_name, letter.sender) == ("Gestióná", "José", "jose@x.gt")
    assert letter.to == (OWN,)
    assert letter.date is not None
    assert letter.date.isoformat() == "2026-11-20T15:00:00+00:00"


def test_raw_eight_bit_headers_are_read() -> None:
    """Headers with unencoded accents, in UTF-8 or Windows-1252, are read."""
    for charset in ("utf-8", "cp1252"):
        assert read_letter("From: a@b.gt\r\nSubject: Gestión\r\n\r\nx".encode(charset)).subject == "Gestión"


def test_two_copies_without_message_id_are_one_letter() -> None:
    """Without a Message-ID the identity is the content's hash, whatever the servers wrote on top."""
    base = b"From: a@b.gt\r\nTo: c@d.gt\r\nSubject: x\r\n\r\nHola"
    one, two = read_letter(b"Delivered-To: v@x.gt\r\n" + base), read_letter(b"Received: by y\r\n" + base)
    assert one.message_id == two.message_id
    assert one.message_id != read_letter(base + b"!").message_id


@pytest.mark.parametrize("bad", ["<>", "sin forma", "<a b@c>", "<" + "x" * 400 + "@y>"])
def test_unusable_message_id_is_replaced(bad: str) -> None:
    """A Message-ID that is none is never used as an identity."""
    assert read_letter(raw_letter(extra=[f"Message-ID: {bad}"])).message_id.startswith("sha256:")


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        ("../../etc/passwd", "passwd"),
        ("C:\\temp\\oficio.pdf", "oficio.pdf"),
        ("a\r\nBcc: x.pdf", "a Bcc: x.pdf"),
        ("foto\u202egpj.exe", "fotogpj.exe"),
        ("", "adjunto-3.pdf"),
        ("...", "adjunto-3.pdf"),
        ("x" * 300 + ".docx", "x" * 115 + ".docx"),
        ("Dictamen técnico n.º 5.pdf", "Dictamen técnico n.º 5.pdf"),
    ],
)
def test_file_names_are_safe_to_show(raw: str, shown: str) -> None:
    """No path, no control or direction characters, a bounded length, and never an empty name."""
    assert shown_name(raw, "application/pdf", 3) == shown


@pytest.mark.parametrize(
    "header",
    [
        "filename*=utf-8''Dictamen%20t%C3%A9cnico.pdf",
        "filename*0*=utf-8''Dictamen%20; filename*1*=t%C3%A9cnico.pdf",
        'filename="=?utf-8?Q?Dictamen_t=C3=A9cnico.pdf?="',
        'filename="Dictamen técnico.pdf"',
    ],
)
def test_encoded_file_names_are_read(header: str) -> None:
    """RFC 2231, its continuations, RFC 2047 and raw UTF-8 names all come out."""
    part = f"Content-Type: application/pdf\r\nContent-Disposition: attachment; {header}\r\n\r\n%PDF"
    file = read_letter(multipart("Content-Type: text/plain\r\n\r\nHola", part)).attachments[0]
    assert (file.name, file.media_type, file.data) == ("Dictamen técnico.pdf", "application/pdf", b"%PDF")


def test_signed_letter_is_opened() -> None:
    """Failure case 26: of a multipart/signed letter the text is read, and the signature is no attachment."""
    signed = "Content-Type: text/plain\r\n\r\nAprobado"
    signature = 'Content-Type: application/pkcs7-signature; name="smime.p7s"\r\n\r\nx'
    letter = read_letter(multipart(signed, signature, kind="signed"))
    assert (letter.body.strip(), letter.attachments, letter.problems) == ("Aprobado", (), ())


def der(tag: int, *values: bytes) -> bytes:
    content = b"".join(values)
    size = len(content)
    head = bytes([size]) if size < 128 else b"\x82" + size.to_bytes(2, "big")
    return bytes([tag]) + head + content


def test_opaquely_signed_letter_is_opened() -> None:
    """Failure case 26: of a smime.p7m that is only signed, the letter inside is read."""
    inside = b"Content-Type: text/plain\r\n\r\nAprobado " + b"x" * 200
    data = der(0x30, der(6, bytes.fromhex("2a864886f70d010701")), der(0xA0, der(4, inside)))
    cms = der(
        0x30,
        der(6, bytes.fromhex("2a864886f70d010702")),
        der(0xA0, der(0x30, der(2, b"\1"), der(0x31), data)),
    )
    part = "Content-Type: application/pkcs7-mime; smime-type=signed-data\r\nContent-Transfer-Encoding: base64"
    letter = read_letter(multipart(f"{part}\r\n\r\n{base64.encodebytes(cms).decode()}"))
    assert letter.body.startswith("Aprobado x")


def tnef(*attributes: tuple[int, int, int, bytes]) -> bytes:
    """A winmail.dat of these attributes: level, id, type and value."""
    packed = (
        struct.pack("<BHHI", level, name, kind, len(value)) + value + struct.pack("<H", sum(value) & 0xFFFF)
        for level, name, kind, value in attributes
    )
    return struct.pack("<IH", 0x223E9F78, 1) + b"".join(packed)


def test_winmail_dat_is_opened() -> None:
    """Failure case 26: what Outlook wrapped, the formatted words and the file under its name, is there as files."""
    rich = b"{\\rtf1 Aprobado}"
    packed = struct.pack("<IIII", len(rich) + 12, len(rich), 0x414C454D, 0) + rich  # kept as it is: "MELA"
    words = struct.pack("<IHHII", 1, 0x102, 0x1009, 1, len(packed)) + packed + bytes(-len(packed) % 4)
    wrapped = tnef(
        (1, 0x9003, 6, words),
        (2, 0x9002, 6, bytes(14)),
        (2, 0x8010, 1, b"oficio.pdf\0"),
        (2, 0x800F, 6, b"%PDF-1.4"),
    )
    part = 'Content-Type: application/ms-tnef; name="winmail.dat"\r\nContent-Transfer-Encoding: base64'
    letter = read_letter(multipart(f"{part}\r\n\r\n{base64.encodebytes(wrapped).decode()}"))
    files = {file.name: file.data for file in letter.attachments}
    assert files == {"oficio.pdf": b"%PDF-1.4", "body.rtf": rich}
    assert letter.problems == ()


@pytest.mark.parametrize(
    ("kind", "problem"),
    [("application/pkcs7-mime", "smime.p7m"), ("application/ms-tnef", "winmail.dat")],
)
def test_unreadable_wrapper_is_told_and_kept(kind: str, problem: str) -> None:
    """Failure case 26: a wrapper that cannot be opened is told to the sender and kept as a file: never "sin comentarios"."""
    letter = read_letter(
        multipart(f"Content-Type: {kind}\r\nContent-Disposition: attachment; filename=x\r\n\r\nzzz")
    )
    assert any(problem in told for told in letter.problems)
    assert len(letter.attachments) == 1


def test_small_inline_logo_is_no_file() -> None:
    """The logo of a signature is not taken for an attachment; a photo pasted into the letter is."""
    html = 'Content-Type: text/html\r\n\r\n<img src="cid:a"><img src="cid:b">'
    logo = "Content-Type: image/png\r\nContent-ID: <a>\r\n\r\nx"
    photo = "Content-Type: image/jpeg\r\nContent-ID: <b>\r\n\r\n" + "x" * 20_000
    assert [f.media_type for f in read_letter(multipart(html, logo, photo, kind="related")).attachments] == [
        "image/jpeg"
    ]


def test_html_only_letter_has_a_body() -> None:
    """A letter with HTML only, or with an empty plain part, is not empty."""
    assert read_letter(raw_letter("<p>Hola</p>", kind="text/html")).body == "Hola"
    both = multipart(
        "Content-Type: text/plain\r\n\r\n \r\n",
        "Content-Type: text/html\r\n\r\n<p>Hola</p>",
        kind="alternative",
    )
    assert read_letter(both).body == "Hola"


@pytest.mark.parametrize(
    "written",
    [
        "claudia@sosep.example",
        "<Claudia@sosep.example>",
        "Claudia Díaz <claudia@sosep.example>",
        "Licda. Claudia M. Díaz<claudia@sosep.example>",
        '"Díaz, Claudia (SOSEP)" <claudia@sosep.example>',
        '" Claudia "<claudia@sosep.example>',
        '"" <claudia@sosep.example>',
        "=?utf-8?q?D=C3=ADaz?= <claudia@sosep.example>",
        "claudia@sosep.example (Claudia)",
        "a@b.example, Claudia <c@d.example>",
        "Claudia <a@b.example> <c@d.example>",
        "a@b.example <c@d.example>",
        '"a@b.example" <c@d.example>',
        "a@b@c.example",
        "undisclosed-recipients:;",
    ],
)
def test_an_address_is_what_the_standard_parser_finds(written: str) -> None:
    """The usual forms are read without the standard parser, and mean what they mean to it."""
    found = [(text_of(name), address.lower()) for name, address in getaddresses([written]) if "@" in address]
    assert addresses([written]) == found
