"""DS-UI-08 Usuario y módulo BSOSEP, every way through it."""

from __future__ import annotations

from tests.conversations.accounts import SECRETS
from tests.conversations.filling import fill, gives
from tests.conversations.office import World
from tests.conversations.playing import case, rows, told

NUMBER = "SOSEP-2026-00001"
USER, MODULE, ACCOUNT = "Usuario BSOSEP", "Módulo BSOSEP", "Cuenta SIGES o SICOIN"


def ask(world: World, what: str = USER, kind: str = "Nuevo") -> None:
    """Irma asks for it by chat."""
    irma = world.chat("Irma")
    irma.says("necesito usuario para BSOSEP")
    irma.taps("Sí, abrir la gestión")
    irma.taps(next(label for label in irma.last.labels if label.startswith(what)))
    irma.taps(kind)
    if what == ACCOUNT:
        irma.taps("☐ Cuenta SICOIN")
        irma.taps("Listo")
    fill(irma)
    irma.sees("Constancia", NUMBER, "La tiene ahora: Beatriz Lima Coronado")


def to_the_director(world: World, what: str = USER, kind: str = "Nuevo") -> None:
    """Beatriz finds it complete."""
    ask(world, what, kind)
    world.chat("Beatriz").taps("Completa, en RECEPCIÓN")
    world.chat("Irma").sees("está en estado RECEPCIÓN")
    assert case(world, NUMBER).state == "3"


def test_a_user_from_request_to_archive(world: World) -> None:
    """Form and copies; RECEPCIÓN, PROCESANDO, FINALIZADO; the request is archived and no secret was shown."""
    to_the_director(world)
    rodrigo, mirna, irma = world.chat("Rodrigo"), world.chat("Mirna"), world.chat("Irma")
    rodrigo.sees("Paso 3", "Perfil que tendrá: Digitador", "Asume la responsabilidad: sí")
    gives(rodrigo, "Vo.Bo., asignar", "Mirna Sacalxot Ruiz")
    mirna.sees("Paso 4", "Nombres Completos: María Fernanda")
    gives(mirna, "Atendida, en PROCESANDO", "Usuario mxol, perfil Digitador")
    irma.sees("está en estado PROCESANDO")
    mirna.taps("En persona")
    world.mail("Irma").sees("está en estado FINALIZADO", "Usuario mxol, perfil Digitador")
    gives(world.chat("Beatriz"), "Solicitud archivada")
    assert case(world, NUMBER).state == "FIN"
    assert rows(world) == ["1", "2", "3", "4", "5", "6"]
    for name in ("Rodrigo", "Mirna", "Beatriz"):
        assert not any(secret in told(world, name) for secret in SECRETS)


def test_a_module_asks_for_no_profile(world: World) -> None:
    """DI-Frm_001: new or updated, never taken off; no profile and no accounts are asked for."""
    to_the_director(world, MODULE, "Actualización")
    asked = told(world, "Irma")
    assert "¿El módulo es nuevo o se actualiza?" in asked
    assert "¿Qué módulo se crea o se actualiza?" in asked
    assert "¿Para qué módulo o sistema" not in asked
    assert "¿Qué perfil tendrá" not in asked
    assert "¿Qué cuentas" not in asked
    assert "¿El usuario es nuevo" not in asked


def test_an_account_of_sicoin_and_a_leaver_go_the_same_way(world: World) -> None:
    """DI-Frm_004, which no row names, and its «Baja» are received and answered here."""
    to_the_director(world, ACCOUNT, "Baja")
    world.chat("Rodrigo").sees("Solicitud de cuenta: Baja", "Cuentas: Cuenta SICOIN")
    gives(world.chat("Rodrigo"), "Vo.Bo., asignar", "Mirna Sacalxot Ruiz")
    assert case(world, NUMBER).state == "4"


def test_what_is_missing_comes_back_at_once_and_only_that_is_mended(world: World) -> None:
    """Beatriz marks all that is missing; the form comes back to Irma filled in."""
    ask(world)
    beatriz, irma = world.chat("Beatriz"), world.chat("Irma")
    beatriz.taps("Devolver con observaciones")
    beatriz.taps("☐ Sello")
    beatriz.taps("☐ Fotocopia de CUI")
    beatriz.taps("Listo")
    beatriz.says("No se ve el sello ni el reverso del DPI")
    beatriz.taps("Enviar")
    assert case(world, NUMBER).state == "1"
    irma.sees("Paso 1", "Sello, Fotocopia de CUI")
    irma.taps("Enviar solicitud")
    irma.says("Va de nuevo")
    irma.sees("Incluye lo que ya estaba anotado", "Perfil que tendrá: Digitador")
    irma.taps("Enviar")
    assert case(world, NUMBER).state == "2"


def test_the_director_returns_it_or_denies_it(world: World) -> None:
    """He sends it back for its justification, and denies what is no valid change; Irma reads why."""
    to_the_director(world)
    rodrigo, irma = world.chat("Rodrigo"), world.chat("Irma")
    gives(rodrigo, "Devolver con observaciones", "¿Por qué perfil de digitador?")
    assert case(world, NUMBER).state == "1"
    irma.taps("Enviar solicitud")
    irma.says("Porque registra beneficiarios")
    fill(irma)
    world.chat("Beatriz").taps("Completa, en RECEPCIÓN")
    gives(rodrigo, "Denegar", "La sede ya tiene dos digitadores")
    assert case(world, NUMBER).state == "FIN:denegada"
    world.mail("Irma").sees("Se deniega la solicitud", "La sede ya tiene dos digitadores")
