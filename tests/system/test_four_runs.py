"""Long runs over the wire, chat and mail in turns, of the procedures with paper, parties and a clock."""

from __future__ import annotations

import io
import zipfile

from tests.pdf import LETTER, read
from tests.system import backup, collection, dictamen
from tests.system.page import Page
from tests.system.playing import number_in, picture

SIGNED_PAGE = b"%PDF-1.4 la hoja firmada y sellada"

PERSONAL = ("1234567-9", "2345 67899 0101")
ACCOUNT = f"""Solicitud de usuario: Nuevo
Nombres completos: María Fernanda
Apellidos completos: Xol Caal
NIT: {PERSONAL[0]}
CUI: {PERSONAL[1]}
Cargo / Puesto: Trabajadora social
Acceso a Internet: Sin Social Sin Streaming
Justificación: Consulta sistemas de otras instituciones
Asume la responsabilidad: sí"""


def test_a_dictamen_from_request_to_archive(page: Page) -> None:
    """DS-UI-05: asked by mail, observed by the Director by mail, signed by page and by tap, delivered and archived."""
    ana, claudia, carlos = page.person("Ana"), page.person("Claudia"), page.person("Carlos")
    beatriz, rodrigo, silvia = page.person("Beatriz"), page.person("Rodrigo"), page.person("Silvia")
    number = dictamen.ask_by_mail(ana, "La computadora de Recepción")
    dictamen.assign(claudia, number)
    ana.sees(f"Su solicitud de dictamen {number} ya tiene técnico: Carlos Pérez Tzoc")
    dictamen.examine(carlos, number, picture(10), picture(200))

    beatriz.taps(dictamen.PRODUCE, number, "Fotografías: 2 archivos")
    beatriz.taps("Omitir", "¿Desea que el dictamen lleve una nota")
    carlos.sees(number, "Paso 5", "DT-", buttons=[dictamen.SIGN, dictamen.OBJECT, dictamen.ON_PAPER])
    to_sign = rodrigo.gets(number, "aso 5", "DT-")
    document = dictamen.document_number(to_sign.text)
    assert [one.pictures for one in read(rodrigo.attached(to_sign, f"{document}.pdf"))] == [0, 2]
    carlos.taps(dictamen.SIGN, number)
    rodrigo.replies(to_sign, f"{dictamen.OBJECT}\n\nEl número de serie está incompleto")
    again = beatriz.gets(number, "aso 4", "Vuelta 2", "1. El número de serie está incompleto")
    beatriz.replies(again, f"{dictamen.PRODUCE}\nObservación 1: Está completo; así viene en la placa")

    second = rodrigo.gets(number, "aso 5", "Atendida: Está completo")
    rodrigo.replies(second, dictamen.SIGN, [("hoja firmada.pdf", SIGNED_PAGE)])
    rodrigo.gets(number, f"Quedó registrado: {dictamen.SIGN}.")
    carlos.taps(dictamen.SIGN, number, "Atendida: Está completo")
    delivery = carlos.gets(number, "aso 6")
    _looks_right(carlos.attached(delivery, f"{document}.pdf"), document)
    carlos.replies(delivery, "Dictamen entregado\nFecha de entrega: hoy\nEntregado a: Ana Gómez")

    notice = ana.gets(f"Se le entrega el dictamen técnico {document}")
    _looks_right(ana.attached(notice, f"{document}.pdf"), document)
    ana.taps("Entregado a Inventarios", number)
    ana.sees("¿Qué día entregó el bien")
    ana.says("hoy")
    receipt = b"%PDF-1.4 la constancia de Inventarios"
    silvia.replies(
        silvia.gets(number, "aso 8"), "Recibido, entrego constancia", [("constancia.pdf", receipt)]
    )
    copy = ana.gets(number, "aso 9")
    assert ana.attached(copy, "constancia.pdf") == receipt
    ana.clicks(copy, "Copia entregada")
    carlos.taps("Copia recibida", number)
    beatriz.replies(beatriz.gets(number, "aso 11"), "Archivado\nArchivado en: Leitz 4, folio 120")
    ana.sees(number, "Su gestión terminó")
    assert {"number": number, "state": "terminada (concluida)"}.items() <= ana.cases()[0].items()


