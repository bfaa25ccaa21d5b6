"""The machine: whether its disk has room and takes what we write, whether its clock is right."""

from __future__ import annotations

import asyncio
import os
import shutil
import tempfile
from collections.abc import Awaitable, Callable, Iterator, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from machines.watching.concern import Concern, good, wrong

LEAST_FREE = 500 * 1024 * 1024
"""Bytes; a year of a small institution's letters."""
MOST_SKEW = 30.0
"""Seconds; deadlines are minutes, but a code or a mail's date looks odd beyond that."""
LOOK_AGAIN = 300.0
_MIB = 1024 * 1024


def disk(what: str, folder: Path) -> Iterator[Concern]:
    """Whether a folder can be written, and has room.

    Args:
        what: what lies there, in Spanish.
    """
    about = "Disco"
    try:
        with tempfile.TemporaryFile(dir=folder) as file:
            file.write(b"x")
            file.flush()
            os.fsync(file.fileno())
        free = shutil.disk_usage(folder).free
    except OSError as error:
        text = f"en la carpeta de {what} ({folder}) no se puede escribir: {error.strerror}."
        yield wrong(about, text, "Revise que exista, sus permisos y el espacio libre.")
        return
    if free < LEAST_FREE:
        text = f"quedan {free // _MIB} MiB donde están {what} ({folder})."
        yield wrong(about, text, "Libere espacio: sin él no se puede recibir nada más.")
    else:
        yield good(about, f"{what}: se puede escribir; quedan {free // _MIB} MiB.")


def clock(
    now: datetime, zone: ZoneInfo, newest: datetime | None, others: Mapping[str, float]
) -> Iterator[Concern]:
    """Whether the machine's clock agrees with what was recorded, and with other clocks.

    Args:
        now: what it says.
        newest: the last instant that was recorded with it.
        others: by whose clock, in Spanish, how many seconds it is ahead of ours.
    """
    about = "Reloj"
    remedy = "Ponga en hora la máquina y sincronícela (NTP: timedatectl set-ntp true)."
    sound = True
    if newest is not None and (newest - now).total_seconds() > MOST_SKEW:
        sound = False
        yield wrong(
            about,
            f"está atrasado: lo último registrado es del {newest.astimezone(zone):%d/%m/%Y %H:%M}.",
            remedy,
        )
    for whose, ahead in others.items():
        if abs(ahead) > MOST_SKEW:
            sound = False
            way = "atrasado" if ahead > 0 else "adelantado"
            yield wrong(about, f"está {way} {abs(round(ahead))} segundos frente al de {whose}.", remedy)
    if sound:
        compared = f", igual que {' y '.join(others)}" if others else ""
        yield good(about, f"{now.astimezone(zone):%d/%m/%Y %H:%M} en {zone.key}{compared}.")


class Surroundings:
    """What is wrong with this machine, as it was last seen; looked at every few minutes while the bot runs.

    Args:
        folders: by what lies there, in Spanish.
    """

    def __init__(
        self, folders: Mapping[str, Path], *, sleep: Callable[[float], Awaitable[None]] = asyncio.sleep
    ) -> None:
        self._folders = dict(folders)
        self._sleep = sleep
        self._seen: tuple[Concern, ...] = ()

    def __call__(self) -> Sequence[Concern]:
        """What was seen."""
        return self._seen

    def look(self) -> None:
        """Look now; blocks as the disk does."""
        self._seen = tuple(one for what, folder in self._folders.items() for one in disk(what, folder))

    async def run(self) -> None:
        """Look again and again until cancelled."""
        while True:
            await asyncio.to_thread(self.look)
            await self._sleep(LOOK_AGAIN)
