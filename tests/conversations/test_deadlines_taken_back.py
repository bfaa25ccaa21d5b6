"""The deadline of a row whose answer is taken back is the one that stood when it was answered."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conversations.invented import INSTITUTION
from tests.conversations.office import Chat, World
from tests.conversations.own_office import own_office
from tests.conversations.playing import HEAD, case

NUMBER = "PRUEBA-2026-00001"
PROCEDURE = """
codigo = "PR-40"
version = "2026-01"
titulo = "Informe"
institucion = "PRUEBA"
unidad = "Informática"
manual = "Manual de prueba"
objetivo = "Probar."
temas = ["informe de prueba"]
[inicio]
quien = ["Interesado"]
ocasion = [ { tipo = "solicitud", texto = "Alguien lo pide." } ]
[[paso]]
no = "1"
responsable = "Interesado"
persona = "solicitante"
actividad = "Solicita el informe."
hecho = "Solicitar"
[[paso]]
no = "2"
responsable = "Técnico"
actividad = "Reúne los datos."
hecho = "Datos reunidos"
plazo = "5 días hábiles"
[[paso]]
no = "3"
responsable = "Técnico"
actividad = "Redacta el informe."
hecho = "Informe redactado"
[[paso]]
no = "4"
responsable = "Gerente"
actividad = "Lo recibe. Fin del procedimiento."
hecho = "Recibido"
sigue = "FIN"
"""
STAFF = HEAD + (
    "PRUEBA,Úrsula Uz,ursula@prueba.example,830000001,,Compras,,,\n"
    "PRUEBA,Teo Tot,teo@prueba.example,830000002,Técnico,Informática,,delia@prueba.example,\n"
    "PRUEBA,Delia Dol,delia@prueba.example,830000003,Director,Informática,,,\n"
    "PRUEBA,Gil Gon,gil@prueba.example,830000004,Gerente,Gerencia,,,\n"
)


@pytest.fixture(name="small")
def _small(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> World:
    """Monday 23/11/2026: the report is asked for, and Teo has until the 30th."""
    world = own_office(tmp_path, monkeypatch, INSTITUTION, STAFF, PROCEDURE)
    ursula = world.chat("Úrsula")
    ursula.says("informe de prueba")
    ursula.taps("Sí, abrir la gestión")
    world.chat("Teo").sees("Vence: 30/11/2026")
    return world


def more_time(world: World, until: str) -> None:
    """His superior gives Teo more time."""
    delia = world.chat("Delia")
    delia.says(f"/estado {NUMBER}")
    delia.taps("Dar prórroga")
    delia.says(until)
    delia.says("Falta una firma")
    delia.taps("Enviar")


def due(world: World) -> str:
    """Until when the task that is open waits, as Teo reads it."""
    teo = world.chat("Teo")
    teo.says(f"/estado {NUMBER}")
    return next((line for line in teo.last.text.splitlines() if line.startswith("Ven")), "")


def takes_back(teo: Chat) -> None:
    teo.says(f"/deshacer {NUMBER}")
    teo.found("Ahora la tiene: usted")


def test_a_row_of_a_run_that_was_given_more_time_keeps_it(small: World) -> None:
    """Row 2 has until the 11th of December; it is ticked and taken back two days later: until the 11th, and so reminded."""
    more_time(small, "11/12/2026")
    small.runs_until("2026-11-25 09:00")
    teo = small.chat("Teo")
    teo.taps("Datos reunidos")
    assert due(small) == ""
    takes_back(teo)
    assert case(small, NUMBER).state == "2"
    assert due(small) == "Vence: 11/12/2026"
    small.runs_until("2026-12-10 09:00")
    teo.sees("Recordatorio: vence el 11/12/2026")


def test_a_term_goes_on_from_when_the_row_was_come_to(small: World) -> None:
    """Ticked and taken back on the third day, the five days are not counted anew, however often."""
    small.runs_until("2026-11-25 09:00")
    for _ in range(2):
        small.chat("Teo").taps("Datos reunidos")
        takes_back(small.chat("Teo"))
    assert due(small) == "Vence: 30/11/2026 a las 09:00"


def test_a_row_that_was_done_with_others_has_a_deadline_of_its_own(small: World) -> None:
    """Rows 2 and 3 are ticked together; taking back asks for row 3 again, which has no deadline; then for row 2."""
    more_time(small, "11/12/2026")
    teo = small.chat("Teo")
    teo.taps("Todo (pasos 2 y 3)")
    takes_back(teo)
    assert case(small, NUMBER).state == "3"
    assert due(small) == ""
    takes_back(teo)
    assert case(small, NUMBER).state == "2"
    assert due(small) == "Vence: 11/12/2026"
