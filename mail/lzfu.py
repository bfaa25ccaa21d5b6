"""The compressed RTF body of an Outlook message (MS-OXRTFCP), unpacked."""

from __future__ import annotations

import struct

_COMPRESSED, _PLAIN = 0x75465A4C, 0x414C454D
_WINDOW = 4096
_SEED = (
    rb"{\rtf1\ansi\mac\deff0\deftab720{\fonttbl;}{\f0\fnil \froman \fswiss \fmodern \fscript \fdecor "
    rb"MS Sans SerifSymbolArialTimes New RomanCourier{\colortbl\red0\green0\blue0" + b"\r\n"
    rb"\par \pard\plain\f0\fs20\b\i\u\tab\tx"
)
_LIMIT = 2 * 1024 * 1024
"""Bytes of the text; each takes its time here, and what is longer than a book is no letter's body."""


def rtf_from_lzfu(data: bytes) -> bytes:
    """RTF text of a PidTagRtfCompressed value; what is not recognised comes back as it is."""
    if len(data) < 16:
        return data
    _, size, kind, _ = struct.unpack_from("<IIII", data)
    if kind == _PLAIN:
        return data[16 : 16 + size]
    return _unpacked(data[16:], min(size, _LIMIT)) if kind == _COMPRESSED else data


def _unpacked(data: bytes, size: int) -> bytes:
    window = bytearray(_SEED.ljust(_WINDOW, b"\0"))
    write = len(_SEED)
    out = bytearray()
    at = 0
    while at < len(data) and len(out) < size:
        flags, at = data[at], at + 1
        for bit in range(8):
            if flags >> bit & 1:
                pair, at = data[at : at + 2], at + 2
                start, length = int.from_bytes(pair, "big") >> 4, int.from_bytes(pair, "big") % 16 + 2
                if len(pair) < 2 or start == write:  # a reference to the write position ends the text
                    return bytes(out)
            else:
                start, length = -1, 1
            for step in range(length):
                byte = (
                    window[(start + step) % _WINDOW : (start + step) % _WINDOW + 1]
                    if start >= 0
                    else data[at : at + 1]
                )
                out += byte
                window[write : write + 1] = byte or b"\0"
                write = (write + 1) % _WINDOW
            at += start < 0
    return bytes(out[:size])
