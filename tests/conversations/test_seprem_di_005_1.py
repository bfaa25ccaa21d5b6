"""SEPREM-DI-005.1: a renewal from the need to the training, with what may stop it on the way."""

from __future__ import annotations

from tests.conversations.filling_in import ask_for, do, stands
from tests.conversations.office import World
from tests.conversations.playing import told

INSTRUCT, BACK, NOT = "Instruir especificaciones", "Devolver con observaciones", "No se renueva, cerrar"
BOUGHT, SPECS_BACK, NO_MONEY = (
    "Compra gestionada",
    "Devolver las especificaciones",
    "Sin disponibilidad, cerrar",
)
GOOD, AGAIN = "Sí, recibido", "No, esperar otra entrega"


def to_the_purchase(world: World) -> None:
    """Otoniel reports the need, Dirección wants specifications, he sends them."""
    ask_for(world.chat("Otoniel"), "toca renovar el antivirus")
    stands(world, "2")
    do(world.chat("Ingrid"), "2", INSTRUCT)
    do(world.chat("Otoniel"), "3", "Emitir especificaciones")
    stands(world, "4")


def to_the_training(world: World) -> None:
    """Bought, received, working and reported."""
    to_the_purchase(world)
    do(world.chat("Ingrid"), "4", BOUGHT, {"Quién acompaña": "Abner Chub Coc"})
    do(world.chat("Otoniel"), "5", GOOD)
    do(world.chat("Otoniel"), "6", "Todo (pasos 6 y 7)")
    stands(world, "8")


def test_a_renewal_from_the_need_to_the_training(world: World) -> None:
    """Whoever accompanies it is told, Dirección reads the end, and the users are trained."""
    to_the_training(world)
    world.chat("Abner").found(
        "El Director le asignó la recepción y la implementación de Antivirus institucional"
    )
    assert "le asignó la recepción" not in told(world, "Nery")
    world.mail("Ingrid").found("Antivirus institucional quedó en funcionamiento")
    do(world.chat("Nery"), "8", "Capacitación realizada")
    stands(world, "FIN")


def test_what_is_not_new_needs_no_training(world: World) -> None:
    """The technician says why it does not apply."""
    to_the_training(world)
    do(world.chat("Nery"), "8", "No aplica, no es nuevo", {"motivo": "Es la misma consola"})
    stands(world, "FIN")


def test_a_bad_delivery_waits_for_another(world: World) -> None:
    """Row 5 returns to itself with the reason and a new date, about which the chief hears when it comes."""
    to_the_purchase(world)
    do(world.chat("Ingrid"), "4", BOUGHT)
    boss = world.chat("Otoniel")
    do(boss, "5", AGAIN, {"observaciones": "Faltan 20 licencias", "motivo": "Faltan 20 licencias"})
    stands(world, "5")
    card = boss.sees("Paso 5", "Faltan 20 licencias")
    assert GOOD in card.labels
    world.runs_until("2027-01-15 17:00")
    boss.found("15/01/2027")
    do(boss, "5", GOOD)
    stands(world, "6")


def test_the_director_may_send_back_or_end_it(world: World) -> None:
    """Without enough reasons it returns to row 1; decided against, it ends and the chief is told."""
    ask_for(world.chat("Otoniel"), "toca renovar el antivirus")
    director, boss = world.chat("Ingrid"), world.chat("Otoniel")
    do(director, "2", BACK, {"observaciones": "Falta comparar con otro producto"})
    boss.sees("Paso 1", "1. Falta comparar con otro producto")
    do(boss, "1", "Informar la necesidad")
    do(director, "2", NOT, {"motivo": "Se usará el del sistema"})
    stands(world, "FIN:no se renueva")
    boss.found("Se usará el del sistema")


def test_without_money_it_ends_and_bad_specifications_return(world: World) -> None:
    """Row 4 returns to the specifications or ends with the reason."""
    to_the_purchase(world)
    director, boss = world.chat("Ingrid"), world.chat("Otoniel")
    do(director, "4", SPECS_BACK, {"observaciones": "Falta el soporte"})
    do(boss, "3", "Emitir especificaciones")
    do(director, "4", NO_MONEY, {"motivo": "No hay renglón"})
    stands(world, "FIN:sin disponibilidad")
    world.mail("Otoniel").found("que vence el 31/01/2027")


def test_the_director_may_ask_for_the_analysis(world: World) -> None:
    """Opened by instruction, it waits for the chief in row 1."""
    ask_for(world.chat("Ingrid"), "toca renovar el antivirus")
    stands(world, "1")
    world.chat("Otoniel").sees("Paso 1")
