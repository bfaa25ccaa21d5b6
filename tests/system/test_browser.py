"""DS-UI-04 played on the page in headless Chromium, with the real bot behind it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from selenium import webdriver
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.remote.webelement import WebElement

from tests.chromium import needs_chromium, open_chromium, resize, steady
from tests.system.page import Page
from tests.system.playing import CARLOS, CONCLUDE, OPEN, SOLVED, number_in, picture
from tests.waiting import until

pytestmark = needs_chromium


class Visitor:
    """Somebody before the page."""

    def __init__(self, driver: webdriver.Chrome, address: str) -> None:
        self.driver = driver
        self.resize(1280, 800)
        driver.get(address)

    def resize(self, width: int, height: int) -> None:
        """Look at the page on a screen of that size, in CSS pixels."""
        resize(self.driver, width, height)

    def see(self, selector: str, text: str = "") -> WebElement:
        """Wait for a visible element with that text; the last such."""

        def look() -> WebElement | None:
            found = [one for one in self._all(selector) if one.is_displayed() and text in one.text]
            return found[-1] if found else None

        return until(steady(look), lambda: f"never saw {selector} {text!r} but:\n{self._shown()}")

    def click(self, selector: str, text: str = "") -> None:
        """Click the last visible element with that text."""

        def press() -> bool:
            found = [one for one in self._all(selector) if one.is_displayed() and text in one.text]
            if found:
                found[-1].click()
            return bool(found)

        until(steady(press), lambda: f"could not click {selector} {text!r} in:\n{self._shown()}")

    def become(self, name: str, institution: str = "SOSEP") -> None:
        """Choose an institution and a person; on a telephone the list is a view of its own."""
        people = self._all("[data-go=people]")[0]
        if people.is_displayed():
            people.click()
        self.click(f"[data-institution={institution}]")
        self.click("#people-list button", name)
        self.see("#whoami", name)
        self.click("[data-go=chat]")

    def say(self, text: str) -> None:
        """Type a message and send it."""
        self.see("#text").send_keys(text, Keys.ENTER)
        self.see(".mine .bubble", text)

    def goes_to(self, thing: str) -> None:
        """Press «Siguiente» until this is what comes next, and once more; other things may be due before it."""

        def press() -> bool:
            button = self.see("#next")
            if self._all("#clock[aria-busy]") or not button.is_enabled():
                return False
            there = button.text == thing
            button.click()
            return there

        until(steady(press), lambda: f"never saw {thing!r} but:\n{self._shown()}")

    def drawing(self) -> str:
        """The address of the diagram as it is drawn now."""
        return str(self.see("#drawing").get_attribute("src"))

    def fits(self) -> bool:
        """Whether nothing sticks out at the side."""
        wide = "return document.documentElement.scrollWidth <= window.innerWidth"
        return bool(self.driver.execute_script(wide))

    def _all(self, selector: str) -> list[WebElement]:
        return self.driver.find_elements(By.CSS_SELECTOR, selector)

    def _shown(self) -> str:
        return self._all("body")[0].text


@pytest.fixture
def visitor(page: Page, tmp_path: Path) -> Iterator[Visitor]:
    """A visitor on a desk, before the real product."""
    driver = open_chromium(tmp_path)
    yield Visitor(driver, page.url)
    driver.quit()


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
    visitor.driver.find_element(By.ID, "file").send_keys(str(shot))
    visitor.see("#attached", "pantalla.png")
    visitor.click("#send")
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
