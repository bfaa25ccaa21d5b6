"""DS-UI-05 played on the page in headless Chromium, from the request to the archive, with its PDF in a tab."""

from __future__ import annotations

from pathlib import Path

import httpx

from tests.chromium import needs_chromium
from tests.pdf import LETTER, read
from tests.system.dictamen import DATA, OBJECT, PRODUCE, SEND_DATA, SIGN
from tests.system.playing import CARLOS, OPEN, picture
from tests.system.visitor import Visitor
from tests.waiting import until

pytestmark = needs_chromium

_DRAWN = 20_000
"""Bytes of a picture of the tab: the viewer's empty grey has some 3000."""
QUESTIONS = (
    "¿Qué tipo de bien es?",
    "¿Qué marca tiene?",
    "¿Qué modelo es?",
    "¿De qué color es?",
    "¿Cuál es el número de serie?",
    "¿Cuál es el número de bien?",
    "¿Qué otros datos",
    "¿Qué encontró al revisar",
    "¿En qué estado está?",
    "¿Qué recomienda?",
)
"""The beginnings of the technician's questions, in the order of the data."""


def test_a_dictamen_on_the_page(visitor: Visitor, tmp_path: Path) -> None:
    """Request, photographs, a round of observations by the Director, two signatures, delivery, receipt, archive."""
    _asks(visitor)
    _examines(visitor, tmp_path)
    _signs(visitor)
    _delivers(visitor, tmp_path)


def _asks(visitor: Visitor) -> None:
    """Ana asks for the dictamen, and the Jefe assigns Carlos."""
    visitor.become("Ana Gómez")
    visitor.say("dictamen técnico")
    visitor.click(".keys button", OPEN)
    for question, answer in (
        ("¿De qué equipo", "La computadora de Recepción"),
        ("¿Por qué necesita", "Ya no enciende y quiero devolverla"),
        ("¿Dónde está", "Dirección Financiera, segundo nivel"),
    ):
        visitor.answers(question, answer)
    visitor.click(".keys button", "Enviar")
    visitor.see(".bubble", "Constancia de recepción")

    visitor.become("Claudia")
    visitor.click(".keys button", CARLOS)
    visitor.see("#case-state", "paso 3")


def _examines(visitor: Visitor, folder: Path) -> None:
    """Carlos sends the data and two photographs."""
    visitor.become("Carlos")
    visitor.click(".keys button", SEND_DATA)
    for question, value in zip(QUESTIONS, DATA.values(), strict=True):
        visitor.answers(question, value)
    visitor.see(".bubble", "Envíe las fotografías")
    for shade in (10, 200):
        photograph = folder / f"bien {shade}.png"
        photograph.write_bytes(picture(shade))
        visitor.send_file(photograph)
        visitor.see(".bubble", "Revise antes de enviar")
    visitor.see(".bubble", "Fotografías: 2")
    visitor.click(".keys button", "Enviar")
    visitor.see("#case-state", "paso 4")


def _signs(visitor: Visitor) -> None:
    """The Asistente draws it up, the Director observes, and the second version is signed by both."""
    visitor.become("Beatriz")
    visitor.click(".keys button", PRODUCE)
    visitor.omits("¿Desea que el dictamen lleve una nota")
    visitor.become("Rodrigo")
    visitor.see("a.document", "DT-")
    visitor.click(".keys button", OBJECT)
    visitor.answers("observaciones?", "El número de serie está incompleto")
    visitor.see("#case-state", "paso 4")
    visitor.become("Beatriz")
    visitor.see(".bubble", "1. El número de serie está incompleto")
    visitor.click(".keys button", PRODUCE)
    visitor.omits("¿Desea que el dictamen lleve una nota")
    visitor.answers("¿Cómo la atendió?", "Está completo; así viene en la placa")
    visitor.click(".keys button", "Enviar")
    visitor.see("#case-state", "paso 5")
    for signer in ("Carlos", "Rodrigo"):
        visitor.become(signer)
        visitor.see(".bubble", "Atendida: Está completo")
        visitor.click(".keys button", SIGN)
        visitor.see(".bubble", f"✔ {SIGN} (aprobación registrada)")


def _delivers(visitor: Visitor, folder: Path) -> None:
    """The dictamen reaches Ana, Inventarios and the archive."""
    visitor.become("Carlos")
    visitor.click(".keys button", "Dictamen entregado")
    visitor.answers("¿Qué día lo entregó?", "hoy")
    visitor.omits("Si lo recibió otra persona")
    visitor.omits("Si lo tiene, envíe el dictamen")
    visitor.click(".keys button", "Enviar")
    visitor.become("Ana Gómez")
    visitor.see(".bubble", "Se le entrega el dictamen técnico DT-")
    _opens_the_document(visitor, folder)
    visitor.click(".keys button", "Entregado a Inventarios")
    visitor.answers("¿Qué día entregó el bien", "hoy")
    visitor.become("Silvia")
    visitor.click(".keys button", "Recibido, entrego constancia")
    visitor.see(".bubble", "Envíe la constancia de recibido")
    visitor.send_file(folder / "bien 10.png")
    visitor.become("Ana Gómez")
    visitor.click(".keys button", "Copia entregada")
    visitor.omits("La constancia ya está en la gestión")
    visitor.become("Carlos")
    visitor.click(".keys button", "Copia recibida")
    visitor.become("Beatriz")
    visitor.click(".keys button", "Archivado")
    visitor.answers("¿Dónde queda archivada la copia?", "Leitz 4, folio 120")
    visitor.answers("¿Cuántos folios se archivan?", "2")
    visitor.click(".keys button", "Enviar")
    visitor.become("Ana Gómez")
    visitor.see("#case-state", "terminada")
    visitor.see("#case-papers", "archivada en Leitz 4, folio 120, 2 folios")
    visitor.see(".bubble", "Su gestión terminó")


def _opens_the_document(visitor: Visitor, folder: Path) -> None:
    """The last PDF of the chat opens in a tab of its own, is drawn there, and says what the technician found."""
    here, link = visitor.driver.current_window_handle, visitor.see("a.document", "DT-")
    address = str(link.get_attribute("href"))
    link.click()
    until(lambda: len(visitor.driver.window_handles) == 2, lambda: "no tab opened")
    visitor.driver.switch_to.window(next(one for one in visitor.driver.window_handles if one != here))
    kind = "return document.contentType"
    until(lambda: visitor.driver.execute_script(kind) == "application/pdf", lambda: "it is no PDF")
    until(lambda: len(visitor.driver.get_screenshot_as_png()) > _DRAWN, lambda: "it was never drawn")
    visitor.driver.save_screenshot(str(folder / "dictamen.png"))
    visitor.driver.close()
    visitor.driver.switch_to.window(here)
    front, reverse = read(httpx.get(address, trust_env=False).content)
    assert (front.size, front.pictures, reverse.pictures) == (LETTER, 0, 2)
    assert all(value.casefold() in " ".join(front.text.split()).casefold() for value in DATA.values())
    assert "Aprobaciones registradas" in front.text
