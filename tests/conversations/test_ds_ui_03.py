"""DS-UI-03 Mantenimiento preventivo: each piece of equipment on its day, by its user, with its form."""

from __future__ import annotations

from tests.conversations.filling import work
from tests.conversations.filling_in import do, fill, stands
from tests.conversations.office import GUATEMALA, Chat, World, office_of
from tests.conversations.playing import case, history, open_tasks, rows, told

NUMBER = "SOSEP-2026-00001"
ONE, TWO = f"{NUMBER}.1", f"{NUMBER}.2"
LIST = (
    "Dell OptiPlex 1211-00342; Ana Gómez; Dirección Financiera; 26/11/2026\n"
    "HP ProDesk 1211-00877; Pedro Xol; Hogares Comunitarios; 30/11/2026; Marta López"
)
AGREED, DISAGREED = "Calendarización realizada", "Falta ponernos de acuerdo"
DONE, GONE = "Mantenimiento realizado", "No se puede realizar"
CONTENT, DISCONTENT = "Conforme, lleno y firmo", "No conforme, regresar al Técnico"
CLEANED = {"Qué se limpió": "Teclado, Mouse, Monitor, CPU externa, CPU interna"}
TRIED = {"Qué comprobó": "Enciende y entra al sistema, Tiene red e impresora"}
HANDED = "Sello, firmo y entrego"


def proposed(world: World, equipment: str = LIST) -> None:
    """Rodrigo opens the case, Carlos notes the equipment and its days, Rodrigo confirms, Beatriz sends the oficio."""
    rodrigo = world.chat("Rodrigo")
    rodrigo.says("calendarización de mantenimientos preventivos")
    rodrigo.taps("Sí, abrir la gestión")
    fill(rodrigo)
    work(world.chat("Carlos"), AGREED, {"Qué equipos": equipment})
    stands(world, "1", NUMBER)
    rodrigo.taps(AGREED)
    do(world.chat("Beatriz"), "2", "Oficio enviado")


def begun(world: World, equipment: str = LIST) -> None:
    """The Despacho approves the calendar and Beatriz sends the mail with which it begins."""
    proposed(world, equipment)
    world.chat("Aura").taps("Aprobar la calendarización")
    do(world.chat("Beatriz"), "4", "Enviar correo e iniciar")


def cleaned(world: World, name: str = "Carlos", number: str = ONE) -> None:
    """A technician does the maintenance of one piece."""
    do(world.chat(name), "5", DONE, CLEANED, number=number)


def finished(world: World, number: str = ONE) -> None:
    """Ana signs the form and Carlos hands it over."""
    assert "…" not in world.chat("Ana").found("Paso 6").text
    do(world.chat("Ana"), "6", CONTENT, TRIED, number=number)
    do(world.chat("Carlos"), "7", HANDED, number=number)


def waits(chat: Chat, number: str) -> bool:
    """Whether somebody has had the card of a piece's maintenance."""
    return any(number in one.text and "Paso 5" in one.text for one in chat.all())


