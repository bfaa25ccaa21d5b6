"""Several processes over one PostgreSQL: who is slower runs again, and what one moment must not decide is locked."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import replace
from functools import partial

import pytest

from machines.errors import Conflict
from machines.records import ChannelName, InboundState, TaskState
from storage import SqlUnit, Store
from tests.storage.conftest import empty_tables
from tests.storage.store_samples import NOW, do, entry, new_case, new_task, new_timer, outgoing, staff

T0 = 1_000_000.0


@pytest.fixture
def two(postgresql_url: str) -> Iterator[tuple[Store, Store]]:
    """Two processes' stores over one database."""
    empty_tables(postgresql_url)
    stores = Store.open(postgresql_url, clock=lambda: NOW), Store.open(postgresql_url, clock=lambda: NOW)
    yield stores
    for one in stores:
        one.close()


class Gate:
    """Two jobs stand before it until both have come, once; whoever runs again walks through."""

    def __init__(self) -> None:
        self._barrier = threading.Barrier(2)
        self.runs: Counter[str] = Counter()

    def pass_through(self, who: str) -> None:
        """Wait for the other, in the first run."""
        self.runs[who] += 1
        if self.runs[who] == 1:
            try:
                self._barrier.wait(1)
            except threading.BrokenBarrierError:
                return  # the other waits in the database for us, as it should


def both(two: tuple[Store, Store], job: Callable[..., object]) -> list[Future[object]]:
    """Run a job at once in either process; its futures, when they are done."""
    futures = [store.submit(partial(job, who=who)) for store, who in zip(two, "ab", strict=True)]
    for one in futures:
        one.exception(20)
    return futures


def test_two_approvers_at_once_and_one_decision(two: tuple[Store, Store]) -> None:
    """Both have read the open task; one closes it, the other is run again and finds it closed."""
    case = do(two[0], lambda unit: unit.open_case(new_case()))
    task = do(two[0], lambda unit: unit.add_task(new_task(case.id, "Jefe")))
    gate = Gate()

    def approve(unit: SqlUnit, who: str) -> str:
        found = unit.task(task.id)
        assert found is not None
        if found.state is not TaskState.OPEN:
            return "too late"
        gate.pass_through(who)
        mine = unit.case(case.id)
        unit.append(mine, [entry()], NOW)
        unit.close_task(found, TaskState.DONE, by=None, answer=who, now=NOW)
        return "done"

    assert sorted(str(one.result()) for one in both(two, approve)) == ["done", "too late"]
    assert len(two[0].read(lambda unit: unit.history(case.id))) == 1


def test_the_last_two_elements_end_at_once(two: tuple[Store, Store]) -> None:
    """Each ends its own element; one of the two sees that none is open, and moves the case on."""
    parent = do(two[0], lambda unit: unit.open_case(new_case()))
    children = {
        who: do(two[0], lambda unit, who=who: unit.open_case(new_case(parent=parent.id, element=who)))  # type: ignore[misc] # bound
        for who in "ab"
    }
    gate = Gate()

    def end(unit: SqlUnit, who: str) -> bool:
        child = unit.case(children[who].id)
        gate.pass_through(who)
        unit.append(replace(child, closed_at=NOW), [entry()], NOW)
        if any(one.closed_at is None for one in unit.children(parent.id)):
            return False
        unit.append(unit.case(parent.id), [entry()], NOW)
        return True

    assert sorted(bool(one.result()) for one in both(two, end)) == [False, True]
    assert len(two[0].read(lambda unit: unit.history(parent.id))) == 1


def test_two_that_wait_for_each_other(two: tuple[Store, Store]) -> None:
    """A deadlock: the database ends one, which runs again alone; both are kept."""
    cases = [do(two[0], lambda unit: unit.open_case(new_case())) for _ in "ab"]
    gate = Gate()

    def write(unit: SqlUnit, who: str) -> None:
        order = cases if who == "a" else cases[::-1]
        unit.append(unit.case(order[0].id), [entry()], NOW)
        gate.pass_through(who)
        unit.append(unit.case(order[1].id), [entry()], NOW)

    for one in both(two, write):
        one.result()
    assert [len(two[0].read(lambda unit, case=case: unit.history(case.id))) for case in cases] == [2, 2]  # type: ignore[misc] # bound
    assert sum(gate.runs.values()) == 3


