"""The console that the sandbox's page reads, over real HTTP, and the views behind it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from functools import partial
from pathlib import Path

import httpx
import pytest

from bot.clock import MovableClock
from bot.clock_hand import ClockHand
from bot.console import Console, Product
from bot.views import OfficeViews
from machines.records import Case, Entry, Task, TaskState, Timer
from scheduler.heartbeat import Heartbeat
from storage import SqlUnit
from tests.bot.desk import CLAUDIA, ROSTER, Desk


class Counted:
    """Counts how often the page asked to start over."""

    def __init__(self) -> None:
        self.times = 0

    def __call__(self) -> None:
        self.times += 1


def product_of(desk: Desk, clock: MovableClock | None = None) -> Product:
    """The desk as the console reaches it; its timers fire as the heartbeat fires them."""
    moved = clock or MovableClock(desk.folder / "clock.json", lambda: desk.now)
    views = OfficeViews(desk.office, desk.store)
    beats = Heartbeat(
        desk.store,
        desk.office,
        desk.files,
        clock=moved,
        machine_clock=lambda: 0.0,
        owner="console",
        passing=(),
        fired=desk._count,
    )
    return Product(views, ClockHand(moved, views, beats.beat))


@pytest.fixture
def over() -> Counted:
    """Starting over."""
    return Counted()


@pytest.fixture
async def console(over: Counted) -> AsyncIterator[Console]:
    """A console that is served, without views yet."""
    console = Console(over)
    serving = asyncio.create_task(console.serve())
    yield console
    console.stop()
    await serving


@pytest.fixture
async def page(console: Console) -> AsyncIterator[httpx.AsyncClient]:
    """What the page asks with."""
    async with httpx.AsyncClient(base_url=console.url) as page:
        yield page


@pytest.fixture
def case(desk: Desk) -> Case:
    """A ticket of Ana's at row 2."""
    ana = next(one for one in desk.store.read(lambda unit: unit.everybody()) if one.name.startswith("Ana"))
    new = Case(
        id=0, number="", institution="SOSEP", procedure="DS-UI-04", version=desk.office.book.procedures["DS-UI-04"].version, state="1", seq=0, head="",
        requester=ana.id, beneficiary=ana.id, registrar=ana.id, medium="chat", opened_at=desk.now,
    )  # fmt: skip
    opened = desk.do(lambda unit: unit.open_case(new))
    entry = Entry(kind="start", source="1", target="2", row="1", actor=ana.id)
    return desk.do(lambda unit: unit.append(replace(opened, state="2"), [entry], desk.now))


@pytest.mark.parametrize("path", ["/people", "/cases?person=1", "/diagram/SOSEP-2026-00001.svg", "/clock"])
async def test_while_the_bot_starts_the_page_is_told_to_wait(page: httpx.AsyncClient, path: str) -> None:
    """Without views every look is answered with 503, in Spanish."""
    answer = await page.get(path)
    assert answer.status_code == 503
    assert answer.json() == {"error": "el bot está arrancando"}


async def test_the_people_with_their_posts_and_accounts(
    page: httpx.AsyncClient, console: Console, desk: Desk
) -> None:
    """Everybody of the demo roster, of all institutions; somebody without an account has none."""
    console.product = product_of(desk)
    people = {one["email"].split(".")[0]: one for one in (await page.get("/people")).json()}
    assert len(people) == len(ROSTER.read_text("utf-8").splitlines()) - 1
    assert people["claudia"]["posts"] == ["Jefe de infraestructura y HelpDesk"]
    assert (people["pia"]["institution"], people["pia"]["institution_name"]) == (
        "IGM", "Instituto Guatemalteco de Migración",
    )  # fmt: skip
    assert (people["ana"]["telegram_id"], people["marta"]["telegram_id"]) == (700000006, None)


async def test_the_cases_of_a_person(
    page: httpx.AsyncClient, console: Console, desk: Desk, case: Case
) -> None:
    """Number, procedure, title and state in words, and where its diagram is."""
    console.product = product_of(desk)
    [one] = (await page.get(f"/cases?person={case.requester}")).json()
    assert one["number"] == case.number
    assert one["procedure"] == "DS-UI-04"
    assert one["title"].startswith("Soporte Técnico")
    assert one["state"] == "paso 2"
    assert one["papers"] == []
    assert one["url_svg"] == f"/diagram/{case.number}.svg"


