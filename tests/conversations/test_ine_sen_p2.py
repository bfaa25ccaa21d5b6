"""INE-SEN-P2: each OCSE's plan is received, returned or approved by itself; the calendar goes to all of them."""

from __future__ import annotations

from tests.conversations.filling_in import card_of, do, fill, stands
from tests.conversations.office import World
from tests.conversations.playing import case, told

YEAR = "INE-2026-00001"
SCHOOLS, HEALTH, FARMS = f"{YEAR}.1", f"{YEAR}.2", f"{YEAR}.3"
CAME, CORRECT, END, APPROVE = (
    "Planificación recibida", "Devolver para corregir", "Devolver y terminar", "Aprobar y remitir a la OCSE",
)  # fmt: skip
PAPER = {"medio": "papel", "sello": "01/12/2026"}


def december(world: World) -> None:
    """The year's planning has begun and the OCSE have been asked."""
    world.runs_until("2026-12-01 08:30")
    assert case(world, YEAR).state.startswith("tramo:")


def test_a_plan_is_returned_corrected_and_remitted_by_mail(world: World) -> None:
    """The OCSE gets the observations with the request, sends its plan again, and gets the approved one back."""
    december(world)
    lisandro, domingo = world.mail("Lisandro"), world.chat("Domingo")
    asked = lisandro.found("enviar la planificación y programación de las actividades de su OCSE")
    assert "Formulario de representantes (si lo tiene)\n• Comentario (si desea)" in asked.text
    assert "Planificación de cada OCSE, diciembre de 2026" in told(world, "Domingo")
    lisandro.replies("Adjunto el plan.", on=asked, files={"plan.pdf": b"%PDF plan"})
    do(domingo, "2", CORRECT, {"observaciones": "Falta la mesa de julio"}, number=SCHOOLS)
    stands(world, "1", SCHOOLS)
    domingo.sees("Ahora la tiene: usted, en espera de la OCSE de Educación.")
    world.later(minutes=11)
    again = next(one for one in reversed(lisandro.all()) if "Falta la mesa de julio" in one.text)
    lisandro.replies("Corregido.", on=again, files={"plan2.pdf": b"%PDF plan 2"})
    do(domingo, "2", APPROVE, number=SCHOOLS)
    world.later(minutes=11)
    remitted = lisandro.found("fue aprobada y se le remite")
    assert len(remitted.files) == 1


def test_a_plan_sent_back_for_good_ends_only_its_own_part(world: World) -> None:
    """One OCSE ends as returned; with another approved and the rest left out the year goes on to its report."""
    december(world)
    domingo = world.chat("Domingo")
    for name, part in (("OCSE de Salud", HEALTH), ("OCSE de Agricultura", FARMS)):
        domingo.says(f"/estado {YEAR}")
        domingo.taps("Registrar lo que llegó por otra vía")
        domingo.taps(name)
        do(domingo, "1", CAME, PAPER, number=part)
    do(domingo, "2", END, {"motivo": "No tiene mesa técnica integrada"}, number=FARMS)
    stands(world, "FIN:devuelta", FARMS)
    assert case(world, YEAR).state.startswith("tramo:")
    do(domingo, "2", APPROVE, number=HEALTH)
    domingo.says(f"/estado {YEAR}")
    domingo.taps("Seguir sin los que faltan")
    domingo.says("Enviaron nota de que no habrá actividades")
    if "Enviar" in domingo.last.labels:
        domingo.taps("Enviar")
    domingo.sees(
        "Planificación de cada OCSE:\n1 de 5 concluidas\nSin respuesta: OCSE de Educación, OCSE de Ambiente, "
        "OCSE de Trabajo\nDevuelta: OCSE de Agricultura"
    )
    do(domingo, "3", "Calendarización establecida")
    do(domingo, "4", "Notificar a los interesados")
    world.later(minutes=11)
    assert "OCSE de Salud: 20/01/2027" in told(world, "Lisandro")
    do(domingo, "5", "Seguimiento del año concluido")
    do(domingo, "6", "Informe final elaborado")
    stands(world, "FIN", YEAR)


def test_the_years_work_is_not_closed_with_the_calendar(world: World) -> None:
    """In December the calendar and its notice can be ticked at once; the following year's rows come with their own terms."""
    december(world)
    domingo = world.chat("Domingo")
    domingo.says(f"/estado {YEAR}")
    domingo.taps("Seguir sin los que faltan")
    domingo.says("Ninguna envió su planificación")
    if "Enviar" in domingo.last.labels:
        domingo.taps("Enviar")
    card = card_of(domingo, "3", "Calendarización establecida", YEAR)
    both = "Todo (pasos 3 y 4)"
    assert card.labels[:2] == ["Calendarización establecida", both]
    assert "Paso 5" not in card.text
    do(domingo, "3", both, {"última actividad": "26/11/2027"})
    domingo.sees("Paso 5:", "Vence: 26/11/2027", buttons=["Seguimiento del año concluido"])
    do(domingo, "5", "Seguimiento del año concluido")
    domingo.sees("Paso 6:", buttons=["Informe final elaborado"])


def test_a_plan_corrected_at_once_is_not_asked_for_again(world: World) -> None:
    """The plan that was returned comes again within the ten minutes in which its request waits: it is not sent."""
    december(world)
    lisandro, domingo = world.mail("Lisandro"), world.chat("Domingo")
    asked = lisandro.found("enviar la planificación y programación de las actividades de su OCSE")
    lisandro.replies("Adjunto el plan.", on=asked, files={"plan.pdf": b"%PDF plan"})
    do(domingo, "2", CORRECT, {"observaciones": "Falta la mesa de julio"}, number=SCHOOLS)
    lisandro.replies("Va con la mesa de julio.", on=asked, files={"plan2.pdf": b"%PDF plan 2"})
    stands(world, "2", SCHOOLS)
    lisandro.found("Constancia de entrega")
    world.later(minutes=11)
    assert not any("Falta la mesa de julio" in one.text for one in lisandro.all())


def test_the_board_stays_in_use_and_a_part_offers_its_own_task(world: World) -> None:
    """What came another way is recorded one after the other from the same board; or from the part's own status."""
    december(world)
    domingo = world.chat("Domingo")
    domingo.says(f"/estado {YEAR}")
    board = domingo.last
    for name, part in (("OCSE de Salud", HEALTH), ("OCSE de Agricultura", FARMS)):
        now = next(one for one in domingo.all() if one.outbox_id == board.outbox_id)
        domingo.taps("Registrar lo que llegó por otra vía", on=now)
        domingo.taps(name)
        do(domingo, "1", CAME, PAPER, number=part)
        stands(world, "2", part)
    domingo.says(f"/estado {SCHOOLS}")
    assert domingo.last.labels[0] == "Ver la tarea y responder"
    domingo.taps("Ver la tarea y responder")
    domingo.sees("Paso 1:", SCHOOLS)
    domingo.taps(CAME)
    fill(domingo, PAPER)
    stands(world, "2", SCHOOLS)
