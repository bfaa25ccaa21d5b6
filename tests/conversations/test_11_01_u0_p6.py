"""IGM 11.01.U0.P6, every way through it: a month's statistics, its record, two approvals, the letter and its copies."""

from __future__ import annotations

from tests.conversations.filling import work
from tests.conversations.office import Shown, World
from tests.conversations.playing import case, told
from tests.pdf import read

LETTER = "PYP-EF-2026-0001"


def words_of(world: World, shown: Shown, letter: str = LETTER) -> str:
    """The words of the PDF that came with a message."""
    file = next(one for one in shown.files if one.name == f"{letter}.pdf")
    return " ".join(" ".join(page.text for page in read(world.files.read(file.sha256))).split())


def opened(world: World) -> str:
    """November's case, which the calendar opens on the first of December; its number."""
    world.runs_until("2026-12-01 08:00")
    numbers = ("IGM-2026-00001", "IGM-2026-00002")
    return next(one for one in numbers if case(world, one).procedure == "11.01.U0.P6")


def to_the_record(world: World) -> str:
    """Until the Profesional may record the month."""
    number = opened(world)
    work(world.chat("Pía"), "Solicitar estadística")
    work(world.chat("Hugo"), "Entregar")
    work(world.chat("Amílcar"), "Información analizada")
    assert case(world, number).state == "4"
    return number


def to_the_letter(world: World) -> str:
    """Until the Profesional makes the letter."""
    number = to_the_record(world)
    work(world.chat("Amílcar"), "Registro realizado")
    work(world.chat("Pía"), "Autorizar y trasladar")
    work(world.chat("Saúl"), "Aprobar registro")
    work(world.chat("Pía"), "Lic. Amílcar Sontay Ramírez")
    assert case(world, number).state == "8"
    return number


def test_november_from_the_statistics_to_the_archive(world: World) -> None:
    """The whole way of a month: the letter goes to the three, signed, and its copies are archived."""
    number = to_the_letter(world)
    amilcar, pia = world.chat("Amílcar"), world.chat("Pía")
    work(amilcar, "Elaborar oficio")
    world.later(minutes=1)
    pia.sees(LETTER, "Paso 9", buttons=["Firmar y trasladar", "Devolver con observaciones"])
    work(pia, "Firmar y trasladar")
    world.later(minutes=1)
    for name in ("Dora", "Gustavo", "Ubaldina"):
        letter = world.mail(name).found(LETTER)
        assert "ejecución física del período noviembre de 2026" in letter.text
        assert "CUR 1432" in letter.text
        assert len(letter.files) == 3  # the signed page, the letter as printed, the comprobantes
        words = words_of(world, letter)
        assert "Pasaporte ordinario" in words
        assert "del período noviembre de 2026" in words
    work(amilcar, "Archivado")
    over = case(world, number)
    assert over.state == "FIN"
    [report] = world.store.read(lambda unit: unit.cases_since("IGM", "11.01.U0.P3", ""))
    assert (report.origin, report.period) == (over.id, over.period)
    world.chat("Saúl").sees("El reporte de ejecución de metas físicas del mes está listo", number)


def test_statistics_that_are_wrong_are_asked_for_again(world: World) -> None:
    """The Profesional sends them back, and Estadística reads what is wrong."""
    number = opened(world)
    work(world.chat("Pía"), "Solicitar estadística")
    hugo, amilcar = world.chat("Hugo"), world.chat("Amílcar")
    hugo.sees("Según oficio PYP-066-2026", "en el período: noviembre de 2026.", buttons=["Entregar"])
    work(hugo, "Entregar")
    work(amilcar, "Pedir corrección a Estadística", {"observaciones": "Faltan las fronteras terrestres"})
    assert case(world, number).state == "2"
    hugo.sees("Faltan las fronteras terrestres", buttons=["Entregar"])
    work(hugo, "Entregar")
    assert case(world, number).state == "3"


def test_a_record_that_is_not_authorised_goes_back(world: World) -> None:
    """The Jefe returns it to the record, the Subdirector to the analysis; corrected, both see it again."""
    number = to_the_record(world)
    amilcar, pia, saul = world.chat("Amílcar"), world.chat("Pía"), world.chat("Saúl")
    work(amilcar, "Registro realizado")
    work(pia, "Devolver con observaciones", {"qué paso": "Paso 4", "observaciones": "Falta el CUR de visas"})
    amilcar.sees("Falta el CUR de visas")
    work(amilcar, "Registro realizado")
    work(pia, "Autorizar y trasladar")
    work(saul, "Improbar y devolver", {"qué paso": "Paso 3", "observaciones": "No coincide con el POA"})
    assert case(world, number).state == "3"
    work(amilcar, "Información analizada")
    work(amilcar, "Registro realizado")
    work(pia, "Autorizar y trasladar")
    work(saul, "Aprobar registro")
    assert case(world, number).state == "7"


def test_a_letter_with_errors_is_made_again_with_its_number(world: World) -> None:
    """The Jefe sends it back; the next edition keeps the number, and nobody was told of the first."""
    number = to_the_letter(world)
    amilcar, pia = world.chat("Amílcar"), world.chat("Pía")
    work(amilcar, "Elaborar oficio")
    world.later(minutes=1)
    work(pia, "Devolver con observaciones", {"observaciones": "El mes está mal escrito"})
    assert case(world, number).state == "8"
    assert LETTER not in told(world, "Ubaldina")
    work(amilcar, "Elaborar oficio")
    world.later(minutes=1)
    pia.sees(LETTER, "Paso 9")
