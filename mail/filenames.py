"""Names of received files, made safe to show. They never become paths: files are kept under their hash."""

from __future__ import annotations

import mimetypes
import re
import unicodedata

_PATH = re.compile(r"[/\\]")
_MAX = 120


def shown_name(raw: str, media_type: str, number: int) -> str:
    """A file's name for people: no path, no control or direction characters, at most 120 characters.

    Args:
        raw: what the letter says, decoded; may be anything.
        media_type: used for the ending where there is no name.
        number: which attachment it is, for the same case.
    """
    last = _PATH.split(raw)[-1]
    # Cc, Cf, Cs: line ends, right-to-left overrides ("gpj.exe"), broken surrogates
    kept = "".join(
        " " if c in "\t\r\n" else c for c in last if c in "\t\r\n" or unicodedata.category(c)[0] != "C"
    )
    name = " ".join(kept.split()).strip(". ")
    if not name:
        return f"adjunto-{number}{mimetypes.guess_extension(media_type) or ''}"
    if len(name) > _MAX:
        stem, dot, ending = name.rpartition(".")
        short = dot and len(ending) <= 10
        name = f"{stem[: _MAX - len(ending) - 1]}.{ending}" if short else name[:_MAX]
    return name
