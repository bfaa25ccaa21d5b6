"""IGM 11.01.U0.P4: the collection as a whole — silent, late, correcting and unreachable areas, with outages."""

from __future__ import annotations

from email.message import EmailMessage

from tests.conversations.office import COUNTER, Chat, World
from tests.conversations.playing import case, give, to_the_areas, told

PARENT = "IGM-2026-00001"


def child(world: World, element: str) -> str:
    """The number of an area's part."""
    children = world.store.read(lambda unit: unit.children(case(world, PARENT).id))
    return next(one.number for one in children if element in one.element)


def board(world: World) -> str:
    """What the Jefe sees when she asks who is missing."""
    pia = world.chat("Pía")
    pia.says(f"/estado {PARENT}")
    pia.taps("Ver quiénes faltan")
    return pia.found("en total").text


def bounces(world: World, name: str) -> None:
    """The mail server says that somebody's address does not exist."""
    address = world.people[name].email
    letter = EmailMessage()
    letter["From"] = "MAILER-DAEMON@oficina.example"
    letter["To"] = COUNTER
    letter["Subject"] = "Undelivered Mail Returned to Sender"
    letter["Message-ID"] = f"<bounce-{world.updates}-{name}@oficina.example>"
    letter["Content-Type"] = 'multipart/report; report-type=delivery-status; boundary="b"'
    raw = (
        letter.as_bytes().split(b"\n\n")[0]
        + (
            "\n\n--b\nContent-Type: text/plain\n\nNo such user\n--b\nContent-Type: message/delivery-status\n\n"
            f"Reporting-MTA: dns; oficina.example\n\nFinal-Recipient: rfc822; {address}\nAction: failed\n"
            "Status: 5.1.1\nDiagnostic-Code: smtp; 550 5.1.1 user unknown\n\n--b--\n"
        ).encode()
    )
    world.mail(name).sends(letter, raw=raw)


def deliver(chat: Chat, content: bytes) -> None:
    """Send one file in the chat and nothing else."""
    chat.sends_photo(content)
    for _ in range(4):
        label = next((one for one in ("Omitir", "Enviar") if one in chat.last.labels), "")
        if not label:
            return
        chat.taps(label)


def test_the_same_files_twice_are_received_once(world: World) -> None:
    """Failure case 8. A letter sent again with the same file doubles nothing, and its sender is told so."""
    to_the_areas(world)
    gustavo = world.mail("Gustavo")
    request = gustavo.last
    gustavo.replies("Adjunto", on=request, files={"a.xlsx": b"cuadros"})
    before = len(world.store.read(lambda unit: unit.history(case(world, child(world, "Financiera")).id)))
    gustavo.replies("Por si no llegó", on=request, files={"a.xlsx": b"cuadros"})
    gustavo.sees("ya estaba recibido", "a.xlsx", "La tiene ahora: Licda. Pía")
    after = len(world.store.read(lambda unit: unit.history(case(world, child(world, "Financiera")).id)))
    assert before == after


def test_a_correction_before_the_validation_replaces_what_was_sent(world: World) -> None:
    """Other files before anybody validated: the Jefe's card is renewed and says so; the earlier button is void."""
    to_the_areas(world)
    gustavo, pia = world.mail("Gustavo"), world.chat("Pía")
    request = gustavo.last
    gustavo.replies("Adjunto", on=request, files={"a.xlsx": b"cuadros"})
    old = pia.sees("Paso 10:")
    data = old.data["Validar"]
    gustavo.replies("Va corregido", on=request, files={"b.xlsx": b"otros cuadros"})
    gustavo.sees("Recibí su corrección", "b.xlsx")
    new = pia.sees(
        "Corregido el", "Lic. Gustavo Rímola", buttons=["Validar", "Solicitar información pendiente"]
    )
    assert new.files[0].name == "b.xlsx"
    pia.taps_data(data)
    assert pia.popup.alert
    pia.taps("Validar", on=new)
    assert case(world, child(world, "Financiera")).state == "FIN"