def test_two_pieces_on_different_days_from_the_calendar_to_the_archive(world: World) -> None:
    """Each technician gets a piece on its day; Ana signs in the chat, who has no account is recorded; forms are archived."""
    begun(world)
    world.mail("Leticia").sees(
        "Calendarización aprobada", "Licda. Ana Gómez Chávez", "30/11/2026 · Marta López"
    )
    world.mail("Ana").sees("Dell OptiPlex 1211-00342 está programado para el 26/11/2026", ONE)
    world.chat("Rodrigo").sees("2 en total: 2 programadas", "Programada para el 26/11/2026")
    carlos, marta = world.chat("Carlos"), world.mail("Marta")
    carlos.says(f"/estado {ONE}")
    carlos.sees("La tiene: nadie por el momento; empieza el 26/11/2026", "Usuario: Licda. Ana Gómez Chávez")
    world.runs_until("2026-11-26 07:59")
    assert not waits(carlos, ONE)
    world.runs_until("2026-11-26 08:00")
    card = carlos.sees("Paso 5", ONE, "Vence: 26/11/2026", "Órgano o unidad: Dirección Financiera")
    assert "HP ProDesk" not in card.text
    cleaned(world)
    finished(world)
    assert world.chat("Beatriz").sees("formulario MP-2026-0001", ONE).files
    stands(world, "LISTO", ONE)
    world.runs_until("2026-11-30 08:00")
    assert not waits(carlos, TWO), "the list names Marta for it"
    marta.replies("Mantenimiento realizado\nLimpieza realizada: Teclado, Monitor", on=marta.found(TWO))
    marta.sees("Paso 6", "Registre aquí lo que diga Pedro Xol, a quien no se le puede escribir")
    marta.replies(
        f"{CONTENT}\nComprobado por el usuario: El monitor se ve bien", files={"hoja.pdf": b"%PDF-1"}
    )
    marta.replies(HANDED, on=marta.found(f"paso 7 [{TWO}]"))
    beatriz = world.chat("Beatriz")
    beatriz.sees("Paso 8", "Formulario MP-2026-0001, Dell OptiPlex 1211-00342", "MP-2026-0002, HP ProDesk")
    do(beatriz, "8", "Archivados")
    stands(world, "FIN", NUMBER)
    assert rows(world, NUMBER) == ["1", "1", "2", "3", "4", "8"]
    carlos.found("Corresponde programar los siguientes mantenimientos")


def test_both_agree_on_the_calendar(world: World) -> None:
    """Rodrigo sees what Carlos noted before he confirms it; what he misses sends it to both again, already filled in."""
    rodrigo, carlos = world.chat("Rodrigo"), world.chat("Carlos")
    rodrigo.says("calendarización de mantenimientos preventivos")
    rodrigo.taps("Sí, abrir la gestión")
    fill(rodrigo)
    assert "Aprobada, cada equipo empieza por sí solo en su fecha" in carlos.last.text
    work(carlos, AGREED, {"Qué equipos": LIST})
    rodrigo.sees("Carlos Pérez Tzoc ya anotó: Calendarización", "HP ProDesk 1211-00877 · Pedro Xol")
    do(rodrigo, "1", DISAGREED, {"": "Falta la impresora de Recepción"})
    stands(world, "1", NUMBER)
    carlos.sees("Falta la impresora de Recepción", buttons=[AGREED, DISAGREED, "La tomo yo"])
    marta = world.mail("Marta")
    marta.replies(AGREED, on=marta.found("Falta la impresora"))
    marta.sees("De «Calendarización» escriba todas las filas: reemplazan las de arriba.")
    carlos.taps(AGREED)
    fill(carlos, {"impresora": "Se agregó"})
    assert "HP ProDesk" in rodrigo.sees("ya anotó").text
    do(rodrigo, "1", AGREED, {"impresora": "Conforme"})
    stands(world, "2", NUMBER)
    assert "Vuelta" not in world.chat("Beatriz").found("Paso 2").text


def test_the_despacho_observes_and_the_calendar_is_presented_again(world: World) -> None:
    """What Aura observes leads to row 1; the list is there, and is corrected."""
    proposed(world)
    do(world.chat("Aura"), "3", "Devolver con observaciones", {"": "El 26 hay evento en Financiera"})
    stands(world, "1", NUMBER)
    rodrigo = world.chat("Rodrigo")
    rodrigo.sees("El 26 hay evento en Financiera", "HP ProDesk 1211-00877", buttons=[AGREED, DISAGREED])


def test_a_day_is_changed_before_it_comes(world: World) -> None:
    """Rodrigo chooses the piece and gives another day: Ana learns it, the old day passes, the new one counts."""
    begun(world)
    rodrigo, carlos, ana = world.chat("Rodrigo"), world.chat("Carlos"), world.chat("Ana")
    rodrigo.says(f"/estado {NUMBER}")
    rodrigo.taps("Reprogramar")
    rodrigo.taps("Dell OptiPlex 1211-00342")
    rodrigo.says("20/11/2026")
    rodrigo.says("Está de comisión")
    rodrigo.taps("Enviar")
    assert "El 20/11/2026 ya pasó" in rodrigo.popup.text
    ana.says(f"/estado {ONE}")
    assert "Reprogramar" not in ana.last.labels
    mail = world.mail("Carlos")
    mail.writes("Estado", f"/estado {ONE}")
    mail.replies("Reprogramar\nNueva fecha: 01/12/2026\nMotivo: Ana está de comisión")
    ana.sees("Se reprogramó para el 01/12/2026. Motivo: Ana está de comisión")
    world.runs_until("2026-11-27 12:00")
    assert not waits(carlos, ONE)
    world.runs_until("2026-12-01 08:00")
    carlos.sees("Paso 5", ONE, "Fecha programada: 01/12/2026", "Vence: 01/12/2026")


