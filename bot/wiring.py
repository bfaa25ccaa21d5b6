"""The composition root: the one place that knows every folder and puts the parts together."""

from __future__ import annotations

import asyncio
import gc
import logging
import os
import socket
import sqlite3
import time
from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import AsyncExitStack, asynccontextmanager, contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from bot import settings as settings_module
from bot.arrivals import letters, meanwhile, updates
from bot.chat import ChatEdge, Turns
from bot.clock import Clock
from bot.doctoring.machine import Surroundings
from bot.intake import Intake
from bot.letterbox import Letterbox, Parse, kept_letter
from bot.presence import MAILBOX, TELEGRAM, Presence
from bot.pulses import Asking, Pulses, parts_of, shown
from bot.putting_back import PuttingBack
from bot.settings import CannotStart, Settings
from bot.telegram.channel import TelegramChannel
from bot.telegram.client import TelegramClient
from bot.telegram.pacing import Pace
from bot.telegram.reading import read_update
from bot.telegram.signing import Signer, webhook_secret
from machines.definition import Procedure
from machines.desk.clock.due import begin
from machines.desk.linking import end_by_word
from machines.desk.session import Desk, Office
from machines.desk.staffing import after_import
from machines.messages import Inbound, Queued
from machines.ports import Channel
from machines.reading.findings import Finding
from machines.reading.loading import BUILT_IN, Book, load, reload
from machines.records import ChannelName, InboundRow
from machines.rendered import Rendered
from machines.rosters.roster import MOST_BYTES, RosterRow, read_roster
from machines.watching.concern import Concern
from machines.words.wording import render
from mail.imap import ImapIntake
from mail.intake import to_inbound
from mail.settings import MailSettings, imap_server, smtp_server
from mail.smtp import SmtpChannel
from scheduler.heartbeat import Heartbeat
from scheduler.relay import Relay
from storage import FileStore, RosterChange, SqlUnit, Store, VersionChanged, import_roster

_log = logging.getLogger("ventanilla")
MOST_WAITING = 40
"""Threads that may wait for the writer or a file at once."""


class BadProcedures(CannotStart):
    """Procedure files have findings."""

    def __init__(self, findings: tuple[Finding, ...]) -> None:
        super().__init__("\n".join(str(one) for one in findings))
        self.findings = findings


class BadRoster(CannotStart):
    """A roster file has findings."""


def passing(database_url: str) -> tuple[type[Exception], ...]:
    """Failures of the store that say nothing about what arrived."""
    if database_url.startswith("sqlite"):
        return sqlite3.OperationalError, OSError
    import psycopg  # a tenth of the start, for PostgreSQL only

    return psycopg.OperationalError, OSError


def read_settings(environment: dict[str, str], folder: Path) -> Settings:
    """The settings, each checked by the part that uses it.

    Raises:
        BadSettings: something is wrong; everything at once.
    """
    checks: dict[str, Callable[[str], object]] = {
        "VENTANILLA_IMAP_URL": imap_server,
        "VENTANILLA_SMTP_URL": smtp_server,
        "VENTANILLA_MAIL_ADDRESS": lambda address: MailSettings(address=address),
    }
    return settings_module.read(environment, folder, checks)


def read_book(settings: Settings) -> Book:
    """All procedures.

    Raises:
        BadProcedures: a file has findings.
    """
    book = load((BUILT_IN, *settings.procedures))
    if book.findings:
        raise BadProcedures(book.findings)
    return book


def open_store(settings: Settings, clock: Clock) -> Store:
    """The database, brought up to date.

    Raises:
        CannotStart: it cannot be opened.
    """
    mendable: tuple[type[Exception], ...] = (ValueError, *passing(settings.database_url))
    try:
        return Store.open(settings.database_url, clock=clock, zone=settings.zone)
    except mendable as error:
        raise CannotStart(
            f"No se puede abrir la base de datos: {error}. Revise VENTANILLA_DATABASE_URL y los permisos de la carpeta."
        ) from error


@contextmanager
def opened(settings: Settings, clock: Clock) -> Iterator[Store]:
    """The database for one command, also beside a bot that runs; see `open_store`."""
    store = open_store(settings, clock)
    try:
        yield store
    finally:
        store.close()


