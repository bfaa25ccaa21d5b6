"""A few crash histories in every test run; `make histories` plays thousands of others."""

from __future__ import annotations

import os
import random
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests import waiting
from tests.histories.history import play
from tests.histories.office import Office
from tests.histories.plan import Track, Trouble, plan

SEED = int(os.environ.get("VENTANILLA_TEST_SEED", "0")) or random.SystemRandom().randrange(1, 10**6)
"""Repeats a run: who does what, what goes wrong and when; not what falls on which moment."""


@contextmanager
def office(folder: Path, server: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[Office]:
    """An office, with the patience that a busy machine needs."""
    monkeypatch.setattr(waiting, "PATIENCE", 120.0)
    before = waiting.pause
    office = Office(folder, server)
    try:
        yield office
    finally:
        office.close()
        waiting.pause = before


def test_nothing_is_lost_and_nothing_comes_twice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """SQLite, one bot: people work on while it is killed, its disk fills up, its servers fail."""
    with office(tmp_path, "", monkeypatch) as ours:
        play(ours, SEED)


def test_nor_by_two_processes(
    tmp_path: Path, postgresql_server: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """PostgreSQL, two bots: either is killed at any moment, stands still, loses its connections."""
    with office(tmp_path, postgresql_server, monkeypatch) as ours:
        play(ours, SEED)


def test_a_seed_is_a_plan() -> None:
    """The same seed plans the same history; among a thousand there is everything that can be done and go wrong."""
    plans = [plan(seed, several=several) for seed in range(500) for several in (False, True)]
    assert plans == [plan(seed, several=several) for seed in range(500) for several in (False, True)]
    assert {track for one in plans for track in one.tracks} == set(Track)
    assert {event.trouble for one in plans for event in one.events} == set(Trouble)
