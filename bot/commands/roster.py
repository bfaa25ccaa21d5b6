"""`ventanilla roster …`: who is who in each institution."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from bot.commands.common import must_exist, settings, told
from bot.commands.doctor import tell
from machines.watching.concern import Grade


@click.group()
def roster() -> None:
    """El directorio: quién es quién en cada institución."""


@roster.command("import")
@click.argument("file", metavar="ARCHIVO", type=click.Path(path_type=Path))
@told
def roster_import(file: Path) -> None:
    """Importa un directorio completo en CSV y muestra lo que cambia."""
    must_exist(file)
    from bot.clock import office_clock
    from bot.wiring import import_roster_file, opened, read_book

    given = settings()
    book = read_book(given)
    with opened(given, office_clock) as store:
        change = import_roster_file(given, book, store, file, office_clock)
    for sign, lines in (("+", change.added), ("~", change.changed), ("-", change.ended)):
        for line in lines:
            click.echo(f"{sign} {line}")
    if not change:
        click.echo("El directorio ya estaba así; nada cambió.")


@roster.command("unlink")
@click.argument("email", metavar="CORREO")
@told
def roster_unlink(email: str) -> None:
    """Termina lo que una persona enlazó, su cuenta de Telegram y otros correos, o uno solo de estos."""
    from bot.clock import office_clock
    from bot.wiring import opened, read_book, unlink

    given = settings()
    book = read_book(given)
    with opened(given, office_clock) as store:
        done, told_of_it = unlink(given, book, store, email, office_clock)
    click.echo(told_of_it, err=not done)
    if not done:
        sys.exit(1)


@roster.command("check")
@click.argument("file", metavar="[ARCHIVO]", required=False, type=click.Path(path_type=Path))
@told
def roster_check(file: Path | None) -> None:
    """Revisa el directorio, o un archivo antes de importarlo: puestos sin nadie, personas sin canal, sin jefe."""
    if file is not None:
        must_exist(file)
    from bot.examining import directory

    given = settings()
    found = directory(given, file)
    for one in found:
        tell(one)
    bad = sum(one.grade is Grade.WRONG for one in found)
    if bad:
        click.echo(f"{bad} cosa(s) por corregir.", err=True)
        sys.exit(1)
    click.echo("Todo puesto tiene quien lo ocupe, y a todos se les puede avisar.")