@pytest.mark.parametrize("person", ["", "x", "-1", "9999"])
async def test_nobody_has_no_cases(
    page: httpx.AsyncClient, console: Console, desk: Desk, person: str
) -> None:
    """What names nobody gets an empty list."""
    console.product = product_of(desk)
    answer = await page.get(f"/cases?person={person}")
    assert (answer.status_code, answer.json()) == (200, [])


async def test_the_diagram_of_a_case_is_fresh(
    page: httpx.AsyncClient, console: Console, desk: Desk, case: Case
) -> None:
    """An SVG that the browser may not keep; another picture than that of a case which stands elsewhere."""
    console.product = product_of(desk)
    answer = await page.get(f"/diagram/{case.number}.svg")
    assert answer.headers["content-type"].startswith("image/svg+xml")
    assert answer.headers["cache-control"] == "no-store"
    assert answer.text.startswith("<svg")
    entry = Entry(kind="answer", source="2", target="3", row="2", actor=1, answer="asignar")
    desk.do(lambda unit: unit.append(replace(case, state="3"), [entry], desk.now))
    assert (await page.get(f"/diagram/{case.number}.svg")).text != answer.text


async def test_an_unknown_case_has_no_diagram(page: httpx.AsyncClient, console: Console, desk: Desk) -> None:
    """404."""
    console.product = product_of(desk)
    assert (await page.get("/diagram/SOSEP-1999-00001.svg")).status_code == 404


async def test_starting_over_hides_the_old_office_at_once(
    page: httpx.AsyncClient, console: Console, desk: Desk, over: Counted
) -> None:
    """The product is asked once, and until it is back the page waits; a look alone starts nothing over."""
    console.product = product_of(desk)
    assert (await page.get("/start-over")).status_code == 405
    assert (await page.post("/start-over")).status_code == 202
    assert over.times == 1
    assert (await page.get("/people")).status_code == 503


def set_timer(unit: SqlUnit, timer: Timer) -> None:
    """Let it wait."""
    unit.set_timer(timer)


@pytest.fixture
def waiting(desk: Desk, case: Case) -> Timer:
    """A reminder of row 2, due in two days, and another after it."""
    task = Task(
        id=0, case_id=case.id, step="2", roles=("Jefe de infraestructura y HelpDesk",), assignee=None, version=1,
        state=TaskState.OPEN, opened_at=desk.now,
    )  # fmt: skip
    opened = desk.do(lambda unit: unit.add_task(task))
    timer = Timer(
        key="one", kind="reminder", due_at=desk.now + timedelta(days=2), case_id=case.id, task_id=opened.id,
        rule="2 días", anchor=desk.now,
    )  # fmt: skip
    desk.do(lambda unit: unit.set_timer(timer))
    later = replace(timer, key="two", due_at=desk.now + timedelta(days=3), case_id=None, task_id=None)
    desk.do(lambda unit: unit.set_timer(later))
    return timer


async def test_the_clock_tells_the_hour_and_what_is_due_next(
    page: httpx.AsyncClient, console: Console, desk: Desk, waiting: Timer
) -> None:
    """Office time, the next instant, and what happens then in Spanish."""
    console.product = product_of(desk)
    shown = (await page.get("/clock")).json()
    assert shown == {
        "now": desk.now.isoformat(), "next": waiting.due_at.isoformat(),
        "what": "Recordatorio: SOSEP-2026-00001, paso 2", "moves": [],
    }  # fmt: skip


async def test_what_comes_next_is_something_that_happens(
    page: httpx.AsyncClient, console: Console, tmp_path: Path, waiting: Timer
) -> None:
    """The calendar of an institution where nobody works opens nothing, and is passed over in silence."""
    desk = Desk(tmp_path / "small", institutions=("SEPREM",))
    soon = replace(waiting, kind="occasion", case_id=None, task_id=None, due_at=desk.now + timedelta(hours=1))
    for key, code in (("there", "IGSS-DP-P3"), ("here", "SEPREM-DI-008.2")):
        desk.do(partial(set_timer, timer=replace(soon, key=key, about=code)))
        soon = replace(soon, due_at=soon.due_at + timedelta(hours=1))
    console.product = product_of(desk)
    shown = (await page.get("/clock")).json()
    assert shown["what"] == "Se abre por calendario: SEPREM-DI-008.2"
    assert shown["next"] == (desk.now + timedelta(hours=2)).isoformat()


