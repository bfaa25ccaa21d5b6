"""What is watched: counts, what is stuck, and what a human settles; the same on both databases."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from machines.messages import Message, Outgoing
from machines.records import ChannelName, InboundState, Timer
from machines.watching.figures import Failing, Figures
from storage import SqlUnit, Store
from tests.storage.store_samples import NOW, do, new_case, new_task, staff

HOUR = timedelta(hours=1)
LETTER = Outgoing(message=Message(key="ayuda"), channel=ChannelName.MAIL, address="ana@sosep.gt")


def arrived(store: Store, state: InboundState, external_id: str = "1") -> int:
    """Something of a place of its own that arrived and stands so."""

    def job(unit: SqlUnit) -> int:
        stored = unit.receive(ChannelName.CHAT, external_id, external_id, b"{}", NOW)
        assert stored is not None
        unit.finish(stored, state, "KeyError: 'x'")
        return stored

    return do(store, job)


def test_an_empty_office_has_nothing(store: Store) -> None:
    """All counts are zero, and nothing waits."""
    figures = store.read(lambda unit: unit.figures(NOW))
    nothing = Figures(inbounds={"shunted": 0}, outbox={"pending": 0, "held": 0, "failed": 0})
    assert figures == nothing
    assert store.read(lambda unit: (unit.newest_instant(), unit.tasks_waiting())) == (None, {})


def test_everything_is_counted_once(store: Store) -> None:
    """Open cases and tasks, what is late, what waits to come in or go out, and since when."""
    staff(store)

    def job(unit: SqlUnit) -> None:
        case = unit.open_case(new_case())
        for due in (NOW - HOUR, NOW + HOUR, None):
            unit.add_task(replace(new_task(case.id), roles=("Técnico",), due_at=due))
        for key, due_at in (("a", NOW - HOUR), ("b", NOW + HOUR)):
            unit.set_timer(
                Timer(
                    key=key,
                    kind="reminder",
                    due_at=due_at,
                    anchor=NOW,
                )
            )
        for at in (NOW - HOUR, NOW):
            unit.enqueue(LETTER, at)
        unit.enqueue(replace(LETTER, held=True), NOW - 2 * HOUR)

    do(store, job)
    for n, state in enumerate(InboundState):
        arrived(store, state, str(n))
    figures = store.read(lambda unit: unit.figures(NOW))
    assert (figures.cases_open, figures.tasks_open, figures.tasks_overdue) == (1, 3, 1)
    assert (figures.timers_waiting, figures.timers_overdue, figures.timer_oldest) == (2, 1, NOW - HOUR)
    assert figures.inbounds == {"new": 1, "fetching": 1, "held": 1, "retry": 1, "shunted": 1}
    assert figures.inbound_oldest == NOW
    assert figures.outbox == {"pending": 2, "held": 1, "failed": 0}
    assert figures.outbox_oldest == NOW - HOUR
    assert store.read(lambda unit: unit.tasks_waiting()) == {("SOSEP", "Técnico"): 3}
    assert store.read(lambda unit: unit.newest_instant()) == NOW


def test_what_was_given_up_and_who_is_unreachable(store: Store) -> None:
    """Given up since then, newest first; failing addresses of the roster's people, not of strangers."""
    staff(store)

    def job(unit: SqlUnit) -> None:
        unit.enqueue(LETTER, NOW)
        [queued] = unit.claim_outbox(NOW.timestamp(), 5, 60, "t")
        unit.failed(queued, "550 no such user", NOW)
        unit.suspend_address(ChannelName.MAIL, "ana@sosep.gt", "550 no such user", NOW)
        unit.suspend_address(ChannelName.MAIL, "stranger@x.gt", "550", NOW)

    do(store, job)
    [gone] = store.read(lambda unit: unit.given_up(NOW, 9))
    assert (gone.address, gone.reason, gone.at) == ("ana@sosep.gt", "550 no such user", NOW)
    assert store.read(lambda unit: unit.given_up(NOW + HOUR, 9)) == []
    assert store.read(lambda unit: unit.figures(NOW)).outbox["failed"] == 1
    assert store.read(lambda unit: unit.failing_addresses()) == [
        Failing(channel=ChannelName.MAIL, address="ana@sosep.gt", reason="550 no such user", since=NOW)
    ]


@pytest.mark.parametrize("state", list(InboundState))
def test_a_human_settles_only_what_waits_for_him(store: Store, state: InboundState) -> None:
    """Whatever is done, ignored or on its way is left alone; what was settled once is not settled again."""
    waits = state is InboundState.SHUNTED
    back, dropped = arrived(store, state, "1"), arrived(store, state, "2")
    assert do(store, lambda unit: (unit.put_back(back), unit.put_back(back))) == (waits, False)
    assert do(store, lambda unit: (unit.drop_shunted(dropped), unit.drop_shunted(dropped))) == (waits, False)
    found = [store.read(lambda unit, one=one: unit.inbound(one)) for one in (back, dropped)]  # type: ignore[misc] # bound
    assert [row.state for row in found if row] == (
        [InboundState.RETRY, InboundState.IGNORED] if waits else [state, state]
    )
    expected = [back] if waits else [back, dropped] if state is InboundState.RETRY else []
    assert [row.id for row in store.read(lambda unit: unit.put_back_earlier())] == expected


@pytest.mark.parametrize("state", list(InboundState))
def test_only_what_is_unfinished_is_taken_up(store: Store, state: InboundState) -> None:
    """Whoever comes second, in whichever process, finds it finished."""
    one = arrived(store, state)
    unfinished = state in (InboundState.NEW, InboundState.FETCHING, InboundState.HELD, InboundState.RETRY)
    assert do(store, lambda unit: unit.take_up(one)) is unfinished


def test_the_clock_of_the_databases_machine(store: Store) -> None:
    """SQLite has none of its own; PostgreSQL tells its time."""
    told = store.read(lambda unit: (unit.connection.dialect, unit.database_clock()))
    assert (told[0] == "sqlite") == (told[1] is None)
    assert told[1] is None or told[1] > NOW.timestamp() - 366 * 86_400
