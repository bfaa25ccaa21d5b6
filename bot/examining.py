"""The doctor's composition root: everything that `ventanilla doctor` looks at, in the order in which one would mend it."""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta
from pathlib import Path

from bot.clock import office_clock
from bot.doctoring import given, machine, processes, running, telegram
from bot.settings import BadSettings, CannotStart, Settings
from bot.wiring import (
    BadProcedures,
    open_store,
    opened,
    passing,
    read_book,
    read_roster_file,
    read_settings,
)
from machines.reading.loading import Book
from machines.records import ChannelName
from machines.rosters.people import as_people
from machines.watching import staff, traffic
from machines.watching.concern import Concern, good, note, wrong
from mail.probing import Unusable, ask_imap, ask_smtp
from storage import HEAD, FileStore, Store, database_file, revision

_WEEK = timedelta(days=7)
_MOST_GIVEN_UP = 500
_DATABASE = "Base de datos"
EMPTY = wrong(staff.ABOUT, "está vacío.", "Impórtelo con «ventanilla roster import ARCHIVO.csv».")


def examine(environment: Mapping[str, str], folder: Path, *, offline: bool) -> Iterator[Concern]:
    """Look at everything, one thing after another; each may take some seconds.

    Args:
        folder: where `.env` is.
        offline: ask no server.
    """
    try:
        settings = read_settings(dict(environment), folder)
    except BadSettings as bad:
        yield from (
            wrong(given.ABOUT, problem, "Corríjalo en .env o en el ambiente.") for problem in bad.problems
        )
        return
    yield from given.look(settings, folder)
    book = None
    try:
        book = read_book(settings)
        yield good("Procedimientos", f"{len(book.procedures)} sin hallazgos.")
    except BadProcedures as bad:
        yield wrong("Procedimientos", f"{len(bad.findings)} hallazgo(s).", "Véalos con «ventanilla check».")
    settings.data.mkdir(parents=True, exist_ok=True, mode=0o700)
    for what, place in folders(settings).items():
        yield from machine.disk(what, place)
    ahead: dict[str, float] = {}
    if not offline:
        yield from _channels(settings, ahead)
    yield from _stored(settings, book, ahead)


def folders(settings: Settings) -> dict[str, Path]:
    """What lies where, by its name in Spanish."""
    found = {"los datos": settings.data}
    if settings.database_url.startswith("sqlite"):
        home = database_file(settings.database_url).parent
        if home.resolve() != settings.data.resolve():
            found["la base de datos"] = home
    return found


def _channels(settings: Settings, ahead: dict[str, float]) -> Iterator[Concern]:
    """The servers; `ahead` learns how far the clocks that they show are from ours."""
    if settings.chat_is_on:
        answer = telegram.ask(
            settings.telegram_api_url, settings.telegram_token, office_clock(), settings.webhook_url
        )
        if answer.ahead is not None:
            ahead["Telegram"] = answer.ahead
        yield from answer.concerns
    if settings.mail_is_on:
        yield from _mail(settings)
    if settings.metrics_port:
        yield running.ask(settings.metrics_port)


def _mail(settings: Settings) -> Iterator[Concern]:
    about = "Correo (entrada)"
    try:
        box = ask_imap(settings.imap_url)
        idle = "avisa al instante" if box.pushes else "se consulta cada tanto (sin IDLE)"
        yield good(about, f"{box.user}/{box.folder}: {box.letters} carta(s); {idle}.")
        if box.given_up:
            text = (
                f"{box.given_up} carta(s) del buzón no pudieron guardarse; llevan la marca VentanillaError."
            )
            yield wrong(
                about, text, "Véalas en el buzón; al quitarles la marca no se leen de nuevo: reenvíelas."
            )
    except Unusable as no:
        yield wrong(about, str(no), no.remedy)
    about = "Correo (salida)"
    try:
        yield good(about, f"{ask_smtp(settings.smtp_url)} acepta la clave.")
    except Unusable as no:
        yield wrong(about, str(no), no.remedy)