async def test_going_to_the_next_thing_lands_on_it_and_it_has_happened(
    page: httpx.AsyncClient, console: Console, desk: Desk, waiting: Timer
) -> None:
    """The clock stands exactly there, Claudia's reminder lies in the outbox, and the one after it is next."""
    console.product = product_of(desk)
    shown = (await page.post("/clock", json={"to": "next"})).json()
    assert shown["now"] == waiting.due_at.isoformat()
    assert shown["next"] == (waiting.due_at + timedelta(days=1)).isoformat()
    assert shown["moves"] == [[desk.now.timestamp(), 172800.0]]
    assert {address for address, _ in desk.said()} >= {CLAUDIA}


@pytest.mark.parametrize(
    ("step", "ahead"),
    [
        ({"hours": 1}, timedelta(hours=1)),
        ({"days": 1}, timedelta(days=1)),
        ({"days": 30}, timedelta(days=30)),
    ],
)
async def test_the_clock_moves_by_hours_and_days(
    page: httpx.AsyncClient, console: Console, desk: Desk, step: dict[str, int], ahead: timedelta
) -> None:
    """By exactly so much; with nothing due there is nothing next, and going there changes nothing."""
    console.product = product_of(desk)
    shown = (await page.post("/clock", json=step)).json()
    assert (shown["now"], shown["next"], shown["what"]) == ((desk.now + ahead).isoformat(), None, "")
    assert (await page.post("/clock", json={"to": "next"})).json() == shown


@pytest.mark.parametrize(
    "body",
    [
        b"{}", b"", b"[]", b'{"hours": -1}', b'{"hours": 0}', b'{"days": 9999}', b'{"days": 1.5}', b'{"days": true}',
        b'{"hours": 1, "days": 1}', b'{"to": "yesterday"}', b'{"weeks": 1}', b"\xff",
    ],
)  # fmt: skip
async def test_the_clock_goes_only_forward_and_not_too_far(
    page: httpx.AsyncClient, console: Console, desk: Desk, body: bytes
) -> None:
    """Anything else is refused, and the clock stays."""
    console.product = product_of(desk)
    assert (await page.post("/clock", content=body)).status_code == 400
    assert (await page.get("/clock")).json()["now"] == desk.now.isoformat()


async def test_it_listens_on_this_machine_only(console: Console) -> None:
    """127.0.0.1, whatever the port."""
    assert console.url.startswith("http://127.0.0.1:")


def test_a_task_shows_its_case_to_whoever_may_do_it(desk: Desk, case: Case) -> None:
    """The chief who has to assign sees Ana's ticket; an uninvolved colleague does not."""
    people = {one.name.split()[0]: one.id for one in desk.store.read(lambda unit: unit.everybody())}
    task = Task(
        id=0, case_id=case.id, step="2", roles=("Jefe de infraestructura y HelpDesk",), assignee=None, version=1,
        state=TaskState.OPEN, opened_at=desk.now,
    )  # fmt: skip
    desk.do(lambda unit: unit.add_task(task))
    views = OfficeViews(desk.office, desk.store)
    assert [one.number for one in views.cases_of(people["Claudia"])] == [case.number]
    assert views.cases_of(people["Irma"]) == []


async def test_no_get_or_head_changes_anything(
    console: Console, page: httpx.AsyncClient, over: Counted, desk: Desk
) -> None:
    """Failure case 1: whatever address a scanner fetches, and however often, nothing is decided, moved or forgotten."""
    clock = MovableClock(desk.folder / "clock.json", lambda: desk.now)
    console.product = product_of(desk, clock)
    before = (clock(), desk.store.read(lambda unit: [len(unit.history(1)) if unit.cases_of(1, 1) else 0]))
    for path in ("/people", "/cases?person=1", "/clock", "/diagram/SOSEP-2026-00001.svg", "/start-over"):
        for method in ("GET", "HEAD", "OPTIONS"):
            for _ in range(3):
                await page.request(method, path)
    assert over.times == 0
    assert console.product is not None
    assert before == (
        clock(),
        desk.store.read(lambda unit: [len(unit.history(1)) if unit.cases_of(1, 1) else 0]),
    )
