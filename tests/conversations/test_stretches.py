"""Stretches per element, returns to a chosen row, and joint signatures, opened for real."""

from __future__ import annotations

from tests.conversations.office import Chat, World
from tests.conversations.playing import IGSS, INE, case, give, start, to_row_nine


def test_the_month_of_the_dependencies(world: World) -> None:
    """Each dependency has its own case; the report waits for all; each sees only its own."""
    world.hire(IGSS)
    hilda, pablo, rosa, luis, nora = (world.chat(name) for name in ("Hilda", "Pablo", "Rosa", "Luis", "Nora"))
    start(hilda, "IGSS-DP-P3")
    assert case(world, "IGSS-2026-00001").state.startswith("tramo:")
    for who in (hilda, pablo):
        give(who, "Registrado, enviar oficio", card="Paso 01")
    for number in (1, 2):
        child = f"IGSS-2026-00001.{number}"
        if number == 2:
            rosa.taps("Ver 2")  # both came before she acted: they stand in one list
        rosa_card = next(one for one in rosa.all() if child in one.text and "Paso 02" in one.text)
        rosa.taps(
            "Registrar y asignar" if "Registrar y asignar" in rosa_card.data else next(iter(rosa_card.data)),
            on=rosa_card,
        )
        give_rest(rosa, "Lic. Luis Sic")
        give(luis, "Información verificada", card=child)
        give(luis, "Sí, aprobar en SICOIN", card=child)
        give(luis, "Información ingresada", card=child)
    assert case(world, "IGSS-2026-00001.1").closed_at is not None
    assert case(world, "IGSS-2026-00001").state == "06"
    give(luis, "Trasladar informe al Jefe", card="Paso 06")
    if "Omitir" in luis.last.labels:
        luis.taps("Omitir")
        luis.taps("Enviar")
    nora.sees("Paso 07")


def give_rest(chat: Chat, person: str) -> None:
    """Answer what a form asks until it is sent; a person is chosen by this name."""
    for _ in range(8):
        last = chat.last
        if "Enviar" in last.labels:
            chat.taps("Enviar")
        elif person in last.labels:
            chat.taps(person)
        elif "Por ejemplo: " in last.text and "Cancelar" in last.labels:
            chat.says(last.text.split("Por ejemplo: ")[1].splitlines()[0])
        else:
            return


def test_the_starter_is_not_asked_twice_for_the_same_form(world: World) -> None:
    """Whoever opens a case whose first row runs per element is not asked for an element's data at the opening."""
    world.hire(IGSS)
    hilda = world.chat("Hilda")
    start(hilda, "IGSS-DP-P3")
    assert not any("¿Qué número tiene el oficio?" in one.text for one in hilda.all())


def test_withdrawing_tells_the_holders_of_the_elements(world: World) -> None:
    """When the requester of a running stretch desists, whoever has an element is told, and every element ends."""
    world.hire(IGSS)
    hilda, pablo = world.chat("Hilda"), world.chat("Pablo")
    start(hilda, "IGSS-DP-P3")
    hilda.says("/desistir IGSS-2026-00001")
    hilda.taps("Sí, desistir")
    for number in ("IGSS-2026-00001", "IGSS-2026-00001.1", "IGSS-2026-00001.2"):
        assert case(world, number).closed_at is not None
    assert "desistió" in "\n".join(one.text for one in (*world.mail("Pablo").all(), *pablo.all()))


def test_a_note_on_a_stretch_reaches_somebody(world: World) -> None:
    """A message about the parent case is shown to whoever has one of its elements."""
    world.hire(IGSS)
    hilda = world.chat("Hilda")
    start(hilda, "IGSS-DP-P3")
    world.mail("Hilda").writes("IGSS-2026-00001", "¿Se amplía el plazo este mes?")
    assert "amplía el plazo" in "\n".join(one.text for one in world.chat("Pablo").all())


def test_a_worklist_has_only_ones_own_element(world: World) -> None:
    """/tareas of one dependency does not list another dependency's task."""
    world.hire(IGSS)
    start(world.chat("Hilda"), "IGSS-DP-P3")
    pablo = world.chat("Pablo")
    pablo.says("/tareas")
    pablo.found("Tareas pendientes: 1")
    assert not any("Hospital General" in one.text for one in pablo.all())


