"""Nothing that a person writes or sends may disappear without a word."""

from __future__ import annotations

from tests.conversations.office import World
from tests.conversations.playing import open_ticket, rows, solve_ticket, told


def begin(world: World) -> None:
    """Ana is asked for the place of the equipment."""
    ana = world.chat("Ana")
    ana.says("no imprime")
    ana.taps("Sí, abrir la gestión")


def test_a_greeting_above_the_request_in_chat(world: World) -> None:
    """ "Buenos días" with the request on the next line is a request."""
    world.chat("Ana").says("Buenos días\nno imprime la impresora")
    world.chat("Ana").sees("Soporte Técnico")


def test_a_greeting_as_subject(world: World) -> None:
    """A letter whose subject is a greeting and whose body is the request is a request."""
    world.mail("Ana").writes("Buenos días", "No imprime la impresora")
    world.mail("Ana").sees("Soporte Técnico")


def test_a_call_for_help_as_subject(world: World) -> None:
    """A letter with the subject "Ayuda" and the request in its body is a request."""
    world.mail("Ana").writes("Ayuda", "La impresora no imprime.\nEstoy en el segundo nivel.")
    world.mail("Ana").sees("Soporte Técnico")


def test_a_subject_alone_is_a_request(world: World) -> None:
    """A letter with only a subject is a request."""
    world.mail("Ana").writes("La impresora no imprime", "")
    world.mail("Ana").sees("Soporte Técnico", "datos que faltan")


def test_a_letter_of_html_only(world: World) -> None:
    """A letter that has only HTML is read."""
    letter = world.mail("Ana").letter("Soporte", "x")
    letter.set_content(
        "<p>La impresora <b>no imprime</b></p><p>Ubicación del equipo: Bodega</p>", subtype="html"
    )
    world.mail("Ana").sends(letter)
    world.mail("Ana").sees("Constancia", "no imprime", "Bodega")


def test_a_photo_at_a_text_question_is_kept_or_declined(world: World) -> None:
    """A photo without words at a text question is kept for the case, or the person is told to send it later."""
    begin(world)
    ana = world.chat("Ana")
    ana.sends_photo()
    kept = "rchivo" in ana.last.text or "oto" in ana.last.text.replace("Fotografía", "")
    ana.says("Bodega")
    if "Revise" not in ana.last.text:
        ana.taps("Omitir")
    ana.taps("Enviar")
    assert kept or world.chat("Claudia").found("Paso 2").files


def test_a_caption_is_not_lost(world: World) -> None:
    """Words under the photograph reach whoever gets the photograph."""
    begin(world)
    ana = world.chat("Ana")
    ana.says("Bodega")
    ana.sends_photo(caption="sale humo cuando enciende")
    ana.taps("Enviar")
    assert "sale humo" in told(world, "Claudia")


def test_an_album_in_the_middle_of_a_form(world: World) -> None:
    """Of three photographs sent at once all three reach the Jefe."""
    begin(world)
    ana = world.chat("Ana")
    ana.says("Bodega")
    for number in range(3):
        ana.sends_photo(b"\x89PNG" + bytes([number]))
    ana.taps("Enviar")
    assert len(world.chat("Claudia").found("Paso 2").files) == 3


def test_a_photo_at_the_first_question(world: World) -> None:
    """A photograph sent when the bot asks whether to open the case goes with it."""
    ana = world.chat("Ana")
    ana.says("no imprime")
    ana.sends_photo()
    ana.taps("Sí, abrir la gestión")
    ana.says("Bodega")
    if "Revise" not in ana.last.text:
        ana.taps("Omitir")
    ana.taps("Enviar")
    assert world.chat("Claudia").found("Paso 2").files


