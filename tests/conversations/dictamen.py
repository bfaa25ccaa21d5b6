"""The dictamen's people and what each does, for the conversations about DS-UI-05."""

from __future__ import annotations

import struct
import zlib

from machines.messages import FileRef
from machines.records import Case, Entry
from tests.conversations.office import Chat, World
from tests.conversations.playing import case

NUMBER = "SOSEP-2026-00001"
PRODUCE = "Elaborar dictamen y enviar"
SIGN = "Correcto, firmo"
OBJECT = "Observaciones"
ON_PAPER = "Firmé en papel, envío la página"
DATA = {
    "Tipo de bien": "Computadora de escritorio",
    "Marca": "Dell",
    "Modelo": "OptiPlex 3080",
    "Color": "Negro",
    "Número de Serie": "7XK2M93",
    "Número de Bien": "1211-00342",
    "Otros datos": "Sin disco duro",
    "Diagnóstico": "No enciende; la tarjeta madre está dañada",
    "Estado del bien": "No tiene reparación",
    "Recomendación": "Dar de baja el bien",
}


def picture(shade: int = 120) -> bytes:
    """A small photograph."""

    def chunk(kind: bytes, content: bytes) -> bytes:
        return (
            struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))
        )

    head = chunk(b"IHDR", struct.pack(">IIBBBBB", 4, 3, 8, 2, 0, 0, 0))
    lines = (b"\0" + bytes([shade]) * 12) * 3
    return b"\x89PNG\r\n\x1a\n" + head + chunk(b"IDAT", zlib.compress(lines)) + chunk(b"IEND", b"")


def ask(world: World, number: str = NUMBER) -> None:
    """Ana asks for a dictamen by chat."""
    ana = world.chat("Ana")
    ana.says("dictamen técnico")
    ana.taps("Sí, abrir la gestión")
    ana.says("La computadora de Recepción")
    ana.says("Ya no enciende y quiero devolverla")
    ana.says("Dirección Financiera, segundo nivel")
    ana.taps("Enviar")
    ana.sees("Constancia de recepción", number)


def examine(world: World, photographs: int = 1) -> None:
    """Claudia assigns Carlos, who sends the asset's data and photographs by chat."""
    world.chat("Claudia").taps("Carlos Pérez Tzoc")
    fill_in(world.chat("Carlos"), photographs)


def fill_in(technician: Chat, photographs: int = 1) -> None:
    """Whoever was assigned sends the asset's data and photographs by chat."""
    technician.taps("Enviar datos y fotografías")
    for value in DATA.values():
        technician.taps(value) if value in technician.last.labels else technician.says(value)
    for shade in range(photographs):
        technician.sends_photo(picture(shade))
    technician.taps("Enviar")


def draw_up(world: World, note: str = "") -> None:
    """Beatriz has the dictamen made."""
    beatriz = world.chat("Beatriz")
    beatriz.taps(PRODUCE)
    beatriz.says(note) if note else beatriz.taps("Omitir")


def to_signatures(world: World) -> tuple[Chat, Chat]:
    """A dictamen up to its signatures; returns the chats of Carlos and Rodrigo."""
    ask(world)
    examine(world)
    draw_up(world)
    assert the_case(world).state == "5"
    return world.chat("Carlos"), world.chat("Rodrigo")


def signed(world: World) -> None:
    """A dictamen that both have signed."""
    carlos, rodrigo = to_signatures(world)
    carlos.taps(SIGN)
    rodrigo.taps(SIGN)
    assert the_case(world).state == "6"


def the_case(world: World) -> Case:
    """The case as it stands."""
    return case(world, NUMBER)


def documents(world: World) -> list[Entry]:
    """The history rows of the documents that were made, oldest first."""
    history = world.store.read(lambda unit: unit.history(the_case(world).id))
    return [row.entry for row in history if row.entry.kind == "document"]


def pdf(world: World, files: tuple[FileRef, ...]) -> bytes:
    """The bytes of the document among what was shown; it comes first and there is one only."""
    names = [one.name for one in files]
    assert names[0] == "DT-2026-0001.pdf", names
    assert sum(name.endswith(".pdf") for name in names) == 1, names
    return world.files.read(files[0].sha256)