def test_another_dependency_does_not_see_an_element(world: World) -> None:
    """A dependency's element is not shown to another dependency."""
    world.hire(IGSS)
    start(world.chat("Hilda"), "IGSS-DP-P3")
    elements = {case(world, f"IGSS-2026-00001.{n}").element: n for n in (1, 2)}
    pablo = world.chat("Pablo")
    pablo.says(f"/estado IGSS-2026-00001.{elements['Hospital General']}")
    pablo.sees("No encuentro la gestión")


def test_every_ocse_has_its_own_review_and_is_told(world: World) -> None:
    """A returned plan ends only that OCSE's part, and its coordinator gets the mail that the manual promises."""
    world.hire(INE)
    sara, tito = world.chat("Sara"), world.chat("Tito")
    start(tito, "Coordinación y seguimiento de las OCSE")
    parent = case(world, "INE-2026-00001")
    child = next(
        one
        for one in world.store.read(lambda unit: unit.children(parent.id))
        if one.element == "OCSE de Salud"
    )
    world.later(minutes=11)  # what goes outside waits while it can be called back
    tito.taps("Entregar")
    tito.sends_photo(b"plan de la OCSE")
    tito.taps("Omitir")
    tito.taps("Omitir")
    tito.taps("Enviar")
    tito.sees("Constancia de entrega")
    give(
        sara,
        "Devolver y terminar",
        card=child.number,
        values={"motivo": "Falta el calendario", "observaciones": "Falta el calendario"},
    )
    assert case(world, child.number).state == "FIN:devuelta"
    assert case(world, "INE-2026-00001").state.startswith("tramo:")
    world.later(minutes=11)
    assert "Falta el calendario" in "\n".join(one.text for one in world.mail("Tito").all())


def test_who_may_only_register_can_open_a_case(world: World) -> None:
    """The Coordinador del SEN, who registers what the OCSE ask for, opens the case that she filled in."""
    world.hire(INE)
    sara = world.chat("Sara")
    sara.says("Coordinación y seguimiento de las OCSE")
    for _ in range(14):
        if "Sí, abrir la gestión" in sara.last.labels:
            sara.taps("Sí, abrir la gestión")
        elif "Quién la solicita" in sara.last.text:
            sara.says("Tito Méndez")
        elif "teléfono" in sara.last.labels:
            sara.taps("correo")
        else:
            start_rest(sara)
    assert case(world, "INE-2026-00001").registrar == world.people["Sara"].id


def test_a_code_finds_its_procedure(world: World) -> None:
    """A procedure's code, written out, finds that procedure and not its neighbour."""
    world.hire(INE)
    sara = world.chat("Sara")
    sara.says("INE-SEN-P2")
    sara.sees("Coordinación y seguimiento", buttons=["Sí, abrir la gestión", "No"])


def start_rest(chat: Chat) -> None:
    """Answer what is asked at an opening."""
    last = chat.last
    if "Enviar" in last.labels:
        chat.taps("Enviar")
    elif "Omitir" in last.labels:
        chat.taps("Omitir")
    elif "Envíe" in last.text and "Cancelar" in last.labels:
        chat.sends_photo(b"%PDF" + last.text.encode())
    elif "solicita?" in last.text and "Quién" not in last.text:
        chat.says("Según instrucción")
    elif "Por ejemplo: " in last.text and "Cancelar" in last.labels and "Quién" not in last.text:
        chat.says(last.text.split("Por ejemplo: ")[1].splitlines()[0])


def test_the_request_itself_is_on_the_card(world: World) -> None:
    """What the Dirección General wrote when it opened the case is on the Subdirector's card and on the constancia."""
    dora = world.chat("Dora")
    start(dora, "11.01.U0.P1")
    assert "despacho" in world.chat("Saúl").found("Paso 1").text + world.mail("Saúl").found("aso 1").text


def test_a_return_goes_to_the_chosen_row_by_chat(world: World) -> None:
    """The Subdirector returns the plan and taps Paso 5; the Jefe sees why it came back."""
    to_row_nine(world)
    saul = world.chat("Saúl")
    saul.taps("Devolver con observaciones")
    saul.taps(next(label for label in saul.last.labels if label.startswith("Paso 5")))
    saul.says("El marco conceptual no cita la Política Migratoria")
    saul.taps("Enviar")
    assert case(world, "IGM-2026-00001").state == "5"
    world.chat("Pía").sees("Paso 5:", "Observaciones de Lic. Saúl Estrada", "Política Migratoria")