def test_other_words_after_nothing_was_found(world: World) -> None:
    """The bot asks for other words; the other words are then searched."""
    ana = world.chat("Ana")
    ana.says("xyzzy")
    ana.found("No reconocí")
    ana.says("mi impresora no imprime")
    ana.taps(next(label for label in ana.last.labels if label != "Cancelar"))
    ana.says("Bodega")
    ana.taps("Omitir")
    ana.sees("no imprime")


def test_a_pdf_that_opens_a_ticket_reaches_the_jefe(world: World) -> None:
    """A document attached to the letter that opens a ticket is with the card, though the form asks for a picture."""
    letter = world.mail("Ana").letter("No imprime", "No imprime\nUbicación del equipo: Bodega")
    letter.add_attachment(b"%PDF-1.4 hola", maintype="application", subtype="pdf", filename="error.pdf")
    world.mail("Ana").sends(letter)
    world.mail("Ana").sees("Constancia")
    assert [one.name for one in world.chat("Claudia").found("Paso 2").files] == ["error.pdf"]


def test_an_unreadable_attachment_is_told_by_mail(world: World) -> None:
    """Whoever sends an empty (or too large) file by mail is told that it did not come through."""
    letter = world.mail("Ana").letter("No imprime", "No imprime\nUbicación del equipo: Bodega")
    letter.add_attachment(b"", maintype="image", subtype="png", filename="foto.png")
    world.mail("Ana").sends(letter)
    assert "foto.png" in told(world, "Ana")


def test_a_file_alone_about_a_case(world: World) -> None:
    """A letter that names the case and brings only a file adds the file to the case."""
    open_ticket(world)
    letter = world.mail("Ana").letter("SOSEP-2026-00001", "")
    letter.add_attachment(b"%PDF-1.4 hola", maintype="application", subtype="pdf", filename="error.pdf")
    world.mail("Ana").sends(letter)
    assert any(one.files for one in world.chat("Claudia").all())


def test_words_below_the_assignment_reach_the_technician(world: World) -> None:
    """ "Carlos Pérez" with an instruction below it: the instruction is kept with the case or asked about."""
    open_ticket(world)
    claudia = world.mail("Claudia")
    claudia.replies("Carlos Pérez\nPor favor vaya antes de las diez", on=claudia.found("paso 2"))
    everywhere = told(world, "Claudia") + told(world, "Carlos")
    assert "antes de las diez" in everywhere or rows(world) == ["1"]


def test_free_words_for_several_fields_are_not_dropped(world: World) -> None:
    """A reply that answers two missing fields in free words is not met by the same letter without a word."""
    claudia = world.mail("Beatriz")
    claudia.writes("No imprime", "No imprime")
    claudia.sees("datos que faltan")
    before = claudia.last.text
    claudia.replies("Es para mí y está en la bodega")
    assert claudia.last.text != before
    assert "No " in claudia.last.text or "bodega" in claudia.last.text


def test_words_beside_the_labels_are_kept(world: World) -> None:
    """Words that stand above the labelled lines of a reply stay with the case."""
    julio = world.mail("Julio")
    julio.writes("No imprime", "No imprime")
    julio.replies("Es urgente, hay auditoría mañana\nUbicación del equipo: Bodega")
    julio.sees("Constancia")
    assert "auditoría" in told(world, "Claudia")


def test_a_reply_to_the_closing_letter_is_seen_by_somebody(world: World) -> None:
    """The user answers the closing mail with "sigue sin imprimir": somebody of the office is shown it, or he is told how to go on."""
    open_ticket(world)
    carlos = solve_ticket(world)
    carlos.taps("Concluir y avisar al usuario")
    ana = world.mail("Ana")
    ana.replies("Sigue sin imprimir", on=ana.found("queda cerrada"))
    shown = told(world, "Carlos") + told(world, "Claudia")
    assert "Sigue sin imprimir" in shown or "terminó" in ana.last.text or "cerrada" in ana.last.text


