"""Each morning the administrator is told what is wrong, once; and nothing where nothing is."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from machines.desk.clock.due import due
from machines.desk.clock.watching import WATCH
from machines.records import ChannelName, InboundState
from machines.watching.concern import wrong
from storage import SqlUnit
from tests.conversations.office import Shown, World

ARRIVED = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)


def shunt(unit: SqlUnit) -> None:
    """Something that made us fail."""
    stored = unit.receive(ChannelName.CHAT, "77", "700000006", b"{}", ARRIVED)
    assert stored is not None
    unit.finish(stored, InboundState.SHUNTED, "KeyError: 'x'")


def lines(world: World) -> list[Shown]:
    """The daily lines so far."""
    return [one for one in world.shown_to_admin() if "por revisar" in one.text]


def mornings(world: World, count: int) -> None:
    """So many mornings pass while the bot runs."""
    for _ in range(count):
        for timer in list(world.store.read(lambda unit: list(unit.waiting_timers(WATCH)))):
            world.now = timer.due_at
        world.deliver()


def test_nothing_is_said_while_nothing_is_wrong(house: World) -> None:
    """Three mornings, no line."""
    mornings(house, 3)
    assert lines(house) == []


def test_what_is_wrong_is_said_once_a_day_until_it_is_mended(house: World) -> None:
    """A line each morning; none once the message was dropped."""
    house.do(shunt)
    mornings(house, 2)
    assert len(lines(house)) == 2
    assert "1 mensaje(s) recibido(s) no pudieron procesarse" in lines(house)[-1].text
    house.do(lambda unit: unit.drop_shunted(unit.shunted(1)[0].id))
    mornings(house, 2)
    assert len(lines(house)) == 2


def test_after_an_outage_of_a_week_there_is_one_line(house: World) -> None:
    """Not one for each morning that was missed; and it waits until the backlog is worked off."""
    house.do(shunt)
    house.later(days=7, hours=5)
    assert lines(house) == []
    house.later(minutes=20)
    assert len(lines(house)) == 1
    house.start()
    house.later(hours=1)
    assert len(lines(house)) == 1


def test_two_workers_and_two_starts_say_it_once(house: World) -> None:
    """One timer waits, however often the office starts; served twice it still says it once."""
    house.do(shunt)
    house.start()
    house.start()
    [timer] = house.store.read(lambda unit: list(unit.waiting_timers(WATCH)))
    house.now = timer.due_at
    for _ in range(2):
        house.do(lambda unit: due(house.office, unit, timer, house.now))
    house.deliver()
    assert len(lines(house)) == 1
    waiting = house.store.read(lambda unit: list(unit.waiting_timers(WATCH)))
    assert [one.due_at - timer.due_at for one in waiting] == [timedelta(days=1)]


def test_what_the_machine_itself_lacks_is_in_the_line(house: World) -> None:
    """A full disk, as it was last seen."""
    house.office.surroundings = lambda: [wrong("Disco", "quedan 3 MiB.", "Libere espacio.")]
    mornings(house, 1)
    assert "Disco: quedan 3 MiB." in lines(house)[0].text
