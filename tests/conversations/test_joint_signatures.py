"""Joint signatures and approvals, with an invented institution."""

from __future__ import annotations

from machines.messages import Message
from machines.words.wording import render
from tests.conversations.invented import ROSTER
from tests.conversations.office import World
from tests.conversations.playing import case, start


def test_both_must_sign_and_nobody_twice(invented: World) -> None:
    """One signature waits for the other; the same person's second press changes nothing."""
    teo, delia = invented.chat("Teo"), invented.chat("Delia")
    data = teo.found("Paso 3").data["Correcto, firmo"]
    teo.taps("Correcto, firmo")
    teo.taps_data(data)
    assert "ya estaba registrada" in teo.popup.text
    assert case(invented, "PRUEBA-2026-00001").state == "3"
    delia.taps("Correcto, firmo")
    assert case(invented, "PRUEBA-2026-00001").state == "4"


def test_an_objection_voids_the_signatures_of_its_round(invented: World) -> None:
    """After one signed, the other objects: back to row 2, and in the next round both must sign again."""
    teo, delia = invented.chat("Teo"), invented.chat("Delia")
    teo.taps("Correcto, firmo")
    delia.taps("Observaciones")
    delia.says("Falta el número de serie")
    assert case(invented, "PRUEBA-2026-00001").state == "2"
    teo.sees("Paso 2", "Vuelta 2 · Observaciones de Delia Dol:\n1. Falta el número de serie")
    teo.taps("Dictamen elaborado")
    teo.says("Se agregó")
    delia.taps("Correcto, firmo")
    assert case(invented, "PRUEBA-2026-00001").state == "3"
    teo.taps("Correcto, firmo")
    assert case(invented, "PRUEBA-2026-00001").state == "4"


def test_neither_signer_approves(invented: World) -> None:
    """Where a file says "not by whoever did row 3", the first signer is refused as well as the last."""
    teo, delia = invented.chat("Teo"), invented.chat("Delia")
    delia.taps("Correcto, firmo")
    teo.taps("Correcto, firmo")
    teo.taps("Aprobar")
    assert case(invented, "PRUEBA-2026-00001").closed_at is None
    delia.taps("Aprobar")
    assert case(invented, "PRUEBA-2026-00001").closed_at is None
    invented.chat("Gil").taps("Aprobar")
    assert case(invented, "PRUEBA-2026-00001").closed_at is not None


def test_a_denial_is_not_called_concluded(invented: World) -> None:
    """The requester of a denied case is told that it was denied, and why, in the subject too."""
    invented.chat("Delia").taps("Correcto, firmo")
    invented.chat("Teo").taps("Correcto, firmo")
    gil = invented.chat("Gil")
    gil.taps("Denegar")
    gil.says("No hay presupuesto")
    invented.chat("Úrsula").sees("denegada", "No hay presupuesto")
    ours = invented.store.read(lambda unit: unit.cases_of(invented.people["Úrsula"].id, 5))
    assert ours[0].state == "FIN:denegada"
    assert (
        "concluida"
        not in render(
            Message(key="fin", params={"titulo": "Dictamen", "numero": "P-1", "como": "denegada"})
        ).subject
    )


def test_a_card_says_that_the_other_signed(invented: World) -> None:
    """After the technician signed, the status tells who signed and whose signature is missing."""
    invented.chat("Teo").taps("Correcto, firmo")
    ursula = invented.chat("Úrsula")
    ursula.says("/estado PRUEBA-2026-00001")
    ursula.sees("La tiene: Delia Dol", "Correcto, firmo (paso 3) · Teo Tot")


def test_the_other_holders_form_is_explained(invented: World) -> None:
    """Words for a form whose task a colleague finished meanwhile are explained, not searched."""
    invented.chat("Delia").taps("Correcto, firmo")
    invented.chat("Teo").taps("Correcto, firmo")
    gil, teo = invented.chat("Gil"), invented.chat("Teo")
    gil.taps("Denegar")
    teo.taps("Denegar")
    teo.says("No procede")
    assert case(invented, "PRUEBA-2026-00001").closed_at is not None
    gil.says("No hay presupuesto para esto")
    assert "ya fue respondida por Teo Tot" in gil.last.text + gil.popup.text


def test_nobody_approves_his_own_request(invented: World) -> None:
    """Failure case 11: the Gerente who asked for the dictamen himself is refused; with no other left, his immediate superior decides."""
    rows = ROSTER.replace("PRUEBA,Gil Gon,gil@prueba.example,830000004,Gerente,Gerencia,,\n", "") + (
        "PRUEBA,Gil Gon,gil@prueba.example,830000004,Gerente,Gerencia,,rex@prueba.example\n"
        "PRUEBA,Rex Ruiz,rex@prueba.example,830000005,,Dirección,,\n"
    )
    invented.hire(rows)
    gil, rex = invented.chat("Gil"), invented.chat("Rex")
    start(gil, "dictamen de prueba")
    invented.chat("Teo").taps("Dictamen elaborado")
    for signer in ("Teo", "Delia"):
        chat = invented.chat(signer)
        card = next(
            one for one in reversed(chat.all()) if "Correcto, firmo" in one.data and "00002" in one.text
        )
        chat.taps("Correcto, firmo", on=card)
    assert case(invented, "PRUEBA-2026-00002").state == "4"
    gil.sees("lo decide Rex Ruiz")
    rex.sees("decide usted como jefe inmediato", buttons=["Aprobar", "Denegar"])
    gil.taps_data(rex.last.data["Aprobar"])
    assert gil.popup.text == "Usted presentó esta gestión: la decisión corresponde a otra persona."
    rex.taps("Aprobar")
    assert case(invented, "PRUEBA-2026-00002").state == "FIN"
