"""What got stuck: input set aside, messages that do not go out, addresses that take nothing, timers that nobody fires."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from machines.watching.concern import Concern, named, wrong
from machines.watching.figures import Failing, Figures, GivenUp

LONGEST_INBOUND = timedelta(minutes=15)
"""Downloading a large file may take some minutes."""
LONGEST_OUTBOX = timedelta(hours=2)
"""A mail server that asks for patience may well take one."""
LONGEST_TIMER = timedelta(minutes=15)
_REACH = (
    "Corríjalas en el directorio e impórtelo; quien recibe por el chat debe haberle escrito antes al bot. "
    "También vuelven a usarse cuando su dueño escribe desde ellas."
)
_RUNS = "Revise que la ventanilla esté en marcha y lo que dice su registro."


def concerns(
    figures: Figures, failing: Sequence[Failing], given_up: Sequence[GivenUp], now: datetime
) -> list[Concern]:
    """What is stuck now.

    Args:
        given_up: the messages that were given up lately.
    """
    return [
        *_inbound(figures, now),
        *_outbox(figures, given_up, now),
        *_addresses(failing),
        *_timers(figures, now),
    ]


def _inbound(figures: Figures, now: datetime) -> list[Concern]:
    found = []
    shunted = figures.inbounds.get("shunted", 0)
    if shunted:
        text = f"{shunted} mensaje(s) recibido(s) no pudieron procesarse y quedaron apartados."
        remedy = "Véalos con «ventanilla shunted»; luego «ventanilla shunted retry» o «drop»."
        found.append(wrong("Entrada", text, remedy))
    if _is_late(figures.inbound_oldest, now, LONGEST_INBOUND):
        waiting = sum(count for state, count in figures.inbounds.items() if state not in ("shunted", "held"))
        text = f"{waiting} mensaje(s) recibido(s) esperan, el primero desde hace {_since(figures.inbound_oldest, now)}."
        found.append(wrong("Entrada", text, _RUNS))
    return found


def _outbox(figures: Figures, given_up: Sequence[GivenUp], now: datetime) -> list[Concern]:
    found = []
    if _is_late(figures.outbox_oldest, now, LONGEST_OUTBOX):
        waiting = figures.outbox.get("pending", 0)
        text = (
            f"{waiting} mensaje(s) no han salido, el primero desde hace {_since(figures.outbox_oldest, now)}."
        )
        found.append(wrong("Salida", text, "Revise los canales con «ventanilla doctor» y el registro."))
    if given_up:
        places = named(list(dict.fromkeys(f"{one.address} ({one.channel.value})" for one in given_up)))
        text = f"{len(given_up)} mensaje(s) no se pudieron entregar: {places}."
        found.append(wrong("Salida", text, _REACH))
    return found


def _addresses(failing: Sequence[Failing]) -> list[Concern]:
    if not failing:
        return []
    places = named([f"{one.address} ({one.channel.value})" for one in failing])
    text = f"{len(failing)} dirección(es) no reciben: {places}."
    return [wrong("Direcciones", text, _REACH)]


def _timers(figures: Figures, now: datetime) -> list[Concern]:
    if not _is_late(figures.timer_oldest, now, LONGEST_TIMER):
        return []
    late = _since(figures.timer_oldest, now)
    text = f"{figures.timers_overdue} vencimiento(s) o recordatorio(s) están atrasados, el primero {late}."
    return [wrong("Plazos", text, f"{_RUNS} Lo que falló varias veces se intenta otra vez al iniciarla.")]


def _is_late(since: datetime | None, now: datetime, longest: timedelta) -> bool:
    return since is not None and now - since > longest


def _since(at: datetime | None, now: datetime) -> str:
    """How long ago, in the largest fitting unit."""
    minutes = int((now - (at or now)).total_seconds()) // 60
    if minutes < 120:
        return f"{minutes} minutos"
    return f"{minutes // 60} horas" if minutes < 48 * 60 else f"{minutes // 1440} días"
