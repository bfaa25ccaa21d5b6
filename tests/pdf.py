"""What a PDF made here holds: its pages, their size, the words on them and how many pictures.

It reads what our typesetter writes: objects one after the other, streams deflated, fonts with a table to Unicode.
"""

from __future__ import annotations

import re
import zlib
from dataclasses import dataclass

_OBJECT = re.compile(rb"(\d+) 0 obj\n(.*?)\nendobj", re.DOTALL)
_STREAM = re.compile(rb"stream\r?\n(.*)\r?\nendstream", re.DOTALL)
_FONT = re.compile(rb"/(f\d+) (\d+) 0 R")
_PAIR = re.compile(rb"<([0-9A-F]{4})> <([0-9A-F]+)>")
_INSIDE = rb"(?:[^()\\]|\\.|\((?:[^()\\]|\\.|\((?:[^()\\]|\\.)*\))*\))*"
"""What a string may hold: round brackets stand as they are where they come in pairs."""
_SHOWN = re.compile(rb"/(f\d+) [\d.]+ Tf|\((" + _INSIDE + rb")\)|(\bET\b)", re.DOTALL)
_ESCAPE = re.compile(rb"\\([0-7]{1,3}|.)", re.DOTALL)
_HYPHEN = re.compile("\n[-\N{SOFT HYPHEN}]\n")
"""A word's break at the end of a line is a run of its own."""
_LETTERS = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f"}
LETTER = (612.0, 792.0)
"""A letter-size page in points."""


@dataclass(frozen=True, kw_only=True)
class Sheet:
    """One page: its size in points, its words, a line for each run of text, and the number of its pictures."""

    size: tuple[float, float]
    text: str
    pictures: int


def read(pdf: bytes) -> list[Sheet]:
    """The pages of a PDF, in their order. Fails where it is none of ours."""
    assert pdf.startswith(b"%PDF-"), pdf[:20]
    objects = {int(number): body for number, body in _OBJECT.findall(pdf)}
    tree = next(body for body in objects.values() if b"/Type/Pages" in body)
    kids = re.search(rb"/Kids\[([^]]*)\]", tree)
    assert kids is not None, tree
    return [_sheet(objects, objects[int(number)]) for number in re.findall(rb"(\d+) 0 R", kids[1])]


def _sheet(objects: dict[int, bytes], page: bytes) -> Sheet:
    box = re.search(rb"/MediaBox\[([^]]*)\]", page)
    contents = re.search(rb"/Contents (\d+) 0 R", page)
    resources = re.search(rb"/Resources (\d+) 0 R", page)
    assert box is not None, page
    assert contents is not None, page
    assert resources is not None, page
    _, _, width, height = map(float, box[1].split())
    fonts = {
        name: _alphabet(objects, int(number)) for name, number in _FONT.findall(objects[int(resources[1])])
    }
    stream = _unpacked(objects[int(contents[1])])
    drawn = re.findall(rb"/x\d+ Do", stream)
    return Sheet(size=(width, height), text=_words(stream, fonts), pictures=len(drawn))


def _alphabet(objects: dict[int, bytes], font: int) -> dict[bytes, str]:
    """Glyph (two bytes) → its text."""
    table = re.search(rb"/ToUnicode (\d+) 0 R", objects[font])
    assert table is not None, objects[font]
    pairs = _PAIR.findall(_unpacked(objects[int(table[1])]).partition(b"endcodespacerange")[2])
    return {bytes.fromhex(glyph.decode()): _utf16(text) for glyph, text in pairs}


def _words(stream: bytes, fonts: dict[bytes, dict[bytes, str]]) -> str:
    found: list[str] = []
    alphabet: dict[bytes, str] = {}
    for font, shown, end in _SHOWN.findall(stream):
        if font:
            alphabet = fonts[font]
        elif end:
            found.append("\n")
        else:
            glyphs = _ESCAPE.sub(_escaped, shown)
            found += (alphabet.get(glyphs[at : at + 2], "") for at in range(0, len(glyphs), 2))
    return _HYPHEN.sub("", "".join(found))


def _escaped(match: re.Match[bytes]) -> bytes:
    found: bytes = match[1]
    return bytes([int(found, 8)]) if found.isdigit() else _LETTERS.get(found, found)


def _utf16(digits: bytes) -> str:
    return bytes.fromhex(digits.decode()).decode("utf-16-be")


def _unpacked(body: bytes) -> bytes:
    found = _STREAM.search(body)
    assert found is not None, body[:200]
    return zlib.decompress(found[1])
