"""One procedure starts another: offered with what is carried over, opened by itself, taken back, by chat and by mail."""

from __future__ import annotations

from pathlib import Path

import pytest

from machines.desk.acts.act import UNDO_LABEL
from machines.records import Case
from tests.conversations import test_ine_sen_p4 as p4
from tests.conversations.filling import fill, gives
from tests.conversations.filling_in import do
from tests.conversations.invented import INSTITUTION, ROSTER
from tests.conversations.office import Mailbox, World
from tests.conversations.own_office import own_office
from tests.conversations.playing import case, open_ticket, solve_ticket, start, told
from tests.conversations.test_ds_ui_06 import ask

TICKET, DICTAMEN = "SOSEP-2026-00001", "SOSEP-2026-00002"
OPEN = "Abrir Elaboración de Dictamen Técnico"


def following(world: World, number: str) -> list[Case]:
    """The cases that follow one."""
    return list(world.store.read(lambda unit: unit.following(case(world, number).id)))


# -- offered


def offered_by_letter(world: World) -> Mailbox:
    """Noemí could not solve a fault of a sede: her mailbox, its newest letter the offer."""
    ask(world)
    world.chat("Claudia").taps("Noemí Pirir Sunuc")
    noemi = world.mail("Noemí")
    noemi.replies(
        "Registrar la atención\nVía: Telefónica\nResultado: No se solucionó a distancia\n"
        "Lo realizado: La tarjeta madre no enciende\nRecomendación: Traer el equipo"
    )
    noemi.replies("Concluir y avisar al usuario")
    return noemi


def test_a_dictamen_is_opened_from_the_ticket_that_led_to_it(world: World) -> None:
    """The technician's last card has the button; the dictamen is for the ticket's user and has what was said there."""
    open_ticket(world)
    carlos = solve_ticket(world)
    carlos.taps("Concluir y avisar al usuario")
    carlos.sees("✔ Concluir y avisar al usuario", buttons=[OPEN, UNDO_LABEL])
    carlos.taps(OPEN)
    carlos.sees("¿De qué equipo necesita el dictamen?")
    carlos.says("Impresora HP de Dirección Financiera")
    carlos.sees(
        "Motivo de la solicitud: Cambié el cable",
        "Ubicación del bien: Dirección Financiera, segundo nivel",
        "Incluye lo que ya estaba anotado",
    )
    carlos.taps("Enviar")
    carlos.sees(f"Constancia de recepción · {DICTAMEN}", f"Viene de: {TICKET} · Soporte Técnico")

    opened, ana = case(world, DICTAMEN), world.people["Ana"]
    assert (opened.procedure, opened.requester, opened.registrar) == (
        "DS-UI-05",
        ana.id,
        world.people["Carlos"].id,
    )
    assert (opened.origin, opened.state) == (case(world, TICKET).id, "2")
    world.chat("Ana").sees("Constancia", f"Viene de: {TICKET}")
    world.chat("Claudia").sees(
        "Paso 2", "Solicita: Licda. Ana Gómez", f"Viene de: {TICKET} · Soporte Técnico"
    )
    carlos.says(f"/estado {TICKET}")
    carlos.sees(f"Continúa en: {DICTAMEN} · Elaboración de Dictamen Técnico", f"continúa en {DICTAMEN}")
    assert OPEN not in carlos.last.labels
    world.chat("Ana").says(f"/estado {DICTAMEN}")
    world.chat("Ana").sees(f"Viene de: {TICKET}")


def test_what_is_not_opened_stays_undone_and_is_opened_once(world: World) -> None:
    """A ticket that needs nothing more is simply over; an old button opens no second dictamen."""
    open_ticket(world)
    carlos = solve_ticket(world)
    carlos.taps("Concluir y avisar al usuario")
    over = carlos.last
    assert following(world, TICKET) == []
    ana = world.chat("Ana")
    ana.says(f"/estado {TICKET}")
    assert OPEN not in ana.last.labels
    carlos.taps(OPEN, on=over)
    fill(carlos, {"De qué equipo": "Impresora"})
    carlos.taps(OPEN, on=over)
    assert carlos.popup.text == f"La gestión {TICKET} ya continúa en {DICTAMEN}; nada cambió."
    assert len(following(world, TICKET)) == 1


def test_a_ticket_cannot_be_undone_while_its_dictamen_goes_on(world: World) -> None:
    """The refusal names the dictamen; once it is withdrawn the ticket's last answer can be taken back."""
    open_ticket(world)
    carlos = solve_ticket(world)
    carlos.taps("Concluir y avisar al usuario")
    carlos.taps(OPEN)
    fill(carlos, {"De qué equipo": "Impresora"})
    carlos.says(f"/deshacer {TICKET}")
    carlos.sees(f"Ya no se puede deshacer su respuesta en {TICKET}: la gestión {DICTAMEN}, que viene de ella")
    carlos.says(f"/desistir {DICTAMEN}")
    carlos.taps("Sí, desistir")
    carlos.says(f"/deshacer {TICKET}")
    assert case(world, TICKET).state == "4"


