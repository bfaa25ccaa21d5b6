"""The composition root: the database, the procedures and the roster, for the running product and for commands.

Its other parts are `wiring_channels`, `wiring_running` and `wiring_keeping`; together they alone know every folder.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from bot import settings as settings_module
from bot.clock import Clock
from bot.letterbox import kept_letter
from bot.settings import CannotStart, Settings
from machines.definition import Procedure
from machines.desk.office import Office
from machines.desk.session import Desk
from machines.desk.staffing import after_import
from machines.desk.unlinking import end_by_word, told_of
from machines.reading.findings import Finding
from machines.reading.loading import BUILT_IN, Book, load, reload
from machines.records import ChannelName, InboundRow
from machines.rosters.roster import MOST_BYTES, RosterRow, read_roster
from machines.watching.concern import Concern
from machines.words.wording_accounts import unlinked
from mail.settings import MailSettings, imap_server, smtp_server
from storage import FileStore, RosterChange, SqlUnit, Store, VersionChanged, import_roster


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
    from psycopg import OperationalError, errors  # a tenth of the start, for PostgreSQL only

    # The last two are none of the first in its driver: we stood still in a transaction; a standby that only lets us look.
    return OperationalError, OSError, errors.IdleInTransactionSessionTimeout, errors.ReadOnlySqlTransaction


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
            welcomed=change.welcomed,
        )  # fmt: skip
        return change

    return store.submit(job, alone=True).result()


def unlink(settings: Settings, book: Book, store: Store, email: str, clock: Clock) -> tuple[bool, str]:
    """End what somebody tied to himself, or one address of it; returns whether there was any, and what to tell."""
    office, now = make_office(settings, book, store, clock), clock()

    def job(unit: SqlUnit) -> tuple[bool, str]:
        ended = end_by_word(Desk(office=office, unit=unit, now=now), email)
        return ended is not None, unlinked(told_of(email, ended))

    return store.submit(job, alone=True).result()


def content_of(settings: Settings, row: InboundRow) -> str:
    """What somebody wrote, as it arrived, fit for a terminal."""
    raw = FileStore(settings.data).read(kept_letter(row)) if row.channel is ChannelName.MAIL else row.raw
    text = raw.decode("utf-8", "replace").replace("\r\n", "\n")
    return "".join(one if one.isprintable() or one in "\n\t" else "·" for one in text)
