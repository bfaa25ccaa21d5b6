"""The number of any paper of a case finds it, for those who may see the case."""

from __future__ import annotations

import pytest

from tests.conversations.filling import work
from tests.conversations.office import Chat, World
from tests.conversations.playing import start
from tests.conversations.test_11_01_u0_p5 import NUMBER, to_the_chief


@pytest.fixture
def known(world: World) -> World:
    """A case whose letter was made, and whose goals were entered under the SIGES number 2215."""
    to_the_chief(world)
    return world


def entered(chief: Chat) -> None:
    """The chief's rows up to the one whose form has the SIGES number."""
    for button in (
        "Propuesta analizada",
        "Metas ajustadas",
        "Incorporadas al POA",
        "Ingresadas en los sistemas",
    ):
        work(chief, button, {"Se ajusta alguna": "No"})


@pytest.mark.parametrize(
    "words", ["¿Dónde va el oficio PYP-MF-2026-0001?", "pyp-mf-2026-1", "/estado MF 2026-0001", "2026-0001"]
)
def test_a_produced_letter_finds_its_case_by_chat(known: World, words: str) -> None:
    """Whole, in part, as a question or alone; a number that is another's finds nothing."""
    pia = known.chat("Pía")
    pia.says(words)
    found = "-1" not in words
    assert ("Paso 5" in pia.last.text or NUMBER in pia.last.text) is found


def test_it_is_found_by_mail(known: World) -> None:
    """The subject may ask, whatever the letter says below."""
    mail = known.mail("Amílcar")
    mail.writes("Oficio PYP-MF-2026-0001", "Buenos días.\nQuedo atento.")
    mail.found(NUMBER)


def test_a_number_that_was_typed_in_finds_it_too(known: World) -> None:
    """The record in another system, with its words or without."""
    pia = known.chat("Pía")
    entered(pia)
    pia.says("¿cómo va el registro 2215?")
    assert NUMBER in pia.last.text


def test_whoever_has_no_part_in_it_finds_nothing(known: World) -> None:
    """A colleague of another area is told what he is told of any words that we do not know; nothing is given away."""
    hugo = known.chat("Hugo")
    hugo.says("¿Dónde va el oficio PYP-MF-2026-0001?")
    assert NUMBER not in hugo.last.text


def test_two_cases_with_one_number_are_listed(known: World) -> None:
    """An oficio that asked for two things."""
    pia = known.chat("Pía")
    entered(pia)
    to_second = known.chat("Amílcar")
    start(to_second, "11.01.U0.P5")
    for button in ("Pronósticos realizados", "Pronósticos comparados", "Elaborar oficio y trasladar"):
        work(to_second, button)
    known.later(minutes=1)
    entered(pia)
    pia.says("registro 2215")
    assert NUMBER in pia.last.text
    assert "IGM-2026-00002" in pia.last.text
