"""One running product per module, and its page."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.chromium import open_chromium
from tests.system.page import Page
from tests.system.product import Product
from tests.system.visitor import Visitor


@pytest.fixture(scope="module")
def product(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Product]:
    """The product with its sandbox, as `make run` starts it."""
    with Product(tmp_path_factory.mktemp("product"), "--sandbox", "--port", "0") as running:
        yield running


@pytest.fixture(scope="module")
def page(product: Product) -> Iterator[Page]:
    """Its page."""
    page = Page(product.page())
    yield page
    page.close()


@pytest.fixture
def visitor(page: Page, tmp_path: Path) -> Iterator[Visitor]:
    """A visitor on a desk, before the real product."""
    driver = open_chromium(tmp_path)
    yield Visitor(driver, page.url)
    driver.quit()
