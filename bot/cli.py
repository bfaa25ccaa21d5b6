"""The command `ventanilla`. Exit codes: 0 good, 1 a finding, 2 wrong use."""

from __future__ import annotations

import asyncio
import functools
import gc
import json
import logging
import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from typing import ParamSpec, TypeVar

import click

from bot.settings import BadSettings, CannotStart, Settings, procedure_folders
from machines.definition import Procedure
from machines.reading.loading import BUILT_IN, Book, load

_P = ParamSpec("_P")
_R = TypeVar("_R")
PAGE_PORT = 8088
"""Where the sandbox's page is, if that port is free."""


def _told(command: Callable[_P, _R]) -> Callable[_P, _R]:
    """Tell what must be mended instead of a traceback, and leave with 1."""

    @functools.wraps(command)
    def wrapped(*args: _P.args, **kwargs: _P.kwargs) -> _R:
        try:
            return command(*args, **kwargs)
        except (BadSettings, CannotStart) as problem:
            click.echo(str(problem), err=True)
            sys.exit(1)

    return wrapped


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def main() -> None:
    """La ventanilla de una oficina pública, en su chat y en su correo."""
    # A pipe or a minimal system may announce ASCII; our words are Spanish.
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8")


def _settings() -> Settings:
    from bot.wiring import read_settings

    return read_settings(dict(os.environ), Path.cwd())


@main.command()
@click.option("--sandbox", is_flag=True, help="Con una oficina de prueba: sin cuentas, claves ni servidores.")
@click.option("--port", default=PAGE_PORT, show_default=True, help="Puerto de la página de prueba.")
@_told
def run(*, sandbox: bool, port: int) -> None:
    """Pone en marcha la ventanilla hasta que se la detenga (Ctrl+C)."""
    gc.disable()  # nothing that is imported is garbage: a sixth of the start went into looking
    asyncio.run(_serve_sandboxed(port) if sandbox else _serve())


async def _serve() -> None:
    from bot import logs, service

    settings = _settings()
    logs.configure(settings.hidden)
    await service.run(settings, _stopped_by_signal())


async def _serve_sandboxed(port: int) -> None:
    from bot import sandboxed
    from bot.settings import read

    stop = _stopped_by_signal()
    # The sandbox starts in a process of its own meanwhile: importing the rest is most of our own start.
    launched = await sandboxed.launch(read(os.environ, Path.cwd(), {}).data, port)
    try:
        from bot import logs, service

        settings = _settings()
        logs.configure(settings.hidden, level=logging.WARNING)
        await service.run_sandboxed(settings, stop, launched)
    finally:
        await launched.stop()


def _stopped_by_signal() -> asyncio.Event:
    """Set by Ctrl+C and by SIGTERM."""
    stop = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    return stop


@main.command()
@click.option("--json", "as_json", is_flag=True, help="Lista completa en JSON.")
@_told
def procedures(*, as_json: bool) -> None:
    """Lista los procedimientos."""
    from machines.listing import listing

    book = _sound_book()
    if as_json:
        click.echo(json.dumps(listing(book), ensure_ascii=False, indent=2))
        return
    for one in sorted(book.procedures.values(), key=lambda one: (one.institution, one.code)):
        click.echo(f"{one.institution:8} {one.code:18} {one.title} (versión {one.version})")


@main.command()
@click.argument("files", nargs=-1, type=click.Path(path_type=Path))
@_told
def check(files: tuple[Path, ...]) -> None:
    """Revisa archivos de procedimientos (todos, si no se nombra ninguno)."""
    for file in files:
        _must_exist(file)
    book = _book(files, proofs=True)
    for finding in book.findings:
        click.echo(str(finding))
    if book.findings:
        click.echo(f"{len(book.findings)} hallazgo(s).", err=True)
        sys.exit(1)
    click.echo(f"Sin hallazgos: {len(book.procedures)} procedimiento(s).")


