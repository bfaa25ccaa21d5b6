"""How a paper's number is kept, and what of a text is one."""

from __future__ import annotations

import pytest

from machines.references import asked_for, keys

KEPT = [
    ("OFICIO DI-123-2026", {"oficiodi1232026", "di1232026", "1232026"}),
    ("CUR 48213", {"cur48213", "48213"}),
    ("12-2026 y 13-2026", {"122026", "132026"}),
    ("Acta 45-2026, punto TERCERO", {"acta452026", "452026"}),
    ("Acta 7", {"acta7"}),
    ("s/n", set()),
    ("", set()),
]
ASKED = [
    ("¿Dónde va el oficio DI-123-2026?", "di1232026"),
    ("oficio di 123/2026", "di1232026"),
    ("123-2026", "1232026"),
    ("quiero saber cómo va el CUR No. 48213, por favor", "48213"),
    ("cómo va el CUR No. 48213", "48213"),
    ("necesito 120 sillas", ""),
    ("se dañó la impresora 2", ""),
    ("¿dónde va mi trámite?", ""),
    ("oficio", ""),
    ("7", ""),
]


@pytest.mark.parametrize(("written", "wanted"), KEPT, ids=[one for one, _ in KEPT])
def test_a_number_is_kept_under_each_way_of_shortening_it(written: str, wanted: set[str]) -> None:
    """With its letters, with the last of them, with its figures alone; words without figures are no number."""
    assert keys(written) == wanted


@pytest.mark.parametrize(("text", "key"), ASKED, ids=[one for one, _ in ASKED])
def test_only_a_text_that_is_a_number_asks_for_one(text: str, key: str) -> None:
    """Words about asking are set aside; a sentence that has a number among other things asks for nothing."""
    assert asked_for(text) == key
