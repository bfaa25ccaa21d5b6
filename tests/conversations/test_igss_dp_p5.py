"""IGSS-DP-P5: every month each executing unit records its projects' advance, and one report goes to the Subgerencia."""

from __future__ import annotations

from machines.records import Case
from tests.conversations.filling_in import ask_for, card_of, do, fill, stands
from tests.conversations.office import World
from tests.conversations.playing import told

RECORDED, CURRENT, STALE = "Registrada en el SNIP", "Registro actualizado", "No está actualizado"
PROJECTS = "214563; 120; metro cuadrado; 350000\n214570; 0; cama; 0; La empresa no ha entregado la fianza"


def month(world: World) -> Case:
    """The newest month's case."""
    return list(world.store.read(lambda unit: unit.cases_since("IGSS", "IGSS-DP-P5", "")))[-1]


def part(world: World, element: str) -> str:
    """The number of an executing unit's own case."""
    parent = month(world)
    children = world.store.read(lambda unit: unit.children(parent.id))
    return next(one.number for one in children if element in one.element)


def november(world: World) -> tuple[str, str, str]:
    """December has begun: the numbers of the month's case and of its two units' cases."""
    world.runs_until("2026-12-01 08:00")
    return month(world).number, part(world, "Quetzaltenango"), part(world, "Escuintla")


def recorded(world: World, number: str) -> None:
    """The unit of Quetzaltenango answers by chat."""
    do(world.chat("Arnulfo"), "01", RECORDED, {"cada proyecto": PROJECTS}, number=number)
    stands(world, "02", number)


def test_a_month_from_the_units_to_the_subgerencia(world: World) -> None:
    """One unit records by chat and one by mail, is sent back alone, and the report waits for both."""
    number, quetzaltenango, escuintla = november(world)
    recorded(world, quetzaltenango)
    german = world.chat("Germán")
    card = card_of(german, "02", CURRENT, quetzaltenango)
    assert "Período: noviembre de 2026" in card.text
    assert "2. 214570 · 0 · cama · Q0.00 · La empresa no ha entregado la fianza" in card.text
    do(german, "02", CURRENT, number=quetzaltenango)

    petrona = world.mail("Petrona")
    petrona.replies(
        f"{RECORDED}\nFecha de registro: 01/12/2026\nAvance de los proyectos: 301122; 4; cama; 90000"
    )
    petrona.sees(f"Quedó registrado: {RECORDED}", "301122 · 4 · cama · Q90,000.00")
    do(german, "02", STALE, {"observaciones": "En el SNIP aún figura octubre"}, number=escuintla)
    petrona.sees("Paso 01", "En el SNIP aún figura octubre")
    petrona.replies(
        f"{RECORDED}\nFecha de registro: 01/12/2026\nObservación 1: Se registró noviembre\nAvance de los proyectos: 301122; 6; cama; 90000"
    )
    do(german, "02", CURRENT, number=escuintla)
    stands(world, "03", number)

    do(german, "03", "Todo (pasos 03 y 04)")
    maribel = world.chat("Maribel")
    do(maribel, "05", "Devolver con observaciones", {"observaciones": "Falta el total financiero"})
    german.sees("Paso 03", "Falta el total financiero")
    do(german, "03", "Todo (pasos 03 y 04)")
    do(maribel, "05", "Avalar")
    do(maribel, "06", "Trasladar a la Subgerencia")
    stands(world, "FIN", number)
    letter = world.mail("Leonel").sees("informe mensual de avance físico y financiero", "oficio DP-530-2026")
    assert len(letter.files) == 1


def test_a_unit_that_is_silent_is_reminded_and_does_not_stop_the_report(world: World) -> None:
    """It is reminded after five workdays; then the Jefe goes on without it, and the Analista has the report."""
    number, quetzaltenango, escuintla = november(world)
    recorded(world, quetzaltenango)
    do(world.chat("Germán"), "02", CURRENT, number=quetzaltenango)
    world.runs_until("2026-12-08 09:00")
    world.mail("Petrona").sees("Recordatorio: espera desde el 01/12/2026")
    maribel = world.chat("Maribel")
    maribel.taps("Seguir sin los que faltan", on=maribel.found(number))
    maribel.says("No respondió a dos llamadas")
    fill(maribel)
    stands(world, "FIN:sin respuesta", escuintla)
    stands(world, "03", number)
    assert "Paso 03" in told(world, "Germán")


def test_a_unit_may_begin_with_the_month_that_is_over(world: World) -> None:
    """In November what is recorded is October's, and the calendar opens November's all the same."""
    ask_for(world.chat("Arnulfo"), "registrar el avance en el SNIP")
    assert month(world).period == "2026-10-01"
    world.chat("Arnulfo").sees("Paso 01", "octubre de 2026")
    november(world)
    assert month(world).period == "2026-11-01"
