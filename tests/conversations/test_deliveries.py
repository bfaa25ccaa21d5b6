"""Where the paper is: delivered, with the messenger, received with a stamp, returned; the original; the archive."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.views import OfficeViews
from tests.conversations import dictamen
from tests.conversations import test_ine_sen_p6 as publications
from tests.conversations.dictamen import NUMBER
from tests.conversations.filling import work
from tests.conversations.office import Chat, Shown, World
from tests.conversations.own_office import own_office
from tests.conversations.playing import case
from tests.conversations.test_11_01_u0_p6 import LETTER, to_the_letter
from tests.conversations.test_ine_sen_p3 import BANK, CASE, SCHOOLS, asked, opened

PAPERS = f"Oficio {LETTER} y copia de comprobantes"
"""What goes to the three offices."""
RECORD, GOT, OUT, BACK = (
    "Registrar la entrega",
    "Recibido",
    "Entregado a mensajería",
    "Devuelto o no entregado",
)


def on_its_way(world: World) -> str:
    """The letter of the month has been signed and goes to three offices; its case stands at the archive."""
    number = to_the_letter(world)
    work(world.chat("Amílcar"), "Elaborar oficio")
    world.later(minutes=1)
    work(world.chat("Pía"), "Firmar y trasladar", {"fecha se traslada": "hoy"})
    world.later(minutes=1)
    assert case(world, number).state == "10"
    return number


def records(
    chat: Chat,
    what: str,
    *to: str,
    on: Shown | None = None,
    whom: str = "",
    stamp: bool = False,
    why: str = "",
) -> None:
    """Somebody records what became of deliveries, by the button that he has."""
    chat.taps(RECORD, on=on)
    for name in to:
        chat.taps(f"☐ {name}")
    if to:
        chat.taps("Listo")
    chat.taps(what)
    chat.taps("Hoy")
    chat.says(whom) if whom else chat.taps("Omitir")
    chat.sends_photo() if stamp else chat.taps("Omitir")
    if why:
        chat.says(why)
    chat.taps("Enviar")


def status(chat: Chat, number: str) -> str:
    """What somebody reads who asks where a case is."""
    chat.says(f"/estado {number}")
    return chat.last.text


def test_a_letter_to_three_offices(world: World) -> None:
    """One confirms it himself, one is recorded with the photo of the stamp, one comes back and goes out again."""
    number = on_its_way(world)
    pia, amilcar, dora = world.chat("Pía"), world.chat("Amílcar"), world.chat("Dora")
    card = next(one for one in reversed(pia.all()) if "✔ Firmar y trasladar" in one.text)
    assert card.labels == ["Deshacer mi última respuesta", RECORD]
    assert "Recibido por 0 de 3:\n· Dirección General: entregado el 01/12/2026; falta el recibido" in status(
        pia, number
    )
    dora.taps(GOT)
    dora.sees(f"Quedó registrado: Recibido ({PAPERS})")
    records(pia, OUT, "Subdirección Financiera", "Auditoría Interna", on=card, whom="Julio Coc")
    pia.sees(
        "· Auditoría Interna: entregado a mensajería el 01/12/2026, a cargo de Julio Coc; falta el recibido"
    )
    records(amilcar, GOT, "Subdirección Financiera", whom="Recepción", stamp=True)
    records(amilcar, BACK, "Auditoría Interna", why="La oficina estaba cerrada")
    pia.sees(f"{PAPERS}, Auditoría Interna: devuelto o no entregado el 01/12/2026. La oficina estaba cerrada")
    where = status(pia, number)
    assert f"{PAPERS} (firmado el 01/12/2026):\nRecibido por 2 de 3:" in where
    assert "· Dirección General: recibido el 01/12/2026 por Licda. Dora Luna Castañeda\n" in where
    assert "· Subdirección Financiera: recibido el 01/12/2026 por Recepción, con copia sellada\n" in where
    assert "recibido: Subdirección Financiera (paso 9) · Lic. Amílcar" in where
    shown = dict(OfficeViews(world.office, world.store).papers(case(world, number)))
    assert shown[f"{PAPERS} (firmado el 01/12/2026)"].startswith("Recibido por 2 de 3:")
    records(pia, OUT, "Auditoría Interna")
    assert "· Auditoría Interna: entregado a mensajería el 01/12/2026; falta el recibido" in pia.last.text
    work(amilcar, "Archivado", {"Dónde queda": "Leitz Metas 2026", "Cuántos folios": "15"})
    assert case(world, number).state == "FIN"
    assert "Original: archivado en Leitz Metas 2026, 15 folios, el 01/12/2026 por Lic. Amílcar" in status(
        amilcar, number
    )


def test_by_mail_also_when_the_case_is_over(world: World) -> None:
    """The recipient answers RECIBIDO; the deliverer sends the stamped copy with the act's lines in one letter."""
    number = on_its_way(world)
    work(world.chat("Amílcar"), "Archivado")
    ubaldina, pia = world.mail("Ubaldina"), world.mail("Pía")
    ubaldina.replies("Recibido, gracias.", on=ubaldina.found("Cuando haya recibido el documento"))
    ubaldina.sees(f"Quedó registrado: Recibido ({PAPERS})")
    ubaldina.replies("Recibido", on=ubaldina.found("Cuando haya recibido el documento"))
    pia.writes("Estado", f"/estado {number}")
    assert RECORD in pia.last.text
    stamped = "Destinatarios: Subdirección Financiera, Dirección General\nQué pasó: Recibido\nFecha: "
    pia.replies(f"{RECORD}\n\n{stamped}02/12/2026", files={"sello.pdf": b"%PDF sello"})
    pia.sees("Fecha: Esa fecha todavía no ha llegado: 02/12/2026.")
    pia.replies("Fecha: 01/12/2026")
    pia.sees("Fecha: 01/12/2026", "Copia sellada")
    pia.replies("Enviar")
    pia.sees("Recibido por 3 de 3:", "· Dirección General: recibido el 01/12/2026, con copia sellada")
    rows = [one.entry for one in world.store.read(lambda unit: unit.history(case(world, number).id))]
    assert [one.kind for one in rows[-2:]] == ["delivery", "delivery"]
    world.runs_until("2026-12-09 12:00")
    assert not any("Falta saber si llegó" in one.text for one in (*pia.all(), *world.chat("Pía").all()))


