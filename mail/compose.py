"""A message in words as a letter: plain text that suffices alone, HTML with answer buttons, the right headers."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime

from machines.messages import FileRef, Queued
from machines.rendered import Rendered
from mail.addressing import reply_address, thread_root
from mail.bodies import Answering, html_body, text_body
from mail.filenames import shown_name
from mail.settings import MailSettings

_SUBJECT_MAX = 200


def message_id(queued: Queued, settings: MailSettings) -> str:
    """The Message-ID of an outbox row's letter: the same on each attempt, hard to guess for others."""
    seed = f"{queued.id}|{queued.created_at.isoformat()}|{queued.outgoing.address}|{queued.outgoing.token}"
    return f"<v.{queued.id}.{hashlib.sha256(seed.encode()).hexdigest()[:16]}@{settings.domain}>"


def compose(
    queued: Queued, rendered: Rendered, settings: MailSettings, load_file: Callable[[str], bytes]
) -> EmailMessage:
    """The letter for an outbox row.

    Args:
        queued: the row; its `edits` is the Message-ID of the letter that this one follows up.
        rendered: its words.
        settings: who we are.
        load_file: bytes of a stored file by its SHA-256.

    Raises:
        ValueError: the recipient's address cannot be written into a letter.
    """
    letter = EmailMessage(policy=SMTP)
    outgoing = queued.outgoing
    subject = _subject(rendered.subject, outgoing.case_number)
    reply_to = reply_address(settings.address, outgoing.token)
    letter["From"] = Address(_line(settings.name), addr_spec=settings.address)
    letter["To"] = _recipient(outgoing.address)
    letter["Reply-To"] = Address(_line(settings.name), addr_spec=reply_to)
    letter["Subject"] = subject
    letter["Date"] = format_datetime(queued.created_at)
    letter["Message-ID"] = message_id(queued, settings)
    _thread(letter, queued, settings)
    letter["Auto-Submitted"] = "auto-generated"
    letter["X-Auto-Response-Suppress"] = "All"
    answering = Answering(
        address=reply_to,
        subject=subject,
        labels=tuple(tuple(button.label for button in row) for row in rendered.buttons),
        number=outgoing.case_number,
        token=outgoing.token,
        sender=settings.name,
    )
    letter.set_content(text_body(rendered, answering), cte="quoted-printable")
    letter.add_alternative(html_body(rendered, answering), subtype="html", cte="quoted-printable")
    for number, file in enumerate(outgoing.message.files, 1):
        _attach(letter, file, number, load_file)
    for name, text in rendered.enclosed:
        letter.add_attachment(text, subtype="plain", cte="base64", filename=name)
    return letter


def _subject(subject: str, number: str) -> str:
    text = _line(subject)[:_SUBJECT_MAX] or "Mensaje de la ventanilla"
    return text if not number or number in text else f"{text} [{number}]"


def _line(text: str) -> str:
    """Text fit for a header: one line, nothing unprintable (EmailMessage would refuse a line end)."""
    return "".join(c for c in " ".join(text.split()) if c.isprintable())


def _recipient(address: str) -> Address:
    try:
        return Address(addr_spec=address)
    except Exception as error:  # the header parser has errors of its own beside ValueError and IndexError
        raise ValueError(f"unusable address: {address!r}") from error


def _thread(letter: EmailMessage, queued: Queued, settings: MailSettings) -> None:
    """Answers point at what they answer; every letter of a case at its root."""
    outgoing = queued.outgoing
    root = (thread_root(outgoing.case_number, settings.domain),) if outgoing.case_number else ()
    answered = outgoing.in_reply_to or queued.edits
    chain = dict.fromkeys((*root, *outgoing.references[-20:], *((answered,) if answered else ())))
    usable = [m for m in chain if m.startswith("<") and m.endswith(">") and m.isascii() and m == _line(m)]
    if usable:
        letter["In-Reply-To"] = answered if answered in usable else usable[-1]
        letter["References"] = " ".join(usable)


def _attach(letter: EmailMessage, file: FileRef, number: int, load_file: Callable[[str], bytes]) -> None:
    main, _, sub = file.media_type.partition("/")
    if not (main.isalnum() and sub) or main in {"text", "message", "multipart"}:
        main, sub = "application", "octet-stream"  # as bytes: text parts would be re-encoded
    name = shown_name(file.name, file.media_type, number)
    letter.add_attachment(load_file(file.sha256), maintype=main, subtype=sub, filename=name)
