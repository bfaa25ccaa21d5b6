"""What an opaquely signed letter (`smime.p7m`, RFC 8551) contains. The signature itself is not verified."""

from __future__ import annotations

_SIGNED_DATA = bytes.fromhex("2a864886f70d010702")
_DATA = bytes.fromhex("2a864886f70d010701")
_OCTETS, _OID = 0x04, 0x06
_MAX_ITEMS = 100_000


def signed_content(der: bytes) -> bytes:
    """The MIME entity inside a CMS SignedData (DER, or BER as mail programs stream it).

    Raises:
        ValueError: it is something else (encrypted, a certificate) or cannot be read.
    """
    out = bytearray()
    stage = 0  # 1 after the SignedData id, 2 after the id of its plain content
    at = 0
    for _ in range(_MAX_ITEMS):
        if at + 2 > len(der):
            break
        tag, start, size = _header(der, at)
        value = der[start : start + size] if size >= 0 and not tag & 0x20 else b""
        if tag == _OID:
            stage = {_SIGNED_DATA: 1, _DATA: 2 if stage else 0}.get(value, stage)
            if not stage:
                break
        elif tag == _OCTETS and stage == 2:
            out += value
        elif out and tag not in {_OCTETS, _OCTETS | 0x20, 0}:
            break  # certificates follow: the content is complete
        at = start if tag & 0x20 else start + size  # constructed: go inside
    if not out:
        raise ValueError("no signed content")
    return bytes(out)


def _header(der: bytes, at: int) -> tuple[int, int, int]:
    """Tag, start of the value and its length; -1 for the indefinite one of a constructed value."""
    tag, first = der[at], der[at + 1]
    if first < 0x80:
        return tag, at + 2, first
    if first == 0x80:
        if not tag & 0x20:
            raise ValueError("indefinite primitive")
        return tag, at + 2, -1
    count = first & 0x7F
    if count > 4:
        raise ValueError("length too long")
    return tag, at + 2 + count, int.from_bytes(der[at + 2 : at + 2 + count], "big")
