"""Comparing what people write: without accents, case and punctuation at the ends."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

_BLANKS = re.compile(r"\s+")
_SENTENCE = re.compile(r"\.(?= [A-ZÁÉÍÓÚÑ¿«])")
"""The end of a sentence within a text."""


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


def whole_sentences(text: str, limit: int) -> str:
    """As many whole sentences as `limit` characters hold; a first one that is longer is cut at a word."""
    text = _BLANKS.sub(" ", text).strip()
    if len(text) <= limit:
        return text
    ends = [found.end() for found in _SENTENCE.finditer(text) if found.end() <= limit]
    return text[: ends[-1]] if ends else shortened(text, limit)


def joined(names: Sequence[str]) -> str:
    """ "uno, dos y tres"."""
    head, last = list(names[:-1]), list(names[-1:])
    return " y ".join([*([", ".join(head)] if head else []), *last])


_MASCULINE = frozenset(
    "almacen archivo banco centro comite consejo coordinador departamento despacho director fondo gerente hospital "
    "instituto jefe ministerio registro subdirector subgerente".split()
)
_FEMININE = frozenset(
    "autoridad bodega comision coordinacion delegacion direccion gerencia junta mensajeria municipalidad ocse oficina recepcion "
    "seccion secretaria sede subdireccion subgerencia subsecretaria unidad".split()
)


def with_article(name: str) -> str:
    """An office or a post within a sentence: "el Departamento de Inventarios"; a person's name stays as it is."""
    head = plain(name).partition(" ")[0]
    article = "el " if head in _MASCULINE else "la " if head in _FEMININE and " " in name else ""
    return f"{article}{name}"


def to_the(name: str) -> str:
    """The same behind "a": "al Departamento de Inventarios"."""
    named = with_article(name)
    return f"al {name}" if named.startswith("el ") and named != name else f"a {named}"


def of_the(name: str) -> str:
    """The same behind "de": "del Departamento de Inventarios"."""
    named = with_article(name)
    return f"del {name}" if named.startswith("el ") and named != name else f"de {named}"
