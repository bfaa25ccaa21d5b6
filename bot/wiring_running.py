"""The composition root's part for the running product: everything that is started, in order, and how it ends."""

from __future__ import annotations

import asyncio
import gc
import logging
import os
import socket
import time
from collections.abc import AsyncIterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass

from bot.arrivals import letters, meanwhile, updates
from bot.clock import Clock
from bot.doctoring.machine import Surroundings
from bot.intake import Intake
from bot.letterbox import Letterbox
from bot.presence import Presence
from bot.pulses import Asking, Pulses, parts_of, shown
from bot.putting_back import PuttingBack
from bot.settings import Settings
from bot.telegram.signing import Signer
from bot.wiring import make_office, passing
from bot.wiring_channels import chat_edge, inbox, parser, polled, telegram_client, ways_out
from machines.desk.clock.due import begin
from machines.desk.office import Office
from machines.reading.loading import Book
from machines.records import ChannelName
from mail.smtp import SmtpChannel
from scheduler.heartbeat import Heartbeat
from scheduler.relay import Relay
from storage import FileStore, Store

_log = logging.getLogger("ventanilla")
MOST_WAITING = 40
"""Threads that may wait for the writer or a file at once."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Running:
    """The running product."""

    settings: Settings
    office: Office
    store: Store
    heartbeat: Heartbeat


@asynccontextmanager
async def running(settings: Settings, book: Book, store: Store, clock: Clock) -> AsyncIterator[Running]:
    """Run the product while the context lasts: both channels, the relay, the heartbeat.

    On PostgreSQL it is one of several processes, perhaps: see `bot/presence.py`.
    """
    several = not settings.database_url.startswith("sqlite")
    surroundings = Surroundings({"los datos": settings.data})
    office = make_office(settings, book, store, clock, surroundings)
    if not several:
        # Nobody else works on this file: whoever claimed something there was killed before he finished it.
        store.submit(lambda unit: unit.free_claimed()).result()
    store.submit(lambda unit: begin(office, unit, clock()), alone=True).result()
    # Its threads mostly wait for the writer, which serves all who wait with one commit.
    asyncio.get_running_loop().set_default_executor(
        ThreadPoolExecutor(MOST_WAITING, thread_name_prefix="waiting")
    )
    async with AsyncExitStack() as until_the_end, meanwhile(surroundings.run(), "surroundings"):
        heartbeat = await _serve(settings, office, store, clock, until_the_end, several=several)
        # What the start made stays; from here on garbage is collected as usual (`cli.run` had stopped it).
        gc.freeze()
        gc.enable()
        _log_channels(office)
        yield Running(settings=settings, office=office, store=store, heartbeat=heartbeat)


async def _serve(
    settings: Settings,
    office: Office,
    store: Store,
    clock: Clock,
    until_the_end: AsyncExitStack,
    *,
    several: bool,
) -> Heartbeat:
    """Start everything; what is started last ends first."""
    owner = f"{socket.gethostname()}-{os.getpid()}-{time.time_ns()}"
    files, signer = FileStore(settings.data), Signer(settings.secret)
    client = telegram_client(settings) if settings.chat_is_on else None
    loop = asyncio.get_running_loop()

    def wake() -> None:
        """From whichever thread committed."""
        loop.call_soon_threadsafe(relay.wake)
        loop.call_soon_threadsafe(heartbeat.wake)

    async def inherit() -> None:
        """Another process died: what it had in hand is anybody's."""
        wake()
        if edge is not None:
            await edge.resume()

    presence = Presence(store, owner, wanted=polled(settings), buried=inherit) if several else None
    machine_clock = presence.clock if presence is not None else time.time
    channels = ways_out(settings, files, signer, client, store, presence)
    pulses = Pulses(parts_of(settings, presence))
    relay = Relay(
        store, channels, office,
        clock=clock, machine_clock=machine_clock, owner=owner, passing=passing(settings.database_url),
        alive=pulses.of("relay"),
    )  # fmt: skip
    heartbeat = Heartbeat(
        store, office, files,
        clock=clock, machine_clock=machine_clock, owner=owner, passing=passing(settings.database_url),
        fired=relay.wake, alive=pulses.of("heartbeat"),
    )  # fmt: skip
    intake = Intake(
        store, office,
        clock=clock, committed=wake, passing=passing(settings.database_url), shared=several, count=pulses.count,
    )  # fmt: skip
    edge = chat_edge(intake, store, files, signer, client, presence) if client is not None else None
    if presence is not None:
        presence.beaten = pulses.of("presence")
        await presence.beat()
        until_the_end.push_async_callback(presence.give_back)
        await until_the_end.enter_async_context(meanwhile(presence.run(), "presence"))
    for channel in channels.values():
        if isinstance(channel, SmtpChannel):
            until_the_end.push_async_callback(channel.close)
    if client is not None and edge is not None:
        until_the_end.push_async_callback(client.stop)
        await client.start()
        until_the_end.push_async_callback(edge.stop)
        await edge.resume()
    await until_the_end.enter_async_context(meanwhile(relay.run(), "relay"))
    if client is not None and edge is not None:
        coming = updates(settings, client, edge, presence, pulses.of("polling"))
        await until_the_end.enter_async_context(coming)
    letterbox = Letterbox(intake, files, parser(settings)) if settings.mail_is_on else None
    put_back = PuttingBack(
        store,
        chats=edge.resume if edge is not None else None,
        letter=letterbox.again if letterbox is not None else None,
    )
    await until_the_end.enter_async_context(meanwhile(put_back.run(), "putting back"))
    if letterbox is not None:
        alive = pulses.of("mail")
        coming_in = letters(lambda: inbox(settings, store, letterbox, alive), presence)
        await until_the_end.enter_async_context(coming_in)
    until_the_end.callback(heartbeat.stop)
    heartbeat.start()
    if settings.metrics_port:
        await until_the_end.enter_async_context(shown(settings.metrics_port, pulses, Asking(store, clock)))
    return heartbeat


def _log_channels(office: Office) -> None:
    """Whether each channel is on."""
    for name in ChannelName:
        state = "on" if name in office.channels else "off"
        _log.info("channel", extra={"channel": name.value, "state": state})
