"""Photographs on their way into a document: what cannot be printed is said with a line instead."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from machines import typesetting
from machines.documents.pixels import pixels_of
from machines.messages import FileRef

MOST_BYTES = 20_000_000
"""A larger photograph is not printed."""
ROOM = 6_000_000
"""Bytes that all photographs of a document may take together, so that it fits a letter."""
MOST_PIXELS = 64_000_000
"""A larger one, however few its bytes, is not unpacked: four bytes a pixel lie in memory meanwhile."""
_PIXELS_PER_BYTE = 0.33
"""Of the worst picture as PNG."""
_SHAPE = 4 / 3
"""Of most photographs, width to height."""
_KINDS = ((b"\xff\xd8\xff", "jpg"), (b"\x89PNG\r\n\x1a\n", "png"), (b"GIF8", "gif"), (b"RIFF", "webp"))
"""What typst can draw, by how the bytes begin."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Photograph:
    """One photograph of a document."""

    caption: str
    name: str = ""
    """Name of its file for the template; empty if it cannot be printed…"""
    content: bytes = b""
    warning: str = ""
    """…and then why, in Spanish."""


def prepare(files: Sequence[tuple[str, FileRef]], read: Callable[[str], bytes]) -> tuple[Photograph, ...]:
    """Read photographs and make each small enough, or say why it cannot be printed. Blocking.

    Args:
        files: caption and file of each.
        read: bytes of a stored file by its SHA-256.

    Raises:
        OSError: a file cannot be read now.
    """
    share = ROOM // max(1, len(files))
    return tuple(
        _prepared(f"foto{at}", caption, file, read, share) for at, (caption, file) in enumerate(files, 1)
    )


def _prepared(name: str, caption: str, file: FileRef, read: Callable[[str], bytes], share: int) -> Photograph:
    """One photograph, in at most about `share` bytes."""
    if file.size > MOST_BYTES:
        return _unprinted(caption, file, f"pesa más de {MOST_BYTES // 1_000_000} MB")
    content = read(file.sha256)
    kind = next((kind for start, kind in _KINDS if content.startswith(start)), "")
    if not kind:
        return _unprinted(caption, file, "no es una imagen JPG o PNG")
    if pixels_of(content, kind) > MOST_PIXELS:
        return _unprinted(caption, file, f"mide más de {MOST_PIXELS // 1_000_000} megapíxeles")
    if not _can_be_drawn(content, kind):
        return _unprinted(caption, file, "la imagen está dañada")
    if len(content) > share:
        smaller = _smaller(content, kind, share)
        if len(smaller) < len(content):
            content, kind = smaller, "png"
    return Photograph(caption=caption, name=f"{name}.{kind}", content=content)


def _unprinted(caption: str, file: FileRef, why: str) -> Photograph:
    warning = f"No se pudo imprimir «{file.name}»: {why}. El archivo está en la gestión."
    return Photograph(caption=caption, warning=warning)


def _can_be_drawn(content: bytes, kind: str) -> bool:
    """Whether it can be decoded to its last pixel."""
    try:
        _drawn(content, kind, 4)
    except ValueError:
        return False
    return True


def _smaller(content: bytes, kind: str, share: int) -> bytes:
    """The picture drawn again with fewer pixels."""
    return _drawn(content, kind, max(64, int(math.sqrt(share * _PIXELS_PER_BYTE * _SHAPE))))


def _drawn(content: bytes, kind: str, width: int) -> bytes:
    """The picture as PNG, so many pixels wide.

    Raises:
        ValueError: it is none that can be drawn.
    """
    import typst

    page = f'#set page(width: {width}pt, height: auto, margin: 0pt)\n#image("foto.{kind}", width: 100%)'
    files = {"main.typ": page.encode(), f"foto.{kind}": content}
    try:
        return typesetting.typeset(files, "main.typ", "png")
    except typst.TypstError as error:
        raise ValueError(str(error)) from error
