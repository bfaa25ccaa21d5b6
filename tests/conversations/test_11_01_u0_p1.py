"""IGM 11.01.U0.P1, every way through it: the review, SEGEPLAN's word, the authority's approval, the plan's recipients."""

from __future__ import annotations

from tests.conversations.filling import work
from tests.conversations.office import World
from tests.conversations.playing import case, rows, start, to_row_nine, told

NUMBER = "IGM-2026-00001"
REVISED = "Todo (pasos 7 y 8)"
"""What the Jefe presents again after a return to row 7."""


def to_segeplan(world: World) -> None:
    """Until SEGEPLAN has the document."""
    to_row_nine(world)
    work(world.chat("Saúl"), "Sin observaciones, remitir a SEGEPLAN")
    world.later(minutes=30)


def to_the_authority(world: World) -> None:
    """Until Dirección General and the Autoridad Migratoria Nacional have it, with a favourable ficha técnica."""
    to_segeplan(world)
    work(world.chat("Saúl"), "Dictamen favorable, remitir")
    world.later(minutes=30)


def test_the_plan_from_the_instruction_to_whom_it_concerns(world: World) -> None:
    """The whole way: each outsider answers by its mail, the plan goes to the listed bodies, and the Jefe learns it."""
    to_segeplan(world)
    saul, emeterio, romeo = world.chat("Saúl"), world.mail("Emeterio"), world.mail("Romeo")
    emeterio.sees("Según oficio SP-101-2026 del 20/03/2026", "solicita la ficha técnica")
    emeterio.replies("Dictamen favorable", files={"ficha.pdf": b"%PDF ficha"})
    saul.sees("Respondió Lic. Emeterio Xiloj Batres", "Paso 10")
    work(saul, "Dictamen favorable, remitir")
    world.later(minutes=30)
    asked = romeo.found("Según oficio SP-130-2026")
    assert "ficha técnica FT-IGM-03-2026" in asked.text
    assert len(asked.files) == 2
    romeo.replies("Aprobado", on=asked, files={"acuerdo.pdf": b"%PDF acuerdo"})
    saul.sees("Respondió Dr. Romeo Alvarado", buttons=["Aprobado con acuerdo", "Devuelto con observaciones"])
    work(saul, "Aprobado con acuerdo")
    work(saul, "PEI trasladado", {"entes responsables": "SEGEPLAN\nMinisterio de Finanzas Públicas"})
    assert case(world, NUMBER).state == "FIN"
    assert rows(world, NUMBER) == ["1", "1", "2", "3", "4", "5", "6", "7", "8", "9.2", "10.1", "11", "12"]
    world.chat("Pía").found("Se aprobó el Plan Estratégico Institucional con el acuerdo AMN-04-2026")
    saul.says(NUMBER)
    saul.sees("· Ministerio de Finanzas Públicas: entregado el 23/11/2026; falta el recibido")


def test_segeplan_is_told_of_the_letter_that_asks_for_its_company(world: World) -> None:
    """Row 3 waits for nothing, but the letter goes by mail too, and whoever gets it on paper can say so."""
    to_row_nine(world)
    world.later(minutes=30)
    asked = world.mail("Emeterio").found("acompañamiento de su sectorialista")
    assert "según oficio PYP-012-2026 del 16/01/2026" in asked.text
    assert case(world, NUMBER).state == "9"
    world.mail("Emeterio").replies("Recibido", on=asked)
    world.chat("Saúl").says(NUMBER)
    world.chat("Saúl").sees("Oficio PYP-012-2026: SEGEPLAN — recibido el 23/11/2026")


def test_what_segeplan_suggests_goes_back_to_the_row_that_it_is_about(world: World) -> None:
    """10.2: the Subdirector chooses the row; corrected, the document passes the review and SEGEPLAN again."""
    to_segeplan(world)
    saul, pia = world.chat("Saúl"), world.chat("Pía")
    work(saul, "Trasladar sugerencias de SEGEPLAN", {"qué paso": "Paso 7", "observaciones": "Falta la cadena de resultados"})  # fmt: skip
    pia.sees("Paso 7: le corresponde a usted", "Falta la cadena de resultados")
    work(pia, REVISED)
    assert case(world, NUMBER).state == "9"
    work(saul, "Devolver con observaciones", {"qué paso": "Paso 7", "observaciones": "Falta el indicador"})
    work(pia, REVISED)
    work(saul, "Sin observaciones, remitir a SEGEPLAN")
    assert case(world, NUMBER).state == "10"


def test_a_plan_that_the_authority_does_not_approve_goes_back(world: World) -> None:
    """The manual receives no approval in any row; the resolution lets the Subdirector note what was observed."""
    to_the_authority(world)
    work(world.chat("Saúl"), "Devuelto con observaciones", {"qué paso": "Paso 5", "observaciones": "Revisar la misión"})  # fmt: skip
    assert case(world, NUMBER).state == "5"
    assert "Se aprobó" not in told(world, "Pía")
    world.chat("Pía").sees("Revisar la misión", "Paso 5")


def test_the_subdirector_does_not_review_what_he_sent_himself(world: World) -> None:
    """While the Jefe is away he sends the document in her place; her review of it is then his superior's."""
    start(world.chat("Dora"), "11.01.U0.P1")
    saul, pia = world.chat("Saúl"), world.chat("Pía")
    work(saul, "Instrucción recibida")
    work(saul, "Trasladar instrucción")
    work(pia, "Pasos 3 a 7")
    pia.says("/ausencia 23/11/2026 al 27/11/2026 sustituye Saúl Estrada")
    for label in ("Omitir", "Enviar"):
        if label in pia.last.labels:
            pia.taps(label)
    work(saul, "Enviar a revisión")
    saul.taps("Sin observaciones, remitir a SEGEPLAN")
    assert "Usted hizo el trabajo que aquí se aprueba" in (saul.popup.text or saul.last.text)
    assert case(world, NUMBER).state == "9"
