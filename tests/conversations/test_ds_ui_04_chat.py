"""DS-UI-04 Soporte Técnico by chat: every way through it, as the manual says."""

from __future__ import annotations

from machines.desk.acts.act import UNDO_LABEL
from tests.conversations.office import World
from tests.conversations.playing import open_ticket


def test_a_ticket_from_request_to_closing_mail(world: World) -> None:
    """A user writes "no imprime", the Jefe assigns, the technician solves and concludes, the user gets the closing mail."""
    ana, claudia, carlos = world.chat("Ana"), world.chat("Claudia"), world.chat("Carlos")

    ana.says("no imprime")
    ana.sees("Soporte Técnico (DS-UI-04)", buttons=["Sí, abrir la gestión", "No"])
    ana.taps("Sí, abrir la gestión")
    ana.sees("¿Dónde está el equipo?", "Por ejemplo")
    ana.says("Dirección Financiera, segundo nivel")
    ana.sees("envíe una fotografía", buttons=["Omitir", "Atrás", "Cancelar"])
    ana.taps("Omitir")
    ana.sees("Revise antes de enviar", "Falla reportada: no imprime", "segundo nivel")
    ana.taps("Enviar")
    ana.sees("Constancia de recepción · SOSEP-2026-00001", "23/11/2026 a las 09:00", "Claudia Marroquín")

    claudia.sees("Soporte Técnico · SOSEP-2026-00001", "Paso 2", "Licda. Ana Gómez", "no imprime")
    claudia.sees(buttons=["Carlos Pérez Tzoc", "Marta López Xicará"])
    claudia.taps("Carlos Pérez Tzoc")
    assert claudia.popup.text == "Registrado: Asignar"
    claudia.sees(
        "✔ Asignar — Ing. Claudia Marroquín de Paz, 23/11/2026", "Carlos Pérez Tzoc", buttons=[UNDO_LABEL]
    )
    ana.sees("ya tiene técnico: Carlos Pérez Tzoc")

    carlos.sees(
        "☐ Paso 3. Revisa equipo de cómputo",
        "☐ Paso 4. Concluye",
        buttons=["Falla solucionada", "Todo (pasos 3 y 4)"],
    )
    carlos.taps("Falla solucionada")
    carlos.sees("¿Qué encontró y cómo lo solucionó?")
    carlos.says("Cambié el cable de red")
    carlos.found("Quedó registrado: Falla solucionada")
    carlos.sees("Paso 4", buttons=["Concluir y avisar al usuario"])
    carlos.taps("Concluir y avisar al usuario")

    ana.sees("queda cerrada", "Cambié el cable de red")
    world.mail("Ana").sees("SOSEP-2026-00001", "queda cerrada", "Cambié el cable de red")
    ana.says("/casos")
    ana.sees("terminada (concluida)", "23/11/2026")


def test_the_office_chief_asks_where_a_case_is(world: World) -> None:
    """ "¿Dónde va mi trámite?" tells the step, who has it and what happened; /estado with the number does so too."""
    number = open_ticket(world)
    ana = world.chat("Ana")
    ana.says("¿Dónde va mi trámite?")
    ana.sees("Estado: paso 2", "La tiene: Ing. Claudia Marroquín de Paz", "recibida (paso 1)")
    ana.says(f"/estado {number}")
    ana.sees("Estado: paso 2")
    irma = world.chat("Irma")
    irma.says(f"/estado {number}")
    irma.sees(f"No encuentro la gestión {number} entre las suyas")


def test_the_assistant_registers_a_ticket_for_someone_who_telephones(world: World) -> None:
    """Who asks, who is served, who typed and by which medium are kept apart, and the one who telephoned gets the constancia."""
    beatriz = world.chat("Beatriz")
    beatriz.says("la computadora no enciende")
    beatriz.taps("Sí, abrir la gestión")
    beatriz.sees("¿Para quién es la gestión?", buttons=["Para mí", "Para otra persona", "Cancelar"])
    beatriz.taps("Para otra persona")
    beatriz.sees("¿Quién la solicita?")
    beatriz.says("julio cifuentes")
    beatriz.sees("¿A quién se atiende")
    beatriz.says("Irma Choc")
    beatriz.sees("¿Por qué medio la pidió?")
    beatriz.taps("teléfono")
    beatriz.says("Sede de Alta Verapaz")
    beatriz.taps("Omitir")
    beatriz.sees("Solicita: Lic. Julio Cifuentes Orozco", "Se atiende a: Irma Choc Caal", "Medio: teléfono")
    beatriz.taps("Enviar")
    beatriz.sees("Constancia", "Registró: Beatriz Lima Coronado (teléfono)")
    world.mail("Julio").sees("Constancia", "SOSEP-2026-00001")
    world.chat("Irma").sees("Constancia")
    world.chat("Claudia").sees("Solicita: Lic. Julio", "Para: Irma Choc", "Registró: Beatriz")
    case = world.store.read(lambda unit: unit.case_numbered("SOSEP-2026-00001"))
    assert case is not None
    assert case.requester == world.people["Julio"].id
    assert case.beneficiary == world.people["Irma"].id
    assert case.registrar == world.people["Beatriz"].id
    assert case.medium == "teléfono"


