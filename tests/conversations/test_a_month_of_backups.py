"""A month of SEPREM-DI-008.2 with everything that goes wrong: each time exactly once, on the right day (case 34)."""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest

from machines.desk.clock.due import due
from machines.records import Timer
from storage import SqlUnit, Store
from tests.conversations.backups import PROGRAMME, days, set_up, times
from tests.conversations.office import World, office_of

DECEMBER = [
    f"2026-12-{day:02}"
    for day in (1, 2, 3, 4, 7, 8, 9, 10, 11, 14, 15, 16, 17, 18, 21, 22, 23, 24, 28, 29, 30, 31)
]
"""Its workdays: Christmas is none, and the 31st is a half holiday on which the office opens."""


@pytest.fixture
def daily(world: World) -> World:
    """A copy every workday of December at half past three."""
    set_up(world, "cada día hábil", since="01/12/2026")
    return world


def test_a_quiet_month_has_each_workday_once(daily: World) -> None:
    """Every workday, no weekend, no Christmas."""
    daily.runs_until("2026-12-31 18:00")
    assert days(daily) == DECEMBER


def test_down_at_the_hour_it_opens_when_the_office_is_back(daily: World) -> None:
    """The process was stopped at half past three and starts at five: that day's copy opens then, once."""
    daily.runs_until("2026-12-02 15:29")
    daily.later(minutes=91)
    daily.start()
    daily.beat()
    assert days(daily) == ["2026-12-01", "2026-12-02"]
    daily.runs_until("2026-12-03 18:00")
    assert days(daily) == DECEMBER[:3]


def test_down_for_three_days_one_copy_names_the_missed_ones(daily: World) -> None:
    """Wednesday to Friday without the process: one copy for Friday that names the others; on Monday as usual."""
    daily.runs_until("2026-12-01 18:00")
    daily.later(days=3)
    daily.start()
    daily.beat()
    assert days(daily) == ["2026-12-01", "2026-12-04"]
    assert times(daily)[-1].element == "04/12/2026, reúne 02/12/2026 y 03/12/2026"
    daily.chat("Wilmer").sees("Reúne lo que no se abrió a su hora: 02/12/2026 y 03/12/2026.")
    daily.runs_until("2026-12-07 16:00")
    assert days(daily)[2:] == ["2026-12-07"]


def test_a_weekly_rhythm_meets_a_holiday(world: World) -> None:
    """Fridays: Christmas is one, its copy is made on Monday, and that is said; the next Friday comes on its own day."""
    set_up(world, "cada viernes", since="01/12/2026")
    world.runs_until("2026-12-28 15:29")
    assert days(world) == ["2026-12-04", "2026-12-11", "2026-12-18"]
    world.runs_until("2026-12-28 15:30")
    world.chat("Wilmer").sees("Correspondía al viernes 25/12/2026, día inhábil.")
    world.runs_until("2027-01-08 18:00")
    assert days(world)[3:] == ["2026-12-25", "2027-01-01", "2027-01-08"]


def test_monthly_copies_that_were_missed_are_each_made(world: World) -> None:
    """Three months without the process: three copies, one for each month."""
    set_up(world, "el 31 de cada mes")
    world.later(days=100)
    assert days(world) == ["2026-11-30", "2026-12-31", "2027-01-31", "2027-02-28"]


def test_a_clock_that_jumps_a_month_is_an_outage(daily: World) -> None:
    """Moved a month ahead: one copy that stands for all, and then the usual ones."""
    daily.later(days=37)
    assert len(times(daily)) == 1
    assert times(daily)[0].element == "29/12/2026, reúne 19 más desde el 01/12/2026"
    daily.chat("Wilmer").sees("01/12/2026, 02/12/2026, 03/12/2026", "24/12/2026 y 28/12/2026.")
    daily.runs_until("2027-01-04 16:00")
    assert days(daily) == ["2026-12-29", "2026-12-30", "2026-12-31", "2027-01-04"]


def test_a_day_off_decreed_meanwhile_is_respected(daily: World) -> None:
    """The 3rd becomes a day off while it is waited for: no copy then, and none twice on the 4th."""
    daily.runs_until("2026-12-02 18:00")
    daily.office = office_of({"SEPREM": ("2026-12-03",)})
    daily.start()
    daily.runs_until("2026-12-04 18:00")
    assert days(daily) == ["2026-12-01", "2026-12-02", "2026-12-04"]


def test_a_day_off_decreed_during_an_outage_costs_no_other_day(daily: World) -> None:
    """Down from the 2nd to the 8th, and the 3rd became a day off: the 4th and the 7th are named, the 3rd is not."""
    daily.runs_until("2026-12-02 18:00")
    daily.now += timedelta(days=5, hours=22)
    daily.office = office_of({"SEPREM": ("2026-12-03",)})
    daily.start()
    daily.beat()
    assert [one.element for one in times(daily)[2:]] == ["08/12/2026, reúne 04/12/2026 y 07/12/2026"]


def test_starting_again_at_any_moment_changes_nothing(daily: World) -> None:
    """A restart every five hours, all month: the same days."""
    for _ in range(200):
        daily.later(hours=5)
        daily.start()
        if daily.now.date().isoformat() > "2026-12-31":
            break
    found = days(daily)
    assert len(found) == len(set(found))
    assert set(found) <= set(DECEMBER)
    named = " ".join(one.element for one in times(daily))
    assert all(f"{day[8:]}/12/2026" in named for day in DECEMBER[:-1])


class Crash(Exception):
    """The process dies."""


def test_two_workers_and_a_crash_between_open_each_day_once(daily: World, tmp_path: Path) -> None:
    """Both see the same timer, one dies in the middle, leases run out: each day is opened exactly once."""
    assert daily.folder == tmp_path
    other = Store.open(f"sqlite:///{tmp_path / 'v.db'}", clock=lambda: daily.now)
    try:
        for number in range(31):
            daily.now = daily.now.replace(year=2026, month=12, day=1, hour=21, minute=30) + timedelta(
                days=number
            )
            _race(daily, other, dies=number % 3 == 0)
        assert days(daily) == DECEMBER
    finally:
        other.close()


def _race(world: World, other: Store, *, dies: bool) -> None:
    """Two workers claim what is due, the second after the first one's lease; both try to fire it."""
    machine = world.now.timestamp()
    claimed: list[tuple[Store, str, list[Timer]]] = []
    for store, name, at in ((world.store, "a", machine), (other, "b", machine + 61)):
        claim = partial(_claim, world=world, name=name, at=at)
        claimed.append((store, name, store.submit(claim).result()))
    for store, name, timers in claimed:
        for timer in timers:
            if dies:
                with pytest.raises(Crash):
                    store.submit(partial(_fire, world=world, name=name, timer=timer, dies=True)).result()
            store.submit(partial(_fire, world=world, name=name, timer=timer)).result()


def _claim(unit: SqlUnit, world: World, name: str, at: float) -> list[Timer]:
    return list(unit.claim_due(world.now, at, 50, 60, name))


def _fire(unit: SqlUnit, world: World, name: str, timer: Timer, *, dies: bool = False) -> None:
    if unit.fired(timer.id, name):
        due(world.office, unit, timer, world.now)
    if dies:
        raise Crash


def test_the_programme_has_one_number_and_each_time_its_own(daily: World) -> None:
    """Times are numbered behind the programme's number, without gaps."""
    daily.runs_until("2026-12-04 18:00")
    assert [one.number for one in times(daily)] == [f"{PROGRAMME}.{n}" for n in (1, 2, 3, 4)]
