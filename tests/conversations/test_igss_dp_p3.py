"""IGSS-DP-P3: the month of the dependencies, one of which has to correct what it recorded, and the Jefe's report."""

from __future__ import annotations

from tests.conversations.filling_in import do, stands
from tests.conversations.office import World

MONTH = "IGSS-2026-00001"
CLINIC, HOSPITAL = f"{MONTH}.1", f"{MONTH}.2"
GERMAN, YOLANDA = "Ing. Germán Ixcoy Batres", "Licda. Yolanda Tecú Milián"
RECORDED, REPORT = "Registrado, enviar oficio", "Trasladar informe al Jefe"


def to_the_question(world: World) -> None:
    """November's case opens on the 26th; the hospital records by chat, and Germán has verified it."""
    world.runs_until("2026-11-26 08:30")
    do(world.chat("Hortensia"), "01", RECORDED, number=HOSPITAL)
    do(world.chat("Zoila"), "02", "Registrar y asignar", {"A quién asigna": GERMAN}, number=HOSPITAL)
    do(world.chat("Germán"), "03", "Información verificada", number=HOSPITAL)


def the_clinic_by_mail(world: World) -> None:
    """Clemente and Yolanda, who have no chat, do their rows by mail."""
    clemente, yolanda = world.mail("Clemente"), world.mail("Yolanda")
    clemente.replies(
        f"{RECORDED}\nSe registró: Ejecución mensual, Reprogramación mensual\nNúmero de oficio: POL-3\n"
        "Fecha del oficio: 26/11/2026\nComprobante en SICOIN: 1500",
        on=clemente.found(CLINIC),
        files={"oficio.pdf": b"%PDF-1.4 oficio"},
    )
    do(world.chat("Zoila"), "02", "Registrar y asignar", {"A quién asigna": YOLANDA}, number=CLINIC)
    yolanda.replies("Información verificada\nResultado de la verificación: Concuerda")
    yolanda.replies("Sí, aprobar en SICOIN\nFecha de aprobación en SICOIN: 26/11/2026")
    yolanda.replies("Información ingresada")


def test_the_dependency_learns_what_to_correct(world: World) -> None:
    """It is told the reason; what it writes back reaches whoever asked, and does not go on by itself."""
    to_the_question(world)
    german = world.chat("Germán")
    do(german, "04", "No, pedir corrección", {"motivo": "Emergencias: 12,040 parece error"}, number=HOSPITAL)
    world.chat("Hortensia").sees("Ing. Germán Ixcoy Batres", "le pide corregirla", "12,040 parece error")
    world.mail("Hortensia").found("12,040 parece error")
    german.sees("Paso 4.2", buttons=["Corregida y aprobada en SICOIN"])
    world.mail("Hortensia").replies("Ya se corrigió: 1,204", on=world.mail("Hortensia").found("12,040"))
    german.sees("escribió sobre esta gestión", "1,204")
    stands(world, "4.2", HOSPITAL)
    do(german, "4.2", "Corregida y aprobada en SICOIN", number=HOSPITAL)
    do(german, "05", "Información ingresada", number=HOSPITAL)
    stands(world, "LISTO", HOSPITAL)


def test_the_report_is_approved_with_its_visto_bueno_and_delivered(world: World) -> None:
    """Sent back once; then it goes to the three offices, each of which confirms it; whoever made it cannot approve."""
    to_the_question(world)
    do(world.chat("Germán"), "04", "Sí, aprobar en SICOIN", number=HOSPITAL)
    do(world.chat("Germán"), "05", "Información ingresada", number=HOSPITAL)
    the_clinic_by_mail(world)
    stands(world, "06", MONTH)
    world.chat("Rigoberto").sees("Paso 06", "Producción de cada dependencia: 2 de 2 concluidas")
    do(world.chat("Rigoberto"), "06", REPORT, number=MONTH)
    chief = world.chat("Maribel")
    do(chief, "07", "Devolver con observaciones", {"observaciones": "Falta el IVS"}, number=MONTH)
    world.chat("Rigoberto").sees("Paso 06", "1. Falta el IVS")
    do(world.chat("Rigoberto"), "06", REPORT, number=MONTH)
    do(chief, "07", "Avalar y enviar", number=MONTH)
    stands(world, "FIN", MONTH)
    for name in ("Graciela", "Ernesto", "Marina"):
        letter = world.mail(name).found("con oficio DP-512-2026 del 20/11/2026")
        assert letter.files
        assert "noviembre de 2026" in letter.text
        assert letter.letter is not None
        assert "aviso" in str(letter.letter["Subject"])
        assert "Recibido" in letter.labels
    world.mail("Marina").replies("Recibido")
    chief.says(MONTH)
    chief.sees("Recibido por 1 de 3", "Pecuniarias: recibido", "Gerencia: entregado el 20/11/2026")


def test_the_jefe_sees_who_is_late_and_goes_on_without_it(world: World) -> None:
    """The day after the term Maribel gets the board with the silent clinic, closes it, and the report's card says so."""
    to_the_question(world)
    do(world.chat("Germán"), "04", "Sí, aprobar en SICOIN", number=HOSPITAL)
    do(world.chat("Germán"), "05", "Información ingresada", number=HOSPITAL)
    world.runs_until("2026-12-01 08:30")
    chief = world.chat("Maribel")
    board = chief.found("Venció el plazo. Así va:")
    for words in (
        "Producción de cada dependencia, noviembre de 2026",
        "1 falta",
        "Policlínica\nFalta\nVenció su plazo",
    ):
        assert words in board.text
    chief.taps("Seguir sin los que faltan", on=board)
    chief.says("La Policlínica está en remodelación")
    if "Enviar" in chief.last.labels:
        chief.taps("Enviar")
    stands(world, "06", MONTH)
    world.chat("Rigoberto").sees("Paso 06", "1 de 2 concluidas\nSin respuesta: Policlínica")
