"""The assistant records what the chief decided on paper; the chief gets a receipt and may object."""

from __future__ import annotations

from tests.conversations.office import Chat, World
from tests.conversations.playing import case, start
from tests.conversations.small_office import FIRST, ask_study

RETURN = "Devolver con observaciones (en papel)"


def to_jorge(house: World) -> Chat:
    """A study waits for Jorge's word; Sara asks for her tasks."""
    nora = ask_study(house)
    nora.taps("Estudiado")
    nora.says("Conviene")
    sara = house.chat("Sara")
    sara.says("/tareas")
    return sara


def record(sara: Chat) -> None:
    """Sara records that Jorge authorised it."""
    sara.taps("Autorizar (en papel)")
    sara.sees("Envíe la página en que consta lo que decidió su jefe")
    sara.sends_photo(b"%PDF page")
    sara.sees("¿Qué fecha tiene la página?")
    sara.says("20/11/2026")
    sara.taps("Enviar")


def test_the_chiefs_tasks_stand_apart_and_their_answers_say_on_paper(house: World) -> None:
    """Sara has no tasks of her own; Jorge's is listed as his."""
    sara = to_jorge(house)
    sara.found("De su jefe Jorge Jol: CASA-2026-00001 · Estudio de prueba · paso 4")
    sara.sees("corresponde a su jefe, Jorge Jol", buttons=["Autorizar (en papel)", RETURN])


def test_a_recorded_decision_counts_as_the_chiefs_and_names_both(house: World) -> None:
    """The page and its date are asked for; the history says who recorded it for whom; Jorge's card is done."""
    sara = to_jorge(house)
    record(sara)
    assert case(house, FIRST).state == "5"
    row = house.store.read(lambda unit: unit.history(case(house, FIRST).id))[-1].entry
    people = {name: house.people[name].id for name in ("Sara", "Jorge")}
    assert (row.actor, row.on_behalf_of, row.channel) == (people["Sara"], people["Jorge"], "papel")
    assert len(row.files) == 1
    assert row.values["fecha_pagina"] == "2026-11-20"
    house.chat("Jorge").found("✔ Autorizar — Sara Sal, por Jorge Jol (en papel)")
    house.chat("Úrsula").says(f"/estado {FIRST}")
    house.chat("Úrsula").sees("Autorizar (paso 4) · Sara Sal, por Jorge Jol (en papel)")


def test_an_objection_before_anybody_acted_takes_the_decision_back(house: World) -> None:
    """Jorge's receipt has the page; he objects: step 4 is his again, Gil's card is dead, all who are concerned learn it."""
    record(to_jorge(house))
    jorge = house.chat("Jorge")
    receipt = jorge.found("registró el 23/11/2026 a las 09:00, en nombre de usted")
    assert len(receipt.files) == 1
    jorge.taps("Objetar", on=receipt)
    jorge.says("La página dice que se devuelve")
    jorge.found("Su objeción a lo que registró Sara Sal, por Jorge Jol (en papel) quedó en el historial")
    assert case(house, FIRST).state == "4"
    assert not any("Archivado" in one.labels for one in house.chat("Gil").all())
    assert any({"Autorizar", "Devolver con observaciones"} <= set(one.labels) for one in jorge.all())
    house.chat("Sara").found("Jorge Jol objeta lo que se registró en su nombre en el paso 4")
    assert any("Objeción" in one.text for one in house.shown_to_admin())
    jorge.taps_data(receipt.data["Objetar"])
    assert "ya no es posible" in jorge.popup.text


def test_an_objection_after_somebody_acted_is_kept_and_told(house: World) -> None:
    """Gil had archived it: nothing moves, the objection stands in the history, and Sara and the administrator know."""
    record(to_jorge(house))
    house.chat("Gil").taps("Archivado")
    jorge = house.chat("Jorge")
    jorge.taps("Objetar", on=jorge.found("en nombre de usted"))
    jorge.says("La página dice que se devuelve")
    assert case(house, FIRST).state == "FIN"
    house.chat("Sara").found("Jorge Jol objeta lo que se registró en su nombre en el paso 4")
    jorge.says(f"/estado {FIRST}")
    jorge.sees("objetada (paso 4) · Jorge Jol")


def test_objecting_by_mail(house: World) -> None:
    """A reply to the receipt that begins with OBJETAR asks for nothing more."""
    record(to_jorge(house))
    jorge = house.mail("Jorge")
    jorge.replies("Objetar. La página dice que se devuelve", on=jorge.found("Acuse"))
    house.chat("Sara").found("Motivo: La página dice que se devuelve")


def test_whoever_is_nobodys_assistant_records_nothing(house: World) -> None:
    """Inés presses the assistant's button."""
    sara = to_jorge(house)
    ines = house.chat("Inés")
    ines.taps_data(sara.last.data["Autorizar (en papel)"])
    assert "no está asignada a usted" in ines.popup.text
    assert case(house, FIRST).state == "4"


def test_the_assistants_own_request_is_not_approved_through_paper(house: World) -> None:
    """Sara asked herself: she cannot record Gil's approval of it, nor can a page of hers."""
    start(house.chat("Sara"), "permiso")
    house.chat("Inés").taps("Revisada")
    house.chat("Inés").says("Procede")
    sara = house.chat("Sara")
    sara.says("/tareas")
    sara.taps("Aprobar (en papel)")
    assert "Usted presentó esta gestión" in sara.popup.text
    assert case(house, FIRST).state == "3"


def test_a_letter_of_the_assistant_brings_the_page_with_it(house: World) -> None:
    """By mail she asks for her tasks and answers one; what lacks is asked for."""
    to_jorge(house)
    sara = house.mail("Sara")
    sara.writes("Tareas", "tareas")
    sara.replies("Autorizar (en papel)", on=sara.found("corresponde a su jefe"))
    sara.sees("Página firmada", "Fecha de la página")
    assert case(house, FIRST).state == "4"
