"""IGSS-DP-P1: the plan from the instruction to its approval, and its report every January while it is in force."""

from __future__ import annotations

from tests.conversations.filling_in import ask_for, do, fill, stands
from tests.conversations.office import World
from tests.conversations.playing import rows, start, told

PLAN = "IGSS-2026-00001"
FIRST_YEAR = f"{PLAN}.1"
HIM = "Lic. Rigoberto Tahay Sis"
SENT = {"información recibió de cada": "Prestaciones en Salud; SPS-012-2027; 20/11/2026"}
RECEIVED = {"se recibió la instrucción": "23/11/2026"}


def to_the_analysis(world: World) -> None:
    """Leonel instructs; Maribel asks for cooperation and names Rigoberto, who presents his proposal."""
    start(world.chat("Leonel"), "formular el plan estratégico")
    chief = world.chat("Maribel")
    do(chief, "01", "Instrucción recibida", RECEIVED)
    do(chief, "02", "Cooperación gestionada")
    do(chief, "03", HIM)
    present(world)


def present(world: World) -> None:
    """Rigoberto's proposal, rows 04 and 05 at once."""
    do(world.chat("Rigoberto"), "04", "Todo (pasos 04 y 05)")
    stands(world, "06", PLAN)


def to_the_board(world: World) -> None:
    """The proposal is analysed and sent to the Subgerencia; its word is waited for."""
    to_the_analysis(world)
    do(world.chat("Maribel"), "06", "Analizada, de acuerdo")
    do(world.chat("Maribel"), "07", "Propuesta enviada")
    stands(world, "08", PLAN)
    world.later(minutes=11)


def to_january(world: World) -> None:
    """The plan is approved, Delfina (who has no chat) is named, and the year ends."""
    to_the_board(world)
    chief = world.chat("Maribel")
    do(chief, "08", "La Junta Directiva lo aprobó")
    do(chief, "09", "Aprobación recibida")
    do(chief, "10", HIM)
    stands(world, "ritmo:11", PLAN)
    world.runs_until("2027-01-04 08:00")


def to_the_report(world: World) -> None:
    """In January Rigoberto asks the Subgerencias, notes what they sent and presents his report."""
    to_january(world)
    him = world.chat("Rigoberto")
    do(him, "11", "Pedir información a las Subgerencias", number=FIRST_YEAR)
    for name in ("Ernesto", "Marina", "Baltazar", "Leonel"):
        world.mail(name).found("a más tardar el 14/01/2028: Avance de los objetivos")
    stands(world, "11", FIRST_YEAR)
    do(him, "11", "Seguimiento anotado", SENT, number=FIRST_YEAR)
    do(him, "12", "Presentar informe al Jefe", number=FIRST_YEAR)
    stands(world, "13", FIRST_YEAR)


def test_the_plan_from_the_instruction_to_the_report_of_january(world: World) -> None:
    """The cooperation is asked of the Subgerencia; the report comes to the month's end and the programme goes on."""
    to_the_report(world)
    world.mail("Leonel").found(
        "necesita cooperación técnica de organismos especializados: Asesoría de la OISS"
    )
    chief = world.chat("Maribel")
    do(
        chief,
        "13",
        "Devolver con observaciones",
        {"observaciones": "Falta la red de citas"},
        number=FIRST_YEAR,
    )
    world.chat("Rigoberto").found("Falta la red de citas")
    do(world.chat("Rigoberto"), "12", "Presentar informe al Jefe", number=FIRST_YEAR)
    do(chief, "13", "Avalar informe", number=FIRST_YEAR)
    do(chief, "14", "Informe trasladado", number=FIRST_YEAR)
    assert rows(world, FIRST_YEAR) == "11 11 11 12 13 12 13 14".split()
    stands(world, "FIN", FIRST_YEAR)
    stands(world, "ritmo:11", PLAN)
    assert world.mail("Leonel").found("oficio DP-021-2028, del 20/11/2026").files


