"""Running until told to stop: for real, or with the sandbox."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable
from contextlib import suppress

import click

from bot import sandboxed
from bot.clock import MovableClock, office_clock
from bot.clock_hand import ClockHand
from bot.console import Console, Product
from bot.settings import CannotStart, Settings
from bot.views import OfficeViews
from bot.wiring import import_roster_file, open_store, read_book
from bot.wiring_running import running

_log = logging.getLogger("ventanilla")


async def run(settings: Settings, stop: asyncio.Event) -> None:
    """Serve the channels that are set until `stop`.

    Raises:
        CannotStart: something must be mended first.
    """
    if not settings.chat_is_on and not settings.mail_is_on:
        raise CannotStart(
            "No hay ningún canal: ponga VENTANILLA_TELEGRAM_TOKEN, o las tres VENTANILLA_MAIL_ADDRESS, "
            "VENTANILLA_IMAP_URL y VENTANILLA_SMTP_URL (vea el README), o pruebe con --sandbox."
        )
    book = read_book(settings)
    settings.data.mkdir(parents=True, exist_ok=True, mode=0o700)
    store = open_store(settings, office_clock)
    try:
        async with running(settings, book, store, office_clock):
            _log.info("ready")
            await stop.wait()
    finally:
        await asyncio.to_thread(store.close)


async def run_sandboxed(settings: Settings, stop: asyncio.Event, launched: sandboxed.Launched) -> None:
    """Serve the demo institution until `stop`, starting over as often as the page asks for it."""
    over = asyncio.Event()
    console = Console(over.set, launched.console)
    serving = asyncio.create_task(console.serve())
    book = read_book(settings)
    try:
        sandbox = await sandboxed.ready(settings, launched)
    except (OSError, TimeoutError) as error:
        raise CannotStart(f"El banco de pruebas no arrancó: {error}") from error
    gone = asyncio.create_task(sandbox.process.wait())
    try:
        while not stop.is_set() and not gone.done():
            over.clear()
            demo = sandbox.settings
            demo.data.mkdir(parents=True, exist_ok=True, mode=0o700)
            clock = MovableClock(demo.data / "clock.json")
            store = open_store(demo, clock)
            try:
                import_roster_file(demo, book, store, sandboxed.ROSTER, clock)
                async with running(demo, book, store, clock) as product:
                    views = OfficeViews(product.office, store)
                    console.product = Product(views, ClockHand(clock, views, product.heartbeat.beat))
                    click.echo(f"Ventanilla está lista: {sandbox.page}")
                    await _first(stop.wait(), over.wait(), asyncio.shield(gone))
                    console.product = None
            finally:
                await asyncio.to_thread(store.close)
            if over.is_set():
                sandboxed.forget(demo)
    finally:
        gone.cancel()
        console.stop()
        with suppress(asyncio.CancelledError):
            await serving


async def _first(*waits: Awaitable[object]) -> None:
    """Wait for the first of several."""
    tasks = [asyncio.ensure_future(one) for one in waits]
    await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    for task in tasks:
        task.cancel()