def test_an_account_returned_with_all_that_is_missing(page: Page) -> None:
    """DS-UI-07: one letter is the form, returned by tap, presented again by mail, opened in private, set up."""
    leticia, beatriz = page.person("Leticia"), page.person("Beatriz")
    edgar, carlos = page.person("Edgar"), page.person("Carlos")
    first = _files("formulario firmado.pdf", "DPI.pdf", "nit.pdf")
    leticia.writes("Crear un usuario nuevo DS-UI-07", ACCOUNT, first)
    number = number_in(leticia.gets("Constancia", "Nombres completos: María Fernanda").subject)

    beatriz.taps("Devolver con observaciones", number)
    beatriz.taps("☐ Firma del usuario")
    beatriz.taps("☐ Fotocopia del DPI")
    beatriz.taps("Listo")
    beatriz.sees("¿Cuáles son las observaciones?")
    beatriz.says("La copia del DPI no se lee y falta la firma de la usuaria")
    beatriz.taps("Enviar", "Revise antes de enviar")
    returned = leticia.gets(number, "aso 1", "Firma del usuario, Fotocopia del DPI", "no se lee")
    second = _files("formulario con las dos firmas.pdf", "DPI ambos lados.pdf")
    leticia.replies(returned, "Enviar solicitud\nObservación 1: Va otra copia, y ya firmó", second)

    again = beatriz.gets(number, "aso 2", "Atendida: Va otra copia, y ya firmó")
    beatriz.taps("Ver datos personales", number, "Atendida: Va otra copia")
    beatriz.sees("Datos personales", *PERSONAL, "Esta consulta quedó registrada")
    assert beatriz.receives("DPI ambos lados.pdf") == second[1][1]
    vobo = "Vo.Bo. Gestión: Rodrigo Aguilar\nFecha del Vo.Bo.: 20/11/2026"
    beatriz.replies(again, f"Completo, trasladar\n{vobo}")
    edgar.replies(edgar.gets(number, "aso 3"), "Usuario creado o actualizado\nUsuario de dominio: mxol")
    carlos.taps("Configuración realizada", number, "Usuario de dominio: mxol")
    carlos.taps("Omitir", "¿En qué equipo se hizo")
    closing = leticia.gets(number, "quedó atendida", "mxol, de María Fernanda Xol Caal")
    assert closing == leticia.letters()[-1]
    for someone in (leticia, beatriz, edgar, carlos):
        assert not any(secret in letter.whole for letter in someone.letters() for secret in PERSONAL)


def test_a_collection_that_is_closed_without_the_silent(page: Page) -> None:
    """11.01.U0.P4: areas answer by mail and by chat, one corrects, the silent are waited for no more; one download."""
    pia, dora, mynor = page.person("Pía"), page.person("Dora"), page.person("Mynor")
    gustavo, hugo = page.person("Gustavo"), page.person("Hugo")
    number = collection.to_the_areas(page)
    request = gustavo.gets(number, "Según oficio SP-060-2026")
    assert "oficio firmado.pdf" in request.files
    gustavo.replies(request, "Adjunto", _files("cuadros.pdf"))
    gustavo.gets("Constancia de entrega", "cuadros.pdf")
    gustavo.replies(request, "Va corregido", _files("cuadros buenos.pdf"))
    gustavo.gets("Recibí su corrección", "cuadros buenos.pdf")
    pia.taps("Validar", "Subdirección Financiera", "Paso 10", "Corregido el")

    mynor.taps("Entregar", "Según oficio SP-060-2026")
    mynor.omits("¿Qué número tiene su oficio de entrega?")
    mynor.sees("Envíe el oficio y el formato con la información")
    mynor.sends_file(b"%PDF-1.4 control.pdf", "control.pdf")
    mynor.omits("¿Desea añadir algo?")
    mynor.taps("Enviar", "Revise antes de enviar")
    pia.clicks(pia.gets("Control Migratorio", "aso 10"), "Validar")
    pia.gets("Control Migratorio", "Quedó registrado: Validar")

    pia.says(f"/estado {number}")
    pia.taps("Ver quiénes faltan", number)
    pia.sees("6 en total: 4 faltan, 2 concluidas")
    pia.taps("Seguir sin los que faltan", "6 en total")
    pia.sees("Seguir sin los que faltan\n", buttons=["Cancelar"])
    pia.says("Venció el plazo y se les recordó")
    hugo.sees("Ya no se espera su respuesta")
    dora.sees("Concluyeron 2 de 6")
    pia.says(f"/estado {number}")
    pia.taps("Descargar lo recibido", number)
    pia.sees("Todo lo recibido")
    with zipfile.ZipFile(io.BytesIO(pia.receives(f"{number}.zip"))) as download:
        kept = {name.rpartition("/")[2]: download.read(name) for name in download.namelist()}
    assert kept.pop("indice.txt").decode().count("SHA-256") >= 1
    assert kept == dict(_files("cuadros.pdf", "cuadros buenos.pdf", "control.pdf"))


