"""Headless Chromium, Debian's own, for the tests that look at the page as a person does."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TypeVar

import pytest
from selenium import webdriver
from selenium.common.exceptions import StaleElementReferenceException
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.remote.webelement import WebElement

_T = TypeVar("_T")
_CHROMIUM, _DRIVER = Path("/usr/bin/chromium"), Path("/usr/bin/chromedriver")
_FLAGS = (
    "--headless=new --no-sandbox --disable-gpu --disable-background-networking "
    "--disable-component-update --disable-sync --no-first-run"
).split()

needs_chromium = pytest.mark.skipif(
    not (_CHROMIUM.exists() and _DRIVER.exists()),
    reason="Chromium is missing (Debian packages chromium and chromium-driver)",
)


def open_chromium(profile: Path) -> webdriver.Chrome:
    """A browser with a profile of its own, which keeps its console's log; the caller quits it."""
    options = webdriver.ChromeOptions()
    options.binary_location = str(_CHROMIUM)
    for flag in (*_FLAGS, f"--user-data-dir={profile}"):
        options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    return webdriver.Chrome(options=options, service=Service(str(_DRIVER)))


def resize(driver: webdriver.Chrome, width: int, height: int) -> None:
    """Look at the page on a screen of that size, in CSS pixels; a narrow one is a telephone's."""
    metrics = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 720}
    driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)


_VISIBLE = """
const [selector, text] = arguments;
return [...document.querySelectorAll(selector)].filter((one) =>
  one.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true }) && one.innerText.includes(text));
"""


def visible(driver: webdriver.Chrome, selector: str, text: str = "") -> list[WebElement]:
    """The elements that can be seen and have this text, in the page's order; asked at once, not one after the other."""
    found: list[WebElement] = driver.execute_script(_VISIBLE, selector, text)
    return found


def steady(look: Callable[[], _T | None]) -> Callable[[], _T | None]:
    """The same look, which sees nothing while the page replaces what it looks at."""

    def again() -> _T | None:
        with suppress(StaleElementReferenceException):
            return look()
        return None

    return again
