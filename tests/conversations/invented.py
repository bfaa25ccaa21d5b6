"""An invented institution with a joint signature and an approval, for what the real procedures show only far on."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conversations.office import World
from tests.conversations.own_office import own_office
from tests.conversations.playing import case, start

NUMBER = "PRUEBA-2026-00001"
INSTITUTION = """
codigo = "PRUEBA"
nombre = "Institución de prueba"
recuerda = "1 día hábil"
[[rol]]
nombre = "Interesado"
unidad = "Todas"
tipo = "grupo"
[[rol]]
nombre = "Técnico"
unidad = "Informática"
[[rol]]
nombre = "Director"
unidad = "Informática"
[[rol]]
nombre = "Gerente"
unidad = "Gerencia"
"""
PROCEDURE = """
codigo = "PR-01"
version = "2026-01"
titulo = "Dictamen de prueba"
institucion = "PRUEBA"
unidad = "Informática"
manual = "Manual de prueba"
objetivo = "Probar."
temas = ["dictamen de prueba"]
[inicio]
quien = ["Interesado"]
ocasion = [ { tipo = "solicitud", texto = "Alguien lo pide." } ]
[[paso]]
no = "1"
responsable = "Interesado"
persona = "solicitante"
actividad = "Solicita el dictamen."
hecho = "Solicitar"
pide = [ { campo = "asunto", tipo = "texto", nombre = "Asunto", pregunta = "¿Sobre qué?", ejemplo = "Impresora" } ]
[[paso]]
no = "2"
responsable = "Técnico"
actividad = "Elabora el dictamen."
hecho = "Dictamen elaborado"
[[paso]]
no = "3"
firman = ["Técnico", "Director"]
actividad = "Firman el dictamen. Si hay observaciones regresa al paso 2."
decide = [
  { boton = "Correcto, firmo", sigue = "4" },
  { boton = "Observaciones", sigue = "2", motivo = "obligatorio" },
]
[[paso]]
no = "4"
responsable = "Gerente"
actividad = "Aprueba el dictamen o lo deniega. Fin del procedimiento."
no_por = ["2", "3"]
decide = [
  { boton = "Aprobar", sigue = "FIN", aprobacion = true },
  { boton = "Denegar", sigue = "FIN:denegada", motivo = "obligatorio", resolucion = true },
]
[[resolucion]]
paso = "4"
dice = "No dice qué pasa si se deniega."
hacemos = "Termina como denegada."
porque = "Es un final."
"""
ROSTER = (
    "institucion,nombre,correo,telegram_id,puestos,unidad,departamento,jefe\n"
    "PRUEBA,Úrsula Uz,ursula@prueba.example,830000001,,Compras,,\n"
    "PRUEBA,Teo Tot,teo@prueba.example,830000002,Técnico;Gerente,Informática,,\n"
    "PRUEBA,Delia Dol,delia@prueba.example,830000003,Director;Gerente,Informática,,\n"
    "PRUEBA,Gil Gon,gil@prueba.example,830000004,Gerente,Gerencia,,\n"
)


def invent(folder: Path, patch: pytest.MonkeyPatch) -> World:
    """An office of the invented institution, the procedure's first case at the joint signature."""
    world = own_office(folder, patch, INSTITUTION, ROSTER, PROCEDURE)
    start(world.chat("Úrsula"), "dictamen de prueba")
    world.chat("Teo").taps("Dictamen elaborado")
    assert case(world, NUMBER).state == "3"
    return world
