"""The command `ventanilla`. Exit codes: 0 good, 1 a finding, 2 wrong use."""

from __future__ import annotations

import asyncio
import gc
import json
import logging
import os
import signal
import sys
from pathlib import Path

import click

from bot.commands.common import must_exist, procedure_called, settings, told, write
from bot.commands.doctor import doctor
from bot.commands.keeping import audit, backup, restore
from bot.commands.migrate import migrate
from bot.commands.roster import roster
from bot.commands.shunted import shunted
from bot.settings import procedure_folders
from bot.spanish import speak_spanish
from machines.reading.loading import BUILT_IN, Book, load

PAGE_PORT = 8088
"""Where the sandbox's page is, if that port is free."""


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def main() -> None:
    """La ventanilla de una oficina pública, en su chat y en su correo."""
    # A pipe or a minimal system may announce ASCII; our words are Spanish.
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8")


@main.command()
@click.option("--sandbox", is_flag=True, help="Con una oficina de prueba: sin cuentas, claves ni servidores.")
@click.option("--port", default=PAGE_PORT, show_default=True, help="Puerto de la página de prueba.")
@told
def run(*, sandbox: bool, port: int) -> None:
    """Pone en marcha la ventanilla hasta que se la detenga (Ctrl+C)."""
    gc.disable()  # nothing that is imported is garbage: a sixth of the start went into looking
    asyncio.run(_serve_sandboxed(port) if sandbox else _serve())


async def _serve() -> None:
    from bot import logs, service

    given = settings()
    logs.configure(given.hidden)
    await service.run(given, _stopped_by_signal())


async def _serve_sandboxed(port: int) -> None:
    from bot import sandboxed
    from bot.settings import read

    stop = _stopped_by_signal()
    # The sandbox starts in a process of its own meanwhile: importing the rest is most of our own start.
    launched = await sandboxed.launch(read(os.environ, Path.cwd(), {}).data, port)
    try:
        from bot import logs, service

        given = settings()
        logs.configure(given.hidden, level=logging.WARNING)
        await service.run_sandboxed(given, stop, launched)
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
@told
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
@click.argument("files", metavar="[ARCHIVO]...", nargs=-1, type=click.Path(path_type=Path))
@told
def check(files: tuple[Path, ...]) -> None:
    """Revisa archivos de procedimientos (todos, si no se nombra ninguno)."""
    for file in files:
        must_exist(file)
    book = _book(files, proofs=True)
    for finding in book.findings:
        click.echo(str(finding))
    if book.findings:
        click.echo(f"{len(book.findings)} hallazgo(s).", err=True)
        sys.exit(1)
    click.echo(f"Sin hallazgos: {len(book.procedures)} procedimiento(s).")


@main.command()
@click.argument("code", metavar="CÓDIGO")
@click.option("--markdown", is_flag=True, help="En Markdown en vez de texto.")
@told
def table(code: str, *, markdown: bool) -> None:
    """Imprime la tabla del manual de un procedimiento."""
    from machines.tables.table import table as make_table

    book = _sound_book()
    procedure = procedure_called(book, code)
    click.echo(make_table(procedure, book.institution_of(procedure), "markdown" if markdown else "text"))


@main.command()
@click.argument("code", metavar="CÓDIGO")
@click.option(
    "--out",
    metavar="ARCHIVO",
    required=True,
    type=click.Path(path_type=Path, dir_okay=False),
    help="Archivo .svg o .png.",
)
@told
def diagram(code: str, out: Path) -> None:
    """Dibuja el diagrama de flujo de un procedimiento."""
    from machines.diagram import diagram_png, diagram_svg

    svg = diagram_svg(procedure_called(_sound_book(), code))
    if out.suffix == ".svg":
        write(out, svg.encode())
    elif out.suffix == ".png":
        write(out, diagram_png(svg))
    else:
        raise click.BadParameter("el archivo debe terminar en .svg o .png", param_hint="--out")


@main.command()
@click.option(
    "--out",
    metavar="ARCHIVO",
    required=True,
    type=click.Path(path_type=Path, dir_okay=False),
    help="Archivo .html.",
)
@told
def catalogue(out: Path) -> None:
    """Escribe una página con todos los procedimientos: tabla, resoluciones y diagrama de cada uno."""
    from machines.tables.catalogue import catalogue as make_catalogue

    book = _sound_book()
    write(out, make_catalogue(book).encode())
    click.echo(f"{out}: {len(book.procedures)} procedimiento(s).")


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


for one in (roster, doctor, shunted, backup, restore, audit, migrate):
    main.add_command(one)
speak_spanish(main)
