"""Timers, leases and versions."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

import pytest

from machines.records import Timer
from storage import SqlUnit, Store, VersionChanged
from tests.storage.store_samples import NOW, do, new_case, new_task, new_timer

T0 = 1_000_000.0


def set_all(unit: SqlUnit, timers: Sequence[Timer]) -> None:
    for timer in timers:
        unit.set_timer(timer)


def test_a_timer_is_set_once_per_key(store: Store) -> None:
    """A second timer with the same key changes nothing, not even after the first has fired."""
    timer = new_timer("k")
    for _ in range(2):
        do(store, lambda unit: unit.set_timer(timer))
    claimed = do(store, lambda unit: unit.claim_due(NOW, T0, 10, 30, "a"))
    assert [(one.key, one.rule, one.anchor) for one in claimed] == [("k", "1 día hábil", NOW)]
    assert do(store, lambda unit: unit.fired(claimed[0].id, "a"))
    do(store, lambda unit: unit.set_timer(timer))
    assert not store.read(lambda unit: list(unit.waiting_timers()))


def test_due_follows_the_office_clock_and_leases_the_machines(store: Store) -> None:
    """Nothing early, oldest first, nobody else's while leased; only the holder fires, once."""
    timers = [new_timer(str(hour), NOW + timedelta(hours=hour)) for hour in (2, 1, 3)]
    do(store, lambda unit: set_all(unit, timers))
    assert [one.key for one in store.read(lambda unit: list(unit.waiting_timers()))] == ["1", "2", "3"]
    later = NOW + timedelta(hours=1)
    assert [one.key for one in store.read(lambda unit: list(unit.timers_after(later)))] == ["2", "3"]

    def claim(at: float, owner: str) -> list[int]:
        now = NOW + timedelta(hours=2)
        return [one.id for one in do(store, lambda u: u.claim_due(now, at, 10, 30, owner))]

    first = claim(T0, "a")
    assert first == [2, 1]
    assert claim(T0 + 29, "b") == []
    assert claim(T0 + 30, "b") == [2, 1]
    assert not do(store, lambda unit: unit.fired(2, "a"))
    assert [do(store, lambda unit: unit.fired(2, "b")) for _ in range(2)] == [True, False]


def test_a_tasks_timers_are_cancelled_with_it(store: Store) -> None:
    """A cancelled timer is neither due nor fired, even if it was claimed."""
    task = do(store, lambda unit: unit.add_task(new_task(unit.open_case(new_case()).id, "Jefe")))
    do(store, lambda unit: unit.set_timer(new_timer("k", task_id=task.id)))
    claimed = do(store, lambda unit: unit.claim_due(NOW, T0, 10, 30, "a"))
    do(store, lambda unit: unit.cancel_timers(task.id))
    assert not do(store, lambda unit: unit.fired(claimed[0].id, "a"))
    assert not store.read(lambda unit: list(unit.waiting_timers()))


def test_a_timer_is_known_for_ever_and_cancelled_by_its_key(store: Store) -> None:
    """What it is about comes back; cancelled it waits no more, and its key stays used."""
    timer = new_timer("k", about="SEPREM-DI-008.2")
    do(store, lambda unit: set_all(unit, [timer, new_timer("other", kind="occasion")]))
    assert store.read(lambda unit: (unit.timer_is_known("k"), unit.timer_is_known("x"))) == (True, False)
    [found] = store.read(lambda unit: list(unit.waiting_timers("reminder")))
    assert found == replace(timer, id=found.id)
    assert [one.key for one in store.read(lambda unit: list(unit.waiting_timers()))] == ["k", "other"]
    do(store, lambda unit: unit.cancel_timer("k"))
    do(store, lambda unit: unit.set_timer(timer))
    assert [one.key for one in store.read(lambda unit: list(unit.waiting_timers()))] == ["other"]
    assert store.read(lambda unit: unit.timer_is_known("k"))


def test_a_cases_timers_are_cancelled_with_it(store: Store) -> None:
    """Those of its tasks too; those of other cases stay."""

    def job(unit: SqlUnit) -> None:
        case, other = (unit.open_case(new_case()) for _ in range(2))
        task = unit.add_task(new_task(case.id, "Jefe"))
        set_all(
            unit,
            [
                new_timer("case", case_id=case.id),
                new_timer("task", case_id=case.id, task_id=task.id),
                new_timer("other", case_id=other.id),
            ],
        )
        unit.cancel_case_timers(case.id)

    do(store, job)
    assert [one.key for one in store.read(lambda unit: list(unit.waiting_timers()))] == ["other"]


