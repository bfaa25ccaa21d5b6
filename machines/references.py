"""Numbers by which papers and records are known (oficio, acta, CUR, SNIP …): how they are kept, how they are asked for.

Nobody writes such a number twice in the same way, so it is kept under every ending of it that begins with a word or
with its first figure: "OFICIO DI-123-2026" is found as "di 123/2026" and as "123-2026" too.
"""

from __future__ import annotations

import re

from machines.text import plain

SHORTEST = 3
"""Characters that a key has at least: a small number names too many things."""
_ABBREVIATION = 6
"""Letters of a word that may be a part of a number: "DI", "SGP", "SOSEP"."""
_WORD = re.compile(r"[a-z0-9ñ]+")
_BETWEEN = re.compile(r"[,;\n]|\by\b")
_ASIDE = frozenset(
    "a al con cual de del donde el en encuentra es esta estado este estoy expediente gestion la las le lo los me mi mis "
    "no nro num numero para paso por que quien quiero saber se seguimiento sigue sobre solicitud su tiene tramite un una "
    "va ver anda busco buscar caso como quedo numeros dictamen oficio of ofi oficios acta acuerdo cur snip siges sicoin "
    "resolucion providencia circular memorando documento boleta constancia recibo registro formulario bien inventario "
    "favor porfa gracias buenos buenas dias tardes hola serie factura comprobante nota informe hoja ref referencia correlativo".split()
)
"""What people write around a number when they ask for it."""


def keys(written: str) -> frozenset[str]:
    """Under what a number, or several ("12-2026 y 13-2026"), is kept; empty if there is no figure in it."""
    found: set[str] = set()
    for part in _BETWEEN.split(plain(written.replace("\n", ","))):
        words = _WORD.findall(part)
        figures = next((place for place, word in enumerate(words) if _has_figure(word)), None)
        if figures is not None:
            found.update("".join(words[start:]) for start in range(figures + 1))
    return frozenset(key for key in found if len(key) >= SHORTEST)


def asked_for(text: str) -> str:
    """The key of the number that a text asks for ("¿dónde va el oficio DI-123-2026?"); empty if it says anything else."""
    words = _WORD.findall(plain(text))
    while words and words[0] in _ASIDE:
        words.pop(0)
    while words and words[-1] in _ASIDE:
        words.pop()
    key = "".join(words)
    lettered = [word for word in words if not _has_figure(word)]
    if (
        len(key) < SHORTEST
        or len(lettered) == len(words)
        or any(len(word) > _ABBREVIATION for word in lettered)
    ):
        return ""
    return key


def _has_figure(word: str) -> bool:
    return any(char.isdigit() for char in word)
