"""The README's ten-minute procedure, in a folder of one's own, played on the page to its end."""

from __future__ import annotations

import re
import textwrap
from pathlib import Path

from tests.system.page import Page
from tests.system.playing import OPEN, number_in
from tests.system.product import ROOT, Product


def test_the_procedure_of_the_readme_is_played(tmp_path: Path) -> None:
    """Whoever follows the recipe sees his procedure in the demo office: asked for in words, sent, authorised, told."""
    found = re.search(r"```toml\n(.*?)```", (ROOT / "README.md").read_text("utf-8"), re.DOTALL)
    assert found
    mine = tmp_path / "mine" / "sosep"
    mine.mkdir(parents=True)
    (mine / "ds-ui-99.toml").write_text(textwrap.dedent(found.group(1)), "utf-8")
    settings = {"VENTANILLA_PROCEDURES": str(mine.parent)}
    with Product(tmp_path / "data", "--sandbox", "--port", "0", settings=settings) as product:
        page = Page(product.page())
        ana, claudia = page.person("Ana"), page.person("Claudia")
        ana.says("necesito un proyector")
        ana.taps(OPEN, "Préstamo de equipo")
        ana.sees("¿Qué equipo necesita?")
        ana.says("Un proyector")
        ana.sees("¿Hasta qué fecha?")
        ana.says("31/12/2030")
        ana.sees("Revise antes de enviar")
        ana.taps("Enviar")
        number = number_in(ana.sees("Constancia de recepción").text)
        claudia.taps("Autorizar", number)
        ana.sees(number, "terminó")
        page.close()
