"""Whole procedures, played patiently by people whose bot may be killed under them."""

from __future__ import annotations

from tests.system import backup, dictamen
from tests.system.page import Page
from tests.system.playing import CARLOS, picture

MARTA = "Marta López Xicará"
DICTAMEN = "1 2 3 4 5 5 4 5 5 6 7 8 9 10 11".split()
TICKET = "1 2 3 4".split()
TURN = "2 2 3 4 5 6 7 8".split()
"""The row of each history row that people made, or the calendar by opening a turn."""


def a_dictamen(page: Page, count: int) -> tuple[str, list[str]]:
    """DS-UI-05 with a round of observations, by chat and by mail; its number and its rows."""
    ana, claudia, carlos = page.person("Ana"), page.person("Claudia"), page.person("Carlos")
    beatriz, rodrigo, silvia = page.person("Beatriz"), page.person("Rodrigo"), page.person("Silvia")
    number = dictamen.ask_by_mail(ana, f"La computadora {count} de Recepción")
    claudia.sends_tap(CARLOS, number)
    dictamen.examine(carlos, number, picture(10 + count), picture(100 + count))
    beatriz.sends_tap(dictamen.PRODUCE, number, "Paso 4")
    beatriz.sends_tap("Omitir", number, "¿Desea que el dictamen lleve una nota")
    carlos.sends_tap(dictamen.SIGN, number, "Paso 5")
    carlos.sees(number, f"✔ {dictamen.SIGN}")  # a tap that Telegram keeps back would come after the objection
    rodrigo.replies(rodrigo.gets(number, "aso 5", "DT-"), f"{dictamen.OBJECT}\n\nFalta el número de serie")
    again = beatriz.gets(number, "aso 4", "Vuelta 2")
    beatriz.replies(again, f"{dictamen.PRODUCE}\nObservación 1: Está completo")
    carlos.sends_tap(dictamen.SIGN, number, "Paso 5", "Atendida: Está completo")
    second = rodrigo.gets(number, "aso 5", "Atendida: Está completo")
    rodrigo.replies(second, dictamen.SIGN, [("hoja firmada.pdf", b"%PDF-1.4 firmada")])
    carlos.replies(
        carlos.gets(number, "aso 6"), "Dictamen entregado\nFecha de entrega: hoy\nEntregado a: Ana"
    )
    ana.sends_tap("Entregado a Inventarios", number)
    ana.sees(number, "¿Qué día entregó el bien")
    ana.says("hoy")
    silvia.replies(
        silvia.gets(number, "aso 8"), "Recibido, entrego constancia", [("sello.pdf", b"%PDF-1.4 sello")]
    )
    ana.clicks(ana.gets(number, "aso 9"), "Copia entregada")
    carlos.sends_tap("Copia recibida", number)
    beatriz.replies(beatriz.gets(number, "aso 11"), "Archivado\nArchivado en: Leitz 4")
    ana.sees(number, "Su gestión terminó")
    return number, DICTAMEN


def a_turn(page: Page, turn: str) -> tuple[str, list[str]]:
    """One turn of SEPREM-DI-008.2, by chat and by mail; its number and its rows."""
    estuardo, wilmer, ingrid = page.person("Estuardo"), page.person("Wilmer"), page.person("Ingrid")
    for someone in (estuardo, wilmer, ingrid):
        someone.remember()
    work = f"{backup.ALL}\nEstado de los servicios: En línea\n{backup.copied(f'{turn}.bak')}"
    wilmer.replies(wilmer.gets(f"[{turn}]", "☐ Paso 2"), work)
    estuardo.replies(estuardo.gets(f"[{turn}]", "aso 6"), f"{backup.KEPT}\nLugar de resguardo: Gaveta 2")
    estuardo.sends_tap(backup.SOUND, f"{turn}\n", "Paso 7")
    estuardo.sees(f"{turn} ", "¿Cómo se verificó?")
    estuardo.says("Se restauró en pruebas")
    estuardo.clicks(estuardo.gets(f"[{turn}]", "aso 8"), backup.TOLD)
    ingrid.gets(f"{turn}.bak", "Se generó y resguardó la copia")
    return turn, TURN
