"""Which elements of a list an answer is for: "firmar 1, 3-5", "devolver 2: falta el anexo", "firmar todos menos 4".

As everywhere nothing is inferred: what is not an answer's own words (or the beginning of only one) with numbers that
are listed is no answer, and the bot asks.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from machines import grammar
from machines.text import plain

_NUMBERS = r"\d+(?:\s*(?:-|–|—|\bal?\b)\s*\d+)?(?:(?:\s*[,;]\s*(?:y\s+)?|\s+y\s+|\s+)\d+(?:\s*(?:-|–|—|\bal?\b)\s*\d+)?)*"
_HEAD = re.compile(
    rf"[\s*>¡-]*(?P<words>[^\d:]+?)[\s,]+(?:"
    rf"(?P<all>todos|todas|todo)(?:\s+(?:menos|excepto|salvo)\s+(?:l[ao]s?\s+|el\s+)?(?P<but>{_NUMBERS}))?"
    rf"|(?:(?:l[ao]s?|el|numeros?|nos?\.?)\s+)*(?P<some>{_NUMBERS}))[\s.!]*"
)
_PIECE = re.compile(r"(\d+)(?:\s*(?:-|–|—|\bal?\b)\s*(\d+))?")


@dataclass(frozen=True, slots=True)
class Order:
    """One answer to some of the elements."""

    answer: int
    """Place among the offered labels."""
    numbers: tuple[int, ...]
    rest: str
    """What follows it: a reason, or what else the answer asks for."""


def read(
    text: str, labels: Sequence[str], listed: Sequence[int], explained: Collection[str] = ()
) -> list[Order] | None:
    """What a reply to a list asks for, or None if that is not beyond doubt.

    Args:
        labels: the answers that are offered.
        listed: the numbers of the elements.
        explained: those of the labels that need a reason.
    """
    orders: list[tuple[int, tuple[int, ...], list[str]]] = []
    for line in grammar.without_farewell(text.strip()).splitlines():
        head, _, tail = line.partition(":")
        match = _HEAD.fullmatch(plain(head).strip())
        if match is None and tail:  # "Firmar: 1, 3"
            match, tail = _HEAD.fullmatch(plain(f"{head} {tail}").strip()), ""
        answer = _label(match["words"], labels) if match is not None else None
        if match is None or answer is None:
            if not orders:
                return None
            orders[-1][2].append(line)
            continue
        numbers = _chosen(match, listed)
        if not numbers:
            return None
        orders.append((answer, numbers, [tail.strip()]))
    given = [number for _, numbers, _ in orders for number in numbers]
    if not orders or len(given) != len(set(given)):
        return None
    found = [_checked(labels[answer], rest, explained) for answer, _, rest in orders]
    if any(one is None for one in found):
        return None
    pairs = zip(orders, found, strict=True)
    return [Order(answer, numbers, rest or "") for (answer, numbers, _), rest in pairs]


def wanted(text: str, word: str, listed: Sequence[int]) -> tuple[int, ...]:
    """The elements of "ver 3": nothing but this word and numbers."""
    match = _HEAD.fullmatch(plain(text.strip().partition("\n")[0]))
    return _chosen(match, listed) if match is not None and match["words"] == plain(word) else ()


def _label(words: str, labels: Sequence[str]) -> int | None:
    """The label that these words are, or begin as no other does."""
    spoken = [plain(one) for one in labels]
    if words in spoken:
        return spoken.index(words)
    begun = [place for place, one in enumerate(spoken) if re.match(rf"{re.escape(words)}\b", one)]
    return begun[0] if len(begun) == 1 else None


def _chosen(match: re.Match[str], listed: Sequence[int]) -> tuple[int, ...]:
    """The numbers that are meant, in the order of the list; none if one of them is not listed."""
    if match["all"]:
        but = _numbers(match["but"] or "", listed)
        return tuple(one for one in listed if one not in but) if but is not None else ()
    some = _numbers(match["some"], listed)
    return tuple(one for one in listed if one in some) if some else ()


def _numbers(text: str, listed: Sequence[int]) -> set[int] | None:
    """Numbers and ranges; None if a number, or an end of a range, is not listed, or a range runs backwards."""
    found: set[int] = set()
    for first, last in _PIECE.findall(text):
        begin, end = int(first), int(last or first)
        if begin not in listed or end not in listed or begin > end:
            return None
        found |= {one for one in listed if begin <= one <= end}
    return found


def _checked(label: str, rest: Sequence[str], explained: Collection[str]) -> str | None:
    """What follows an answer, unless it puts the answer in doubt or takes it back."""
    said, *below = rest
    choice = grammar.choose("\n".join((f"{label}: {said}" if said else label, *below)), [label], explained)
    return choice.rest if choice is not None else None
