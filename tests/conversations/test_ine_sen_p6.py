"""INE-SEN-P6: the month's publications, each with its oficio, its contact's answer, its review and its place in the Page."""

from __future__ import annotations

from tests.conversations.filling_in import ask_for, do, fill, stands
from tests.conversations.office import World
from tests.conversations.playing import case, told

NUMBER = "INE-2026-00001"
SCHOOLS, BANKS = f"{NUMBER}.1", f"{NUMBER}.2"
TWO = (
    "Anuario Estadístico de Educación; Ministerio de Educación; anual; Evelia Ajpop\n"
    "Boletín Monetario; Banco de Guatemala; trimestral; Arnoldo Paiz"
)
UNKNOWN = "Censo de Turistas; Instituto Guatemalteco de Turismo; semestral"
REVIEWED = {"Qué aspectos": "Metodología utilizada, Periodicidad", "banner": "Ya hay nueva edición"}
FINE, RETURN = "Conforme, pedir que se publique", "Con observaciones, devolver"


def the_month(world: World, listed: str = TWO) -> None:
    """The Asistente lists what is due by the matrix, before the calendar asks."""
    ask_for(world.chat("Jacinta"), "revisión mensual de publicaciones", {"a qué publicaciones": listed})
    stands(world, "2", NUMBER)


def asked(world: World, *parts: str) -> None:
    """The Coordinador takes the whole list; the oficios of these publications go out and are handed over."""
    domingo, jacinta = world.chat("Domingo"), world.chat("Jacinta")
    do(domingo, "2", "Todos los de la lista")
    for number in parts:
        do(domingo, "3", "Oficio emitido", {"plazo de respuesta": "18/12/2026"}, number=number)
        do(jacinta, "4", "Oficio entregado", number=number)
    world.later(minutes=11)  # what goes outside waits while it can be called back


def test_a_publication_from_the_matrix_to_the_page(world: World) -> None:
    """Its contact alone is asked, with the oficio; the answer is reviewed and goes on to Informática, who says where it is."""
    the_month(world)
    asked(world, SCHOOLS, BANKS)
    arnoldo, jacinta, anselmo = world.mail("Arnoldo"), world.chat("Jacinta"), world.mail("Anselmo")
    arnoldo.sees("«Boletín Monetario», a más tardar el 18/12/2026")
    assert "Anuario" not in told(world, "Arnoldo")
    arnoldo.replies("Adjunto la nueva edición", files={"boletin.pdf": b"%PDF boletin"})
    card = jacinta.sees("Respondió Lic. Arnoldo Paiz Méndez", "Publicación: Boletín Monetario", BANKS)
    assert "Anuario" not in card.text
    do(jacinta, "5", FINE, REVIEWED, number=BANKS)
    letter = anselmo.sees("«Boletín Monetario» (Banco de Guatemala)", "Ya hay nueva edición")
    assert [one.name for one in letter.files] == ["boletin.pdf"]
    world.chat("Domingo").says(f"/estado {NUMBER}")
    world.chat("Domingo").taps("Ver quiénes faltan")
    world.chat("Domingo").sees("Recibida. Falta: Dirección de Informática")
    anselmo.replies("Dirección en el Portal: portalsen.example/boletin\nFecha de publicación: 23/11/2026")
    stands(world, "FIN", BANKS)
    stands(world, "5", SCHOOLS)


def test_a_document_with_faults_goes_back_to_its_contact_with_a_new_date(world: World) -> None:
    """Observations and another term reach the contact; the corrected document is reviewed again."""
    the_month(world)
    asked(world, SCHOOLS)
    evelia, jacinta = world.mail("Evelia"), world.chat("Jacinta")
    evelia.replies("Adjunto", on=evelia.found("Anuario"), files={"anuario.pdf": b"%PDF uno"})
    values = {"Hasta qué fecha": "15/01/2027", "observaciones": "Las cifras de 2025 no suman"}
    do(jacinta, "5", RETURN, values, number=SCHOOLS)
    stands(world, "5", SCHOOLS)
    world.later(minutes=11)
    evelia.sees("Las cifras de 2025 no suman", "A más tardar: 15/01/2027")
    evelia.replies("Corregido", files={"anuario2.pdf": b"%PDF dos"})
    do(jacinta, "5", FINE, REVIEWED, number=SCHOOLS)
    assert [one.name for one in world.mail("Anselmo").last.files] == ["anuario2.pdf"]
    stands(world, "6", SCHOOLS)