def test_what_comes_after_the_validation_is_kept_and_told(world: World) -> None:
    """Failure case 10. Files after the validation change nothing: they are kept, the Jefe is told, and the area too."""
    to_the_areas(world)
    gustavo, pia = world.mail("Gustavo"), world.chat("Pía")
    request = gustavo.last
    gustavo.replies("Adjunto", on=request, files={"a.xlsx": b"cuadros"})
    give(pia, "Validar", card=child(world, "Financiera"))
    gustavo.replies("Faltaba esto", on=request, files={"c.xlsx": b"anexo"})
    gustavo.sees("llegó cuando esta parte ya estaba concluida", "c.xlsx", "Licda. Pía Jerez")
    pia.sees("cuando su parte ya estaba concluida", "Faltaba esto")
    assert case(world, child(world, "Financiera")).state == "FIN"
    assert "Después envió algo más" in board(world)


def test_a_correction_can_be_sent_from_the_chat(world: World) -> None:
    """The constancia in the chat has a button to send a correction."""
    to_the_areas(world)
    mynor, pia = world.chat("Mynor"), world.chat("Pía")
    deliver(mynor, b"uno")
    mynor.taps("Enviar una corrección")
    deliver(mynor, b"uno corregido")
    mynor.found("Recibí su corrección")
    pia.sees("Corregido el")


def test_an_unreachable_area_is_told_once_and_recorded_by_the_chief(world: World) -> None:
    """A bouncing address: the Jefe learns it once, sees it on the board, and records what came on paper."""
    to_the_areas(world)
    pia = world.chat("Pía")
    bounces(world, "Nidia")
    pia.sees("no recibe mensajes", "Atención y Protección")
    shown = len(pia.all())
    bounces(world, "Nidia")
    assert len(pia.all()) == shown
    assert "Su dirección no recibe: nidia.rosales@igm.invalid" in board(world)
    pia.taps("Registrar lo que llegó por otra vía")
    pia.taps("Subdirección de Atención y Protección")
    give(
        pia, "Información recibida", card=child(world, "Atención"),
        values={"medio": "papel", "sello": "23/11/2026"},
    )  # fmt: skip
    assert case(world, child(world, "Atención")).state == "10"
    assert "por papel" in board(world)


def test_only_the_silent_are_reminded_and_the_chief_gets_the_board_at_the_end(world: World) -> None:
    """Reminders go to whoever has not answered; when the time is over the Jefe gets the board, once."""
    to_the_areas(world, until="27/11/2026")
    gustavo, veronica, pia = world.mail("Gustavo"), world.mail("Verónica"), world.chat("Pía")
    gustavo.replies("Adjunto", files={"a.xlsx": b"cuadros"})
    give(pia, "Validar", card=child(world, "Financiera"))
    gustavo.look()
    pia.look()
    for _ in range(15):
        world.later(hours=12)
    assert "Recordatorio" in veronica.last.text
    gustavo.sees_nothing_new()
    boards = [one for one in pia.all() if "Venció el plazo. Así va:" in one.text]
    assert len(boards) == 1
    assert "5 faltan, 1 concluida" in boards[0].text
    assert "Venció su plazo" in boards[0].text
    assert "2 recordatorios" in boards[0].text or "3 recordatorios" in boards[0].text


def test_the_chief_reminds_those_who_are_missing_now(world: World) -> None:
    """From the board the Jefe reminds the missing ones at once; whoever answered is left alone."""
    to_the_areas(world)
    mynor, pia, hugo = world.chat("Mynor"), world.chat("Pía"), world.chat("Hugo")
    deliver(mynor, b"uno")
    mynor.look()
    board(world)
    pia.taps("Recordar a los que faltan")
    pia.sees("Se les recordó a:", "1 recordatorio")
    hugo.sees("Recordatorio: se espera desde el 23/11/2026", buttons=["Entregar"])
    mynor.sees_nothing_new()


def test_the_worklist_has_one_line_for_the_collection(world: World) -> None:
    """/tareas shows the Jefe the collection in one line and its board, not a card for each area."""
    to_the_areas(world)
    pia = world.chat("Pía")
    pia.look()
    pia.says("/tareas")
    pia.found("Tareas pendientes: 1")
    pia.found("paso 9, 6 en total")
    pia.sees("6 en total: 6 faltan")


