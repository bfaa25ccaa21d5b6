"""What people do in DS-UI-04 when it is not the point of the test."""

from __future__ import annotations

import re
import struct
import zlib

from tests.system.page import Someone

OPEN = "Sí, abrir la gestión"
SOLVED, BOTH = "Falla solucionada", "Todo (pasos 3 y 4)"
CONCLUDE = "Concluir y avisar al usuario"
CARLOS = "Carlos Pérez Tzoc"


def number_in(text: str) -> str:
    """The No. de gestión in a text."""
    found = re.search(r"SOSEP-\d{4}-\d{5}", text)
    assert found, text
    return found[0]


def open_ticket(someone: Someone, trouble: str) -> str:
    """Open a ticket by two letters, which no pace holds up; its number. Each `trouble` only once."""
    someone.writes("soporte técnico", trouble)
    asked = someone.gets("datos que faltan", "Ubicación", trouble)
    someone.replies(asked, "Ubicación del equipo: Segundo nivel")
    return number_in(someone.gets("Constancia", trouble).subject)


def picture(shade: int = 128) -> bytes:
    """A small PNG: a square of 8 by 8 in that grey (https://www.w3.org/TR/png/)."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", 8, 8, 8, 0, 0, 0, 0)
    rows = zlib.compress((b"\x00" + bytes([shade]) * 8) * 8)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")
