"""SEPREM-DI-002.1: a licence for a colleague, accepted with a signature, or denied."""

from __future__ import annotations

from tests.conversations.filling_in import ask_for, do, stands
from tests.conversations.office import World

ASSIGNED, GOES_ON, DENY = "Licencia asignada", "Procede, delegar", "Denegar"
SIGNED, REFUSED = "Entregada y firmada", "El usuario no la acepta"
LICENCES = {"licencias se asignaron": "Ofimática; 1"}


def to_the_analysis(world: World) -> None:
    """Fernanda asks for her colleague, and the chief has it."""
    ask_for(world.chat("Fernanda"), "licencia para un colaborador")
    do(world.chat("Fátima"), "1", "Trasladar a Infraestructura")


def to_the_licence(world: World) -> None:
    """Fernanda asks for her colleague; the chief analyses and names the technician."""
    to_the_analysis(world)
    do(world.chat("Otoniel"), "2", GOES_ON, {"A quién asigna": "Abner Chub Coc"})
    stands(world, "3")


def to_the_delivery(world: World) -> None:
    """The licence is assigned and its form printed."""
    to_the_licence(world)
    do(world.chat("Otoniel"), "3", ASSIGNED, LICENCES)
    do(world.chat("Abner"), "4", "Crear formulario")
    stands(world, "5")


def test_a_licence_from_the_request_to_the_register(world: World) -> None:
    """The form is printed with its number, signed, and whoever asked reads that it was delivered."""
    to_the_delivery(world)
    technician = world.chat("Abner")
    shown = technician.sees("Paso 5", "CL-2026-0001")
    assert [one.name for one in shown.files] == ["CL-2026-0001.pdf"]
    do(technician, "5", SIGNED)
    do(technician, "6", "Control actualizado e informar")
    stands(world, "FIN")
    world.mail("Fernanda").found("se entregó el 20/11/2026; el formulario CL-2026-0001 está firmado")
    world.chat("Ingrid").found("Control 2026, renglón 184")


def test_without_licences_it_is_denied_with_the_reason(world: World) -> None:
    """Whoever asked is told why."""
    to_the_analysis(world)
    do(world.chat("Otoniel"), "2", DENY, {"motivo": "No quedan licencias para personal temporal"})
    stands(world, "FIN:denegada")
    world.mail("Fernanda").found("No quedan licencias para personal temporal")


def test_what_its_user_does_not_accept_goes_back_to_the_chief(world: World) -> None:
    """The chief analyses it again, and the form keeps its number."""
    to_the_delivery(world)
    do(world.chat("Abner"), "5", REFUSED, {"observaciones": "Necesita también la de diseño"})
    world.chat("Otoniel").sees("Paso 2", "1. Necesita también la de diseño", buttons=[GOES_ON, DENY])
    do(world.chat("Otoniel"), "2", GOES_ON, {"A quién asigna": "Abner Chub Coc"})
    do(world.chat("Otoniel"), "3", ASSIGNED)
    do(world.chat("Abner"), "4", "Crear formulario")
    world.chat("Abner").sees("Paso 5", "CL-2026-0001", "Vuelta 2", "→ Atendida")


def test_only_recursos_humanos_or_a_director_may_ask(world: World) -> None:
    """A colleague is not offered it."""
    wilmer = world.chat("Wilmer")
    wilmer.says("SEPREM-DI-002.1")
    assert "Sí, abrir la gestión" not in wilmer.last.labels
    ask_for(world.chat("Lucrecia"), "licencia para un colaborador")
    stands(world, "1")


def test_what_was_delivered_was_delivered_by_today(world: World) -> None:
    """Tomorrow is refused on the very question, with what to write instead; today is taken, and sent."""
    to_the_delivery(world)
    technician = world.chat("Abner")
    technician.taps(SIGNED)
    while "¿Qué día se entregó?" not in technician.last.text:
        technician.taps("Omitir") if "Omitir" in technician.last.labels else technician.sends_photo(
            b"%PDF firmada"
        )
    technician.says("mañana")
    technician.sees("Esa fecha todavía no ha llegado: 24/11/2026. Escriba el día en que ocurrió, con su año.")
    stands(world, "5")
    technician.says("hoy")
    assert "todavía no ha llegado" not in technician.last.text
