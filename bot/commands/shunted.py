"""`ventanilla shunted …`: what arrived and made us fail, kept for a human, who looks and decides what becomes of it."""

from __future__ import annotations

import re
import sys
from collections.abc import Sequence
from datetime import datetime
from functools import partial
from typing import Protocol
from zoneinfo import ZoneInfo

import click

from bot.commands.common import settings, told
from machines.records import InboundRow, InboundState

MOST = 200
_FAILURE = re.compile(r"^([A-Za-z_.]+(?:Error|Exception|Conflict)?): .*", re.DOTALL)
_BECAME = {
    InboundState.DONE: "ya fue atendido",
    InboundState.IGNORED: "fue descartado",
    InboundState.RETRY: "ya espera ser atendido de nuevo",
    InboundState.UNCLAIMED: "espera a que su dirección sea de alguien",
}
_NUMBERS = click.argument("numbers", metavar="ID...", nargs=-1, required=True, type=int)


class SettlingUnit(Protocol):
    """A transaction in which what waits for a human can be settled."""

    def put_back(self, inbound_id: int) -> bool:
        """Let it be handled again."""
        ...

    def drop_shunted(self, inbound_id: int) -> bool:
        """Let it rest."""
        ...

    def inbound(self, inbound_id: int) -> InboundRow | None:
        """It."""
        ...


@click.group(invoke_without_command=True)
@click.pass_context
def shunted(context: click.Context) -> None:
    """Lo recibido que no pudo procesarse y quedó apartado: lista, o qué hacer con ello."""
    if context.invoked_subcommand is None:
        _list()


@told
def _list() -> None:
    from bot.clock import office_clock
    from bot.wiring import opened

    given = settings()
    with opened(given, office_clock) as store:
        rows = store.read(lambda unit: list(unit.shunted(MOST)))
        people = store.read(lambda unit: [unit.person_at(row.channel, row.place) for row in rows])
    for row, person in zip(rows, people, strict=True):
        click.echo("  ".join((
            f"{row.id:>7}", moment(row.received_at, given.zone), f"{row.channel.value:<8}",
            f"{person.name} ({row.place})" if person else row.place or "desconocido", "·", reason(row),
        )))  # fmt: skip
    if not rows:
        click.echo("No hay nada apartado.")


@shunted.command("show")
@click.argument("number", metavar="ID", type=int)
@click.option("--content", is_flag=True, help="También lo que se escribió; puede ser personal.")
@told
def show(number: int, *, content: bool) -> None:
    """Muestra uno; lo que se escribió, solo si se pide."""
    from bot.clock import office_clock
    from bot.wiring import content_of, opened

    given = settings()
    with opened(given, office_clock) as store:
        row = store.read(lambda unit: unit.inbound(number))
    if row is None:
        raise click.UsageError(f"no hay ningún mensaje recibido con el número {number}")
    facts = (
        ("Número", row.id), ("Recibido", moment(row.received_at, given.zone)), ("Canal", row.channel.value),
        ("De", row.place or "desconocido"), ("Identificador", row.external_id), ("Estado", row.state.value),
        ("Intentos", row.attempts), ("Motivo", row.note if content else reason(row)),
    )  # fmt: skip
    for label, value in facts:
        click.echo(f"{label + ':':<15}{value}")
    if content:
        click.echo()
        click.echo(content_of(given, row))
    else:
        click.echo("Lo que se escribió se muestra con --content.")


@shunted.command("retry")
@_NUMBERS
@told
def retry(numbers: Sequence[int]) -> None:
    """La ventanilla en marcha, o la próxima que arranque, lo atiende de nuevo, una sola vez."""
    _settle(numbers, InboundState.RETRY, "se atenderá de nuevo")


@shunted.command("drop")
@_NUMBERS
@told
def drop(numbers: Sequence[int]) -> None:
    """No se atenderá; se conserva, marcado como descartado."""
    _settle(numbers, InboundState.IGNORED, "queda descartado; se conserva")


def _settle(numbers: Sequence[int], state: InboundState, became: str) -> None:
    """Let each wait no more for a human; those that did not wait are told, and the command leaves with 1."""
    from bot.clock import office_clock
    from bot.wiring import opened

    finding = False
    with opened(settings(), office_clock) as store:
        for number in numbers:
            done, row = store.submit(partial(_settle_one, number, state)).result()
            finding = finding or not done
            why = _BECAME.get(row.state, "no está apartado") if row else "no existe"
            click.echo(f"{number}: {became if done else why}.", err=not done)
    if finding:
        sys.exit(1)


def _settle_one(number: int, state: InboundState, unit: SettlingUnit) -> tuple[bool, InboundRow | None]:
    """Whether it waited for a human until now, and what it is."""
    done = unit.put_back(number) if state is InboundState.RETRY else unit.drop_shunted(number)
    return done, unit.inbound(number)


def moment(at: datetime, zone: ZoneInfo) -> str:
    """An instant in the office's time."""
    return f"{at.astimezone(zone):%d/%m/%Y %H:%M}"


def reason(row: InboundRow) -> str:
    """Why it was set aside, without what an error's text may quote of what people wrote."""
    found = _FAILURE.match(row.note)
    return found.group(1) if found else row.note or "sin motivo anotado"
