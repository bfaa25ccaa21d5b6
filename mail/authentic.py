"""Whether the sender of a letter was proven, by what our own server says about it (RFC 8601, RFC 7489).

Anybody can write an `Authentication-Results` header. Only the top-most one with the id of the configured own
server counts; where the provider writes no id, only the very top-most, and only if that is set on purpose.
Without any of these nothing is proven, and a decision is read back.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from mail.letter import Letter
from mail.settings import MailSettings

_COMMENT = re.compile(r"\([^()]{0,500}\)")
_ID = re.compile(r"\s*([^\s;=]{1,255})(?:\s+\d{1,3})?\s*(?:;|$)")
_RESULT = re.compile(r"^\s*(dmarc|dkim)\s*=\s*([a-z]{3,12})\b", re.IGNORECASE)
_SIGNER = re.compile(r"\bheader\.(?:d|i)\s*=\s*\"?[^\s;@\"]{0,100}?@?([^\s;@\"]{1,255})", re.IGNORECASE)
_FROM = re.compile(r"\bheader\.from\s*=\s*\"?(?:[^\s;@\"]{0,100}@)?([^\s;@\"]{1,255})", re.IGNORECASE)


def is_authentic(letter: Letter, settings: MailSettings) -> bool:
    """Whether our own server found `dmarc=pass`, or `dkim=pass` by the From domain itself."""
    if len(letter.headers.get("from", ())) != 1 or "@" not in letter.sender:
        return False  # two From headers: the server may have checked the other one
    block = _ours(letter.headers.get("authentication-results", ()), settings)
    if block is None:
        return False
    domain = letter.sender.rpartition("@")[2]
    return any(_proves(part, domain) for part in block.split(";"))


def _ours(blocks: Sequence[str], settings: MailSettings) -> str | None:
    """The results of the top-most block that our own server wrote."""
    for raw in blocks:
        block = _COMMENT.sub(" ", " ".join(raw[:8000].split()))
        named = _ID.match(block)
        if settings.authserv_id and named and named.group(1).lower() == settings.authserv_id.lower():
            return block[named.end() :]
        if settings.trust_top and not settings.authserv_id:
            return block
    return None


def _proves(result: str, domain: str) -> bool:
    found = _RESULT.match(result)
    if found is None or found.group(2).lower() != "pass":
        return False
    if found.group(1).lower() == "dmarc":
        checked = _FROM.search(result)
        return checked is None or checked.group(1).lower() == domain
    return any(_aligned(d.lower().strip("."), domain) for d in _SIGNER.findall(result))


def _aligned(signer: str, domain: str) -> bool:
    """The signer is the From domain, or one above it that is no bare ending such as `com.gt`."""
    return signer == domain or (domain.endswith("." + signer) and signer.count(".") >= 2)
