"""Several processes over one PostgreSQL: which of them live, and whether the files of all are in our data folder."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from machines.watching.concern import Concern, good, note, wrong

ABOUT = "Procesos"
FILES = 50
"""The newest so many are looked for."""


def look(owners: Sequence[str], missing: Collection[str], looked_at: int) -> Iterator[Concern]:
    """Who lives, and what is not where all should see it.

    Args:
        owners: of the processes that live, by their names (`host-pid-instant`).
        missing: of the newest files that the database names, those that are not in our data folder.
        looked_at: how many files were looked for.
    """
    if owners:
        where = ", ".join(sorted(one.rsplit("-", 1)[0] for one in owners))
        yield good(ABOUT, f"{len(owners)} en marcha ({where}).")
    else:
        yield note(ABOUT, "ninguno está en marcha.", "Si debía estarlo, arránquelo con «ventanilla run».")
    if missing:
        text = f"faltan aquí {len(missing)} de los {looked_at} archivos más recientes."
        remedy = "VENTANILLA_DATA debe ser la misma carpeta en todas las máquinas (vea «More than one process» en el README)."
        yield wrong(ABOUT, text, remedy)