def test_a_photograph_travels_with_the_ticket(world: World) -> None:
    """The photograph that the user sends reaches the Jefe with the card."""
    ana = world.chat("Ana")
    ana.says("no imprime")
    ana.taps("Sí, abrir la gestión")
    ana.says("Segundo nivel")
    ana.sends_photo(caption="así se ve")
    ana.sees("Fotografía: 1 archivo")
    ana.taps("Enviar")
    assert [one.name for one in world.chat("Claudia").found("Paso 2").files] == ["foto.jpg"]


def test_one_field_can_be_corrected_before_sending(world: World) -> None:
    """At the summary one field is corrected and the others stay."""
    ana = world.chat("Ana")
    ana.says("no imprime")
    ana.taps("Sí, abrir la gestión")
    ana.says("Primer nivel")
    ana.taps("Omitir")
    ana.taps("Corregir un dato")
    ana.sees(
        "¿Qué dato desea corregir?",
        buttons=["Falla reportada", "Ubicación del equipo", "Fotografía", "Volver al resumen"],
    )
    ana.taps("Ubicación del equipo")
    ana.says("Tercer nivel")
    ana.sees("Falla reportada: no imprime", "Ubicación del equipo: Tercer nivel")


def test_a_form_survives_a_question_in_between_and_a_restart(world: World) -> None:
    """A command in the middle of a form is answered and the form goes on where it was."""
    ana = world.chat("Ana")
    ana.says("no imprime")
    ana.taps("Sí, abrir la gestión")
    ana.says("/ayuda")
    ana.sees("Cómo usar esta ventanilla")
    ana.says("Segundo nivel")
    ana.sees("envíe una fotografía")


def test_cancelling_leaves_nothing_behind(world: World) -> None:
    """/cancelar in the middle of a form opens no case."""
    ana = world.chat("Ana")
    ana.says("no imprime")
    ana.taps("Sí, abrir la gestión")
    ana.says("/cancelar")
    ana.sees("Dejé sin enviar «Soporte Técnico»")
    ana.says("/cancelar")
    ana.sees("No hay ningún formulario abierto")
    assert not world.store.read(lambda unit: unit.cases_of(world.people["Ana"].id, 5))


def test_the_requester_withdraws(world: World) -> None:
    """The requester desists after a question, the Jefe's card loses its buttons and he is told."""
    open_ticket(world)
    ana, claudia = world.chat("Ana"), world.chat("Claudia")
    ana.says("/casos")
    ana.taps("Desistir")
    ana.sees("¿Desiste de esta gestión?")
    ana.taps("Sí, desistir")
    ana.sees("Desistió de la gestión")
    claudia.sees("desistió de la gestión SOSEP-2026-00001")
    assert claudia.found("ya no espera respuesta").labels == []


def test_a_ticket_that_nobody_takes_is_reminded_once(world: World) -> None:
    """After four business hours the Jefe is reminded, once, and not again the next days."""
    open_ticket(world)
    claudia = world.chat("Claudia")
    claudia.look()
    world.later(hours=3.9)
    claudia.sees_nothing_new()
    world.later(hours=0.2)
    claudia.sees(
        "Recordatorio: espera desde el 23/11/2026 a las 09:00",
        buttons=["Carlos Pérez Tzoc", "Marta López Xicará"],
    )
    claudia.look()
    world.later(days=5)
    claudia.sees_nothing_new()
    claudia.taps("Carlos Pérez Tzoc")
    world.chat("Carlos").found("Paso 3")


def test_pending_tasks_are_listed_with_their_cards(world: World) -> None:
    """/tareas and /pendientes list what waits and show each card again, ready to be pressed."""
    open_ticket(world)
    claudia = world.chat("Claudia")
    claudia.says("/tareas")
    claudia.found("Tareas pendientes: 1")
    claudia.sees("Paso 2", buttons=["Carlos Pérez Tzoc", "Marta López Xicará"])
    world.chat("Carlos").says("/pendientes")
    world.chat("Carlos").sees("No tiene tareas pendientes")
