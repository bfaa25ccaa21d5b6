"""Joint signatures and approvals, with an invented institution."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from machines.loading import load
from machines.messages import Message
from machines.wording import render
from tests.conversations import office
from tests.conversations.office import World
from tests.conversations.playing import case, start

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


@pytest.fixture
def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[World]:
    """An office with the invented institution, its case at the joint signature."""
    folder = tmp_path / "procedimientos" / "prueba"
    folder.mkdir(parents=True)
    (folder / "institucion.toml").write_text(INSTITUTION, encoding="utf-8")
    (folder / "pr-01.toml").write_text(PROCEDURE, encoding="utf-8")
    book = load([tmp_path / "procedimientos"])
    assert not book.findings, book.findings
    monkeypatch.setattr(office, "BOOK", book)
    roster = tmp_path / "roster.csv"
    roster.write_text(ROSTER, encoding="utf-8")
    monkeypatch.setattr(office, "ROSTER", roster)
    world = World(tmp_path)
    start(world.chat("Úrsula"), "dictamen de prueba")
    world.chat("Teo").taps("Dictamen elaborado")
    assert case(world, "PRUEBA-2026-00001").state == "3"
    yield world
    world.store.close()


def test_both_must_sign_and_nobody_twice(house: World) -> None:
    """One signature waits for the other; the same person's second press changes nothing."""
    teo, delia = house.chat("Teo"), house.chat("Delia")
    data = teo.found("Paso 3").data["Correcto, firmo"]
    teo.taps("Correcto, firmo")
    teo.taps_data(data)
    assert "ya estaba registrada" in teo.popup.text
    assert case(house, "PRUEBA-2026-00001").state == "3"
    delia.taps("Correcto, firmo")
    assert case(house, "PRUEBA-2026-00001").state == "4"


def test_an_objection_voids_the_signatures_of_its_round(house: World) -> None:
    """After one signed, the other objects: back to row 2, and in the next round both must sign again."""
    teo, delia = house.chat("Teo"), house.chat("Delia")
    teo.taps("Correcto, firmo")
    delia.taps("Observaciones")
    delia.says("Falta el número de serie")
    assert case(house, "PRUEBA-2026-00001").state == "2"
    teo.sees("Paso 2", "Observaciones de Delia Dol: Falta el número de serie")
    teo.taps("Dictamen elaborado")
    delia.taps("Correcto, firmo")
    assert case(house, "PRUEBA-2026-00001").state == "3"
    teo.taps("Correcto, firmo")
    assert case(house, "PRUEBA-2026-00001").state == "4"


def test_neither_signer_approves(house: World) -> None:
    """Where a file says "not by whoever did row 3", the first signer is refused as well as the last."""
    teo, delia = house.chat("Teo"), house.chat("Delia")
    delia.taps("Correcto, firmo")
    teo.taps("Correcto, firmo")
    teo.taps("Aprobar")
    assert case(house, "PRUEBA-2026-00001").closed_at is None
    delia.taps("Aprobar")
    assert case(house, "PRUEBA-2026-00001").closed_at is None
    house.chat("Gil").taps("Aprobar")
    assert case(house, "PRUEBA-2026-00001").closed_at is not None


def test_a_denial_is_not_called_concluded(house: World) -> None:
    """The requester of a denied case is told that it was denied, and why, in the subject too."""
    house.chat("Delia").taps("Correcto, firmo")
    house.chat("Teo").taps("Correcto, firmo")
    gil = house.chat("Gil")
    gil.taps("Denegar")
    gil.says("No hay presupuesto")
    house.chat("Úrsula").sees("denegada", "No hay presupuesto")
    ours = house.store.read(lambda unit: unit.cases_of(house.people["Úrsula"].id, 5))
    assert ours[0].state == "FIN:denegada"
    assert (
        "concluida"
        not in render(
            Message(key="fin", params={"titulo": "Dictamen", "numero": "P-1", "como": "denegada"})
        ).subject
    )


def test_a_card_says_that_the_other_signed(house: World) -> None:
    """After the technician signed, the status tells who signed and whose signature is missing."""
    house.chat("Teo").taps("Correcto, firmo")
    ursula = house.chat("Úrsula")
    ursula.says("/estado PRUEBA-2026-00001")
    ursula.sees("La tiene: Delia Dol", "firma registrada (paso 3) · Teo Tot")


def test_the_other_holders_form_is_explained(house: World) -> None:
    """Words for a form whose task a colleague finished meanwhile are explained, not searched."""
    house.chat("Delia").taps("Correcto, firmo")
    house.chat("Teo").taps("Correcto, firmo")
    gil, teo = house.chat("Gil"), house.chat("Teo")
    gil.taps("Denegar")
    teo.taps("Denegar")
    teo.says("No procede")
    assert case(house, "PRUEBA-2026-00001").closed_at is not None
    gil.says("No hay presupuesto para esto")
    assert "ya fue respondida por Teo Tot" in gil.last.text + gil.popup.text


def test_nobody_approves_his_own_request(house: World) -> None:
    """The Gerente who asked for the dictamen himself is refused; with no other left, his immediate superior decides."""
    rows = ROSTER.replace("PRUEBA,Gil Gon,gil@prueba.example,830000004,Gerente,Gerencia,,\n", "") + (
        "PRUEBA,Gil Gon,gil@prueba.example,830000004,Gerente,Gerencia,,rex@prueba.example\n"
        "PRUEBA,Rex Ruiz,rex@prueba.example,830000005,,Dirección,,\n"
    )
    house.hire(rows)
    gil, rex = house.chat("Gil"), house.chat("Rex")
    start(gil, "dictamen de prueba")
    house.chat("Teo").taps("Dictamen elaborado")
    for signer in ("Teo", "Delia"):
        chat = house.chat(signer)
        card = next(
            one for one in reversed(chat.all()) if "Correcto, firmo" in one.data and "00002" in one.text
        )
        chat.taps("Correcto, firmo", on=card)
    assert case(house, "PRUEBA-2026-00002").state == "4"
    gil.sees("lo decide Rex Ruiz")
    rex.sees("decide usted como jefe inmediato", buttons=["Aprobar", "Denegar"])
    gil.taps_data(rex.last.data["Aprobar"])
    assert gil.popup.text == "Usted presentó esta gestión: la decisión corresponde a otra persona."
    rex.taps("Aprobar")
    assert case(house, "PRUEBA-2026-00002").state == "FIN"
