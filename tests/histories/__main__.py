"""`python -m tests.histories`: the long profile. Plays histories side by side and prints what happened in them."""

from __future__ import annotations

import argparse
import multiprocessing
import os
import shutil
import sys
import time
import traceback
from collections import Counter
from pathlib import Path
from tempfile import mkdtemp

# Before anything of ours is imported: a machine that plays many side by side needs patience.
os.environ.setdefault("VENTANILLA_TEST_PATIENCE", "180")

from tests.histories.history import Figures, play
from tests.histories.office import Office

_office: Office
_kept: Path


def main() -> int:
    """Play them; 1 if one of them lost or doubled something."""
    parser = argparse.ArgumentParser(prog="make histories", description=__doc__)
    parser.add_argument("--histories", type=int, default=2_000)
    parser.add_argument("--postgresql", metavar="URL", default="", help="a server: two bots over PostgreSQL")
    parser.add_argument("--seed", type=int, default=1, help="of the first; the others follow")
    parser.add_argument("--side-by-side", type=int, default=4 * (os.cpu_count() or 1))
    parser.add_argument("--keep", type=Path, default=Path("var/histories"), help="where failures are kept")
    given = parser.parse_args()
    seeds = range(given.seed, given.seed + given.histories)
    began, failed, played = time.monotonic(), [], []
    context = multiprocessing.get_context("spawn")
    with context.Pool(given.side_by_side, _begin, (given.postgresql, given.keep)) as pool:
        for count, (seed, figures, error) in enumerate(pool.imap_unordered(_one, seeds), 1):
            if figures is not None:
                played.append(figures)
            else:
                failed.append(seed)
                _say(f"seed {seed} FAILED\n{error}")
            if count % 50 == 0:
                _say(f"{count} played, {len(failed)} failed, {time.monotonic() - began:.0f} s")
        pool.close()
        pool.join()
    _say(_told(played, time.monotonic() - began))
    if failed:
        _say(f"FAILED: {len(failed)}, seeds {' '.join(map(str, sorted(failed)))}")
    return 1 if failed else 0


def _begin(server: str, keep: Path) -> None:
    """In each process: its office."""
    global _office, _kept
    _office, _kept = Office(Path(mkdtemp(prefix="histories-")), server), keep
    multiprocessing.util.Finalize(_office, _end, exitpriority=10)


def _end() -> None:
    _office.close()
    shutil.rmtree(_office.folder, ignore_errors=True)


def _one(seed: int) -> tuple[int, Figures | None, str]:
    try:
        figures = play(_office, seed)
    except BaseException:  # noqa: BLE001 - a failed history is told, and the next one played
        _office.keep(seed, _kept)
        return seed, None, traceback.format_exc()
    _office.forget(seed)
    return seed, figures, ""


def _told(played: list[Figures], seconds: float) -> str:
    troubles: Counter[str] = Counter()
    for one in played:
        troubles.update(one.troubles)
    sums = {
        "inputs": sum(one.inputs for one in played),
        "cases": sum(one.cases for one in played),
        "messages and letters sent": sum(one.sent for one in played),
        "of which arrived again": sum(one.repeated for one in played),
    }
    lines = [
        f"{len(played)} histories without a loss or a double, in {seconds:.0f} s; what happened in them:"
    ]
    return "\n".join(
        (*lines, *(f"  {name}: {count}" for name, count in (*sums.items(), *sorted(troubles.items()))))
    )


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
