"""SEPREM-DI-007.1: a change of the web site, whose tests somebody else declares good."""

from __future__ import annotations

from tests.conversations.filling_in import FIRST, ask_for, do, stands
from tests.conversations.office import World
from tests.conversations.playing import rows

YES, NO = "Sí, satisfactorias", "No, regresar con observaciones"
APPROVE, BACK = "Aprobar", "Devolver con observaciones"


def to_the_tests(world: World, author: str = "Wilmer Tuyuc Xitumul") -> None:
    """Lucrecia asks, the Director passes it on, the chief names who does it, and it is done."""
    ask_for(world.chat("Lucrecia"), "actualizar la página web")
    do(world.chat("Ingrid"), "1", "Trasladar a Desarrollo")
    do(world.chat("Estuardo"), "2", "Procede, asignar", {"A quién asigna": author})
    do(world.chat(author.removeprefix("Ing. ").split()[0]), "3", "Cambios realizados")
    stands(world, "4")


def test_a_change_from_the_request_to_production(world: World) -> None:
    """The analyst changes, the chief finds the tests good, Dirección approves, the requester is told the day."""
    to_the_tests(world)
    world.chat("Lucrecia").found("ya está asignada a Wilmer Tuyuc Xitumul")
    do(world.chat("Estuardo"), "4", YES)
    do(world.chat("Wilmer"), "5", "Informar a Dirección")
    world.chat("Ingrid").sees("Paso 6", "Buscador listo y probado", buttons=[APPROVE, BACK])
    do(world.chat("Ingrid"), "6", APPROVE)
    stands(world, "FIN")
    assert "se ponen en producción el 30/11/2026" in world.mail("Lucrecia").found("producción").text
    world.chat("Wilmer").found("Aprobada la puesta en producción")
    assert list(dict.fromkeys(rows(world, FIRST))) == ["1", "2", "3", "4", "5", "6"]


def test_what_is_not_for_the_site_ends_with_the_reason(world: World) -> None:
    """The chief who reviews it says no; the requester and the Director read why, by mail too."""
    ask_for(world.chat("Lucrecia"), "actualizar la página web")
    do(world.chat("Ingrid"), "1", "Trasladar a Desarrollo")
    do(world.chat("Estuardo"), "2", "No procede", {"motivo": "El aviso ya está publicado"})
    stands(world, "FIN:no procede")
    for name in ("Lucrecia", "Ingrid"):
        assert "El aviso ya está publicado" in world.mail(name).found("No procede la modificación").text


def test_nobody_declares_his_own_tests_good(world: World) -> None:
    """Whoever made the change is told who decides; what the chief changed himself the Director decides."""
    to_the_tests(world)
    world.chat("Wilmer").found("El paso 4 lo decide")
    world.chat("Estuardo").sees("Paso 4", buttons=[YES, NO])
    do(world.chat("Estuardo"), "4", YES)


def test_the_chief_may_keep_the_task_and_then_the_director_judges_it(world: World) -> None:
    """The chief names himself; his own change goes to his superior."""
    to_the_tests(world, "Ing. Estuardo Galdámez Rivas")
    world.chat("Ingrid").sees("Paso 4", buttons=[YES, NO])


def test_what_is_not_good_goes_back_from_the_tests_and_from_the_director(world: World) -> None:
    """Both lead to row 3 with observations, and what was mended is tested again."""
    to_the_tests(world)
    boss, analyst, director = world.chat("Estuardo"), world.chat("Wilmer"), world.chat("Ingrid")
    do(boss, "4", NO, {"observaciones": "En el teléfono no se ve el botón"})
    analyst.sees("Paso 3", "1. En el teléfono no se ve el botón")
    do(analyst, "3", "Cambios realizados")
    do(boss, "4", YES)
    do(analyst, "5", "Informar a Dirección")
    do(director, "6", BACK, {"observaciones": "Falta la versión en idioma k'iche'"})
    stands(world, "3")
    analyst.sees("Vuelta 3", "Falta la versión en idioma k'iche'")
