"""The writer and the store: isolation, durability, no locks in anybody's way."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import threading
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from machines.ports import Unit
from machines.records import InboundState
from storage import SqlUnit, Store
from storage.chain import broken_at
from storage.connection import connect
from storage.instants import instant, micros
from tests.storage.store_samples import NOW, bump, bumped, do, entry, new_case

ROOT = Path(__file__).parents[2]


def test_a_unit_is_what_the_core_asks_for(store: Store) -> None:
    """The type checker agrees that `SqlUnit` is a `Unit`."""

    def core(unit: Unit) -> str:
        return unit.open_case(new_case()).number

    assert do(store, core).startswith("SOSEP-")


@pytest.mark.parametrize("error", [ValueError("x"), KeyboardInterrupt(), SystemExit(3)])
def test_a_failing_job_harms_nobody(store: Store, error: BaseException) -> None:
    """Its caller gets the very exception, its changes are gone, the jobs beside it are kept."""

    def fails(unit: SqlUnit) -> None:
        unit.open_case(new_case())
        raise error

    before = store.submit(lambda unit: bump(unit, "before"))
    failing = store.submit(fails)
    after = store.submit(lambda unit: bump(unit, "after"))
    assert before.result(20) is after.result(20) is None
    assert failing.exception(20) is error
    assert store.read(lambda unit: unit.case_numbered("SOSEP-2026-00001")) is None
    versions = store.read(lambda unit: [bumped(unit, n) for n in ("before", "after")])
    assert versions == [1, 1]


def held_up(store: Store, commits: list[str]) -> threading.Event:
    """Keep the writer busy until the event is set, and note every commit from then on."""
    busy, go = threading.Event(), threading.Event()

    def waits(unit: SqlUnit) -> None:
        unit.connection._raw.set_trace_callback(commits.append)
        busy.set()
        assert go.wait(20)

    store.submit(waits)
    assert busy.wait(20)
    return go


def test_what_waits_shares_one_commit(tmp_path: Path) -> None:
    """A burst of fifty costs one sync of the disk; one of them that fails takes nobody with it."""
    store, said = Store.open(f"sqlite:///{tmp_path}/v.db", clock=lambda: NOW), list[str]()
    go = held_up(store, said)

    def fails(unit: SqlUnit) -> None:
        bump(unit)
        raise ValueError("mine")

    jobs = [store.submit(fails if at == 20 else bump) for at in range(50)]
    go.set()
    told = [job.exception(20) for job in jobs]
    assert [str(one) for one in told if one is not None] == ["mine"]
    assert told[20] is not None
    assert said.count("COMMIT") == 2  # the one that kept the writer busy, and theirs
    assert store.read(bumped) == 49
    store.close()


def test_a_disk_that_one_job_fills_is_not_full_for_the_others(tmp_path: Path) -> None:
    """It kills the commit that they share; each runs again alone, and only the large one is told that it failed."""
    store, said = Store.open(f"sqlite:///{tmp_path}/v.db", clock=lambda: NOW), list[str]()
    go = held_up(store, said)

    def fills(unit: SqlUnit) -> None:
        (pages,) = unit.connection.execute("PRAGMA page_count", {}).fetchone() or (0,)
        unit.connection.execute(f"PRAGMA max_page_count={pages + 20}", {})
        unit.remember("large", "x" * 4_000_000)

    jobs = [store.submit(fills if at == 5 else bump) for at in range(10)]
    go.set()
    told = [str(job.exception(20) or "") for job in jobs]
    assert told == [""] * 5 + ["database or disk is full"] + [""] * 4
    assert store.read(bumped) == 9
    assert store.read(lambda unit: unit.recall("large")) == ""
    store.close()


def test_nobody_is_answered_before_the_commit(tmp_path: Path) -> None:
    """While the last of a group still works, the first one's answer is not given."""
    store, said = Store.open(f"sqlite:///{tmp_path}/v.db", clock=lambda: NOW), list[str]()
    go, last, end = held_up(store, said), threading.Event(), threading.Event()

    def lingers(unit: SqlUnit) -> None:
        last.set()
        assert end.wait(20)

    first = store.submit(bump)
    store.submit(lingers)
    go.set()
    assert last.wait(20)
    assert not first.done()
    assert store.read(bumped) == 0
    end.set()
    first.result(20)
    assert store.read(bumped) == 1
    store.close()


def test_a_broken_statement_is_rolled_back(store: Store) -> None:
    """A foreign key that points nowhere fails its job only."""
    with pytest.raises(Exception, match=r"(?i)foreign key"):
        do(store, lambda unit: unit.open_case(new_case(requester=99)))
    assert do(store, lambda unit: unit.open_case(new_case())).number == "SOSEP-2026-00001"


def test_a_lost_connection_is_replaced(store: Store) -> None:
    """The job that met the loss fails; the next one runs."""

    def cuts(unit: SqlUnit) -> None:
        bump(unit, "lost")
        unit.connection.close()

    with pytest.raises(Exception, match="closed"):
        do(store, cuts)
    do(store, lambda unit: bump(unit, "kept"))
    assert store.read(lambda unit: bumped(unit, "kept")) == 1
    assert store.read(lambda unit: bumped(unit, "lost")) == 0


