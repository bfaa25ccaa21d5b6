"""Many offices side by side, each in a process of its own, that share out the histories to be played."""

from __future__ import annotations

import multiprocessing
import shutil
import signal
import traceback
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from multiprocessing.util import Finalize
from pathlib import Path
from tempfile import mkdtemp

from tests.histories.history import Figures, play
from tests.histories.office import Office

_office: Office
_kept: Path


@dataclass(frozen=True, slots=True)
class Played:
    """A history, and its figures, or else what was wrong."""

    seed: int
    figures: Figures | None
    error: str = ""


def played(seeds: Iterable[int], offices: int, server: str, keep: Path) -> Iterator[Played]:
    """Play the histories of these seeds, each as it ends.

    Args:
        seeds: of the histories.
        offices: how many play side by side.
        server: URL of a PostgreSQL server, or nothing for SQLite.
        keep: where the data of those that fail are kept.
    """
    with multiprocessing.get_context("spawn").Pool(offices, _begin, (server, keep)) as pool:
        yield from pool.imap_unordered(_play, seeds)
        pool.close()
        pool.join()


def _begin(server: str, keep: Path) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # whoever interrupts means the one who counts
    global _office, _kept
    _office, _kept = Office(Path(mkdtemp(prefix="histories-")), server), keep
    Finalize(_office, _end, exitpriority=10)


def _end() -> None:
    _office.close()
    shutil.rmtree(_office.folder, ignore_errors=True)


def _play(seed: int) -> Played:
    try:
        figures = play(_office, seed)
    except BaseException:  # noqa: BLE001 - a failed history is told, and the next one played
        _office.keep(seed, _kept)
        return Played(seed, None, traceback.format_exc())
    _office.forget(seed)
    return Played(seed, figures)
