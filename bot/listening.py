"""A server of our own that listens while something lasts."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Protocol

from bot.settings import CannotStart


class Server(Protocol):
    """What listens as soon as it is made."""

    async def run(self) -> None:
        """Serve until `stop`."""
        ...

    def stop(self) -> None:
        """Answer what was asked, and end."""
        ...


@asynccontextmanager
async def listening(make: Callable[[], Server], setting: str) -> AsyncIterator[None]:
    """A server serves while the context lasts.

    Args:
        make: it, listening; raises OSError where nothing can listen.
        setting: the one that says where.

    Raises:
        CannotStart: nothing can listen there.
    """
    try:
        server = make()
    except OSError as error:
        raise CannotStart(
            f"No se puede escuchar en {setting}: {error.strerror}. Ponga un puerto libre."
        ) from error
    serving = asyncio.create_task(server.run(), name=setting)
    try:
        yield
    finally:
        server.stop()
        await asyncio.gather(serving, return_exceptions=True)
