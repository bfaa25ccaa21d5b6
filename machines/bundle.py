"""Everything that a collection received as one ZIP: a folder per element, safe names, an index in words. Pure."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from machines.messages import FileRef
from machines.text import shortened

INDEX = "indice.txt"
_UNSAFE = re.compile(r'[\x00-\x1f\x7f<>:"/\\|?*]+')
_LONGEST = 80


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A file of an element."""

    element: str
    file: FileRef
    at: datetime
    """Office time."""
    who: str
    medium: str
    note: str = ""
    """ "corrección", "fuera de tiempo"…"""


def pack(title: str, pieces: Sequence[Piece], missing: Sequence[str], read: Callable[[str], bytes]) -> bytes:
    """The ZIP's bytes.

    Args:
        title: of the collection, for the index.
        missing: elements of which nothing came.
        read: bytes of a stored file by its SHA-256; may raise OSError.
    """
    taken: set[str] = {INDEX}
    lines = [title, "", "Recibido:"]
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        for piece in pieces:
            path = _free(f"{safe(piece.element)}/{safe(piece.file.name)}", taken)
            taken.add(path.casefold())
            info = zipfile.ZipInfo(path, date_time=_dos(piece.at))
            info.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(info, read(piece.file.sha256))
            note = f" ({piece.note})" if piece.note else ""
            lines += [
                f"- {path}{note}",
                f"  {piece.who}, {piece.at:%d/%m/%Y %H:%M}, por {piece.medium or 'otra vía'}",
                f"  SHA-256 {piece.file.sha256}",
            ]
        if not pieces:
            lines.append("- nada")
        if missing:
            lines += ["", "Sin archivos:", *(f"- {one}" for one in missing)]
        archive.writestr(zipfile.ZipInfo(INDEX, date_time=(1980, 1, 1, 0, 0, 0)), "\n".join(lines) + "\n")
    return content.getvalue()


def safe(name: str) -> str:
    """A name that no system misreads: no separators, no control characters, no leading or trailing dots, not too long."""
    clean = _UNSAFE.sub("_", name).strip(" .") or "archivo"
    if len(clean) <= _LONGEST:
        return clean
    stem, dot, ending = clean.rpartition(".")
    if not dot or len(ending) > 10:
        return shortened(clean, _LONGEST).rstrip(" .…")
    return f"{stem[: _LONGEST - len(ending) - 1].rstrip(' .')}.{ending}"


def _free(path: str, taken: set[str]) -> str:
    """The path, numbered if it is taken; capitals make no difference, as on most desks."""
    if path.casefold() not in taken:
        return path
    stem, dot, ending = path.rpartition(".")
    if not dot or "/" in ending:
        stem, dot, ending = path, "", ""
    number = 2
    while f"{stem} ({number}){dot}{ending}".casefold() in taken:
        number += 1
    return f"{stem} ({number}){dot}{ending}"


def _dos(at: datetime) -> tuple[int, int, int, int, int, int]:
    """The instant as ZIP keeps it."""
    return (max(at.year, 1980), at.month, at.day, at.hour, at.minute, at.second)