def test_a_conflict_that_is_none_of_others_is_its_callers(two: tuple[Store, Store]) -> None:
    """Run again alone it still fails: then nobody was faster, and the caller gets it after two runs."""
    case = do(two[0], lambda unit: unit.open_case(new_case()))
    do(two[0], lambda unit: unit.append(case, [entry()], NOW))
    runs: list[int] = []

    def stale(unit: SqlUnit) -> None:
        runs.append(1)
        unit.append(case, [entry()], NOW)

    with pytest.raises(Conflict):
        do(two[0], stale)
    assert len(runs) == 2


def test_case_numbers_have_no_gap(two: tuple[Store, Store]) -> None:
    """Forty openings from two processes, every fourth of which fails: the rest are numbered from 1 on."""

    def opens(index: int) -> str:
        def job(unit: SqlUnit) -> str:
            number = unit.open_case(new_case()).number
            if index % 4 == 0:
                raise ZeroDivisionError
            return number

        try:
            return two[index % 2].submit(job).result(20)
        except ZeroDivisionError:
            return ""

    with ThreadPoolExecutor(8) as crew:
        numbers = sorted(filter(None, crew.map(opens, range(40))))
    assert numbers == [f"SOSEP-2026-{count:05}" for count in range(1, 31)]


def test_one_timer_and_one_message_are_claimed_by_one(two: tuple[Store, Store]) -> None:
    """Each timer is fired once and each message claimed once, to one address one at a time, by whomever."""
    for count in range(20):
        do(two[0], lambda unit, count=count: unit.set_timer(new_timer(f"t{count}")))  # type: ignore[misc] # bound
        do(two[0], lambda unit, count=count: unit.enqueue(outgoing(f"k{count}", str(count % 5)), NOW))  # type: ignore[misc] # bound
    fired: list[int] = []
    claimed: list[str] = []

    def works(who: int) -> None:
        owner, store = str(who), two[who % 2]
        for timer in do(store, lambda unit: unit.claim_due(NOW, T0, 5, 60, owner)):
            fired.extend([timer.id] * do(store, lambda unit, timer=timer: unit.fired(timer.id, owner)))  # type: ignore[misc] # bound
        claimed.extend(
            one.outgoing.address for one in do(store, lambda unit: unit.claim_outbox(T0, 3, 60, owner))
        )

    with ThreadPoolExecutor(8) as crew:
        list(crew.map(works, range(8)))
    assert len(fired) == len(set(fired)) == 20
    assert sorted(claimed) == ["0", "1", "2", "3", "4"]


def test_a_message_is_taken_over_while_its_sender_notes(two: tuple[Store, Store]) -> None:
    """One claims it anew at the moment in which the first, who stood still, gives it up: it stays the second one's."""
    do(two[0], lambda unit: unit.enqueue(outgoing("k", "1"), NOW))
    (mine,) = do(two[0], lambda unit: unit.claim_outbox(T0, 5, 60, "a"))
    gate = Gate()

    def at_once(unit: SqlUnit, who: str) -> bool:
        if who == "a":
            gate.pass_through(who)
            return unit.failed(mine, "403", NOW)
        taken = unit.claim_outbox(T0 + 61, 5, 60, "b")
        gate.pass_through(who)
        return len(taken) == 1

    assert [one.result() for one in both(two, at_once)] == [False, True]
    assert do(two[0], lambda unit: unit.claim_outbox(T0 + 122, 5, 60, "c"))[0].attempts == 2


def test_who_stood_still_does_nothing_late(two: tuple[Store, Store]) -> None:
    """Two processes have the same stored message in hand: one handles it, the other is told that it is not the next."""
    ids = [
        do(two[0], lambda unit, name=name: unit.receive(ChannelName.CHAT, name, "7", b"", NOW))  # type: ignore[misc] # bound
        for name in ("first", "second")
    ]
    gate = Gate()

    def handle(unit: SqlUnit, who: str) -> bool:
        gate.pass_through(who)
        assert ids[0] is not None
        if not unit.is_next(ids[0], "7"):
            return False
        unit.finish(ids[0], InboundState.DONE)
        return True

    assert sorted(bool(one.result()) for one in both(two, handle)) == [False, True]
    assert do(two[0], lambda unit: unit.is_next(ids[1] or 0, "7"))


