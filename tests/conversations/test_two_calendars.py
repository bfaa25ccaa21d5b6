"""Two occasions of the calendar in one procedure, and a case that joins the one that the calendar opened."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from machines.records import Case, Entry
from tests.conversations.filling import gives
from tests.conversations.invented import INSTITUTION, ROSTER
from tests.conversations.office import World
from tests.conversations.own_office import own_office
from tests.conversations.playing import told

HEAD = """
version = "2026-01"
institucion = "PRUEBA"
unidad = "Gerencia"
manual = "Manual de prueba"
objetivo = "Probar."
"""
REPORT = f"""
codigo = "PR-20"
titulo = "Reporte"
{HEAD}
[inicio]
quien = ["Gerente"]
ocasion = [
  {{ tipo = "calendario", texto = "Cada mes.", regla = "cada mes vencido" }},
  {{ tipo = "calendario", texto = "Cada cuatrimestre.", regla = "cada cuatro meses vencidos" }},
]
[[paso]]
no = "1"
responsable = "Técnico"
actividad = "Reporta."
hecho = "Reportar"
plazo = "hasta el día diez del mes siguiente"
pide = [ {{ campo = "total", tipo = "número", nombre = "Total", pregunta = "¿Cuánto?", ejemplo = "7" }} ]
sigue = "FIN"
[[resolucion]]
paso = "1"
dice = "No dice cómo termina."
hacemos = "Termina: FIN."
porque = "Es la única fila."
"""
MEMORY = f"""
codigo = "PR-21"
titulo = "Memoria"
{HEAD}
[inicio]
quien = ["Gerente"]
ocasion = [
  {{ tipo = "calendario", texto = "Cada mes.", regla = "cada mes vencido" }},
  {{ tipo = "procedimiento", procedimiento = "PR-20", texto = "El reporte está listo.", sola = true, lleva = {{ cantidad = "total" }} }},
]
[[paso]]
no = "1"
responsable = "Director"
actividad = "Redacta la memoria."
hecho = "Redactar"
pide = [ {{ campo = "cantidad", tipo = "número", nombre = "Cantidad", pregunta = "¿Cuánto?", ejemplo = "7" }} ]
[[paso]]
no = "2"
responsable = "Gerente"
actividad = "La aprueba. Fin del procedimiento."
sigue = "FIN"
"""


@pytest.fixture(name="small")
def _small(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> World:
    return own_office(tmp_path, monkeypatch, INSTITUTION, ROSTER, REPORT, MEMORY)


def cases(world: World, code: str) -> list[Case]:
    """The cases of a procedure, by period."""
    return list(world.store.read(lambda unit: unit.cases_since("PRUEBA", code, "")))


def spans(world: World) -> list[tuple[str, str]]:
    """The period and rule of each report."""
    return [(one.period, one.occasion) for one in cases(world, "PR-20")]


def test_a_month_and_the_four_months_that_it_closes_are_two_cases(small: World) -> None:
    """In January both come; title, period and deadline tell them apart; the months between bring only their own."""
    small.runs_until("2027-01-04 09:00")
    assert spans(small) == [
        ("2026-09-01", "cada cuatro meses vencidos"),
        ("2026-11-01", "cada mes vencido"),
        ("2026-12-01", "cada mes vencido"),
    ]
    teo = small.chat("Teo")
    months = teo.found("Reporte (septiembre a diciembre de 2026)").text
    assert "Período: septiembre a diciembre de 2026" in months
    assert "Vence: 11/01/2027" in months  # the tenth is a Sunday
    assert "Vence: 11/01/2027" in teo.found("Reporte (diciembre de 2026)").text


def test_a_first_month_is_not_taken_for_the_four_months_that_begin_with_it(small: World) -> None:
    """January's report and that of January to April have the same first day; a restart and an outage double neither."""
    small.start()
    small.later(days=165)
    small.start()
    found = spans(small)
    assert found.count(("2027-01-01", "cada mes vencido")) == 1
    assert found.count(("2027-01-01", "cada cuatro meses vencidos")) == 1
    assert len(found) == len(set(found))


def test_a_case_from_before_the_occasions_were_kept_is_the_first_ones(small: World) -> None:
    """An earlier release's December is not opened again, and does not stand for its four months."""
    small.runs_until("2026-12-31 09:00")
    [november] = cases(small, "PR-20")
    old = replace(november, number="PRUEBA-2026-00077", period="2026-12-01", occasion="")
    older = replace(november, number="PRUEBA-2026-00078", period="2026-09-01", occasion="")
    small.do(lambda unit: (unit.open_case(old), unit.open_case(older)))
    small.runs_until("2027-01-04 09:00")
    assert spans(small) == [
        ("2026-09-01", ""),
        ("2026-09-01", "cada cuatro meses vencidos"),
        ("2026-11-01", "cada mes vencido"),
        ("2026-12-01", ""),
    ]


def test_a_case_joins_the_one_that_the_calendar_opened(small: World) -> None:
    """The month's report ends: its memory is there already, is linked, not opened twice, and has what was reported."""
    small.runs_until("2026-12-01 09:00")
    [report], [memory] = cases(small, "PR-20"), cases(small, "PR-21")
    gives(small.chat("Teo"), "Reportar", "42")
    [joined] = cases(small, "PR-21")
    assert (joined.id, joined.origin) == (memory.id, report.id)
    delia = small.chat("Delia")
    assert f"El reporte está listo. Es la gestión {report.number}" in told(small, "Delia")
    delia.says("/tareas")
    delia.sees("Cantidad: 42", f"Viene de: {report.number} · Reporte (noviembre de 2026)")
    small.chat("Teo").says(f"/deshacer {report.number}")
    [parted] = cases(small, "PR-21")
    assert (parted.origin, parted.state) == (None, "1")
    assert "cantidad" not in small.store.read(lambda unit: unit.values(parted.id))


def test_a_report_that_ends_before_its_memory_opens_it_and_the_calendar_does_not(small: World) -> None:
    """The memory of that month is opened by the report, belongs to the calendar's rule, and the month stays single."""
    small.runs_until("2026-12-01 09:00")
    [memory] = cases(small, "PR-21")
    over = Entry(kind="cancel", source="1", target="FIN:dejada sin efecto", row="", actor=None)
    gone = replace(memory, state="FIN:dejada sin efecto", closed_at=small.now)
    small.do(lambda unit: unit.append(gone, [over], small.now))
    gives(small.chat("Teo"), "Reportar", "42")
    assert [(one.period, one.occasion, one.medium) for one in cases(small, "PR-21")] == [
        ("2026-11-01", "cada mes vencido", "calendario"),
        ("2026-11-01", "cada mes vencido", "procedimiento"),
    ]
