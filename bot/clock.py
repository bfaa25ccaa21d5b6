"""The office clock: the office's now. Only the sandbox's can be moved, and never back."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

Clock = Callable[[], datetime]
"""Gives the office's now, aware, in UTC."""


def office_clock() -> datetime:
    """The office's now, where nobody moves it: the machine's."""
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """From a machine instant on, the office is ahead of the machine by so much."""

    at: datetime
    ahead: timedelta


class MovableClock:
    """An office clock that runs as the machine's does, ahead of it by what it was moved; see `Clock`.

    Args:
        file: where its moves are kept, so that a restart does not bring the office back.
        machine: the machine's now.

    Raises:
        OSError, ValueError: the file is there and cannot be read.
    """

    def __init__(self, file: Path, machine: Clock = office_clock) -> None:
        self._file = file
        self._machine = machine
        self.moves: tuple[Move, ...] = _read(file) if file.exists() else ()

    def __call__(self) -> datetime:
        """The office's now."""
        ahead = self.moves[-1].ahead if self.moves else timedelta()
        return self._machine() + ahead

    def move_to(self, instant: datetime) -> None:
        """Let it be that instant now; what is not ahead changes nothing. When it returns, the move is on disk.

        Raises:
            OSError: the disk cannot be written; the clock has not moved.
        """
        machine = self._machine()
        if instant <= self():
            return
        moves = (*self.moves, Move(at=machine, ahead=instant - machine))
        _write(self._file, moves)
        self.moves = moves


def _read(file: Path) -> tuple[Move, ...]:
    kept = json.loads(file.read_text("utf-8"))
    return tuple(Move(at=datetime.fromisoformat(at), ahead=timedelta(microseconds=us)) for at, us in kept)


def _write(file: Path, moves: tuple[Move, ...]) -> None:
    """All moves anew beside the file, then in its place: a crash leaves the old ones or the new ones."""
    text = json.dumps([(one.at.isoformat(), one.ahead // timedelta(microseconds=1)) for one in moves])
    beside = file.with_suffix(".new")
    with beside.open("w", encoding="utf-8") as new:
        new.write(text)
        new.flush()
        os.fsync(new.fileno())
    beside.replace(file)
    folder = os.open(file.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)
