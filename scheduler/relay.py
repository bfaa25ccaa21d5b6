"""The relay: claims outbox rows, sends them through their channels, marks them sent *after* sending.

Woken after each commit; polling is the safety net. A crash between sending and marking repeats a message once;
it never loses one. A result counts only while the message is still the sender's (see `storage/outbox.py`).

What we fail at by our own fault is not tried for ever: it ends as failed, which the doctor and the morning's mail
to the administrator tell.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import datetime
from functools import partial

from machines.desk.delivery import undelivered
from machines.desk.office import Office
from machines.errors import Permanent, Temporary
from machines.messages import Queued
from machines.ports import Channel
from machines.records import ChannelName
from machines.rendered import Facts, Rendered, Table
from machines.words import wording
from scheduler.ports import Store, WorkUnit

_log = logging.getLogger("ventanilla.relay")
POLL = 1.0
"""Seconds between looks when nobody wakes it."""
LEASE = 120.0
"""Seconds after which a claimed row that nobody finished may be claimed again."""
BATCH = 30
MOST_ATTEMPTS = 40
"""With pauses of ten minutes at most: about six hours, then a human is told."""
LONGEST_PAUSE = 600.0
NOTE_PAUSE, LONGEST_NOTE_PAUSE = 0.5, 10.0
"""Seconds before a result that could not be noted is noted again: at first, and at most."""
MOST_FAULTS = 3
"""So many times a result is noted although that fails by our own fault; then only that the message failed."""


class Relay:
    """Sends what lies in the outbox.

    Args:
        store: where it lies.
        channels: the ways out that are on.
        office: for what follows when a message cannot be delivered.
        clock: the office clock.
        machine_clock: seconds, for leases and back-off.
        owner: a name of this process for its leases.
        passing: exceptions of the store that say nothing about the message (disk full, locked, gone).
        alive: called each time it looks.
    """

    def __init__(
        self,
        store: Store,
        channels: Mapping[ChannelName, Channel],
        office: Office,
        *,
        clock: Callable[[], datetime],
        machine_clock: Callable[[], float],
        owner: str,
        passing: tuple[type[Exception], ...],
        alive: Callable[[], None] = lambda: None,
    ) -> None:
        self._store = store
        self._channels = channels
        self._office = office
        self._clock = clock
        self._machine_clock = machine_clock
        self._owner = owner
        self._passing = passing
        self._alive = alive
        self._awake = asyncio.Event()
        self._sending: set[asyncio.Task[None]] = set()
        self._out: dict[int, str] = {}
        """What is out and not noted yet, with its external id: claimed again, it is noted and not sent again."""

    def wake(self) -> None:
        """Something was committed: look at once."""
        self._awake.set()

    async def run(self) -> None:
        """Send until cancelled; what is being sent then is finished first."""
        try:
            while True:
                self._alive()
                try:
                    claimed = await self._claim()
                except Exception:  # noqa: BLE001 - a store that fails now may answer later
                    _log.exception("the outbox could not be read")
                    claimed = []
                for queued in claimed:
                    task = asyncio.create_task(self._deliver(queued))
                    self._sending.add(task)
                    task.add_done_callback(self._sending.discard)
                    task.add_done_callback(lambda _: self.wake())
                if not claimed:
                    await self._sleep()
        finally:
            if self._sending:
                await asyncio.wait(self._sending, timeout=5)

    async def _claim(self) -> list[Queued]:
        room = BATCH - len(self._sending)
        if room <= 0:
            return []
        at = self._machine_clock()
        job = self._store.submit(lambda unit: list(unit.claim_outbox(at, room, LEASE, self._owner)))
        return await asyncio.wrap_future(job)

    async def _sleep(self) -> None:
        # Not `wait_for`, which before Python 3.12 forgets that it was cancelled in the moment in which it is woken.
        with suppress(TimeoutError):
            async with asyncio.timeout(POLL):
                await self._awake.wait()
        self._awake.clear()

    async def _deliver(self, queued: Queued) -> None:
        """Send one message and note what came of it."""
        if queued.attempts >= MOST_ATTEMPTS:  # we ended each time before we could note anything
            await self._give_up(
                queued, "se tomó muchas veces y nunca se anotó si salió", dead=False, moved_to=""
            )
            return
        try:
            text = as_text(wording.render(queued.outgoing.message))
            if queued.id not in self._out:
                self._out[queued.id] = await self._send(queued)
        except Temporary as passing:
            await self._retry(queued, str(passing), passing.after)
        except Permanent as final:
            await self._give_up(queued, str(final), dead=final.dead, moved_to=final.moved_to)
        except Exception as error:  # noqa: BLE001 - one message must not stop the others
            # Our own fault: nobody is helped by trying it for ever, but a restart may bring the cure.
            _log.exception("a message could not be sent", extra={"outbox": queued.id})
            await self._retry(queued, type(error).__name__, LONGEST_PAUSE)
        else:
            external_id, now = self._out[queued.id], self._clock()
            await self._note(queued, lambda unit: unit.sent(queued, external_id, text, now))

    async def _send(self, queued: Queued) -> str:
        """Send one message; returns its external id."""
        channel = self._channels.get(queued.outgoing.channel)
        if channel is None:
            raise Permanent("ese canal está apagado")
        return await channel.send(queued)

    async def _retry(self, queued: Queued, reason: str, after: float | None) -> None:
        if queued.attempts + 1 >= MOST_ATTEMPTS:  # this one was not counted yet
            await self._give_up(queued, reason, dead=False, moved_to="")
            return
        pause = after if after is not None else min(2.0 ** min(queued.attempts, 10), LONGEST_PAUSE)
        at = self._machine_clock() + pause
        _log.warning("will try again", extra={"outbox": queued.id, "reason": reason, "seconds": round(pause)})
        await self._note(queued, lambda unit: unit.retry_later(queued, at, reason))

    async def _give_up(self, queued: Queued, reason: str, *, dead: bool, moved_to: str) -> None:
        now = self._clock()
        _log.warning("not delivered", extra={"outbox": queued.id, "reason": reason, "dead": dead})

        def job(unit: WorkUnit) -> bool:
            mine = unit.failed(queued, reason, now)
            if mine:
                undelivered(self._office, unit, queued, reason, now, dead=dead, moved_to=moved_to)
            return mine

        await self._note(queued, job)

    async def _note(self, queued: Queued, job: Callable[[WorkUnit], bool]) -> None:
        """Note a result, as often as it takes: what was sent and not noted would be sent again.

        If the store fails for as long as the lease lasts, somebody else may have the message by then. If we do, the
        message has failed, without what else would follow.
        """
        give_up, pause, faults = self._machine_clock() + LEASE, NOTE_PAUSE, 0
        while True:
            try:
                mine = await asyncio.wrap_future(self._store.submit(job))
            except Exception as error:  # noqa: BLE001 - a full disk, a lost connection: each driver has its own
                _log.exception("a result could not be noted", extra={"outbox": queued.id})
                faults += not isinstance(error, self._passing)
                if faults == MOST_FAULTS:
                    job = partial(
                        _failed, queued, f"no se pudo anotar: {type(error).__name__}", self._clock()
                    )
            else:
                self._out.pop(queued.id, None)
                if not mine:
                    _log.warning("another process took it meanwhile", extra={"outbox": queued.id})
                return
            if self._machine_clock() + pause >= give_up:
                return
            await asyncio.sleep(pause)
            pause = min(2 * pause, LONGEST_NOTE_PAUSE)


def _failed(queued: Queued, reason: str, now: datetime, unit: WorkUnit) -> bool:
    return unit.failed(queued, reason, now)


def as_text(rendered: Rendered) -> str:
    """What was said, as kept with the sent message."""
    lines = [rendered.subject]
    for block in rendered.blocks:
        if isinstance(block, Facts):
            lines += [f"{label}: {value}" for label, value in block.rows]
        elif isinstance(block, Table):
            lines += [" ".join(row) for row in block.rows]
        else:
            lines.append(block.text)
    return "\n".join(lines)
