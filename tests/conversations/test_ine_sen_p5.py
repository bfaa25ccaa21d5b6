"""INE-SEN-P5: the Comisión proposes, the Gerencia approves or returns, each direction does what is its own."""

from __future__ import annotations

from tests.conversations.filling_in import ask_for, card_of, do, stands
from tests.conversations.office import World
from tests.conversations.playing import case, told

CASE = "INE-2026-00001"
CONVENE, PRESENT = "Convocar a la Comisión", "Presentar propuesta a Gerencia"
APPROVE, RETURN = "Aprobar y trasladar a la Comisión", "Devolver con observaciones"
DONE = "Logística realizada"


def to_the_proposal(world: World) -> None:
    """The Coordinador has issued the oficio and the Gerente convened the Comisión."""
    ask_for(world.chat("Domingo"), "congreso estadístico")
    do(world.chat("Emilio"), "2", CONVENE)
    stands(world, "3", CASE)


def part_of(world: World, direction: str) -> str:
    """The number of a direction's part."""
    children = world.store.read(lambda unit: unit.children(case(world, CASE).id))
    return next(one.number for one in children if direction in one.element)


def test_a_congress_from_the_oficio_to_the_last_direction(world: World) -> None:
    """Each direction records its own logistics with the list that the norm gives it, by chat or by mail."""
    to_the_proposal(world)
    world.mail("Rolando").found("27/11/2026, 09:00 horas, Salón de Gerencia")
    do(world.chat("Xiomara"), "3", PRESENT)
    world.chat("Emilio").sees("Paso 4:", "Datos abiertos", "Dra. Inés Solís")
    do(world.chat("Emilio"), "4", APPROVE, {"fecha tiene el Congreso": "26/02/2027"})
    assert case(world, CASE).state.startswith("tramo:")
    assert "La Gerencia aprobó la propuesta" in told(world, "Rolando")
    press = part_of(world, "Comunicación")
    card = world.chat("Xiomara").sees("Paso 5:", press, "26/02/2027")
    assert part_of(world, "Censos") not in card.text
    do(world.chat("Xiomara"), "5", DONE, number=press)
    stands(world, "FIN", press)
    rolando = world.mail("Rolando")
    rolando.replies(
        "Logística realizada\nCompetencia: Gestiones administrativas\nGestiones administrativas realizadas: "
        "Lugar del evento, Alimentación\nLogística realizada: falta contratar el transporte",
        on=rolando.found("Paso 5"),
    )
    stands(world, "FIN", part_of(world, "Administrativa"))
    do(
        world.chat("Constantino"),
        "5",
        DONE,
        {"compete": "Otra de la dirección"},
        number=part_of(world, "Censos"),
    )
    sen = part_of(world, "Sistema Estadístico")
    do(world.chat("Domingo"), "5", DONE, {"compete": "Contactos y expositores (SEN)"}, number=sen)
    stands(world, "FIN", CASE)


def test_a_proposal_comes_back_with_observations(world: World) -> None:
    """Whoever of the Comisión takes it up again sees why; the second proposal is approved."""
    to_the_proposal(world)
    do(world.chat("Constantino"), "3", PRESENT)
    do(world.chat("Emilio"), "4", RETURN, {"observaciones": "Faltan panelistas internacionales"})
    stands(world, "3", CASE)
    world.chat("Xiomara").sees("Paso 3:", "Faltan panelistas internacionales")
    do(world.chat("Xiomara"), "3", PRESENT)
    do(world.chat("Emilio"), "4", APPROVE)
    assert case(world, CASE).state.startswith("tramo:")


def test_the_coordinador_goes_on_without_a_silent_direction(world: World) -> None:
    """After the Congress the Coordinador ends the wait with a reason."""
    to_the_proposal(world)
    do(world.chat("Xiomara"), "3", PRESENT)
    do(world.chat("Emilio"), "4", APPROVE)
    domingo = world.chat("Domingo")
    domingo.says(f"/estado {CASE}")
    domingo.taps("Seguir sin los que faltan")
    domingo.says("El Congreso ya se realizó")
    if "Enviar" in domingo.last.labels:
        domingo.taps("Enviar")
    stands(world, "FIN", CASE)


def test_only_the_coordinador_opens_it(world: World) -> None:
    """The Asistente is not offered it."""
    jacinta = world.chat("Jacinta")
    jacinta.says("INE-SEN-P5")
    assert "Sí, abrir la gestión" not in jacinta.last.labels


def test_a_letter_tells_every_option_however_many(world: World) -> None:
    """Whoever answers by mail has no buttons: the twelve points of the norm stand in the letter that asks for them."""
    to_the_proposal(world)
    do(world.chat("Xiomara"), "3", PRESENT)
    do(world.chat("Emilio"), "4", APPROVE, {"fecha tiene el Congreso": "26/02/2027"})
    xiomara = world.mail("Xiomara")
    press = part_of(world, "Comunicación")
    xiomara.replies(f"{DONE}\nCompetencia: Protocolo de Comunicación", on=xiomara.found(press))
    asked = xiomara.found("Protocolo de Comunicación realizado: (elija una o varias:")
    options = next(line for line in asked.text.splitlines() if "elija una o varias" in line)
    assert options.count(" / ") == 11


def test_the_date_of_the_congress_can_be_given_by_mail(world: World) -> None:
    """The approval asks for nothing: the letter tells what may be added, and the directions get their term."""
    to_the_proposal(world)
    do(world.chat("Xiomara"), "3", PRESENT)
    emilio = world.mail("Emilio")
    asked = emilio.found("paso 4")
    assert (
        f"Con «{APPROVE}» puede añadir, cada dato en su línea (Dato: valor): Fecha del Congreso" in asked.text
    )
    assert "puede añadir" not in world.chat("Emilio").last.text
    emilio.replies(f"{APPROVE}\nFecha del Congreso: 26/02/2027", on=asked)
    assert "gestión INE-2026-00001:\n1. Datos abiertos" in told(world, "Rolando")
    assert "Vence: 26/02/2027" in world.mail("Rolando").found("Paso 5").text


def test_the_board_says_what_it_is_of_and_counts_right(world: World) -> None:
    """The Coordinador sees the stretch's name; with one left the status says that it is one."""
    to_the_proposal(world)
    do(world.chat("Xiomara"), "3", PRESENT)
    do(world.chat("Emilio"), "4", APPROVE)
    domingo = world.chat("Domingo")
    domingo.found("Logística de cada dirección integrante\n\n4 en total: 4 faltan.")
    for name, direction in (("Xiomara", "Comunicación"), ("Constantino", "Censos"), ("Domingo", "Sistema")):
        part = part_of(world, direction)
        do(world.chat(name), "5", DONE, {"compete": "Otra de la dirección"}, number=part)
    domingo.says(f"/estado {CASE}")
    domingo.sees("en Logística de cada dirección integrante: falta 1 de 4")


def test_two_rows_behind_the_number_of_one_are_refused_with_a_reason(world: World) -> None:
    """Xiomara corrects a row and adds another in one message: she is told to write them apart, and nothing changed."""
    to_the_proposal(world)
    xiomara = world.chat("Xiomara")
    xiomara.taps(PRESENT, on=card_of(xiomara, "3", PRESENT, CASE))
    xiomara.says("Datos abiertos; Dra. Inés Solís, CEPAL")
    xiomara.says("1: Datos abiertos; Dra. Lucía Paredes, INEGI\nCenso agropecuario; Dr. Hugo Sol, FAO")
    xiomara.sees(
        "Con «1:» se corrige una sola fila; escriba las demás en otro mensaje.", "Dra. Inés Solís, CEPAL"
    )