def test_a_day_that_becomes_today_is_waited_for_no_more(world: World) -> None:
    """Rodrigo brings a piece forward to today: Carlos is asked at once, and nothing waits for the day it had."""
    begun(world)
    rodrigo = world.chat("Rodrigo")
    rodrigo.says(f"/estado {NUMBER}")
    rodrigo.taps("Reprogramar")
    rodrigo.taps("Dell OptiPlex 1211-00342")
    rodrigo.says(f"{world.now.astimezone(GUATEMALA):%d/%m/%Y}")
    rodrigo.says("Ana está hoy")
    rodrigo.taps("Enviar")
    assert waits(world.chat("Carlos"), ONE)
    waiting = world.store.read(lambda unit: [one.case_id for one in unit.waiting_timers("begin")])
    assert case(world, ONE).id not in waiting


def test_on_its_day_it_is_put_off_and_comes_again(world: World) -> None:
    """Ana asks for it, the technician puts it off from the card: the card ends, both technicians know, it waits again."""
    begun(world)
    world.mail("Ana").replies("Ese día tengo auditoría, ¿puede ser el viernes?", on=world.mail("Ana").last)
    carlos = world.chat("Carlos")
    carlos.sees("Ese día tengo auditoría", ONE)
    world.mail("Ana").sees("lo verán Carlos Pérez Tzoc y Marta López Xicará")
    world.runs_until("2026-11-26 09:00")
    do(carlos, "5", "Reprogramar", {"día": "27/11/2026", "Por qué": "Auditoría"}, number=ONE)
    carlos.found("se reprogramó para el 27/11/2026")
    world.mail("Marta").sees("Se reprogramó para el 27/11/2026")
    assert not open_tasks(world, ONE)
    world.runs_until("2026-11-27 08:00")
    cleaned(world)
    stands(world, "6", ONE)


def test_after_an_outage_everything_begins_once(world: World) -> None:
    """The office is down from Wednesday to the next Thursday: both pieces begin when it is back, each once."""
    begun(world)
    world.later(days=2)
    world.reopen()
    world.later(days=8)
    world.start()
    world.deliver()
    for number in (ONE, TWO):
        assert len(open_tasks(world, number)) == 1
        assert [one.kind for one in history(world, number)].count("begin") == 1


def test_several_pieces_of_one_day_come_together(world: World) -> None:
    """Three pieces on one day are one card and one letter; two are answered at once, the third is put off alone."""
    day = "Financiera; 26/11/2026"
    begun(world, f"PC 1; Ana Gómez; {day}\nPC 2; Irma Choc; {day}\nPC 3; Pedro Xol; {day}")
    world.runs_until("2026-11-26 08:00")
    marta, carlos = world.mail("Marta"), world.chat("Carlos")
    assert sum("Paso 5" in one.text for one in carlos.all()) == 1
    carlos.sees("Paso 5 · Equipo: 3 esperan su respuesta")
    letter = marta.sees("3 esperan su respuesta", "3. PC 3")
    marta.replies("Mantenimiento realizado 1, 2\nLimpieza realizada: Teclado, Mouse", on=letter)
    assert [case(world, f"{NUMBER}.{place}").state for place in (1, 2, 3)] == ["6", "6", "5"]
    carlos.says(f"/estado {NUMBER}")
    carlos.taps("Reprogramar")
    fill(carlos, {"día": "27/11/2026", "Por qué": "No estaba"})
    carlos.sees("PC 3", "empieza el 27/11/2026")
    world.chat("Irma").sees("Paso 6", f"{NUMBER}.2")


