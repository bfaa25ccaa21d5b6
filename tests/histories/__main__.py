"""`python -m tests.histories`: the long profile. Plays histories side by side and prints what happened in them."""

from __future__ import annotations

import argparse
import os
import signal
import sys
import time
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

# Before anything of ours is imported: a machine that plays many side by side needs patience.
os.environ.setdefault("VENTANILLA_TEST_PATIENCE", "180")

from tests.histories.crowd import played

if TYPE_CHECKING:
    from tests.histories.history import Figures


def main() -> int:
    """Play them; 1 if one of them lost or doubled something."""
    parser = argparse.ArgumentParser(prog="make histories", description=__doc__)
    parser.add_argument("--histories", type=int, default=2_000)
    parser.add_argument("--postgresql", metavar="URL", default="", help="a server: two bots over PostgreSQL")
    parser.add_argument("--seed", type=int, default=1, help="of the first; the others follow")
    parser.add_argument("--side-by-side", type=int, default=4 * (os.cpu_count() or 1))
    parser.add_argument("--keep", type=Path, default=Path("var/histories"), help="where failures are kept")
    given = parser.parse_args()
    for number in (signal.SIGINT, signal.SIGTERM):  # also where it runs in the background
        signal.signal(number, signal.default_int_handler)
    began = time.monotonic()
    failed: list[int] = []
    good: list[Figures] = []
    seeds = range(given.seed, given.seed + given.histories)
    try:
        for one in played(seeds, given.side_by_side, given.postgresql, given.keep):
            if one.figures is not None:
                good.append(one.figures)
            else:
                failed.append(one.seed)
                _say(f"seed {one.seed} FAILED\n{one.error}")
            if (len(good) + len(failed)) % 50 == 0:
                _say(f"{len(good)} good, {len(failed)} failed, {time.monotonic() - began:.0f} s")
    except KeyboardInterrupt:
        _say("interrupted")
    _say(_told(good, time.monotonic() - began))
    if failed:
        _say(f"FAILED: {len(failed)}, seeds {' '.join(map(str, sorted(failed)))}")
    return 1 if failed else 0


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
