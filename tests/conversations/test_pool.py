"""A task of several: taking it, giving it back, and whose it is by portfolio."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conversations.office import World
from tests.conversations.playing import case
from tests.conversations.small_office import FIRST, LINES, ask_permission, roster, small_office

ANSWER = ["Revisada", "La tomo yo"]


def test_one_takes_it_and_the_others_cards_say_so(house: World) -> None:
    """Nora takes what waited for three: her card offers to give it back, Inés' names her and has no buttons."""
    nora, ines = house.chat("Nora"), house.chat("Inés")
    ask_permission(house)
    nora.sees("Paso 2: le corresponde a usted", buttons=ANSWER)
    ines.sees("Paso 2", buttons=ANSWER)
    nora.taps("La tomo yo")
    nora.sees("Paso 2", buttons=["Revisada", "Devolver al grupo"])
    ines.sees("La tomó Nora Noj.", buttons=[])
    house.chat("Úrsula").says(f"/estado {FIRST}")
    house.chat("Úrsula").sees("La tiene: Nora Noj", "tomada (paso 2) · Nora Noj")


def test_of_two_takers_one_wins_and_the_other_is_told(house: World) -> None:
    """Inés presses a moment later; so does Beto, by mail: both are told who has it, and nothing changes."""
    nora, ines, beto = house.chat("Nora"), house.chat("Inés"), house.mail("Beto")
    ask_permission(house)
    card = ines.last
    take, answer = card.data["La tomo yo"], card.data["Revisada"]
    nora.taps("La tomo yo")
    ines.taps_data(take)
    assert ines.popup.text == "Esta tarea la tomó Nora Noj; nada cambió."
    ines.taps_data(answer)
    assert ines.popup.text == "Esta tarea la tomó Nora Noj; nada cambió."
    beto.replies("La tomo yo")
    beto.sees("Esta tarea la tomó Nora Noj")
    assert case(house, FIRST).state == "2"


def test_it_can_be_answered_without_taking_it(house: World) -> None:
    """Inés answers at once; Nora's card says that it is done."""
    ask_permission(house)
    house.chat("Inés").taps("Revisada")
    house.chat("Inés").says("Procede")
    house.chat("Nora").sees("✔ Revisada — Inés Ico", buttons=[])
    assert case(house, FIRST).state == "3"


def test_beto_takes_it_by_mail_and_gives_it_back(house: World) -> None:
    """The same words do it by mail; what he gave back waits for all again, on every card."""
    beto, nora = house.mail("Beto"), house.chat("Nora")
    ask_permission(house)
    beto.replies("La tomo yo")
    beto.sees("Paso 2", buttons=["Revisada", "Devolver al grupo"])
    nora.sees("La tomó Beto Bac.", buttons=[])
    beto.replies("Devolver al grupo")
    nora.sees("Paso 2", buttons=ANSWER)
    beto.sees("Paso 2", buttons=ANSWER)
    house.chat("Inés").taps("La tomo yo")
    nora.sees("La tomó Inés Ico.")


def test_an_unproven_letter_takes_nothing_at_once(house: World) -> None:
    """It is read back, and counts after a second reply."""
    beto = house.mail("Beto")
    ask_permission(house)
    beto.replies("La tomo yo", authentic=False)
    beto.sees("Todavía no cuenta", "La tomo yo")
    house.chat("Nora").sees(buttons=ANSWER)
    beto.replies("CONFIRMO", authentic=False)
    house.chat("Nora").sees("La tomó Beto Bac.")


def test_the_only_holder_has_nothing_to_take(house: World) -> None:
    """Gil is the only Gerente: his card has its answers and nothing else."""
    ask_permission(house)
    house.chat("Nora").taps("Revisada")
    house.chat("Nora").says("Procede")
    house.chat("Gil").sees("Paso 3", buttons=["Aprobar", "Denegar"])


def test_a_form_begun_before_taking_goes_on(house: World) -> None:
    """Nora was writing her answer when she took the task: what she writes next is that answer."""
    ask_permission(house)
    nora = house.chat("Nora")
    nora.taps("Revisada")
    nora.taps("La tomo yo", on=nora.found("Paso 2"))
    nora.says("Procede")
    assert case(house, FIRST).state == "3"


def test_a_form_begun_before_somebody_took_it_is_explained(house: World) -> None:
    """Inés was writing her answer when Nora took the task: what she wrote is not registered, and she learns why."""
    ask_permission(house)
    house.chat("Inés").taps("Revisada")
    house.chat("Nora").taps("La tomo yo")
    house.chat("Inés").says("Procede")
    assert "la tomó Nora Noj" in house.chat("Inés").last.text
    assert case(house, FIRST).state == "2"


@pytest.mark.parametrize(
    ("carteras", "gets"),
    [
        ({"Nora": "Compras;Ventas", "Inés": "Almacén"}, ["Nora"]),
        ({"Nora": "Ventas", "Inés": "Almacén"}, ["Nora", "Inés"]),
        ({"Inés": "COMPRAS"}, ["Inés"]),
    ],
)
def test_it_goes_to_whoever_looks_after_the_requesters_unit(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, carteras: dict[str, str], gets: list[str]
) -> None:
    """Úrsula is of Compras: her request goes to whoever has Compras in the cartera; if nobody has, to all."""
    lines = {name: LINES[name].rstrip("\n") + cartera + "\n" for name, cartera in carteras.items()}
    house = small_office(tmp_path, monkeypatch, roster(**lines))
    ask_permission(house)
    assert [name for name in ("Nora", "Inés") if house.chat(name).all()] == gets
    assert bool(house.mail("Beto").all()) == (len(gets) > 1)
    house.store.close()
