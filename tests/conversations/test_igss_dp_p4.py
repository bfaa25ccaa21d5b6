"""IGSS-DP-P4: an investment project from the executing unit through SEGEPLAN into the programme of investments."""

from __future__ import annotations

from tests.conversations.filling_in import ask_for, do, stands
from tests.conversations.office import World
from tests.conversations.playing import rows, start

PROJECT = "IGSS-2026-00001"
HIM, HER = "Ing. Germán Ixcoy Batres", "Licda. Yolanda Tecú Milián"
TO_UNIT, CORRECTED = "Sí, enviar a la unidad ejecutora", "Documentación corregida recibida"


def to_the_question(world: World) -> None:
    """Arnulfo presents the project; Maribel receives it and names Germán, who analyses it."""
    start(world.chat("Arnulfo"), "evaluar un proyecto de inversión")
    do(world.chat("Maribel"), "01", "Documentación recibida")
    do(world.chat("Maribel"), "02", HIM)
    do(world.chat("Germán"), "03", "Documentación analizada")
    stands(world, "04", PROJECT)


def to_the_chief(world: World) -> None:
    """The project is recommended, and its Oficio goes to the chief."""
    do(world.chat("Germán"), "04", "Sí, recomendar su traslado a SEGEPLAN")
    do(world.chat("Germán"), "05", "Trasladar Oficio al Jefe")
    stands(world, "06", PROJECT)


def to_segeplan(world: World) -> None:
    """The Oficio goes out with the Subgerencia's Vo. Bo., and SEGEPLAN is asked for its result."""
    to_the_chief(world)
    do(world.chat("Maribel"), "06", "Avalar Oficio")
    do(world.chat("Maribel"), "07", "Enviada con Vo. Bo.")
    stands(world, "08", PROJECT)
    world.later(minutes=11)


def to_the_result(world: World) -> None:
    """The chief records a result that came on paper."""
    to_the_question(world)
    to_segeplan(world)
    do(world.chat("Maribel"), "08", "Llegó el resultado")
    do(world.chat("Maribel"), "09", "Notificación recibida")
    stands(world, "10", PROJECT)


def test_a_project_from_the_unit_into_the_programme_of_investments(world: World) -> None:
    """SEGEPLAN answers by mail; the unit is told at each turn, the Subgerencia gets the proposal."""
    to_the_question(world)
    to_segeplan(world)
    world.mail("Arnulfo").found("se envió a SEGEPLAN el 20/11/2026, con Oficio DP-498-2026")
    request = world.mail("Severino").found("código SNIP 148623, para su evaluación técnica")
    assert len(request.files) == 1
    world.mail("Severino").replies(
        "Aprobado, se adjunta.", on=request, files={"evaluacion.pdf": b"%PDF resultado"}
    )
    chief, analyst = world.chat("Maribel"), world.chat("Germán")
    do(chief, "09", "Notificación recibida", {"Qué resultado": "Aprobado"})
    do(chief, "10", "No, notificar a la unidad ejecutora")
    assert world.mail("Arnulfo").found("de fecha 20/11/2026: Aprobado").files
    do(chief, "11", "Instruir al analista")
    do(analyst, "12", "Enviar propuesta al Jefe")
    do(chief, "13", "Devolver con observaciones", {"observaciones": "Falta el renglón 331"})
    analyst.found("1. Falta el renglón 331")
    do(analyst, "12", "Enviar propuesta al Jefe")
    do(chief, "13", "Avalar propuesta")
    do(chief, "14", "Propuesta enviada")
    stands(world, "FIN", PROJECT)
    assert world.mail("Leonel").found("del ejercicio 2027, que incluye el proyecto «Ampliación").files
    world.mail("Arnulfo").found("va en la propuesta de programa de inversiones del ejercicio 2027")


def test_who_asks_reads_what_the_procedure_is_for(world: World) -> None:
    """The manual has one objective for all its procedures: the occasion says which one this is."""
    world.chat("Arnulfo").says("evaluar un proyecto de inversión")
    world.chat("Arnulfo").sees("presenta la documentación y la solicitud de financiamiento de un proyecto")


