"""INE-SEN-P8: the meetings with the delegates, each delegation's own report by mail or chat, and what is incomplete."""

from __future__ import annotations

from tests.conversations.filling_in import ask_for, do, stands
from tests.conversations.office import World
from tests.conversations.playing import case

NUMBER = "INE-2026-00001"
REPORT = (
    "Oficios de convocatoria: DD-XELA-031-2026\nFecha de la reunión: 23/11/2026\nDiplomas entregados: 2\n"
    "Lista de contactos: Rosalía Ixcot; Municipalidad de Salcajá; rixcot@salcaja.example; 7765-0000\n"
    "Pedro Coyoy; Gobernación Departamental"
)
DONE, ARCHIVED = "Reunión realizada, trasladar informe", "Archivado y contactos registrados"


def part(world: World, department: str) -> str:
    """The number of a delegation's part."""
    children = world.store.read(lambda unit: unit.children(case(world, NUMBER).id))
    return next(one.number for one in children if department in one.element)


def to_the_delegates(world: World) -> None:
    """Rows 1 to 3: the Coordinador programmes, notifies and holds the meetings."""
    domingo = world.chat("Domingo")
    ask_for(domingo, "difundir publicaciones estadísticas")
    do(domingo, "2", "Notificar a las Delegaciones")
    do(domingo, "3", "Reuniones realizadas", {"Hasta qué fecha": "18/12/2026"})


def test_every_delegation_reports_for_itself_and_the_contacts_are_registered(world: World) -> None:
    """Notified by mail; one answers by letter and one by chat; each report is archived as it comes, and the case ends."""
    to_the_delegates(world)
    candelaria, benigno, jacinta = world.mail("Candelaria"), world.chat("Benigno"), world.chat("Jacinta")
    candelaria.found("03/12/2026 · 09:00 · Salón del INE, zona 1")
    candelaria.found("enviar oficios a los representantes departamentales").text.index(
        "a más tardar el 18/12/2026"
    )
    assert "diploma de participación que se le brinda" in candelaria.found("aso 4").text
    xela, coban = part(world, "Quetzaltenango"), part(world, "Alta Verapaz")
    candelaria.replies(f"{DONE}\n{REPORT}", on=candelaria.found("aso 4"), files={"informe.pdf": b"%PDF"})
    stands(world, "5", xela)
    card = jacinta.sees("Rosalía Ixcot · Municipalidad de Salcajá", "Pedro Coyoy", xela)
    assert card.files[0].name == "informe.pdf"
    do(jacinta, "5", ARCHIVED, number=xela)
    stands(world, "FIN", xela)
    do(benigno, "4", DONE, number=coban)
    do(jacinta, "5", ARCHIVED, number=coban)
    stands(world, "FIN", NUMBER)


def test_what_is_incomplete_goes_back_to_that_delegation_only(world: World) -> None:
    """The Asistente says what is missing; the delegate gets his own report back, the other part stays as it is."""
    to_the_delegates(world)
    benigno, jacinta, coban = world.chat("Benigno"), world.chat("Jacinta"), part(world, "Alta Verapaz")
    do(benigno, "4", DONE, number=coban)
    do(jacinta, "5", "Incompleto, pedir lo que falta", {"observaciones": "Falta la lista"}, number=coban)
    stands(world, "4", coban)
    benigno.sees("Falta la lista", coban)
    stands(world, "4", part(world, "Quetzaltenango"))
    do(benigno, "4", DONE, number=coban)
    stands(world, "5", coban)


def test_a_silent_delegation_is_late_and_the_coordinador_goes_on_without_it(world: World) -> None:
    """The date that row 3 sets is each delegation's deadline; the Coordinador closes the wait with a reason."""
    to_the_delegates(world)
    benigno, domingo, coban = world.chat("Benigno"), world.chat("Domingo"), part(world, "Alta Verapaz")
    world.mail("Candelaria").sees("Vence: 18/12/2026")
    do(benigno, "4", DONE, number=coban)
    do(world.chat("Jacinta"), "5", ARCHIVED, number=coban)
    world.runs_until("2026-12-21 09:00")
    domingo.says(f"/estado {NUMBER}")
    domingo.taps("Ver quiénes faltan")
    domingo.sees("1 falta, 1 concluida", "Venció su plazo")
    domingo.taps("Seguir sin los que faltan")
    domingo.says("La delegación de Quetzaltenango la hará en enero")
    stands(world, "FIN", NUMBER)
    stands(world, "FIN:sin respuesta", part(world, "Quetzaltenango"))
