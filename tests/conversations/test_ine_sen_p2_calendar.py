"""INE-SEN-P2 begins by itself in December, with each OCSE's own deadline and the report a year later."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from machines.records import Case, Task
from storage import SqlUnit
from tests.conversations.filling_in import do
from tests.conversations.office import GUATEMALA, World
from tests.conversations.playing import INE, case

STAFF = INE.replace(
    "Sistema Estadístico Nacional,,,Licda.", "Sistema Estadístico Nacional,,gustavo@ine.example,Licda."
) + ("INE,Gustavo Barillas,gustavo@ine.example,810000009,Gerente,Gerencia,,,Lic.\n")
YEAR = "INE-2026-00001"


def due_days(world: World, number: str) -> set[str]:
    """Until when the open tasks of a case's elements may wait, in Guatemala."""
    children = world.store.read(lambda unit: unit.children(case(world, number).id))
    tasks = [task for child in children for task in world.store.read(partial(_open_tasks, child=child))]
    return {f"{task.due_at.astimezone(GUATEMALA):%d/%m/%Y %H:%M}" if task.due_at else "" for task in tasks}


def periods(world: World) -> set[str]:
    """The periods for which cases of this procedure were opened."""
    opened = world.store.read(lambda unit: unit.cases_since("INE", "INE-SEN-P2", "2026-01-01"))
    return {one.period for one in opened}


def _open_tasks(unit: SqlUnit, child: Case) -> Sequence[Task]:
    return unit.open_tasks(child.id)


def test_december_opens_the_planning_of_every_ocse(world: World) -> None:
    """On the 1st at opening each OCSE has its own case, which may wait until the month ends."""
    world.hire(STAFF)
    sara = world.chat("Sara")
    world.runs_until("2026-12-01 07:59")
    sara.sees_nothing_new()
    world.runs_until("2026-12-01 08:00")
    sara.sees("5 en total: 5 faltan", "OCSE de Salud")
    assert case(world, YEAR).state.startswith("tramo:")
    assert due_days(world, YEAR) == {"31/12/2026 16:30"}
    sara.says(f"/estado {YEAR}")
    sara.sees("Vence: 31/12/2026", "Período: diciembre de 2026", "abierta por el calendario")


def test_the_report_is_due_at_the_end_of_the_year_that_was_followed(world: World) -> None:
    """Planned in December 2026 and followed all year, the final report may wait until December 2027 is over."""
    world.hire(STAFF)
    sara = world.chat("Sara")
    world.runs_until("2026-12-01 08:00")
    sara.taps("Seguir sin los que faltan")
    sara.says("Se planificó en reunión conjunta")
    if case(world, YEAR).state != "3":
        sara.taps("Enviar")
    assert case(world, YEAR).state == "3"
    do(sara, "3", "Calendarización establecida")
    world.runs_until("2026-12-04 09:00")
    do(sara, "4", "Notificar a los interesados")
    sara.sees("Paso 5", "Vence: 26/11/2027")
    world.runs_until("2027-11-22 09:00")
    do(sara, "5", "Seguimiento del año concluido")
    sara.sees("Paso 6", "Vence: 31/12/2027")
    world.runs_until("2027-12-01 09:00")
    assert "2027-12-01" in periods(world)
    world.runs_until("2027-12-31 17:00")
    world.chat("Gustavo").found("El paso 6 venció el 31/12/2027 sin respuesta")


def test_a_december_that_was_missed_is_opened_late(world: World) -> None:
    """Down all December: the year's case is opened in January, overdue from the first day."""
    world.hire(STAFF)
    world.later(days=45)
    assert case(world, "INE-2027-00001").period == "2026-12-01"
    assert due_days(world, "INE-2027-00001") == {"31/12/2026 16:30"}
    world.chat("Sara").says("/estado INE-2027-00001")
    world.chat("Sara").sees("Venció: 31/12/2026")
