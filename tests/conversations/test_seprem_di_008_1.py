"""SEPREM-DI-008.1: support from the request to the archived slip, by chat, by telephone and by mail."""

from __future__ import annotations

from tests.conversations.filling_in import FIRST, ask_for, do, stands
from tests.conversations.office import World
from tests.conversations.playing import rows, told

SOLVED, FAILED, NOT_HERE = "Resuelta y probada", "La prueba falló, diagnosticar", "No se resuelve en el sitio"
SIGNED, UNSIGNED = "Trasladar boleta firmada", "El usuario no la firma"
ON_SITE = "Todo (pasos 3 a 5)"


def to_the_repair(world: World, technician: str = "Nery Ajanel Puac") -> None:
    """Lucrecia cannot print; the Asistente passes it to a technician, who finds the fault."""
    ask_for(world.chat("Lucrecia"), "no imprime", {"Descríbalo": "No imprime desde ayer"})
    do(world.chat("Fátima"), "2", technician)
    do(world.chat("Nery"), "3", ON_SITE)
    stands(world, "6")


def to_the_slip(world: World) -> None:
    """The fault is mended and the case registered."""
    to_the_repair(world)
    do(world.chat("Nery"), "6", SOLVED)
    do(world.chat("Nery"), "7", "Registrar e informar")
    stands(world, "8")


def test_support_from_the_request_to_the_archive(world: World) -> None:
    """The requester hears who comes and gets the slip; Dirección is told; the signed slip is archived."""
    to_the_slip(world)
    lucrecia, rubi = world.chat("Lucrecia"), world.chat("Rubí")
    lucrecia.found("ya tiene técnico: Nery Ajanel Puac")
    notice = world.mail("Lucrecia").found("Firme la boleta BS-2026-0001")
    assert [one.name for one in notice.files] == ["BS-2026-0001.pdf"]
    world.chat("Ingrid").found("Asistencia brindada en SEPREM-2026-00001")
    do(world.chat("Nery"), "8", SIGNED)
    rubi.sees("Paso 9", "BS-2026-0001")
    do(rubi, "9", "Archivada")
    stands(world, "FIN")
    assert rows(world, FIRST) == ["1", "2", "3", "4", "5", "6", "7", "8", "9"]


def test_a_call_is_registered_by_the_assistant(world: World) -> None:
    """Thelma telephones; the Asistente types it in, and Thelma gets her constancia by mail."""
    values = {
        "Para quién": "Para otra persona",
        "Quién la solicita": "Thelma Xol",
        "medio la pidió": "teléfono",
    }
    ask_for(world.chat("Fátima"), "SEPREM-DI-008.1", values)
    stands(world, "2")
    world.mail("Thelma").found(FIRST)


def test_a_repair_that_fails_its_test_is_diagnosed_again(world: World) -> None:
    """The technician goes back to row 5 with the reason."""
    to_the_repair(world)
    technician = world.chat("Nery")
    do(technician, "6", FAILED, {"observaciones": "Volvió a detenerse"})
    technician.sees("Paso 5", "Volvió a detenerse")
    do(technician, "5", "Falla diagnosticada")
    stands(world, "6")


def test_what_cannot_be_mended_there_is_told_and_closed(world: World) -> None:
    """The slip says what is to be done, and the requester reads it."""
    to_the_repair(world)
    do(world.chat("Nery"), "6", NOT_HERE, {"Qué procede": "Dictamen técnico (SEPREM-DI-004.1)"})
    do(world.chat("Nery"), "7", "Registrar e informar")
    assert "La fuente de poder está quemada" in told(world, "Lucrecia")
    do(world.chat("Nery"), "8", SIGNED)
    do(world.chat("Rubí"), "9", "Archivada")
    stands(world, "FIN")


def test_a_user_who_does_not_sign_is_served_again_or_the_slip_is_archived_without(world: World) -> None:
    """Unsatisfied, it goes back to the diagnosis; otherwise it ends without the signature, with the reason."""
    to_the_slip(world)
    technician = world.chat("Nery")
    do(technician, "8", UNSIGNED, {"observaciones": "Dice que sigue lenta", "qué paso": "Paso 5"})
    stands(world, "5")
    do(technician, "5", "Falla diagnosticada")
    do(technician, "6", SOLVED)
    do(technician, "7", "Registrar e informar")
    technician.taps(UNSIGNED)
    technician.taps(next(label for label in technician.last.labels if label.startswith("Paso 9")))
    technician.says("Está de vacaciones")
    technician.taps("Enviar")
    stands(world, "9")
    world.chat("Rubí").sees("Paso 9", "BS-2026-0001")


def test_the_technician_works_by_mail(world: World) -> None:
    """Dalila has no chat: the three first rows in one letter, then the repair."""
    ask_for(world.chat("Lucrecia"), "no imprime", {"Descríbalo": "No imprime desde ayer"})
    do(world.chat("Fátima"), "2", "Dalila Cumes Atz")
    dalila = world.mail("Dalila")
    dalila.sees("☐ Paso 5")
    dalila.replies(
        "Todo (pasos 3 a 5)\nAtención: A distancia\nDiagnóstico: La cola de impresión está detenida"
    )
    stands(world, "6")
    dalila.replies("Resuelta y probada\nSolución: Se reinició la cola")
    stands(world, "7")
