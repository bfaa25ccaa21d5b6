"""Addresses as they are compared."""

from __future__ import annotations


def fold_address(address: str) -> str:
    """A mail address or chat id without spaces around it and in lower case."""
    return address.strip().lower()
