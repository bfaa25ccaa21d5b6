"""DS-UI-04 from "no imprime" to the closing mail, over the wire: by chat, by mail, and mixed."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.system.page import Page
from tests.system.playing import BOTH, CARLOS, CONCLUDE, OPEN, SOLVED, number_in, picture
from tests.system.product import Product


def test_by_chat_only(page: Page) -> None:
    """Everybody taps and types in chat; the card shows who decided, the photograph travels, the closing mail arrives."""
    ana, claudia, carlos = page.person("Ana"), page.person("Claudia"), page.person("Carlos")
    ana.says("la impresora de Tesorería no imprime")
    ana.sees("Soporte Técnico (DS-UI-04)", buttons=[OPEN, "No"])
    ana.taps(OPEN)
    ana.sees("¿Dónde está el equipo?")
    ana.says("Tesorería, segundo nivel")
    ana.sees("envíe una fotografía")
    ana.sends_photo(picture())
    ana.sees("Revise antes de enviar", "Tesorería, segundo nivel", "Fotografía: 1 archivo")
    ana.taps("Enviar")
    number = number_in(ana.sees("Constancia de recepción", "Ing. Claudia Marroquín de Paz").text)

    claudia.sees(
        number, "Paso 2", "Solicita: Licda. Ana Gómez Chávez", buttons=[CARLOS, "Marta López Xicará"]
    )
    assert any(one.photo for one in claudia.chat())
    assert claudia.taps(CARLOS, number) == "Registrado: Asignar"
    claudia.sees(
        number, "✔ Asignar — Ing. Claudia Marroquín de Paz", buttons=["Deshacer mi última respuesta"]
    )
    ana.sees(f"Su solicitud {number} ya tiene técnico: {CARLOS}")

    carlos.taps(SOLVED, number)
    carlos.sees("¿Qué encontró y cómo lo solucionó?")
    carlos.says("Cambié el tóner")
    carlos.taps(CONCLUDE, number)
    carlos.sees(
        number,
        "✔ Concluir y avisar al usuario",
        buttons=["Abrir Elaboración de Dictamen Técnico", "Deshacer mi última respuesta"],
    )
    ana.sees(number, "queda cerrada", "Cambié el tóner")
    ana.gets(number, "queda cerrada", "Cambié el tóner")
    assert {"number": number, "state": "terminada (concluida)"}.items() <= ana.cases()[0].items()


def test_by_mail_only(page: Page) -> None:
    """Everybody writes letters and clicks their answer buttons; each decision is read back, the closing mail arrives."""
    ana, claudia, carlos = page.person("Ana"), page.person("Claudia"), page.person("Carlos")
    ana.writes("no imprime", "La impresora de Archivo no imprime desde ayer.")
    asked = ana.gets("Soporte Técnico: datos que faltan", "Ubicación del equipo:")
    ana.replies(asked, "Ubicación del equipo: Archivo, sótano", [("pantalla.png", picture())])
    receipt = ana.gets("Constancia de recepción", "Archivo, sótano", "Fotografía: 1 archivo")
    number = number_in(receipt.subject)

    card = claudia.gets(number, "Paso 2", "La impresora de Archivo no imprime desde ayer.")
    assert list(card.answers) == [CARLOS, "Marta López Xicará"]
    claudia.clicks(card, CARLOS)
    claudia.gets(number, "Quedó registrado: Asignar", CARLOS)

    work = carlos.gets(number, "Paso 3")
    assert list(work.answers) == [SOLVED, BOTH]
    carlos.replies(work, "Falla solucionada\n\nSolución: Cambié el cable de red")
    carlos.clicks(
        carlos.gets(number, "Quedó registrado: Falla solucionada", "Cambié el cable de red"), CONCLUDE
    )
    carlos.gets(number, "La gestión terminó")
    closing = ana.gets(number, "queda cerrada", "Cambié el cable de red")
    assert b"Auto-Submitted: auto-" in ana.original(closing)


def test_mixed(page: Page) -> None:
    """Opened by mail, assigned by tap, solved by a reply, concluded by tap: each goes on where the other channel was."""
    ana, claudia, carlos = page.person("Ana"), page.person("Claudia"), page.person("Carlos")
    ana.writes("no enciende la computadora", "La computadora de Recepción no enciende.")
    ana.replies(ana.gets("datos que faltan", "Ubicación"), "Ubicación del equipo: Recepción")
    number = number_in(ana.gets("Constancia de recepción", "Ubicación del equipo: Recepción").subject)
    letter = claudia.gets(number, "Paso 2")
    claudia.taps(CARLOS, number)
    claudia.clicks(letter, "Marta López Xicará")
    claudia.gets("No se registró", "ya estaba registrada")
    carlos.replies(carlos.gets(number, "Paso 3"), "Falla solucionada\n\nSolución: Cambié la fuente")
    carlos.sees(number, "☑ Paso 3", "Cambié la fuente", buttons=[CONCLUDE])
    assert carlos.taps(CONCLUDE, number) == "Registrado: Concluir y avisar al usuario"
    ana.gets(number, "queda cerrada", "Cambié la fuente")
    ana.says(f"/estado {number}")
    ana.sees(number, "terminada (concluida)", "recibida (paso 1)", "(paso 4) · Carlos Pérez Tzoc")


def test_memory_after_tickets(product: Product) -> None:
    """After the tickets above the bot's process stays under 150 MB."""
    status = Path(f"/proc/{product.process.pid}/status")
    if not status.exists():
        pytest.skip("/proc is missing (Linux)")
    resident = next(line for line in status.read_text().splitlines() if line.startswith("VmRSS:"))
    assert int(resident.split()[1]) < 150 * 1024
