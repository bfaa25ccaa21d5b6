"""Every night the administrator gets a digest of all heads: once, also after an outage, and it proves what was."""

from __future__ import annotations

import re
from datetime import UTC, datetime

from machines.desk.clock.digesting import memo_of
from machines.heads import digest_of
from tests.conversations.office import World
from tests.conversations.playing import open_ticket


def digests(world: World) -> list[str]:
    """The letters so far: day, number of cases, instant and digest."""
    letters = [one.text for one in world.shown_to_admin() if "Resumen de las gestiones" in one.text]
    found = [
        re.search(r"comenzar el (\S+)\n.*Gestiones: (\d+)\nHasta: (\S+) .*: ([0-9a-f]{64})", one, re.DOTALL)
        for one in letters
    ]
    assert all(found), letters
    return [" ".join(one.groups()) for one in found if one]


def heads(world: World, before: datetime) -> tuple[int, str]:
    """What the history says now of an instant."""
    return digest_of(world.store.read(lambda unit: list(unit.heads(before))))


def test_a_night_after_the_other(world: World) -> None:
    """At one o'clock; it covers what was before midnight, and says the same of it for ever."""
    open_ticket(world)
    world.runs_until("2026-11-24 00:59")
    assert digests(world) == []
    world.runs_until("2026-11-24 01:00")
    midnight = datetime(2026, 11, 24, 6, tzinfo=UTC)
    count, first = heads(world, midnight)
    assert digests(world) == [f"24/11/2026 {count} 2026-11-24T06:00:00Z {first}"]
    assert world.store.read(lambda unit: unit.recall(memo_of(first))) == "2026-11-24T06:00:00Z"
    world.runs_until("2026-11-24 09:00")
    open_ticket(world)
    world.runs_until("2026-11-25 01:00")
    assert len(digests(world)) == 2
    assert digests(world)[1] != digests(world)[0]
    assert heads(world, midnight) == (count, first)


def test_after_an_outage_one_letter_for_all_nights(world: World) -> None:
    """Of the last midnight; a start sets no second timer; the next night has its own letter again."""
    open_ticket(world)
    world.heart_is_down = True
    world.later(days=3)
    world.start()
    world.heart_is_down = False
    world.deliver()
    world.deliver()
    assert [one.split()[0] for one in digests(world)] == ["26/11/2026"]
    world.runs_until("2026-11-27 01:00")
    assert [one.split()[0] for one in digests(world)] == ["26/11/2026", "27/11/2026"]


def test_an_office_without_cases_says_nothing(world: World) -> None:
    """There is nothing to be proven."""
    world.runs_until("2026-11-24 01:00")
    assert digests(world) == []
