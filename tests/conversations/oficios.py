"""An invented institution in which one Gerente signs an oficio to every dependency: many elements, one signer."""

from __future__ import annotations

from pathlib import Path

import pytest

from machines.records import Case
from tests.conversations.office import World
from tests.conversations.own_office import own_office
from tests.conversations.playing import case, start

FIRST = "OFI-2026-00001"
INSTITUTION = """
codigo = "OFI"
nombre = "Institución de los oficios"
recuerda = "1 día hábil"
{declares}
[[rol]]
nombre = "Secretaria"
unidad = "Gerencia"
[[rol]]
nombre = "Gerente"
unidad = "Gerencia"
[[rol]]
nombre = "Archivo"
unidad = "Archivo"
[registro]
Dependencias = [{names}]
"""
PROCEDURE = """
codigo = "OF-01"
version = "2026-01"
titulo = "Oficios a las dependencias"
institucion = "OFI"
unidad = "Gerencia"
manual = "Manual de prueba"
objetivo = "Probar."
temas = ["oficios a todas"]
[inicio]
quien = ["Secretaria"]
ocasion = [ { tipo = "solicitud", texto = "Hay que escribir a todas." } ]
[[tramo]]
nombre = "Oficio a cada dependencia"
elemento = "dependencia"
desde = "2"
hasta = "4"
registro = "Dependencias"
[[paso]]
no = "1"
responsable = "Secretaria"
actividad = "Dispone escribir a las dependencias."
hecho = "Disponer"
pide = [ { campo = "asunto", tipo = "texto", nombre = "Asunto", pregunta = "¿Sobre qué?", ejemplo = "Cuadros" } ]
[[paso]]
no = "2"
responsable = "Secretaria"
actividad = "Elabora el oficio de cada dependencia."
hecho = "Oficio elaborado"
[[paso]]
no = "3"
responsable = "Gerente"
actividad = "Firma el oficio o lo devuelve con observaciones al paso 2."
no_por = ["2"]
decide = [
  { boton = "Firmar", sigue = "4", aprobacion = true, firma = true },
  { boton = "Devolver con observaciones", sigue = "2", motivo = "obligatorio" },
]
[[paso]]
no = "4"
responsable = "Archivo"
actividad = "Despacha el oficio."
hecho = "Despachado"
sigue = "5"
[[paso]]
no = "5"
responsable = "Secretaria"
actividad = "Concluye. Fin del procedimiento."
hecho = "Concluir"
"""
ROSTER = (
    "institucion,nombre,correo,telegram_id,puestos,unidad,departamento,jefe,asistente\n"
    "OFI,Sonia Sal,sonia@ofi.example,840000001,Secretaria,Gerencia,,,\n"
    "OFI,Gil Gon,gil@ofi.example,{chat},{posts},Gerencia,,dora@ofi.example,asa@ofi.example\n"
    "OFI,Asa Asi,asa@ofi.example,840000003,,Gerencia,,,\n"
    "OFI,Dora Dir,dora@ofi.example,840000004,,Dirección,,,\n"
    "OFI,Ada Arc,ada@ofi.example,840000005,Archivo,Archivo,,,\n"
)


def invent(
    folder: Path,
    patch: pytest.MonkeyPatch,
    count: int,
    *,
    declares: bool = True,
    writes: str = "Gerente",
    chat: str = "840000002",
) -> World:
    """An office with so many dependencies, each of whose oficios waits to be written.

    Args:
        declares: a recorded approval is a signature there.
        writes: the posts that Gil has.
        chat: Gil's account; empty: he has only his mail.
    """
    names = ", ".join(f'"Dependencia {one}"' for one in range(1, count + 1))
    declared = "firma_electronica = true" if declares else ""
    institution = INSTITUTION.format(declares=declared, names=names)
    world = own_office(folder, patch, institution, ROSTER.format(posts=writes, chat=chat), PROCEDURE)
    start(world.chat("Sonia"), "oficios a todas")
    return world


def written(world: World) -> None:
    """Sonia has written all of them: they wait for Gil."""
    sonia = world.chat("Sonia")
    sonia.taps("Todos")
    sonia.taps("Oficio elaborado")


def element(world: World, number: int) -> Case:
    """One dependency's oficio."""
    return case(world, f"{FIRST}.{number}")


def states(world: World) -> dict[int, str]:
    """In which row each of them stands, by number."""
    children = world.store.read(lambda unit: unit.children(case(world, FIRST).id))
    return {int(one.number.rpartition(".")[2]): one.state for one in children}