def test_an_unproven_letter_confirms_nothing_yet(world: World) -> None:
    """Failure case: «Recibido» from a sender who proves nothing is read back and counts with CONFIRMO."""
    number = on_its_way(world)
    ubaldina = world.mail("Ubaldina")
    ubaldina.replies("Recibido", on=ubaldina.found("Cuando haya recibido el documento"), authentic=False)
    assert "Recibido por 0 de 3" in status(world.chat("Pía"), number)
    ubaldina.replies("CONFIRMO", authentic=False)
    assert "Recibido por 1 de 3" in status(world.chat("Pía"), number)


def test_whoever_delivered_is_reminded_once(world: World) -> None:
    """A workday later the missing ones are named to him, with the button; then there is silence."""
    on_its_way(world)
    pia = world.chat("Pía")
    world.chat("Dora").taps(GOT)
    world.runs_until("2026-12-09 12:00")
    (word,) = (one for one in pia.all() if "Falta saber si llegó" in one.text)
    assert f"· {PAPERS}, Auditoría Interna: entregado el 01/12/2026\n" in word.text
    assert "Dirección General" not in word.text
    records(pia, GOT, "Subdirección Financiera", "Auditoría Interna", on=word)
    pia.sees("Recibido por 3 de 3:")


def test_who_may_record(world: World) -> None:
    """The deliverer's assistant may; whoever has no part in it may not; a confirmed paper is not confirmed twice."""
    number = on_its_way(world)
    dora, saul, gustavo = world.chat("Dora"), world.chat("Saúl"), world.chat("Mynor")
    card = dora.found("Cuando haya recibido el documento")
    dora.taps(GOT, on=card)
    dora.taps_data(card.data[GOT], card.outbox_id)
    assert "Ya consta quién lo recibió" in dora.popup.text
    record = next(one.data[RECORD] for one in reversed(world.chat("Pía").all()) if RECORD in one.data)
    gustavo.taps_data(record)
    assert "no le corresponde a usted" in gustavo.popup.text
    assert RECORD not in (status(saul, number), saul.last.labels)[1]


def delivered(world: World) -> tuple[Chat, Chat]:
    """The dictamen is in its requester's hands, who takes it to Inventarios."""
    dictamen.signed(world)
    carlos, ana = world.chat("Carlos"), world.chat("Ana")
    carlos.taps("Dictamen entregado")
    carlos.says("hoy")
    for _ in range(2):
        carlos.taps("Omitir")
    carlos.taps("Enviar")
    return carlos, ana


