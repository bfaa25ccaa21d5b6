"""What all that typst makes here shares: the bundled fonts, files beside a text, giving back the memory that it keeps."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping
from datetime import datetime
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from machines.text_width import FONTS

if TYPE_CHECKING:
    from typst import Fonts

_EMPTY = b"#set page(width: 1pt, height: 1pt, margin: 0pt)"
_FORGETTING = 11
"""typst keeps what it rendered, some 15 MB a diagram, until ten more documents have not needed it."""


@lru_cache(maxsize=1)
def fonts() -> Fonts:
    """The bundled fonts and no others."""
    import typst

    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(FONTS)])


def typeset(
    files: Mapping[str, bytes],
    main: str,
    output: Literal["pdf", "png"],
    *,
    ppi: float = 72,
    at: datetime | None = None,
) -> bytes:
    """Typeset one of these files, which may use the others and nothing else on the disk. Blocking.

    Args:
        at: the instant that a PDF carries as its making.

    Raises:
        typst.TypstError: the text is wrong, or a picture cannot be read.
    """
    import typst

    with tempfile.TemporaryDirectory(prefix="ventanilla-") as folder:
        for name, content in files.items():
            (Path(folder) / name).write_bytes(content)
        return typst.compile(
            input=str(Path(folder) / main),
            root=folder,
            format=output,
            ppi=ppi,
            timestamp=None if at is None else at.replace(microsecond=0),  # typst takes whole seconds
            font_paths=fonts(),
        )


def forget() -> None:
    """Give back the memory of what was typeset before."""
    import typst

    for _ in range(_FORGETTING):
        typst.compile(input=_EMPTY, format="png", font_paths=fonts())
