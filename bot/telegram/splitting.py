"""Cutting a long text where a reader would: at the end of a line, of a word, or at least between two symbols."""

from __future__ import annotations

import unicodedata

from bot.telegram.utf16 import end_within


def spans_of(text: str, limit: int) -> list[tuple[int, int]]:
    """Where each piece of at most `limit` UTF-16 units starts and ends, in order; blanks at the cuts are left out."""
    spans: list[tuple[int, int]] = []
    start = 0
    while start < len(text):
        fits = end_within(text, start, limit)
        stop = fits if fits == len(text) else _break(text, start, fits)
        spans.append((start, start + len(text[start:stop].rstrip())))
        start = len(text) - len(text[stop:].lstrip())
    return spans


def _break(text: str, start: int, fits: int) -> int:
    """The best place to cut at or before `fits`: a line's end, a word's end, else between two symbols."""
    half = start + (fits - start) // 2
    for blank in ("\n", " "):
        found = text.rfind(blank, half, fits + 1)
        if found > start:
            return found
    for at in range(fits, half, -1):
        if not _belongs_to_last(text, at):
            return at
    return fits


def _belongs_to_last(text: str, at: int) -> bool:
    """Whether the character at an index is drawn together with the one before it: accents, joined emoji, skins."""
    char = text[at]
    joined = "\u200d" in (char, text[at - 1])
    return joined or "\U0001f3fb" <= char <= "\U0001f3ff" or unicodedata.category(char)[0] == "M"
