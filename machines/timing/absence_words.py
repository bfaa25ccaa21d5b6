"""What people write to say that somebody will be away: "de Ana Gómez del 1/12/2026 al 15/12/2026 sustituye Carlos"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from machines.fields import form_texts
from machines.fields.form_choices import Invalid

_SUBSTITUTE = re.compile(
    r"[\s,;.]*\b(?:(?:me|le|lo|la|y)\s+)*(?:sustituy[ea]n?|sustitut[oa]|reemplaza|suple)\b(?:\s+es)?:?\s+(.+)$",
    re.IGNORECASE | re.DOTALL,
)
_DAY = re.compile(
    r"\d{1,2}/\d{1,2}(?:/\d{2,4})?|\d{4}-\d{2}-\d{2}|\b\d{1,2}\s+de\s+[a-zé]{3,10}(?:\s+del?\s+\d{4})?|\bhoy\b|\bmañana\b",
    re.IGNORECASE,
)
_WHO = re.compile(r"\s*(?:de|para)\s+(?!l\b)(.+)", re.IGNORECASE | re.DOTALL)
_LEADS_TO_DAY = re.compile(
    r"[\s,;]*\b(?:desde|a partir|del?|el|es|será)?\s*(?:de|del|el)?\s*$", re.IGNORECASE
)
_ENDS = re.compile(
    r"\s*(?:terminar?|terminada|fin|finalizar|quitar|cancelar)\b[\s:]*(.*)", re.IGNORECASE | re.DOTALL
)


@dataclass(frozen=True, slots=True)
class AbsenceWish:
    """What was said of an absence; what was not said is empty."""

    who: str = ""
    """Whose it is, as written; empty: the writer's."""
    since: str = ""
    """ISO day."""
    until: str = ""
    substitute: str = ""
    """As written."""
    ends: bool = False
    """It is to be ended, not registered."""

    @property
    def says_nothing(self) -> bool:
        """Whether nothing was said: then it is asked what there is."""
        return self == AbsenceWish()


def read_absence(words: str, today: date) -> AbsenceWish:
    """What the words behind "ausencia" say."""
    ending = _ENDS.fullmatch(words)
    if ending is not None:
        return AbsenceWish(who=_who(ending.group(1)), ends=True)
    named = _SUBSTITUTE.search(words)
    substitute = named.group(1).strip(" .,;\n") if named is not None else ""
    rest = words[: named.start()] if named is not None else words
    found = list(_DAY.finditer(rest))
    days = [day for day in (_day(one.group(), today) for one in found) if day]
    before = rest[: found[0].start()] if found else rest
    return AbsenceWish(
        who=_who(_LEADS_TO_DAY.sub("", before) if found else before),
        since=days[0] if days else "",
        until=days[1] if len(days) > 1 else "",
        substitute=substitute,
    )


def _who(words: str) -> str:
    """The name behind "de"."""
    match = _WHO.fullmatch(words)
    return match.group(1).strip(" .,;\n") if match is not None else ""


def _day(written: str, today: date) -> str:
    try:
        return form_texts.day(written, today)
    except Invalid:
        return ""
