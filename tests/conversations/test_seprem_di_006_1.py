"""SEPREM-DI-006.1: the month's equipment by the calendar, one by request, each with its own way."""

from __future__ import annotations

from tests.conversations.filling_in import FIRST, ask_for, do, stands
from tests.conversations.office import World
from tests.conversations.playing import case, told

TWO = "Dell OptiPlex SIB-00342; Thelma Xol; Sede de Quetzaltenango; hoy\nHP LaserJet SIB-00877; Lucrecia Santizo; Recursos Humanos; 24/11/2026"
ONE = "Dell OptiPlex SIB-00342; Thelma Xol; Sede de Quetzaltenango; hoy"
DONE = "Todo (pasos 2 a 4)"
YES, NO, LOST = "Sí, autorizar la entrega", "No, regresar al Técnico", "No tiene reparación"
INSTALLED, FAULTY = "Instalado y probado", "Con fallas, corregir"


def assigned(world: World, equipment: str = ONE, kind: str = "Correctivo") -> None:
    """Fernanda asks, the chief names the equipment and the technician."""
    ask_for(world.chat("Fernanda"), "mantenimiento correctivo")
    values = {"preventivo": kind, "A quién asigna": "Nery Ajanel Puac", "A qué equipos": equipment}
    do(world.chat("Otoniel"), "1", "Asignar equipos", values)


def test_one_piece_of_equipment_from_the_request_to_its_user(world: World) -> None:
    """Inspected, mended and tested on one card, supervised, installed before its user; Dirección and they are told."""
    assigned(world)
    world.mail("Thelma").found("se dará mantenimiento a su equipo Dell OptiPlex SIB-00342 (Correctivo")
    boss, technician = world.chat("Otoniel"), world.chat("Nery")
    piece = f"{FIRST}.1"
    technician.sees("Dell OptiPlex SIB-00342", "☐ Paso 4")
    do(technician, "2", DONE, number=piece)
    boss.sees("¿Resultado satisfactorio?", piece, buttons=[YES, NO, LOST])
    do(boss, "5", YES, number=piece)
    do(technician, "6", INSTALLED, number=piece)
    do(technician, "7", "Registrar e informar", number=piece)
    stands(world, "FIN", piece)
    stands(world, "FIN")
    for name in ("Ingrid", "Fernanda", "Thelma"):
        assert (
            "Limpieza interna, cambio de pasta térmica"
            in world.mail(name).found("Thelma Xol, el 20/11/2026").text
        )


def test_what_is_not_good_enough_goes_back_to_the_work(world: World) -> None:
    """The chief's "no" and a fault before the user both lead to row 3, with a reason, and through the supervision again."""
    assigned(world)
    boss, technician, piece = world.chat("Otoniel"), world.chat("Nery"), f"{FIRST}.1"
    do(technician, "2", DONE, number=piece)
    do(boss, "5", NO, {"observaciones": "Sigue sucio el ventilador"}, number=piece)
    technician.sees("Sigue sucio el ventilador", "☐ Paso 3")
    do(technician, "3", "Todo (pasos 3 y 4)", number=piece)
    do(boss, "5", YES, number=piece)
    do(technician, "6", FAULTY, {"observaciones": "No detecta la red en su sitio"}, number=piece)
    stands(world, "3", piece)
    do(technician, "3", "Todo (pasos 3 y 4)", number=piece)
    stands(world, "5", piece)


def test_a_piece_beyond_repair_ends_with_the_reason(world: World) -> None:
    """The chief says so; its user, whoever asked and Dirección read why and what to ask for next."""
    assigned(world)
    piece = f"{FIRST}.1"
    do(world.chat("Nery"), "2", DONE, number=piece)
    do(world.chat("Otoniel"), "5", LOST, {"motivo": "La tarjeta madre está quemada"}, number=piece)
    stands(world, "FIN:no tiene reparación", piece)
    for name in ("Thelma", "Ingrid"):
        assert "La tarjeta madre está quemada" in world.mail(name).found("no tiene reparación").text


def test_one_that_goes_back_does_not_stop_the_other(world: World) -> None:
    """Two pieces have their own days, numbers and rows; the case ends with the last."""
    assigned(world, TWO, "Preventivo")
    boss, technician = world.chat("Otoniel"), world.chat("Nery")
    world.chat("Lucrecia").found(
        "A partir del 24/11/2026 se dará mantenimiento a su equipo HP LaserJet SIB-00877"
    )
    do(technician, "2", DONE, number=f"{FIRST}.1")
    assert "HP LaserJet SIB-00877" not in told(world, "Nery")
    world.runs_until("2026-11-24 08:00")
    do(technician, "2", DONE, number=f"{FIRST}.2")
    do(boss, "5", NO, {"observaciones": "Falta limpiar el teclado"}, number=f"{FIRST}.1")
    do(boss, "5", YES, number=f"{FIRST}.2")
    do(technician, "6", INSTALLED, number=f"{FIRST}.2")
    do(technician, "7", "Registrar e informar", number=f"{FIRST}.2")
    stands(world, "FIN", f"{FIRST}.2")
    stands(world, "3", f"{FIRST}.1")
    assert case(world, FIRST).closed_at is None


def test_every_month_the_calendar_asks_the_chief_for_its_equipment(world: World) -> None:
    """On the month's first workday a case opens by itself and waits for the chief, who may have none."""
    world.runs_until("2026-12-01 07:59")
    assert "Asignar equipos" not in told(world, "Otoniel")
    world.runs_until("2026-12-01 08:00")
    card = world.chat("Otoniel").sees("Mantenimiento a equipo de cómputo", "Paso 1")
    assert card.labels[:2] == ["Asignar equipos", "Ninguno que atender"]
    stands(world, "1")
    do(
        world.chat("Otoniel"),
        "1",
        "Ninguno que atender",
        {"motivo": "El calendario no tiene equipos en diciembre"},
    )
    stands(world, "FIN:sin equipos")
    world.chat("Ingrid").found("El calendario no tiene equipos en diciembre")


def test_a_request_does_not_stand_for_the_months_calendar(world: World) -> None:
    """What a user asks for on the month's first days, before the office opens, is no period's case; that one still comes."""
    world.runs_until("2027-01-02 10:00")
    ask_for(world.chat("Fernanda"), "mantenimiento correctivo")
    request = case(world, "SEPREM-2027-00001")
    assert (request.period, request.occasion) == ("", "")
    world.runs_until("2027-01-04 08:00")
    assert case(world, "SEPREM-2027-00002").period == "2027-01-01"
