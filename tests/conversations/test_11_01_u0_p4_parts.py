"""IGM 11.01.U0.P4: what each Área Administrativa sends, by chat and by mail, and how each part goes on by itself."""

from __future__ import annotations

from tests.conversations.filling import work
from tests.conversations.office import Chat, World
from tests.conversations.playing import case, give, start, to_the_areas, told

FINANCE, CONTROL = "IGM-2026-00001.2", "IGM-2026-00001.4"


def deliver(chat: Chat, content: bytes) -> None:
    """Answer a request in chat with one file and nothing else."""
    chat.taps("Entregar")
    chat.taps("Omitir")
    chat.sends_photo(content)
    for _ in range(4):
        label = next((one for one in ("Omitir", "Enviar") if one in chat.last.labels), "")
        if label:
            chat.taps(label)


def test_each_area_is_asked_by_its_own_message_with_the_format(world: World) -> None:
    """Every area gets the request on its own channels, with the letter and the format; the Jefe gets one board."""
    pia = world.chat("Pía")
    to_the_areas(world)
    for name in ("Mynor", "Elisa", "Wendy", "Gustavo", "Verónica", "Hugo", "Nidia"):
        request = world.mail(name).found("Según oficio SP-060-2026")
        assert "a más tardar el 07/12/2026" in request.text
        assert len(request.files) == 2
    world.chat("Mynor").sees("Oficio y formato con información", buttons=["Entregar"])
    pia.sees("6 en total: 6 faltan", buttons=["Ver quiénes faltan", "Seguir sin los que faltan"])
    assert not any("Paso 9" in one.text for one in pia.all())


def test_an_area_answers_by_chat_and_the_chief_validates_it(world: World) -> None:
    """One area delivers in chat: it gets a constancia; the Jefe gets that part with its file alone and validates it."""
    to_the_areas(world)
    mynor, pia = world.chat("Mynor"), world.chat("Pía")
    deliver(mynor, b"formato de control")
    mynor.sees("Constancia de entrega", "foto.jpg", "Licda. Pía Jerez")
    card = pia.sees("Paso 10:", CONTROL, buttons=["Validar", "Solicitar información pendiente"])
    assert len(card.files) == 1
    assert "Programa del taller" not in card.text
    give(pia, "Validar", card=CONTROL)
    assert case(world, CONTROL).state == "FIN"
    assert case(world, "IGM-2026-00001").state.startswith("tramo:")


def test_an_area_answers_by_mail_with_its_file_attached(world: World) -> None:
    """A reply with the file attached delivers it; the words beside it are kept as its comment."""
    to_the_areas(world)
    gustavo = world.mail("Gustavo")
    gustavo.replies(
        "Buen día, adjunto lo solicitado.\nNúmero del oficio de entrega: SF-33-2026",
        files={"formato.xlsx": b"cuadros"},
    )
    gustavo.sees("Constancia de entrega", "formato.xlsx")
    world.chat("Pía").sees("Paso 10:", FINANCE, "SF-33-2026", "adjunto lo solicitado")


def test_words_without_the_file_are_kept_and_the_file_is_asked_for(world: World) -> None:
    """A reply without the file moves nothing: the Jefe reads it and the area is told what is missing."""
    to_the_areas(world)
    gustavo = world.mail("Gustavo")
    request = gustavo.last
    gustavo.replies("Lo enviamos el jueves", on=request)
    gustavo.sees("Todavía falta: Oficio y formato con información")
    world.chat("Pía").sees("Lo enviamos el jueves")
    assert case(world, FINANCE).state == "9"
    gustavo.replies("Aquí está", files={"formato.xlsx": b"cuadros"})
    assert case(world, FINANCE).state == "10"


def test_the_file_alone_sent_in_the_chat_is_the_delivery(world: World) -> None:
    """Whoever has one request open may just send the file, without pressing Entregar."""
    to_the_areas(world)
    mynor = world.chat("Mynor")
    mynor.sends_photo(b"formato de control")
    for _ in range(3):
        label = next((one for one in ("Omitir", "Enviar") if one in mynor.last.labels), "")
        if label:
            mynor.taps(label)
    mynor.sees("Constancia de entrega")


def test_only_the_area_with_something_pending_is_asked_again(world: World) -> None:
    """The Jefe asks one area for what is pending: it gets a new request with the observations; the others go on."""
    to_the_areas(world)
    mynor, gustavo, pia = world.chat("Mynor"), world.mail("Gustavo"), world.chat("Pía")
    deliver(mynor, b"uno")
    gustavo.replies("Adjunto", files={"formato.xlsx": b"cuadros"})
    give(
        pia,
        "Solicitar información pendiente",
        card=CONTROL,
        values={"observaciones": "Falta la firma del Subdirector", "fecha": "11/12/2026"},
    )
    mynor.sees("Observaciones de Licda. Pía Jerez", "Falta la firma", "a más tardar el 11/12/2026")
    assert case(world, CONTROL).state == "9"
    assert case(world, FINANCE).state == "10"
    give(pia, "Validar", card=FINANCE)
    deliver(mynor, b"firmado")
    give(pia, "Validar", card=CONTROL)
    assert case(world, CONTROL).state == "FIN"


def test_an_area_answers_only_for_itself(world: World) -> None:
    """One area's button pressed from another area's account changes nothing."""
    to_the_areas(world)
    mynor, hugo = world.chat("Mynor"), world.chat("Hugo")
    mynor.taps("Entregar", by=hugo)
    assert "no está asignada a usted" in hugo.popup.text
    assert case(world, CONTROL).state == "9"


def test_whoever_has_no_account_here_answers_for_the_area_by_its_own_letter(world: World) -> None:
    """Two people hold one area: the answer of either is the area's, and the other's card says so."""
    to_the_areas(world)
    wendy = world.mail("Wendy")
    wendy.replies("Va adjunto", files={"extranjeria.pdf": b"%PDF"})
    wendy.sees("Constancia de entrega")
    assert "Wendy Ajú" in told(world, "Elisa")


def test_the_areas_are_invited_with_the_programme_and_the_format(world: World) -> None:
    """The invitation says when and where, brings the two papers, and each area can say that the oficio came."""
    to_the_areas(world)
    letter = world.mail("Verónica").found("se le convoca al taller de planificación: 30/01/2026, 09:00")
    assert "Según oficio PYP-022-2026 del 21/01/2026" in letter.text
    assert len(letter.files) == 2
    world.mail("Verónica").replies("Recibido", on=letter)
    world.chat("Pía").says("IGM-2026-00001")
    world.chat("Pía").sees("Subdirección de Recursos Humanos: recibido el 23/11/2026")


def test_nothing_is_asked_where_nothing_is_needed(world: World) -> None:
    """The Jefe finds that no information is needed: the case ends, and those who instructed it learn why."""
    start(world.chat("Dora"), "11.01.U0.P4")
    work(world.chat("Saúl"), "Instrucción recibida")
    work(world.chat("Pía"), "No hace falta solicitar", {"motivo": "Sirve lo que se reunió en octubre"})
    assert case(world, "IGM-2026-00001").state == "FIN:sin requerimiento"
    world.chat("Saúl").found("no ve necesario solicitar información: Sirve lo que se reunió en octubre")
    world.chat("Dora").sees("sin requerimiento")
    assert "taller" not in told(world, "Verónica")