def test_closing_finishes_what_is_queued(url: str) -> None:
    """Every job submitted before the close is committed; afterwards none is taken."""
    store = Store.open(url, clock=lambda: NOW)
    futures = [store.submit(bump) for _ in range(50)]
    store.close()
    assert all(future.done() for future in futures)
    with pytest.raises(RuntimeError, match="closed"):
        store.submit(bump)
    store.close()
    again = Store.open(url, clock=lambda: NOW)
    assert again.read(bumped) == 50
    again.close()


def test_a_reader_cannot_write(store: Store) -> None:
    """The database itself refuses, and the store goes on."""
    with pytest.raises(Exception, match=r"(?i)read-?\s?only|readonly"):
        store.read(bump)
    assert store.read(bumped) == 0


def test_readers_and_a_second_writer_never_meet_a_lock(url: str) -> None:
    """Failure case 35: a bot, a command that writes beside it, and readers: no "database is locked"."""
    one, two = (Store.open(url, clock=lambda: NOW) for _ in range(2))
    done = threading.Event()
    errors: list[Exception] = []

    def read() -> None:
        try:
            while not done.is_set():
                one.read(lambda unit: (bumped(unit), unit.unfinished()))
        except Exception as error:  # noqa: BLE001 - whatever it is, the test shows it
            errors.append(error)

    readers = [threading.Thread(target=read) for _ in range(2)]
    for reader in readers:
        reader.start()
    futures = [s.submit(bump) for _ in range(150) for s in (one, two)]
    for future in futures:
        future.result(30)
    done.set()
    for reader in readers:
        reader.join(20)
    assert errors == []
    assert one.read(bumped) == 300
    one.close()
    two.close()


_CHILD = """
import sys
from machines.records import ChannelName, InboundState
from storage import Store
from tests.storage.store_samples import NOW, entry, new_case
store = Store.open(sys.argv[1], clock=lambda: NOW)
def job(n):
    def run(unit):
        id_ = unit.receive(ChannelName.CHAT, str(n), "101", b"{}", NOW)
        unit.append(unit.open_case(new_case()), [entry(values={"n": str(n)})], NOW)
        unit.finish(id_, InboundState.DONE)
    return run
n = 0
while True:
    futures = [store.submit(job(n + k)) for k in range(5)]
    for future in futures:
        future.result()
        print(n, flush=True)
        n += 1
"""


def sound_cases(unit: SqlUnit) -> int:
    """How many cases there are, each found whole."""
    number = 0
    while (case := unit.case_numbered(f"SOSEP-2026-{number + 1:05}")) is not None:
        number += 1
        assert case.seq == 1
        assert broken_at(unit.links(case.id)) is None
    return number


def test_kill_9_leaves_a_consistent_file(tmp_path: Path) -> None:
    """What was confirmed before the kill is there, whole; nothing is half there."""
    url = f"sqlite:///{tmp_path}/v.db"
    child = subprocess.Popen(
        [sys.executable, "-c", _CHILD, url],
        stdout=subprocess.PIPE,
        cwd=ROOT,
    )
    assert child.stdout is not None
    confirmed = [int(child.stdout.readline()) for _ in range(40)]
    os.kill(child.pid, signal.SIGKILL)
    confirmed += [int(line) for line in child.stdout.read().split(b"\n") if line]
    child.stdout.close()
    child.wait(10)
    raw = sqlite3.connect(tmp_path / "v.db")
    assert raw.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    assert raw.execute("PRAGMA foreign_key_check").fetchall() == []
    raw.close()
    store = Store.open(url, clock=lambda: NOW)
    number = store.read(sound_cases)
    row = store.read(lambda unit: unit.inbound(number))
    assert row is not None
    assert row.state is InboundState.DONE
    assert store.read(lambda unit: unit.unfinished()) == []
    assert number > max(confirmed)
    assert do(store, lambda u: u.open_case(new_case())).number == f"SOSEP-2026-{number + 1:05}"
    store.close()


def test_sqlite_runs_as_it_must(tmp_path: Path) -> None:
    """WAL, full synchronisation and foreign keys; the file is its owner's alone."""
    url = f"sqlite:///{tmp_path}/deep/v.db"
    Store.open(url, clock=lambda: NOW).close()
    connection = connect(url, writes=True)
    found = {
        name: connection.execute(f"PRAGMA {name}", {}).fetchone()
        for name in ("journal_mode", "synchronous", "foreign_keys")
    }
    connection.close()
    assert found == {"journal_mode": ("wal",), "synchronous": (2,), "foreign_keys": (1,)}
    assert (tmp_path / "deep" / "v.db").stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("url", ["mysql://h/d", "sqlite://", "sqlite:///:memory:"])
def test_other_databases_are_refused(url: str) -> None:
    """A URL that is neither of ours, or forgets everything, is a ValueError."""
    with pytest.raises(ValueError, match="sqlite:///"):
        Store.open(url, clock=lambda: NOW)


def test_instants_are_exact_microseconds() -> None:
    """Instants go there and back without rounding; a naive one is refused."""
    at = datetime(2026, 11, 23, 9, 0, 0, 123457, tzinfo=UTC) + timedelta(days=40_000)
    assert instant(micros(at)) == at
    with pytest.raises(ValueError, match="zone"):
        micros(datetime(2026, 1, 1))  # noqa: DTZ001 - the naive one


def test_entries_without_values_need_no_content(store: Store) -> None:
    """A row without values has no salts to keep."""
    case = do(store, lambda u: u.append(u.open_case(new_case()), [entry()], NOW))
    link = store.read(lambda unit: unit.links(case.id))[0]
    assert (link.public_salt, link.public) == (None, None)
