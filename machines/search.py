"""Free text finds the procedure: "no imprime" → Soporte Técnico."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from rapidfuzz import fuzz

from machines.definition import Procedure
from machines.text import plain

_EMPTY = frozenset(
    "a al buenas buenos con de del dia dias el en es esta favor gracias la las le les lo los me mi mis necesito "
    "o para por porfavor que quiero quisiera se si solicito su sus tarde tardes un una usted y ya".split()
)
_NEAR = 82
"""Similarity (0 to 100) from which two words count as one: "impresora" and "inpresora"."""
_FEW = 0.5
_ALL = 0.99


@dataclass(frozen=True, slots=True)
class Match:
    """How well a text fits a procedure: the share of the words of its best phrase, and how many they are."""

    procedure: Procedure
    share: float
    words: int


def find(text: str, procedures: Iterable[Procedure], limit: int = 5) -> list[Procedure]:
    """The procedures that a text may mean, best first; only one if it is clearly that one.

    The first line (of a letter: its subject) goes before the rest, which tells what happened and may name anything.
    """
    procedures = list(procedures)
    for part in (text.strip().partition("\n")[0], text):
        words = _words(part)
        matches = _matches(words, procedures)
        clear = _clear(words, matches, procedures)
        if clear is not None:
            return [clear]
    return [one.procedure for one in matches[:limit]]


def only_names(text: str, procedure: Procedure) -> bool:
    """Whether a text says nothing but which procedure is meant: all its words are those of its title, or of a topic.

    Words of a symptom say more: they describe the matter.
    """
    words = _words(text)

    def within(phrases: Iterable[str]) -> bool:
        return any(_covers(_words(phrase), words) for phrase in phrases)

    if within(procedure.symptoms):
        return not words
    return within((procedure.code, procedure.title, *procedure.topics))


def _covers(phrase: list[str], words: list[str]) -> bool:
    """Whether every word is one of the phrase."""
    return all(any(_same(word, other) for other in phrase) for word in words)


def _clear(words: list[str], matches: list[Match], procedures: list[Procedure]) -> Procedure | None:
    """The one procedure that is named by its code, or by a whole phrase that no other's equals."""
    named = [one for one in procedures if plain(one.code) in words]
    if len(named) == 1:
        return named[0]
    clear = [one for one in matches if one.share >= _ALL]
    if clear and (len(clear) == 1 or clear[1].words < clear[0].words):
        return clear[0].procedure
    return None


def _matches(words: list[str], procedures: list[Procedure]) -> list[Match]:
    """What fits well enough, best first."""
    found = [_best(procedure, words) for procedure in procedures]
    return sorted((one for one in found if one.share >= _FEW), key=lambda one: (-one.share, -one.words))


def _best(procedure: Procedure, words: list[str]) -> Match:
    """The best of a procedure's phrases: its code, its title and its topics."""
    phrases = (procedure.code, procedure.title, *procedure.topics)
    scored = [_score(_words(phrase), words) for phrase in phrases]
    share, count = max(scored, default=(0.0, 0))
    return Match(procedure, share, count)


def _score(phrase: list[str], words: list[str]) -> tuple[float, int]:
    """The share of the phrase's words that the text has, and their number; "no" alone proves nothing."""
    hits = [word for word in phrase if any(_same(word, other) for other in words)]
    if not phrase or not any(word != "no" for word in hits):
        return 0.0, 0
    return len(hits) / len(phrase), len(hits)


def _same(word: str, other: str) -> bool:
    """Short words must be equal, longer ones nearly."""
    return word == other or (len(word) > 3 and len(other) > 3 and fuzz.ratio(word, other) >= _NEAR)


def _words(text: str) -> list[str]:
    """The words that carry meaning."""
    bare = "".join(char if char.isalnum() or char in "-." else " " for char in plain(text[:2000]))
    words = [word.strip("-.") for word in bare.split()]
    return [word for word in words if word and word not in _EMPTY][:80]