def test_the_board_by_mail(world: World) -> None:
    """A reply "Ver quiénes faltan" brings the board as a table."""
    to_the_areas(world)
    gustavo, pia = world.mail("Gustavo"), world.mail("Pía")
    gustavo.replies("Adjunto", files={"a.xlsx": b"cuadros"})
    pia.writes(PARENT, "estado")
    pia.replies("Ver quiénes faltan", on=pia.found("Estado"))
    pia.sees(
        "6 en total: 5 faltan, 1 recibida por revisar",
        "● Subdirección Financiera: Recibida el 23/11/2026 09:00",
    )
    assert pia.last.letter is not None
    html = pia.last.letter.get_body(("html",))
    assert html is not None
    assert "<th" in html.get_content()


def test_a_collection_with_a_silent_a_late_a_bouncing_and_a_correcting_area(world: World) -> None:
    """Three weeks of a collection with two outages: nothing is lost or doubled, and the Jefe closes it with a reason."""
    to_the_areas(world, until="04/12/2026")
    pia, mynor, hugo = world.chat("Pía"), world.chat("Mynor"), world.chat("Hugo")
    gustavo, wendy, veronica = world.mail("Gustavo"), world.mail("Wendy"), world.mail("Verónica")
    late = veronica.last
    bounces(world, "Nidia")
    world.reopen()
    deliver(mynor, b"control")
    world.later(hours=30)
    gustavo.replies("Adjunto", files={"a.xlsx": b"cuadros"})
    gustavo.replies("Corregido", on=gustavo.found("Según oficio"), files={"b.xlsx": b"cuadros buenos"})
    world.reopen()
    world.later(days=3)
    wendy.replies("Adjunto", on=wendy.found("Según oficio"), files={"e.pdf": b"%PDF"})
    give(pia, "Validar", card=child(world, "Control"))
    give(
        pia, "Solicitar información pendiente", card=child(world, "Extranjería"),
        values={"observaciones": "Falta la firma", "fecha": "11/12/2026"},
    )  # fmt: skip
    world.reopen()
    world.later(days=9)
    wendy.replies("Firmado", files={"e2.pdf": b"%PDF firmado"})
    give(pia, "Validar", card=child(world, "Extranjería"))
    give(pia, "Validar", card=child(world, "Financiera"))
    text = board(world)
    assert "6 en total: 3 faltan, 3 concluidas" in text
    assert "Su dirección no recibe" in text
    assert "Venció su plazo" in text
    hugo.look()
    pia.taps("Seguir sin los que faltan")
    pia.says("Venció el plazo y se les recordó")
    hugo.found("Ya no se espera su respuesta")
    assert case(world, PARENT).state == "FIN"
    assert "Concluyeron 3 de 6" in told(world, "Dora")
    world.reopen()
    veronica.replies("Aquí va lo nuestro", on=late, files={"rrhh.xlsx": b"tarde"})
    veronica.sees("llegó cuando esta parte ya estaba concluida", "Licda. Pía Jerez")
    pia.sees("Aquí va lo nuestro")
    history = world.store.read(lambda unit: unit.history(case(world, child(world, "Financiera")).id))
    assert [row.entry.kind for row in history if row.entry.kind != "reminder"] == [
        "start", "answer", "correct", "answer",
    ]  # fmt: skip


def test_more_time_for_all_who_are_missing(world: World) -> None:
    """The Jefe, who waits for the answers, gives the missing areas more time; they are told, who answered is not."""
    to_the_areas(world, until="27/11/2026")
    mynor, hugo, pia = world.chat("Mynor"), world.chat("Hugo"), world.chat("Pía")
    deliver(mynor, b"uno")
    mynor.look()
    board(world)
    pia.taps("Dar prórroga")
    pia.says("04/12/2026")
    pia.says("Lo pidieron varias áreas")
    if "Enviar" in pia.last.labels:
        pia.taps("Enviar")
    hugo.sees("Tiene prórroga hasta el 04/12/2026", "Lo pidieron varias áreas")
    mynor.sees_nothing_new()


def test_who_cannot_be_reached_is_not_counted_as_reminded(world: World) -> None:
    """A reminder that can reach nobody is no reminder on the board."""
    to_the_areas(world)
    bounces(world, "Nidia")
    board(world)
    world.chat("Pía").taps("Recordar a los que faltan")
    text = board(world)
    assert "recordatorio" not in text.split("Atención y Protección")[1].split("○")[0]
    assert "1 recordatorio" in text