def make_office(
    settings: Settings,
    book: Book,
    store: Store,
    clock: Clock,
    surroundings: Callable[[], Sequence[Concern]] = tuple,
) -> Office:
    """What every decision stands on; remembers the procedure versions, and finds those with which cases still run.

    Raises:
        CannotStart: a file was edited in place after its version had run.
    """
    now = clock()
    try:
        store.submit(lambda unit: _register(unit, book, now), alone=True).result()
    except VersionChanged as changed:
        raise CannotStart(
            f"El archivo de {changed.code} cambió sin cambiar de versión: la versión {changed.version} ya tiene "
            "gestiones y no puede editarse. Restaure el archivo o póngale una versión nueva."
        ) from changed
    present = {(one.code, one.version) for one in book.procedures.values()}
    earlier = _versions(book, store, lambda key: key not in present)

    def find(code: str, version: str) -> Procedure | None:
        """A version that was not known at our start: another process was started with newer files."""
        return next(iter(_versions(book, store, lambda key: key == (code, version))), None)

    channels = {ChannelName.CHAT: settings.chat_is_on, ChannelName.MAIL: settings.mail_is_on}
    on = frozenset(name for name, is_on in channels.items() if is_on)
    return Office(
        book,
        settings.zone,
        channels=on,
        earlier=earlier,
        find=find,
        admin=settings.admin_email,
        surroundings=surroundings,
    )


def _versions(book: Book, store: Store, wanted: Callable[[tuple[str, str]], bool]) -> list[Procedure]:
    """Those of all procedure versions that ever ran whose (code, version) is wanted."""
    return [
        reload(source, book.institutions[institution])
        for institution, code, version, source in store.read(lambda unit: unit.all_versions())
        if institution in book.institutions and wanted((code, version))
    ]


def _register(unit: SqlUnit, book: Book, now: datetime) -> None:
    """Keep the bytes of every procedure version that may run."""
    for code, one in book.procedures.items():
        unit.register_version(one.institution, code, one.version, one.source_hash, book.sources[code], now)


def read_roster_file(book: Book, file: Path) -> tuple[RosterRow, ...]:
    """The rows of a roster file.

    Raises:
        BadRoster: it has findings, all of them.
    """
    try:
        with file.open("rb") as stream:
            content = stream.read(MOST_BYTES + 1)
    except OSError as error:
        raise BadRoster(f"{file}: no se puede leer ({error.strerror}).") from error
    rows, findings = read_roster(content, book.role_name)
    if findings:
        raise BadRoster("\n".join(f"{file.name}: {one}" for one in findings))
    return rows


def import_roster_file(
    settings: Settings, book: Book, store: Store, file: Path, clock: Clock
) -> RosterChange:
    """Make the directory say what a CSV file says, in one transaction.

    Raises:
        BadRoster: the file has findings (all of them); nothing was changed.
    """
    rows = read_roster_file(book, file)
    now = clock()
    office = make_office(settings, book, store, clock)

    def job(unit: SqlUnit) -> RosterChange:
        change = import_roster(unit, rows, now.astimezone(settings.zone).date())
        after_import(
            office, unit, now,
            arrived=change.arrived, left=change.left, accounts=change.accounts, gone=change.gone,
        )  # fmt: skip
        return change

    return store.submit(job, alone=True).result()


def unlink_account(settings: Settings, book: Book, store: Store, email: str, clock: Clock) -> str:
    """End the link of somebody's Telegram account; returns his name, empty if nobody of that address has one."""
    office, now = make_office(settings, book, store, clock), clock()

    def job(unit: SqlUnit) -> str:
        person = end_by_word(Desk(office=office, unit=unit, now=now), email)
        return person.addressed if person is not None else ""

    return store.submit(job, alone=True).result()


def content_of(settings: Settings, row: InboundRow) -> str:
    """What somebody wrote, as it arrived, fit for a terminal."""
    raw = FileStore(settings.data).read(kept_letter(row)) if row.channel is ChannelName.MAIL else row.raw
    text = raw.decode("utf-8", "replace").replace("\r\n", "\n")
    return "".join(one if one.isprintable() or one in "\n\t" else "·" for one in text)


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
    client = _client(settings) if settings.chat_is_on else None
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

    presence = Presence(store, owner, wanted=_polled(settings), buried=inherit) if several else None
    machine_clock = presence.clock if presence is not None else time.time
    channels = _channels(settings, files, signer, client, store, presence)
    pulses = Pulses(parts_of(settings, presence))
    relay = Relay(
        store, channels, office,
        clock=clock, machine_clock=machine_clock, owner=owner, alive=pulses.of("relay"),
    )  # fmt: skip
    heartbeat = Heartbeat(
        store, office, files,
        clock=clock, machine_clock=machine_clock, owner=owner, fired=relay.wake, alive=pulses.of("heartbeat"),
    )  # fmt: skip
    intake = Intake(
        store, office,
        clock=clock, committed=wake, passing=passing(settings.database_url), shared=several, count=pulses.count,
    )  # fmt: skip
    edge = _chat_edge(intake, store, files, signer, client, presence) if client is not None else None
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
    letterbox = Letterbox(intake, store, files, _parser(settings)) if settings.mail_is_on else None
    put_back = PuttingBack(
        store,
        chats=edge.resume if edge is not None else None,
        letter=letterbox.again if letterbox is not None else None,
    )
    await until_the_end.enter_async_context(meanwhile(put_back.run(), "putting back"))
    if letterbox is not None:
        alive = pulses.of("mail")
        inbox = letters(lambda: _inbox(settings, store, letterbox, alive), presence)
        await until_the_end.enter_async_context(inbox)
    until_the_end.callback(heartbeat.stop)
    heartbeat.start()
    if settings.metrics_port:
        await until_the_end.enter_async_context(shown(settings.metrics_port, pulses, Asking(store, clock)))
    return heartbeat


