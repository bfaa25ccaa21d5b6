"""`python -m tests.simulation [LAYER] [--seed N] [--seconds S]`: one run by its seed, or run after run for some time.

It prints what was done and how fast, by the processor's time, and ends with 1 at the first rule that did not hold.
"""

from __future__ import annotations

import argparse
import logging
import sys
import time
from collections.abc import Callable
from random import SystemRandom

from tests.simulation import deciding, handling
from tests.simulation.failing import Violation
from tests.simulation.run import Run

LAYERS: dict[str, Callable[[int], Run]] = {
    deciding.LAYER: lambda seed: deciding.Deciding(seed).play(),
    handling.LAYER: lambda seed: handling.Handling(seed).play(),
}


def main() -> int:
    """Play; the number of violations is the exit code (0 or 1)."""
    logging.disable(logging.CRITICAL)  # what breaks on purpose is logged by the product
    parser = argparse.ArgumentParser(prog="tests.simulation", description=__doc__)
    parser.add_argument("layer", nargs="?", choices=sorted(LAYERS), help="one layer (all of them)")
    parser.add_argument("--seed", type=int, help="this run only")
    parser.add_argument("--seconds", type=float, default=60, help="of each layer (60)")
    given = parser.parse_args()
    first = given.seed if given.seed is not None else SystemRandom().randrange(10**9)
    for layer in [given.layer] if given.layer else LAYERS:
        play = LAYERS[layer]
        total, runs, began, cpu = Run(first), 0, time.monotonic(), time.process_time()
        while runs == 0 or (given.seed is None and time.monotonic() - began < given.seconds):
            try:
                total.add(play(first + runs))
            except Violation as found:
                _say(str(found))
                return 1
            runs += 1
        _report(layer, total, runs, time.process_time() - cpu)
    return 0


def _report(layer: str, total: Run, runs: int, cpu: float) -> None:
    _say(
        f"{layer}: seeds {total.seed} to {total.seed + runs - 1}: {runs} offices, {total.cases} cases "
        f"({total.ended} ended) of {len(total.procedures)} procedures, {total.actions} actions "
        f"({total.refused} refused), {total.rows} rows of history; no rule was broken"
    )
    _say(
        f"  {cpu:.1f} s of the processor: {total.cases / cpu:.0f} cases/s, {total.actions / cpu:.0f} actions/s; "
        f"histories {total.digest[:16]}"
    )
    _say("  " + ", ".join(f"{name} {times}" for name, times in total.kinds.most_common()))


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
