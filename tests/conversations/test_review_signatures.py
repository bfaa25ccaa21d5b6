"""Signers who are late, impatient, or hold both posts: nothing that they say is lost, each knows what he signs as."""

from __future__ import annotations

import pytest

from tests.conversations import dictamen
from tests.conversations.dictamen import OBJECT, SIGN, the_case
from tests.conversations.office import ROSTER, World
from tests.conversations.playing import told

SECOND = "Falta el número de bien"


def test_an_observation_that_comes_second_by_chat_is_read_by_whoever_mends(world: World) -> None:
    """Both begin to observe; the first returns it, the second one's words reach the Asistente all the same."""
    carlos, rodrigo = dictamen.to_signatures(world)
    rodrigo.taps(OBJECT)
    carlos.taps(OBJECT)
    carlos.says("El número de serie está mal")
    rodrigo.says(SECOND)
    rodrigo.sees("quedó anotado", "Beatriz Lima Coronado", "ya no espera respuesta")
    assert SECOND in told(world, "Beatriz")
    assert the_case(world).state == "4"
    rodrigo.says("no imprime")
    rodrigo.sees("Soporte Técnico")


def test_an_observation_that_comes_second_by_mail_is_read_by_whoever_mends(world: World) -> None:
    """The same in one letter, and in a letter that answers the question for the observations."""
    carlos, _ = dictamen.to_signatures(world)
    mailbox = world.mail("Rodrigo")
    card = mailbox.last
    mailbox.replies(OBJECT, on=card)
    question = mailbox.sees("¿Cuáles son las observaciones?")
    carlos.taps(OBJECT)
    carlos.says("El número de serie está mal")
    mailbox.replies(f"{OBJECT}: {SECOND}", on=card)
    mailbox.sees("quedó anotado", "ya no espera respuesta")
    assert SECOND in told(world, "Beatriz")
    mailbox.replies("También el color", on=question)
    mailbox.sees("quedó anotado", "ya no espera respuesta")
    assert "También el color" in told(world, "Beatriz")


@pytest.mark.parametrize(
    "letter",
    ["Observaciones: falta el sello", "Observaciones. No trae el sello", "Observaciones\nNo procede así"],
)
def test_a_reason_may_begin_with_what_is_missing(world: World, letter: str) -> None:
    """In an answer that needs a reason, «falta» and «no» are the reason and no doubt."""
    dictamen.to_signatures(world)
    world.mail("Rodrigo").replies(letter)
    assert the_case(world).state == "4"
    assert letter.split(maxsplit=1)[1] in told(world, "Beatriz")


def test_an_answer_with_a_reason_can_still_be_taken_back(world: World) -> None:
    """«Observaciones: perdón, está bien» is no answer; the person is asked."""
    dictamen.to_signatures(world)
    world.mail("Rodrigo").replies("Observaciones: perdón, ya vi que está bien")
    world.mail("Rodrigo").sees("No pude saber cuál es su respuesta")
    assert the_case(world).state == "5"


def test_thanks_that_come_too_late_are_no_observation(world: World) -> None:
    """A courtesy to a question that is over is answered with why, and noted nowhere."""
    carlos, rodrigo = dictamen.to_signatures(world)
    rodrigo.taps(OBJECT)
    carlos.taps(OBJECT)
    carlos.says("El número de serie está mal")
    rodrigo.says("gracias")
    rodrigo.sees("ya no espera respuesta")
    assert "quedó anotado" not in told(world, "Rodrigo")


def test_whoever_holds_both_posts_is_told_as_which_he_signs(world: World) -> None:
    """A Director who is Técnico too gets two cards that say which is which, and both signatures are his."""
    director = "700000001,Director Unidad de Informática"
    world.hire(ROSTER.read_text("utf-8").replace(director, f"{director};Técnico de Hardware y Software"))
    dictamen.ask(world)
    world.chat("Claudia").taps("Ing. Rodrigo Aguilar Sandoval")
    dictamen.fill_in(world.chat("Rodrigo"))
    dictamen.draw_up(world)
    rodrigo = world.chat("Rodrigo")
    first = rodrigo.found("En calidad de: Director Unidad de Informática")
    second = rodrigo.found("En calidad de: Técnico de Hardware y Software")
    rodrigo.taps(SIGN, on=first)
    assert the_case(world).state == "5"
    rodrigo.taps(SIGN, on=second)
    assert the_case(world).state == "6"
    assert the_case(world).did["5:1"] == the_case(world).did["5"]


def test_courtesy_behind_an_answer_does_not_hide_it(world: World) -> None:
    """«Correcto, firmo por favor gracias» is the answer; a condition behind it still is none."""
    carlos, _ = dictamen.to_signatures(world)
    mailbox = world.mail("Rodrigo")
    card = mailbox.last
    mailbox.replies("Correcto, firmo, pero corrijan la serie, por favor", on=card)
    mailbox.sees("No pude saber cuál es su respuesta")
    mailbox.replies("Correcto, firmo. Muchas gracias, saludos", on=card, authentic=False)
    mailbox.replies("confirmo por favor")
    mailbox.sees("Quedó registrado")
    carlos.taps(SIGN)
    assert the_case(world).state == "6"
