"""Deadlines as people live them: opened by the calendar, reminded, overdue, extended."""

from __future__ import annotations

from dataclasses import replace

from machines.records import Entry
from tests.conversations.office import BOOK, World, office_of
from tests.conversations.playing import HEAD, IGSS, case, give, start, told

NORA = "nora@igss.example"
STAFF = (
    IGSS.replace("Hospital General,,,", f"Hospital General,,{NORA},")
    .replace("Policlínica,,,", f"Policlínica,,{NORA},")
    .replace("Departamento de Planificación,,,Lic.", f"Departamento de Planificación,,{NORA},Lic.")
)


def test_the_month_opens_by_itself_with_its_deadline(world: World) -> None:
    """On the 26th every dependency gets its task, with the window's last day; before that nobody hears anything."""
    world.hire(STAFF)
    hilda = world.chat("Hilda")
    world.runs_until("2026-11-26 07:59")
    hilda.sees_nothing_new()
    world.runs_until("2026-11-26 08:00")
    hilda.sees(
        "Hospital General", "Vence: 30/11/2026", "Período: noviembre de 2026", "Cada mes las dependencias"
    )
    assert case(world, "IGSS-2026-00001").requester is None
    hilda.says("/tareas")
    hilda.found("vence el 30/11/2026")


def test_two_starts_of_the_office_open_one_case_a_month(world: World) -> None:
    """Starting again, before and after the day, neither doubles nor forgets a month."""
    world.hire(STAFF)
    world.start()
    world.runs_until("2026-11-26 09:00")
    world.start()
    world.runs_until("2026-12-29 09:00")
    world.start()
    world.runs_until("2027-01-31 09:00")
    numbers = [f"IGSS-{year}-0000{n}" for year, n in (("2026", 1), ("2026", 2), ("2027", 1))]
    assert [case(world, one).period for one in numbers] == ["2026-11-01", "2026-12-01", "2027-01-01"]
    assert world.store.read(lambda unit: unit.case_numbered("IGSS-2026-00003")) is None


def test_after_an_outage_every_missed_month_is_opened(world: World) -> None:
    """Down from November to February: November, December and January are opened, each once, in order."""
    world.hire(STAFF)
    world.later(days=75)
    found = world.store.read(lambda unit: unit.cases_since("IGSS", "IGSS-DP-P3", ""))
    assert [one.period for one in found] == ["2026-11-01", "2026-12-01", "2027-01-01"]


def test_what_was_opened_by_hand_is_not_opened_again(world: World) -> None:
    """A month that the Secretaria opened early has its period, and the calendar leaves it at that."""
    world.hire(STAFF)
    hilda = world.chat("Hilda")
    hilda.says("IGSS-DP-P3")
    for _ in range(20):
        if not hilda.last.labels:
            break
        hilda.taps(hilda.last.labels[0])
    assert case(world, "IGSS-2026-00001").period == "2026-11-01"
    world.runs_until("2026-11-27 09:00")
    assert len(world.store.read(lambda unit: unit.cases_since("IGSS", "IGSS-DP-P3", ""))) == 1


def test_a_month_that_was_opened_by_hand_and_is_over_is_not_opened_again(world: World) -> None:
    """Done before its days came, the month is done; only a request that was taken back leaves it to the calendar."""
    world.hire(STAFF)
    hilda = world.chat("Hilda")
    start(hilda, "IGSS-DP-P3")
    month = case(world, "IGSS-2026-00001")
    end = Entry(kind="answer", source=month.state, target="FIN", row="12", actor=None)
    world.do(lambda unit: unit.append(replace(month, state="FIN", closed_at=world.now), [end], world.now))
    world.runs_until("2026-11-27 09:00")
    assert numbers_of_months(world) == ["IGSS-2026-00001"]


def test_a_month_whose_request_was_taken_back_is_opened_by_the_calendar(world: World) -> None:
    """Opened by hand by mistake and taken back: the calendar opens the month on its day."""
    world.hire(STAFF)
    hilda = world.chat("Hilda")
    start(hilda, "IGSS-DP-P3")
    hilda.says("/desistir IGSS-2026-00001")
    for label in ("Omitir", "Sí, desistir", "Enviar"):
        if label in hilda.last.labels:
            hilda.taps(label)
    assert case(world, "IGSS-2026-00001").closed_at is not None, hilda.last.text
    world.runs_until("2026-11-27 09:00")
    assert numbers_of_months(world) == ["IGSS-2026-00001", "IGSS-2026-00002"]


def numbers_of_months(world: World) -> list[str]:
    """The numbers of the monthly cases, whoever opened them."""
    return [one.number for one in world.store.read(lambda unit: unit.cases_since("IGSS", "IGSS-DP-P3", ""))]


