"""What came early and does not fill the form: it is kept in the sender's form, and only the rest is asked for."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conversations import small_office as office
from tests.conversations.office import World
from tests.conversations.playing import case, start

FIRST = "CASA-2026-00001"
REGISTER = '[registro]\nOCSE = ["OCSE de Salud", "OCSE de Trabajo"]\n'
PLANS = f"""
codigo = "CA-01"
titulo = "Planificación de prueba"
temas = ["planificación"]
{office._HEAD}
[[paso]]
no = "2"
responsable = "Jefe"
actividad = "Prepara la solicitud a las OCSE."
hecho = "Preparada"
[[paso]]
no = "3"
responsable = "Analista"
actividad = "Recibe la planificación de cada OCSE."
hecho = "Recibida"
espera = ["elemento"]
solicita = "Se le solicita la planificación de su OCSE."
pide = [
  {{ campo = "plan", tipo = "archivo", nombre = "Planificación", pregunta = "Envíe la planificación." }},
  {{ campo = "reuniones", tipo = "número", nombre = "Reuniones", pregunta = "¿Cuántas reuniones?", ejemplo = "4" }},
  {{ campo = "enlace", tipo = "texto", nombre = "Enlace", pregunta = "¿Quién es el enlace?", ejemplo = "Rosa Paz" }},
]
[[paso]]
no = "4"
responsable = "Gerente"
actividad = "Archiva. Fin del procedimiento."
hecho = "Archivado"
[[tramo]]
nombre = "Planificación de cada OCSE"
elemento = "OCSE"
desde = "3"
hasta = "3"
registro = "OCSE"
[[resolucion]]
paso = "3"
dice = "No dice cuántas OCSE son."
hacemos = "Las del registro."
porque = "La institución las cambia."
"""
TITO = "CASA,Tito Tum,tito@casa.example,850000031,,OCSE de Salud,,,,\n"
LIDIA = "CASA,Lidia Lux,lidia@casa.example,850000032,,OCSE de Trabajo,,,,\n"


@pytest.fixture
def plans(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[World]:
    """The small office asks the OCSE of its register for their plans; the case waits in row 2."""
    monkeypatch.setattr(office, "INSTITUTION", office.INSTITUTION + REGISTER)
    monkeypatch.setattr(office, "POOL", PLANS)
    world = office.small_office(tmp_path, monkeypatch, office.roster(Tito=TITO, Lidia=LIDIA))
    start(world.chat("Úrsula"), "planificación")
    yield world
    world.store.close()


def early(world: World, text: str = "Reuniones: 4", file: str = "plan.pdf") -> None:
    """Tito sends something with the case's number before anybody asked him."""
    letter = world.mail("Tito").letter(f"Lo nuestro, {FIRST}", text)
    letter.add_attachment(b"plan", maintype="application", subtype="pdf", filename=file)
    world.mail("Tito").sends(letter)
    world.mail("Tito").sees("queda guardado y se entrega solo cuando se le solicite")


def test_only_the_rest_is_asked_for_by_mail(plans: World) -> None:
    """Failure case 10. Tito's file and number are in his form when he is asked; a word with the rest delivers it all."""
    early(plans)
    plans.chat("Jorge").taps("Preparada")
    tito = plans.mail("Tito")
    letter = tito.sees(
        "Ya tengo lo que usted envió", "plan.pdf", "Reuniones", "Falta: Enlace. Envíe solo eso."
    )
    tito.replies("Rosa Paz", on=letter)
    tito.sees("Constancia de entrega", "plan.pdf")
    row = plans.store.read(lambda unit: unit.history(case(plans, f"{FIRST}.1").id))[-1].entry
    assert {"reuniones": "4", "enlace": "Rosa Paz"}.items() <= row.values.items()
    assert len(row.files) == 1


def test_only_the_rest_is_asked_for_in_the_chat(plans: World) -> None:
    """The same on the other channel: «Entregar» asks for the one thing that lacks."""
    early(plans)
    plans.chat("Jorge").taps("Preparada")
    tito = plans.chat("Tito")
    tito.sees("Falta: Enlace. Envíe solo eso.", buttons=["Entregar"])
    tito.taps("Entregar")
    tito.sees("¿Quién es el enlace?")
    tito.says("Rosa Paz")
    for label in ("Omitir", "Enviar"):
        if label in tito.last.labels:
            tito.taps(label)
    tito.sees("Constancia de entrega", "plan.pdf")


def test_what_came_twice_is_put_together(plans: World) -> None:
    """A second early letter completes the first: the row is answered at once."""
    early(plans)
    letter = plans.mail("Tito").letter(f"El enlace, {FIRST}", "Enlace: Rosa Paz")
    letter.add_attachment(b"anexo", maintype="application", subtype="pdf", filename="anexo.pdf")
    plans.mail("Tito").sends(letter)
    plans.chat("Jorge").taps("Preparada")
    plans.chat("Tito").found("Constancia de entrega")
    assert case(plans, f"{FIRST}.1").closed_at is not None
    assert case(plans, f"{FIRST}.2").closed_at is None


def test_whoever_is_of_no_element_holds_nothing(plans: World) -> None:
    """Rex, whose unit is in no register, sends something: it is noted for nobody's row."""
    letter = plans.mail("Rex").letter(f"Lo nuestro, {FIRST}", "Reuniones: 9")
    letter.add_attachment(b"plan", maintype="application", subtype="pdf", filename="rex.pdf")
    plans.mail("Rex").sends(letter)
    assert not any("queda guardado" in one.text for one in plans.mail("Rex").all())