def test_a_fault_that_was_not_solved_is_offered_by_mail(world: World) -> None:
    """A condition on the outcome: the offer comes as a letter, its reply fills in the form; a solved fault offers nothing."""
    noemi = offered_by_letter(world)
    offer = noemi.found("Si procede, abra desde aquí «Elaboración de Dictamen Técnico»")
    assert "La falla de una sede no se solucionó a distancia" in offer.text
    assert "La falla de una sede no se solucionó a distancia" in offer.text
    assert offer.labels == [OPEN]
    noemi.replies(f"{OPEN}\nEquipo: Computadora de la sede", on=offer)
    noemi.sees(f"Constancia de recepción · {DICTAMEN}", f"Viene de: {TICKET}")
    noemi.sees(
        "Motivo de la solicitud: La tarjeta madre no enciende", "Ubicación del bien: Sede de Alta Verapaz"
    )
    assert case(world, DICTAMEN).requester == world.people["Irma"].id


def test_a_letter_that_proves_nothing_opens_nothing_before_it_is_read_back(world: World) -> None:
    """As with any act: what an unproven letter asks for counts after a second reply."""
    noemi = offered_by_letter(world)
    noemi.replies(f"{OPEN}\nEquipo: Computadora de la sede", authentic=False)
    assert following(world, TICKET) == []
    noemi.sees("CONFIRMO")
    noemi.replies("CONFIRMO", authentic=False)
    assert [one.number for one in following(world, TICKET)] == [DICTAMEN]


# -- by itself

FIRST, SECOND = "PRUEBA-2026-00001", "PRUEBA-2026-00002"
REQUEST = """
codigo = "PR-10"
version = "2026-01"
titulo = "Solicitud de prueba"
institucion = "PRUEBA"
unidad = "Informática"
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
pide = [
  { campo = "asunto", tipo = "texto", nombre = "Asunto", pregunta = "¿Sobre qué?", ejemplo = "Impresora" },
  { campo = "prueba", tipo = "archivo", nombre = "Prueba", pregunta = "Envíe la prueba." },
]
[[paso]]
no = "2"
responsable = "Técnico"
actividad = "Resuelve o deniega. Fin del procedimiento."
decide = [
  { boton = "Resolver", sigue = "FIN", pide = [
    { campo = "hallazgo", tipo = "texto", nombre = "Hallazgo", pregunta = "¿Qué halló?", ejemplo = "Nada" },
  ] },
  { boton = "Denegar", sigue = "FIN:denegada", motivo = "obligatorio", resolucion = true },
]
[[resolucion]]
paso = "2"
dice = "No dice qué pasa si se deniega."
hacemos = "Termina como denegada."
porque = "Es un final."
"""
CHECK = """
codigo = "PR-11"
version = "2026-01"
titulo = "Revisión de prueba"
institucion = "PRUEBA"
unidad = "Gerencia"
manual = "Manual de prueba"
objetivo = "Probar."
[inicio]
quien = ["Gerente"]
ocasion = [
  { tipo = "procedimiento", procedimiento = "PR-10", texto = "Se resolvió una solicitud.", sola = true, lleva = { visto = "hallazgo" } },
]
[[paso]]
no = "1"
responsable = "Director"
actividad = "Revisa."
pide = [
  { campo = "asunto", tipo = "texto", nombre = "Asunto", pregunta = "¿Sobre qué?", ejemplo = "Impresora" },
  { campo = "prueba", tipo = "archivo", nombre = "Prueba", pregunta = "Envíe la prueba." },
  { campo = "visto", tipo = "texto", nombre = "Visto", pregunta = "¿Qué se vio?", ejemplo = "Nada" },
  { campo = "revision", tipo = "texto", nombre = "Revisión", pregunta = "¿Qué revisó?", ejemplo = "Todo" },
]
[[paso]]
no = "2"
responsable = "Gerente"
actividad = "Archiva. Fin del procedimiento."
sigue = "FIN"
"""


