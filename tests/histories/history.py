"""One history: people work while things go wrong; then all is calm, and everything is counted."""

from __future__ import annotations

import random
import signal
import sqlite3
import time
from collections import Counter
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import dataclass

import psycopg

from storage.files import FileStore
from tests.histories.faults import change_uidvalidity
from tests.histories.levers import Disk
from tests.histories.office import Counter as Desk
from tests.histories.office import Office
from tests.histories.people import Crew, Rows, track
from tests.histories.plan import Event, Plan, Trouble, plan
from tests.system.audit import Audit

KILLS = (Trouble.KILL, Trouble.KILL_STARTING, Trouble.POWER_CUT, Trouble.STOP)


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """What happened in a history."""

    seconds: float
    inputs: int
    cases: int
    sent: int
    """Messages and letters."""
    repeated: int
    """Of those, how many arrived a second time."""
    troubles: Mapping[str, int]
    """How often each thing went wrong; on the wire, as far as it struck."""


def play(office: Office, seed: int) -> Figures:
    """Play the history of a seed.

    Raises:
        AssertionError: something was lost, came twice, or never came.
    """
    began = time.monotonic()
    ours = plan(seed, several=office.several)
    with office.opened(seed) as desk:
        try:
            return _played(desk, ours, began)
        except BaseException as error:
            error.add_note(f"{ours}\n{desk.logged()}")
            raise


def _played(desk: Desk, ours: Plan, began: float) -> Figures:
    chance = random.Random(ours.seed)
    crew = Crew(desk.page, chance, desk.levers)
    plays = [track(kind, crew, chance, count) for count, kind in enumerate(ours.tracks, 1)]
    happened: Counter[str] = Counter()
    with ThreadPoolExecutor(len(plays)) as pool:
        working = [pool.submit(one) for one in plays]
        for event in ours.events:
            time.sleep(event.after)
            _befall(desk, event)
            if event.trouble is not Trouble.WIRE:
                happened[event.trouble] += 1
        desk.calm()
        rows: dict[str, list[str]] = {}
        for one in working:
            rows |= one.result()
    desk.settle()
    happened.update(desk.faults.happened)
    desk.stop()
    return _counted(desk, rows, happened, began)


def _befall(desk: Desk, event: Event) -> None:
    """Let one thing go wrong, and where it has an end, end it."""
    bot = desk.bots[event.bot]
    match event.trouble:
        case Trouble.KILL:
            bot.kill()
            desk.restart(event.bot, awaited=event.lasts < 1)
        case Trouble.KILL_STARTING:
            bot.kill()
            starting = desk.begin(event.bot)
            time.sleep(event.lasts / 3)
            starting.kill()
            desk.restart(event.bot)
        case Trouble.POWER_CUT:
            bot.kill()
            with (desk.data / "v.db-wal").open("ab") as log:
                log.write(random.Random(event.after).randbytes(int(event.lasts * 4096)))
            desk.restart(event.bot)
        case Trouble.STOP:
            bot.stop()
            desk.restart(event.bot)
        case Trouble.FREEZE:
            bot.signal(signal.SIGSTOP)
            # Of several, one that stands still so long is taken for dead.
            time.sleep(event.lasts * (6 if len(desk.bots) > 1 else 1))
            bot.signal(signal.SIGCONT)
        case Trouble.DISK_FULL | Trouble.DISK_SLOW:
            desk.levers.disk = Disk.FULL if event.trouble is Trouble.DISK_FULL else Disk.SLOW
            time.sleep(event.lasts)
            desk.levers.disk = Disk.GOOD
        case Trouble.LOCKED:
            with closing(sqlite3.connect(desk.data / "v.db", isolation_level=None, timeout=5)) as other:
                other.execute("BEGIN IMMEDIATE")
                time.sleep(event.lasts)
                other.execute("ROLLBACK")
        case Trouble.HUNG_UP:
            with psycopg.connect(desk.database, autocommit=True) as other:
                other.execute(
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                    "WHERE datname = current_database() AND pid <> pg_backend_pid()"
                )
        case Trouble.CLOCK:
            desk.levers.ahead += event.jump
        case Trouble.NEW_UIDS:
            change_uidvalidity(desk.page_url, keep_flags=event.times > 1)
        case Trouble.WIRE:
            desk.faults.arm(event.what, event.times)


def _counted(desk: Desk, rows: Rows, happened: Counter[str], began: float) -> Figures:
    """Everything that was done is there once, and everything that was said arrived."""
    audit = Audit(desk.database, desk.page)
    audit.nothing_is_left_over()
    audit.every_input_came_in_once()
    gone_through = {number: audit.steps(number) for number in rows}
    assert gone_through == dict(rows), gone_through
    audit.proves_itself(FileStore(desk.data).read)
    audit.numbers_have_no_gap()
    audit.documents_have_no_gap()
    addressed = {
        str(one) for (one,) in audit.rows("SELECT DISTINCT address FROM outbox WHERE state = 'sent'")
    }
    everyone = (desk.page.person(one["name"], remembers=True) for one in desk.page.people())
    people = [one for one in everyone if addressed & {one.email, str(one.user_id)}]
    # Whatever struck may have struck between a sending and its note.
    most = 2 + happened.total()
    again = audit.every_letter_arrived(people, most=most) + audit.every_message_arrived(people, most=most)
    sent = len(audit.rows("SELECT 1 FROM outbox WHERE state = 'sent'"))
    return Figures(
        seconds=time.monotonic() - began,
        inputs=len(desk.page.given),
        cases=len(audit.rows("SELECT 1 FROM cases")),
        sent=sent,
        repeated=again,
        troubles=happened,
    )
