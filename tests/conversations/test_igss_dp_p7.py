"""IGSS-DP-P7: a cooperation is offered by an organisation or instructed by the authority, managed and reported."""

from __future__ import annotations

from tests.conversations.filling_in import ask_for, do, stands
from tests.conversations.office import World

NUMBER = "IGSS-2026-00001"
HAND_ON, DONE, REPORT = "Trasladar al Asistente", "Cooperación gestionada", "Enviar informe al Jefe"
ENDORSE, RETURN = "Avalar y trasladar", "Devolver con observaciones"
RIGOBERTO = {"A quién asigna": "Lic. Rigoberto Tahay Sis"}
OFFER = "Les ofrecemos tres plazas en el curso de gestión hospitalaria, con pasajes."


def offered_by_mail(world: World) -> None:
    """The organisation writes; the Jefe registers what its letter offers."""
    world.mail("Mercedes").writes("Oferta de cooperación", OFFER)
    world.mail("Mercedes").sees("Constancia de recepción", "tres plazas en el curso")
    world.chat("Maribel").sees("Paso 01", "tres plazas en el curso")
    do(world.chat("Maribel"), "01", "Recibir", {"fecha límite": "04/12/2026"})
    stands(world, "02", NUMBER)


def handed_on(world: World, participates: str = "sí") -> None:
    """It is pertinent, and the Asistente has it with the Gerencia's endorsement if people take part."""
    do(world.chat("Maribel"), "02", "Es pertinente")
    do(world.chat("Maribel"), "03", HAND_ON, {"recurso humano del Instituto?": participates, **RIGOBERTO})
    stands(world, "04", NUMBER)


def test_an_offer_by_mail_is_managed_and_reported(world: World) -> None:
    """The offer's last day is the deadline; the Subgerencia gets the report and confirms it; the organisation reads that it is over."""
    offered_by_mail(world)
    handed_on(world)
    rigoberto = world.chat("Rigoberto")
    rigoberto.sees(
        "☐ Paso 05", "Vence: 04/12/2026", "Aval de la Gerencia: G-1450-2026", "tres plazas en el curso"
    )
    do(rigoberto, "04", "Todo (pasos 04 y 05)")
    do(world.chat("Maribel"), "06", ENDORSE)
    stands(world, "FIN", NUMBER)
    letter = world.mail("Leonel").sees(
        "informe de gestión de la cooperación de Organización Iberoamericana", "oficio DP-560-2026",
        "Resultado: La cooperación se concretó.",
    )  # fmt: skip
    assert len(letter.files) == 1
    world.chat("Leonel").taps("Recibido")
    world.chat("Maribel").sees("oficio DP-560-2026", "recibido el 23/11/2026 por Lic. Leonel Arévalo Búcaro")
    world.later(minutes=11)
    world.mail("Mercedes").sees("concluida")


def test_an_offer_that_is_not_pertinent_is_answered(world: World) -> None:
    """The organisation reads why, courteously."""
    offered_by_mail(world)
    do(world.chat("Maribel"), "02", "No es pertinente", {"motivo": "El Instituto ya imparte ese curso"})
    stands(world, "FIN:no pertinente", NUMBER)
    world.later(minutes=11)
    world.mail("Mercedes").sees("se agradece su comunicación", "El Instituto ya imparte ese curso")


def test_an_instruction_of_the_gerencia_without_people_needs_no_endorsement(world: World) -> None:
    """Where nobody takes part no aval is asked; the Jefe sends back to manage more, then to mend the report."""
    world.mail("Graciela").writes("Gestionar cooperación", "Solicite a la OISS la asistencia técnica.")
    do(world.chat("Maribel"), "01", "Recibir", {"Qué se recibe": "Instrucción de la autoridad"})
    handed_on(world, participates="no")
    rigoberto, maribel = world.chat("Rigoberto"), world.chat("Maribel")
    assert "Aval" not in rigoberto.last.text.split("Nota:")[0]
    do(rigoberto, "04", DONE, {"Qué resultado": "No se concretó"})
    do(rigoberto, "05", REPORT)
    do(maribel, "06", RETURN, {"¿A qué paso": "04", "observaciones": "Falta la respuesta de la OISS"})
    rigoberto.sees("Paso 04", "Falta la respuesta de la OISS")
    do(rigoberto, "04", "Todo (pasos 04 y 05)")
    do(maribel, "06", RETURN, {"¿A qué paso": "05", "observaciones": "Explique por qué no se concretó"})
    do(rigoberto, "05", REPORT)
    do(maribel, "06", ENDORSE)
    stands(world, "FIN", NUMBER)
    world.mail("Leonel").sees("Resultado: No se concretó.")


def test_the_jefe_registers_what_came_on_paper_and_may_endorse_it(world: World) -> None:
    """Of an organisation that the roster does not know; whoever registers is not the requester."""
    maribel = world.chat("Maribel")
    ask_for(
        maribel,
        "oferta de un organismo internacional",
        {"Quién la solicita": "Banco de Desarrollo", "medio": "papel"},
    )
    stands(world, "02", NUMBER)
    handed_on(world)
    do(world.chat("Rigoberto"), "04", "Todo (pasos 04 y 05)")
    do(maribel, "06", ENDORSE)
    stands(world, "FIN", NUMBER)