def test_an_office_without_people_opens_nothing(world: World) -> None:
    """Procedures of institutions in which nobody holds a post stay quiet."""
    for code in ("IGSS", "INE"):
        world.hire(f"{HEAD}{code},Elías Sin Puesto,elias@{code.lower()}.example,,,Archivo,,,\n")
    world.runs_until("2026-12-31 09:00")
    for code in ("IGSS-DP-P3", "INE-SEN-P2"):
        institution = BOOK.procedures[code].institution
        assert not world.store.read(lambda unit, i=institution, c=code: unit.cases_since(i, c, ""))  # type: ignore[misc]
    titles = [BOOK.procedures[code].title for code in ("IGSS-DP-P3", "INE-SEN-P2")]
    shown = [one.text for box in world.shown.values() for one in box]
    assert not [text for text in shown if any(title in text for title in titles)]


def test_whoever_is_late_hears_it_before_and_at_the_end_and_his_superior_once(world: World) -> None:
    """A word a workday before, one at the end, one to the superior; then nothing more."""
    world.hire(STAFF)
    hilda, nora = world.chat("Hilda"), world.chat("Nora")
    world.runs_until("2026-11-27 09:00")
    hilda.sees("Recordatorio: vence el 30/11/2026")
    world.runs_until("2026-11-30 16:31")
    hilda.sees("Recordatorio: venció el 30/11/2026", "Venció: 30/11/2026")
    nora.found("Dra. Hilda Ramos").text.index("venció el 30/11/2026 sin respuesta")
    hilda.look()
    nora.look()
    world.runs_until("2026-12-22 09:00")
    hilda.sees_nothing_new()
    nora.sees_nothing_new()
    nora.says("/estado IGSS-2026-00001.1")
    nora.sees("Venció: 30/11/2026", "plazo vencido · el sistema")


def test_the_superior_gives_more_time(world: World) -> None:
    """A later date with a reason moves the deadline and its words; an earlier one is refused."""
    world.hire(STAFF)
    hilda, nora = world.chat("Hilda"), world.chat("Nora")
    world.runs_until("2026-11-30 16:31")
    number = case(world, "IGSS-2026-00001.1").number
    nora.taps(
        "Dar prórroga",
        on=next(one for one in nora.all() if "Hilda" in one.text and "Dar prórroga" in one.data),
    )
    nora.says("27/11/2026")
    nora.says("Pidió más tiempo")
    nora.taps("Enviar")
    assert "posterior" in nora.popup.text
    nora.taps("Corregir un dato")
    nora.taps("Nueva fecha")
    nora.says("04/12/2026")
    nora.taps("Enviar")
    nora.sees("Dar prórroga", "04/12/2026")
    hilda.sees("Tiene prórroga hasta el 04/12/2026", "Pidió más tiempo")
    hilda.says(f"/estado {number}")
    hilda.sees("Vence: 04/12/2026", "prórroga · Licda. Nora Paz")
    world.runs_until("2026-12-03 09:00")
    hilda.sees("Recordatorio: vence el 04/12/2026")
    world.runs_until("2026-12-04 16:31")
    hilda.sees("venció el 04/12/2026")


def test_who_has_the_task_gives_himself_no_more_time(world: World) -> None:
    """The holder is offered no prórroga, nor does a word of his give one."""
    world.hire(STAFF)
    hilda = world.chat("Hilda")
    world.runs_until("2026-11-26 09:00")
    hilda.says("/estado IGSS-2026-00001.1")
    assert "Dar prórroga" not in hilda.last.labels
    world.mail("Hilda").writes("IGSS-2026-00001.1", "Dar prórroga")
    assert "prórroga · " not in told(world, "Hilda")


def test_closing_the_stretch_lets_one_extend_it_as_a_whole(world: World) -> None:
    """The Jefe moves the deadline of all dependencies that are missing, from the case itself."""
    world.hire(STAFF)
    nora = world.chat("Nora")
    world.runs_until("2026-11-26 09:00")
    nora.says("/estado IGSS-2026-00001")
    nora.taps("Dar prórroga")
    nora.says("02/12/2026")
    nora.says("Asueto decretado")
    nora.taps("Enviar")
    for name in ("Hilda", "Pablo"):
        world.chat(name).sees("Tiene prórroga hasta el 02/12/2026")


def test_a_day_off_decreed_later_moves_what_waits(world: World) -> None:
    """An asueto added to the institution's file puts reminders and deadlines off; a prórroga stays where it is."""
    world.hire(STAFF)
    world.runs_until("2026-11-26 09:00")
    world.office = office_of({"IGSS": ("2026-11-30", "2026-11-27")})
    world.start()
    hilda = world.chat("Hilda")
    hilda.look()
    world.runs_until("2026-11-30 18:00")
    hilda.sees_nothing_new()
    world.runs_until("2026-12-01 16:31")
    hilda.sees("venció el 01/12/2026")


def test_an_answer_in_time_ends_all_words(world: World) -> None:
    """Who has answered is neither reminded nor reported."""
    world.hire(STAFF)
    hilda = world.chat("Hilda")
    world.runs_until("2026-11-26 09:00")
    give(hilda, "Registrado, enviar oficio", card="Paso 01")
    hilda.look()
    world.runs_until("2026-12-04 09:00")
    assert not [one for one in hilda.all() if "Recordatorio" in one.text]
    assert "Hilda" not in " ".join(one.text for one in world.chat("Nora").all() if "venció" in one.text)
