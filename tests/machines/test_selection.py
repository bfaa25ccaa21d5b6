"""Which elements of a list a reply means, and when it must be asked again."""

from __future__ import annotations

import pytest

from machines.selection import Order, read, wanted

LABELS = ["Firmar", "Devolver con observaciones", "Denegar", "Dar visto bueno"]
LISTED = [1, 2, 3, 5, 8]
EXPLAINED = ["Devolver con observaciones"]


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("firmar 1", (1,)),
        ("Firmar 1, 3-5", (1, 3, 5)),
        ("FIRMAR: 1, 2", (1, 2)),
        ("firmar 1 y 3", (1, 3)),
        ("firmar 1, 2 y 8.", (1, 2, 8)),
        ("firmar 1 al 3", (1, 2, 3)),
        ("firmar 2 a 5", (2, 3, 5)),
        ("firmar los números 8, 1", (1, 8)),
        ("firmar todos", (1, 2, 3, 5, 8)),
        ("Firmar todas.", (1, 2, 3, 5, 8)),
        ("firmar todos menos 2", (1, 3, 5, 8)),
        ("firmar todos excepto 2 y 5", (1, 3, 8)),
        ("firmar 1\n\nSaludos,\nIng. Gil", (1,)),
        ("firmar 4", None),
        ("firmar 3-4", None),
        ("firmar 5-1", None),
        ("firmar 1-50", None),
        ("firmar", None),
        ("firmar algunos", None),
        ("firmar 1, pero todavía no", None),
        ("firmar 1\nperdón, mejor no", None),
        ("firmar 1: no estoy seguro", None),
        ("¿firmar 1?", None),
        ("rechazar 1", None),
        ("firmar todos menos 4", None),
    ],
)
def test_numbers(text: str, numbers: tuple[int, ...] | None) -> None:
    """An answer's words with listed numbers, ranges or all of them; anything else is no answer."""
    found = read(text, LABELS, LISTED, EXPLAINED)
    assert (found[0].numbers if found else None) == numbers
    assert found is None or [one.answer for one in found] == [0]


@pytest.mark.parametrize(
    ("text", "orders"),
    [
        ("devolver 2: falta el anexo", [Order(1, (2,), "falta el anexo")]),
        ("Devolver con observaciones 2:\nFalta el anexo\ny la firma", [Order(1, (2,), "Falta el anexo\ny la firma")]),
        ("devolver 2: falta el anexo 3", [Order(1, (2,), "falta el anexo 3")]),
        ("firmar 1, 3\ndevolver 2: falta el anexo", [Order(0, (1, 3), ""), Order(1, (2,), "falta el anexo")]),
        ("firmar 1, 2\ndevolver 2: falta el anexo", None),
        ("d 2: falta", None),
        ("de 2", None),
        ("dar 2", [Order(3, (2,), "")]),
    ],
)  # fmt: skip
def test_several_answers_and_what_follows_them(text: str, orders: list[Order] | None) -> None:
    """A line for each answer, its reason behind a colon or below; an element stands in one of them only."""
    assert read(text, LABELS, LISTED, EXPLAINED) == orders


def test_seeing_one() -> None:
    """ "Ver 3" wants to see it; any other word does not."""
    assert wanted("VER 3", "Ver", LISTED) == (3,)
    assert wanted("firmar 3", "Ver", LISTED) == ()
    assert wanted("ver 4", "Ver", LISTED) == ()