@main.command()
@click.argument("code")
@click.option("--markdown", is_flag=True, help="En Markdown en vez de texto.")
@_told
def table(code: str, *, markdown: bool) -> None:
    """Imprime la tabla del manual de un procedimiento."""
    from machines.tables.table import table as make_table

    book = _sound_book()
    procedure = _one(book, code)
    click.echo(make_table(procedure, book.institution_of(procedure), "markdown" if markdown else "text"))


@main.command()
@click.argument("code")
@click.option(
    "--out", required=True, type=click.Path(path_type=Path, dir_okay=False), help="Archivo .svg o .png."
)
@_told
def diagram(code: str, out: Path) -> None:
    """Dibuja el diagrama de flujo de un procedimiento."""
    from machines.diagram import diagram_png, diagram_svg

    svg = diagram_svg(_one(_sound_book(), code))
    if out.suffix == ".svg":
        out.write_text(svg, "utf-8")
    elif out.suffix == ".png":
        out.write_bytes(diagram_png(svg))
    else:
        raise click.BadParameter("el archivo debe terminar en .svg o .png", param_hint="--out")


@main.command()
@click.option("--out", required=True, type=click.Path(path_type=Path, dir_okay=False), help="Archivo .html.")
@_told
def catalogue(out: Path) -> None:
    """Escribe una página con todos los procedimientos: tabla, resoluciones y diagrama de cada uno."""
    from machines.tables.catalogue import catalogue as make_catalogue

    book = _sound_book()
    out.write_text(make_catalogue(book), "utf-8")
    click.echo(f"{out}: {len(book.procedures)} procedimiento(s).")


@main.group()
def roster() -> None:
    """El directorio: quién es quién en cada institución."""


@roster.command("import")
@click.argument("file", type=click.Path(path_type=Path))
@_told
def roster_import(file: Path) -> None:
    """Importa un directorio completo en CSV y muestra lo que cambia."""
    _must_exist(file)
    from bot.clock import office_clock
    from bot.wiring import import_roster_file, open_store, read_book

    settings = _settings()
    book = read_book(settings)
    store = open_store(settings, office_clock)
    try:
        change = import_roster_file(settings, book, store, file, office_clock)
    finally:
        store.close()
    for sign, lines in (("+", change.added), ("~", change.changed), ("-", change.ended)):
        for line in lines:
            click.echo(f"{sign} {line}")
    if not change:
        click.echo("El directorio ya estaba así; nada cambió.")


@roster.command("unlink")
@click.argument("email", metavar="CORREO")
@_told
def roster_unlink(email: str) -> None:
    """Termina el enlace de la cuenta de Telegram de una persona; sus fichas allí quedan sin efecto."""
    from bot.clock import office_clock
    from bot.wiring import open_store, read_book, unlink_account

    settings = _settings()
    book = read_book(settings)
    store = open_store(settings, office_clock)
    try:
        name = unlink_account(settings, book, store, email, office_clock)
    finally:
        store.close()
    if not name:
        click.echo(f"{email} no tiene ninguna cuenta de Telegram enlazada; nada cambió.", err=True)
        sys.exit(1)
    click.echo(f"La cuenta de Telegram de {name} ya no está enlazada.")


def _must_exist(file: Path) -> None:
    if not file.is_file():
        raise click.UsageError(f"no existe el archivo {file}")


def _book(only: tuple[Path, ...] = (), *, proofs: bool = False) -> Book:
    """The procedures, of the built-in folder and of those that the settings name."""
    return load((BUILT_IN, *procedure_folders(os.environ, Path.cwd())), only, proofs=proofs)


def _sound_book() -> Book:
    """The procedures, if none has a finding."""
    from bot.wiring import BadProcedures

    book = _book()
    if book.findings:
        raise BadProcedures(book.findings)
    return book


def _one(book: Book, code: str) -> Procedure:
    """The procedure of a code, whatever its case."""
    for known, procedure in book.procedures.items():
        if known.casefold() == code.casefold():
            return procedure
    raise click.UsageError(f"no hay procedimiento «{code}»; vea «ventanilla procedures»")
