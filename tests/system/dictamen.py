"""What people do in DS-UI-05 when it is not the point of the test."""

from __future__ import annotations

import re

from tests.system.page import Someone
from tests.system.playing import CARLOS, number_in

PRODUCE, CORRECT = "Elaborar dictamen y enviar", "Pedir corrección al Técnico"
SIGN, OBJECT = "Correcto, firmo", "Observaciones"
ON_PAPER = "Firmé en papel, envío la página"
SEND_DATA = "Enviar datos y fotografías"
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


def ask_by_mail(someone: Someone, thing: str) -> str:
    """Ask for a dictamen in one letter; its number. Each `thing` only once."""
    someone.writes(
        "dictamen técnico",
        f"Equipo: {thing}\nMotivo de la solicitud: Ya no enciende y quiero devolverla\n"
        "Ubicación del bien: Dirección Financiera, segundo nivel",
    )
    return number_in(someone.gets("Constancia", thing).subject)


def examine(technician: Someone, number: str, *photographs: bytes) -> None:
    """The technician sends the data and the photographs in one letter, which no pace holds up."""
    data = "\n".join(f"{label}: {value}" for label, value in DATA.items())
    files = [(f"foto {index}.png", content) for index, content in enumerate(photographs, 1)]
    technician.replies(technician.gets(number, "aso 3"), f"{SEND_DATA}\n{data}", files)


def assign(chief: Someone, number: str) -> None:
    """The Jefe assigns Carlos by a tap."""
    chief.taps(CARLOS, number)


def document_number(text: str) -> str:
    """The number of a dictamen in a text."""
    found = re.search(r"DT-\d{4}-\d{4}", text)
    assert found, text
    return found[0]
