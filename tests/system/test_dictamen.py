"""DS-UI-05 over the wire: the bot is killed while it makes the dictamen, and there is one number and one document."""

from __future__ import annotations

import time
from datetime import UTC, datetime
from email import message_from_bytes
from pathlib import Path

from storage import SqlUnit, Store
from tests.system.apart import Apart
from tests.system.page import Letter, Someone
from tests.system.playing import CARLOS, number_in, picture

PRODUCE, SIGN = "Elaborar dictamen y enviar", "Correcto, firmo"
DATA = (
    "Tipo de bien: Impresora\nMarca: HP\nModelo: M404\nColor: Gris\nNúmero de Serie: 55A\nNúmero de Bien: 1211-7\n"
    "Diagnóstico: Fusor quemado\nEstado del bien: Puede repararse\nRecomendación: Cambiar el fusor"
)
DELAYS = (0.0, 0.05, 0.15, 0.4)
"""Seconds between the order and the kill."""


def asked(julio: Someone, thing: str) -> str:
    """Julio asks for a dictamen by letter; the case's number."""
    julio.writes(
        "Dictamen técnico", f"Equipo: {thing}\nMotivo de la solicitud: Devolución\nUbicación del bien: Bodega"
    )
    return number_in(julio.gets("Constancia", thing).subject)


def attached(someone: Someone, letter: Letter) -> list[tuple[str | None, bytes]]:
    """Name and bytes of the PDFs attached to a letter."""
    parts = message_from_bytes(someone.original(letter)).walk()
    return [
        (part.get_filename(), bytes(part.get_payload(decode=True)))
        for part in parts
        if part.get_content_type() == "application/pdf"
    ]


def documents(database: str, number: str) -> list[tuple[str, int]]:
    """(number, files) of each document that a case's history tells of."""

    def look(unit: SqlUnit) -> list[tuple[str, int]]:
        case = unit.case_numbered(number)
        assert case is not None
        entries = [row.entry for row in unit.history(case.id) if row.entry.kind == "document"]
        return [(one.values["dictamen"], len(one.files)) for one in entries]

    store = Store.open(database, clock=lambda: datetime.now(UTC))
    try:
        return store.read(look)
    finally:
        store.close()


def test_killed_while_the_dictamen_is_made(tmp_path: Path) -> None:
    """Killed at different moments after the order: each case has one number, without gaps, and one document."""
    apart = Apart(tmp_path)
    try:
        people = [apart.page.person(name) for name in ("Julio", "Claudia", "Carlos", "Beatriz", "Rodrigo")]
        julio, claudia, carlos, beatriz, rodrigo = people
        year = datetime.now(UTC).year
        for order, delay in enumerate(DELAYS, 1):
            number = asked(julio, f"La impresora {order}")
            claudia.clicks(claudia.gets(number, "Paso 2"), CARLOS)
            card = carlos.gets(number, "Paso 3")
            carlos.replies(card, f"Enviar datos y fotografías\n\n{DATA}", [("placa.png", picture())])
            beatriz.clicks(beatriz.gets(number, "Paso 4"), PRODUCE)
            time.sleep(delay)
            apart.kill_and_restart()
            letter = rodrigo.gets(number, "Paso 5")
            ((name, pdf),) = attached(rodrigo, letter)
            assert name == f"DT-{year}-{order:04}.pdf"
            assert pdf.startswith(b"%PDF")
            assert documents(apart.database, number) == [(f"DT-{year}-{order:04}", 1)]
    finally:
        apart.close()