def test_a_day_off_decreed_later_puts_the_day_off(world: World) -> None:
    """The 26th becomes a day off: the piece begins on the next workday."""
    begun(world)
    world.office = office_of({"SOSEP": ("2026-11-26",)})
    world.start()
    world.runs_until("2026-11-27 07:59")
    assert not waits(world.chat("Carlos"), ONE)
    world.runs_until("2026-11-27 08:00")
    assert waits(world.chat("Carlos"), ONE)


def test_for_a_user_who_is_away_his_superior_answers(world: World) -> None:
    """Ana is away: Óscar, her chief, is asked for her, is not content, and signs for her when it is mended."""
    begun(world)
    world.chat("Ana").says("/ausencia 25/11/2026 al 30/11/2026")
    world.chat("Ana").taps("Omitir")
    world.chat("Ana").taps("Enviar")
    world.runs_until("2026-11-26 08:00")
    cleaned(world)
    oscar = world.chat("Óscar")
    oscar.sees("Paso 6", "Ana Gómez", ONE)
    do(oscar, "6", DISCONTENT, {"": "El mouse no responde"}, number=ONE)
    stands(world, "5", ONE)
    world.chat("Carlos").sees("El mouse no responde", "Paso 5")
    do(world.chat("Carlos"), "5", DONE, {**CLEANED, "mouse": "Se cambió el mouse"}, number=ONE)
    do(oscar, "6", CONTENT, TRIED, number=ONE)
    signed = [one for one in history(world, ONE) if one.kind == "answer"][-1]
    assert (signed.actor, signed.on_behalf_of) == (world.people["Óscar"].id, world.people["Ana"].id)
    stands(world, "7", ONE)


def test_what_cannot_be_maintained_ends_alone_and_the_director_goes_on(world: World) -> None:
    """One piece is gone: only it ends, Ana knows; the Director goes on without the one that waits, whose day passes."""
    begun(world)
    world.runs_until("2026-11-26 08:00")
    do(world.chat("Carlos"), "5", GONE, {"": "Se dio de baja"}, number=ONE)
    stands(world, "FIN:sin mantenimiento", ONE)
    world.chat("Ana").sees("No se dará mantenimiento al equipo Dell OptiPlex 1211-00342", "Se dio de baja")
    stands(world, "tramo:Mantenimiento de cada equipo", NUMBER)
    rodrigo = world.chat("Rodrigo")
    rodrigo.taps("Seguir sin los que faltan")
    rodrigo.says("Pedro renunció")
    stands(world, "8", NUMBER)
    before = told(world, "Marta")
    world.runs_until("2026-12-01 08:00")
    assert "Paso 5" not in told(world, "Marta")[len(before) :]


def test_the_mail_that_begins_it_is_taken_back(world: World) -> None:
    """Beatriz sent it too early: no piece begins on its day; sent again, each does, and once."""
    begun(world)
    world.chat("Beatriz").says(f"/deshacer {NUMBER}")
    if "Sí, deshacer" in world.chat("Beatriz").last.labels:
        world.chat("Beatriz").taps("Sí, deshacer")
    stands(world, "4", NUMBER)
    do(world.chat("Beatriz"), "4", "Enviar correo e iniciar")
    world.runs_until("2026-11-26 08:00")
    carlos = world.chat("Carlos")
    assert not waits(carlos, f"{ONE}\n")
    assert waits(carlos, f"{NUMBER}.3")


def test_equal_names_stay_two_pieces(world: World) -> None:
    """Two lines with the same words are two pieces, told by a number; the case waits for both."""
    begun(world, "Impresora; Ana Gómez; Financiera; 26/11/2026\nImpresora; Irma Choc; Sede; 26/11/2026")
    assert [case(world, number).element for number in (ONE, TWO)] == ["Impresora", "Impresora (2)"]
    world.runs_until("2026-11-26 08:00")
    cleaned(world)
    finished(world)
    stands(world, "tramo:Mantenimiento de cada equipo", NUMBER)
    do(world.chat("Carlos"), "5", GONE, {"": "Está en garantía"}, number=TWO)
    stands(world, "8", NUMBER)
