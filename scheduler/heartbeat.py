"""The heartbeat: once a second, fire what is due. The truth is the timers table; APScheduler only beats.

A timer that the store fails is tried for as long as it takes. One that fails by our own fault is tried a few times and
then waits for the next start, which may bring the cure; meanwhile the doctor and the morning's mail tell that it is late.
"""

from __future__ import annotations

import asyncio
import logging
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from typing import TypeAlias

from apscheduler.schedulers.asyncio import AsyncIOScheduler

from machines.desk.clock.due import due
from machines.desk.documents import jobs
from machines.desk.office import Office
from machines.errors import CannotBeMade, Conflict
from machines.ports import Shelf
from machines.records import Timer
from scheduler.ports import Store, WorkUnit

_log = logging.getLogger("ventanilla.timers")
BEAT = 1.0
LEASE = 60.0
BATCH = 50
MOST_FAILURES = 5
LONGEST_JOB = 50.0
"""Seconds of the machine clock; less than the lease."""
Serve: TypeAlias = Callable[[WorkUnit, Timer, datetime], None]


class Heartbeat:
    """Fires timers: each exactly once, also after an outage and with several workers.

    Args:
        store: where the timers lie.
        office: what their firing stands on.
        shelf: where jobs take files from and put what they make.
        clock: the office clock: what is due.
        machine_clock: seconds, for leases.
        owner: a name of this process for its leases.
        passing: exceptions of the store that say nothing about the timer (disk full, locked, gone).
        fired: called after timers were fired, so that what they say is sent at once.
        alive: called each time it looks, and after each timer.
    """

    def __init__(
        self,
        store: Store,
        office: Office,
        shelf: Shelf,
        *,
        clock: Callable[[], datetime],
        machine_clock: Callable[[], float],
        owner: str,
        passing: tuple[type[Exception], ...],
        fired: Callable[[], None],
        alive: Callable[[], None] = lambda: None,
    ) -> None:
        self._store = store
        self._office = office
        self._shelf = shelf
        self._clock = clock
        self._machine_clock = machine_clock
        self._owner = owner
        self._passing = passing
        self._fired = fired
        self._alive = alive
        self._failures: Counter[int] = Counter()
        self._begun = False
        self._beating = asyncio.Lock()
        self._awake = asyncio.Event()
        self._listening: asyncio.Task[None] | None = None
        self._scheduler = AsyncIOScheduler(
            timezone="UTC", job_defaults={"misfire_grace_time": None, "coalesce": True, "max_instances": 1}
        )

    def start(self) -> None:
        """Begin to beat; needs a running loop."""
        self._scheduler.add_job(self.beat, "interval", seconds=BEAT)
        self._scheduler.start()
        self._listening = asyncio.create_task(self._listen(), name="heartbeat")

    def stop(self) -> None:
        """Stop beating."""
        self._scheduler.shutdown(wait=False)
        if self._listening is not None:
            self._listening.cancel()

    def wake(self) -> None:
        """Something was committed: what is due now is fired without waiting for the next beat."""
        self._awake.set()

    async def _listen(self) -> None:
        """Beat whenever something was committed: a job that it ordered is due at once."""
        while True:
            await self._awake.wait()
            self._awake.clear()
            try:
                await self.beat()
            except Exception:  # noqa: BLE001 - a store that fails now may answer at the next beat
                _log.exception("the timers could not be read")

    async def beat(self) -> int:
        """Fire everything that is due, also what becomes due by that; returns how many.

        When it returns, this process has fired all that was due when it was called.
        """
        count = 0
        async with self._beating:  # else a second beat would not see what the first holds, and end before it
            while timers := await self._claim():
                for timer in timers:
                    fire = self._work if timer.kind in jobs.JOBS else self._fire
                    count += await fire(timer, self._clock())
                    self._alive()
            self._alive()  # not before the store has answered
        return count

    async def _claim(self) -> list[Timer]:
        now, at = self._clock(), self._machine_clock()

        def job(unit: WorkUnit) -> list[Timer]:
            if not self._begun:
                unit.unpark_timers(now)
            return list(unit.claim_due(now, at, BATCH, LEASE, self._owner))

        claimed = await asyncio.wrap_future(self._store.submit(job))
        self._begun = True
        return claimed

    async def _fire(self, timer: Timer, now: datetime, serve: Serve | None = None) -> bool:
        """Fire one timer in a transaction of its own; one that fails is tried again after its lease.

        Args:
            serve: what firing it does; by default whatever its kind asks for.
        """

        def job(unit: WorkUnit) -> bool:
            if not unit.fired(timer.id, self._owner):
                return False
            serve(unit, timer, now) if serve is not None else due(self._office, unit, timer, now)
            return True

        try:
            done = await asyncio.wrap_future(self._store.submit(job))
        except Conflict:
            return False
        except self._passing as error:
            _log.warning("a timer comes later", extra={"timer": timer.key, "error": type(error).__name__})
            return False
        except Exception:  # noqa: BLE001 - whatever it was, the other timers must go on
            _log.exception("a timer could not be fired", extra={"timer": timer.key})
            if self._failed_too_often(timer):
                await self._park(timer)
            return False
        if done:
            self._fired()
        return done

    async def _work(self, timer: Timer, now: datetime) -> bool:
        """Fire a timer whose work is done off the writer; what goes on failing is finished as impossible."""
        try:
            gathering = self._store.submit(lambda unit: jobs.gather(self._office, unit, timer, now))
            try:
                work = await asyncio.wrap_future(gathering)
            except self._passing as error:
                _log.warning("a job comes later", extra={"timer": timer.key, "error": type(error).__name__})
                return False
            async with asyncio.timeout(LONGEST_JOB):
                made = await asyncio.to_thread(jobs.make, work, self._shelf)
        except Exception as error:  # noqa: BLE001 - whatever it was, the other timers must go on
            _log.exception("a job failed", extra={"timer": timer.key})
            if not self._failed_too_often(timer):
                return False
            made = CannotBeMade(f"{type(error).__name__}: {error}")

        def note(unit: WorkUnit, timer: Timer, now: datetime) -> None:
            jobs.finish(self._office, unit, timer, made, now)

        return await self._fire(timer, now, note)

    def _failed_too_often(self, timer: Timer) -> bool:
        """Count a failure that is our own fault."""
        self._failures[timer.id] += 1
        return self._failures[timer.id] >= MOST_FAILURES

    async def _park(self, timer: Timer) -> None:
        """Let a timer be until the next start."""
        _log.error("a timer waits for the next start", extra={"timer": timer.key})
        parking = self._store.submit(lambda unit: unit.park_timer(timer.id, self._owner))
        with suppress(*self._passing):  # then it fails once more after its lease
            await asyncio.wrap_future(parking)