def test_a_moved_timer_fires_at_its_new_instant_only(store: Store) -> None:
    """Whoever had claimed it at the earlier one fires nothing; a timer that has fired is not moved."""
    do(store, lambda unit: unit.set_timer(new_timer("k")))
    [claimed] = do(store, lambda unit: unit.claim_due(NOW, T0, 10, 30, "a"))
    later = NOW + timedelta(days=1)
    do(store, lambda unit: unit.move_timer("k", later))
    assert not do(store, lambda unit: unit.fired(claimed.id, "a"))
    assert do(store, lambda unit: unit.claim_due(NOW, T0 + 60, 10, 30, "a")) == []
    [again] = do(store, lambda unit: unit.claim_due(later, T0 + 60, 10, 30, "b"))
    assert (again.due_at, again.anchor) == (later, NOW)
    assert do(store, lambda unit: unit.fired(again.id, "b"))
    do(store, lambda unit: unit.move_timer("k", later + timedelta(days=1)))
    assert list(store.read(lambda unit: unit.waiting_timers())) == []


def test_a_parked_timer_is_claimed_by_nobody_until_it_is_let_go(store: Store) -> None:
    """It goes on waiting, however late it is; only its holder parks it, and what is held otherwise stays held."""
    do(store, lambda unit: set_all(unit, [new_timer("parked"), new_timer("held")]))
    parked, held = sorted(
        do(store, lambda unit: unit.claim_due(NOW, T0, 10, 30, "a")), key=lambda one: one.id
    )
    do(store, lambda unit: unit.park_timer(parked.id, "a"))
    do(store, lambda unit: unit.park_timer(held.id, "b"))
    years = T0 + 1e9
    assert [one.key for one in do(store, lambda unit: unit.claim_due(NOW, years, 10, 1e9, "b"))] == ["held"]
    assert len(list(store.read(lambda unit: unit.waiting_timers()))) == 2
    do(store, lambda unit: unit.unpark_timers(NOW))
    assert [one.key for one in do(store, lambda unit: unit.claim_due(NOW, years, 10, 30, "c"))] == ["parked"]


def test_two_owners_fire_two_hundred_timers_exactly_once(store: Store) -> None:
    """Two workers, short of leases, racing: every timer fires, none twice."""
    do(store, lambda unit: set_all(unit, [new_timer(f"t{n}") for n in range(200)]))
    fired: Counter[int] = Counter()

    def work(owner: str) -> None:
        for second in range(10_000):
            if not work_once(owner, T0 + second):
                return

    def work_once(owner: str, at: float) -> bool:
        batch = do(store, lambda unit: unit.claim_due(NOW, at, 7, 2, owner))
        for timer in batch:
            if fire(timer.id, owner):
                fired[timer.id] += 1
        return bool(batch) or bool(store.read(lambda unit: list(unit.waiting_timers())))

    def fire(timer_id: int, owner: str) -> bool:
        return do(store, lambda unit: unit.fired(timer_id, owner))

    workers = [threading.Thread(target=work, args=(owner,)) for owner in "ab"]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join(20)
    assert len(fired) == 200
    assert set(fired.values()) == {1}


def test_one_poller_holds_a_lease(store: Store) -> None:
    """A lease is renewed by its holder, refused to others until it runs out or is given up."""

    def take(owner: str, at: float, seconds: float = 30) -> bool:
        return do(store, lambda unit: unit.lease("telegram", owner, at, seconds))

    assert take("a", T0)
    assert take("a", T0 + 10)
    assert not take("b", T0 + 39)
    assert take("b", T0 + 40)
    assert take("b", T0 + 41, seconds=0)
    assert take("a", T0 + 41)
    assert do(store, lambda unit: unit.lease("imap", "b", T0, 30))


def test_a_version_never_changes_its_bytes(store: Store) -> None:
    """The same version with other bytes is refused, naming it; the first bytes are kept."""

    def register(sha256: str, source: bytes) -> None:
        do(store, lambda u: u.register_version("SOSEP", "P", "1", sha256, source, NOW))

    register("a", b"first")
    register("a", b"first")
    with pytest.raises(VersionChanged, match="SOSEP P 1"):
        register("b", b"second")
    do(store, lambda unit: unit.register_version("INE", "P", "1", "c", b"third", NOW))
    assert store.read(lambda unit: unit.all_versions()) == [
        ("INE", "P", "1", b"third"),
        ("SOSEP", "P", "1", b"first"),
    ]
