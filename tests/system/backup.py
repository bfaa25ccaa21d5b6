"""What people do in SEPREM-DI-008.2, over the wire."""

from __future__ import annotations

import re

from tests.system.page import Page, Someone
from tests.system.playing import OPEN

WILMER = "Wilmer Tuyuc Xitumul"
ALL, FROM_THREE = "Todo (pasos 2 a 5)", "Todo (pasos 3 a 5)"
KEPT, SOUND, FAULTY = "Dispositivo resguardado", "Íntegros y funcionales", "Con fallas, devolver"
TOLD = "Informar a Dirección"


def set_rhythm(chief: Someone, how_often: str, *, databases: str = "Capacitaciones, servidor BD-02") -> str:
    """The Jefe says by chat what is copied, how often and by whom; the number of the programme."""
    chief.says("copia de respaldo")
    chief.taps(OPEN, "Copia de respaldo de bases de datos (SEPREM-DI-008.2)")
    chief.taps(WILMER, "¿A quién asigna")
    for question, answer in (
        ("¿Qué bases", databases),
        ("¿Cada cuánto", how_often),
        ("¿A qué hora", "15:30"),
    ):
        chief.sees(question)
        chief.says(answer)
    chief.taps("Omitir", "¿A partir de qué fecha?")
    chief.taps("Enviar", "Revise antes de enviar", databases)
    found = re.search(r"SEPREM-\d{4}-\d{5}", chief.sees("Constancia de recepción", databases).text)
    assert found is not None
    return found[0]


def goes_to(page: Page, what: str) -> None:
    """Move the office clock to that which is due; other things may be due before it."""
    while not (there := str(page.get("/api/clock")["what"]).startswith(what)):
        page.post("/api/clock", to="next")
    assert there
    page.post("/api/clock", to="next")


def copied(file: str) -> str:
    """The evidence of rows 3 to 5."""
    return (
        f"Archivos de la copia: {file}; hoy; 15:42; 2.1 GB\n"
        "Repositorio: Nube Seprem, Respaldos/2026\nDispositivo externo: Disco 03"
    )
