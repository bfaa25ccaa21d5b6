"""DS-UI-07 by chat: the account of somebody who is not in the roster, from the request to her machine."""

from __future__ import annotations

from tests.conversations.accounts import NUMBER, ask_for_account, passes_on
from tests.conversations.filling import gives
from tests.conversations.office import World
from tests.conversations.playing import case, rows, told


def finish(world: World) -> None:
    """Edgar creates the account and Carlos configures the machine."""
    edgar, carlos = world.chat("Edgar"), world.chat("Carlos")
    edgar.sees("Paso 3", "Nombres completos: María Fernanda")
    edgar.taps("Usuario creado o actualizado")
    edgar.says("mxol")
    edgar.taps("Omitir")
    edgar.taps("Enviar")
    world.chat("Óscar").found("usuario mxol, de María Fernanda Xol Caal. Falta la configuración")
    carlos.sees("Paso 4", "Usuario de dominio: mxol")
    carlos.taps("Configuración realizada")
    carlos.taps("Omitir")


def test_a_new_user_from_request_to_machine(world: World) -> None:
    """Form, signed page and copies; the Asistente finds it complete; server, machine, and the Director is told."""
    oscar = ask_for_account(world)
    oscar.sees("Revise antes de enviar", "CUI: 2345 67899 0101", "Fotocopia del NIT: 1 archivo (foto.jpg)")
    oscar.taps("Enviar")
    came = "Datos personales recibidos: NIT, CUI, Formulario firmado, Fotocopia del DPI, Fotocopia del NIT"
    oscar.sees("Constancia", NUMBER, came, "La tiene ahora: Beatriz Lima Coronado")
    beatriz = world.chat("Beatriz")
    beatriz.sees("Paso 2", "Apellidos completos: Xol Caal", "Acceso a Internet: Sin Social Sin Streaming")
    passes_on(world)
    world.chat("Rodrigo").sees("Quedó registrado su Vo.Bo. del 20/11/2026", NUMBER, "Lo anotó Beatriz Lima")
    world.chat("Edgar").sees("Vo.Bo. Gestión: Ing. Rodrigo Aguilar Sandoval")
    finish(world)
    assert rows(world) == ["1", "2", "3", "4"]
    assert case(world, NUMBER).state == "FIN"
    assert "quedó atendida" in told(world, "Óscar")


def test_an_update_needs_no_copies(world: World) -> None:
    """For an update the form ends with the signed page: the copies are neither asked for nor missed."""
    oscar = ask_for_account(world, "Actualización")
    oscar.sees("Revise antes de enviar")
    assert not any("fotocopia del DPI" in one.text for one in oscar.all())
    oscar.taps("Enviar")
    passes_on(world)
    finish(world)
    assert case(world, NUMBER).state == "FIN"


def test_a_leaver_is_taken_off_the_same_way(world: World) -> None:
    """The form's «Baja», which no row of the manual names, goes the same way without copies."""
    oscar = ask_for_account(world, "Baja")
    oscar.taps("Enviar")
    world.chat("Beatriz").sees("Solicitud de usuario: Baja")
    passes_on(world)
    finish(world)
    assert case(world, NUMBER).state == "FIN"


def test_without_the_vobo_it_is_denied(world: World) -> None:
    """The form's «Vo.Bo. Gestión», which no row obtains, is refused: Óscar reads why, and nobody creates the account."""
    ask_for_account(world).taps("Enviar")
    gives(world.chat("Beatriz"), "Sin Vo.Bo., denegar", "Navegación Total no se autoriza a ese puesto")
    world.mail("Óscar").sees("no dio su Vo.Bo.", "(Nuevo)", "Navegación Total no se autoriza")
    assert case(world, NUMBER).state == "FIN:denegada"
    assert "Paso 3" not in told(world, "Edgar")


def test_what_is_missing_is_said_at_once_and_only_that_is_mended(world: World) -> None:
    """The Asistente marks all that is missing; Óscar's form comes back filled in, and he changes two things."""
    ask_for_account(world).taps("Enviar")
    beatriz, oscar = world.chat("Beatriz"), world.chat("Óscar")
    beatriz.taps("Devolver con observaciones")
    beatriz.taps("☐ Firma del usuario")
    beatriz.taps("☐ Fotocopia del DPI")
    assert beatriz.last.labels[1] == "☑ Firma del usuario"
    beatriz.taps("Listo")
    beatriz.says("La copia del DPI no se lee y falta la firma de la usuaria")
    beatriz.taps("Enviar")
    assert case(world, NUMBER).state == "1"
    oscar.sees("Paso 1", "Firma del usuario, Fotocopia del DPI", "no se lee")
    oscar.taps("Enviar solicitud")
    oscar.sees("Observación 1: “La copia del DPI no se lee y falta la firma de la usuaria”")
    oscar.says("Va otra copia, y ya firmó")
    oscar.sees("Revise antes de enviar", "Incluye lo que ya estaba anotado", "CUI: 2345 67899 0101")
    oscar.taps("Corregir un dato")
    oscar.taps("Fotocopia del DPI")
    oscar.sees("Envíe la fotocopia del DPI")
    oscar.sends_photo(b"otra copia del DPI")
    oscar.taps("Corregir un dato")
    oscar.taps("Formulario firmado")
    oscar.sends_photo(b"ahora con las dos firmas")
    oscar.sees("Revise antes de enviar")
    oscar.taps("Enviar")
    assert case(world, NUMBER).round == 2
    beatriz.sees("Paso 2")
    beatriz.taps("Ver datos personales")
    contents = [world.files.path(one.sha256).read_bytes() for one in beatriz.last.files]
    assert contents == [b"ahora con las dos firmas", b"otra copia del DPI", b"la copia del NIT"]
    passes_on(world)
    finish(world)
    assert rows(world) == ["1", "2", "1", "2", "3", "4"]


def test_a_second_return_is_a_new_review(world: World) -> None:
    """Returned twice, the Asistente's list of what is missing starts empty each time."""
    ask_for_account(world).taps("Enviar")
    beatriz, oscar = world.chat("Beatriz"), world.chat("Óscar")
    for missing in ("Sello", "Fotocopia del NIT"):
        beatriz.taps("Devolver con observaciones")
        assert not any(label.startswith("☑") for label in beatriz.last.labels)
        beatriz.taps(f"☐ {missing}")
        beatriz.taps("Listo")
        beatriz.says(f"Falta: {missing}")
        beatriz.taps("Enviar")
        oscar.taps("Enviar solicitud")
        oscar.says("Ya va")
        oscar.taps("Enviar")
    assert case(world, NUMBER).round == 3
    beatriz.sees("Faltaba en la última revisión: Fotocopia del NIT")


def test_only_directors_present_it_and_the_assistant_registers_it(world: World) -> None:
    """An employee is not offered the procedure; the Asistente types in what a Director brought on paper."""
    ana = world.chat("Ana")
    ana.says("DS-UI-07")
    assert "dentro del Dominio" not in ana.last.text
    beatriz = world.chat("Beatriz")
    beatriz.says("DS-UI-07")
    beatriz.taps("Sí, abrir la gestión")
    beatriz.sees("¿Quién la solicita?")
    beatriz.says("Óscar Valdez")
    beatriz.sees("¿A quién se atiende")
