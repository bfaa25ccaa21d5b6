"""Raw bytes of a mail as a `Letter`. Never raises: what cannot be read is said in `problems`.

The standard parser runs with its `compat32` policy, eight times faster than `policy.default`, and only the
headers that are needed are decoded.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from email import message_from_bytes
from email.message import Message
from email.parser import BytesHeaderParser
from email.utils import collapse_rfc2231_value

from mail.attachments import Attachment, files_of, opened
from mail.headers import addresses, instant, message_ids, text_of, unescaped
from mail.htmltext import html_to_text
from mail.parts import RAW, Leaf, leaves

MAX_BYTES = 25 * 1024 * 1024
TOO_BIG = "El correo pesa más de 25 MB; leí solo su encabezado."
BROKEN = "El correo está dañado; leí solo su encabezado."

_KEPT = frozenset(
    "auto-submitted precedence return-path x-failed-recipients x-autoreply x-autorespond x-autoresponder "
    "x-auto-response-suppress list-id list-post list-unsubscribe feedback-id disposition-notification-to "
    "authentication-results x-mailer content-type x-loop x-ventanilla from".split()
)
_RECEIVERS = ("Delivered-To", "X-Original-To", "Envelope-To", "X-Delivered-To", "X-Envelope-To")


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """A received mail, decoded.

    Args:
        message_id: its own, or `sha256:` and a hash of its content where that is missing or unusable.
        sender: address of From (else Sender), lower case; empty if there is none.
        receivers: addresses of Delivered-To and its like: where the servers put it.
        date: aware, UTC; None if unreadable.
        headers: raw values of the machine headers, by lower-case name, top-most first.
        text: the text/plain body, all of it.
        html: the text/html body, all of it.
        body: the body as plain text: text/plain, or the HTML turned into text.
        leaves: the undecided rest for `nature`: kinds and contents of all parts.
        size: bytes of the whole letter.
    """

    message_id: str
    sender: str = ""
    sender_name: str = ""
    to: tuple[str, ...] = ()
    cc: tuple[str, ...] = ()
    receivers: tuple[str, ...] = ()
    subject: str = ""
    date: datetime | None = None
    in_reply_to: str = ""
    references: tuple[str, ...] = ()
    headers: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    report: str = ""
    """`report-type` of a multipart/report, lower case."""
    text: str = ""
    html: str = ""
    body: str = ""
    attachments: tuple[Attachment, ...] = ()
    leaves: tuple[Leaf, ...] = ()
    problems: tuple[str, ...] = ()
    size: int = 0

    def header(self, name: str) -> str:
        """The first raw value of a machine header, one line, lower case; empty if it is not there."""
        values = self.headers.get(name, ())
        return " ".join(values[0].split()).lower() if values else ""


def read_letter(raw: bytes) -> Letter:
    """Decode a letter; a hopeless or too large one keeps its headers."""
    if len(raw) > MAX_BYTES:
        return _letter(raw, _headers_only(raw), [], [TOO_BIG])
    try:
        message = message_from_bytes(raw, policy=RAW)
        parts, problems = opened(*leaves(message))
    except (RecursionError, ValueError, LookupError, TypeError, AttributeError, AssertionError):
        return _letter(raw, _headers_only(raw), [], [BROKEN])
    return _letter(raw, message, parts, problems)


def _headers_only(raw: bytes) -> Message:
    return BytesHeaderParser(policy=RAW).parsebytes(raw[: 256 * 1024])


def _letter(raw: bytes, message: Message, parts: list[Leaf], problems: list[str]) -> Letter:
    values = _values(message)

    def all_of(*names: str) -> tuple[str, ...]:
        raws = [value for name in names for value in values.get(name.lower(), ())]
        return tuple(address for _, address in addresses(raws)) if raws else ()

    people = addresses(values.get("from", ())) or addresses(values.get("sender", ()))
    name, sender = people[0] if people else ("", "")
    text, html = _bodies(parts)
    files, lost = files_of(parts, html)
    return Letter(
        message_id=_identity(raw, values),
        sender=sender,
        sender_name=name,
        to=all_of("To"),
        cc=all_of("Cc"),
        receivers=all_of(*_RECEIVERS),
        subject=text_of(_first(values, "subject")),
        date=instant(_first(values, "date")),
        in_reply_to=next(iter(message_ids(_first(values, "in-reply-to"))), ""),
        references=message_ids(_first(values, "references")),
        headers={name: tuple(raws) for name, raws in values.items() if name in _KEPT},
        report=_report(message),
        text=text,
        html=html,
        body=text if text.strip() or not html else html_to_text(html),
        attachments=tuple(files),
        leaves=tuple(parts),
        problems=(*problems, *lost),
        size=len(raw),
    )


def _values(message: Message) -> dict[str, list[str]]:
    values: dict[str, list[str]] = {}
    for name, value in message.raw_items():
        values.setdefault(name.lower(), []).append(str(value))
    return values


def _first(values: Mapping[str, list[str]], name: str) -> str:
    return next(iter(values.get(name, ())), "")


def _report(message: Message) -> str:
    if message.get_content_type() != "multipart/report":
        return ""
    value = message.get_param("report-type", "")
    return collapse_rfc2231_value(value).lower() if value else "unknown"


def _identity(raw: bytes, values: Mapping[str, list[str]]) -> str:
    """The Message-ID, or a hash of what is the same in each delivered copy of the letter."""
    own = message_ids(_first(values, "message-id"))
    if own and own[0].isascii() and "@" in own[0]:
        return own[0]
    head = "\n".join(unescaped(_first(values, name)) for name in ("from", "to", "date", "subject"))
    body = raw.replace(b"\r\n", b"\n").partition(b"\n\n")[2]
    digest = hashlib.sha256(head.encode("utf-8", "replace") + b"\0" + body)
    return f"sha256:{digest.hexdigest()}"


def _bodies(parts: list[Leaf]) -> tuple[str, str]:
    """(plain, HTML) bodies: inline text parts joined; HTML beside plain text only where it is its alternative."""
    plain = [p.text for p in parts if p.kind == "text/plain" and not p.attached]
    html = [p.text for p in parts if p.kind == "text/html" and not p.attached]
    return "\n".join(t for t in plain if t.strip()), "\n".join(html)
