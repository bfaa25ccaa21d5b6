"""Comparing what people write: without accents, case and punctuation at the ends."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

_BLANKS = re.compile(r"\s+")


def plain(text: str) -> str:
    """Lower case without accents, blanks folded: "Sí,  PROCEDE" → "si, procede"."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    bare = "".join(char for char in decomposed if not unicodedata.combining(char))
    return _BLANKS.sub(" ", bare).strip()


def shortened(text: str, limit: int) -> str:
    """The text, cut at a word with an ellipsis if it is longer than `limit` characters."""
    text = _BLANKS.sub(" ", text).strip()
    if len(text) <= limit:
        return text
    cut = text[: limit - 1].rsplit(" ", 1)[0] or text[: limit - 1]
    return cut.rstrip(".,;: ") + "…"


def joined(names: Sequence[str]) -> str:
    """ "uno, dos y tres"."""
    head, last = list(names[:-1]), list(names[-1:])
    return " y ".join([*([", ".join(head)] if head else []), *last])