def test_a_long_description_is_not_cut_in_silence(world: World) -> None:
    """A letter longer than the field: the person is told, or nothing is cut."""
    end = "y por último se quemó"
    world.mail("Ana").writes(
        "No imprime", "No imprime. " + "bla " * 1200 + end + "\nUbicación del equipo: Bodega"
    )
    seen = told(world, "Ana") + told(world, "Claudia")
    assert end in seen or "largo" in seen


def test_an_old_chat_answer_after_the_task_is_done_is_explained(world: World) -> None:
    """Words for a form whose task was done meanwhile get an explanation, not a search for a procedure."""
    open_ticket(world)
    world.chat("Claudia").taps("Carlos Pérez Tzoc")
    carlos = world.chat("Carlos")
    carlos.taps("Falla solucionada")
    card = world.mail("Carlos").found("paso 3")
    world.mail("Carlos").replies("Falla solucionada: cambié el cable", on=card)
    carlos.says("Cambié el cable")
    assert "No reconocí" not in carlos.last.text


def test_a_new_request_by_mail_does_not_throw_the_chat_form_away(world: World) -> None:
    """A form half filled in chat survives another, different request by mail."""
    begin(world)
    world.mail("Ana").writes("Virus", "tengo un virus en otra computadora")
    ana = world.chat("Ana")
    ana.says("Bodega, tercer estante")
    assert "No reconocí" not in ana.last.text


def test_an_automatic_reply_is_noted_on_the_case(world: World) -> None:
    """An out-of-office reply to a card moves nothing, gets no answer, and is noted on the case."""
    open_ticket(world)
    claudia = world.mail("Claudia")
    card = claudia.found("paso 2")
    assert card.letter is not None
    letter = claudia.letter(
        "Respuesta automática: fuera de la oficina",
        "Estoy de vacaciones",
        to=str(card.letter["Reply-To"].addresses[0].addr_spec),
    )
    letter["Auto-Submitted"] = "auto-replied"
    count = len(claudia.all())
    claudia.sends(letter)
    assert len(claudia.all()) == count
    case = world.store.read(lambda unit: unit.case_numbered("SOSEP-2026-00001"))
    assert case is not None
    kinds = [row.entry.kind for row in world.store.read(lambda unit: unit.history(case.id))]
    assert len(kinds) > 1


def test_thanks_do_not_fill_a_field(world: World) -> None:
    """ "Gracias" or "ok" in the middle of a form is no answer to its question."""
    begin(world)
    ana = world.chat("Ana")
    ana.says("gracias")
    assert "fotografía" not in ana.last.text


def test_a_refused_command_keeps_the_form(world: World) -> None:
    """A refusal in the middle of a form (an unknown number) leaves the form where it was."""
    begin(world)
    ana = world.chat("Ana")
    ana.says("/estado SOSEP-2026-09999")
    ana.sees("No encuentro la gestión")
    ana.says("Bodega")
    ana.sees("fotografía")


def test_the_template_sent_back_as_it_is_is_no_answer(world: World) -> None:
    """Whoever copies the letter's lines without filling them in is asked again; the example never becomes data."""
    julio = world.mail("Julio")
    julio.writes("No imprime", "No imprime")
    line = next(one for one in julio.last.text.splitlines() if "Ubicación del equipo:" in one)
    julio.replies(line.strip("> |"))
    julio.sees("datos que faltan")
    assert not world.store.read(lambda unit: unit.case_numbered("SOSEP-2026-00001"))


def test_a_wish_to_withdraw_is_understood(world: World) -> None:
    """ "Quiero desistir" asks about the one open case; once withdrawn, the old button says that it is over."""
    open_ticket(world)
    ana = world.chat("Ana")
    ana.says("quiero desistir de mi solicitud")
    ana.sees("¿Desiste de esta gestión?")
    ana.taps("Sí, desistir")
    assert "desistió" in world.chat("Claudia").found("ya no espera respuesta").text
    ana.says("/estado SOSEP-2026-00001")
    ana.says("/desistir SOSEP-2026-00001")
    ana.sees("ya terminó")
