"""Playing DS-UI-07: the account request that Óscar presents, as far as each conversation needs it."""

from __future__ import annotations

from email.message import EmailMessage

from tests.conversations.filling import fill
from tests.conversations.office import Chat, Mailbox, Shown, World

NUMBER = "SOSEP-2026-00001"
CUI, NIT = "2345 67899 0101", "1234567-9"
SECRETS = (CUI, CUI.replace(" ", ""), NIT)
LETTER = """Solicitud de usuario: Nuevo
Nombres completos: María Fernanda
Apellidos completos: Xol Caal
NIT: {nit}
CUI: {cui}
Cargo / Puesto: Trabajadora social
Acceso a Internet: Sin Social Sin Streaming
Justificación: Consulta sistemas de otras instituciones
Asume la responsabilidad: sí"""


def ask_for_account(world: World, kind: str = "Nuevo", *, cui: str = CUI, nit: str = NIT) -> Chat:
    """Óscar fills the form in by chat up to its summary; only what is obligatory, and the access."""
    oscar = world.chat("Óscar")
    oscar.says("crear un usuario")
    oscar.taps("Sí, abrir la gestión")
    oscar.taps(kind)
    for words in ("María Fernanda", "Xol Caal", nit, cui):
        oscar.says(words)
    for _ in range(4):
        oscar.taps("Omitir")
    oscar.taps("☐ Sin Social Sin Streaming")
    oscar.taps("Listo")
    oscar.says("Consulta sistemas de otras instituciones")
    oscar.taps("Omitir")
    oscar.taps("Sí")
    oscar.sends_photo(b"el formulario firmado")
    if kind == "Nuevo":
        oscar.sends_photo(b"la copia del DPI")
        oscar.sends_photo(b"la copia del NIT")
    return oscar


VOBO = "Completo, trasladar\nVo.Bo. Gestión: Rodrigo Aguilar\nFecha del Vo.Bo.: 23/11/2026"
"""Row 2 by mail: complete, and with the Vo.Bo. of the Dirección Informática."""


def passes_on(world: World, on: Shown | None = None) -> None:
    """Beatriz finds the form complete and notes whose Vo.Bo. it bears."""
    beatriz = world.chat("Beatriz")
    beatriz.taps("Completo, trasladar", on=on)
    fill(beatriz)


def with_files(box: Mailbox, letter: EmailMessage, *names: str) -> None:
    """Send a letter with a PDF of each name."""
    for name in names:
        letter.add_attachment(
            b"%PDF-1.4 " + name.encode(), maintype="application", subtype="pdf", filename=name
        )
    box.sends(letter)


def shown_to_all(world: World) -> str:
    """Every text that anybody was shown as a card, notice or letter, the private opening of personal data left out."""
    texts = (
        one.text
        for box in world.shown.values()
        for one in box
        if not one.text.startswith(("Datos personales ·", "Revise antes de enviar"))
    )
    return "\n".join(texts)
