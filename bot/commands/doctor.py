"""`ventanilla doctor`: is everything as it should be, and if not, what is to be done."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import click

from bot.commands.common import told
from machines.watching.concern import Concern, Grade


@click.command()
@click.option("--offline", is_flag=True, help="Sin preguntar a ningún servidor.")
@told
def doctor(*, offline: bool) -> None:
    """Revisa ajustes, canales, reloj, disco, base de datos, directorio y mensajes; cada hallazgo con su remedio."""
    from bot.examining import examine

    bad = 0
    for one in examine(os.environ, Path.cwd(), offline=offline):
        tell(one)
        bad += one.grade is Grade.WRONG
    if bad:
        click.echo(f"{bad} cosa(s) por corregir.", err=True)
        sys.exit(1)
    click.echo("Todo está en orden.")


def tell(one: Concern) -> None:
    """A finding, with its remedy below it."""
    click.echo(f"{one.grade.value:<6} {one.about}: {one.text}")
    if one.remedy:
        click.echo(f"       → {one.remedy}")