@pytest.fixture(name="small")
def _small(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> World:
    world = own_office(tmp_path, monkeypatch, INSTITUTION, ROSTER, REQUEST, CHECK)
    start(world.chat("Úrsula"), "PR-10")
    return world


def test_a_case_that_ends_well_opens_the_next_by_itself(small: World) -> None:
    """In the same transaction, for the same requester, with the values and the file; its first form has them already."""
    teo, delia = small.chat("Teo"), small.chat("Delia")
    gives(teo, "Resolver", "Un cable roto")
    second = case(small, SECOND)
    assert (second.procedure, second.state, second.medium) == ("PR-11", "1", "procedimiento")
    assert (second.requester, second.registrar) == (small.people["Úrsula"].id, None)
    card = delia.sees("Revisión de prueba", "Asunto: Impresora", "Visto: Un cable roto", f"Viene de: {FIRST}")
    assert len(card.files) == 1
    assert f"Continúa en la gestión {SECOND} · Revisión de prueba. La tiene: Delia Dol." in told(
        small, "Úrsula"
    )
    delia.taps("Hecho")
    delia.sees("¿Qué revisó?")
    delia.says("El cable")
    delia.sees("Revise antes de enviar", "Asunto: Impresora", "Visto: Un cable roto", "Revisión: El cable")
    delia.taps("Enviar")
    assert case(small, SECOND).state == "2"
    small.chat("Úrsula").says(f"/estado {SECOND}")
    small.chat("Úrsula").sees("abierta por otra gestión", f"Viene de: {FIRST} · Solicitud de prueba")


def test_another_end_opens_nothing(small: World) -> None:
    """Only the ends that the occasion names, by default success, let another case follow."""
    gives(small.chat("Teo"), "Denegar", "No procede")
    assert case(small, FIRST).state == "FIN:denegada"
    assert following(small, FIRST) == []


def test_taking_back_ends_what_nobody_has_worked_on_and_it_opens_anew(small: World) -> None:
    """The follower goes with the answer that opened it; given again, the answer opens a fresh one."""
    teo = small.chat("Teo")
    gives(teo, "Resolver", "Un cable roto")
    teo.says(f"/deshacer {FIRST}")
    assert (case(small, FIRST).state, case(small, SECOND).state) == ("2", "FIN:sin efecto")
    small.chat("Delia").sees("deshizo su respuesta")
    gives(teo, "Resolver")
    assert [one.state for one in following(small, FIRST)] == ["FIN:sin efecto", "1"]


def test_what_somebody_has_worked_on_is_not_taken_from_under_him(small: World) -> None:
    """Once the Director has done his row, the answer that opened it stands."""
    teo, delia = small.chat("Teo"), small.chat("Delia")
    gives(teo, "Resolver", "Un cable roto")
    gives(delia, "Hecho")
    teo.says(f"/deshacer {FIRST}")
    teo.sees(f"la gestión {SECOND}, que viene de ella, ya está en marcha")
    assert (case(small, FIRST).state, case(small, SECOND).state) == ("FIN", "2")


def test_one_end_opens_one_case_whatever_is_repeated(small: World) -> None:
    """A letter that comes twice, a restart and a second tap change nothing."""
    teo = small.chat("Teo")
    card = teo.last
    gives(teo, "Resolver", "Un cable roto")
    small.reopen()
    teo.taps("Resolver", on=card)
    small.start()
    small.later(days=3)
    assert [one.number for one in following(small, FIRST)] == [SECOND]


# -- from a row in the middle, of one element


def test_each_publication_that_is_determined_joins_the_months_review(world: World) -> None:
    """The first opens the month's case, the next one joins it, December's comes by the calendar; taken back, it stays."""
    p4.opened(world)
    for part in (p4.SCHOOLS, p4.BANK):
        p4.reviewed(world, part)
        do(world.chat("Domingo"), "5", p4.PUBLISH, number=part)
    [review] = world.store.read(lambda unit: unit.cases_since("INE", "INE-SEN-P6", ""))
    assert (review.state, review.period, review.origin) == ("1", "2026-11-01", case(world, p4.SCHOOLS).id)
    jacinta = world.chat("Jacinta")
    assert f"Es la gestión {p4.BANK}" in told(world, "Jacinta")
    jacinta.says(f"/estado {review.number}")
    jacinta.sees(f"Viene de: {p4.SCHOOLS}", f"viene también de {p4.BANK}", "La tiene: usted")
    world.chat("Domingo").says(f"/deshacer {p4.SCHOOLS}")
    assert case(world, p4.SCHOOLS).state == "5"
    assert (case(world, review.number).state, case(world, review.number).origin) == ("1", None)
    world.runs_until("2026-12-01 09:00")
    found = world.store.read(lambda unit: unit.cases_since("INE", "INE-SEN-P6", ""))
    assert [one.period for one in found] == ["2026-11-01", "2026-12-01"]


def test_what_is_not_published_opens_nothing(world: World) -> None:
    """Only the answer that has the condition's field is meant."""
    p4.opened(world)
    p4.reviewed(world, p4.BANK)
    do(world.chat("Domingo"), "5", p4.NOT, p4.why("No autoriza compartir los datos"), number=p4.BANK)
    assert not world.store.read(lambda unit: unit.cases_since("INE", "INE-SEN-P6", ""))
