"""Taking one's last answer back: by the card, by mail, by command; what was said is kept, who had heard is told."""

from __future__ import annotations

from tests.conversations.invented import NUMBER
from tests.conversations.office import World
from tests.conversations.playing import case, open_ticket, solve_ticket

UNDO = "Deshacer mi última respuesta"


def test_a_wrong_tap_is_taken_back_on_its_card(invented: World) -> None:
    """The card of the answer offers it to whoever gave it; the others' next cards go, and his waits again."""
    teo, delia, gil = (invented.chat(name) for name in ("Teo", "Delia", "Gil"))
    delia.taps("Correcto, firmo")
    teo.taps("Correcto, firmo")
    gil.sees("Paso 4")
    card = next(one for one in reversed(teo.all()) if UNDO in one.data)
    teo.taps(UNDO, on=card)
    assert case(invented, NUMBER).state == "3"
    gil.sees("ya no espera respuesta (Teo Tot deshizo su respuesta)", buttons=[])
    assert (
        "Teo Tot deshizo su respuesta"
        in next(one for one in teo.all() if one.outbox_id == card.outbox_id).text
    )
    teo.found("Se deshizo su respuesta «Correcto, firmo (paso 3)»")
    teo.taps("Correcto, firmo")
    assert case(invented, NUMBER).state == "4"


def test_what_was_written_is_kept_to_be_corrected(world: World) -> None:
    """The report of a solved ticket is taken back; answering again shows it, ready to be corrected and sent."""
    open_ticket(world)
    carlos = solve_ticket(world)
    assert "Cambié el cable" in carlos.found("Falla solucionada").text
    carlos.says("/deshacer")
    carlos.found("Lo que había escrito quedó guardado")
    carlos.taps("Falla solucionada")
    carlos.sees("Cambié el cable", buttons=["Enviar", "Corregir un dato", "Cancelar"])


def test_a_colleagues_button_takes_nothing_back(invented: World) -> None:
    """Failure case 3: whoever did not give the answer is refused with a pop-up, and nothing changes."""
    teo, delia = invented.chat("Teo"), invented.chat("Delia")
    teo.taps("Correcto, firmo")
    data = next(one for one in reversed(teo.all()) if UNDO in one.data).data[UNDO]
    delia.taps_data(data)
    assert "no hay ninguna respuesta suya" in delia.popup.text
    assert len(invented.store.read(lambda unit: unit.history(case(invented, NUMBER).id))) == 3


def test_a_vote_of_a_joint_signature_is_taken_back(invented: World) -> None:
    """One signature is taken back while the other is missing: both are missing again, and the case stands."""
    teo, delia = invented.chat("Teo"), invented.chat("Delia")
    teo.taps("Correcto, firmo")
    teo.taps(UNDO)
    assert case(invented, NUMBER).state == "3"
    assert case(invented, NUMBER).did == {"1": invented.people["Úrsula"].id, "2": invented.people["Teo"].id}
    delia.taps("Correcto, firmo")
    assert case(invented, NUMBER).state == "3"
    teo.taps("Correcto, firmo")
    assert case(invented, NUMBER).state == "4"


def test_an_observation_is_taken_back_with_the_signatures_of_its_round(invented: World) -> None:
    """The objection had voided nothing for good: who had signed stays signed, and the round is the first again."""
    teo, delia = invented.chat("Teo"), invented.chat("Delia")
    teo.taps("Correcto, firmo")
    delia.taps("Observaciones")
    delia.says("Falta el sello")
    assert (case(invented, NUMBER).state, case(invented, NUMBER).round) == ("2", 2)
    delia.taps(UNDO)
    assert (case(invented, NUMBER).state, case(invented, NUMBER).round) == ("3", 1)
    delia.taps("Correcto, firmo")
    assert case(invented, NUMBER).state == "4"


def test_by_mail_the_word_is_deshacer(invented: World) -> None:
    """A reply DESHACER to the confirmation, and to the task's own letter too, takes the answer back."""
    delia = invented.mail("Delia")
    card = delia.found("Paso 3")
    for answered in (None, card):
        delia.replies("Correcto, firmo", on=delia.found("Paso 3"))
        assert len(invented.store.read(lambda unit: unit.open_tasks(case(invented, NUMBER).id))) == 1
        delia.replies("DESHACER", on=answered)
        assert "Ahora la tiene: Teo Tot, usted" in delia.found("Se deshizo su respuesta «Correcto").text
        assert len(invented.store.read(lambda unit: unit.open_tasks(case(invented, NUMBER).id))) == 2


