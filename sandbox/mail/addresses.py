"""Whose an address is."""

from __future__ import annotations

from email.utils import parseaddr

from sandbox.settings import DOMAIN, MAIL_USER


def plain(address: str) -> str:
    """The bare address in lower case, as servers compare them: ``Ana <A@B>`` gives ``a@b``."""
    return parseaddr(address)[1].strip().lower()


def domain_of(address: str) -> str:
    """What stands after the ``@``."""
    return plain(address).rpartition("@")[2]


def is_bot(address: str) -> bool:
    """Whether mail to this address is the bot's: its own, or with ``+anything`` (RFC 5233)."""
    local, _, domain = plain(address).rpartition("@")
    return domain == DOMAIN and local.partition("+")[0] == MAIL_USER
