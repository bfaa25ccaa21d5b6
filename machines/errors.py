"""Kinds of no. Each answers: whose fault, and does trying again help?"""

from __future__ import annotations


class VentanillaError(Exception):
    """Root of our own errors."""


class Refusal(VentanillaError):
    """A legal answer to the person: what was asked can't be. Nothing changed; the text is shown, in Spanish.

    Args:
        key: entry of `wording` that says why.
        params: its parameters.
    """

    def __init__(self, key: str, **params: str) -> None:
        super().__init__(key)
        self.key = key
        self.params = params


class Conflict(VentanillaError):
    """Somebody was faster. Reload and decide again."""


class Flood(VentanillaError):
    """A correspondent writes more than any person does: kept for a human, not answered."""


class Temporary(VentanillaError):
    """Nobody's fault and it will pass: try again later.

    Args:
        reason: for the log.
        after: seconds to wait, if the other side said so.
    """

    def __init__(self, reason: str, *, after: float | None = None) -> None:
        super().__init__(reason)
        self.after = after


class Permanent(VentanillaError):
    """It will never work this way; trying again does not help.

    Args:
        reason: for the administrator.
        dead: the address takes nothing any more (blocked, no such mailbox).
        moved_to: the address under which it lives on, if the channel said so.
    """

    def __init__(self, reason: str, *, dead: bool = False, moved_to: str = "") -> None:
        super().__init__(reason)
        self.dead = dead
        self.moved_to = moved_to


class CannotBeMade(VentanillaError):
    """A file that a job should make cannot be made, however often it is tried; says why, for the administrator."""
