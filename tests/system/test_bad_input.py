"""Wrong fingers, strangers and broken letters over the wire: a clear answer, nothing changed, nothing lost."""

from __future__ import annotations

from tests.system.page import Page
from tests.system.playing import BOTH, CARLOS, SOLVED, open_ticket

STRANGER = "Persona desconocida"


def test_only_the_holder_decides(page: Page) -> None:
    """Another person's tap, a forged button, a second tap and an old card get a pop-up each, and change nothing."""
    ana, claudia, carlos = (page.person(name) for name in ("Ana", "Claudia", "Carlos"))
    carlos.says("/ayuda")
    bubble = carlos.sees("Cómo usar esta ventanilla")
    number = open_ticket(ana, "el monitor no enciende en Archivo")
    card = claudia.sees(number, "Paso 2")
    stolen = card.buttons[CARLOS]
    assert carlos.taps_data(bubble.id, stolen) == "Esta tarea no está asignada a usted; nada cambió."
    forged = stolen[:-1] + ("A" if stolen[-1] != "A" else "B")
    assert "ya no está vigente" in claudia.taps_data(card.id, forged)
    assert claudia.sees(number, "Paso 2").buttons == card.buttons
    assert claudia.taps(CARLOS, number) == "Registrado: Asignar"
    assert claudia.taps_data(card.id, stolen) == "Su respuesta ya estaba registrada."
    assert (
        claudia.taps_data(card.id, card.buttons["Marta López Xicará"]) == "Su respuesta ya estaba registrada."
    )
    carlos.sees(number, "Paso 3", buttons=[SOLVED, BOTH])
    assert [one["state"] for one in ana.cases() if one["number"] == number] == ["paso 3"]


def test_the_answer_button_of_somebody_else(page: Page) -> None:
    """A forwarded letter's button decides nothing in another person's hand, and says why."""
    ana, claudia, carlos = (page.person(name) for name in ("Ana", "Claudia", "Carlos"))
    number = open_ticket(ana, "virus en el equipo de Recepción")
    carlos.clicks(claudia.gets(number, "Paso 2"), CARLOS)
    carlos.gets("No se registró", "era para otra persona")
    assert [one["state"] for one in ana.cases() if one["number"] == number] == ["paso 2"]


def test_a_decision_with_a_forged_sender(page: Page) -> None:
    """A letter that only claims to be the Jefe's is read back to her and counts after her own second reply."""
    ana, claudia = page.person("Ana"), page.person("Claudia")
    number = open_ticket(ana, "no puedo entrar al sistema de nóminas")
    claudia.replies(claudia.gets(number, "Paso 2"), CARLOS, forged=True)
    read_back = claudia.gets(number, "Todavía no cuenta")
    assert [one["state"] for one in ana.cases() if one["number"] == number] == ["paso 2"]
    claudia.replies(read_back, "CONFIRMO")
    claudia.gets(number, "Quedó registrado: Asignar")


def test_a_stranger_is_answered_once(page: Page) -> None:
    """In chat and by mail a stranger gets one polite answer with the way in, and no case."""
    stranger, ana = page.person(STRANGER), page.person("Ana")
    stranger.says("no imprime")
    stranger.sees("No reconozco esta cuenta", "escriba aquí su correo institucional")
    stranger.says("¿me escucha?")
    stranger.writes("no imprime", "La impresora no imprime.")
    stranger.gets("no reconoce la dirección", "todavía no se abrió ninguna gestión")
    stranger.writes("no imprime", "Sigue sin imprimir.")
    before = len(ana.cases())
    ana.says("/ayuda")
    ana.sees("Cómo usar esta ventanilla")  # whatever came before this has been served
    ana.writes("ayuda", "ayuda")
    ana.gets("Cómo usar esta ventanilla")
    assert len(stranger.chat()) == len(stranger.letters()) == 1
    assert len(ana.cases()) == before


def test_letters_without_words(page: Page) -> None:
    """An empty letter, an empty reply and one that is too large are answered; the case stays where it is."""
    ana, claudia = page.person("Ana"), page.person("Claudia")
    number = open_ticket(ana, "no abre el correo de la Jefatura")
    claudia.replies(claudia.gets(number, "Paso 2"), "")
    claudia.gets("no encontré ningún texto suyo")
    claudia.replies(claudia.gets(number, "Paso 2"), "hmm, déjeme pensarlo")
    claudia.gets("No pude saber cuál es su respuesta", CARLOS)
    ana.writes("", "")
    ana.gets("no encontré ningún texto suyo")
    ana.writes("", "", [("video.mp4", bytes(19_500_000))])
    ana.gets("pesa más de 25 MB")
    assert [one["state"] for one in ana.cases() if one["number"] == number] == ["paso 2"]
