"""`ventanilla backup`, `restore` and `audit verify`: everything in one file, and the proof that nothing was changed."""

from __future__ import annotations

import re
import sys
from datetime import UTC, datetime
from pathlib import Path

import click

from bot.commands.common import must_exist, settings, told

_FILE = click.argument("file", metavar="ARCHIVO", type=click.Path(path_type=Path, dir_okay=False))


@click.command()
@_FILE
@told
def backup(file: Path) -> None:
    """Guarda todo en un solo archivo, también mientras la ventanilla trabaja: base de datos, archivos y la clave de los botones."""
    if not file.parent.is_dir():
        raise click.UsageError(f"no existe la carpeta {file.parent}")
    from bot.clock import office_clock
    from bot.wiring_keeping import keep

    kept = keep(settings(), file, office_clock)
    click.echo(
        f"{file}: {kept.cases} gestión(es), {kept.rows} filas, {kept.files} archivo(s), {kept.bytes / 1e6:.1f} MB."
    )
    click.echo(
        "Incluye la clave que firma los botones. Guárdelo donde nadie más pueda leerlo."
        if kept.with_secret
        else "No incluye VENTANILLA_SECRET, que es un ajuste: guárdelo aparte, o los botones ya enviados no servirán."
    )
    if kept.missing:
        click.echo(f"Faltaban {len(kept.missing)} archivo(s) que la base de datos nombra:", err=True)
        for sha256 in kept.missing:
            click.echo(f"  {sha256}", err=True)
        sys.exit(1)


@click.command()
@_FILE
@told
def restore(file: Path) -> None:
    """Restaura un respaldo en una base de datos y una carpeta vacías; también de SQLite a PostgreSQL, o al revés."""
    must_exist(file)
    from bot.wiring_keeping import put_back

    back = put_back(settings(), file)
    click.echo(f"Restaurado: {back.cases} gestión(es), {back.rows} filas, {back.files} archivo(s).")
    if back.migrated_from:
        click.echo(f"El respaldo era de una versión anterior ({back.migrated_from}); quedó al día.")
    if not back.with_secret:
        click.echo("Sin la clave de entonces en VENTANILLA_SECRET, los botones ya enviados no servirán.")
    if back.waiting:
        click.echo(
            f"{back.waiting} mensaje(s) esperaban salir; si salieron después del respaldo, saldrán otra vez."
        )
    click.echo("No ponga en marcha dos ventanillas con la misma cuenta: detenga primero la anterior.")


@click.group()
def audit() -> None:
    """El historial: comprobar que nadie lo cambió."""


class _Instant(click.ParamType[datetime]):
    """An ISO instant with its offset."""

    name = "instante"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> datetime:
        """The instant; wrong use for a text that names none."""
        try:
            instant = datetime.fromisoformat(str(value))
        except ValueError:
            self.fail(f"«{value}» no es un instante como 2026-11-24T06:00:00Z", param, ctx)
        return instant if instant.tzinfo is not None else instant.replace(tzinfo=UTC)


@audit.command()
@click.argument("file", metavar="[ARCHIVO]", required=False, type=click.Path(path_type=Path, dir_okay=False))
@click.option("--digest", metavar="HEX", default="", help="El resumen de un correo nocturno.")
@click.option("--until", metavar="INSTANTE", type=_Instant(), help="El instante de ese resumen.")
@told
def verify(file: Path | None, digest: str, until: datetime | None) -> None:
    """Comprueba el historial de la base de datos, o de un respaldo con solo su archivo, y nombra la primera fila cambiada de cada gestión."""
    if file is not None:
        must_exist(file)
    digest = digest.strip().lower()
    if digest and not re.fullmatch(r"[0-9a-f]{64}", digest):
        raise click.BadParameter("un resumen son 64 cifras hexadecimales", param_hint="--digest")
    from bot.wiring_keeping import BAD_FILE, BROKEN, audited

    with audited(settings, file) as evidence:
        until = until or (evidence.told_at(digest) if digest else None)
        if digest and until is None:
            raise click.UsageError(
                "no consta de cuándo es ese resumen; indíquelo con --until, como dice el correo"
            )
        found = evidence.audit(until)
        has_files = evidence.has_files
    for one in found.broken:
        click.echo(f"{one.number}, fila {one.fault.seq}: {BROKEN[one.fault.what]}.")
    for sha256, wrong in found.bad_files:
        click.echo(f"archivo {sha256}: {BAD_FILE[wrong]}.")
    changed = bool(digest) and digest != found.digest
    if changed:
        click.echo(f"El resumen no coincide: hasta {until:%Y-%m-%dT%H:%M:%SZ} algo cambió o se borró.")
    if found.broken or found.bad_files or changed:
        click.echo(f"{len(found.broken) + len(found.bad_files) + changed} hallazgo(s).", err=True)
        sys.exit(1)
    files = f"{found.files} archivo(s)" if has_files else "sin los archivos, que no están aquí"
    click.echo(f"Sin hallazgos: {found.cases} gestión(es), {found.rows} filas, {files}.")
    upto = f" hasta {until:%Y-%m-%dT%H:%M:%SZ}" if until is not None else ""
    click.echo(f"Resumen de {found.covered} gestión(es){upto}: {found.digest}")
