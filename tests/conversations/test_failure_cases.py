"""How systems like this one have failed elsewhere, and must not here: what no other test shows, each by its number."""

from __future__ import annotations

import re
import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest

from bot.intake import Arrival, Intake
from bot.telegram.reading import read_update
from machines.messages import Inbound
from machines.records import ChannelName, HistoryRow
from storage import Store
from tests.conversations.invented import NUMBER, ROSTER
from tests.conversations.office import World
from tests.conversations.playing import case, open_ticket, solve_ticket, start

TESTS = Path(__file__).parents[1]
PROVEN = range(1, 37)
"""The numbers, in the shared list of failures, that tests must prove."""
NAMES = ("_Ana *Lucía* [x](y)_ <b>&amp;", "😀" * 30 + " Ñandú", "O'Neil\u202egnirts\u200b", "Á" * 300)


def history(world: World, number: str) -> list[HistoryRow]:
    """The history of a case."""
    return list(world.store.read(lambda unit: unit.history(case(world, number).id)))


def test_a_letter_has_nothing_that_a_link_scanner_could_decide_with(world: World) -> None:
    """Failure case 1: every link of every letter is a `mailto:`; nothing can be decided by fetching an address."""
    open_ticket(world)
    solve_ticket(world).taps("Concluir y avisar al usuario")
    letters = [one.letter for box in world.shown.values() for one in box if one.letter is not None]
    bodies = [body.get_content() for one in letters if (body := one.get_body(("html",))) is not None]
    assert len(bodies) >= 3
    targets = [
        target for body in bodies for target in re.findall(r"""(?:href|src|action)=["']([^"']+)""", body)
    ]
    assert targets
    assert all(target.startswith(("mailto:", "cid:")) for target in targets), targets
    assert not any("http" in line for one in letters for line in (one.get("List-Unsubscribe", ""),))


def test_five_copies_through_two_workers_make_one_transition(world: World) -> None:
    """Failure case 4: two processes are given the same tap under new ids at once; one decides, four are polite."""
    open_ticket(world)
    card = world.chat("Claudia").found("Paso 2")
    chat, data = world.chat("Claudia"), card.data["Carlos Pérez Tzoc"]
    clock = lambda: world.now  # noqa: E731 - the same office clock for both
    other = Store.open(f"sqlite:///{world.folder / 'v.db'}", clock=clock)
    workers = [
        world.intake,
        Intake(other, world.office, clock=clock, committed=lambda: None, passing=(OSError,)),
    ]
    together = threading.Barrier(5)

    def press(number: int) -> str:
        query = {
            "id": str(number), "from": chat.user(), "chat_instance": "1", "data": data,
            "message": {**chat._message({"text": "…"}), "message_id": card.outbox_id},
        }  # fmt: skip
        reading = read_update({"update_id": 9000 + number, "callback_query": query}, signer=world.signer)
        assert reading is not None
        inbound: Inbound = replace(reading.inbound)
        together.wait()
        reply = workers[number % 2].take(
            Arrival(ChannelName.CHAT, inbound.external_id, inbound.place, b"{}"), inbound
        )
        return reply.text if reply is not None else ""

    with ThreadPoolExecutor(5) as pool:
        said = sorted(pool.map(press, range(5)))
    other.close()
    assert said == ["Registrado: Asignar", *["Su respuesta ya estaba registrada."] * 4]
    assert [row.entry.kind for row in history(world, "SOSEP-2026-00001")] == ["start", "answer"]


def test_silence_is_never_taken_for_consent(world: World) -> None:
    """Failure cases 5 and 6: a reply with nothing of its own above the quote is asked about; the quote decides nothing."""
    open_ticket(world)
    claudia = world.mail("Claudia")
    before = len(history(world, "SOSEP-2026-00001"))
    claudia.replies("", on=claudia.found("Paso 2"))
    claudia.sees("no encontré ningún texto suyo")
    assert len(history(world, "SOSEP-2026-00001")) == before


def test_disagreement_above_a_quoted_approval_is_no_approval(invented: World) -> None:
    """Failure case 5: "No estoy de acuerdo" above our own quoted "Correcto, firmo" signs nothing."""
    delia = invented.mail("Delia")
    for words in ("No estoy de acuerdo", "Correcto no está", "¿Correcto, firmo?"):
        delia.replies(words, on=delia.found("Paso 3"))
        assert not [row for row in history(invented, NUMBER) if row.entry.kind == "vote"], words


@pytest.mark.parametrize("name", NAMES, ids=["marks", "emoji", "directions", "long"])
def test_any_name_is_delivered(invented: World, name: str) -> None:
    """Failure case 16: whatever a person is called, the cards arrive with his name and buttons of at most 64 bytes."""
    invented.hire(ROSTER.replace("Úrsula Uz", name.replace(",", " ")))
    person = next(one for one in invented.people.values() if one.email == "ursula@prueba.example")
    invented.people["Úrsula"] = person
    chat = invented.chat("Úrsula")
    start(chat, "dictamen de prueba")
    teo = invented.chat("Teo")
    teo.sees("Paso 2", person.name.strip()[:20])
    shown = [one for box in invented.shown.values() for one in box]
    assert all(len(data.encode()) <= 64 for one in shown for data in one.data.values())


def test_every_failure_is_some_tests(request: pytest.FixtureRequest) -> None:
    """Each number of the list stands in the docstring of a test that proves it."""
    named: set[int] = set()
    for file in TESTS.rglob("test_*.py"):
        for numbers in re.findall(r"Failure cases? ([\d, and]+\d|\d+)", file.read_text("utf-8")):
            named |= {int(number) for number in re.findall(r"\d+", numbers)}
    assert set(PROVEN) - named == set()


def test_two_posts_are_one_person_and_none_is_told_so(invented: World) -> None:
    """Failure case 36: who holds two roles has one identity and the tasks of both; who holds none hears it clearly."""
    teo, ursula = invented.chat("Teo"), invented.chat("Úrsula")
    invented.chat("Delia").taps("Correcto, firmo")
    teo.taps("Correcto, firmo")
    teo.says("/tareas")
    assert "Tareas pendientes: 1" in teo.found("Tareas pendientes").text
    assert "paso 4" in teo.found("Tareas pendientes").text
    ursula.says("/tareas")
    ursula.sees("No tiene tareas pendientes")
    ursula.taps_data(teo.found("Paso 4").data["Aprobar"])
    assert "no está asignada a usted" in ursula.popup.text
