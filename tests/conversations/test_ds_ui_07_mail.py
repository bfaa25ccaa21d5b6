"""DS-UI-07 by mail, and half by mail and half by chat."""

from __future__ import annotations

from tests.conversations.accounts import CUI, LETTER, NIT, NUMBER, SECRETS, VOBO, ask_for_account, with_files
from tests.conversations.office import Mailbox, World
from tests.conversations.playing import case, rows


def present(world: World, *, cui: str = CUI) -> Mailbox:
    """Leticia, who has no chat, sends the whole form in one letter with its three files."""
    leticia = world.mail("Leticia")
    letter = leticia.letter("Crear un usuario nuevo DS-UI-07", LETTER.format(cui=cui, nit=NIT))
    with_files(leticia, letter, "formulario firmado.pdf", "DPI Xol.pdf", "nit.pdf")
    return leticia


def test_a_whole_form_fits_in_one_letter(world: World) -> None:
    """Labels and three attachments make the case; the constancia repeats nothing personal."""
    leticia = present(world)
    leticia.sees("Constancia", NUMBER, "Nombres completos: María Fernanda")
    for secret in SECRETS:
        assert secret not in leticia.last.text
    files = world.store.read(lambda unit: unit.personal_files_of(case(world, NUMBER).id))
    assert sorted(one.name for one in files) == ["DPI Xol.pdf", "formulario firmado.pdf", "nit.pdf"]


def test_everybody_answers_by_mail(world: World) -> None:
    """Request, return, presentation and all that follows, in letters only."""
    leticia, beatriz = present(world), world.mail("Beatriz")
    beatriz.replies(
        "Devolver con observaciones\nFaltaba en la última revisión: sello, firma del usuario\n"
        "Observaciones: Falta el sello de la Dirección",
        on=beatriz.found("paso 2"),
    )
    assert case(world, NUMBER).state == "1"
    leticia.sees("Firma del usuario, Sello", "Falta el sello de la Dirección")
    leticia.replies("Enviar solicitud")
    leticia.sees("CUI: (recibido)", "Observación 1: (“Falta el sello de la Dirección”")
    words = "Observación 1: Ya está sellado\nCargo / Puesto: Trabajadora social II"
    letter = leticia.letter("Re: x", words)
    answered = leticia.last.letter
    assert answered is not None
    letter.replace_header("To", str(answered["Reply-To"]))
    with_files(leticia, letter, "formulario firmado y sellado.pdf")
    leticia.found("Quedó registrado: Enviar solicitud")
    assert case(world, NUMBER).state == "2"
    beatriz.replies(VOBO, on=beatriz.found("Trabajadora social II"))
    edgar, carlos = world.mail("Edgar"), world.mail("Carlos")
    edgar.replies("Usuario creado o actualizado\nUsuario de dominio: mxol", on=edgar.found("paso 3"))
    carlos.replies("Configuración realizada", on=carlos.found("paso 4"))
    assert case(world, NUMBER).state == "FIN"
    assert rows(world) == ["1", "2", "1", "2", "3", "4"]
    leticia.found("quedó atendida")


def test_a_return_is_answered_in_one_letter(world: World) -> None:
    """The answer's words and what changes, in one letter: it goes on without another question."""
    leticia, beatriz = present(world), world.mail("Beatriz")
    beatriz.replies(
        "Devolver con observaciones\nFaltaba en la última revisión: Un dato del formulario\nObservaciones: ¿Qué cargo?",
        on=beatriz.found("paso 2"),
    )
    leticia.replies(
        "Enviar solicitud\nCargo / Puesto: Psicóloga\nObservación 1: Es psicóloga", on=leticia.found("paso 1")
    )
    assert case(world, NUMBER).state == "2"
    beatriz.found("Cargo / Puesto: Psicóloga")


def test_a_doubtful_number_by_mail_is_taken_and_marked(world: World) -> None:
    """A CUI whose digit does not fit comes in by letter; whoever opens it next sees that it is to be verified."""
    present(world, cui="2345 67892 0101").sees("Constancia")
    beatriz = world.chat("Beatriz")
    beatriz.taps("Ver datos personales")
    beatriz.sees("CUI: 2345 67892 0101 (por verificar)", "NIT: 1234567-9")


def test_a_form_begun_in_chat_is_finished_by_mail(world: World) -> None:
    """Óscar fills in half in chat, asks to go on by mail, and sends what is missing in a letter."""
    oscar, mail = world.chat("Óscar"), world.mail("Óscar")
    oscar.says("crear un usuario")
    oscar.taps("Sí, abrir la gestión")
    oscar.taps("Actualización")
    for words in ("María Fernanda", "Xol Caal", NIT):
        oscar.says(words)
    mail.writes("continuar", "continuar")
    mail.sees("NIT: (recibido)", "CUI: (escriba aquí", "Adjunte: Formulario firmado")
    assert "Fotocopia del DPI" not in mail.last.text
    letter = mail.letter("Re: x", f"CUI: {CUI}\nAsume la responsabilidad: sí")
    answered = mail.last.letter
    assert answered is not None
    letter.replace_header("To", str(answered["Reply-To"]))
    with_files(mail, letter, "firmado.pdf")
    mail.sees("Constancia", NUMBER)


def test_a_form_presented_in_chat_is_returned_by_mail_and_mended_in_chat(world: World) -> None:
    """The channels mix: chat, mail, chat."""
    ask_for_account(world).taps("Enviar")
    beatriz, oscar = world.mail("Beatriz"), world.chat("Óscar")
    beatriz.replies(
        "Devolver con observaciones\nFaltaba en la última revisión: Fotocopia del NIT\nObservaciones: No se lee",
        on=beatriz.found("paso 2"),
    )
    oscar.taps("Enviar solicitud")
    oscar.says("Va otra copia")
    oscar.sends_photo(b"otra copia del NIT", caption="fotocopia del NIT")
    oscar.found("Fotocopia del NIT: 2 en total")
    oscar.taps("Enviar")
    assert case(world, NUMBER).state == "2"
