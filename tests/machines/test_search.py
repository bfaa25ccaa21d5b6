"""Free text finds the procedure."""

from __future__ import annotations

import pytest

from machines.reading.loading import load
from machines.search import find

BOOK = load()

CLEAR = [
    ("no imprime", "DS-UI-04"),
    ("Buenos días, la inpresora del segundo nivel no imprime desde ayer", "DS-UI-04"),
    ("mi computadora no enciende", "DS-UI-04"),
    ("soporte tecnico", "DS-UI-04"),
    ("DS-UI-04", "DS-UI-04"),
    ("ine-sen-p2", "INE-SEN-P2"),
    ("Elaboración del Plan Estratégico Institucional", "11.01.U0.P1"),
    ("dictamen técnico\nEquipo: La computadora de Recepción\nMotivo: Ya no enciende", "DS-UI-05"),
    ("Buenos días\nMi computadora no enciende", "DS-UI-04"),
]


@pytest.mark.parametrize(("text", "code"), CLEAR, ids=[text for text, _ in CLEAR])
def test_what_people_write_finds_one_procedure(text: str, code: str) -> None:
    """Misspelt, with or without accents and greetings, the request finds its procedure among all of the institution."""
    institution = BOOK.procedures[code].institution
    offered = [one for one in BOOK.procedures.values() if one.institution == institution]
    assert [one.code for one in find(text, offered)] == [code]


@pytest.mark.parametrize("text", ["", "hola", "no", "gracias", "xyzzy", "¿?", "el de la"])
def test_what_names_nothing_finds_nothing(text: str) -> None:
    """Courtesies, small words and nonsense find no procedure."""
    assert find(text, BOOK.procedures.values()) == []