def _stored(settings: Settings, book: Book | None, ahead: dict[str, float]) -> Iterator[Concern]:
    """The database and what it holds; the clock is compared with that."""
    mendable: tuple[type[Exception], ...] = (ValueError, *passing(settings.database_url))
    try:
        at = revision(settings.database_url)
    except mendable as error:
        text = f"no se puede abrir ({type(error).__name__})."
        yield wrong(
            _DATABASE, text, "Revise VENTANILLA_DATABASE_URL, el servidor y los permisos de la carpeta."
        )
        at = ""
    if at != HEAD:
        yield from _other_revision(at)
        yield from machine.clock(office_clock(), settings.zone, None, ahead)
        return
    try:
        store = open_store(settings, office_clock)
    except CannotStart as no:
        yield wrong(_DATABASE, str(no), "")
        return
    try:
        yield good(_DATABASE, f"al día (revisión {HEAD}).")
        newest, here = store.read(lambda unit: (unit.newest_instant(), unit.database_clock()))
        if here is not None:
            ahead["la base de datos"] = here - time.time()
            yield from _processes(settings, store, here)
        yield from machine.clock(office_clock(), settings.zone, newest, ahead)
        yield from _held(settings, book, store, office_clock())
    finally:
        store.close()


def _processes(settings: Settings, store: Store, database_now: float) -> Iterator[Concern]:
    """Who serves this database now, and whether what they stored is here too."""
    owners, newest = store.read(lambda unit: (unit.living(database_now), unit.newest_files(processes.FILES)))
    files = FileStore(settings.data)
    missing = [one for one in newest if not files.path(one).exists()]
    yield from processes.look(owners, missing, len(newest))


def _other_revision(at: str | None) -> Iterator[Concern]:
    """A database that is not of this version; one that cannot be opened was told."""
    if at is None:
        yield note(_DATABASE, "todavía no existe.", "Se crea al importar el directorio o al arrancar.")
    elif at and at < HEAD:
        yield note(
            _DATABASE,
            f"es de una versión anterior ({at}).",
            "Se pone al día al arrancar; haga antes un respaldo.",
        )
    elif at:
        yield wrong(
            _DATABASE, f"es de una versión más nueva ({at}).", "Instale la versión más nueva de Ventanilla."
        )


def _held(settings: Settings, book: Book | None, store: Store, now: datetime) -> Iterator[Concern]:
    """What is stuck, and what is missing in the directory."""
    figures, failing, given_up, people, waiting = store.read(
        lambda unit: (
            unit.figures(now),
            unit.failing_addresses(),
            unit.given_up(now - _WEEK, _MOST_GIVEN_UP),
            unit.everybody(),
            unit.tasks_waiting(),
        )
    )
    stuck = traffic.concerns(figures, failing, given_up, now)
    yield from stuck or [good("Mensajes", "nada apartado, atascado ni sin entregar.")]
    if not people:
        yield EMPTY
    elif book is not None:
        missing = staff.concerns(book, people, channels_on(settings) or frozenset(ChannelName), waiting)
        yield from missing or [
            good(staff.ABOUT, f"{len(people)} persona(s); todo puesto tiene quien lo ocupe.")
        ]


def directory(settings: Settings, file: Path | None) -> list[Concern]:
    """What is missing in the directory, or would be after the import of a file.

    Raises:
        CannotStart: the file, the procedures or the database must be mended first.
    """
    book = read_book(settings)
    on = channels_on(settings) or frozenset(ChannelName)
    today = office_clock().astimezone(settings.zone).date()
    if file is not None:
        return staff.concerns(book, as_people(read_roster_file(book, file), today), on)
    with opened(settings, office_clock) as store:
        people, waiting = store.read(lambda unit: (unit.everybody(), unit.tasks_waiting()))
    return staff.concerns(book, people, on, waiting) if people else [EMPTY]


def channels_on(settings: Settings) -> frozenset[ChannelName]:
    """The channels that are set."""
    on = {ChannelName.CHAT: settings.chat_is_on, ChannelName.MAIL: settings.mail_is_on}
    return frozenset(name for name, is_on in on.items() if is_on)
