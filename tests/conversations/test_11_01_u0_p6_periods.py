"""IGM 11.01.U0.P6 by its two occasions: the month's report, that of the four months, and one that is opened by hand."""

from __future__ import annotations

from tests.conversations.filling import work
from tests.conversations.office import World
from tests.conversations.playing import case, start, told
from tests.conversations.test_11_01_u0_p6 import words_of

MONTH, FOUR = "cada mes vencido", "cada cuatro meses vencidos"
REPORT, MEMORY = "11.01.U0.P6", "11.01.U0.P3"
WHICH = "¿De qué mes o cuatrimestre es la ejecución?"


def spans(world: World, code: str) -> list[tuple[str, str]]:
    """The period and rule of each case of a procedure."""
    cases = world.store.read(lambda unit: unit.cases_since("IGM", code, "2000-01-01"))
    return [(one.period, one.occasion) for one in cases]


def number_of(world: World, period: str, rule: str) -> str:
    """The number of the report of a period."""
    cases = world.store.read(lambda unit: unit.cases_since("IGM", REPORT, period))
    [found] = [one.number for one in cases if (one.period, one.occasion) == (period, rule)]
    return found


def to_the_end(world: World, number: str) -> None:
    """A report whose statistics were asked for, from there to its last row, by whom each row is."""
    for name, button in (
        ("Hugo", "Entregar"),
        ("Amílcar", "Información analizada"),
        ("Amílcar", "Registro realizado"),
        ("Pía", "Autorizar y trasladar"),
        ("Saúl", "Aprobar registro"),
        ("Pía", "Lic. Amílcar Sontay Ramírez"),
        ("Amílcar", "Elaborar oficio"),
        ("Pía", "Firmar y trasladar"),
        ("Amílcar", "Archivado"),
    ):
        work(world.chat(name), button, card=number)
        world.later(minutes=1)
    assert case(world, number).state == "FIN"


def test_each_month_and_each_four_months_open_once(world: World) -> None:
    """From December to May, with restarts: five months and two times four of them; P3 opens for the months alone."""
    world.runs_until("2027-01-04 07:59")
    assert spans(world, REPORT) == [("2026-11-01", MONTH)]
    world.start()
    world.runs_until("2027-02-01 09:00")
    world.start()
    world.later(days=91)  # an outage until the third of May
    months = ["2026-11-01", "2026-12-01", "2027-01-01", "2027-02-01", "2027-03-01", "2027-04-01"]
    fours = ["2026-09-01", "2027-01-01"]
    assert sorted(spans(world, REPORT)) == sorted(
        [(one, MONTH) for one in months] + [(one, FOUR) for one in fours]
    )
    assert spans(world, MEMORY) == [(one, MONTH) for one in months]


def test_the_report_of_four_months_says_so_everywhere_and_brings_no_p3(world: World) -> None:
    """January's two reports are told apart by whoever reads them; nobody is asked which it is; December's joins P3's."""
    world.runs_until("2027-01-04 08:00")
    four, december = number_of(world, "2026-09-01", FOUR), number_of(world, "2026-12-01", MONTH)
    pia = world.chat("Pía")
    assert "Período: septiembre a diciembre de 2026" in pia.found(four).text
    assert "(septiembre a diciembre de 2026)" in pia.found(four).text
    assert "(diciembre de 2026)" in pia.found(december).text
    for number, words in ((four, "septiembre a diciembre de 2026"), (december, "diciembre de 2026")):
        work(pia, "Solicitar estadística", card=number)
        assert f"en el período: {words}." in world.chat("Hugo").found(number).text
    assert WHICH not in told(world, "Pía")
    to_the_end(world, four)
    letter = world.mail("Ubaldina").found("PYP-EF-2027-0001")
    assert "del período septiembre a diciembre de 2026" in letter.text
    assert "del período septiembre a diciembre de 2026" in words_of(world, letter, "PYP-EF-2027-0001")
    before = spans(world, MEMORY)
    to_the_end(world, december)
    assert spans(world, MEMORY) == before == [("2026-11-01", MONTH), ("2026-12-01", MONTH)]
    november, joined = world.store.read(lambda unit: unit.cases_since("IGM", MEMORY, "2000-01-01"))
    assert (november.origin, joined.origin) == (None, case(world, december).id)


def test_a_report_that_is_opened_by_hand_is_asked_for_its_period(world: World) -> None:
    """The day does not tell whether a month or four are meant: the Jefe says it, and the calendar's own still come."""
    start(world.chat("Dora"), REPORT)
    number = "IGM-2026-00001"
    pia = world.chat("Pía")
    work(pia, "Solicitar estadística", {WHICH: "mayo a agosto de 2026"}, card=number)
    world.chat("Hugo").found("en el período: mayo a agosto de 2026.")
    assert "Período que se reporta: mayo a agosto de 2026" in world.chat("Hugo").last.text + pia.last.text
    assert case(world, number).period == ""
    world.runs_until("2026-12-01 09:00")
    assert spans(world, REPORT) == [("2026-11-01", MONTH)]
