"""`ventanilla migrate CODE`: running cases of earlier versions of a procedure go on under the present one."""

from __future__ import annotations

import sys

import click

from bot.commands.common import procedure_called, settings, told
from machines.words.wording import state_in_words


@click.command()
@click.argument("code", metavar="CÓDIGO")
@click.option("--yes", "do", is_flag=True, help="Pasa las gestiones que caben; sin esta opción solo muestra.")
@told
def migrate(code: str, *, do: bool) -> None:
    """Pasa gestiones en curso a la versión vigente de su procedimiento: muestra qué cambiaría en cada una."""
    from bot.clock import office_clock
    from bot.wiring import opened, read_book
    from bot.wiring_keeping import migrate_cases

    given = settings()
    book = read_book(given)
    procedure = procedure_called(book, code)
    fit = unfit = 0
    with opened(given, office_clock) as store:
        for case, verdicts in migrate_cases(given, book, store, procedure.code, office_clock, do=do):
            fits = not any(one.obstacles for one in verdicts)
            fit, unfit = fit + fits, unfit + (not fits)
            became = "no cabe" if not fits else "pasó" if do else "cabe"
            where = state_in_words(case.state)
            click.echo(f"{case.number} (versión {case.version}, {where}): {became}")
            for one in verdicts:
                aside = f"{one.case.number}: " if one.case.id != case.id else ""
                for obstacle in one.obstacles:
                    click.echo(f"  ✘ {aside}{obstacle}")
                for change in one.changes if fits else ():
                    click.echo(f"  · {aside}{change}")
    if not fit + unfit:
        click.echo(f"No hay gestiones en curso de versiones anteriores a la {procedure.version}.")
        return
    done = "pasaron" if do else "caben"
    click.echo(
        f"{fit} gestión(es) {done} a la versión {procedure.version}; {unfit} no cabe(n) y sigue(n) con la suya."
    )
    if fit and not do:
        click.echo(f"Para pasarlas: ventanilla migrate {procedure.code} --yes")
    if unfit:
        sys.exit(1)
