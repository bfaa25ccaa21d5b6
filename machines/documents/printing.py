"""Typesetting: a template and a case's data become a letter-size PDF. Blocking; threads may call it at the same time."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from datetime import datetime
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from machines import typesetting
from machines.errors import VentanillaError

if TYPE_CHECKING:
    import typst

LIBRARY = "ventanilla.typ"
"""What templates import: letterhead, tables, room for signatures, photographs."""
_TEMPLATE = "main.typ"
_DATA = "datos.json"
_LINE = re.compile(r"\bmain\.typ:(\d+):")


class Misprint(VentanillaError):
    """A template that cannot be typeset; `line` is its own line (0: not known), `text` typst's words."""

    def __init__(self, text: str, line: int = 0) -> None:
        super().__init__(f"line {line}: {text}" if line else text)
        self.text = text
        self.line = line


def print_pdf(
    template: str, data: Mapping[str, object], pictures: Mapping[str, bytes], at: datetime
) -> bytes:
    """The PDF of a template with its data; the same input gives the same bytes.

    Args:
        template: Typst text that may import the library.
        data: what the template finds in `datos`; JSON-able (see `machines.documents.data`).
        pictures: images by the file name under which the data names them.
        at: the instant that the PDF carries as its making.

    Raises:
        Misprint: the template is wrong, or wants something that the data do not have.
    """
    import typst

    files = {
        _TEMPLATE: template.encode(),
        LIBRARY: library(),
        _DATA: json.dumps(data, ensure_ascii=False).encode(),
        **pictures,
    }
    try:
        return typesetting.typeset(files, _TEMPLATE, "pdf", at=at)
    except typst.TypstError as error:
        raise _misprint(error) from error
    except BaseException as error:
        # typst panics with an exception that is no Exception; whatever asked us to stop must go on its way.
        if type(error).__name__ != "PanicException":
            raise
        raise Misprint(f"typst panicked: {error}") from None


@lru_cache(maxsize=1)
def library() -> bytes:
    """The bytes of the library."""
    return (Path(__file__).parent / LIBRARY).read_bytes()


def _misprint(error: typst.TypstError) -> Misprint:
    """The error with the template's own line: where it is, or where the template called the library."""
    place = _LINE.search(error.diagnostic)
    return Misprint(error.message, int(place.group(1)) if place else 0)
