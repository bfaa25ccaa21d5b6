"""The job of a document: killed anywhere, done by two at once, impossible; one number, one document."""

from __future__ import annotations

from datetime import UTC, datetime

from machines.desk.documents import jobs
from machines.desk.documents.jobs import Made
from machines.records import Timer
from storage import SqlUnit
from tests.conversations import dictamen
from tests.conversations.dictamen import OBJECT, ON_PAPER, SIGN, documents, the_case
from tests.conversations.office import World
from tests.conversations.playing import case

TEMPLATE = ("DS-UI-05", "dictamen.typ")


def ordered(world: World) -> Timer:
    """A dictamen that was ordered and is not made yet; its timer, claimed by a worker that dies."""
    dictamen.ask(world)
    dictamen.examine(world)
    world.heart_is_down = True
    dictamen.draw_up(world)
    assert the_case(world).state == "5"
    assert not documents(world)
    (timer,) = claim(world, "dead")
    return timer


def claim(world: World, owner: str, later: float = 0) -> list[Timer]:
    """Claim what is due, so many seconds of the machine clock later."""
    at = world.now.timestamp() + later
    return list(world.do(lambda unit: unit.claim_due(world.now, at, 10, 60, owner)))


def make(world: World, timer: Timer) -> Made:
    """Gather and work."""
    work = world.store.read(lambda unit: jobs.gather(world.office, unit, timer, world.now))
    return jobs.make(work, world.files)


def finish(world: World, timer: Timer, made: Made, owner: str) -> bool:
    """Note it, if the timer is still this worker's."""

    def job(unit: SqlUnit) -> bool:
        if not unit.fired(timer.id, owner):
            return False
        jobs.finish(world.office, unit, timer, made, world.now)
        return True

    return world.do(job)


def test_killed_before_the_work(world: World) -> None:
    """A worker that died with the timer in hand: after its lease the next one makes the document."""
    timer = ordered(world)
    assert claim(world, "next") == []
    assert [one.id for one in claim(world, "next", later=61)] == [timer.id]
    assert finish(world, timer, make(world, timer), "next")
    assert [one.values["dictamen"] for one in documents(world)] == ["DT-2026-0001"]


def test_killed_between_the_work_and_the_finish(world: World) -> None:
    """The file was made and not noted: it is made again with the same bytes, and noted once."""
    timer = ordered(world)
    first = make(world, timer)
    (again,) = claim(world, "next", later=61)
    second = make(world, again)
    assert first == second
    assert finish(world, again, second, "next")
    assert not finish(world, timer, first, "dead")
    world.heart_is_down = False
    world.deliver()
    assert len(documents(world)) == 1
    cards = [one for one in world.chat("Carlos").all() if "Paso 5" in one.text]
    assert len(cards) == 1


def test_nobody_is_asked_before_the_document_is_there(world: World) -> None:
    """While the document is not made, its signers are shown nothing, whatever time passes."""
    ordered(world)
    world.deliver()
    for name in ("Carlos", "Rodrigo"):
        assert not [one for one in world.chat(name).all() if "Paso 5" in one.text]


def test_who_signs_before_the_document_is_there_is_asked_again(world: World) -> None:
    """Somebody who found his task by /tareas and signed at once signs again when he has seen the document."""
    ordered(world)
    carlos = world.chat("Carlos")
    carlos.says("/tareas")
    carlos.taps(SIGN)
    assert the_case(world).did.get("5:1")
    world.heart_is_down = False
    world.now = world.now.replace(minute=5)
    world.deliver()
    carlos.sees("La gestión cambió después de que se le mostró", buttons=[SIGN, OBJECT, ON_PAPER])
    assert carlos.last.files[0].name == "DT-2026-0001.pdf"
    carlos.taps(SIGN)
    assert the_case(world).state == "5"
    world.chat("Rodrigo").taps(SIGN)
    assert the_case(world).state == "6"


def test_a_withdrawn_case_gets_its_document_and_nobody_a_card(world: World) -> None:
    """The requester withdraws while the document is being made: its number stays the case's, nobody is asked."""
    ordered(world)
    ana = world.chat("Ana")
    ana.says("/desistir SOSEP-2026-00001")
    ana.taps("Sí, desistir")
    world.heart_is_down = False
    world.now = world.now.replace(minute=5)
    world.deliver()
    assert len(documents(world)) == 1
    assert not [one for one in world.chat("Rodrigo").all() if "Paso 5" in one.text]


def test_a_broken_template_holds_nobody_up(world: World) -> None:
    """The cards come with a word, the administrator learns the line, and the number waits for the mended template."""
    good = world.office.book.templates[TEMPLATE]
    try:
        world.office.book.templates[TEMPLATE] = good.replace("#firmas()", "#firmar()")
        carlos, rodrigo = dictamen.to_signatures(world)
        for chat in (carlos, rodrigo):
            chat.sees("No se pudo elaborar el documento DT-2026-0001", buttons=[SIGN, OBJECT, ON_PAPER])
            assert [one.name for one in chat.last.files] == ["foto.jpg"]
        told = world.shown[next(place for place in world.shown if place[1] == "admin@oficina.example")][-1]
        assert (
            "No se pudo elaborar el documento Dictamen técnico DT-2026-0001: plantilla dictamen.typ, línea"
            in told.text
        )
        assert "unknown variable: firmar" in told.text
        assert [one.files for one in documents(world)] == [()]
    finally:
        world.office.book.templates[TEMPLATE] = good
    carlos.taps(SIGN)
    rodrigo.taps(SIGN)
    assert carlos.sees("Paso 6").files[0].name == "DT-2026-0001.pdf"


def test_a_missing_template_holds_nobody_up(world: World) -> None:
    """The template of an earlier version that lies there no more is told like a broken one."""
    good = world.office.book.templates.pop(TEMPLATE)
    try:
        carlos, _ = dictamen.to_signatures(world)
        carlos.sees("No se pudo elaborar el documento DT-2026-0001")
    finally:
        world.office.book.templates[TEMPLATE] = good


def test_numbers_have_no_gaps_and_begin_anew_each_year(world: World) -> None:
    """Two in one year, the second observed and made again, and one in the next year."""
    wanted = {
        "SOSEP-2026-00001": "DT-2026-0001",
        "SOSEP-2026-00002": "DT-2026-0002",
        "SOSEP-2027-00001": "DT-2027-0001",
    }
    for number, document in wanted.items():
        if number.startswith("SOSEP-2027"):
            world.now = datetime(2027, 1, 5, 15, tzinfo=UTC)
        dictamen.ask(world, number)
        dictamen.examine(world)
        dictamen.draw_up(world)
        found = case(world, number).id
        assert world.store.read(lambda unit, one=found: unit.values(one))["dictamen"] == document  # type: ignore[misc] # bound
        world.chat("Carlos").taps(SIGN)
        world.chat("Rodrigo").taps(SIGN)
        assert world.chat("Carlos").last.files[0].name == f"{document}.pdf"
