"""Two processes over one PostgreSQL, one of them killed at a bad moment: the other goes on; nothing lost, nothing twice."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from bot import presence
from tests.postgresql import new_database
from tests.system import tracks
from tests.system.audit import Audit
from tests.system.page import Someone
from tests.system.pair import CLAIMED, IN_A_CHAT, QUICK, SOON_TIRED, Pair
from tests.system.playing import CARLOS, CONCLUDE, OPEN, SOLVED, number_in, open_ticket, picture


@pytest.fixture
def pair(request: pytest.FixtureRequest, postgresql_server: str, tmp_path: Path) -> Iterator[Pair]:
    """An office served by two processes; with `webhook` Telegram brings its updates, `gated` their database may fall silent."""
    how = getattr(request, "param", "")
    with ExitStack() as stack:
        url = stack.enter_context(new_database(postgresql_server))
        command = SOON_TIRED if how == "gated" else QUICK
        pair = Pair(tmp_path, url, webhook=how == "webhook", gated=how == "gated", command=command)
        stack.callback(pair.close)
        yield pair


def audit(pair: Pair, numbers: list[str]) -> None:
    """Stop both and count everything."""
    pair.settle()
    pair.stop_both()
    found = Audit(pair.database, pair.page)
    found.nothing_is_left_over()
    found.every_input_came_in_once()
    found.proves_itself()
    assert Counter(tuple(found.steps(number)) for number in numbers) == {tuple(tracks.TICKET): len(numbers)}
    people = [pair.page.person(one["name"], remembers=True) for one in pair.page.get("/api/people")]
    found.every_letter_arrived(people)
    found.every_message_arrived(people)
    assert pair.ask("SELECT name FROM lease") == []


def solved(pair: Pair, number: str, what: str) -> None:
    """Claudia assigns a ticket and Carlos solves it, by tap."""
    claudia, carlos = pair.page.person("Claudia", remembers=True), pair.page.person("Carlos", remembers=True)
    claudia.sends_tap(CARLOS, number, "Paso 2")
    carlos.sends_tap(SOLVED, number, "Paso 3")
    carlos.sees(number, "¿Qué encontró y cómo lo solucionó?")
    carlos.says(what)
    carlos.sends_tap(CONCLUDE, number, what)
    carlos.sees(number, "✔ Concluir")


def test_takeover_is_within_ten_seconds() -> None:
    """By design: a dead one's leases end after so long, and the next beat of another takes them."""
    assert presence.LEASE + 2 * presence.BEAT < 10


def by_chat(someone: Someone, trouble: str, place: str) -> None:
    """Fill in a ticket's form by chat, up to its photograph."""
    someone.says(trouble)
    someone.taps(OPEN, "Soporte Técnico")
    someone.sees("¿Dónde está el equipo?")
    someone.says(place)
    someone.sees("fotografía")


def test_the_other_goes_on(pair: Pair) -> None:
    """Killed while it polls, fetches a file, has claimed messages, reads the mailbox; or it stands still, and wakes up."""
    page = pair.page
    ana, julio, irma = page.person("Ana"), page.person("Julio"), page.person("Irma")
    with pair.killed(pair.polls("telegram")):
        by_chat(ana, "la pantalla parpadea", "Archivo")
    # In the middle of handling: it has stored a photograph's message, has the turn of its chat, and fetches the file.
    held = pair.gates["telegram"].hold(b"/getFile", answered=False)
    ana.sends_photo(picture())
    held.wait()
    with pair.killed(pair.holder(IN_A_CHAT)):
        ana.sends_tap("Enviar", "Revise antes de enviar", "Archivo")
        numbers = [number_in(ana.sees("Constancia de recepción").text)]
    by_chat(irma, "el monitor no enciende", "Cobán")
    irma.taps("Omitir")
    irma.sees("Revise antes de enviar", "Cobán")
    # With claimed messages: the constancia stands at a closed gate.
    held = pair.gates["telegram"].hold(b"/sendMessage", answered=False)
    irma.sends_tap("Enviar")
    held.wait()
    with pair.killed(pair.holder(CLAIMED)):
        numbers.append(number_in(irma.sees("Constancia de recepción").text))
    # A letter was handled and is not flagged yet.
    held = pair.gates["imap"].hold(b"STORE", answered=False)
    julio.writes("soporte técnico", "no hay red")
    held.wait()
    with pair.killed(pair.polls("imap")):
        julio.replies(julio.gets("datos que faltan", "Ubicación"), "Ubicación del equipo: Hogares")
        numbers.append(number_in(julio.gets("Constancia", "no hay red").subject))
    # It stands still until it is taken for dead, and wakes up late: it finds the work done, and polls no more.
    for one in pair.bots:
        one.ready()
    index = pair.polls("telegram")
    with pair.standing_still(index):
        solved(pair, numbers[0], "Cambié la pantalla")
        assert pair.polls("telegram") != index
    for number in numbers[1:]:
        solved(pair, number, f"Listo {number}")
    audit(pair, numbers)


@pytest.mark.parametrize("pair", ["webhook"], indirect=True)
def test_brought_to_either(pair: Pair) -> None:
    """Behind a proxy either one is brought a chat's updates; one after the other dies, and the order of the chat stays."""
    ana = pair.page.person("Ana")
    numbers = [open_ticket(ana, "el teclado no funciona")]
    for index in (0, 1):
        with pair.killed(index):
            solved(pair, numbers[-1], f"Listo {index}")
            numbers.append(open_ticket(ana, f"no imprime la impresora {index}"))
    solved(pair, numbers[-1], "Cambié el tóner")
    audit(pair, numbers)


@pytest.mark.parametrize("pair", ["gated"], indirect=True)
def test_a_database_that_falls_silent(pair: Pair) -> None:
    """Every connection of the one that polls is swallowed: the other goes on, and it comes back; then the other way round."""
    for one in pair.bots:
        one.ready()
    ana = pair.page.person("Ana")
    numbers = [open_ticket(ana, "el teclado no funciona")]
    for turn in range(2):
        index = pair.polls("telegram")
        with pair.silenced(index):
            assert pair.polls("telegram") != index
            solved(pair, numbers[-1], f"Listo {turn}")
            numbers.append(open_ticket(ana, f"no imprime la impresora {turn}"))
    solved(pair, numbers[-1], "Cambié el tóner")
    audit(pair, numbers)
