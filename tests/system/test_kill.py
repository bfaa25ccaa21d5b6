"""SIGKILL at the worst moments, a restart on the same data: nothing is lost, nothing happens twice."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from email import message_from_bytes
from pathlib import Path

import pytest

from storage import SqlUnit, Store
from tests.system.apart import Apart
from tests.system.page import Page
from tests.system.playing import BOTH, CARLOS, CONCLUDE, OPEN, SOLVED, number_in, open_ticket
from tests.system.product import ROSTER, Product, run_once

ALL_STEPS = [("start", "1"), ("answer", "2"), ("answer", "3"), ("answer", "4")]


@pytest.fixture(scope="module")
def apart(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Apart]:
    """An office whose servers outlive its bot."""
    apart = Apart(tmp_path_factory.mktemp("apart"))
    yield apart
    apart.close()


def steps_done(database: str, number: str) -> list[tuple[str, str]]:
    """(kind, row) of each history row of a case."""

    def look(unit: SqlUnit) -> list[tuple[str, str]]:
        case = unit.case_numbered(number)
        assert case is not None
        return [(row.entry.kind, row.entry.row) for row in unit.history(case.id)]

    store = Store.open(database, clock=lambda: datetime.now(UTC))
    try:
        return store.read(look)
    finally:
        store.close()


def test_a_message_that_was_delivered_and_not_handled(apart: Apart) -> None:
    """Failure case 12: what Telegram handed over in the last moment comes again, is answered once, and so does a letter."""
    ana, julio = apart.page.person("Ana"), apart.page.person("Julio")
    apart.freeze()
    ana.says("el ratón no funciona")
    julio.writes("no hay red", "En Hogares Comunitarios no hay red.")
    apart.kill_and_restart()
    ana.sees("Soporte Técnico (DS-UI-04)", buttons=[OPEN, "No"])
    julio.gets("datos que faltan", "Ubicación")
    assert len(ana.chat()) == len(julio.letters()) == 1


def test_a_receipt_that_was_not_sent_yet(apart: Apart) -> None:
    """Killed between the commit and the sending: the case is there once, and so is its constancia."""
    irma = apart.page.person("Irma")
    irma.says("el monitor no enciende")
    irma.taps(OPEN)
    irma.sees("¿Dónde está el equipo?")
    irma.says("Cobán")
    irma.taps("Omitir")
    irma.sees("Revise antes de enviar", "Cobán")
    held = apart.gates["telegram"].hold(b"/sendMessage", answered=False)
    irma.sends_tap("Enviar")
    held.wait()
    apart.kill_and_restart()
    number = number_in(irma.sees("Constancia de recepción").text)
    apart.page.person("Claudia", remembers=True).sees(number, "Paso 2")
    assert sum("Constancia" in one.text for one in irma.chat()) == 1
    claudia = apart.page.person("Claudia", remembers=True)
    letters = [claudia.original(one) for one in claudia.letters() if number in one.subject]
    assert 1 <= len(letters) <= 2
    assert len({message_from_bytes(one)["Message-ID"] for one in letters}) == 1
    assert steps_done(apart.database, number) == ALL_STEPS[:1]


def test_between_the_tap_and_the_edit_of_the_card(apart: Apart) -> None:
    """The decision counts once, the card is edited after the restart, and a second tap says that it was registered."""
    ana, claudia = apart.page.person("Ana"), apart.page.person("Claudia")
    number = open_ticket(ana, "la computadora está lenta desde el lunes")
    card = claudia.sees(number, "Paso 2")
    held = apart.gates["telegram"].hold(b"/editMessageText", answered=False)
    claudia.taps(CARLOS, number)
    held.wait()
    apart.kill_and_restart()
    claudia.sees(number, "✔ Asignar", buttons=["Deshacer mi última respuesta"])
    assert claudia.taps_data(card.id, card.buttons[CARLOS]) == "Su respuesta ya estaba registrada."
    apart.page.person("Carlos", remembers=True).sees(number, "Paso 3")
    assert steps_done(apart.database, number) == ALL_STEPS[:2]


def test_a_notice_that_was_sent_and_not_noted(apart: Apart) -> None:
    """Telegram took the message and the bot died before it knew: it may come twice, with the same words and number."""
    ana, claudia = apart.page.person("Ana"), apart.page.person("Claudia")
    number = open_ticket(ana, "virus en la computadora de Archivo")
    held = apart.gates["telegram"].hold(b"/sendMessage", answered=True)
    claudia.taps(CARLOS, number)
    held.wait()
    apart.kill_and_restart()
    ana.sees(f"Su solicitud {number} ya tiene técnico")
    carlos = apart.page.person("Carlos", remembers=True)
    carlos.sees(number, "Paso 3", buttons=[SOLVED, BOTH])
    for who, words in ((ana, "ya tiene técnico"), (carlos, "Paso 3")):
        copies = [one.text for one in who.chat() if number in one.text and words in one.text]
        assert 1 <= len(copies) <= 2
        assert len(set(copies)) == 1
    assert steps_done(apart.database, number) == ALL_STEPS[:2]


def test_letters_in_flight(apart: Apart) -> None:
    """A letter out that the server took, a letter in that was not flagged: the same Message-ID, one transition."""
    ana, claudia, carlos = (apart.page.person(name) for name in ("Ana", "Claudia", "Carlos"))
    number = open_ticket(ana, "pantalla azul al encender")
    claudia.clicks(claudia.gets(number, "Paso 2"), CARLOS)
    work = carlos.gets(number, "Paso 3")
    held = apart.gates["imap"].hold(b"STORE", answered=False)
    carlos.replies(work, "Falla solucionada\n\nSolución: Cambié la memoria")
    held.wait()
    apart.kill_and_restart()
    carlos.sees(number, "Paso 4", buttons=[CONCLUDE])
    held = apart.gates["smtp"].hold(b"\r\n.\r\n", answered=True)
    carlos.sends_tap(CONCLUDE, number)
    held.wait()
    apart.kill_and_restart()
    carlos.sees(
        number,
        "✔ Concluir",
        buttons=["Abrir Elaboración de Dictamen Técnico", "Deshacer mi última respuesta"],
    )
    ana.gets(number, "queda cerrada", "Cambié la memoria")
    closing = [one for one in ana.letters() if "queda cerrada" in one.text]
    assert 1 <= len(closing) <= 2
    assert len({message_from_bytes(ana.original(one))["Message-ID"] for one in closing}) == 1
    assert steps_done(apart.database, number) == ALL_STEPS


def test_commands_write_beside_it(apart: Apart, tmp_path: Path) -> None:
    """Failure case 35: the bot, its scheduler and a command that writes share one SQLite file: nobody is told that the database is locked."""
    roster = ROSTER.read_text("utf-8")
    without = tmp_path / "roster.csv"
    without.write_text(
        "".join(line for line in roster.splitlines(True) if "noemi.pirir" not in line), "utf-8"
    )
    given = {"VENTANILLA_DATABASE_URL": apart.database}

    def imports() -> list[subprocess.CompletedProcess[str]]:
        return [run_once(apart.office, "roster", "import", str(file), **given) for file in (without, ROSTER)]

    with ThreadPoolExecutor() as crew:
        commands = [crew.submit(imports)]
        ana = apart.page.person("Ana")
        numbers = [open_ticket(ana, f"el equipo {count} no enciende") for count in range(2)]
        done = [one for each in commands for one in each.result()]
    assert len(set(numbers)) == 2
    assert [(one.returncode, one.stderr) for one in done] == [(0, "")] * len(done)
    assert "locked" not in apart.bot.logged()


def test_the_log_of_it_all_holds_no_secret(apart: Apart) -> None:
    """After all that traffic and all those deaths the log has neither the token nor a password."""
    assert "event=ready" in apart.bot.logged()
    password = apart.where["imap"].split(":")[2].partition("@")[0]
    for secret in (apart.where["token"], apart.where["token"].partition(":")[2], password):
        assert secret not in apart.bot.logged() + apart.bot.said()


def test_everything_is_killed_and_starts_again(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Bot and sandbox die together; the next `run --sandbox` has every message, letter and case, and goes on."""
    folder = tmp_path_factory.mktemp("both")
    before = Product(folder, "--sandbox", "--port", "0")
    page = Page(before.page())
    ana, claudia = page.person("Ana"), page.person("Claudia")
    number = open_ticket(ana, "el teclado no funciona")
    claudia.sees(number, "Paso 2")
    letter = claudia.gets(number, "Paso 2")
    ana.says("/ayuda")
    ana.sees("Cómo usar esta ventanilla")
    said = ana.chat()
    before.kill()
    page.close()
    with Product(folder, "--sandbox", "--port", "0") as after:
        page = Page(after.page())
        ana, claudia = page.person("Ana", remembers=True), page.person("Claudia", remembers=True)
        assert ana.chat() == said
        assert claudia.letters() == [letter]
        assert [one["number"] for one in ana.cases()] == [number]
        claudia.taps(CARLOS, number)
        ana.sees(f"Su solicitud {number} ya tiene técnico")
        page.close()