def test_the_original_goes_from_hand_to_hand(world: World) -> None:
    """Each row that receives is the receipt; what is taken back never changed hands; the copy is archived."""
    carlos, ana = delivered(world)
    assert "Original: lo tiene Licda. Ana Gómez Chávez desde el 23/11/2026" in status(ana, NUMBER)
    ana.taps("Entregado a Inventarios")
    ana.says("hoy")
    assert "Original: lo tiene el Departamento de Inventarios" in status(ana, NUMBER)
    ana.taps("Deshacer mi última respuesta")
    where = status(ana, NUMBER)
    assert "Original: lo tiene Licda. Ana Gómez Chávez" in where
    assert "con el bien" not in where
    ana.taps("Entregado a Inventarios")
    ana.taps("Enviar")
    silvia, beatriz = world.chat("Silvia"), world.chat("Beatriz")
    silvia.taps("Recibido, entrego constancia")
    silvia.sends_photo(dictamen.picture(7))
    assert "Departamento de Inventarios — recibido el 23/11/2026 por Silvia" in status(ana, NUMBER)
    ana.taps("Copia entregada")
    ana.taps("Omitir")
    carlos.taps("Copia recibida")
    work(
        beatriz,
        "Archivado",
        {"archivada la copia? El paso dice: «Archiva la fotocopia": "Leitz 4", "Cuántos folios": "2"},
    )
    where = status(beatriz, NUMBER)
    assert (
        "Dictamen técnico DT-2026-0001 (firmado el 23/11/2026): Licda. Ana Gómez Chávez — recibido el 23/11/2026"
        in where
    )
    assert "Copia: archivada en Leitz 4, 2 folios, el 23/11/2026 por Beatriz" in where
    assert "Original: lo tiene el Departamento de Inventarios desde el 23/11/2026" in where


def test_whoever_has_the_case_says_who_has_the_original(world: World) -> None:
    """It changed hands outside of any row: the holder of a task notes it, with its folios."""
    carlos, ana = delivered(world)
    status(ana, NUMBER)
    ana.taps("Anotar quién tiene el original")
    ana.says("Dirección Financiera")
    ana.says("3")
    ana.taps("Enviar")
    ana.sees("Original: lo tiene la Dirección Financiera desde el 23/11/2026, 3 folios")
    status(carlos, NUMBER)
    assert "Anotar quién tiene el original" not in carlos.last.labels


def test_whoever_writes_recibido_below_any_letter_of_the_case_has_the_paper(world: World) -> None:
    """The request to answer is a letter about the oficio too: «Recibido» below it confirms the oficio, and says so."""
    opened(world)
    for part in (SCHOOLS, BANK):
        asked(world, part)
    domingo, arnoldo = world.chat("Domingo"), world.mail("Arnoldo")
    arnoldo.replies("Recibido", on=arnoldo.found("Según oficio"))
    arnoldo.sees("Recibido (Oficio SEN-201-2026)")
    assert "Recibido por 1 de 2" in status(domingo, CASE)


def test_oficios_of_a_stretch_are_recorded_together(world: World) -> None:
    """Each dependency has its own oficio; one reminder names them all; one record with one photo is for several."""
    opened(world)
    for part in (SCHOOLS, BANK):
        asked(world, part)
    domingo, arnoldo = world.chat("Domingo"), world.mail("Arnoldo")
    arnoldo.found(
        "Se le envía en papel, por medio del Departamento de Servicios Generales: Oficio SEN-201-2026."
    )
    assert "Recibido por 0 de 2" in status(domingo, CASE)
    world.runs_until("2026-11-27 12:00")
    (word,) = (one for one in domingo.all() if "Falta saber si llegó" in one.text)
    assert "Ministerio de Educación: entregado a mensajería" in word.text
    assert "Banco de Guatemala: entregado a mensajería" in word.text
    records(domingo, GOT, "Ministerio de Educación", "Banco de Guatemala", on=word, stamp=True)
    domingo.sees("Recibido por 2 de 2:", "· Banco de Guatemala: recibido el 27/11/2026, con copia sellada")
    assert "recibido el 27/11/2026" in status(domingo, BANK)