def test_every_january_has_its_report_until_the_chief_concludes(world: World) -> None:
    """The rule of the manual says when, so that nobody changes it; whoever named the Asistente ends it, no one else."""
    to_january(world)
    world.runs_until("2028-01-03 08:00")
    world.chat("Rigoberto").sees(f"{PLAN}.2", "Paso 11", "Vence: 31/01/2028")
    world.chat("Rigoberto").says(PLAN)
    assert "Concluir el programa" not in world.chat("Rigoberto").last.labels
    chief = world.chat("Maribel")
    chief.says(PLAN)
    assert "Cambiar la periodicidad" not in chief.last.labels
    chief.taps("Concluir el programa")
    fill(chief, {"Por qué se concluye": "El plan perdió vigencia"})
    stands(world, "FIN", PLAN)
    world.runs_until("2029-01-15 08:00")
    assert f"{PLAN}.3" not in told(world, "Rigoberto")


def test_three_months_count_from_the_instruction(world: World) -> None:
    """Not from the day on which the Asistente got it: the date that the chief notes rules."""
    to_the_analysis(world)
    world.chat("Maribel").found("Paso 06")
    world.mail("Rigoberto").found("Vence: 23/02/2027")
    assert world.mail("Leonel").found("presentó la propuesta de plan estratégico").files
    world.runs_until("2027-02-24 09:00")
    world.chat("Maribel").sees("Paso 06", "Venció")


def test_what_the_two_observe_is_elaborated_anew(world: World) -> None:
    """Row 06 goes back to row 04 with the reason."""
    to_the_analysis(world)
    do(world.chat("Maribel"), "06", "Devolver con observaciones", {"observaciones": "Falta el diagnóstico"})
    world.chat("Rigoberto").sees("Paso 04", "1. Falta el diagnóstico")
    present(world)


def test_the_subgerentes_letter_is_received_and_the_chief_notes_the_resolution(world: World) -> None:
    """A letter with the resolution is kept; the return goes to the Asistente."""
    to_the_board(world)
    request = world.mail("Leonel").found("Con oficio DP-061-2027, del 20/11/2026")
    assert len(request.files) == 1
    world.mail("Leonel").replies("Adjunto el punto de acta.", on=request, files={"acta.pdf": b"%PDF acta"})
    world.chat("Maribel").sees("Respondió Lic. Leonel", "Adjunto el punto de acta.", "Paso 08")
    returned = {"observaciones": "Sin presupuesto", "recibió la devolución": "20/11/2026"}
    do(world.chat("Maribel"), "08", "La Junta Directiva lo devolvió", returned)
    world.chat("Rigoberto").sees("Paso 04", "Vence: 22/02/2027", "1. Sin presupuesto")
    world.chat("Maribel").says(PLAN)
    world.chat("Maribel").sees(
        "oficio DP-061-2027: Subgerente de Planificación y Desarrollo — recibido el 23/11"
    )
    assert "por Licda. Maribel" not in world.chat("Maribel").last.text
    assert "con copia sellada" not in world.chat("Maribel").last.text


def test_what_is_said_about_the_cooperation_is_no_answer_of_the_board(world: World) -> None:
    """A letter with a file that comes long before row 08 reaches the chief at once, and row 08 waits for its own."""
    start(world.chat("Leonel"), "formular el plan estratégico")
    chief = world.chat("Maribel")
    do(chief, "01", "Instrucción recibida", RECEIVED)
    do(chief, "02", "Cooperación gestionada")
    world.mail("Leonel").replies("Se gestiona con la OISS", files={"nota.pdf": b"%PDF nota"})
    chief.found("Se gestiona con la OISS")
    do(chief, "03", HIM)
    present(world)
    do(chief, "06", "Analizada, de acuerdo")
    do(chief, "07", "Propuesta enviada")
    assert "Respondió Lic. Leonel" not in told(world, "Maribel")


def test_what_the_board_refuses_ends(world: World) -> None:
    """The Subgerente and the Asistente learn why."""
    to_the_board(world)
    do(world.chat("Maribel"), "08", "La Junta Directiva lo improbó", {"motivo": "Cambio de autoridades"})
    stands(world, "FIN:improbado", PLAN)
    for name in ("Leonel", "Rigoberto"):
        world.chat(name).found(
            "improbó el plan estratégico institucional de la gestión IGSS-2026-00001. Cambio"
        )


def test_the_chief_registers_an_instruction_given_by_telephone(world: World) -> None:
    """Row 01 is done with the registration."""
    ask_for(world.chat("Maribel"), "IGSS-DP-P1", {"solicita": "Graciela Montúfar", **RECEIVED})
    stands(world, "02", PLAN)
    world.mail("Graciela").found("Constancia")