def test_a_typed_row_number_is_that_row(world: World) -> None:
    """The Subdirector writes "4" (as the manual does) and the plan goes to row 4."""
    to_row_nine(world)
    saul = world.chat("Saúl")
    saul.taps("Devolver con observaciones")
    saul.says("4")
    saul.says("Falta el análisis de actores")
    saul.taps("Enviar")
    assert case(world, "IGM-2026-00001").state == "4"


def test_a_return_by_mail_in_one_letter(world: World) -> None:
    """Answer, row and reason stand in one letter."""
    to_row_nine(world)
    saul = world.mail("Saúl")
    saul.replies(
        "Devolver con observaciones\nPaso al que va: Paso 6\nObservaciones: Revisar la visión",
        on=saul.found("paso 9"),
    )
    assert case(world, "IGM-2026-00001").state == "6"
    world.mail("Pía").sees("Revisar la visión")


def test_a_return_by_mail_in_free_words_keeps_the_words(world: World) -> None:
    """ "Devolver con observaciones: …" without labels: what was written is not lost in the question that follows."""
    to_row_nine(world)
    saul = world.mail("Saúl")
    saul.replies("Devolver con observaciones: al paso 6, hay que revisar la visión", on=saul.found("paso 9"))
    assert "revisar la visión" in saul.last.text or case(world, "IGM-2026-00001").state == "6"


def test_the_same_button_twice_keeps_what_was_filled_in(world: World) -> None:
    """The card's button pressed again in the middle of its form goes on where the form was."""
    start(world.chat("Dora"), "11.01.U0.P1")
    saul = world.chat("Saúl")
    saul.taps("Instrucción recibida")
    saul.says("DG-77-2026")
    saul.sees("fecha")
    saul.taps("Instrucción recibida")
    saul.sees("fecha")


def test_a_task_form_is_shared_by_chat_and_mail(world: World) -> None:
    """A form begun in chat goes on by a reply to the card's letter: what was said in chat is kept."""
    start(world.chat("Dora"), "11.01.U0.P1")
    saul = world.chat("Saúl")
    saul.taps("Instrucción recibida")
    saul.says("DG-77-2026")
    mail = world.mail("Saúl")
    mail.replies("Instrucción recibida\nFecha del oficio: 12/01/2026", on=mail.found("paso 1"))
    assert "Oficio de Dirección General: (" not in mail.last.text


def test_the_history_says_what_was_answered(world: World) -> None:
    """The history of a returned case says that it was returned, not only "hecho"."""
    to_row_nine(world)
    saul = world.chat("Saúl")
    saul.taps("Devolver con observaciones")
    saul.taps(next(label for label in saul.last.labels if label.startswith("Paso 5")))
    saul.says("Falta citar la política")
    saul.taps("Enviar")
    saul.says("/estado IGM-2026-00001")
    assert "Devolver con observaciones" in saul.last.text


def test_a_card_shows_the_documents_of_earlier_rows_once(world: World) -> None:
    """The Subdirector's card at row 9 brings the plan itself, with its name."""
    to_row_nine(world)
    assert world.chat("Saúl").found("Paso 9").files


def test_the_chief_goes_on_without_a_silent_unit(world: World) -> None:
    """One dependency answers, the other is silent: the Jefe closes the wait and the report goes on; nobody else may."""
    world.hire(IGSS)
    hilda, pablo, nora = world.chat("Hilda"), world.chat("Pablo"), world.chat("Nora")
    start(hilda, "IGSS-DP-P3")
    card = nora.sees("2 en total: 2 faltan", buttons=["Ver quiénes faltan", "Seguir sin los que faltan"])
    pablo.taps_data(card.data["Seguir sin los que faltan"])
    assert "no le corresponde a usted" in pablo.popup.text
    nora.taps("Seguir sin los que faltan")
    nora.sees("¿Por qué se sigue sin los que faltan?")
    nora.says("Venció el plazo")
    nora.found("Se sigue sin: Hospital General, Policlínica. Motivo: Venció el plazo")
    assert case(world, "IGSS-2026-00001").state == "06"
    assert case(world, "IGSS-2026-00001.1").state == "FIN:sin respuesta"
    pablo.says("/tareas")
    pablo.sees("No tiene tareas pendientes")
