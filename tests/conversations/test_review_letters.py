"""Letters as mail programs and hurried people really write them."""

from __future__ import annotations

import pytest

from tests.conversations import accounts, backups, dictamen
from tests.conversations.dictamen import the_case
from tests.conversations.office import World
from tests.conversations.playing import open_ticket

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


def test_filled_in_lines_that_come_too_late_are_not_kept_as_words(world: World) -> None:
    """What was meant for a personal field never stands in a note."""
    accounts.ask_for_account(world).taps("Enviar")
    beatriz, oscar = world.chat("Beatriz"), world.mail("Óscar")
    beatriz.taps("Devolver con observaciones")
    beatriz.taps("☐ Un dato del formulario")
    beatriz.taps("Listo")
    beatriz.says("El CUI no coincide")
    beatriz.taps("Enviar")
    card = oscar.found("paso 1")
    chat = world.chat("Óscar")
    chat.taps("Enviar solicitud")
    chat.says("Ya está corregido")
    chat.taps("Enviar")
    oscar.replies("CUI: 1234 56789 0101", on=card)
    oscar.sees("ya estaba registrada")
    assert "1234 56789 0101" not in accounts.shown_to_all(world)


def test_a_question_below_an_old_card_reaches_whoever_has_the_case(world: World) -> None:
    """People reply to the last letter they have: if its task is done, their words go to the case."""
    dictamen.signed(world)
    carlos, rodrigo = world.chat("Carlos"), world.mail("Rodrigo")
    rodrigo.replies("¿Ya se lo entregaron a la usuaria?", on=rodrigo.found("paso 5"))
    rodrigo.sees("quedó anotado", "lo verá Carlos Pérez Tzoc", "ya estaba registrada")
    carlos.sees("¿Ya se lo entregaron a la usuaria?")
    rodrigo.replies("Correcto, firmo", on=rodrigo.found("paso 5"))
    rodrigo.sees("ya estaba registrada")
    rodrigo.replies("gracias", on=rodrigo.found("paso 5"))
    rodrigo.sees("ya estaba registrada")
    carlos.sees("¿Ya se lo entregaron a la usuaria?")


def test_whoever_is_asked_for_his_answer_reads_all_that_he_can_write(world: World) -> None:
    """A reply that was not understood lists what the card offered, its personal data and the group's button too."""
    accounts.ask_for_account(world).taps("Enviar")
    beatriz = world.mail("Beatriz")
    offered = beatriz.last.labels
    assert "Ver datos personales" in offered
    beatriz.replies("Ahorita lo veo")
    beatriz.sees("No pude saber cuál es su respuesta", buttons=offered)


def test_the_form_of_one_time_of_a_rhythm_says_which(world: World) -> None:
    """With two copies open, each form names the day that it is for."""
    backups.set_up(world, "cada viernes")
    world.runs_until("2026-12-04 15:31")
    analyst = world.chat("Wilmer")
    analyst.taps("Servicios verificados", on=analyst.found("(27/11/2026)"))
    analyst.sees("(27/11/2026)", "¿En qué estado están los servicios?")


def test_a_name_given_too_late_is_explained_and_no_message_to_the_next(world: World) -> None:
    """Claudia assigned by tap and then answers the letter with another name: it is not kept as words for Carlos."""
    open_ticket(world)
    letter = world.mail("Claudia").last
    world.chat("Claudia").taps("Carlos Pérez Tzoc")
    seen = len(world.chat("Carlos").all())
    world.mail("Claudia").replies("Marta López Xicará", on=letter)
    world.mail("Claudia").sees("ya estaba registrada")
    assert len(world.chat("Carlos").all()) == seen
