"""IGM 11.01.U0.P2, every way through it: the catalogue, the budget, the Vo.Bo. and the approval that has to come."""

from __future__ import annotations

from tests.conversations.filling import work
from tests.conversations.office import World
from tests.conversations.playing import case, rows, start, told

NUMBER = "IGM-2026-00001"
BUDGET = "Oficio de Financiera: SF-201-2026\nFecha del oficio de Financiera: 20/11/2026"
CEILING = "Oficio con el techo: SF-210-2026\nFecha del oficio con el techo: 20/11/2026\nTecho presupuestario: Q185,000,000.00"


def to_the_budget(world: World) -> None:
    """From Dirección General's instruction until Subdirección Financiera is asked for the budget."""
    start(world.chat("Dora"), "11.01.U0.P2")
    pia = world.chat("Pía")
    work(world.chat("Saúl"), "Trasladar instrucción")
    work(pia, "Solicitar catálogo de insumos")
    world.mail("Evaristo").replies("Se adjunta", on=world.mail("Evaristo").found("Según solicitud PYP-031-2026"),
                                   files={"catalogo.xlsx": b"insumos"})  # fmt: skip
    work(pia, "Catálogo recibido, matriz planificada")
    for button in ("Reuniones realizadas", "Dudas resueltas", "Trasladar a Financiera"):
        work(pia, button)


def to_the_review(world: World) -> None:
    """From there until the Subdirector has the draft plans."""
    to_the_budget(world)
    gustavo = world.mail("Gustavo")
    gustavo.replies(BUDGET, on=gustavo.found("matriz de insumos consolidada"), files={"p.xlsx": b"Q"})
    gustavo.replies(CEILING, on=gustavo.found("presentar el techo"), files={"t.pdf": b"%PDF techo"})
    work(world.chat("Pía"), "Trasladar para visto bueno")


