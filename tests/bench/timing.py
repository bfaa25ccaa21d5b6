"""Timing contestants in turn, so that whatever slows the machine slows all of them."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from statistics import median, quantiles

Run = Callable[[int], object]
"""Does piece of work number `n`."""


@dataclass(slots=True)
class Sample:
    """What one contestant took, in seconds: each piece by the wall's clock, each block's mean by the processor's."""

    walls: list[float] = field(default_factory=list)
    cpus: list[float] = field(default_factory=list)

    @property
    def wall(self) -> float:
        """Median wall time of a piece."""
        return median(self.walls)

    @property
    def cpu(self) -> float:
        """Median processor time of a piece, all threads of this process together."""
        return median(self.cpus)

    @property
    def p99(self) -> float:
        """Wall time that one piece in a hundred exceeds."""
        return quantiles(self.walls, n=100)[98]

    def block(self, run: Run, numbers: range) -> None:
        """Time a block of pieces."""
        began = time.process_time()
        for number in numbers:
            at = time.perf_counter()
            run(number)
            self.walls.append(time.perf_counter() - at)
        self.cpus.append((time.process_time() - began) / len(numbers))


def interleaved(runs: Mapping[str, Run], *, count: int, block: int) -> dict[str, Sample]:
    """Time pieces 0…count-1 of every contestant, block by block; each block begins with another contestant."""
    samples = {name: Sample() for name in runs}
    gc.freeze()  # what was made before stays: so the product does it after its start
    names = list(runs)
    for turn, start in enumerate(range(0, count, block)):
        shift = turn % len(names)
        for name in names[shift:] + names[:shift]:
            samples[name].block(runs[name], range(start, min(start + block, count)))
    return samples
