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


def test_ana_writes_from_another_address_and_takes_it_back(page: Page) -> None:
    """Her request from there waits for the code that goes to her own mailbox; then it has its case, unasked."""
    private, ana = page.person("Persona desconocida"), page.person("Ana")
    private.writes("no imprime", "Ubicación del equipo: Bodega")
    private.replies(
        private.gets("no reconoce la dirección", "todavía no se abrió ninguna gestión"), ana.email
    )
    code = re.search(r"Código: (\d{6})", ana.gets("Código para enlazar otra dirección", private.email).text)
    assert code is not None
    private.replies(private.gets("Si ese correo está registrado"), code[1])
    private.gets("desde ahora puede escribir también desde", "el mensaje que envió antes")
    private.gets("Constancia de recepción", "Bodega")

    ana.replies(ana.gets("Otra dirección enlazada a su nombre"), f"DESVINCULAR {private.email}")
    ana.gets("Dirección desvinculada", f"desde {private.email} ya no se atiende como suyo")
    private.forget()
    private.writes("no imprime", "Ubicación del equipo: Archivo")
    private.gets("no reconoce la dirección")
