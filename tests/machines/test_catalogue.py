"""The catalogue: every procedure on one page, readable on a screen and on a telephone."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from machines.reading.loading import Book, load
from machines.tables.catalogue import catalogue
from tests.chromium import needs_chromium, open_chromium, resize

BOOK = load()


def test_every_procedure_has_its_table_its_resolutions_and_its_diagram() -> None:
    """Each is linked once from the contents, in an article with a drawing and a line for each resolution."""
    page = catalogue(BOOK)
    articles = dict(re.findall(r'<article id="([^"]+)">(.*?)</article>', page, re.DOTALL))
    assert sorted(articles) == sorted(BOOK.procedures)
    for code, procedure in BOOK.procedures.items():
        assert page.count(f'href="#{code}"') == 1
        assert articles[code].count("<svg ") == 1
        rows = articles[code].count("<tr>") - articles[code].count("<thead>")
        assert rows >= len(procedure.steps) + len(procedure.resolutions)


def test_nothing_in_a_file_can_become_part_of_the_page() -> None:
    """Signs of HTML in a procedure's texts are shown as they are."""
    (one, *_) = BOOK.procedures.values()
    evil = replace(one, title="<script>alert(1)</script>", objective='"><img src=x>')
    page = catalogue(Book(procedures={evil.code: evil}, institutions=BOOK.institutions, findings=()))
    assert "<script" not in page
    assert "<img" not in page


@needs_chromium
@pytest.mark.parametrize("width", [1280, 390])
def test_the_page_fits_its_screen(width: int, tmp_path: Path) -> None:
    """Nothing but a drawing in its own frame goes beyond the screen's edge, and the browser has no complaint."""
    (tmp_path / "catalogo.html").write_text(catalogue(BOOK), "utf-8")
    driver = open_chromium(tmp_path / "profile")
    try:
        resize(driver, width, 844)
        driver.get((tmp_path / "catalogo.html").as_uri())
        assert driver.execute_script("return document.documentElement.scrollWidth") <= width
        log: Any = driver.get_log("browser")  # type: ignore[no-untyped-call]  # selenium's own gap
        assert log == []
    finally:
        driver.quit()
