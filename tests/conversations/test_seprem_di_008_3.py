"""SEPREM-DI-008.3: the copies of infrastructure, in their own rhythm and by their own people."""

from __future__ import annotations

from tests.conversations.filling_in import FIRST, ask_for, do, stands
from tests.conversations.office import World
from tests.conversations.playing import told

TURN = f"{FIRST}.1"
FILES = "firewall_1127.cfg; 27/11/2026; 15:42"
COPY = {"archivos se crearon": FILES}


def every_friday(world: World) -> None:
    """Otoniel sets the rhythm and names Mildred; Friday comes."""
    values = {"Cada cuánto": "cada viernes", "cada cuánto": "cada viernes", "qué hora": "15:30"}
    ask_for(world.chat("Otoniel"), "respaldo del firewall", values)
    stands(world, "ritmo:2")
    world.runs_until("2026-11-27 15:30")


def test_a_copy_is_made_kept_verified_and_reported(world: World) -> None:
    """The analyst's card, the chief's three rows, and Dirección reads names, date, hour and place."""
    every_friday(world)
    boss, analyst = world.chat("Otoniel"), world.chat("Mildred")
    analyst.found("Se le delegaron las copias de respaldo de Firewall, planta telefónica")
    analyst.sees("27/11/2026", "Firewall, planta telefónica", "☐ Paso 5")
    do(analyst, "2", "Todo (pasos 2 a 5)", COPY, number=TURN)
    do(boss, "6", "Dispositivo resguardado", number=TURN)
    do(boss, "7", "Íntegros y funcionales", number=TURN)
    do(boss, "8", "Informar a Dirección", number=TURN)
    letter = world.mail("Ingrid").found("copia de respaldo de infraestructura").text
    for words in ("firewall_1127.cfg", "27/11/2026", "15:42", "Disco 05", "planta telefónica"):
        assert words in letter
    stands(world, "FIN", TURN)
    stands(world, "ritmo:2")


def test_files_that_fail_are_made_again(world: World) -> None:
    """The chief sends it to row 2 or 3 with his reason; only that turn goes back."""
    every_friday(world)
    boss, analyst = world.chat("Otoniel"), world.chat("Mildred")
    do(analyst, "2", "Todo (pasos 2 a 5)", COPY, number=TURN)
    do(boss, "6", "Dispositivo resguardado", number=TURN)
    boss.taps("Con fallas, devolver")
    boss.taps(next(label for label in boss.last.labels if label.startswith("Paso 2")))
    boss.says("El servicio estaba detenido")
    boss.taps("Enviar")
    stands(world, "2", TURN)
    analyst.sees("El servicio estaba detenido", "☐ Paso 2")


def test_the_other_departments_chief_is_not_asked(world: World) -> None:
    """Desarrollo's people hear nothing of infrastructure's copies."""
    every_friday(world)
    assert TURN not in told(world, "Estuardo") + told(world, "Wilmer")


def test_a_copy_in_one_letter_shows_everything_that_was_done(world: World) -> None:
    """Mildred answers «Todo» by mail: her card and her chief's have all of it, not the first row's alone."""
    every_friday(world)
    letters = world.mail("Mildred")
    letters.replies(
        "Todo\nEstado de los servicios: En línea\nRepositorio: Nube\nDispositivo externo: Disco 05\n"
        f"Archivos de la copia: {FILES}",
        on=letters.found("Paso 2"),
    )
    card = world.chat("Mildred").found("✔ Todo (pasos 2 a 5)")
    for words in ("En línea", "firewall_1127.cfg", "Nube", "Disco 05"):
        assert words in card.text
    boss = world.mail("Otoniel")
    boss.replies("Dispositivo resguardado\nLugar de resguardo: Caja fuerte")
    boss.replies("Íntegros y funcionales\nVerificación: Se cargó sin errores")
    assert "Con «Informar a Dirección» puede añadir" in boss.found("Paso 8").text
    boss.replies(
        "Informar a Dirección\nObservaciones del informe: Conviene otro disco", on=boss.found("Paso 8")
    )
    assert "Esta parte de la gestión concluyó." in boss.last.text
    assert "Conviene otro disco" in world.mail("Ingrid").found("copia de respaldo de infraestructura").text
    stands(world, "FIN", TURN)


def test_a_letter_shows_how_what_may_be_added_is_written(world: World) -> None:
    """Otoniel, who asks by mail, sees an example of the date from which the copies are made."""
    letters = world.mail("Otoniel")
    letters.writes("Respaldo", "Programar el respaldo del firewall")
    letters.sees("Puede añadir, si quiere: Copias a partir del (por ejemplo: 01/12/2026).")
