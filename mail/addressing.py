"""Reply addresses, reply codes and case numbers: how a letter says what it answers.

A reply address is `local+token@domain`, one per recipient and task. The second way, for servers and people
who lose it, is a code at the end of the subject and of the letter's foot: `[ref:token]`. The number of the
case stands in the subject as `[SOSEP-2026-00042]`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

_TOKEN = re.compile(r"[a-z2-7]{26}")
_CODE = re.compile(r"\[ref:\s*([a-zA-Z2-7]{26})\s*\]")
_NUMBER = re.compile(r"(?<![\w-])([A-Z]{2,8}-\d{4}-\d{5,9}(?:\.\d+)?)(?![\w-])")


def reply_address(own: str, token: str) -> str:
    """The address `own` with a reply token, or `own` itself if the token is empty."""
    if not token:
        return own
    local, _, domain = own.rpartition("@")
    return f"{local}+{token}@{domain}"


def token_in_address(own: str, address: str) -> str:
    """The reply token of an address that belongs to `own`, in lower case; empty if there is none."""
    local, _, domain = own.casefold().rpartition("@")
    base, plus, token = address.strip().casefold().rpartition("@")[0].partition("+")
    same = address.strip().casefold().endswith("@" + domain) and base == local and plus
    return token if same and _TOKEN.fullmatch(token) else ""


def token_in_addresses(own: str, addresses: Iterable[str]) -> str:
    """The first reply token among addresses; empty if there is none."""
    return next((t for a in addresses if (t := token_in_address(own, a))), "")


def reply_code(token: str) -> str:
    """The code that carries a token in a subject or at a letter's foot; empty without a token."""
    return f"[ref:{token}]" if token else ""


def token_in_text(text: str) -> str:
    """The token of the first reply code in a subject or body, in lower case; empty if there is none."""
    found = _CODE.search(text)
    return found.group(1).lower() if found else ""


def number_in_subject(subject: str) -> str:
    """The first No. de gestión that a subject names, in upper case; empty if there is none."""
    found = _NUMBER.search(subject.upper())
    return found.group(1) if found else ""


def thread_root(number: str, domain: str) -> str:
    """The Message-ID of a letter that never existed: all letters of a case refer to it, so that it is one thread."""
    return f"<caso.{number.lower()}@{domain}>"


def number_in_thread(references: Iterable[str], domain: str) -> str:
    """The No. de gestión whose thread root is among Message-IDs; empty if there is none."""
    for reference in references:
        local, _, host = reference.strip("<>").rpartition("@")
        if local.startswith("caso.") and host.lower() == domain and _NUMBER.fullmatch(local[5:].upper()):
            return local[5:].upper()
    return ""
