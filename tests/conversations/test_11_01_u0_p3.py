"""IGM 11.01.U0.P3, every way through it: the month opens by itself, the areas send theirs, the report goes out."""

from __future__ import annotations

from tests.conversations.filling import work
from tests.conversations.office import World
from tests.conversations.playing import case, rows, start, told

NUMBER = "IGM-2026-00001"


def to_the_areas(world: World, informe: str = "Memoria de Labores") -> None:
    """Dirección General asks for a report, and the Subdirector asks the areas for their part."""
    start(world.chat("Dora"), "11.01.U0.P3")
    work(world.chat("Saúl"), "Solicitar información", {"Para qué informe": informe})


def to_the_review(world: World) -> None:
    """Two areas send theirs, the Jefe goes on without the others and makes the report."""
    to_the_areas(world)
    pia, gustavo = world.chat("Pía"), world.mail("Gustavo")
    gustavo.replies("Adjunto", on=gustavo.found("Según oficio"), files={"formato.docx": b"relevante"})
    work(world.chat("Mynor"), "Entregar")
    pia.says(f"/estado {NUMBER}")
    work(
        pia, "Seguir sin los que faltan", {"motivo": "Las demás no tuvieron actividades", "qué": "Ya venció"}
    )
    for button in (
        "Informe de actividades realizado",
        "Cuadros y gráficos elaborados",
        "Enviar informe preliminar",
    ):
        work(pia, button)
    assert case(world, NUMBER).state == "6"


def test_a_report_from_the_request_to_the_archive(world: World) -> None:
    """The Subdirector sends it to the interested body with its letter, and the Jefe archives it."""
    to_the_review(world)
    work(world.chat("Saúl"), "Está bien, enviar al ente")
    world.chat("Pía").sees("Paso 7", "Informe, con oficio SP-188-2026", "entregado el 20/11/2026")
    work(world.chat("Pía"), "Archivado")
    assert case(world, NUMBER).state == "FIN"
    assert [row for row in rows(world, NUMBER) if row != "1"] == ["3", "4", "5", "6.1", "7"]


def test_what_is_not_right_goes_back_to_the_draft(world: World) -> None:
    """6.2 returns it to row 5 with the observations; corrected, it is sent."""
    to_the_review(world)
    saul, pia = world.chat("Saúl"), world.chat("Pía")
    work(saul, "Devolver con observaciones", {"observaciones": "Falta la cobertura por delegación"})
    assert case(world, NUMBER).state == "5"
    pia.sees("Falta la cobertura por delegación", "Paso 5")
    work(pia, "Enviar informe preliminar")
    work(saul, "Está bien, enviar al ente")
    assert case(world, NUMBER).state == "7"


def test_each_area_is_asked_for_its_month_by_its_own_message(world: World) -> None:
    """The request names the letter, the period, the term and the report; the board shows who is missing."""
    to_the_areas(world)
    request = world.mail("Verónica").found("Según oficio SP-009-2026").text
    for words in ("de noviembre de 2026", "a más tardar el 11/12/2026", "Es para: Memoria de Labores"):
        assert words in request
    world.chat("Pía").sees("6 en total: 6 faltan")


def test_another_report_is_named(world: World) -> None:
    """«Otro informe» asks which one; the others do not."""
    to_the_areas(world, "Otro informe")
    assert "Informe a la Procuraduría" in world.chat("Saúl").found("Revise antes de enviar").text


def test_when_the_month_is_over_it_opens_by_itself(world: World) -> None:
    """On the first workday of December the Subdirector has November's, which nobody asked for."""
    saul = world.chat("Saúl")
    world.runs_until("2026-12-01 07:59")
    saul.sees_nothing_new()
    world.runs_until("2026-12-01 08:00")
    card = saul.found("Elaboración y presentación de informes institucionales")
    assert "Solicitar información" in card.labels
    opened = [
        one
        for one in (case(world, "IGM-2026-00001"), case(world, "IGM-2026-00002"))
        if one.procedure == "11.01.U0.P3"
    ]
    assert [one.period for one in opened] == ["2026-11-01"]


def test_the_month_that_the_calendar_opens_is_known(world: World) -> None:
    """The Subdirector is not asked which period it is; the areas read it; the board and the cards say it once."""
    world.runs_until("2026-12-01 08:00")
    saul = world.chat("Saúl")
    assert saul.found("Elaboración y presentación").text.count("Período: noviembre de 2026") == 1
    work(saul, "Solicitar información")
    assert "¿Qué período se informa?" not in told(world, "Saúl")
    assert "de noviembre de 2026, a más tardar el 11/12/2026" in world.mail("Verónica").last.text
    work(world.chat("Mynor"), "Entregar")
    pia = world.chat("Pía")
    pia.says("/estado IGM-2026-00001")
    assert "Período que se informa" not in told(world, "Pía")  # «Período» says it


def test_a_report_that_is_asked_for_is_of_no_month_of_the_calendar(world: World) -> None:
    """The Memoria de Labores opened by hand has no period of its own, and November's report still opens by itself."""
    start(world.chat("Dora"), "11.01.U0.P3")
    assert case(world, NUMBER).period == ""
    world.runs_until("2026-12-01 08:00")
    cases = world.store.read(lambda unit: unit.cases_since("IGM", "11.01.U0.P3", "2026-01-01"))
    assert [one.period for one in cases] == ["2026-11-01"]


def test_an_area_sends_again_what_the_chief_found_incomplete(world: World) -> None:
    """Row 3 sends nobody back to row 2: the area answers its letter once more, and the Jefe learns what came."""
    to_the_review(world)
    gustavo = world.mail("Gustavo")
    gustavo.replies("Va completo", on=gustavo.found("Según oficio"), files={"otra.docx": b"completo"})
    world.chat("Pía").sees("Gustavo Rímola")
    assert case(world, NUMBER).state == "6"
