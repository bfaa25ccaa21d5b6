"""One thing that an administrator should look at."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

MOST_NAMED = 8
"""Names that are spelt out in one line."""


class Grade(StrEnum):
    """How bad it is; the value is what `doctor` prints."""

    GOOD = "bien"
    NOTE = "aviso"
    """Good to know; nothing is lost or late because of it."""
    WRONG = "MAL"


@dataclass(frozen=True, slots=True, kw_only=True)
class Concern:
    """What was looked at, what was found, and what to do about it. All in Spanish."""

    grade: Grade
    about: str
    """The area: "Directorio", "Telegram"."""
    text: str
    remedy: str = ""


def wrong(about: str, text: str, remedy: str) -> Concern:
    """Something that must be mended."""
    return Concern(grade=Grade.WRONG, about=about, text=text, remedy=remedy)


def note(about: str, text: str, remedy: str = "") -> Concern:
    """Something good to know."""
    return Concern(grade=Grade.NOTE, about=about, text=text, remedy=remedy)


def good(about: str, text: str) -> Concern:
    """Something that was looked at and is as it should be."""
    return Concern(grade=Grade.GOOD, about=about, text=text)


def named(names: Sequence[str]) -> str:
    """Names in one line, the first few of them."""
    shown = ", ".join(names[:MOST_NAMED])
    return f"{shown} y {len(names) - MOST_NAMED} más" if len(names) > MOST_NAMED else shown
