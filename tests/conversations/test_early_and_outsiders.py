"""What comes before it was asked for, letters to outsiders, and everything received as one download."""

from __future__ import annotations

import io
import zipfile

from machines.messages import FileRef
from tests.conversations.office import ROSTER, Shown, World
from tests.conversations.playing import case, give, to_row_nine, to_the_areas, told

PARENT = "IGM-2026-00001"
SEGEPLAN = "IGM,Olga Recinos,olga@segeplan.example,,SEGEPLAN,Sectorialista,,,Licda.,\n"


def content(world: World, shown: Shown) -> zipfile.ZipFile:
    """The ZIP that came with a message."""
    found: FileRef = next(one for one in shown.files if one.name.endswith(".zip"))
    return zipfile.ZipFile(io.BytesIO(world.files.path(found.sha256).read_bytes()))


def test_an_answer_that_comes_before_it_was_asked_for_is_held_and_used(world: World) -> None:
    """Failure case 10. A file sent on the invitation to the workshop is held, and delivered when it is asked for."""
    gustavo = world.mail("Gustavo")
    to_the_areas(world, early=lambda: gustavo.replies(
        "Les adelanto lo nuestro", on=gustavo.found("taller de planificación"), files={"a.xlsx": b"cuadros"}
    ))  # fmt: skip
    gustavo.found("queda guardado y se entrega solo cuando se le solicite")
    receipt = gustavo.found("Constancia de entrega")
    assert "antes de que se le solicitara" in receipt.text
    assert "a.xlsx" in receipt.text
    pia = world.chat("Pía")
    pia.found("Les adelanto lo nuestro")
    part = next(
        one
        for one in world.store.read(lambda unit: unit.children(case(world, PARENT).id))
        if one.element == "Subdirección Financiera"
    )
    assert part.state == "10"


def test_a_file_in_the_chat_that_names_the_case_is_held_too(world: World) -> None:
    """A file in the chat with the case's number in its caption comes too early: it is held and shown in the status."""
    mynor = world.chat("Mynor")
    to_the_areas(world, early=lambda: mynor.sends_photo(b"adelanto", caption=f"{PARENT} adelanto"))
    mynor.found("queda guardado y se entrega solo")
    assert "antes de que se le solicitara" in told(world, "Mynor")


def test_a_letter_that_only_names_the_case_is_the_delivery(world: World) -> None:
    """An area writes a new letter with the number in the subject and the file: it is taken for its own part."""
    to_the_areas(world)
    letter = world.mail("Gustavo").letter(f"Información, {PARENT}", "Adjunto lo solicitado")
    letter.add_attachment(b"cuadros", maintype="application", subtype="pdf", filename="a.pdf")
    world.mail("Gustavo").sends(letter)
    world.mail("Gustavo").sees("Constancia de entrega", "a.pdf")


def test_everything_received_comes_as_one_download(world: World) -> None:
    """The Jefe asks for what was received: a folder per area, safe names, an index with who, when and the hash."""
    to_the_areas(world)
    world.mail("Gustavo").replies("Adjunto", files={"../a:b.xlsx": b"cuadros"})
    world.chat("Mynor").sends_photo(b"control")
    for label in ("Omitir", "Omitir", "Enviar"):
        if label in world.chat("Mynor").last.labels:
            world.chat("Mynor").taps(label)
    pia = world.chat("Pía")
    pia.says(f"/estado {PARENT}")
    pia.taps("Descargar lo recibido")
    world.later(minutes=1)
    with content(world, pia.found("Todo lo recibido")) as archive:
        names = archive.namelist()
        index = archive.read("indice.txt").decode()
    assert any(one.startswith("Subdirección Financiera/") for one in names)
    assert not any(".." in one or ":" in one for one in names)
    assert "Lic. Gustavo Rímola Peña, 23/11/2026 09:00, por correo" in index
    assert "SHA-256" in index
    assert "Subdirección de Extranjería" in index.split("Sin archivos:")[1]


def test_only_who_watches_over_it_downloads(world: World) -> None:
    """An area is not offered everybody's files."""
    to_the_areas(world)
    world.mail("Gustavo").replies("Adjunto", files={"a.xlsx": b"cuadros"})
    gustavo = world.mail("Gustavo")
    gustavo.writes(PARENT, "Descargar lo recibido")
    world.later(minutes=1)
    assert not any("Todo lo recibido" in one.text for one in gustavo.all())


def test_a_request_to_an_outsider_waits_until_it_can_no_longer_be_called_back(world: World) -> None:
    """SEGEPLAN is asked ten minutes after the Subdirector sent the plan, and its reply is on his card."""
    world.hire(ROSTER.read_text("utf-8") + SEGEPLAN)
    to_row_nine(world)
    saul, olga = world.chat("Saúl"), world.mail("Olga")
    give(saul, "Sin observaciones, remitir a SEGEPLAN", card="Paso 9")
    assert not any("Solicitud:" in one.text for one in olga.all())
    world.later(minutes=11)
    olga.sees("Solicitud:", "ficha técnica")
    olga.replies("Se adjunta la ficha", files={"ficha.pdf": b"%PDF ficha"})
    olga.found("Constancia de entrega")
    card = saul.sees(
        "Respondió Licda. Olga Recinos",
        "Paso 10",
        buttons=["Dictamen favorable, remitir", "Trasladar sugerencias de SEGEPLAN"],
    )
    assert card.files[0].name == "ficha.pdf"
    give(saul, "Dictamen favorable, remitir", card="Paso 10")
    assert case(world, PARENT).state == "11"


def test_an_outsider_is_not_asked_for_what_he_has_sent_already(world: World) -> None:
    """SEGEPLAN sends its ficha, naming the case, before the request went out: the request never goes."""
    world.hire(ROSTER.read_text("utf-8") + SEGEPLAN)
    to_row_nine(world)
    saul, olga = world.chat("Saúl"), world.mail("Olga")
    give(saul, "Sin observaciones, remitir a SEGEPLAN", card="Paso 9")
    letter = olga.letter(f"Ficha técnica, {PARENT}", "Se adjunta la ficha")
    letter.add_attachment(b"%PDF ficha", maintype="application", subtype="pdf", filename="ficha.pdf")
    olga.sends(letter)
    olga.found("Constancia de entrega")
    saul.sees("Respondió Licda. Olga Recinos", "Paso 10")
    world.later(minutes=11)
    assert not any("Solicitud:" in one.text for one in olga.all())
