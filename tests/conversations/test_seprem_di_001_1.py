"""SEPREM-DI-001.1: an account for who comes, and the leave of who goes."""

from __future__ import annotations

from tests.conversations.filling_in import FIRST, ask_for, do, stands
from tests.conversations.office import World
from tests.conversations.playing import rows, told

COME, GO = "Alta operada", "Baja operada"
VERIFIED, WRONG = "Accesos verificados", "Faltan o sobran accesos"
DELIVERED, KEPT = "Copia entregada al jefe", "En resguardo temporal"


def to_the_fork(world: World, kind: str) -> None:
    """Recursos Humanos asks, the Asistente passes it on, the chief says what is to be done."""
    ask_for(world.chat("Lucrecia"), f"{kind.casefold()} de usuario")
    do(world.chat("Fátima"), "1", "Asignar al Jefe", {"alta o baja": kind})
    do(world.chat("Otoniel"), "2", "Acciones identificadas")
    stands(world, "3")


def done(world: World) -> list[str]:
    """The rows through which the case went."""
    return list(dict.fromkeys(rows(world, FIRST)))


def test_who_comes_gets_the_accesses_of_the_post(world: World) -> None:
    """Rows 4, 5 and 8: nobody is asked for a credential, and Recursos Humanos reads the end."""
    to_the_fork(world, "Alta")
    do(world.chat("Otoniel"), "3", COME)
    do(world.chat("Abner"), "4", "Credenciales entregadas")
    do(world.chat("Abner"), "5", VERIFIED)
    do(world.chat("Abner"), "8", "Registrar e informar")
    stands(world, "FIN")
    assert done(world) == ["1", "2", "3", "4", "5", "8"]
    world.mail("Lucrecia").found("Alta de María Fernanda Xol Caal")
    world.mail("Ingrid").found("Alta de usuario concluida")


def test_missing_accesses_go_back_to_the_chief(world: World) -> None:
    """The technician says what is missing, and the chief operates it."""
    to_the_fork(world, "Alta")
    do(world.chat("Otoniel"), "3", COME)
    do(world.chat("Abner"), "4", "Credenciales entregadas")
    do(world.chat("Abner"), "5", WRONG, {"observaciones": "No entra a la carpeta"})
    world.chat("Otoniel").sees("Paso 3", "1. No entra a la carpeta")
    do(world.chat("Otoniel"), "3", COME)
    stands(world, "4")


def test_who_goes_is_told_at_once_and_the_copy_reaches_the_chief(world: World) -> None:
    """Rows 6, 7 and 8: told by the analyst, copied, kept until there is somebody to give it to, delivered."""
    to_the_fork(world, "Baja")
    do(world.chat("Otoniel"), "3", GO)
    stands(world, "6")
    do(world.chat("Mildred"), "6", "Usuario notificado")
    technician = world.chat("Abner")
    do(technician, "7", KEPT, {"observaciones": "No hay jefe nombrado", "motivo": "No hay jefe nombrado"})
    stands(world, "7")
    technician.sees("Paso 7", "Caja fuerte de la Dirección, disco 07", "15/12/2026")
    world.runs_until("2026-12-15 17:00")
    assert "SEPREM-2026-00001" in told(world, "Abner").rpartition("Paso 7")[0]
    do(technician, "7", DELIVERED)
    do(technician, "8", "Registrar e informar")
    stands(world, "FIN")
    assert done(world) == ["1", "2", "3", "6", "7", "8"]


def test_who_cannot_be_found_does_not_hold_up_the_copy(world: World) -> None:
    """The reason is kept, and the technician makes the copy."""
    to_the_fork(world, "Baja")
    do(world.chat("Otoniel"), "3", GO)
    do(
        world.chat("Otoniel"),
        "6",
        "No fue posible localizarlo",
        {"motivo": "Ya entregó su puesto y no responde"},
    )
    stands(world, "7")


def test_the_word_to_who_goes_is_remembered_after_an_hour(world: World) -> None:
    """Row 6 does not wait for the next day."""
    to_the_fork(world, "Baja")
    do(world.chat("Otoniel"), "3", GO)
    before = told(world, "Mildred").count("Recordatorio")
    world.later(hours=1, minutes=5)
    assert told(world, "Mildred").count("Recordatorio") > before


def test_the_superior_authority_asks_by_mail(world: World) -> None:
    """Amparo has no chat; nobody else of the Secretaría may ask."""
    world.mail("Amparo").writes("SEPREM-DI-001.1", "Baja de usuario de Juan Pérez a partir del 01/12/2026")
    for _ in range(3):
        if world.store.read(lambda unit: unit.case_numbered(FIRST)) is None:
            world.mail("Amparo").replies("SÍ" if "Abrimos" in world.mail("Amparo").last.text else "ENVIAR")
    stands(world, "1")
    wilmer = world.chat("Wilmer")
    wilmer.says("SEPREM-DI-001.1")
    assert "Sí, abrir la gestión" not in wilmer.last.labels
