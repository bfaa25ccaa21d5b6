"""One running product per module, and its page."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.system.page import Page
from tests.system.product import Product


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
