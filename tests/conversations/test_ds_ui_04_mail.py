"""DS-UI-04 Soporte Técnico by mail, and in every mixture of mail and chat."""

from __future__ import annotations

from tests.conversations.office import World


def test_a_ticket_by_mail_alone(world: World) -> None:
    """A mail to the counter opens the ticket, replies assign, solve and conclude, and the user gets the closing mail."""
    julio, claudia, marta = world.mail("Julio"), world.mail("Claudia"), world.mail("Marta")
    julio.writes("No imprime", "Buenos días:\n\nLa impresora no imprime desde ayer.\n\nSaludos,\nJulio")
    julio.sees("datos que faltan", "Ubicación del equipo:", "Fotografía")
    julio.replies("Hogares Comunitarios, primer nivel")
    julio.sees("Constancia de recepción · SOSEP-2026-00001", "La impresora no imprime desde ayer", "Claudia")

    claudia.sees("Soporte Técnico, paso 2 [SOSEP-2026-00001]", "Marta López Xicará")
    claudia.replies("Marta López Xicará")
    claudia.sees("Registrado: Asignar", "Marta López Xicará")
    julio.sees("ya tiene técnico: Marta López Xicará")

    marta.sees("paso 3", "Falla solucionada")
    marta.replies("Falla solucionada\nSolución: Reinstalé el controlador de la impresora")
    marta.sees("paso 4", "Quedó registrado: Falla solucionada", "☑ Paso 3.", "☐ Paso 4.")
    marta.replies("Concluir y avisar al usuario")
    julio.sees("queda cerrada", "Reinstalé el controlador de la impresora")


def test_a_whole_form_fits_in_one_letter(world: World) -> None:
    """A letter that says everything opens the case at once."""
    julio = world.mail("Julio")
    julio.writes("Soporte técnico", "No imprime la impresora\nUbicación del equipo: Primer nivel")
    julio.sees("Constancia", "No imprime la impresora", "Ubicación del equipo: Primer nivel")


def test_mixed_channels_one_case(world: World) -> None:
    """Opened by mail, assigned by tap, solved by mail, concluded by tap; every copy of a card shows what was decided."""
    world.mail("Julio").writes("No enciende la computadora", "Ubicación del equipo: Bodega")
    world.mail("Julio").sees("Constancia")
    world.chat("Claudia").taps("Carlos Pérez Tzoc")
    world.mail("Carlos").replies(
        "Falla solucionada: cambié la fuente de poder", on=world.mail("Carlos").found("paso 3")
    )
    world.chat("Carlos").sees("☑ Paso 3.", "cambié la fuente", buttons=["Concluir y avisar al usuario"])
    world.chat("Carlos").taps("Concluir y avisar al usuario")
    world.mail("Julio").sees("queda cerrada", "cambié la fuente de poder")


def test_a_form_begun_in_chat_goes_on_by_mail(world: World) -> None:
    """The draft belongs to the person: begun in chat, its missing field comes by mail, and what was said is kept."""
    ana = world.chat("Ana")
    ana.says("no imprime")
    ana.taps("Sí, abrir la gestión")
    ana.sees("¿Dónde está el equipo?")
    world.mail("Ana").writes("Soporte", "Ubicación del equipo: Dirección Financiera")
    world.mail("Ana").sees("Constancia", "Falla reportada: no imprime", "Dirección Financiera")


def test_a_form_begun_by_mail_goes_on_in_chat(world: World) -> None:
    """ "/continuar" asks in chat for what a mail left out."""
    world.mail("Ana").writes("No imprime", "No imprime la impresora grande")
    world.mail("Ana").sees("datos que faltan")
    ana = world.chat("Ana")
    ana.says("/continuar")
    ana.sees("¿Dónde está el equipo?")
    ana.says("Segundo nivel")
    ana.taps("Omitir")
    ana.taps("Enviar")
    ana.sees("Constancia", "No imprime la impresora grande")


