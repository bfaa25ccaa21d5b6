"""Somebody before the sandbox's page, in headless Chromium."""

from __future__ import annotations

from pathlib import Path

from selenium import webdriver
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.remote.webelement import WebElement

from tests.chromium import resize, steady, visible
from tests.waiting import until


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
            found = visible(self.driver, selector, text)
            return found[-1] if found else None

        return until(steady(look), lambda: f"never saw {selector} {text!r} but:\n{self._shown()}")

    def click(self, selector: str, text: str = "") -> None:
        """Click the last visible element with that text, once it stays where it is: a picture that loads moves it."""
        place = None

        def press() -> bool:
            nonlocal place
            found = visible(self.driver, selector, text)
            before, place = place, found[-1].rect if found else None
            if found and before == place:
                found[-1].click()
                return True
            return False

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

    def answers(self, question: str, value: str) -> None:
        """Wait for a question and answer it, with its button where it has one that says so."""
        self.see(".bubble", question)
        words = steady(lambda: [one.text for one in visible(self.driver, ".keys button", value)])
        if value in (words() or ()):
            self.click(".keys button", value)
        else:
            self.say(value)

    def omits(self, question: str) -> None:
        """Wait for a question and leave it out."""
        self.see(".bubble", question)
        self.click(".keys button", "Omitir")

    def send_file(self, file: Path) -> None:
        """Attach a file and send it."""
        self.driver.find_element(By.ID, "file").send_keys(str(file))
        self.see("#attached", file.name)
        self.click("#send")

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
