"""The elements of a list: whose each is, who is named for it, what is asked of him, and their own values in the words."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conversations.filling import fill
from tests.conversations.office import World
from tests.conversations.own_office import own_office
from tests.conversations.playing import case, open_tasks, told
from tests.conversations.small_office import INSTITUTION

NUMBER = "CASA-2026-00001"
PROCEDURE = """
codigo = "CA-09"
version = "2026-01"
titulo = "Inventario de prueba"
institucion = "CASA"
unidad = "Análisis"
manual = "Manual de prueba"
objetivo = "Probar."
temas = ["inventario"]
[inicio]
quien = ["Jefe"]
ocasion = [ { tipo = "solicitud", texto = "El Jefe lo pide." } ]
[[tramo]]
nombre = "Cada bien"
elemento = "bien"
desde = "2"
hasta = "3"
campo = "bienes"
cierra = "Jefe"
[[paso]]
no = "1"
responsable = "Jefe"
actividad = "Anota los bienes y de quién son."
hecho = "Anotar"
pide = [ { campo = "bienes", tipo = "lista", nombre = "Bienes", pregunta = "¿Qué bienes?", columnas = [
  { campo = "dueno", tipo = "persona", nombre = "Dueño", pregunta = "¿De quién es?", ejemplo = "Úrsula Uz" },
  { campo = "bien", tipo = "texto", nombre = "Bien", pregunta = "¿Qué bien?", ejemplo = "Silla" },
  { campo = "limite", tipo = "fecha", nombre = "Límite", pregunta = "¿Hasta cuándo?", ejemplo = "27/11/2026" },
  { campo = "analista", tipo = "persona", nombre = "Analista", pregunta = "¿Quién?", rol = "Analista", requerido = false },
] } ]
[[paso]]
no = "2"
responsable = "Analista"
actividad = "Pide la fotografía del bien a su dueño y la recibe."
hecho = "Recibida"
espera = ["elemento"]
solicita = "Envíe la fotografía de su {bien}, a más tardar el {limite}."
plazo = "limite"
pide = [ { campo = "estado", tipo = "texto largo", nombre = "Estado", pregunta = "¿En qué estado está?" } ]
[[paso]]
no = "3"
responsable = "Analista"
actividad = "Revisa el bien."
hecho = "Revisado"
"""
ROSTER = (
    "institucion,nombre,correo,telegram_id,puestos,unidad,departamento,jefe\n"
    "CASA,Úrsula Uz,ursula@casa.example,840000001,,Compras,,\n"
    "CASA,Nora Noj,nora@casa.example,840000002,Analista,Análisis,,jaime@casa.example\n"
    "CASA,Inés Ico,ines@casa.example,840000003,Analista,Análisis,,jaime@casa.example\n"
    "CASA,Jaime Jil,jaime@casa.example,840000005,Jefe,Análisis,,\n"
)
LIST = "Úrsula Uz; silla verde; 25/11/2026; Inés Ico\nDon Prudencio; mesa; 27/11/2026"


@pytest.fixture
def casa(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> World:
    """The office, with the list noted: a chair of Úrsula's for Inés, a table of somebody whom the roster has not."""
    world = own_office(tmp_path, monkeypatch, INSTITUTION, ROSTER, PROCEDURE)
    jaime = world.chat("Jaime")
    jaime.says("inventario")
    jaime.taps("Sí, abrir la gestión")
    jaime.says(LIST)
    fill(jaime)
    return world


def test_each_owner_is_asked_for_his_own(casa: World) -> None:
    """Úrsula is asked for her chair by its own name and day, and answers; who is named for it goes on."""
    chair = case(casa, f"{NUMBER}.1")
    assert (chair.element, chair.beneficiary) == ("Úrsula Uz", casa.people["Úrsula"].id)
    ursula = casa.chat("Úrsula")
    ursula.sees("Envíe la fotografía de su silla verde, a más tardar el 25/11/2026", "Lo recibe: Inés Ico")
    ursula.taps("Entregar")
    ursula.says("Como nueva")
    assert case(casa, f"{NUMBER}.1").state == "3"
    casa.chat("Inés").sees("Paso 3", "Como nueva", "Bien: silla verde")
    assert "Paso 3" not in told(casa, "Nora")


def test_for_an_owner_whom_the_roster_has_not_the_analysts_record(casa: World) -> None:
    """Nobody is asked for the table; an analyst records what its owner says, on the board's card."""
    table = case(casa, f"{NUMBER}.2")
    assert (table.element, table.beneficiary) == ("Don Prudencio", None)
    nora = casa.chat("Nora")
    nora.says("/tareas")
    assert "Don Prudencio" in told(casa, "Nora")
    nora.says(f"/estado {NUMBER}.2")
    nora.sees("Límite: 27/11/2026", "Bien: mesa")
    assert "mesa" not in told(casa, "Úrsula")


def test_a_day_of_the_list_is_each_ones_deadline(casa: World) -> None:
    """The chair's day comes before the table's: only its owner is reminded on it."""
    chair, table = (open_tasks(casa, f"{NUMBER}.{n}")[0] for n in (1, 2))
    assert chair.due_at is not None
    assert table.due_at is not None
    assert (chair.due_at.day, table.due_at.day) == (25, 27)
    casa.runs_until("2026-11-25 17:00")
    casa.chat("Úrsula").found("venció el 25/11/2026")