def _client(settings: Settings) -> TelegramClient:
    """Our account at Telegram."""
    webhook = (settings.webhook_url, webhook_secret(settings.secret)) if settings.webhook_url else None
    return TelegramClient(settings.telegram_api_url, settings.telegram_token, webhook=webhook)


def _polled(settings: Settings) -> frozenset[str]:
    """What one process at a time looks at."""
    polls = settings.chat_is_on and not settings.webhook_url
    return frozenset((TELEGRAM,) * polls + (MAILBOX,) * settings.mail_is_on)


def _chat_edge(
    intake: Intake,
    store: Store,
    files: FileStore,
    signer: Signer,
    client: TelegramClient,
    turns: Turns | None,
) -> ChatEdge:
    """The way in from the chats."""
    return ChatEdge(
        intake,
        store,
        files,
        read=lambda raw: read_update(raw, signer=signer, me=client.me),
        fetch=client.fetch,
        acknowledge=client.acknowledge,
        turns=turns,
    )


def _log_channels(office: Office) -> None:
    """Whether each channel is on."""
    for name in ChannelName:
        state = "on" if name in office.channels else "off"
        _log.info("channel", extra={"channel": name.value, "state": state})


def _channels(
    settings: Settings,
    files: FileStore,
    signer: Signer,
    client: TelegramClient | None,
    store: Store,
    presence: Presence | None,
) -> dict[ChannelName, Channel]:
    """The ways out that are on."""

    def words(queued: Queued) -> Rendered:
        return render(queued.outgoing.message)

    async def note_parts(queued: Queued, parts: Sequence[str]) -> None:
        """Best effort: what is not noted is repeated after a crash, no more."""
        noted = store.submit(lambda unit: unit.partly_sent(queued, parts))
        with suppress(*passing(settings.database_url)):
            await asyncio.wrap_future(noted)

    channels: dict[ChannelName, Channel] = {}
    if client is not None:
        channels[ChannelName.CHAT] = TelegramChannel(
            client.bot,
            signer,
            words,
            files.read,
            note_parts=note_parts,
            pace=Pace(sharing=lambda: 1 if presence is None else presence.processes),
        )
    if settings.mail_is_on:
        channels[ChannelName.MAIL] = SmtpChannel(settings.smtp_url, _mail(settings), words, files.read)
    return channels


def _mail(settings: Settings) -> MailSettings:
    return MailSettings(address=settings.mail_address, authserv_id=settings.authserv_id)


def _parser(settings: Settings) -> Parse:
    """Reads letters as ours."""
    mail = _mail(settings)

    def parse(
        raw: bytes, store_file: Callable[[bytes], str], own_thread: Callable[[Sequence[str]], str], size: int
    ) -> Inbound:
        return to_inbound(raw, mail, store_file, own_thread, size=size)

    return parse


def _inbox(settings: Settings, store: Store, letterbox: Letterbox, alive: Callable[[], None]) -> ImapIntake:
    """The inbox; how far it was read is kept per mailbox, so that another one starts afresh."""
    server = imap_server(settings.imap_url)
    name = f"imap {server.user}@{server.host}/{server.folder}"

    def keep(validity: int, uid: int) -> None:
        store.submit(lambda unit: unit.keep_position(name, validity, uid)).result()

    return ImapIntake(
        settings.imap_url,
        letterbox.take,
        on_poison=letterbox.poisoned,
        on_position=keep,
        last=store.read(lambda unit: unit.position(name)),
        alive=alive,
    )
