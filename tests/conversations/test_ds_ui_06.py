"""DS-UI-06 Soporte Sedes Departamentales, every way through it: by chat, by telephone, by mail."""

from __future__ import annotations

from tests.conversations.office import World
from tests.conversations.playing import case, rows, told

NUMBER = "SOSEP-2026-00001"


def ask(world: World) -> None:
    """Irma, of the Sede of Alta Verapaz, opens a ticket by chat."""
    irma = world.chat("Irma")
    irma.says("La computadora de la sede departamental no entra al sistema")
    irma.taps("Soporte Sedes Departamentales")
    irma.says("Sede de Alta Verapaz, Cobán")
    irma.says("5555-1234")
    irma.taps("Omitir")
    irma.sees("Revise antes de enviar", "Teléfono de contacto: 5555-1234")
    irma.taps("Enviar")
    irma.sees("Constancia", NUMBER, "La tiene ahora: Ing. Claudia Marroquín")


def test_a_fault_is_solved_from_afar_and_the_user_gets_the_closing_mail(world: World) -> None:
    """The Jefe assigns a Técnico IT Sedes Departamentales, who solves it remotely and concludes."""
    ask(world)
    claudia, walter, irma = world.chat("Claudia"), world.chat("Walter"), world.chat("Irma")
    claudia.sees("Soporte Sedes Departamentales", "Paso 2", "no entra al sistema")
    assert claudia.last.labels[:2] == ["Noemí Pirir Sunuc", "Walter Quiñónez Bá"]
    claudia.taps("Walter Quiñónez Bá")
    irma.sees("ya tiene técnico: Walter Quiñónez Bá", "5555-1234")
    walter.sees("Paso 3", "Sede departamental: Sede de Alta Verapaz", "Teléfono de contacto: 5555-1234")
    walter.taps("Registrar la atención")
    walter.taps("Remota")
    walter.taps("Solucionada")
    walter.says("Renové el certificado del navegador")
    assert "¿Qué debe hacer ahora el usuario?" not in told(world, "Walter")
    walter.taps("Enviar")
    walter.taps("Concluir y avisar al usuario")
    letter = world.mail("Irma").sees("queda cerrada", "Resultado: Solucionada.", "Renové el certificado").text
    assert "{" not in letter
    assert rows(world) == ["1", "2", "3", "4"]
    assert case(world, NUMBER).state == "FIN"


def test_a_telephone_call_is_registered_and_the_caller_gets_her_constancia(world: World) -> None:
    """The technician who answers the telephone types the ticket in; the caller has its number all the same."""
    walter = world.chat("Walter")
    walter.says("DS-UI-06")
    walter.taps("Sí, abrir la gestión")
    walter.taps("Para otra persona")
    walter.says("Irma Choc")
    walter.taps("Omitir")
    walter.taps("teléfono")
    for words in ("No hay internet", "Sede de Alta Verapaz", "5555-1234"):
        walter.says(words)
    walter.taps("Omitir")
    walter.taps("Enviar")
    one = case(world, NUMBER)
    assert (one.requester, one.registrar, one.state) == (
        world.people["Irma"].id, world.people["Walter"].id, "2",
    )  # fmt: skip
    world.mail("Irma").sees("Constancia", NUMBER, "No hay internet")
    world.chat("Claudia").sees("Paso 2", "Irma Choc Caal", "No hay internet")


def test_what_cannot_be_solved_from_afar_is_closed_with_a_recommendation(world: World) -> None:
    """By mail: the technician writes what he found and what the user should do now, and she reads it."""
    ask(world)
    world.chat("Claudia").taps("Noemí Pirir Sunuc")
    noemi = world.mail("Noemí")
    noemi.sees("Paso 3", "no entra al sistema")
    noemi.replies(
        "Registrar la atención\nVía: Telefónica\nResultado: No se solucionó a distancia\n"
        "Lo realizado: El disco no responde\nRecomendación: Traiga el equipo y solicite el dictamen técnico"
    )
    if case(world, NUMBER).state == "3":
        noemi.replies("ENVIAR")
    assert case(world, NUMBER).state == "4", told(world, "Noemí")
    noemi.sees("Paso 4")
    noemi.replies("Concluir y avisar al usuario")
    world.mail("Irma").sees("No se solucionó a distancia", "El disco no responde", "solicite el dictamen")
    assert case(world, NUMBER).state == "FIN"


def test_whoever_may_not_be_assigned_is_not_offered(world: World) -> None:
    """The manual's row 2 names another post: the technicians of the central office are not offered for a Sede."""
    ask(world)
    claudia = world.chat("Claudia")
    assert not {"Carlos Pérez Tzoc", "Marta López Xicará"} & set(claudia.last.labels)
    claudia.sees("Nota: El Jefe asigna a un Técnico IT Sedes Departamentales")
