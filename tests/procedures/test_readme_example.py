"""The README's procedure can be copied as it stands."""

from __future__ import annotations

import re
import shutil
import textwrap
from pathlib import Path

from machines.reading.loading import BUILT_IN, load

README = Path(__file__).parents[2] / "README.md"


def test_the_example_of_the_readme_has_no_findings(tmp_path: Path) -> None:
    """Whoever copies the ten-minute procedure gets one that passes `ventanilla check`."""
    found = re.search(r"```toml\n(.*?)```", README.read_text("utf-8"), re.DOTALL)
    assert found
    folder = tmp_path / "sosep"
    folder.mkdir()
    shutil.copy(BUILT_IN / "sosep" / "institucion.toml", folder)
    file = folder / "ds-ui-99.toml"
    file.write_text(textwrap.dedent(found.group(1)), "utf-8")
    book = load((BUILT_IN,), [file])
    assert [str(one) for one in book.findings] == []
    assert list(book.procedures) == ["DS-UI-99"]
