"""The files inside a winmail.dat (MS-OXTNEF): what Outlook wraps around attachments for other Outlooks.

Only names and contents of attachments and the body are taken out; everything else is skipped by its length.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass

from mail.lzfu import rtf_from_lzfu

_SIGNATURE = 0x223E9F78
_ATTACHMENT = 2  # attribute level
_RENDERING, _TITLE, _DATA, _PROPS, _MESSAGE_PROPS = 0x9002, 0x8010, 0x800F, 0x9005, 0x9003
_LONG_NAME, _DISPLAY_NAME, _SHORT_NAME, _OBJECT = 0x3707, 0x3001, 0x3704, 0x3701
_BODIES = {0x1009: "body.rtf", 0x1013: "body.html"}
_SIZES = {2: 4, 3: 4, 4: 4, 5: 8, 6: 8, 7: 8, 0xA: 4, 0xB: 4, 0x14: 8, 0x40: 8, 0x48: 16}
_STRINGS = {0x1E, 0x1F, 0x102, 0xD}


class NotTnefError(ValueError):
    """The bytes are no winmail.dat, or a broken one."""


@dataclass(slots=True)
class _Attached:
    title: str = ""
    name: str = ""
    display: str = ""
    data: bytes = b""


def tnef_files(data: bytes) -> list[tuple[str, bytes]]:
    """Names and contents of the files in a winmail.dat; the body counts as one (`body.rtf`, `body.html`).

    Raises:
        NotTnefError: it cannot be read as TNEF from its start.
    """
    if len(data) < 6 or struct.unpack_from("<I", data)[0] != _SIGNATURE:
        raise NotTnefError("no TNEF signature")
    found: list[_Attached] = []
    bodies: list[tuple[str, bytes]] = []
    for level, tag, value in _attributes(data):
        if tag == _MESSAGE_PROPS:
            known = {name for name, _ in bodies}
            found_here = {
                p: v for p, v in _properties(value) if p in _BODIES and _BODIES[p] not in known and v
            }
            bodies += [_body(p, v) for p, v in found_here.items()]
        elif level == _ATTACHMENT:
            if tag == _RENDERING or not found:
                found.append(_Attached())
            _take(found[-1], tag, value)
    files = [(f.name or f.title or f.display, f.data) for f in found if f.data or f.title or f.name]
    return files + bodies


def _take(into: _Attached, tag: int, value: bytes) -> None:
    if tag == _TITLE:
        into.title = _name(value)
    elif tag == _DATA:
        into.data = value
    elif tag == _PROPS:
        names = {
            p: v for p, v in _properties(value) if p in {_LONG_NAME, _DISPLAY_NAME, _SHORT_NAME, _OBJECT}
        }
        into.name = _name(names.get(_LONG_NAME, b"")) or into.name
        into.display = _name(names.get(_DISPLAY_NAME, b"") or names.get(_SHORT_NAME, b""))
        if not into.data:
            into.data = names.get(_OBJECT, b"")


def _attributes(data: bytes) -> Iterator[tuple[int, int, bytes]]:
    """Level, id and value of each attribute; ends quietly where the file is cut or garbage begins."""
    at = 6
    while at + 9 <= len(data):
        level, tag, _, size = struct.unpack_from("<BHHI", data, at)
        if level not in {1, _ATTACHMENT} or at + 9 + size > len(data):
            return
        yield level, tag, data[at + 9 : at + 9 + size]
        at += 9 + size + 2  # two bytes of checksum


def _properties(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Id and value of each MAPI property; ends quietly at what cannot be read."""
    try:
        (count,) = struct.unpack_from("<I", data)
        at = 4
        for _ in range(min(count, 2000)):
            kind, tag = struct.unpack_from("<HH", data, at)
            at += 4
            if tag >= 0x8000:
                at = _past_name(data, at)
            many = kind & 0x1000 or kind in _STRINGS
            times = struct.unpack_from("<I", data, at)[0] if many else 1
            at += 4 if many else 0
            for _ in range(min(times, 2000)):
                value, at = _value(data, at, kind & 0xFFF)
                yield tag, value
    except (struct.error, KeyError):
        return


def _past_name(data: bytes, at: int) -> int:
    """The end of a named property's GUID and number or name."""
    (by_name, size) = struct.unpack_from("<II", data, at + 16)
    return at + 24 + (_padded(size) if by_name else 0)


def _value(data: bytes, at: int, kind: int) -> tuple[bytes, int]:
    if kind in _STRINGS:
        (size,) = struct.unpack_from("<I", data, at)
        value = data[at + 4 : at + 4 + size]
        if len(value) < size:
            raise struct.error("cut")
        return value[16:] if kind == 0xD else value, at + 4 + _padded(size)  # an object begins with its GUID
    size = _SIZES[kind]
    return data[at : at + size], at + size


def _padded(size: int) -> int:
    return size + -size % 4


def _body(tag: int, value: bytes) -> tuple[str, bytes]:
    name = _BODIES[tag]
    return name, rtf_from_lzfu(value) if name.endswith(".rtf") else value


def _name(value: bytes) -> str:
    wide = value[1:2] == b"\0"
    return value.decode("utf-16-le" if wide else "cp1252", "replace").split("\0")[0]
