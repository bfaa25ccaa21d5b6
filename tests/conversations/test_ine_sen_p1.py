"""INE-SEN-P1: an OCSE asked for by mail, completed, presented to the Junta Directiva, and its representatives named."""

from __future__ import annotations

from tests.conversations.filling_in import ask_for, do, stands
from tests.conversations.office import World
from tests.conversations.playing import case, told

CASE = "INE-2026-00001"
RECEIVE, MEETS, LACKS, SEND = (
    "Recibir la solicitud", "Cumple, trasladar a Gerencia", "No cumple, pedir complemento",
    "Enviar oficio y esperar complemento",
)  # fmt: skip
AGENDA, DENY = "Programar en agenda de JD", "Denegar"
YES, NOT_YET, NO = "JD aprobó la creación", "JD improbó, se pide complemento", "JD improbó en definitiva"
RESOLVED, LETTERS, SIGN, RETURN = (
    "Resolución elaborada", "Trasladar oficios a Gerencia", "Firmar, sellar y remitir", "Devolver con observaciones",
)  # fmt: skip


def requested(world: World) -> None:
    """An entity writes a letter, is asked for its papers, and replies with them."""
    herminia = world.mail("Herminia")
    herminia.writes("Solicitud de creación de OCSE", "Solicitamos la creación de una OCSE de Turismo.")
    world.chat("Domingo").sees("Paso 1:", "Ya se solicitó a Licda. Herminia Salazar Cho")
    world.later(minutes=11)
    asked = herminia.found("se le solicita presentar su solicitud con su documentación")
    herminia.replies("Adjunto nuestra solicitud.", on=asked, files={"solicitud.pdf": b"%PDF solicitud"})
    stands(world, "2", CASE)


def presented(world: World) -> None:
    """The requirements are met and the Gerencia puts it on the Junta's agenda."""
    do(world.chat("Domingo"), "2", MEETS)
    do(world.chat("Emilio"), "3", AGENDA)
    stands(world, "4", CASE)


def test_from_a_letter_to_the_archive(world: World) -> None:
    """The entity hears of the approval with its resolution; the signed oficios go to each institution of the table."""
    requested(world)
    world.chat("Domingo").sees(
        "Paso 2:", "Normas y lineamientos:", "resueltos en forma conjunta con la Gerencia"
    )
    presented(world)
    domingo, emilio, jacinta = world.chat("Domingo"), world.chat("Emilio"), world.chat("Jacinta")
    emilio.sees("Paso 4:", "Vence: 04/12/2026")
    do(emilio, "4", YES)
    do(emilio, "5", RESOLVED)
    world.later(minutes=11)
    approved = world.mail("Herminia").found("Se aprobó la creación de la OCSE de Educación")
    assert "Resolución de Gerencia G-210-2026" in approved.text
    assert len(approved.files) == 1
    do(domingo, "6", LETTERS)
    emilio.sees("Paso 7:", "Licda. Evelia Ajpop · SEN-101-2026")
    do(emilio, "7", RETURN, {"observaciones": "Falta la Municipalidad de Quetzaltenango"})
    domingo.sees("Paso 6:", "Falta la Municipalidad")
    do(domingo, "6", LETTERS)
    do(emilio, "7", SIGN)
    jacinta.sees("Paso 8:", "Ministerio de Educación — entregado el 20/11/2026; falta el recibido")
    do(jacinta, "8", "Recibir y archivar")
    stands(world, "FIN", CASE)


def test_what_is_missing_is_asked_of_the_entity_and_awaited(world: World) -> None:
    """The oficio and what is missing reach the entity in one letter; the reply brings the review back."""
    requested(world)
    domingo, herminia = world.chat("Domingo"), world.mail("Herminia")
    do(domingo, "2", LACKS)
    do(domingo, "2.2", SEND, {"observaciones": "Falta el listado de representantes"})
    stands(world, "1", CASE)
    world.later(minutes=11)
    asked = herminia.found("Falta el listado de representantes")
    assert "Fecha del oficio (si lo tiene)" in asked.text
    assert len(asked.files) == 1
    herminia.replies("Adjunto el listado.", on=asked, files={"listado.pdf": b"%PDF listado"})
    stands(world, "2", CASE)
    domingo.sees("Paso 2:", "Comentario: Adjunto el listado.")


def test_a_refusal_by_the_junta_ends_or_asks_for_more(world: World) -> None:
    """What the Junta improved not for good goes to the complement; what it refused for good ends, and the entity hears why."""
    requested(world)
    presented(world)
    emilio, domingo = world.chat("Emilio"), world.chat("Domingo")
    do(emilio, "4", NOT_YET, {"observaciones": "No consta la demanda"})
    stands(world, "2.2", CASE)
    domingo.sees("Paso 2.2:", "No consta la demanda")
    do(domingo, "2.2", SEND)
    do(domingo, "1", RECEIVE, {"medio": "papel", "sello": "23/11/2026"})
    presented(world)
    do(emilio, "4", NO, {"motivo": "Ya la atiende otra OCSE"})
    stands(world, "FIN:improbada", CASE)
    world.later(minutes=11)
    world.mail("Herminia").found("La Junta Directiva improbó la creación").text.index(
        "Ya la atiende otra OCSE"
    )
    assert "improbó en definitiva" in told(world, "Domingo")


def test_the_gerencia_denies_what_the_sen_proposed_itself(world: World) -> None:
    """The Coordinador's own initiative needs no request of its own; what is denied is told to him with its reason."""
    domingo = world.chat("Domingo")
    ask_for(domingo, "falta información estadística de un sector")
    if case(world, CASE).state == "1":
        do(domingo, "1", RECEIVE)
    do(domingo, "2", MEETS)
    do(world.chat("Emilio"), "3", DENY, {"motivo": "No hay presupuesto"})
    stands(world, "FIN:denegada", CASE)
    assert "No hay presupuesto" in told(world, "Domingo")


def test_paper_is_registered_for_the_entity(world: World) -> None:
    """What is presented at the office is registered by the Asistente with the entity's name; the entity gets its receipt."""
    ask_for(world.chat("Jacinta"), "INE-SEN-P1", {"Quién la solicita": "Herminia Salazar Cho"})
    assert case(world, CASE).requester == world.people["Herminia"].id
    world.later(minutes=11)
    assert "Registró: Jacinta Morales Ixcoy" in world.mail("Herminia").found("Constancia").text