def test_an_institution_without_a_contact_in_the_roster_answers_on_paper(world: World) -> None:
    """Nobody is asked by us; the Asistente records what came with its file, and it goes to Informática."""
    the_month(world, UNKNOWN)
    asked(world, SCHOOLS)
    assert "Censo de Turistas" not in told(world, "Evelia") + told(world, "Arnoldo")
    jacinta = world.chat("Jacinta")
    jacinta.says(f"/estado {NUMBER}")
    jacinta.taps("Ver quiénes faltan")
    jacinta.taps("Registrar lo que llegó por otra vía")
    jacinta.taps("Censo de Turistas")
    jacinta.sees("Cuando llegue la respuesta de su contacto, regístrela aquí")
    jacinta.taps(FINE)
    jacinta.says("Formato presentado")
    jacinta.sends_photo(b"%PDF censo")
    fill(jacinta, {"banner": "Censo de Turistas 2026"})
    stands(world, "6", SCHOOLS)
    assert len(world.mail("Anselmo").last.files) == 1


def test_who_does_not_answer_is_left_out_by_the_coordinador(world: World) -> None:
    """The term of the oficio is the part's own; when it is over the Coordinador goes on and the case ends."""
    the_month(world)
    asked(world, SCHOOLS, BANKS)
    domingo = world.chat("Domingo")
    world.runs_until("2026-12-21 09:00")
    domingo.says(f"/estado {NUMBER}")
    domingo.taps("Ver quiénes faltan")
    domingo.sees("2 faltan", "Boletín Monetario", "Venció su plazo")
    domingo.taps("Seguir sin los que faltan")
    domingo.says("Se pedirá otra vez el próximo mes")
    stands(world, "FIN", NUMBER)


def test_the_coordinador_determines_otherwise(world: World) -> None:
    """Another list replaces the Asistente's."""
    the_month(world)
    domingo = world.chat("Domingo")
    do(domingo, "2", "Solo los que indico", {"Qué documentos": TWO.splitlines()[1]})
    children = world.store.read(lambda unit: unit.children(case(world, NUMBER).id))
    assert [one.element for one in children] == ["Boletín Monetario"]


def test_every_month_the_calendar_asks_for_the_review(world: World) -> None:
    """On the first workday of the month a case opens by itself; without publications that need it the month is over."""
    jacinta, january = world.chat("Jacinta"), "INE-2027-00001"
    world.runs_until("2027-01-04 08:00")
    jacinta.sees("Actualización del portal Web SEN", "Paso 1", "enero de 2027", january)
    do(jacinta, "1", "Publicaciones revisadas", number=january)
    do(world.chat("Domingo"), "2", "Ninguno este mes", number=january)
    stands(world, "FIN", january)


def test_all_of_an_empty_list_is_refused_in_words_that_say_what_to_do(world: World) -> None:
    """The Asistente lists none; the Coordinador who takes «Todos» is told that the list is empty and ends with «Ninguno»."""
    world.chat("Jacinta").says("revisión mensual de publicaciones")
    world.chat("Jacinta").taps("Sí, abrir la gestión")
    world.chat("Jacinta").taps("Omitir")
    fill(world.chat("Jacinta"))
    domingo = world.chat("Domingo")
    domingo.taps("Todos los de la lista")
    assert "La lista «Publicaciones por actualizar» está vacía" in domingo.popup.text
    assert "Elija otra respuesta" in domingo.popup.text
    stands(world, "2", NUMBER)
    domingo.taps("Ninguno este mes")
    stands(world, "FIN", NUMBER)
