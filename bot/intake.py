"""Intake: whatever arrives is stored at the latest in the transaction that handles it, and confirmed after that.

A duplicate ends at the store's unique key. A refusal rolls back and is answered in a transaction of its own.
What makes us fail is rolled back and kept for a human. A store that does not answer raises `StoreFailure`, and
the sender is told nothing, so that it comes again.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import TypeVar

from bot.ports import IntakeUnit, Store
from machines.desk.handle import FAILED, TOO_MUCH, handle, refuse, set_aside
from machines.desk.office import Office
from machines.errors import Conflict, Flood, Refusal, Temporary
from machines.messages import Inbound, Reply
from machines.records import ChannelName, InboundState

_log = logging.getLogger("ventanilla.intake")
_T = TypeVar("_T")
MOST_CONFLICTS = 5
"""Somebody was faster so many times in a row: then it is no race."""


class StoreFailure(Temporary):
    """The store did not answer; nothing was confirmed and it will come again."""


@dataclass(frozen=True, slots=True)
class Arrival:
    """What is stored of something that arrived."""

    channel: ChannelName
    external_id: str
    place: str
    raw: bytes
    stored: int | None = None
    """Its id, if it was stored before it is handled."""


class Intake:
    """Takes what the edges bring through the one path.

    Args:
        store: where everything is kept.
        office: procedures, calendars, channels.
        clock: the office clock.
        committed: called after each commit, so that the outbox is looked at.
        passing: exceptions of the store that say nothing about the input (disk full, locked, gone).
        shared: other processes may be at work on what was stored: then what is handled at once must be the next of
            its place by the store's word, else it is left there.
        count: told of each that was settled, what became of it: done, refused, shunted, or left
            (it came twice, or another process has it).
    """

    def __init__(
        self,
        store: Store,
        office: Office,
        *,
        clock: Callable[[], datetime],
        committed: Callable[[], None],
        passing: tuple[type[Exception], ...],
        shared: bool = False,
        count: Callable[[str], None] = lambda _: None,
    ) -> None:
        self._store = store
        self._office = office
        self._clock = clock
        self._committed = committed
        self._passing = passing
        self._shared = shared
        self._count = count

    def take(self, arrival: Arrival, inbound: Inbound) -> Reply | None:
        """Handle one inbound; blocks until it is committed. None for a duplicate, and for what another process has in hand.

        Raises:
            StoreFailure: nothing happened; the sender must bring it again.
        """
        for _ in range(MOST_CONFLICTS):
            try:
                return self._once(arrival, inbound)
            except Conflict:
                continue
            except StoreFailure:
                raise
            except Flood:
                _log.warning("a correspondent writes too much", extra={"external_id": arrival.external_id})
                self.shunt(arrival, inbound, "too many letters in an hour", TOO_MUCH)
                return Reply()
            except Exception as error:  # noqa: BLE001 - our own fault, whatever it is: kept for a human
                _log.exception("an inbound was set aside", extra={"external_id": arrival.external_id})
                self.shunt(arrival, inbound, f"{type(error).__name__}: {error}")
                return Reply()
        self.shunt(arrival, inbound, "too many conflicts")
        return Reply()

    def _once(self, arrival: Arrival, inbound: Inbound) -> Reply | None:
        """Handle it, or say why not."""
        became = "done"
        try:
            reply = self._run(partial(self._handle, arrival=arrival, inbound=inbound))
        except Refusal as no:
            became = "refused"
            reply = self._run(partial(self._refuse, arrival=arrival, inbound=inbound, no=no))
        self._count("left" if reply is None else became)
        return reply

    def keep(self, arrival: Arrival, state: InboundState) -> int | None:
        """Only store an inbound, to be handled later; None for a duplicate."""
        now = self._clock()

        def job(unit: IntakeUnit) -> int | None:
            stored = _receive(unit, arrival, now)
            if stored is not None and state is not InboundState.NEW:
                unit.finish(stored, state)
            return stored

        return self._run(job)

    def shunt(self, arrival: Arrival, inbound: Inbound | None, why: str, words: str = FAILED) -> None:
        """Keep something for a human; a known person is told that it arrived.

        Args:
            why: for the human.
            words: see `handle.set_aside`.

        Raises:
            StoreFailure: it was not kept; the sender must bring it again.
        """
        try:
            self._run(partial(self._shunt, arrival=arrival, inbound=inbound, why=why, words=words))
        except StoreFailure:
            raise
        except Exception:  # noqa: BLE001 - even the telling fails: then it is kept and nobody is told
            _log.exception("nobody could be told", extra={"external_id": arrival.external_id})
            self._run(partial(self._shunt, arrival=arrival, inbound=None, why=why))
        self._count("shunted")

    def read(self, look: Callable[[IntakeUnit], _T]) -> _T:
        """What a job that only looks finds.

        Raises:
            StoreFailure: the store did not answer.
        """
        try:
            return self._store.read(look)
        except self._passing as error:
            raise StoreFailure(str(error)) from error

    def _mine(self, unit: IntakeUnit, arrival: Arrival, now: datetime) -> int | None:
        """The id of an inbound that is ours to handle in this transaction.

        Whoever stood still while another process went on with what it had in its hands gets None here.
        """
        stored = _receive(unit, arrival, now)
        if stored is None or arrival.channel is not ChannelName.CHAT:
            return stored
        asks = self._shared or arrival.stored is not None
        return stored if not asks or unit.is_next(stored, arrival.place) else None

    def turn_away(self, inbound: Inbound) -> None:
        """Something stays outside: a known person is told, and the administrator.

        Raises:
            StoreFailure: they were not.
        """
        self._run(lambda unit: set_aside(self._office, unit, inbound, self._clock(), TOO_MUCH))
        self._count("turned away")

    def _shunt(
        self, unit: IntakeUnit, *, arrival: Arrival, inbound: Inbound | None, why: str, words: str = FAILED
    ) -> None:
        now = self._clock()
        stored = _receive(unit, arrival, now)
        if stored is not None:
            unit.finish(stored, InboundState.SHUNTED, why[:500])
            if inbound is not None:
                set_aside(self._office, unit, inbound, now, words)

    def _handle(self, unit: IntakeUnit, *, arrival: Arrival, inbound: Inbound) -> Reply | None:
        now = self._clock()
        stored = self._mine(unit, arrival, now)
        if stored is None:
            return None
        reply = handle(self._office, unit, inbound, now)
        unit.finish(stored, InboundState.UNCLAIMED if reply.unclaimed else InboundState.DONE)
        return reply

    def _refuse(self, unit: IntakeUnit, *, arrival: Arrival, inbound: Inbound, no: Refusal) -> Reply | None:
        now = self._clock()
        stored = self._mine(unit, arrival, now)
        if stored is None:
            return None
        reply = refuse(self._office, unit, inbound, no, now)
        unit.finish(stored, InboundState.DONE, no.key)
        return reply

    def _run(self, job: Callable[[IntakeUnit], _T]) -> _T:
        """Run a job and wait for its commit."""
        future: Future[_T] = self._store.submit(job)
        try:
            result = future.result()
        except self._passing as error:
            raise StoreFailure(str(error)) from error
        self._committed()
        return result


def _receive(unit: IntakeUnit, arrival: Arrival, now: datetime) -> int | None:
    """The id of an inbound, stored now unless it was before; None if it is a duplicate, or was handled meanwhile."""
    if arrival.stored is not None:
        return arrival.stored if unit.take_up(arrival.stored) else None
    return unit.receive(arrival.channel, arrival.external_id, arrival.place, arrival.raw, now)
