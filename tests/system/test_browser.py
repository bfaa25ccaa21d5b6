"""DS-UI-04 played on the page in headless Chromium, with the real bot behind it."""

from __future__ import annotations

from pathlib import Path

from tests.chromium import needs_chromium, steady
from tests.system.playing import CARLOS, CONCLUDE, OPEN, SOLVED, number_in, picture
from tests.system.visitor import Visitor
from tests.waiting import until

pytestmark = needs_chromium


def test_a_ticket_on_the_page(visitor: Visitor, tmp_path: Path) -> None:
    """From "no imprime" to the closing letter with taps; the diagram's lit step moves; then it starts over."""
    shot = tmp_path / "pantalla.png"
    shot.write_bytes(picture())
    visitor.become("Ana Gómez")
    visitor.say("no imprime")
    visitor.click(".keys button", OPEN)
    visitor.see(".bubble", "¿Dónde está el equipo?")
    visitor.say("Dirección Financiera, segundo nivel")
    visitor.see(".bubble", "envíe una fotografía")
    visitor.send_file(shot)
    visitor.click(".keys button", "Enviar")
    visitor.see(".bubble", "Constancia de recepción")
    visitor.see("#case-state", "paso 2")
    at_two = visitor.drawing()

    visitor.become("Claudia")
    visitor.see(".bubble", "Paso 2")
    visitor.click(".keys button", CARLOS)
    visitor.see(".bubble", "✔ Asignar")
    visitor.see("#case-state", "paso 3")
    until(lambda: visitor.drawing() != at_two, lambda: "the diagram did not change")

    visitor.resize(390, 844)
    visitor.become("Carlos")
    visitor.click(".keys button", SOLVED)
    visitor.see(".bubble", "¿Qué encontró y cómo lo solucionó?")
    visitor.say("Cambié el cable de red")
    visitor.click(".keys button", CONCLUDE)
    visitor.see(".bubble", "✔ Concluir")
    assert visitor.fits()

    visitor.resize(1280, 800)
    visitor.become("Ana Gómez")
    visitor.see("#case-state", "terminada")
    visitor.click("[data-go=mail]")
    visitor.click(".letters button", "Soporte Técnico")
    visitor.driver.switch_to.frame(visitor.see("iframe"))
    visitor.see("body", "Cambié el cable de red")
    visitor.see("body", "queda cerrada")
    visitor.driver.switch_to.default_content()

    visitor.click("#start-over")
    visitor.click("dialog button", "Borrar todo")
    visitor.see("#no-case", "Aún no hay gestiones")
    visitor.click("[data-go=chat]")
    visitor.see("#begin", "Iniciar")


def test_the_clock_brings_the_reminder(visitor: Visitor) -> None:
    """A ticket waits for Claudia; «Siguiente» names her reminder and brings it, with the office's hour on it."""
    visitor.become("Ana Gómez")
    began = visitor.see("#now").text
    visitor.say("no imprime")
    visitor.click(".keys button", OPEN)
    visitor.see(".bubble", "¿Dónde está el equipo?")
    visitor.say("Segundo nivel")
    visitor.see(".bubble", "envíe una fotografía")
    visitor.click(".keys button", "Omitir")
    visitor.click(".keys button", "Enviar")
    number = number_in(visitor.see(".bubble", "Constancia de recepción").text)
    visitor.become("Claudia")
    visitor.see(".bubble", number)
    visitor.goes_to(f"Siguiente: Recordatorio: {number}, paso 2")
    visitor.see(".bubble", "Recordatorio: espera desde el")
    shown = visitor.see("#now").text
    assert shown != began
    assert visitor.see(".message:last-child .when").text.endswith(shown[-5:])
    visitor.click("#start-over")
    visitor.click("dialog button", "Borrar todo")
    until(steady(lambda: visitor.see("#now").text[:-6] == began[:-6]), lambda: "the clock was not set back")
    visitor.see("#begin", "Iniciar")
