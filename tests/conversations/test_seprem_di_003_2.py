"""SEPREM-DI-003.2: a better system, or the word that it is to be replaced."""

from __future__ import annotations

from tests.conversations.filling_in import ask_for, do, stands
from tests.conversations.office import World

GOOD, NOT_YET, TOO_DEAR = "Sí, satisfactorio", "No, regresar con observaciones", "Cuesta más que reemplazarlo"
TESTED, APPROVE, BACK = "Sí, pruebas satisfactorias", "Aprobar y notificar", "Devolver con observaciones"


def to_the_proposal(world: World, author: str = "Wilmer") -> None:
    """Lucrecia asks for a report, somebody of Desarrollo presents the proposal."""
    ask_for(world.chat("Lucrecia"), "agregar un reporte al sistema")
    do(world.chat("Ingrid"), "1", "Recibir la solicitud")
    do(world.chat(author), "2", "Presentar la propuesta")
    stands(world, "3")


def to_production(world: World) -> None:
    """Accepted, developed and tested."""
    to_the_proposal(world)
    do(world.chat("Estuardo"), "3", GOOD)
    do(world.chat("Wilmer"), "4", "Desarrollo listo")
    do(world.chat("Estuardo"), "5", TESTED)
    stands(world, "6")


def test_an_improvement_from_the_request_to_production(world: World) -> None:
    """Dirección approves and the requester reads the day and the version."""
    to_production(world)
    do(world.chat("Ingrid"), "6", APPROVE)
    stands(world, "FIN")
    world.mail("Lucrecia").found("entra en producción el 30/11/2026, versión 1.4-rc1")


def test_a_proposal_that_does_not_convince_goes_back(world: World) -> None:
    """Its author reads why and presents another."""
    to_the_proposal(world)
    do(world.chat("Estuardo"), "3", NOT_YET, {"observaciones": "Falta el costo"})
    world.chat("Wilmer").sees("Paso 2", "1. Falta el costo")
    do(world.chat("Wilmer"), "2", "Presentar la propuesta")
    stands(world, "3")


def test_the_chiefs_own_proposal_is_judged_by_the_director(world: World) -> None:
    """Nobody finds his own proposal satisfactory."""
    to_the_proposal(world, author="Estuardo")
    world.chat("Estuardo").sees("El paso 3 lo decide Inga. Ingrid Paredes Sical")
    do(world.chat("Ingrid"), "3", GOOD)
    stands(world, "4")


def test_what_costs_more_than_its_replacement_ends_here(world: World) -> None:
    """The requester is told why, and by which procedure a new system is asked for."""
    to_the_proposal(world)
    do(world.chat("Estuardo"), "3", TOO_DEAR, {"motivo": "Está hecho en una herramienta sin soporte"})
    stands(world, "FIN:procede su reemplazo")
    world.mail("Lucrecia").found("Motivo: Está hecho en una herramienta sin soporte")
    world.chat("Ingrid").found("SEPREM-DI-003.1")


def test_tests_that_fail_and_an_approval_that_is_refused_go_back(world: World) -> None:
    """From row 5 to the analyst, from row 6 to the chief."""
    to_production(world)
    do(world.chat("Ingrid"), "6", BACK, {"observaciones": "Probar con las sedes"})
    stands(world, "5")
    world.chat("Estuardo").sees("Paso 5", "Probar con las sedes")
    do(world.chat("Estuardo"), "5", NOT_YET, {"observaciones": "Falla en Petén"})
    stands(world, "4")
    world.chat("Wilmer").sees("Paso 4", "Falla en Petén")
