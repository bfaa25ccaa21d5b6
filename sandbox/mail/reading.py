"""Reads the bytes of a mail into a Letter."""

from __future__ import annotations

from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default

from sandbox.mail.addresses import plain
from sandbox.records import Letter


def parsed(raw: bytes) -> EmailMessage:
    """The mail as a tree; broken MIME gives what can be made of it."""
    return message_from_bytes(raw, policy=default)


def letter(*, letter_id: int, raw: bytes, date: float, incoming: bool, read: bool) -> Letter:
    """What a mail program shows of this mail."""
    mail = parsed(raw)
    sender = _header(mail, "From")
    return Letter(
        id=letter_id,
        sender=sender,
        to=_header(mail, "To"),
        subject=_header(mail, "Subject"),
        text=_body(mail, "plain") or "",
        html=_body(mail, "html"),
        date=int(date),
        incoming=incoming,
        attachments=[(name, len(content)) for name, content in attachments(mail)],
        message_id=_header(mail, "Message-ID").strip(),
        in_reply_to=_header(mail, "In-Reply-To").strip() or None,
        reply_to=plain(_header(mail, "Reply-To") or sender),
        read=read,
    )


def attachments(mail: EmailMessage) -> list[tuple[str, bytes]]:
    """Names and contents of what hangs on a mail."""
    found = []
    for number, part in enumerate(mail.iter_attachments() if mail.is_multipart() else (), 1):
        content = part.get_payload(decode=True)
        if not isinstance(content, bytes):  # a mail within the mail
            content = b"".join(inner.as_bytes() for inner in part.iter_parts())
        found.append((part.get_filename() or f"adjunto-{number}", content))
    return found


def _header(mail: EmailMessage, name: str) -> str:
    return str(mail.get(name, ""))


def _body(mail: EmailMessage, kind: str) -> str | None:
    part = mail.get_body((kind,))
    if part is None:
        return None
    content = part.get_payload(decode=True)
    if not isinstance(content, bytes):
        return None
    try:
        text = content.decode(part.get_content_charset("utf-8"), "replace")
    except LookupError:  # an encoding that does not exist
        text = content.decode("utf-8", "replace")
    return text.replace("\r\n", "\n")
