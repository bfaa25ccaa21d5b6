"""Cards with a list: consecutive rows of one responsable are ticked on one card, one or several at once."""

from __future__ import annotations

from tests.conversations.office import World
from tests.conversations.playing import case, open_ticket, rows


def to_carlos(world: World) -> None:
    """A ticket that Carlos has."""
    open_ticket(world)
    world.chat("Claudia").taps("Carlos Pérez Tzoc")


def test_two_rows_ticked_at_once_are_two_history_rows_with_their_own_evidence(world: World) -> None:
    to_carlos(world)
    carlos = world.chat("Carlos")
    carlos.taps("Todo (pasos 3 y 4)")
    carlos.sees("¿Qué encontró y cómo lo solucionó?")
    carlos.says("Cambié el cable")
    carlos.found("La gestión terminó")
    world.mail("Ana").sees("queda cerrada", "Cambié el cable")
    history = world.store.read(lambda unit: unit.history(case(world, "SOSEP-2026-00001").id))
    done = [
        (row.entry.row, row.entry.source, row.entry.target, dict(row.entry.values)) for row in history[-2:]
    ]
    assert done == [("3", "3", "4", {"solucion": "Cambié el cable"}), ("4", "4", "FIN", {})]


def test_a_row_ticked_alone_leaves_the_rest_on_the_same_card(world: World) -> None:
    to_carlos(world)
    carlos = world.chat("Carlos")
    before = len(carlos.all())
    card = carlos.last
    carlos.taps("Falla solucionada")
    carlos.says("Cambié el cable")
    carlos.sees("☑ Paso 3.", "☐ Paso 4.", buttons=["Concluir y avisar al usuario"])
    first = next(one for one in carlos.all() if one.outbox_id == card.outbox_id)
    assert first.labels == ["Concluir y avisar al usuario"]
    assert len(carlos.all()) == before + 2
    carlos.taps_data(card.data["Falla solucionada"])
    assert "cambió" in carlos.popup.text
    assert rows(world) == ["1", "2", "3"]


def test_a_letter_about_a_row_that_was_ticked_meanwhile_decides_nothing(world: World) -> None:
    to_carlos(world)
    letter = world.mail("Carlos").found("Paso 3")
    world.chat("Carlos").taps("Falla solucionada")
    world.chat("Carlos").says("Cambié el cable")
    world.mail("Carlos").replies("Todo (pasos 3 y 4)\nSolución: otra", on=letter)
    world.mail("Carlos").sees("cambió después de aquel mensaje")
    assert rows(world) == ["1", "2", "3"]


def test_all_at_once_by_mail(world: World) -> None:
    to_carlos(world)
    world.mail("Carlos").replies("Todo (pasos 3 y 4)\nSolución: Reinicié el enrutador")
    world.mail("Carlos").found("La gestión terminó")
    assert rows(world) == ["1", "2", "3", "4"]


def test_what_was_ticked_in_chat_is_reminded_of_no_more(world: World) -> None:
    to_carlos(world)
    carlos = world.chat("Carlos")
    carlos.taps("Falla solucionada")
    carlos.says("Cambié el cable")
    world.later(days=3)
    carlos.sees("Recordatorio", "☑ Paso 3.", buttons=["Concluir y avisar al usuario"])
    reminders = [one for one in carlos.all() if "Recordatorio" in one.text]
    assert len(reminders) == 1
