"""What waiting cases keep in memory: the resident size of a process that has started over few of them, and over many."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from tests.bench.startup import start
from tests.bench.table import Figure
from tests.bench.tickets import Counter

_RESIDENT = Path("/proc/self/status")


def measure(few: Counter, many: Counter) -> Iterator[Figure]:
    """Compare two processes, each with an office that has just started."""
    if not _RESIDENT.exists():
        return
    small, large = (_grown(one.copy("memory")) for one in (few, many))
    each = (large - small) * 1024 / (many.count - few.count)
    yield Figure(
        what=f"memory: {many.count:,} open cases against {few.count:,}",
        value=large / small,
        unit="×",
        most=1.05,
        detail=f"{large / 1024:.1f} MB against {small / 1024:.1f}; {each:.1f} bytes a case",
    )


def _grown(folder: Path) -> int:
    """Kilobytes of a process of its own that has started over the database in `folder`."""
    said = subprocess.run(
        [sys.executable, "-m", "tests.bench.memory", str(folder)], check=True, capture_output=True, text=True
    )
    return int(said.stdout)


def resident() -> int:
    """Kilobytes of this process that lie in memory."""
    (line,) = (one for one in _RESIDENT.read_text().splitlines() if one.startswith("VmRSS:"))
    return int(line.split()[1])


if __name__ == "__main__":
    store = start(Path(sys.argv[1]))
    sys.stdout.write(f"{resident()}\n")
    store.close()
