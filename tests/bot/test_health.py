"""Health and figures: bad when a part dies, in a format that Prometheus reads, on this machine only."""

from __future__ import annotations

import re
import socket
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import httpx
import pytest

from bot.health import Asked as Asks
from bot.health import HealthServer, exposition
from bot.intake import Arrival, Intake
from bot.pulses import Asking, Part, Pulses, parts_of, shown
from bot.settings import CannotStart
from bot.telegram.polling import Pulsing
from bot.wiring import read_settings
from machines.records import ChannelName, InboundState
from machines.watching.figures import Figures
from tests.bot.desk import Desk, said

NOW = datetime(2026, 11, 23, 15, 0, tzinfo=UTC)
FIGURES = Figures(
    cases_open=3,
    tasks_open=4,
    tasks_overdue=1,
    inbounds={"new": 2, "shunted": 1},
    inbound_oldest=NOW - timedelta(seconds=90),
    outbox={"pending": 5, "held": 0, "failed": 7},
    outbox_oldest=NOW - timedelta(hours=1),
    timers_waiting=9,
    timers_overdue=0,
    timer_oldest=NOW + timedelta(hours=1),
)


class Clock:
    """The machine's own clock, moved by hand."""

    at = 100.0

    def __call__(self) -> float:
        return self.at


class Asked:
    """A store that answers, or does not."""

    broken = False

    async def writes(self) -> None:
        if self.broken:
            raise OSError("disk full")

    async def figures(self) -> tuple[Figures, datetime]:
        return FIGURES, NOW


@pytest.fixture
def clock() -> Clock:
    """It stands still until it is moved."""
    return Clock()


def pulses(clock: Clock, wanted: Callable[[], bool] = lambda: True) -> Pulses:
    """Two loops; the mail loop may be another process's."""
    return Pulses({"relay": Part(60), "mail": Part(180, wanted)}, clock)


async def get(found: Pulses, asked: Asks, path: str) -> httpx.Response:
    """A page, as a monitor gets it."""
    server = HealthServer(0, found, asked)
    try:
        transport = httpx.ASGITransport(server.app())
        async with httpx.AsyncClient(transport=transport, base_url="http://localhost:9000") as client:
            return await client.get(path)
    finally:
        server.close()


async def test_all_is_well_while_every_loop_goes_round(clock: Clock) -> None:
    """200, also a moment before the longest turn is over."""
    found = pulses(clock)
    clock.at += 59
    answer = await get(found, Asked(), "/healthz")
    assert (answer.status_code, answer.text) == (200, "ok\n")


async def test_a_loop_that_stands_still_is_named(clock: Clock) -> None:
    """503; once it goes round again all is well."""
    found = pulses(clock)
    clock.at += 61
    answer = await get(found, Asked(), "/healthz")
    assert (answer.status_code, answer.text) == (503, "relay\n")
    found.of("relay")()
    assert (await get(found, Asked(), "/healthz")).status_code == 200


async def test_what_another_process_does_is_not_missed(clock: Clock) -> None:
    """Its loop need not go round here."""
    ours = True
    found = pulses(clock, lambda: ours)
    clock.at += 181
    found.of("relay")()
    assert (await get(found, Asked(), "/healthz")).text == "mail\n"
    ours = False
    assert (await get(found, Asked(), "/healthz")).status_code == 200


async def test_what_was_just_taken_over_has_its_time(clock: Clock) -> None:
    """The lease came a moment ago, after hours of another's: the loop's first turn is awaited."""
    ours = False
    found = pulses(clock, lambda: ours)
    clock.at += 5000
    found.of("relay")()
    assert (await get(found, Asked(), "/healthz")).status_code == 200
    ours = True
    assert (await get(found, Asked(), "/healthz")).status_code == 200
    clock.at += 181
    found.of("relay")()
    assert (await get(found, Asked(), "/healthz")).text == "mail\n"


async def test_a_store_that_cannot_write_is_named(clock: Clock) -> None:
    """Whatever the loops do."""
    asked = Asked()
    asked.broken = True
    answer = await get(pulses(clock), asked, "/healthz")
    assert (answer.status_code, answer.text) == (503, "writer\n")


