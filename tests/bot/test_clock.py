"""The sandbox's office clock: it goes forward only, and a restart does not bring it back."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.clock import MovableClock, office_clock

START = datetime(2026, 11, 23, 15, 0, tzinfo=UTC)


class Machine:
    """A machine's clock that tests move."""

    def __init__(self) -> None:
        self.now = START

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def machine() -> Machine:
    """Monday at nine in Guatemala."""
    return Machine()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Where the moves are kept."""
    return tmp_path / "clock.json"


def test_untouched_it_is_the_machines(machine: Machine, file: Path) -> None:
    """Nothing is written until it is moved."""
    clock = MovableClock(file, machine)
    machine.now += timedelta(minutes=5)
    assert clock() == machine.now
    assert not file.exists()
    assert office_clock().tzinfo is UTC


def test_it_is_moved_exactly_and_runs_on_from_there(machine: Machine, file: Path) -> None:
    """To the microsecond; then it goes as the machine's does."""
    clock = MovableClock(file, machine)
    there = START + timedelta(days=3, microseconds=7)
    clock.move_to(there)
    assert clock() == there
    machine.now += timedelta(minutes=5)
    assert clock() == there + timedelta(minutes=5)


def test_it_never_goes_back(machine: Machine, file: Path) -> None:
    """Neither behind the machine nor behind an earlier move."""
    clock = MovableClock(file, machine)
    clock.move_to(START - timedelta(days=1))
    assert clock() == START
    clock.move_to(START + timedelta(days=2))
    clock.move_to(START + timedelta(days=1))
    assert clock() == START + timedelta(days=2)


def test_a_restart_keeps_all_moves(machine: Machine, file: Path) -> None:
    """Another process on the same folder goes on ahead by as much; a new folder starts afresh."""
    clock = MovableClock(file, machine)
    clock.move_to(START + timedelta(hours=1))
    machine.now += timedelta(minutes=1)
    clock.move_to(START + timedelta(days=1))
    again = MovableClock(file, machine)
    assert (again(), again.moves) == (START + timedelta(days=1), clock.moves)
    assert [one.at for one in again.moves] == [START, START + timedelta(minutes=1)]
    assert MovableClock(file.with_name("other"), machine)() == machine.now


def test_a_move_that_cannot_be_kept_does_not_happen(machine: Machine, tmp_path: Path) -> None:
    """On a full or missing disk the clock stays: else a restart would bring the office back."""
    clock = MovableClock(tmp_path / "missing" / "clock.json", machine)
    with pytest.raises(OSError, match="missing"):
        clock.move_to(START + timedelta(days=1))
    assert clock() == START