def test_an_unproven_letter_takes_nothing_back_by_itself(invented: World) -> None:
    """Failure case 7: it is read back first, and counts after the second reply."""
    delia = invented.mail("Delia")
    delia.replies("Correcto, firmo", on=delia.found("Paso 3"))
    delia.replies("DESHACER", authentic=False)
    delia.sees("Todavía no cuenta", UNDO)
    assert len(invented.store.read(lambda unit: unit.open_tasks(case(invented, NUMBER).id))) == 1
    delia.replies("CONFIRMO", authentic=False)
    assert len(invented.store.read(lambda unit: unit.open_tasks(case(invented, NUMBER).id))) == 2


def test_when_another_person_has_acted_it_is_too_late(invented: World) -> None:
    """After the Gerente decided, the last signer is told why nothing can be taken back."""
    teo, delia, gil = (invented.chat(name) for name in ("Teo", "Delia", "Gil"))
    delia.taps("Correcto, firmo")
    teo.taps("Correcto, firmo")
    gil.taps("Aprobar")
    teo.says(f"/deshacer {NUMBER}")
    assert "no hay ninguna respuesta suya" in teo.last.text
    teo.says("/deshacer")
    assert "No tiene ninguna respuesta reciente" in teo.last.text
    assert case(invented, NUMBER).state == "FIN"


def test_a_case_ended_by_mistake_is_open_again(invented: World) -> None:
    """Whoever ended it opens it again; the requester, who was told of the end, is told that it counts no more."""
    teo, delia, gil = (invented.chat(name) for name in ("Teo", "Delia", "Gil"))
    delia.taps("Correcto, firmo")
    teo.taps("Correcto, firmo")
    gil.taps("Denegar")
    gil.says("No hay presupuesto")
    assert case(invented, NUMBER).closed_at is not None
    gil.taps(UNDO)
    assert (case(invented, NUMBER).state, case(invented, NUMBER).closed_at) == ("4", None)
    invented.chat("Úrsula").sees("Gil Gon deshizo su respuesta «Denegar (paso 4)»", "queda sin efecto")
    gil.taps("Aprobar")
    assert case(invented, NUMBER).state == "FIN"


def test_until_the_end_of_the_third_business_day(invented: World) -> None:
    """A Monday's answer is taken back on Thursday evening, a Thursday's not on the next Wednesday."""
    delia = invented.chat("Delia")
    delia.taps("Correcto, firmo")
    invented.later(days=3, hours=12)
    delia.taps(UNDO)
    assert len(invented.store.read(lambda unit: unit.open_tasks(case(invented, NUMBER).id))) == 2
    delia.taps("Correcto, firmo")
    invented.later(days=5, hours=6)
    delia.says("/deshacer " + NUMBER)
    delia.sees("solo se puede hasta 3 días hábiles")


def test_a_withdrawal_by_mistake_is_taken_back(invented: World) -> None:
    """The requester who withdrew opens his case again; the signers have their cards."""
    ursula, teo = invented.chat("Úrsula"), invented.chat("Teo")
    ursula.says(f"/desistir {NUMBER}")
    ursula.taps("Sí, desistir")
    assert case(invented, NUMBER).closed_at is not None
    ursula.says("/deshacer")
    ursula.sees("Se deshizo su respuesta «Desistir»")
    assert case(invented, NUMBER).state == "3"
    teo.taps("Correcto, firmo")
    invented.chat("Delia").taps("Correcto, firmo")
    assert case(invented, NUMBER).state == "4"


def test_the_status_keeps_both_rows(invented: World) -> None:
    """Nothing is rewritten: the answer stands in the history without effect, and who took it back."""
    teo, ursula = invented.chat("Teo"), invented.chat("Úrsula")
    teo.taps("Correcto, firmo")
    teo.taps(UNDO)
    ursula.says(f"/estado {NUMBER}")
    ursula.sees("(paso 3) · Teo Tot (sin efecto)", "respuesta deshecha (paso 3) · Teo Tot")