def test_a_publication_s_oficio_goes_to_its_institution(world: World) -> None:
    """INE-SEN-P6: the list says of which institution it is and who confirms for it; the stamp may come with the row."""
    publications.the_month(world)
    publications.asked(world, publications.SCHOOLS, publications.BANKS)
    evelia, domingo = world.chat("Evelia"), world.chat("Domingo")
    evelia.taps(GOT)
    where = status(domingo, publications.SCHOOLS)
    assert "Ministerio de Educación — recibido el 23/11/2026 por Licda. Evelia" in where
    assert "Banco de Guatemala — entregado a mensajería" in status(domingo, publications.BANKS)


INSTITUTION = """
codigo = "PRUEBA"
nombre = "Institución de prueba"
[[rol]]
nombre = "Secretaria"
unidad = "Gerencia"
[[rol]]
nombre = "Servicios Generales"
unidad = "Servicios Generales"
tipo = "oficina"
"""
PROCEDURE = """
codigo = "PR-02"
version = "2026-01"
titulo = "Oficios de prueba"
institucion = "PRUEBA"
unidad = "Gerencia"
manual = "Manual de prueba"
objetivo = "Probar."
temas = ["oficios de prueba"]
[inicio]
quien = ["Secretaria"]
ocasion = [ { tipo = "instrucción", texto = "Hay oficios." } ]
[[paso]]
no = "1"
responsable = "Secretaria"
actividad = "Enlista los oficios."
hecho = "Enlistar"
pide = [ { campo = "dependencias", tipo = "lista", nombre = "Dependencias", pregunta = "¿A cuáles?", columnas = [
  { campo = "dependencia", tipo = "texto", nombre = "Dependencia", pregunta = "¿Cuál?" },
] } ]
[[paso]]
no = "2"
responsable = "Secretaria"
actividad = "Entrega los oficios a Servicios Generales para la entrega a su destinatario."
hecho = "Entregados"
entrega = { que = "Oficio", a = ["dependencias"], por = "Servicios Generales" }
"""
PEOPLE = (
    "institucion,nombre,correo,telegram_id,puestos,unidad,departamento,jefe\n"
    "PRUEBA,Sonia Sor,sonia@prueba.example,840000001,Secretaria,Gerencia,,\n"
    "PRUEBA,Memo Mor,memo@prueba.example,840000002,Servicios Generales,Servicios Generales,,\n"
)


@pytest.fixture
def messengers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> World:
    """An institution whose letters go by its own messenger to recipients outside."""
    return own_office(tmp_path, monkeypatch, INSTITUTION, PEOPLE, PROCEDURE)


def test_the_messenger_brings_the_stamps(messengers: World) -> None:
    """Twelve lines are twelve recipients; who carries them records each, the case being over; the sender hears of it."""
    sonia, memo = messengers.chat("Sonia"), messengers.chat("Memo")
    sonia.says("oficios de prueba")
    sonia.taps("Sí, abrir la gestión")
    sonia.says("\n".join(f"Ministerio {letter}" for letter in "ABCDEFGHIJKL"))
    for button in ("Listo", "Enviar"):
        if button in sonia.last.labels:
            sonia.taps(button)
    sonia.taps("Entregados")
    number = "PRUEBA-2026-00001"
    assert case(messengers, number).state == "FIN"
    memo.sees(
        "Se le entrega para que lo lleve a su destinatario:\n· Oficio → Ministerio A\n", buttons=[RECORD]
    )
    memo.taps(RECORD)
    memo.says("1, 3")
    memo.taps(BACK)
    memo.taps("Hoy")
    memo.taps("Omitir")
    memo.taps("Omitir")
    memo.says("Cambió de dirección")
    memo.taps("Enviar")
    sonia.sees("Oficio, Ministerio A: devuelto o no entregado el 23/11/2026. Cambió de dirección")
    memo.taps(RECORD, on=memo.found("Se le entrega para"))
    memo.says("Ministerio B")
    memo.taps(GOT)
    memo.taps("Hoy")
    memo.taps("Omitir")
    memo.sends_photo()
    memo.taps("Enviar")
    where = status(sonia, number)
    assert "Recibido por 1 de 12:" in where
    assert "· Ministerio B" not in where
    assert "· Ministerio C: devuelto o no entregado" in where
    assert (
        "· Ministerio L: entregado a mensajería el 23/11/2026, a cargo de Servicios Generales; falta el recibido"
        in where
    )