def test_a_task_form_begun_in_chat_is_finished_by_mail(world: World) -> None:
    """The technician taps his answer, and gives the solution by replying to the task's letter."""
    world.mail("Julio").writes("No imprime", "Ubicación del equipo: Bodega")
    world.chat("Claudia").taps("Carlos Pérez Tzoc")
    carlos = world.chat("Carlos")
    carlos.taps("Falla solucionada")
    carlos.sees("¿Qué encontró y cómo lo solucionó?")
    mail = world.mail("Carlos")
    mail.replies("Falla solucionada\nSolución: cambié el tóner", on=mail.found("paso 3"))
    mail.found("Quedó registrado: Falla solucionada")
    carlos.says("cambié el tóner")
    carlos.found("Paso 4")


def test_the_reply_to_the_other_channel_comes_too_late(world: World) -> None:
    """What was decided by tap is not decided again by mail: the letter is answered politely."""
    world.mail("Julio").writes("No imprime", "Ubicación del equipo: Bodega\nFalla reportada: no imprime")
    claudia = world.mail("Claudia")
    card = claudia.last
    world.chat("Claudia").taps("Carlos Pérez Tzoc")
    claudia.replies("Marta López Xicará", on=card)
    claudia.sees("Su respuesta ya estaba registrada")
    case = world.store.read(lambda unit: unit.case_numbered("SOSEP-2026-00001"))
    assert case is not None
    assert list(case.assigned.values()) == [world.people["Carlos"].id]


def test_quoted_words_never_decide(world: World) -> None:
    """Failure cases 5 and 6: only what the person wrote above the quote counts; an empty answer is asked about."""
    world.mail("Julio").writes("No imprime", "Ubicación del equipo: Bodega")
    claudia = world.mail("Claudia")
    card = claudia.last
    claudia.replies("", on=card)
    claudia.sees("no encontré ningún texto suyo")
    claudia.replies("No estoy de acuerdo con esto", on=card)
    claudia.sees("No pude saber cuál es su respuesta", "Carlos Pérez Tzoc", "Marta López Xicará")
    case = world.store.read(lambda unit: unit.case_numbered("SOSEP-2026-00001"))
    assert case is not None
    assert case.state == "2"


def test_an_unproven_sender_is_read_back_and_counts_after_a_second_reply(world: World) -> None:
    """A decision whose sender is not proven changes nothing until it is confirmed with a fresh token."""
    world.mail("Julio").writes("No imprime", "Ubicación del equipo: Bodega")
    claudia = world.mail("Claudia")
    claudia.replies("Marta López Xicará", authentic=False)
    claudia.sees("Todavía no cuenta", "CONFIRMO", "Marta López Xicará")
    case = world.store.read(lambda unit: unit.case_numbered("SOSEP-2026-00001"))
    assert case is not None
    assert case.state == "2"
    claudia.replies("CONFIRMO", authentic=False)
    claudia.found("Quedó registrado: Asignar")
    case = world.store.read(lambda unit: unit.case_numbered("SOSEP-2026-00001"))
    assert case is not None
    assert case.state == "3"


def test_somebody_elses_token_decides_nothing(world: World) -> None:
    """A forwarded card's reply address is refused for anybody but its person."""
    world.mail("Julio").writes("No imprime", "Ubicación del equipo: Bodega")
    card = world.mail("Claudia").last
    marta = world.mail("Marta")
    marta.replies("Marta López Xicará", on=card)
    marta.sees("Este mensaje era para otra persona")
    case = world.store.read(lambda unit: unit.case_numbered("SOSEP-2026-00001"))
    assert case is not None
    assert case.state == "2"


def test_the_requester_answers_a_notice(world: World) -> None:
    """A reply to a constancia is noted in the case and shown to whoever has it; thanks are left in peace."""
    world.mail("Julio").writes("No imprime", "Ubicación del equipo: Bodega")
    julio = world.mail("Julio")
    julio.replies("Ya probé apagarla y encenderla.")
    julio.sees("quedó anotado en la gestión", "Claudia")
    world.chat("Claudia").sees("Lic. Julio Cifuentes Orozco escribió sobre esta gestión", "Ya probé apagarla")
    julio.look()
    julio.replies("Muchas gracias.", on=julio.found("Constancia"))
    julio.sees_nothing_new()
