"""SEPREM-DI-003.1: a new system from the need to the day on which it is used, or the word that it cannot be."""

from __future__ import annotations

from tests.conversations.filling_in import FIRST, ask_for, do, stands
from tests.conversations.office import World
from tests.conversations.playing import rows

GOT, NOT_FEASIBLE = "Recursos gestionados", "No es factible, cerrar"
DESIGN, BACK = "Sí, aprobar el diseño", "No, devolver con observaciones"
TESTED, APPROVE, AGAIN = "Sí, pruebas satisfactorias", "Aprobar", "Devolver con observaciones"


def to_the_resources(world: World) -> None:
    """Lucrecia asks for a system, Dirección receives it, the chief says whether it can be."""
    ask_for(world.chat("Lucrecia"), "sistema para mi unidad")
    do(world.chat("Ingrid"), "1", "Recibir la solicitud")
    do(world.chat("Estuardo"), "2", "Informar del resultado")
    stands(world, "3")


def to_the_design(world: World) -> None:
    """The resources are there, and the chief presents his design."""
    to_the_resources(world)
    do(world.chat("Ingrid"), "3", GOT)
    do(world.chat("Estuardo"), "4", "Todo (pasos 4 y 5)")
    stands(world, "6")


def to_production(world: World) -> None:
    """Approved, developed and tested."""
    to_the_design(world)
    do(world.chat("Ingrid"), "6", DESIGN)
    do(world.chat("Wilmer"), "7", "Desarrollo listo")
    do(world.chat("Estuardo"), "8", TESTED)
    stands(world, "9")


def test_a_system_from_the_need_to_its_first_day(world: World) -> None:
    """The requester reads day and training by mail; the chief and the analysts know what to put into use."""
    to_production(world)
    do(world.chat("Ingrid"), "9", APPROVE)
    stands(world, "FIN")
    assert list(dict.fromkeys(rows(world, FIRST))) == ["1", "2", "3", "4", "5", "6", "7", "8", "10"]
    assert "5 y 6 de mayo" in world.mail("Lucrecia").found("entra en producción el 03/05/2027").text
    for name in ("Estuardo", "Wilmer"):
        world.chat(name).found("Aprobada la puesta en producción de la versión 1.0-rc2")
    world.mail("Gabriela").found("Aprobada la puesta en producción de la versión 1.0-rc2")


def test_what_is_not_feasible_ends_with_the_reason(world: World) -> None:
    """The Director decides it, and the requester is told."""
    to_the_resources(world)
    do(world.chat("Ingrid"), "3", NOT_FEASIBLE, {"motivo": "No hay analista disponible este año"})
    stands(world, "FIN:no factible")
    world.mail("Lucrecia").found("No hay analista disponible este año")


def test_a_design_tests_and_an_approval_are_sent_back(world: World) -> None:
    """From row 6 to the analysis, from row 9 to the tests, from row 8 to the code."""
    to_the_design(world)
    boss, director, analyst = world.chat("Estuardo"), world.chat("Ingrid"), world.chat("Wilmer")
    do(director, "6", BACK, {"observaciones": "Falta el prototipo del reporte"})
    boss.sees("Paso 4", "1. Falta el prototipo del reporte")
    do(boss, "4", "Todo (pasos 4 y 5)")
    do(director, "6", DESIGN)
    do(analyst, "7", "Desarrollo listo")
    do(boss, "8", TESTED)
    do(director, "9", AGAIN, {"observaciones": "Probarlo en una sede"})
    boss.sees("Paso 8", "Probarlo en una sede", buttons=[TESTED, BACK])
    do(boss, "8", BACK, {"observaciones": "En la sede tarda demasiado"})
    stands(world, "7")
    analyst.sees("Paso 7", "En la sede tarda demasiado")


def test_the_director_may_leave_it_without_effect(world: World) -> None:
    """The manual's owner is the Dirección de Informática; for it acts its Director, whoever has the task."""
    to_the_design(world)
    do(world.chat("Ingrid"), "6", DESIGN)
    stands(world, "7")
    director = world.chat("Ingrid")
    director.says(f"/estado {FIRST}")
    assert "Dejar sin efecto" in director.last.labels