def test_the_plans_from_the_instruction_to_the_areas(world: World) -> None:
    """The whole way: each office answers its request, the Vo.Bo. is given, the approval is noted, the areas are told."""
    to_the_review(world)
    saul = world.chat("Saúl")
    work(saul, "Dar Vo.Bo. y presentar a DG")
    world.chat("Dora").sees("Según oficio SP-160-2026", "ejercicio 2028", buttons=["Entregar"])
    romeo = world.mail("Romeo")
    romeo.replies(
        "Aprobado en la sesión 2-2027", on=romeo.found("Anteproyectos"), files={"acta.pdf": b"%PDF"}
    )
    saul.sees("Respondió Dr. Romeo Alvarado", buttons=["Aprobado, trasladar a las áreas", "Devuelto con observaciones"])  # fmt: skip
    work(saul, "Aprobado, trasladar a las áreas")
    assert case(world, NUMBER).state == "FIN"
    assert rows(world, NUMBER) == ["1", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10.1", "11"]
    letter = world.mail("Verónica").found("Plan Operativo Anual 2028")
    assert "AMN-02-2027" in letter.text
    assert "SP-171-2027" in letter.text
    assert len(letter.files) == 1
    world.chat("Pía").sees("Se aprobaron el POA y el POM del ejercicio 2028")
    saul.says(NUMBER)
    saul.sees(
        "POA aprobado, con oficio SP-171-2027:", "· Subdirección de Extranjería: entregado el 23/11/2026"
    )


def test_an_area_that_was_only_told_of_the_plan_may_answer(world: World) -> None:
    """Whoever got a notice has no part in the case; what he replies is kept there and reaches who last had it."""
    to_the_review(world)
    saul, veronica = world.chat("Saúl"), world.mail("Verónica")
    work(saul, "Dar Vo.Bo. y presentar a DG")
    work(saul, "Aprobado, trasladar a las áreas")
    told_of_it = veronica.found("Plan Operativo Anual 2028")
    veronica.replies(
        "Falta la meta de la delegación de Petén", on=told_of_it, files={"meta.pdf": b"%PDF meta"}
    )
    veronica.found("Su mensaje quedó anotado en la gestión")
    saul.sees("Falta la meta de la delegación de Petén", "Licda. Verónica Sagastume")


def test_the_catalogue_is_received_but_the_chief_plans(world: World) -> None:
    """What the Subdirección Técnica sends is shown to the Jefe and moves nothing; row 3 is hers."""
    start(world.chat("Dora"), "11.01.U0.P2")
    work(world.chat("Saúl"), "Trasladar instrucción")
    work(world.chat("Pía"), "Solicitar catálogo de insumos")
    evaristo = world.chat("Evaristo")
    work(evaristo, "Entregar")
    evaristo.found("Constancia de entrega")
    world.chat("Pía").sees("Respondió Ing. Evaristo Arriola", "Paso 3", buttons=["Catálogo recibido, matriz planificada", "Pedir de nuevo el catálogo"])  # fmt: skip
    assert case(world, NUMBER).state == "3"


def test_the_budget_that_came_on_paper_is_recorded_by_the_chief(world: World) -> None:
    """Financiera writes nothing: the Jefe records its two deliveries, the amounts as a list."""
    to_the_budget(world)
    pia = world.chat("Pía")
    work(pia, "Presupuesto recibido", {"Por qué medio": "papel"})
    work(pia, "Techo y montos recibidos", {
        "monto tiene cada producto": "Pasaportes; Ordinario; Q98,000,000.00\nPasaportes; Oficial; Q1,500,000.00"
    })  # fmt: skip
    assert case(world, NUMBER).state == "9"
    pia.sees("Techo presupuestario: Q185,000,000.00", "Q1,500,000.00")


def test_what_the_subdirector_observes_goes_back_to_the_drafts(world: World) -> None:
    """10.2 names no row: it is row 9, with the observations, and the review comes again."""
    to_the_review(world)
    saul, pia = world.chat("Saúl"), world.chat("Pía")
    work(saul, "Devolver con observaciones", {"observaciones": "El POA no cuadra con el techo"})
    assert case(world, NUMBER).state == "9"
    pia.sees("El POA no cuadra con el techo", "Paso 9")
    work(pia, "Trasladar para visto bueno")
    work(saul, "Dar Vo.Bo. y presentar a DG")
    assert case(world, NUMBER).state == "11"


def test_plans_that_the_authority_does_not_approve_go_back_too(world: World) -> None:
    """The manual has no such row; the resolution lets the Subdirector note it, and nothing is told to the areas."""
    to_the_review(world)
    saul = world.chat("Saúl")
    work(saul, "Dar Vo.Bo. y presentar a DG")
    work(saul, "Devuelto con observaciones", {"observaciones": "La Autoridad pide priorizar fronteras"})
    assert case(world, NUMBER).state == "9"
    world.chat("Pía").sees("priorizar fronteras", "Paso 9")
    assert "Se aprobó" not in told(world, "Verónica")


def test_nobody_gives_the_vo_bo_to_drafts_of_his_own(world: World) -> None:
    """The Subdirector, who made the drafts while the Jefe was away, cannot give them his Vo.Bo."""
    to_the_budget(world)
    saul, pia = world.chat("Saúl"), world.chat("Pía")
    work(pia, "Presupuesto recibido")
    work(pia, "Techo y montos recibidos")
    pia.says("/ausencia 23/11/2026 al 27/11/2026 sustituye Saúl Estrada")
    for label in ("Omitir", "Enviar"):
        if label in pia.last.labels:
            pia.taps(label)
    work(saul, "Trasladar para visto bueno")
    saul.taps("Dar Vo.Bo. y presentar a DG")
    assert "Usted hizo el trabajo que aquí se aprueba" in (saul.popup.text or saul.last.text)
    assert case(world, NUMBER).state == "10"


def test_a_catalogue_that_is_not_complete_is_asked_for_again(world: World) -> None:
    """The Jefe asks the Subdirección Técnica once more, which reads what is missing."""
    start(world.chat("Dora"), "11.01.U0.P2")
    work(world.chat("Saúl"), "Trasladar instrucción")
    pia = world.chat("Pía")
    work(pia, "Solicitar catálogo de insumos")
    work(world.chat("Evaristo"), "Entregar")
    work(pia, "Pedir de nuevo el catálogo", {"observaciones": "Faltan los renglones de mobiliario"})
    assert case(world, NUMBER).state == "2"
    work(pia, "Solicitar catálogo de insumos")
    world.chat("Evaristo").sees("Según solicitud PYP-031-2026", "Faltan los renglones de mobiliario")