async def test_the_figures_are_prometheus_text(clock: Clock) -> None:
    """Each family has its help and type; each line is name, labels and number."""
    found = pulses(clock)
    found.count("done")
    found.count("done")
    found.count("refused")
    clock.at += 3
    answer = await get(found, Asked(), "/metrics")
    assert answer.headers["content-type"] == "text/plain; version=0.0.4; charset=utf-8"
    lines = answer.text.splitlines()
    for told in (
        "ventanilla_cases_open 3",
        "ventanilla_tasks_overdue 1",
        'ventanilla_inbounds{state="shunted"} 1',
        'ventanilla_outbox{state="failed"} 7',
        'ventanilla_oldest_seconds{of="inbound"} 90',
        'ventanilla_oldest_seconds{of="outbox"} 3600',
        'ventanilla_oldest_seconds{of="timer"} 0',
        'ventanilla_beat_age_seconds{part="relay"} 3',
        'ventanilla_actions_total{outcome="done"} 2',
        "# TYPE ventanilla_actions_total counter",
    ):
        assert told in lines
    shape = re.compile(r'(# (HELP|TYPE) ventanilla_\w+ .+)|(ventanilla_\w+(\{\w+="[^"]*"\})? \d+(\.\d+)?)')
    assert [line for line in lines if not shape.fullmatch(line)] == []


def test_a_label_cannot_break_out_of_its_line() -> None:
    """Quotes, backslashes and line ends are escaped."""
    assert 'outcome="a\\"b\\\\c\\nd"' in exposition(Figures(), NOW, {}, {'a"b\\c\nd': 1})


async def test_the_figures_are_the_stores(desk: Desk, clock: Clock) -> None:
    """Read beside the writer; once the store is closed it cannot write."""
    desk.intake.keep(Arrival(ChannelName.CHAT, "1", "700000006", b"{}"), InboundState.NEW)
    asking = Asking(desk.store, lambda: desk.now)
    answer = await get(pulses(clock), asking, "/metrics")
    assert 'ventanilla_inbounds{state="new"} 1' in answer.text
    assert (await get(pulses(clock), asking, "/healthz")).text == "ok\n"
    desk.store.close()
    assert (await get(pulses(clock), asking, "/healthz")).text == "writer\n"


def test_what_became_of_inbounds_is_counted(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """Handled, come twice, set aside."""
    counted: list[str] = []
    intake = Intake(
        desk.store, desk.office,
        clock=lambda: desk.now, committed=lambda: None, passing=(), count=counted.append,
    )  # fmt: skip
    intake.take(*said("/ayuda", 1))
    intake.take(*said("/ayuda", 1))
    monkeypatch.setattr("bot.intake.handle", lambda *_: 1 / 0)
    intake.take(*said("/ayuda", 2))
    assert counted == ["done", "left", "shunted"]


async def test_a_source_tells_that_it_is_asked_also_when_it_fails() -> None:
    """Before and after each poll."""
    told: list[str] = []

    class Broken:
        async def get_updates(self, offset: int, seconds: int) -> list[object]:
            told.append(f"asked {offset} {seconds}")
            raise ConnectionResetError

    with pytest.raises(ConnectionResetError):
        await Pulsing(Broken(), lambda: told.append("alive")).get_updates(7, 1)
    assert told == ["alive", "asked 7 1", "alive"]


def test_only_this_machine_can_ask(clock: Clock) -> None:
    """It listens on 127.0.0.1, and a port that is taken is an error at the start."""
    server = HealthServer(0, pulses(clock), Asked())
    try:
        assert server.address[0] == "127.0.0.1"
        with pytest.raises(OSError, match="in use"):
            HealthServer(server.address[1], pulses(clock), Asked())
    finally:
        server.close()


def test_only_the_loops_that_a_process_has_are_watched(tmp_path: Path) -> None:
    """Those of its channels; a webhook is not polled."""
    chat = {"VENTANILLA_TELEGRAM_TOKEN": "123456:AbCdEfGhIjKlMnOpQrStUvWxYz012345"}
    mail = {
        "VENTANILLA_MAIL_ADDRESS": "v@oficina.example",
        "VENTANILLA_IMAP_URL": "imaps://v:x@mail.oficina.example/INBOX",
        "VENTANILLA_SMTP_URL": "smtps://v:x@mail.oficina.example",
    }
    always = {"relay", "heartbeat"}
    for given, more in ((chat, {"polling"}), (mail, {"mail"}), ({**chat, **mail}, {"polling", "mail"})):
        assert set(parts_of(read_settings(given, tmp_path), None)) == always | more


async def test_the_page_is_there_while_the_product_runs(desk: Desk, clock: Clock) -> None:
    """Over the wire; gone afterwards; a port that is taken stops the start with a sentence."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(CannotStart, match="VENTANILLA_METRICS_PORT"):
            async with shown(port, pulses(clock), Asking(desk.store, lambda: desk.now)):
                pass
    async with (
        shown(port, pulses(clock), Asking(desk.store, lambda: desk.now)),
        httpx.AsyncClient() as client,
    ):
        answer = await client.get(f"http://127.0.0.1:{port}/healthz")
        assert (answer.status_code, answer.text) == (200, "ok\n")
        assert (await client.post(f"http://127.0.0.1:{port}/healthz")).status_code == 405
    async with httpx.AsyncClient() as client:
        with pytest.raises(httpx.ConnectError):
            await client.get(f"http://127.0.0.1:{port}/healthz")