def test_the_dead_are_buried_once_and_their_claims_are_free(two: tuple[Store, Store]) -> None:
    """A process's leases, timers and messages are anybody's five seconds after its last beat, and not before."""
    do(two[0], lambda unit: unit.set_timer(new_timer("t")))
    do(two[0], lambda unit: unit.enqueue(outgoing("k", "1"), NOW))
    assert do(two[0], lambda unit: unit.live("a", ["telegram"], T0, 5)) == ({"process a", "telegram"}, 1, [])
    assert do(two[0], lambda unit: unit.lease("chat 7", "a", T0, 5))
    assert do(two[0], lambda unit: unit.claim_due(NOW, T0, 5, 600, "a"))
    assert do(two[0], lambda unit: unit.claim_outbox(T0, 5, 600, "a"))
    assert do(two[1], lambda unit: unit.live("b", ["telegram"], T0 + 4, 5)) == ({"process b"}, 2, [])
    assert do(two[1], lambda unit: unit.claim_outbox(T0 + 4, 5, 600, "b")) == []
    held, living, dead = do(two[1], lambda unit: unit.live("b", ["telegram"], T0 + 6, 5))
    assert (held, living, dead) == ({"process b", "telegram"}, 1, ["a"])
    assert do(two[1], lambda unit: unit.lease("chat 7", "b", T0 + 6, 5))
    (timer,) = do(two[1], lambda unit: unit.claim_due(NOW, T0 + 6, 5, 600, "b"))
    assert len(do(two[1], lambda unit: unit.claim_outbox(T0 + 6, 5, 600, "b"))) == 1
    assert not do(two[0], lambda unit: unit.fired(timer.id, "a"))
    held, living, dead = do(two[0], lambda unit: unit.live("a", ["telegram"], T0 + 7, 5))
    assert (held, living, dead) == ({"process a"}, 2, [])


def test_a_clean_end_leaves_nothing_to_wait_for(two: tuple[Store, Store]) -> None:
    """What a process gives back at its end another has at once."""
    do(two[0], lambda unit: unit.live("a", ["telegram", "imap"], T0, 5))
    do(two[0], lambda unit: unit.give_back("a"))
    held, living, dead = do(two[1], lambda unit: unit.live("b", ["telegram", "imap"], T0, 5))
    assert (held, living, dead) == ({"process b", "telegram", "imap"}, 1, [])


def test_leases_go_by_the_databases_clock(two: tuple[Store, Store]) -> None:
    """Both processes read the same clock, and it goes on."""
    first = do(two[0], lambda unit: unit.database_now())
    assert first < do(two[1], lambda unit: unit.database_now()) < first + 60


def test_one_address_becomes_one_persons(two: tuple[Store, Store]) -> None:
    """Two prove at once that it is theirs: one has it. While one proves it the roster gives it to the other: so it is."""
    ids, gate = staff(two[0]), Gate()
    do(two[0], lambda unit: unit.first_sight(ChannelName.MAIL, "x@y.gt", NOW))

    def prove(unit: SqlUnit, who: str) -> bool:
        gate.pass_through(who)
        return unit.prove_mail(ids["Ana" if who == "a" else "Beto"], "x@y.gt", NOW)

    assert sorted(bool(one.result()) for one in both(two, prove)) == [False, True]
    do(two[0], lambda unit: (unit.unprove_mail("x@y.gt"), unit.first_sight(ChannelName.MAIL, "x@y.gt", NOW)))
    gate = Gate()

    def prove_or_give(unit: SqlUnit, who: str) -> None:
        gate.pass_through(who)
        if who == "a":
            unit.prove_mail(ids["Ana"], "x@y.gt", NOW)
        else:
            unit.verify_mails(ids["Beto"], ["beto@sosep.gt", "x@y.gt"])

    for one in both(two, prove_or_give):
        one.result()
    found = two[0].read(lambda unit: unit.person_at(ChannelName.MAIL, "x@y.gt"))
    assert found is not None
    assert found.id == ids["Beto"]
