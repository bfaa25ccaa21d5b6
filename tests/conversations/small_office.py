"""A small invented office for questions of who may do what: three analysts, their chief, a manager, an assistant."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conversations.office import Chat, World
from tests.conversations.own_office import own_office
from tests.conversations.playing import start

INSTITUTION = """
codigo = "CASA"
nombre = "Casa de prueba"
recuerda = "1 día hábil"
[[rol]]
nombre = "Interesado"
unidad = "Todas"
tipo = "grupo"
[[rol]]
nombre = "Analista"
unidad = "Análisis"
[[rol]]
nombre = "Jefe"
unidad = "Análisis"
[[rol]]
nombre = "Gerente"
unidad = "Gerencia"
"""
_HEAD = """
version = "2026-01"
institucion = "CASA"
unidad = "Análisis"
manual = "Manual de prueba"
objetivo = "Probar."
[inicio]
quien = ["Interesado"]
ocasion = [ { tipo = "solicitud", texto = "Alguien lo pide." } ]
[[paso]]
no = "1"
responsable = "Interesado"
persona = "solicitante"
actividad = "Solicita."
hecho = "Solicitar"
pide = [ { campo = "asunto", tipo = "texto", nombre = "Asunto", pregunta = "¿Sobre qué?", ejemplo = "Impresora" } ]
"""
POOL = f"""
codigo = "CA-01"
titulo = "Permiso de prueba"
temas = ["permiso"]
{_HEAD}
[[paso]]
no = "2"
responsable = "Analista"
actividad = "Revisa la solicitud."
hecho = "Revisada"
pide = [ {{ campo = "opinion", tipo = "texto", nombre = "Opinión", pregunta = "¿Qué opina?", ejemplo = "Procede" }} ]
[[paso]]
no = "3"
responsable = "Gerente"
actividad = "Aprueba o deniega. Fin del procedimiento."
decide = [
  {{ boton = "Aprobar", sigue = "FIN", aprobacion = true }},
  {{ boton = "Denegar", sigue = "FIN:denegada", motivo = "obligatorio", resolucion = true }},
]
[[resolucion]]
paso = "3"
dice = "No dice qué pasa si se deniega."
hacemos = "Termina como denegada."
porque = "Es un final."
"""
ASSIGNED = f"""
codigo = "CA-02"
titulo = "Estudio de prueba"
temas = ["estudio"]
{_HEAD}
[[paso]]
no = "2"
responsable = "Jefe"
actividad = "Asigna a un analista."
hecho = "Asignar"
asigna = "Analista"
[[paso]]
no = "3"
responsable = "Analista"
actividad = "Estudia el asunto."
hecho = "Estudiado"
pide = [ {{ campo = "estudio", tipo = "texto", nombre = "Estudio", pregunta = "¿Qué resultó?", ejemplo = "Conviene" }} ]
[[paso]]
no = "4"
responsable = "Jefe"
actividad = "Autoriza el estudio o lo devuelve."
decide = [
  {{ boton = "Autorizar", sigue = "5" }},
  {{ boton = "Devolver con observaciones", sigue = "3", motivo = "obligatorio", resolucion = true }},
]
[[paso]]
no = "5"
responsable = "Gerente"
actividad = "Archiva. Fin del procedimiento."
hecho = "Archivado"
[[resolucion]]
paso = "4"
dice = "No dice adónde se devuelve."
hacemos = "Regresa al paso 3."
porque = "Es quien lo hizo."
"""
HEADER = "institucion,nombre,correo,telegram_id,puestos,unidad,departamento,jefe,asistente,cartera\n"
LINES = {
    "Úrsula": "CASA,Úrsula Uz,ursula@casa.example,850000001,,Compras,,,,\n",
    "Nora": "CASA,Nora Noj,nora@casa.example,850000002,Analista,Análisis,,jorge@casa.example,,\n",
    "Inés": "CASA,Inés Ico,ines@casa.example,850000003,Analista,Análisis,,jorge@casa.example,,\n",
    "Beto": "CASA,Beto Bac,beto@casa.example,,Analista,Análisis,,jorge@casa.example,,\n",
    "Jorge": "CASA,Jorge Jol,jorge@casa.example,850000005,Jefe,Análisis,,gil@casa.example,sara@casa.example,\n",
    "Sara": "CASA,Sara Sal,sara@casa.example,850000006,,Análisis,,jorge@casa.example,,\n",
    "Gil": "CASA,Gil Gon,gil@casa.example,850000007,Gerente,Gerencia,,rex@casa.example,sara@casa.example,\n",
    "Rex": "CASA,Rex Ruiz,rex@casa.example,850000008,,Dirección,,,,\n",
}
"""By first name: Beto has only his mail; Sara is the assistant of Jorge and of Gil."""
FIRST = "CASA-2026-00001"


def roster(**changed: str) -> str:
    """The office's roster with some lines changed; an empty one is left out."""
    return HEADER + "".join({**LINES, **changed}.values())


def small_office(folder: Path, monkeypatch: pytest.MonkeyPatch, csv: str = "") -> World:
    """The office with its two procedures, and nothing opened yet."""
    return own_office(folder, monkeypatch, INSTITUTION, csv or roster(), POOL, ASSIGNED)


def ask_permission(world: World) -> None:
    """Úrsula asks for a permit: it waits for the analysts."""
    start(world.chat("Úrsula"), "permiso")


def ask_study(world: World, analyst: str = "Nora Noj") -> Chat:
    """Úrsula asks for a study, Jorge assigns it; the analyst's chat."""
    start(world.chat("Úrsula"), "estudio")
    world.chat("Jorge").taps(analyst)
    return world.chat(analyst.split(maxsplit=1)[0])
