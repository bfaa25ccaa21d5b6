"""DS-UI-05 by mail, and by mail and chat mixed: letters with attachments in, the document attached out."""

from __future__ import annotations

from email.message import EmailMessage

from tests.conversations import dictamen
from tests.conversations.dictamen import DATA, NUMBER, the_case
from tests.conversations.office import Mailbox, Shown, World
from tests.conversations.playing import rows


def form_letter() -> str:
    """The technician's form as he writes it in one letter."""
    return "Enviar datos y fotografías\n\n" + "\n".join(f"{label}: {value}" for label, value in DATA.items())


def reply(box: Mailbox, text: str, on: Shown, *files: tuple[str, bytes]) -> None:
    """An answer with attachments to a letter of ours."""
    answered = on.letter
    assert answered is not None
    address = str(answered["Reply-To"].addresses[0].addr_spec)
    letter: EmailMessage = box.letter(f"Re: {answered['Subject']}", text, to=address)
    for name, content in files:
        letter.add_attachment(content, maintype="image", subtype="png", filename=name)
    box.sends(letter)


def pdf_of(shown: Shown) -> EmailMessage:
    """The PDF that is attached to a letter; there is exactly one."""
    assert shown.letter is not None
    (pdf,) = (one for one in shown.letter.iter_attachments() if one.get_content_type() == "application/pdf")
    return pdf


def test_the_whole_way_by_mail(world: World) -> None:
    """Julio, Marta and Byron have no chat: every row is answered by letter, photographs and constancia attached."""
    julio, marta = world.mail("Julio"), world.mail("Marta")
    julio.writes(
        "Necesito un dictamen técnico",
        "Equipo: El monitor de Archivo\nMotivo de la solicitud: Lo voy a devolver\nUbicación del bien: Archivo",
    )
    julio.sees("Constancia de recepción", NUMBER)
    claudia = world.mail("Claudia")
    claudia.replies("Marta López", on=claudia.found("Paso 2"))
    card = marta.found("Paso 3")
    reply(marta, form_letter(), card, ("frente.png", dictamen.picture(1)), ("placa.png", dictamen.picture(2)))
    marta.sees("Quedó registrado: Enviar datos y fotografías", "Fotografías: 2 archivos")
    beatriz, rodrigo = world.mail("Beatriz"), world.mail("Rodrigo")
    beatriz.replies("Elaborar dictamen y enviar", on=beatriz.found("Paso 4"))
    assert pdf_of(marta.found("Paso 5")).get_filename() == "DT-2026-0001.pdf"
    for box in (marta, rodrigo):
        box.replies("Correcto, firmo", on=box.found("Paso 5"))
    assert the_case(world).state == "6"
    marta.replies(
        "Dictamen entregado\n\nFecha de entrega: 23/11/2026\nEntregado a: Julio Cifuentes",
        on=marta.found("Paso 6"),
    )
    notice = julio.found("Se le entrega el dictamen técnico DT-2026-0001")
    assert bytes(pdf_of(notice).get_content()).startswith(b"%PDF")
    julio.replies("Entregado a Inventarios\n\nEntrega a Inventarios: 23/11/2026", on=julio.found("Paso 7"))
    byron = world.mail("Byron")
    reply(
        byron, "Recibido, entrego constancia", byron.found("Paso 8"), ("constancia.png", dictamen.picture(3))
    )
    julio.replies("Copia entregada", on=julio.found("Paso 9"))
    marta.replies("Copia recibida", on=marta.found("Paso 10"))
    beatriz.replies("Archivado\n\nArchivado en: Leitz 4, folio 120", on=beatriz.found("Paso 11"))
    assert the_case(world).state == "FIN"
    assert rows(world) == [str(number) for number in range(1, 12)]
    julio.sees("Su gestión terminó")


def test_half_by_chat_and_half_by_mail(world: World) -> None:
    """What Carlos began by letter he ends in his chat; who signs by mail and who by chat makes no difference."""
    dictamen.ask(world)
    world.chat("Claudia").taps("Carlos Pérez Tzoc")
    carlos, box = world.chat("Carlos"), world.mail("Carlos")
    lines = "\n".join(f"{label}: {value}" for label, value in list(DATA.items())[:-2])
    box.replies(f"Enviar datos y fotografías\n\n{lines}", on=box.found("Paso 3"))
    carlos.taps("Enviar datos y fotografías")
    carlos.taps("No tiene reparación")
    carlos.says("Dar de baja el bien")
    carlos.sends_photo(dictamen.picture())
    carlos.sees("Revise antes de enviar", "7XK2M93", "Fotografías: 1 archivo")
    carlos.taps("Enviar")
    dictamen.draw_up(world, "Se adjunta la factura de compra")
    rodrigo = world.mail("Rodrigo")
    rodrigo.replies("Correcto, firmo", on=rodrigo.found("Paso 5"))
    carlos.taps("Correcto, firmo")
    assert the_case(world).state == "6"


def test_the_technician_corrects_what_he_sent(world: World) -> None:
    """The Asistente asks him for it with a reason; he changes one datum, and the rest stays as he gave it."""
    dictamen.ask(world)
    dictamen.examine(world)
    beatriz, carlos = world.chat("Beatriz"), world.chat("Carlos")
    beatriz.taps("Pedir corrección al Técnico")
    beatriz.says("El modelo no corresponde a la marca")
    assert the_case(world).state == "3"
    carlos.sees("Paso 3", "El modelo no corresponde a la marca")
    carlos.taps("Enviar datos y fotografías")
    carlos.says("Era el modelo de otro equipo")
    carlos.taps("Corregir un dato")
    carlos.taps("Modelo")
    carlos.says("OptiPlex 7090")
    carlos.taps("Enviar")
    beatriz.sees("Paso 4", "Modelo: OptiPlex 7090", "Marca: Dell", "Era el modelo de otro equipo")


def test_an_asset_that_is_not_given_back(world: World) -> None:
    """The requester says so with his reason, and the dictamen is archived."""
    dictamen.signed(world)
    carlos = world.chat("Carlos")
    carlos.taps("Dictamen entregado")
    carlos.says("hoy")
    carlos.says("Ana Gómez")
    carlos.taps("Omitir")
    carlos.taps("Enviar")
    ana = world.mail("Ana")
    ana.replies("El bien no se entrega\n\nPuede repararse y lo seguimos usando", on=ana.found("Paso 7"))
    assert the_case(world).state == "11"
    world.chat("Beatriz").sees("Paso 11", "Puede repararse y lo seguimos usando")
