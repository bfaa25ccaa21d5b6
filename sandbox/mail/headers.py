"""Headers that a receiving server adds or takes away, without touching another byte."""

from __future__ import annotations

import re
from email import message_from_bytes
from email.policy import compat32
from email.utils import formatdate, parseaddr

from sandbox.mail.addresses import domain_of
from sandbox.settings import AUTHSERV_ID

_FIELD = re.compile(rb"[^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*")
_OURS = re.compile(
    rb"authentication-results\s*:\s*(?:\([^)]*\)\s*)?" + re.escape(AUTHSERV_ID.encode()) + rb"[\s;/]",
    re.IGNORECASE,
)


def stamped(raw: bytes, *, sender: str, recipient: str, letter: str, forged: bool) -> bytes:
    """The mail as the bot's server stores it.

    ``sender`` is the envelope's (empty for a bounce), ``letter`` a queue id. On top come
    Return-Path, Received and Authentication-Results (RFC 8601); whatever claimed already to be
    our verdict is gone.
    """
    body = without_our_verdict(raw)
    author = domain_of(str(message_from_bytes(raw, policy=compat32).get("From", "")))
    if forged:
        verdict = f"dmarc=fail header.from={author}; dkim=none"
    else:
        verdict = f"dmarc=pass header.from={author}; dkim=pass header.d={author}"
    top = (
        f"Return-Path: <{parseaddr(sender)[1]}>\r\n"
        f"{_received(domain_of(sender) or AUTHSERV_ID, recipient, letter)}"
        f"Authentication-Results: {AUTHSERV_ID}; {verdict}\r\n"
    )
    return top.encode("utf-8") + body


def received(raw: bytes, *, sender: str, recipient: str, letter: str) -> bytes:
    """The mail as the server of some person stores it: Return-Path and Received on top."""
    top = f"Return-Path: <{parseaddr(sender)[1]}>\r\n" + _received(AUTHSERV_ID, recipient, letter)
    return top.encode("utf-8") + raw


def without_our_verdict(raw: bytes) -> bytes:
    """The mail without Authentication-Results that claim to be written by us."""
    kept, at = [], 0
    while (field := _FIELD.match(raw, at)) and field.group().strip():
        if not _OURS.match(field.group()):
            kept.append(field.group())
        at = field.end()
    return b"".join(kept) + raw[at:]


def _received(origin: str, recipient: str, letter: str) -> str:
    return (
        f"Received: from {origin} by {AUTHSERV_ID} with ESMTP id {letter}\r\n"
        f"\tfor <{recipient}>; {formatdate(localtime=True)}\r\n"
    )
