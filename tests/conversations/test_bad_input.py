"""What should not decide, does not; what cannot be used is told clearly; nothing is lost and nothing multiplies."""

from __future__ import annotations

import pytest

from machines.records import Case, ChannelName
from tests.conversations.office import Chat, Mailbox, World


def ticket(world: World) -> None:
    """Julio's ticket, waiting for the Jefe."""
    world.mail("Julio").writes("No imprime", "Ubicación del equipo: Bodega")


def case_of(world: World) -> Case:
    case = world.store.read(lambda unit: unit.case_numbered("SOSEP-2026-00001"))
    assert case is not None
    return case


def rows_of(world: World) -> list[str]:
    """The kinds of the rows of the case's history."""
    return [row.entry.kind for row in world.store.read(lambda unit: unit.history(case_of(world).id))]


def test_a_stranger_in_chat_is_answered_once(world: World) -> None:
    """A stranger gets one polite answer with the way in, and no case is opened."""
    stranger = Chat(world, "555000111", "Persona Desconocida")
    stranger.says("no imprime")
    stranger.sees("No reconozco esta cuenta", "escriba aquí su correo institucional")
    stranger.look()
    stranger.says("¿hola?")
    stranger.sees_nothing_new()
    assert not world.store.read(lambda unit: unit.case_numbered("SOSEP-2026-00001"))


def test_a_stranger_by_mail_is_answered_once(world: World) -> None:
    """A stranger's letters are kept, the first is answered, none opens a case."""
    stranger = Mailbox(world, "alguien@example.org", "Alguien")
    stranger.writes("No imprime", "Ayuda")
    stranger.sees("no reconoce la dirección", "todavía no se abrió ninguna gestión")
    stranger.look()
    stranger.writes("No imprime", "Ayuda, otra vez")
    stranger.sees_nothing_new()


def test_a_telegram_account_is_linked_by_a_code_sent_by_mail(world: World) -> None:
    """The code goes to the person's own mail; a wrong one is refused, the right one links, /desvincular ends it."""
    marta = world.chat("Marta")
    marta.says("marta.lopez@sosep.example")
    marta.sees("recibirá un código de seis cifras")
    marta.says("000000")
    marta.sees("El código no es correcto")
    code = world.mail("Marta").sees("Código:").text.split("Código:")[1].split()[0]
    marta.says(code)
    marta.sees("Listo, Marta López Xicará")
    ticket(world)
    world.chat("Claudia").taps("Marta López Xicará")
    marta.sees("Paso 3")
    marta.says("/desvincular")
    marta.sees("ya no está enlazada")
    marta.says("no imprime")
    assert world.person("Marta").chat == ""


def test_an_unknown_address_gets_the_same_answer_and_no_code(world: World) -> None:
    """Nobody learns from the bot which addresses are in the roster."""
    stranger = Chat(world, "555000222", "Curioso")
    stranger.says("nadie@sosep.example")
    stranger.sees("recibirá un código de seis cifras")
    assert not [key for key in world.shown if key[1] == "nadie@sosep.example"]


def test_five_copies_of_a_tap_make_one_transition(world: World) -> None:
    """Failure case 4: the same button pressed again and again is answered politely and decides once."""
    ticket(world)
    claudia = world.chat("Claudia")
    card = claudia.found("Paso 2")
    data, shown = card.data["Carlos Pérez Tzoc"], card.outbox_id
    claudia.taps_data(data, shown)
    for _ in range(4):
        claudia.taps_data(data, shown)
        assert claudia.popup.text == "Su respuesta ya estaba registrada."
    assert [row.entry.kind for row in world.store.read(lambda unit: unit.history(case_of(world).id))] == [
        "start",
        "answer",
    ]


def test_a_tap_by_somebody_else_is_a_pop_up_and_nothing_more(world: World) -> None:
    """Failure case 3: who pressed is checked on every press, also on a card in a chat that others see."""
    ticket(world)
    card = world.chat("Claudia").found("Paso 2")
    ana = world.chat("Ana")
    ana.taps_data(card.data["Carlos Pérez Tzoc"], card.outbox_id)
    assert ana.popup.text == "Esta tarea no está asignada a usted; nada cambió."
    assert ana.popup.alert
    assert case_of(world).state == "2"


