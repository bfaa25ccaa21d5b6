"""«Dejar sin efecto»: an authority ends a case with a reason; everybody in it is told; by mistake it is taken back."""

from __future__ import annotations

from tests.conversations.invented import NUMBER, ROSTER
from tests.conversations.office import World
from tests.conversations.playing import case, told

LABEL = "Dejar sin efecto"


def with_chief(invented: World) -> None:
    """Delia has an immediate superior."""
    rows = ROSTER.replace(
        ",Director;Gerente,Informática,,\n", ",Director;Gerente,Informática,,rex@prueba.example\n"
    )
    invented.hire(rows + "PRUEBA,Rex Ruiz,rex@prueba.example,830000005,,Dirección,,\n")


def test_the_superior_of_a_holder_leaves_it_without_effect(invented: World) -> None:
    """With a reason, which the requester and everybody who acted or was waited for reads; the cards end."""
    with_chief(invented)
    rex = invented.chat("Rex")
    rex.says(f"/estado {NUMBER}")
    rex.taps(LABEL)
    assert case(invented, NUMBER).state == "3"
    rex.says("Se presentó dos veces")
    assert case(invented, NUMBER).state == "FIN:dejada sin efecto"
    rex.sees("Quedó registrado: Dejar sin efecto", "Se presentó dos veces")
    invented.chat("Úrsula").sees("terminó: dejada sin efecto", "Se presentó dos veces")
    for name in ("Teo", "Delia"):
        assert "Rex Ruiz dejó sin efecto la gestión. Motivo: Se presentó dos veces" in told(invented, name)
    invented.chat("Delia").found("ya no espera respuesta (Rex Ruiz dejó sin efecto la gestión)")


def test_whoever_did_it_by_mistake_opens_it_again(invented: World) -> None:
    """Until the end of the third business day, while nobody else has acted; the cards wait again."""
    with_chief(invented)
    rex, teo, delia = invented.chat("Rex"), invented.chat("Teo"), invented.chat("Delia")
    rex.says(f"/estado {NUMBER}")
    rex.taps(LABEL)
    rex.says("Por error")
    rex.says("/deshacer")
    rex.sees("Se deshizo su respuesta «Dejar sin efecto»")
    teo.taps("Correcto, firmo")
    delia.taps("Correcto, firmo")
    assert case(invented, NUMBER).state == "4"


def test_others_are_not_offered_it(invented: World) -> None:
    """The requester may withdraw, a holder may answer; neither leaves it without effect."""
    for name in ("Úrsula", "Teo"):
        chat = invented.chat(name)
        chat.says(f"/estado {NUMBER}")
        assert LABEL not in chat.last.labels
