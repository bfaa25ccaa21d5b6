"""Letters as mail programs and hurried people really write them."""

from __future__ import annotations

import pytest

from tests.conversations import accounts, dictamen
from tests.conversations.dictamen import the_case
from tests.conversations.office import World

FORM = "Enviar datos y fotografías\n" + "\n".join(
    f"{label}: {value}" for label, value in dictamen.DATA.items()
)


@pytest.mark.parametrize("name", ["bien.jpg", "BIEN.JPEG", "captura.png"])
def test_a_photograph_that_calls_itself_bytes_is_a_photograph(world: World, name: str) -> None:
    """Some mail programs attach pictures as application/octet-stream: then the name's ending says what it is."""
    dictamen.ask(world)
    world.chat("Claudia").taps("Marta López Xicará")
    world.mail("Marta").replies(FORM, files={name: dictamen.picture()})
    assert the_case(world).state == "4"
    assert [one.name for one in world.chat("Beatriz").last.files] == [name]


def test_a_first_letter_is_told_what_of_it_could_not_be_taken(world: World) -> None:
    """Values of the opening letter that are no value of their field are named with the reason, not dropped."""
    mailbox = world.mail("Leticia")
    mailbox.writes("crear usuario", accounts.LETTER.format(nit="abc", cui="después se lo mando"))
    mailbox.sees("NIT: El NIT tiene cifras", "CUI: El CUI tiene", "NIT: (escriba aquí", "CUI: (escriba aquí")