def test_what_is_incomplete_leaves_the_procedure_with_its_reason(world: World) -> None:
    """The expediente goes back to the unit, which may present it anew."""
    to_the_question(world)
    do(
        world.chat("Germán"),
        "04",
        "No, devolver a la unidad ejecutora",
        {"motivo": "Falta la prefactibilidad"},
    )
    stands(world, "FIN:devuelto", PROJECT)
    assert (
        "Recibido" in world.mail("Arnulfo").found("su registro en el SNIP: Falta la prefactibilidad").labels
    )
    world.chat("Maribel").found("Falta la prefactibilidad")


def test_what_segeplan_observes_is_analysed_anew_only_when_the_unit_has_answered(world: World) -> None:
    """Row 10.1 waits for the unit's corrected documents; with them the case returns to row 02."""
    to_the_result(world)
    do(world.chat("Maribel"), "10", TO_UNIT)
    stands(world, "10.1", PROJECT)
    world.chat("Maribel").sees("Ya se solicitó a Ing. Arnulfo Citalán Mus.")
    world.chat("Germán").look()
    request = world.mail("Arnulfo").found("en su notificación del 20/11/2026, que se adjunta: Pendiente")
    assert len(request.files) == 1
    world.chat("Germán").sees_nothing_new()
    world.mail("Arnulfo").replies(
        "Cambios realizados: presupuesto a precios de 2026", on=request, files={"perfil.pdf": b"%PDF perfil"}
    )
    stands(world, "02", PROJECT)
    world.chat("Maribel").sees("Paso 02", "presupuesto a precios de 2026")
    do(world.chat("Maribel"), "02", HER)
    stands(world, "03", PROJECT)
    world.mail("Yolanda").found("Paso 03")


def test_corrected_documents_that_come_on_paper_are_recorded_by_the_chief(world: World) -> None:
    """The unit need not write to the counter."""
    to_the_result(world)
    do(world.chat("Maribel"), "10", TO_UNIT)
    do(world.chat("Maribel"), "10.1", CORRECTED)
    stands(world, "02", PROJECT)
    assert "10.1" in rows(world, PROJECT)


def test_what_segeplan_does_not_approve_ends(world: World) -> None:
    """The unit and the analyst learn why."""
    to_the_result(world)
    do(world.chat("Maribel"), "10", "SEGEPLAN no lo aprobó", {"motivo": "No es prioridad sectorial"})
    stands(world, "FIN:no aprobado por SEGEPLAN", PROJECT)
    world.mail("Arnulfo").found("No es prioridad sectorial")
    world.chat("Germán").found("No es prioridad sectorial")


def test_the_oficio_goes_back_to_the_analyst_from_the_chief_and_from_the_subgerencia(world: World) -> None:
    """Rows 06 and 07 return to row 05, each with its reason."""
    to_the_question(world)
    to_the_chief(world)
    chief, analyst = world.chat("Maribel"), world.chat("Germán")
    do(chief, "06", "Devolver con observaciones", {"observaciones": "Falta el monto"})
    analyst.sees("Paso 05", "1. Falta el monto")
    do(analyst, "05", "Trasladar Oficio al Jefe")
    do(chief, "06", "Avalar Oficio")
    do(chief, "07", "La Subgerencia hizo observaciones", {"observaciones": "Citar el acuerdo"})
    analyst.sees("Paso 05", "Citar el acuerdo")
    stands(world, "05", PROJECT)


def test_the_chief_registers_what_a_unit_brings_on_paper(world: World) -> None:
    """Row 01 is done with the registration, and the project's code finds the case."""
    ask_for(world.chat("Maribel"), "IGSS-DP-P4", {"Quién la solicita": "Petrona Xuyá", "SNIP": "148623"})
    stands(world, "02", PROJECT)
    world.mail("Petrona").found("Constancia")
    world.chat("Maribel").says("148623")
    assert PROJECT in world.chat("Maribel").last.text