@pytest.mark.parametrize("data", ["t.1.1.0.~AAAAAAAAAA", "t.1.1.0.", "x", "", "f.1.1.o.0~zzzz", "ñ" * 30])
def test_a_forged_button_does_nothing(world: World, data: str) -> None:
    """Callback data that we did not sign is told to be old, and changes nothing."""
    ticket(world)
    claudia = world.chat("Claudia")
    claudia.taps_data(data)
    assert "ya no está vigente" in claudia.popup.text
    assert case_of(world).state == "2"


def test_a_card_three_weeks_old_still_works(world: World) -> None:
    """Failure case 14: the button of an old card decides while its task waits."""
    ticket(world)
    world.later(days=21)
    world.chat("Claudia").taps("Carlos Pérez Tzoc", on=world.chat("Claudia").all()[0])
    assert case_of(world).state == "3"


def test_an_edited_message_decides_nothing(world: World) -> None:
    """Failure case 17: an edit in the middle of a form and after it is explained and changes nothing."""
    ana = world.chat("Ana")
    ana.says("no imprime")
    ana.taps("Sí, abrir la gestión")
    ana.edits("otra cosa")
    ana.sees("Vi que editó un mensaje")
    ana.says("Segundo nivel")
    ana.sees("envíe una fotografía")
    ana.sends_photo()
    ana.taps("Enviar")
    before = rows_of(world)
    ana.edits("Tercer nivel")
    ana.sees("Vi que editó un mensaje")
    assert rows_of(world) == before


def test_an_album_reaches_the_form_as_one_answer(world: World) -> None:
    """Failure case 17: three photographs sent together all belong to the one question; none becomes an answer of its own."""
    ana = world.chat("Ana")
    ana.says("no imprime")
    ana.taps("Sí, abrir la gestión")
    ana.says("Segundo nivel")
    for content in (b"\x89PNG 1", b"\x89PNG 2", b"\x89PNG 3"):
        ana.sends_photo(content)
    ana.sees("Fotografía: 3 en total")
    ana.taps("Enviar")
    ana.sees("Fotografía: 3 archivos")
    assert len(world.chat("Claudia").found("Paso 2").files) == 3
    before = rows_of(world)
    for content in (b"\x89PNG 4", b"\x89PNG 5"):
        ana.sends_photo(content)
        ana.sees("ningún formulario lo espera ahora")
    assert rows_of(world) == before


def test_a_file_that_nobody_asked_for_is_explained(world: World) -> None:
    """A photograph out of the blue is kept and the person is told what to do."""
    ana = world.chat("Ana")
    ana.sends_photo()
    ana.sees("ningún formulario lo espera ahora")


def test_an_empty_letter_is_asked_about(world: World) -> None:
    """A letter with nothing in it opens nothing and is answered."""
    julio = world.mail("Julio")
    julio.writes("", "")
    julio.sees("no encontré ningún texto suyo")


AUTOMATIC = {
    "a header": ("Re: Soporte", "Aprobar Carlos Pérez Tzoc", {"Auto-Submitted": "auto-replied"}),
    "its subject": ("Respuesta automática: Soporte", "Estaré fuera de la oficina hasta el lunes.", {}),
    "its words": (
        "Fuera de la oficina",
        "Estoy de vacaciones hasta el lunes; no tengo acceso a mi correo.",
        {},
    ),
}


@pytest.mark.parametrize("told_by", AUTOMATIC)
def test_an_out_of_office_reply_is_noted_and_not_answered(world: World, told_by: str) -> None:
    """Failure case 21: an automatic reply, told by its header or only by its words, is noted on the case, moves nothing and gets no answer."""
    ticket(world)
    claudia = world.mail("Claudia")
    claudia.look()
    subject, text, headers = AUTOMATIC[told_by]
    letter = claudia.letter(subject, text, to=reply_address(claudia))
    for name, value in headers.items():
        letter[name] = value
    claudia.sends(letter)
    claudia.sees_nothing_new()
    assert case_of(world).state == "2"
    assert rows_of(world) == ["start", "auto"]


def reply_address(box: Mailbox) -> str:
    """Where an answer to the newest letter goes, token and all."""
    assert box.last.letter is not None
    return str(box.last.letter["Reply-To"].addresses[0].addr_spec)


