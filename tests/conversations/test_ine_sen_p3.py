"""INE-SEN-P3: an oficio to every dependency, each with its own review, signature, delivery and answer."""

from __future__ import annotations

from tests.conversations.filling_in import ask_for, do, stands
from tests.conversations.office import World
from tests.conversations.playing import case

CASE = "INE-2026-00001"
SCHOOLS, BANK, TOURISM, CITY = (f"{CASE}.{n}" for n in (1, 2, 3, 4))
DONE, RETURN, APPROVE, SIGN, HANDED = (
    "Oficio elaborado", "Devolver con observaciones", "Dar Vo.Bo.", "Firmar y sellar", "Entregado a Servicios Generales",
)  # fmt: skip


def opened(world: World) -> None:
    """The Asistente opens it: every dependency of the register has its own oficio to be written."""
    ask_for(world.chat("Jacinta"), "actualizar las EEGE")
    assert case(world, CASE).state.startswith("tramo:")


def asked(world: World, part: str) -> None:
    """One oficio is written, reviewed, signed and handed over; its dependency is asked after the window is over."""
    do(world.chat("Jacinta"), "1", DONE, number=part)
    do(world.chat("Domingo"), "2", APPROVE, number=part)
    do(world.chat("Emilio"), "3", SIGN, number=part)
    do(world.chat("Domingo"), "4", HANDED, number=part)
    world.later(minutes=11)
    stands(world, "5", part)


def test_a_dependency_answers_by_mail_and_is_registered(world: World) -> None:
    """The signed oficio goes with the request; the reply with the EEGE is the Asistente's to register."""
    opened(world)
    asked(world, BANK)
    arnoldo, jacinta = world.mail("Arnoldo"), world.chat("Jacinta")
    request = arnoldo.found("Según oficio SEN-201-2026 del 20/11/2026")
    assert "a más tardar el 11/12/2026" in request.text
    assert len(request.files) == 1
    arnoldo.replies("Buen día, adjunto la EEGE actualizada.", on=request, files={"eege.xlsx": b"operaciones"})
    arnoldo.sees("Constancia de entrega", "eege.xlsx")
    stands(world, "6", BANK)
    do(jacinta, "6", "Registrada en la matriz", number=BANK)
    stands(world, "FIN", BANK)
    assert case(world, CASE).state.startswith("tramo:")


def test_a_dependency_answers_by_chat_with_its_contacts(world: World) -> None:
    """The contacts come one a line and stand on the Asistente's card; the oficio's number finds them."""
    opened(world)
    asked(world, SCHOOLS)
    evelia = world.chat("Evelia")
    evelia.taps("Entregar")
    evelia.sends_photo(b"eege del ministerio")
    evelia.says("Lic. Hugo Tay; Jefe de Estadística; hugo.tay@mineduc.example; 2411-9595")
    for label in ("Listo", "Omitir", "Enviar"):
        if label in evelia.last.labels:
            evelia.taps(label)
    evelia.sees("Constancia de entrega")
    world.chat("Jacinta").sees("Paso 6:", SCHOOLS, "hugo.tay@mineduc.example")


def test_an_observed_oficio_comes_back_alone(world: World) -> None:
    """The Coordinador and the Gerente each return one oficio to the Asistente; the others are signed meanwhile."""
    opened(world)
    jacinta, domingo, emilio = world.chat("Jacinta"), world.chat("Domingo"), world.chat("Emilio")
    for part in (SCHOOLS, CITY):
        do(jacinta, "1", DONE, number=part)
    do(domingo, "2", RETURN, {"observaciones": "El plazo es muy corto"}, number=SCHOOLS)
    stands(world, "1", SCHOOLS)
    jacinta.sees("Paso 1:", "El plazo es muy corto")
    do(domingo, "2", APPROVE, number=CITY)
    do(jacinta, "1", DONE, number=SCHOOLS)
    do(domingo, "2", APPROVE, number=SCHOOLS)
    do(emilio, "3", RETURN, {"observaciones": "Va dirigido al alcalde anterior"}, number=CITY)
    do(emilio, "3", SIGN, number=SCHOOLS)
    stands(world, "1", CITY)
    stands(world, "4", SCHOOLS)
    assert "alcalde anterior" in jacinta.sees("Paso 1:", CITY).text
    do(jacinta, "1", DONE, number=CITY)
    stands(world, "2", CITY)


def test_paper_is_recorded_and_the_silent_are_left_out(world: World) -> None:
    """A dependency without an address answers on paper; the Coordinador goes on without the others, and all ends."""
    opened(world)
    asked(world, TOURISM)
    jacinta, domingo = world.chat("Jacinta"), world.chat("Domingo")
    do(jacinta, "5", "Actualización recibida", {"medio": "papel", "sello": "23/11/2026"}, number=TOURISM)
    do(jacinta, "6", "Registrada en la matriz", number=TOURISM)
    domingo.says(f"/estado {CASE}")
    domingo.taps("Seguir sin los que faltan")
    domingo.says("Se les recordó dos veces y venció el plazo")
    if "Enviar" in domingo.last.labels:
        domingo.taps("Enviar")
    stands(world, "FIN", CASE)
    stands(world, "FIN", TOURISM)
    assert case(world, BANK).state.startswith("FIN:")


def test_a_list_of_oficios_quotes_the_norm_of_its_row_once(world: World) -> None:
    """Jacinta writes the oficios of four dependencies from one card: to whom they go stands there, as on a card alone."""
    opened(world)
    jacinta = world.chat("Jacinta")
    assert jacinta.found("Paso 1").text.count("El oficio va dirigido a todas las dependencias") == 1
    jacinta.taps("Ver 1")
    assert jacinta.last.text.count("El oficio va dirigido a todas las dependencias") == 1
