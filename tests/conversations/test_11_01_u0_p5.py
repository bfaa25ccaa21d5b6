"""IGM 11.01.U0.P5, every way through it: the forecasts with their letter, the Jefe's analysis and adjustment."""

from __future__ import annotations

from tests.conversations.filling import fill, work
from tests.conversations.office import World
from tests.conversations.playing import case, rows, start

NUMBER = "IGM-2026-00001"


def to_the_chief(world: World) -> None:
    """The Profesional's part, rows 1 to 4, up to its letter."""
    amilcar = world.chat("Amílcar")
    start(amilcar, "11.01.U0.P5")
    for button in ("Pronósticos realizados", "Pronósticos comparados", "Elaborar oficio y trasladar"):
        work(amilcar, button)
    world.later(minutes=1)
    assert case(world, NUMBER).state == "5"


def test_the_goals_from_the_statistics_to_the_systems(world: World) -> None:
    """The whole way with an adjustment; at the end the Subdirector learns where the goals are."""
    to_the_chief(world)
    pia = world.chat("Pía")
    card = pia.sees("Paso 5", buttons=["Propuesta analizada", "Devolver al Profesional"])
    assert any(one.name.endswith(".pdf") for one in card.files)
    work(pia, "Propuesta analizada")
    work(pia, "Metas ajustadas", {"Se ajusta alguna": "Sí"})
    work(pia, "Incorporadas al POA")
    work(pia, "Ingresadas en los sistemas")
    assert case(world, NUMBER).state == "FIN"
    assert rows(world, NUMBER) == ["1", "2", "3", "4", "5", "6", "7", "8"]
    saul = world.chat("Saúl")
    told_him = saul.found("metas físicas 2028").text
    assert "SIGES" in told_him
    assert "2215" in told_him
    saul.sees("Se programaron las metas físicas que el POA debe incorporar.", "Ejercicio fiscal: 2028")
    saul.taps("Abrir Elaboración del Plan Operativo Anual y Multianual")
    fill(saul)
    saul.sees("Constancia", f"Viene de: {NUMBER} · Programación de metas físicas", "Ejercicio fiscal: 2028")


def test_a_proposal_that_needs_no_adjustment_goes_on(world: World) -> None:
    """Row 6 is done without a list where the analysis asks for none."""
    to_the_chief(world)
    pia = world.chat("Pía")
    work(pia, "Propuesta analizada")
    work(pia, "Metas ajustadas", {"Se ajusta alguna": "No"})
    assert case(world, NUMBER).state == "7"


def test_a_wrong_forecast_goes_back_to_whoever_made_it(world: World) -> None:
    """The Jefe chooses the row; the letter is made again with the same number."""
    to_the_chief(world)
    pia, amilcar = world.chat("Pía"), world.chat("Amílcar")
    work(pia, "Devolver al Profesional", {"qué paso": "Paso 2", "observaciones": "Falta Puerto Barrios"})
    assert case(world, NUMBER).state == "2"
    amilcar.sees("Falta Puerto Barrios")
    for button in ("Pronósticos realizados", "Pronósticos comparados", "Elaborar oficio y trasladar"):
        work(amilcar, button)
    world.later(minutes=1)
    pia.sees("PYP-MF-2026-0001", "Paso 5")
