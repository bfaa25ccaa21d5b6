"""A task goes to somebody else: by the word of whoever may say so."""

from __future__ import annotations

from tests.conversations.office import World
from tests.conversations.playing import case
from tests.conversations.small_office import FIRST, ask_permission, ask_study


def reassign(world: World, by: str, to: str, why: str = "Está de comisión") -> None:
    """Somebody reassigns the first case by chat."""
    chat = world.chat(by)
    chat.says(f"/estado {FIRST}")
    chat.taps("Reasignar")
    chat.taps(to)
    chat.says(why)
    chat.taps("Enviar")


def test_the_earlier_ones_button_and_letter_are_refused_with_the_reason(house: World) -> None:
    """Failure-case 2: after the reassignment neither Nora's old button nor her old letter decides; both say to whom it went."""
    nora = ask_study(house)
    old, letter = nora.last.data["Estudiado"], house.mail("Nora").found("Paso 3")
    reassign(house, "Jorge", "Inés Ico")
    house.chat("Jorge").found("Reasignar a Inés Ico")
    nora.found("Se reasignó a Inés Ico.")
    assert not any("Estudiado" in one.labels for one in nora.all())
    nora.found("Jorge Jol reasignó a Inés Ico el paso 3, que usted tenía. Motivo: Está de comisión")
    nora.taps_data(old)
    assert nora.popup.text == "Esta tarea fue reasignada a Inés Ico; su respuesta no se registró."
    house.mail("Nora").replies("Estudiado\n\nEstudio: Conviene", on=letter)
    house.mail("Nora").sees("fue reasignada a Inés Ico")
    assert case(house, FIRST).state == "3"


def test_the_new_one_has_it_for_the_rest_of_the_case(house: World) -> None:
    """Inés answers; what comes back to step 3 comes back to her; the history names everybody."""
    ask_study(house)
    reassign(house, "Jorge", "Inés Ico")
    ines = house.chat("Inés")
    ines.sees("Paso 3: le corresponde a usted", buttons=["Estudiado"])
    ines.taps("Estudiado")
    ines.says("Conviene")
    jorge = house.chat("Jorge")
    jorge.taps("Devolver con observaciones")
    jorge.says("Falta el costo")
    ines.sees("Paso 3", "Falta el costo")
    house.chat("Úrsula").says(f"/estado {FIRST}")
    shown = house.chat("Úrsula").sees("Asignar: Nora Noj (paso 2) · Jorge Jol").text
    assert "reasignada: Inés Ico (paso 3) · Jorge Jol" in shown
    assert "La tiene: Inés Ico" in shown


def test_only_the_one_who_named_him_and_the_superior_may(house: World) -> None:
    """Nora's colleague and the requester are offered no such thing; a task of the whole group Jorge may give to one."""
    ask_permission(house)
    for name in ("Úrsula", "Inés"):
        house.chat(name).says(f"/estado {FIRST}")
        assert "Reasignar" not in house.chat(name).last.labels
    reassign(house, "Jorge", "Nora Noj")
    house.chat("Inés").found("Se reasignó a Nora Noj.")
    nora = house.chat("Nora")
    nora.sees("Paso 2", buttons=["Revisada"])


def test_by_mail_in_one_letter(house: World) -> None:
    """Jorge answers the status letter: the word, the person and the reason in one reply."""
    ask_study(house)
    jorge = house.mail("Jorge")
    jorge.writes(FIRST, "estado")
    jorge.replies("Reasignar\n\nPersona: Inés Ico\nMotivo: Está de comisión")
    jorge.sees("Reasignar a Inés Ico")
    house.chat("Inés").sees("Paso 3: le corresponde a usted")


def test_what_is_folded_anew_from_the_history_keeps_the_new_one(house: World) -> None:
    """Inés, to whom it was reassigned, takes her answer back: the step is still hers, not Nora's."""
    ask_study(house)
    reassign(house, "Jorge", "Inés Ico")
    ines = house.chat("Inés")
    ines.taps("Estudiado")
    ines.says("Conviene")
    ines.says("/deshacer")
    assert case(house, FIRST).state == "3"
    assert case(house, FIRST).assigned == {"Analista": house.people["Inés"].id}
    open_now = house.store.read(lambda unit: unit.open_tasks(case(house, FIRST).id))
    assert [one.assignee for one in open_now] == [house.people["Inés"].id]
