"""How wide a text is in the bundled DejaVu Sans, and how it breaks into lines that fit.

The widths come from the font files' own tables: `cmap` (format 4: character to glyph) and `hmtx` (advance of
each glyph), as the OpenType specification describes them.
"""

from __future__ import annotations

import struct
from functools import lru_cache
from pathlib import Path

FONTS = Path(__file__).parent / "fonts"
"""The folder of the bundled fonts."""
ELLIPSIS = "…"


def text_width(text: str, size: float, *, bold: bool = False) -> float:
    """Width of one line of text, in the unit of `size` (pixels)."""
    advances = _advances(bold)
    missing = advances["?"]
    return sum(advances.get(character, missing) for character in text) * size


def wrap(text: str, room: float, size: float, *, bold: bool = False, most: int = 0) -> tuple[str, ...]:
    """Break a text at its blanks into lines no wider than `room`; a longer word is broken too.

    Args:
        most: largest number of lines, 0 for any; what does not fit is replaced by an ellipsis.
    """
    lines: list[str] = []
    line = ""
    for word in _fitting_words(text, room, size, bold):
        longer = f"{line} {word}" if line else word
        if text_width(longer, size, bold=bold) <= room:
            line = longer
        else:
            lines.append(line)
            line = word
    if line:
        lines.append(line)
    if most and len(lines) > most:
        lines = [*lines[: most - 1], _cut(lines[most - 1], room, size, bold)]
    return tuple(lines)


def _fitting_words(text: str, room: float, size: float, bold: bool) -> list[str]:
    """The words of a text; one that is wider than the room comes in pieces."""
    pieces: list[str] = []
    for word in text.split():
        rest = word
        while text_width(rest, size, bold=bold) > room and len(rest) > 1:
            length = len(rest) - 1
            while length > 1 and text_width(rest[:length] + "-", size, bold=bold) > room:
                length -= 1
            pieces.append(rest[:length] + "-")
            rest = rest[length:]
        pieces.append(rest)
    return pieces


def _cut(line: str, room: float, size: float, bold: bool) -> str:
    """A line that ends in an ellipsis after a whole word."""
    words = line.split()
    while len(words) > 1 and text_width(" ".join(words) + ELLIPSIS, size, bold=bold) > room:
        words.pop()
    return " ".join(words).rstrip(",;:.") + ELLIPSIS


@lru_cache(maxsize=2)
def _advances(bold: bool) -> dict[str, float]:
    """Width of every character of a font, in em."""
    data = (FONTS / ("DejaVuSans-Bold.ttf" if bold else "DejaVuSans.ttf")).read_bytes()
    tables = _tables(data)
    em: int = struct.unpack_from(">H", data, tables["head"] + 18)[0]
    measured: int = struct.unpack_from(">H", data, tables["hhea"] + 34)[0]
    metrics = struct.unpack_from(f">{measured * 2}H", data, tables["hmtx"])
    return {
        chr(code): metrics[2 * min(glyph, measured - 1)] / em
        for code, glyph in _glyphs(data, tables["cmap"]).items()
    }


def _tables(data: bytes) -> dict[str, int]:
    """Offset of each table of a font file."""
    count: int = struct.unpack_from(">H", data, 4)[0]
    records = (struct.unpack_from(">4sIII", data, 12 + 16 * index) for index in range(count))
    return {tag.decode("ascii"): offset for tag, _, offset, _ in records}


def _glyphs(data: bytes, cmap: int) -> dict[int, int]:
    """Glyph number of each character of the Basic Multilingual Plane (the Windows format 4 subtable)."""
    count: int = struct.unpack_from(">H", data, cmap + 2)[0]
    records = (struct.unpack_from(">HHI", data, cmap + 4 + 8 * index) for index in range(count))
    start = cmap + next(offset for platform, encoding, offset in records if (platform, encoding) == (3, 1))
    segments: int = struct.unpack_from(">H", data, start + 6)[0] // 2

    def column(index: int, pad: int, kind: str) -> tuple[int, ...]:
        return struct.unpack_from(f">{segments}{kind}", data, start + 14 + pad + 2 * segments * index)

    ends, starts = column(0, 0, "H"), column(1, 2, "H")
    deltas, ranges = column(2, 2, "h"), column(3, 2, "H")
    glyphs: dict[int, int] = {}
    for index, (first, last) in enumerate(zip(starts, ends, strict=True)):
        for code in range(first, min(last, 0xFFFE) + 1):
            glyph = code
            if ranges[index]:
                place = start + 16 + 2 * (3 * segments + index) + ranges[index] + 2 * (code - first)
                glyph = struct.unpack_from(">H", data, place)[0]
            if glyph:
                glyphs[code] = (glyph + deltas[index]) & 0xFFFF
    return glyphs
