"""How many pixels a picture has, by what its first bytes say, before anything unpacks it."""

from __future__ import annotations

import struct

_NO_FRAME = frozenset({0xC4, 0xC8, 0xCC})
"""JPEG markers among those of frames that are none (ITU-T T.81, table B.1)."""
_MOST_SEGMENTS = 1000
"""Before the frame; a colour profile takes some, of 64 kB each."""


def pixels_of(content: bytes, kind: str) -> int:
    """Width by height as a picture states them; 0 where it states none: then it cannot be drawn either.

    Args:
        kind: jpg, png, gif or webp.
    """
    try:
        match kind:
            case "png":
                width, height = struct.unpack_from(">II", content, 16)
            case "gif":
                width, height = struct.unpack_from("<HH", content, 6)
            case "webp":
                width, height = _webp(content)
            case _:
                width, height = _jpeg(content)
    except struct.error:
        return 0
    return int(width * height)


def _jpeg(content: bytes) -> tuple[int, int]:
    """Of its frame, which stands before anything that is packed."""
    at = 2
    for _ in range(_MOST_SEGMENTS):
        marker, size = struct.unpack_from(">xBH", content, at)
        if 0xC0 <= marker <= 0xCF and marker not in _NO_FRAME:
            height, width = struct.unpack_from(">HH", content, at + 5)
            return width, height
        at += 1 if marker == 0xFF else 2 + size  # 0xFF may be repeated before a marker
    return 0, 0


def _webp(content: bytes) -> tuple[int, int]:
    """Of the first chunk: extended, lossless or lossy (https://developers.google.com/speed/webp/docs/riff_container)."""
    chunk = content[12:16]
    if chunk == b"VP8X":
        low, high = content[24:27], content[27:30]
        return int.from_bytes(low, "little") + 1, int.from_bytes(high, "little") + 1
    if chunk == b"VP8L":
        (bits,) = struct.unpack_from("<I", content, 21)
        return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    width, height = struct.unpack_from("<HH", content, 26)
    return width & 0x3FFF, height & 0x3FFF
