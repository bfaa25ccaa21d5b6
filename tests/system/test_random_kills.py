"""Ten kills at random moments of a long mixed run: nothing lost, nothing twice, no notice missing.

`VENTANILLA_TEST_SEED` repeats a run (its moments, not what falls on them); `VENTANILLA_TEST_KILLS` makes it longer.
"""

from __future__ import annotations

import os
import random
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path
from threading import Event

import pytest

from bot.clock import MovableClock
from tests.system import backup, tracks
from tests.system.apart import Apart
from tests.system.audit import Audit
from tests.system.page import Page
from tests.system.product import MOVABLE

SEED = int(os.environ.get("VENTANILLA_TEST_SEED", "0")) or random.SystemRandom().randrange(1, 10**6)
KILLS = int(os.environ.get("VENTANILLA_TEST_KILLS", "6"))
WEEKS_PASS = 3
"""After every so many kills the office is a week on: a long outage."""


@pytest.fixture
def apart(tmp_path: Path) -> Iterator[Apart]:
    """An office whose servers outlive its bot, and whose clock can be moved."""
    apart = Apart(tmp_path, MOVABLE)
    yield apart
    apart.close()


def test_kills_at_random_moments_lose_and_double_nothing(apart: Apart) -> None:
    """Dictámenes, tickets and backups go on while the bot dies again and again; then everything is counted."""
    try:
        played, programme = _play(apart)
        apart.settle()
        apart.bot.stop()
        _count(Audit(apart.database, apart.page), apart.page, played, programme)
    except BaseException as error:
        error.add_note(f"VENTANILLA_TEST_SEED={SEED}")
        raise


def _play(apart: Apart) -> tuple[dict[str, list[str]], str]:
    """Three tracks at once while the bot is killed; the rows of every case by its number, and the programme's number."""
    programme = backup.set_rhythm(apart.page.person("Estuardo"), "cada lunes")
    over = Event()
    with ThreadPoolExecutor() as crew:
        at_work = [
            crew.submit(tracks.again_and_again, tracks.a_dictamen, apart.page, over),
            crew.submit(tracks.again_and_again, tracks.a_ticket, apart.page, over),
            crew.submit(tracks.turns, programme, apart.page, over),
        ]
        try:
            _kill_at_random(apart)
        finally:
            over.set()
    return {number: rows for one in at_work for number, rows in one.result().items()}, programme


def _kill_at_random(apart: Apart) -> None:
    """Kill and restart so many times, now and then before it has come up."""
    moments = random.Random(SEED)
    clock = MovableClock(apart.office / "clock.json")
    for kill in range(1, KILLS + 1):
        time.sleep(moments.uniform(0.2, 2.0))
        apart.bot.kill()
        if kill % WEEKS_PASS == 0:
            clock.move_to(clock() + timedelta(days=7))
        if moments.random() < 0.2:
            apart.begin_to_start()
            time.sleep(moments.uniform(0.2, 1.5))
            apart.bot.kill()
        apart.start()


def _count(audit: Audit, page: Page, played: dict[str, list[str]], programme: str) -> None:
    """Everything that was done is there once, and everything that was said arrived."""
    audit.nothing_is_left_over()
    audit.every_input_came_in_once()
    assert {number: audit.steps(number) for number in played} == played
    audit.chains_are_whole()
    cases = [number for number, rows in played.items() if rows == tracks.DICTAMEN]
    made = audit.documents()
    assert [int(one[-4:]) for one in made] == list(range(1, len(cases) + 1))
    turns = [number for number, rows in played.items() if rows == tracks.TURN]
    assert turns == [f"{programme}.{count}" for count in range(1, len(turns) + 1)]
    assert len(turns) >= KILLS // WEEKS_PASS - 1
    people = [page.person(one["name"], remembers=True) for one in page.get("/api/people")]
    audit.every_letter_arrived(people)
    audit.every_message_arrived(people)
