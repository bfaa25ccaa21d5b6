"""The office clock of the running product: moved on the page, kept through a kill, set back by starting over."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from tests.system.page import Page
from tests.system.playing import open_ticket
from tests.system.product import Product


def hour(page: Page) -> datetime:
    """The office's now."""
    return datetime.fromisoformat(page.get("/api/clock")["now"])


def to_office_hours(page: Page) -> None:
    """On to ten in the morning of a weekday: at night and on Sundays nobody is reminded."""
    local = hour(page).astimezone(ZoneInfo("America/Guatemala"))
    if local.hour != 10:
        page.post("/api/clock", hours=(10 - local.hour) % 24)
    while hour(page).astimezone(ZoneInfo("America/Guatemala")).weekday() >= 5:
        page.post("/api/clock", days=1)


def test_a_moved_clock_outlives_a_kill_and_nothing_is_reminded_twice(tmp_path: Path) -> None:
    """Ten days on, Claudia has her reminder; killed and started again the office is still there, and quiet."""
    with Product(tmp_path, "--sandbox", "--port", "0") as product:
        page = Page(product.page())
        claudia = page.person("Claudia")
        number = open_ticket(page.person("Ana"), "No imprime")
        claudia.gets(number, "aso 2")
        page.post("/api/clock", days=10)
        to_office_hours(page)
        claudia.gets("Recordatorio", number)
        assert hour(page) - datetime.now(UTC) > timedelta(days=9, hours=23)
        product.kill()
        page.close()
    with Product(tmp_path, "--sandbox", "--port", "0") as product:
        page = Page(product.page())
        claudia = page.person("Claudia", remembers=True)
        assert hour(page) - datetime.now(UTC) > timedelta(days=9, hours=23)
        page.post("/api/clock", hours=1)
        reminders = [one for one in claudia.letters() if "Recordatorio" in one.subject]
        assert len(reminders) == 1
        page.start_over()
        assert hour(page) - datetime.now(UTC) < timedelta(minutes=1)
        page.close()
