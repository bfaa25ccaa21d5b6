"""`python -m tests.bench [--quick]`: print what an action costs, as ratios, in one run."""

from __future__ import annotations

import argparse
import sqlite3
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.bench import broadcast, burst, growth, letters, memory, peer, polls, rounds, served, startup
from tests.bench.table import Figure, heading, line, misses
from tests.bench.tickets import build


@dataclass(frozen=True, slots=True, kw_only=True)
class Size:
    """How much is measured."""

    cases: int
    actions: int
    bursts: int
    pairs: int
    timers: int
    polls: int
    letters: int
    starts: int
    served: int
    """Actions on PostgreSQL."""
    chats: int
    """To which a notice goes."""


FEW = 1_000
"""Open cases of the small office."""
FULL = Size(
    cases=100_000, actions=1_000, bursts=5, pairs=12, timers=1_000_000, polls=1_000, letters=400, starts=7,
    served=120, chats=300,
)  # fmt: skip
QUICK = Size(
    cases=20_000, actions=300, bursts=2, pairs=4, timers=100_000, polls=300, letters=100, starts=3,
    served=60, chats=90,
)  # fmt: skip


def figures(folder: Path, size: Size) -> Iterator[Figure]:
    """Everything that is measured, as it becomes known."""
    few, many = build(folder / "few", FEW), build(folder / "many", size.cases)
    yield from growth.measure(few, many, count=size.actions)
    yield from peer.measure(few, count=size.actions // 2)
    yield from burst.measure(few, times=size.bursts)
    yield from rounds.measure(folder / "rounds", cases=size.pairs)
    yield from polls.measure(folder, many=size.timers, count=size.polls)
    yield from letters.measure(few, count=size.letters)
    yield from startup.measure(few, many, count=size.starts)
    yield from memory.measure(few, many)
    yield from broadcast.measure(folder / "broadcast", count=size.chats)
    yield from served.measure(folder, count=size.served)


def main() -> int:
    """Print the table; a figure that falls short is shown and is no failure."""
    parser = argparse.ArgumentParser(prog="make bench", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="smaller tables and samples, some 40 seconds")
    size = QUICK if parser.parse_args().quick else FULL
    began = time.monotonic()
    found: list[Figure] = []
    out = sys.stdout
    with tempfile.TemporaryDirectory(prefix="ventanilla-bench-") as folder:
        out.write(f"SQLite {sqlite3.sqlite_version}, synchronous=FULL, in {folder}; medians, interleaved\n\n")
        out.write(f"{heading()}\n")
        for one in figures(Path(folder), size):
            found.append(one)
            out.write(f"{line(one)}\n")
            out.flush()
    out.write(f"\n{misses(found)} of {len(found)} miss; {time.monotonic() - began:.0f} s\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