def test_a_robot_without_headers_is_silenced(world: World) -> None:
    """Failure case 23: a correspondent who writes without end is answered a bounded number of times, and the administrator hears of it."""
    julio = world.mail("Julio")
    for number in range(60):
        julio.writes(f"zzz qqq {number}", "xyzzy plugh")
    assert len(julio.all()) <= 62
    before = len(julio.all())
    for number in range(20):
        julio.writes(f"zzz www {number}", "xyzzy plugh")
    assert len(julio.all()) == before
    admin = Mailbox(world, "admin@oficina.example", "Admin")
    admin.sees("Llegan de Lic. Julio Cifuentes Orozco más mensajes de los que se atienden")
    julio.found("espere una hora y envíe de nuevo")


def test_sixty_cards_in_ten_minutes_are_work_and_a_loop_is_not(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Failure case 30: whoever answers letters of ours about cases is answered each time; beyond what anybody needs in an
    hour it is a robot, is told so once, and then there is silence until the hour is over."""
    ticket(world)
    julio = world.mail("Julio")
    receipt = julio.found("Constancia")
    for number in range(60):
        julio.replies(f"Es el piso {number}", on=receipt)
        julio.sees("Mensaje recibido")
    monkeypatch.setattr("machines.desk.handle.MOST_ANSWERS", 70)
    for number in range(40):
        julio.replies(f"Recibimos su mensaje {number}", on=julio.last)
    assert len(julio.all()) <= 72
    assert len([one for one in julio.all() if "espere una hora" in one.text]) == 1
    world.later(hours=1.1)
    julio.replies("Sigue sin imprimir", on=receipt)
    julio.sees("Mensaje recibido")


def bounce(world: World, address: str, number: int) -> None:
    """The server of an address says that there is no such user."""
    server = Mailbox(world, "mailer-daemon@mx.oficina.example", "MAILER-DAEMON")
    lines = (
        "From: MAILER-DAEMON@mx.oficina.example", "To: ventanilla@oficina.example", "Subject: Undelivered",
        f"Message-ID: <b{number}@mx.oficina.example>", "Return-Path: <>", "MIME-Version: 1.0",
        'Content-Type: multipart/report; report-type=delivery-status; boundary="b"', "",
        "--b", "Content-Type: text/plain", "", "No such user.",
        "--b", "Content-Type: message/delivery-status", "", "Reporting-MTA: dns; mx", "",
        f"Final-Recipient: rfc822; {address}", "Action: failed", "Status: 5.1.1", "", "--b--", "",
    )  # fmt: skip
    server.sends(server.letter("x", "y"), raw="\r\n".join(lines).encode())


def test_everything_bounces_and_the_total_is_bounded(world: World) -> None:
    """Failure case 22: a bounce suspends the address, raises one alert, and the person's other channel is used from then on."""
    ticket(world)
    claudia = world.mail("Claudia")
    sent = len(claudia.all())
    for number in range(3):
        bounce(world, claudia.address, number)
    alerts = Mailbox(world, "admin@oficina.example", "Admin").all()
    assert len(alerts) == 1
    assert "claudia.marroquin@sosep.example" in alerts[0].text
    world.later(hours=5)
    world.chat("Claudia").sees("Recordatorio")
    assert len(claudia.all()) == sent


def test_bounces_of_all_our_letters_come_to_an_end(world: World) -> None:
    """Failure case 22: every letter bounces, those about bounces too: nobody gets more than he had, and each address makes one alert."""
    ticket(world)
    admin = "admin@oficina.example"

    def sent() -> list[tuple[str, str]]:
        return [
            (address, one.text)
            for (channel, address), box in world.shown.items()
            for one in box
            if channel is ChannelName.MAIL
        ]

    at_first, returned = sorted(address for address, _ in sent()), 0
    while len(sent()) > returned:
        for address, _ in sent()[returned:]:
            returned += 1
            bounce(world, address, returned)
        assert returned < 20
    assert sorted(address for address, _ in sent() if address != admin) == at_first
    alerts = [text for address, text in sent() if address == admin]
    assert [
        sum(f"No se pudo entregar a {one} " in text for text in alerts) for one in (*at_first, admin)
    ] == [1] * len(alerts)


def test_a_meeting_acceptance_is_no_approval(world: World) -> None:
    """Failure case 29: "Accepted: …" in answer to a card decides nothing and opens nothing."""
    ticket(world)
    claudia = world.mail("Claudia")
    letter = claudia.letter("Aceptada: reunión de soporte", "Carlos Pérez Tzoc", to=reply_address(claudia))
    letter["Content-Class"] = "urn:content-classes:calendarmessage"
    letter.add_attachment(
        b"BEGIN:VCALENDAR\r\nMETHOD:REPLY\r\nEND:VCALENDAR\r\n",
        "text",
        "calendar",
        params={"method": "REPLY"},
    )
    claudia.sends(letter)
    assert case_of(world).state == "2"
    assert world.store.read(lambda unit: unit.case_numbered("SOSEP-2026-00002")) is None


def test_a_read_receipt_is_no_reply(world: World) -> None:
    """Failure case 29: that a card was shown on a screen (RFC 8098), whatever the receipt quotes, decides nothing."""
    ticket(world)
    claudia = world.mail("Claudia")
    claudia.look()
    lines = (
        f"From: <{claudia.address}>", f"To: {reply_address(claudia)}", "Subject: Leído: tarea", "Message-ID: <r1@sosep.example>",
        "MIME-Version: 1.0", 'Content-Type: multipart/report; report-type=disposition-notification; boundary="b"', "",
        "--b", "Content-Type: text/plain", "", "Carlos Pérez Tzoc",
        "--b", "Content-Type: message/disposition-notification", "",
        f"Final-Recipient: rfc822; {claudia.address}", "Disposition: manual-action/MDN-sent-manually; displayed", "", "--b--", "",
    )  # fmt: skip
    claudia.sends(claudia.letter("x", "y"), raw="\r\n".join(lines).encode())
    claudia.sees_nothing_new()
    assert case_of(world).state == "2"


@pytest.mark.parametrize("own_id", [True, False], ids=["by its Message-ID", "by its content"])
def test_the_same_letter_twice_is_one_case(world: World, own_id: bool) -> None:
    """Failure case 27: a letter fetched twice, or delivered once for To and once for Cc, opens one case."""
    julio = world.mail("Julio")
    letter = julio.letter("No imprime", "Ubicación del equipo: Bodega")
    letter["Cc"] = "soporte@oficina.example"
    if not own_id:
        del letter["Message-ID"]
    julio.sends(letter)
    julio.sends(letter)
    for copy in ("ventanilla", "soporte"):
        trace = f"Delivered-To: {copy}@oficina.example\r\nReceived: by mx for {copy}; Mon, 23 Nov 2026 09:00:00 -0600\r\n"
        julio.sends(letter, raw=trace.encode() + letter.as_bytes())
    assert world.store.read(lambda unit: unit.case_numbered("SOSEP-2026-00002")) is None
    assert len([one for one in julio.all() if "Constancia" in one.text]) == 1


@pytest.mark.parametrize(
    "text",
    [
        "😀" * 200,
        "_*[]()~`>#+-=|{}.!",
        "x" * 4096,
        "\u202eocat",
        "0",
        "/estado",
        "/estado ¿?",
        "/nadie",
        "\u200b",
    ],
)
def test_odd_text_gets_an_answer_and_harms_nothing(world: World, text: str) -> None:
    """Whatever is written, the bot answers something and the next message is served."""
    ana = world.chat("Ana")
    ana.says(text)
    ana.says("/cancelar")
    ana.says("no imprime")
    ana.sees("Soporte Técnico (DS-UI-04)")


def test_a_withdrawal_by_mail_is_asked_about_first(world: World) -> None:
    """ "Desistir" by mail is confirmed by a second reply, and only the requester may."""
    ticket(world)
    julio = world.mail("Julio")
    julio.replies("Desistir")
    julio.sees("¿Desiste de esta gestión?")
    assert case_of(world).state == "2"
    julio.replies("Sí, desistir")
    julio.sees("Desistió de la gestión")
    assert case_of(world).state == "FIN:desistida"


def test_a_days_cases_have_an_end(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever opens more than the busiest window does is told so, and goes on the next day."""
    monkeypatch.setattr("machines.desk.starting.MOST_OPENED", 2)
    julio = world.mail("Julio")
    for _ in range(3):
        ticket(world)
    julio.sees("Hoy ya abrió 2 gestiones")
    assert world.store.read(lambda unit: unit.case_numbered("SOSEP-2026-00003")) is None
    world.later(days=1)
    ticket(world)
    julio.sees("Constancia", "SOSEP-2026-00003")