def test_a_backup_that_fails_once_and_comes_back(page: Page) -> None:
    """SEPREM-DI-008.2: the rhythm by chat, the clock brings the turn, rows ticked by mail, a fault, Dirección told."""
    estuardo, wilmer, ingrid = page.person("Estuardo"), page.person("Wilmer"), page.person("Ingrid")
    programme = backup.set_rhythm(estuardo, "cada día hábil")
    backup.goes_to(page, f"Se repite: {programme}")
    turn = f"{programme}.1"
    wilmer.replies(
        wilmer.gets(turn, "☐ Paso 2", "☐ Paso 5"),
        f"{backup.ALL}\nEstado de los servicios: En línea\n{backup.copied('mala.bak')}",
    )
    estuardo.replies(estuardo.gets(turn, "aso 6", "mala.bak"), f"{backup.KEPT}\nLugar de resguardo: Gaveta 2")
    estuardo.taps(backup.FAULTY, turn, "Paso 7")
    estuardo.taps("Paso 3: Ejecuta el proceso de creación de…", "¿A qué paso va?")
    estuardo.sees("¿Cuáles son las observaciones?")
    estuardo.says("El archivo no se restaura")
    estuardo.taps("Enviar", "Revise antes de enviar", "El archivo no se restaura")

    returned = wilmer.gets(turn, "Vuelta 2", "1. El archivo no se restaura", "☐ Paso 3")
    wilmer.replies(
        returned, f"{backup.FROM_THREE}\n{backup.copied('buena.bak')}\nObservación 1: Se creó de nuevo"
    )
    estuardo.taps(backup.KEPT, turn, "Paso 6", "buena.bak")
    estuardo.taps("Enviar", "Lugar de resguardo: Gaveta 2", "Incluye lo que ya estaba anotado")
    estuardo.replies(
        estuardo.gets(turn, "Paso 7", "buena.bak"), f"{backup.SOUND}\nVerificación: Se restauró en pruebas"
    )
    estuardo.clicks(estuardo.gets(turn, "aso 8"), backup.TOLD)
    told = ingrid.gets(
        "Se generó y resguardó la copia", turn, "buena.bak", "Gaveta 2", "Se restauró en pruebas"
    )
    assert "mala.bak" not in told.text
    backup.goes_to(page, f"Se repite: {programme}")
    wilmer.sees(f"{programme}.2", "☐ Paso 2")
    assert len([one for one in wilmer.letters() if f"paso 2 [{programme}.1]" in one.subject]) == 1


def _files(*names: str) -> list[tuple[str, bytes]]:
    """A different PDF of each name."""
    return [(name, b"%PDF-1.4 " + name.encode()) for name in names]


def _looks_right(pdf: bytes, document: str) -> None:
    """The signed dictamen: data and signatures on a letter-size page, the photographs on the reverse."""
    front, reverse = read(pdf)
    assert front.size == reverse.size == LETTER
    for words in (document, *dictamen.DATA.values(), "con página firmada", "Ing. Rodrigo Aguilar Sandoval"):
        assert words.casefold() in " ".join(front.text.split()).casefold(), front.text
    assert (front.pictures, reverse.pictures) == (0, 2), reverse.text
