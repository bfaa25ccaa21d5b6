"""Tying a Telegram account to a person, over the wire."""

from __future__ import annotations

import re

from tests.system.page import Page
from tests.system.playing import BOTH, CONCLUDE, SOLVED, open_ticket

MARTA = "Marta López Xicará"


def test_marta_links_her_account_and_ends_it(page: Page) -> None:
    """Mail address, code, linked: her tasks come by chat too; after /desvincular only by mail, and her card is dead."""
    ana, claudia, marta = (page.person(name) for name in ("Ana", "Claudia", "Marta"))
    marta.says("/start")
    marta.sees("No reconozco esta cuenta")
    marta.says(marta.email.upper())
    code = re.search(r"Código: (\d{6})", marta.gets("Código para enlazar su Telegram").text)
    assert code is not None
    marta.says(f"{(int(code[1]) + 1) % 10**6:06}")
    marta.sees("El código no es correcto")
    marta.says(code[1])
    marta.sees("Listo, Marta López Xicará", "quedó enlazada")

    number = open_ticket(ana, "el ratón no funciona en Tesorería")
    claudia.taps(MARTA, number)
    card = marta.sees(number, "Paso 3", buttons=[SOLVED, BOTH])
    marta.says("/desvincular")
    marta.sees("ya no está enlazada")
    assert not any(SOLVED in one.buttons for one in marta.chat())
    assert "no está enlazada" in marta.taps_data(card.id, card.buttons[SOLVED])
    marta.gets("Cuenta de Telegram desvinculada")
    marta.replies(marta.gets(number, "Paso 3"), "Falla solucionada\n\nSolución: Limpié el ratón")
    marta.clicks(marta.gets(number, "☑ Paso 3"), CONCLUDE)
    ana.gets(number, "queda cerrada", "Limpié el ratón")
    assert not any("☑ Paso 3" in one.text for one in marta.chat())
