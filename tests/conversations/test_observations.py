"""A case that comes back: numbered observations, each answered when it goes forward, shown to whoever observed."""

from __future__ import annotations

from tests.conversations.invented import NUMBER
from tests.conversations.office import World
from tests.conversations.playing import case

TWO = "1. Falta el número de serie\n2. El monto no cuadra"


def observe(invented: World, reason: str = TWO) -> None:
    """Delia returns the dictamen from the joint signature to row 2."""
    delia = invented.chat("Delia")
    delia.taps("Observaciones")
    delia.says(reason)
    assert case(invented, NUMBER).state == "2"


def test_in_chat_each_observation_is_asked_for(invented: World) -> None:
    """The card numbers them; going forward asks for one after the other, and the summary shows both answers."""
    observe(invented)
    teo = invented.chat("Teo")
    teo.sees(
        "Vuelta 2 · Observaciones de Delia Dol:\n1. Falta el número de serie\n2. El monto no cuadra",
        buttons=["Dictamen elaborado"],
    )
    teo.taps("Dictamen elaborado")
    teo.sees("Observación 1: “Falta el número de serie”. ¿Cómo la atendió?")
    teo.says("Se agregó en la página 1")
    teo.sees("Observación 2: “El monto no cuadra”. ¿Cómo la atendió?")
    assert case(invented, NUMBER).state == "2"
    teo.says("Se corrigió a Q1,500")
    teo.sees("Observación 1", "Se agregó en la página 1", "Observación 2", "Se corrigió a Q1,500")
    teo.taps("Enviar")
    assert case(invented, NUMBER).state == "3"


def test_whoever_observed_sees_how_each_was_attended_to(invented: World) -> None:
    """Delia's next card shows, with the round, her observations and what Teo did about each."""
    observe(invented)
    teo, delia = invented.chat("Teo"), invented.chat("Delia")
    teo.taps("Dictamen elaborado")
    teo.says("Se agregó")
    teo.says("Se corrigió")
    teo.taps("Enviar")
    delia.sees(
        "Vuelta 2 · Observaciones de Delia Dol:",
        "1. Falta el número de serie → Atendida: Se agregó",
        "2. El monto no cuadra → Atendida: Se corrigió",
    )


def test_by_mail_the_answers_are_labelled_lines(invented: World) -> None:
    """A reply with the answer and both lines goes forward at once; without them the letter names what is missing."""
    observe(invented)
    teo = invented.mail("Teo")
    teo.sees("1. Falta el número de serie", "2. El monto no cuadra")
    card = teo.last
    teo.replies("Dictamen elaborado", on=card)
    teo.sees("Observación 1: (“Falta el número de serie”. ¿Cómo la atendió?)", "Observación 2: (“El monto")
    assert case(invented, NUMBER).state == "2"
    teo.replies("Observación 1: se agregó\nObservación 2: se corrigió el cuadro")
    assert case(invented, NUMBER).state == "3"
    invented.chat("Delia").sees(
        "1. Falta el número de serie → Atendida: se agregó", "→ Atendida: se corrigió el cuadro"
    )


def test_half_by_mail_and_half_by_chat(invented: World) -> None:
    """One observation answered by letter, the other in the chat: one answer, with both."""
    observe(invented)
    teo, letters = invented.chat("Teo"), invented.mail("Teo")
    letters.replies("Dictamen elaborado\nObservación 2: se corrigió", on=letters.found("Vuelta 2"))
    assert case(invented, NUMBER).state == "2"
    teo.taps("Dictamen elaborado")
    teo.sees("Observación 1: “Falta el número de serie”")
    teo.says("Se agregó")
    teo.taps("Enviar")
    invented.chat("Delia").sees("→ Atendida: Se agregó", "→ Atendida: se corrigió")


def test_a_second_round_numbers_anew_and_the_first_stays_in_the_status(invented: World) -> None:
    """In round 3 only the new observation is asked for; the status keeps both rounds with their answers."""
    observe(invented)
    teo = invented.chat("Teo")
    teo.taps("Dictamen elaborado")
    teo.says("Se agregó")
    teo.says("Se corrigió")
    teo.taps("Enviar")
    observe(invented, "La fecha está mal")
    teo.sees("Vuelta 3 · Observaciones de Delia Dol:\n1. La fecha está mal")
    assert "número de serie" not in teo.last.text
    teo.taps("Dictamen elaborado")
    teo.sees("Observación 1: “La fecha está mal”")
    teo.says("Corregida")
    ursula = invented.chat("Úrsula")
    ursula.says(f"/estado {NUMBER}")
    ursula.sees(
        "Vuelta 2",
        "1. Falta el número de serie → Atendida: Se agregó",
        "Vuelta 3",
        "1. La fecha está mal → Atendida: Corregida",
    )
