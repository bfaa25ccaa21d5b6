"""IGSS-DP-P6: a project's physical goal is modified, sent back, or not approved."""

from __future__ import annotations

from tests.conversations.filling_in import ask_for, do, fill, stands
from tests.conversations.office import World

NUMBER = "IGSS-2026-00001"
GOAL = "214563; metro cuadrado; 1,200; -300; 900"
APPROVED, OBSERVED, REFUSED = (
    "Aprobada, trasladar notificación", "La Subgerencia hizo observaciones", "La Subgerencia no la aprobó",
)  # fmt: skip
RETURN = "Devolver con observaciones"
REQUEST = """Oficio de solicitud: HDE-14-2026
Fecha de la solicitud: 20/11/2026
Motivos de la modificación: Se amplía el área de encamamiento
Modificaciones planteadas: 301122; cama; 40; 10; 60
Número de transferencia: TF-90-2026
Fecha de aprobación: 18/11/2026
"""


def to_the_decision(world: World) -> None:
    """The executing unit presents its request; the Jefe gives it to an Analista, who evaluates it."""
    ask_for(world.chat("Arnulfo"), "modificar la meta de un proyecto", {"cada meta": GOAL})
    stands(world, "02", NUMBER)
    do(world.chat("Maribel"), "02", "Ing. Germán Ixcoy Batres")
    do(world.chat("Germán"), "03", "Requerimiento evaluado", {"Con qué cumple": "Expone los motivos"})
    stands(world, "04", NUMBER)


def to_the_endorsement(world: World) -> None:
    """It proceeds: the Analista draws up dictamen and draft."""
    to_the_decision(world)
    do(world.chat("Germán"), "04", "Sí, procede")
    do(world.chat("Germán"), "4.1", "Todo (pasos 4.1 y 05)")
    stands(world, "06", NUMBER)


def to_the_subgerencia(world: World) -> None:
    """The Jefe endorses and hands on; the Subgerente is asked for the resolution."""
    to_the_endorsement(world)
    do(world.chat("Maribel"), "06", "Avalar")
    do(world.chat("Maribel"), "07", "Trasladar a la Subgerencia")
    stands(world, "08", NUMBER)


def test_a_goal_is_modified_from_the_request_to_the_snip(world: World) -> None:
    """The Subgerente answers in the chat; the unit and the Subgerencia that corresponds get the resolution."""
    to_the_subgerencia(world)
    world.chat("Maribel").sees("Ya se solicitó al Subgerente de Planificación y Desarrollo.")
    leonel = world.chat("Leonel")
    leonel.sees(
        "dictamen técnico DT-DP-41-2026", "Se le solicita la resolución aprobada", buttons=["Entregar"]
    )
    leonel.taps("Entregar")
    fill(leonel)
    maribel = world.chat("Maribel")
    maribel.sees(
        "Respondió Lic. Leonel Arévalo Búcaro", "Paso 08", "214563 · metro cuadrado · 1200 · -300 · 900"
    )
    do(maribel, "08", APPROVED, {"qué Subgerencia": "Dr. Ernesto Vides Quan"})
    stands(world, "09", NUMBER)
    letter = world.mail("Ernesto").sees("resolución SPD-120-2026 del 20/11/2026", "214563 · metro cuadrado")
    assert len(letter.files) == 1
    assert not any(NUMBER in one.text for one in world.mail("Marina").all())
    do(world.chat("Arnulfo"), "09", "Ajustes operados en el SNIP")
    stands(world, "FIN", NUMBER)
    world.chat("Germán").sees("operó en el SNIP, el 20/11/2026, los ajustes de la resolución SPD-120-2026")
    world.mail("Yolanda").sees_nothing_new()


def test_a_request_by_mail_that_does_not_proceed_is_returned_with_the_reason(world: World) -> None:
    """One letter holds the whole request; the Analista finds the balance wrong and the unit reads why."""
    petrona = world.mail("Petrona")
    letter = petrona.letter("Modificar la meta de un proyecto", REQUEST)
    for name in ("solicitud.pdf", "transferencia.pdf"):
        letter.add_attachment(name.encode(), maintype="application", subtype="pdf", filename=name)
    petrona.sends(letter)
    petrona.sees("Constancia", "301122 · cama · 40 · 10 · 60", "Solicitud escrita: 1 archivo")
    do(world.chat("Maribel"), "02", "Ing. Germán Ixcoy Batres")
    do(world.chat("Germán"), "03", "Requerimiento evaluado", {"Con qué cumple": "Expone los motivos"})
    do(
        world.chat("Germán"),
        "04",
        "No procede, devolver",
        {"motivo": "El saldo después no cuadra: son 50 camas"},
    )
    stands(world, "FIN:devuelta", NUMBER)
    world.later(minutes=11)
    petrona.sees("oficio HDE-14-2026, porque no procede", "El saldo después no cuadra: son 50 camas")
    petrona.replies("Recibido")
    world.chat("Germán").says(NUMBER)
    world.chat("Germán").sees("Solicitud HDE-14-2026: Inga. Petrona Xuyá Sinay — recibido")


def test_the_jefe_sends_back_to_correct_or_to_evaluate_anew(world: World) -> None:
    """First only the dictamen is corrected; then the whole request is evaluated again."""
    to_the_endorsement(world)
    maribel, german = world.chat("Maribel"), world.chat("Germán")
    do(maribel, "06", RETURN, {"¿A qué paso": "4.1", "observaciones": "Falta citar la transferencia"})
    german.sees("Paso 4.1", "Falta citar la transferencia")
    do(german, "4.1", "Todo (pasos 4.1 y 05)")
    do(maribel, "06", RETURN, {"¿A qué paso": "03", "observaciones": "Compare con la última resolución"})
    german.sees("Paso 03", "Compare con la última resolución")
    stands(world, "03", NUMBER)


def test_what_the_subgerencia_observes_goes_back_and_what_it_refuses_ends(world: World) -> None:
    """The Subgerente writes by mail; the Jefe sends back to the dictamen, and the second time closes with the reason."""
    to_the_subgerencia(world)
    leonel, maribel, german = world.mail("Leonel"), world.chat("Maribel"), world.chat("Germán")
    leonel.replies("Hay que aclarar el costo por metro", on=leonel.found("dictamen técnico DT-DP-41-2026"))
    maribel.found("Hay que aclarar el costo por metro")
    do(maribel, "08", OBSERVED, {"¿A qué paso": "4.1", "observaciones": "Aclarar el costo por metro"})
    do(german, "4.1", "Todo (pasos 4.1 y 05)")
    do(maribel, "06", "Avalar")
    do(maribel, "07", "Trasladar a la Subgerencia")
    do(
        maribel,
        "08",
        REFUSED,
        {"observaciones": "No hay disponibilidad en 2027", "motivo": "No hay disponibilidad en 2027"},
    )
    stands(world, "FIN:no aprobada", NUMBER)
    world.mail("Arnulfo").sees("no aprobó la modificación", "No hay disponibilidad en 2027")
