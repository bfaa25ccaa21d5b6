"""INE-SEN-P4: each dependency's EEGE reviewed, corrected, visited, and published or not."""

from __future__ import annotations

from machines.records import Values
from tests.conversations.filling_in import ask_for, do, stands
from tests.conversations.office import World
from tests.conversations.playing import case, told

CASE = "INE-2026-00001"
SCHOOLS, BANK, TOURISM, CITY = (f"{CASE}.{n}" for n in (1, 2, 3, 4))
APPROVE, WRONG, ASKED, NONE = (
    "Dar Vo.Bo.", "Con errores, remitir a la dependencia", "Corregir por consulta", "No envió EEGE, concluir",
)  # fmt: skip
AGENDA, VISIT, SEEN = "Integrar en la agenda", "Programar y notificar", "Visita hecha, informe revisado"
PUBLISH, DEEPER, NOT = "Publicar en el Portal Web SEN", "Pedir ajustes de fondo", "No publicar"


def opened(world: World) -> None:
    """The Asistente asks for the review of what is in the matrix."""
    ask_for(world.chat("Jacinta"), "revisar las EEGE")


def why(words: str) -> Values:
    """The reason of an answer that goes forward, or the observations of one that goes back."""
    return {"observaciones": words, "motivo": words}


def reviewed(world: World, part: str) -> None:
    """The EEGE of one dependency is right, its visit is made and its report reviewed."""
    domingo = world.chat("Domingo")
    do(domingo, "1", APPROVE, number=part)
    do(domingo, "2", AGENDA, number=part)
    do(domingo, "3", VISIT, number=part)
    do(domingo, "4", SEEN, number=part)


def test_from_the_matrix_to_the_portal(world: World) -> None:
    """The visit is announced to the dependency by mail; what is published is told to it and to the Asistente."""
    opened(world)
    reviewed(world, SCHOOLS)
    domingo = world.chat("Domingo")
    domingo.sees("Paso 5:", "Estadística de matrícula inicial", "Coherencia de las cifras e importancia")
    do(domingo, "5", PUBLISH, {"ajustes de edición": "Ajustes de forma"}, number=SCHOOLS)
    stands(world, "FIN", SCHOOLS)
    world.later(minutes=11)
    assert "visitará su institución el 14/12/2026, 09:00 horas" in told(world, "Evelia")
    world.mail("Evelia").found("se publicará en el Portal Web SEN")
    assert "Periodicidad: Anual. Edición: Ajustes de forma. Portada y títulos" in told(world, "Jacinta")


def test_an_eege_with_errors_waits_for_its_dependency(world: World) -> None:
    """The bank is told what is wrong and its reply brings the review back; a query by telephone needs no letter."""
    opened(world)
    domingo, arnoldo = world.chat("Domingo"), world.mail("Arnoldo")
    do(domingo, "1", WRONG, why("La cobertura de la encuesta no coincide"), number=BANK)
    stands(world, "1.1", BANK)
    world.later(minutes=11)
    letter = arnoldo.found("se encontraron errores")
    assert "La cobertura de la encuesta no coincide" in letter.text
    arnoldo.replies(
        "Corrección: la cobertura es de 22 departamentos", on=letter, files={"eege.xlsx": b"bien"}
    )
    stands(world, "1", BANK)
    domingo.sees("Paso 1:", BANK, "22 departamentos")
    do(domingo, "1", ASKED, why("La periodicidad dice mensual"), number=BANK)
    stands(world, "1", BANK)
    do(domingo, "1", APPROVE, number=BANK)
    stands(world, "2", BANK)


def test_who_has_no_address_is_written_to_on_paper(world: World) -> None:
    """Nobody of that dependency can be asked: the Coordinador gets the card on which he records its answer."""
    opened(world)
    domingo = world.chat("Domingo")
    do(domingo, "1", WRONG, why("Falta la metodología"), number=TOURISM)
    do(domingo, "1.1", "Corrección recibida", {"medio": "papel", "sello": "23/11/2026"}, number=TOURISM)
    stands(world, "1", TOURISM)


def test_every_no_has_its_reason_and_its_end(world: World) -> None:
    """No EEGE, no place in the agenda, adjustments of substance, and a publication that is not made."""
    opened(world)
    domingo = world.chat("Domingo")
    do(domingo, "1", NONE, why("No respondió al oficio"), number=TOURISM)
    stands(world, "FIN:sin EEGE", TOURISM)
    do(domingo, "1", APPROVE, number=CITY)
    do(domingo, "2", "No integrar en la agenda", why("Ya la produce el INE"), number=CITY)
    stands(world, "FIN:no se integra en la agenda", CITY)
    reviewed(world, BANK)
    do(domingo, "5", DEEPER, why("Falta el error de muestreo"), number=BANK)
    stands(world, "4", BANK)
    world.later(minutes=11)
    world.mail("Arnoldo").found("hacen falta ajustes de fondo: Falta el error de muestreo")
    do(domingo, "4", SEEN, number=BANK)
    do(domingo, "5", NOT, why("No autoriza compartir los datos"), number=BANK)
    stands(world, "FIN:no se publica", BANK)
    reviewed(world, SCHOOLS)
    do(domingo, "5", PUBLISH, number=SCHOOLS)
    assert case(world, CASE).state == "FIN"


def test_the_coordinador_registers_it_for_the_asistente(world: World) -> None:
    """Whoever gives the Vo.Bo. does not ask for it: the Coordinador opens it as the Asistente's request."""
    domingo = world.chat("Domingo")
    ask_for(domingo, "INE-SEN-P4", {"Quién la solicita": "Jacinta Morales Ixcoy"})
    assert case(world, CASE).requester == world.people["Jacinta"].id
    do(domingo, "1", APPROVE, number=SCHOOLS)
    stands(world, "2", SCHOOLS)
