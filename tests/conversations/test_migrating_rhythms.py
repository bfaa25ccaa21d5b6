"""A programme that runs again and again goes on under a new version: its turns under way, and its next times."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from machines.desk import migrating
from machines.desk.clock import rhythms
from machines.desk.office import Office
from machines.desk.session import Desk
from machines.migrating import Verdict
from machines.reading.loading import reload
from tests.conversations import office
from tests.conversations.backups import PROGRAMME, copy_made, days, set_up
from tests.conversations.office import GUATEMALA, World
from tests.conversations.playing import case

CODE = "SEPREM-DI-008.2"
FIRST, SECOND = f"{PROGRAMME}.1", f"{PROGRAMME}.2"
TERM = (
    'hecho       = "Servicios verificados"',
    'hecho       = "Servicios verificados"\nplazo = "1 día hábil"',
)
WORDS = ("Resguardo de dispositivo externo", "Resguarda el dispositivo externo")
MONTHLY = ('lo_fija = "1"', 'lo_fija = "1"\nregla = "cada mes"')


@pytest.fixture
def friday(world: World) -> World:
    """Set for every Friday; the first turn waits for its analyst."""
    set_up(world, "cada viernes")
    world.runs_until("2026-11-27 15:30")
    return world


def brings(world: World, *changes: tuple[str, str]) -> None:
    """The office goes on with a new version of the procedure's file."""
    text = office.BOOK.sources[CODE].decode().replace('"2023-12', '"2027-01', 1)
    for before, after in changes:
        assert before in text, before
        text = text.replace(before, after)
    present = reload(text.encode(), office.BOOK.institutions["SEPREM"])
    book = replace(office.BOOK, procedures={**office.BOOK.procedures, CODE: present})
    world.office = Office(book, GUATEMALA, earlier=[office.BOOK.procedures[CODE]])
    world.intake._office = world.office


def migrated(world: World) -> Sequence[Verdict]:
    """What `ventanilla migrate --yes` does with the programme."""
    number = case(world, PROGRAMME).id
    done = world.do(lambda unit: migrating.migrate(world.office, unit, number, world.now))
    world.deliver()
    return done


def next_time(world: World) -> str:
    """When its rhythm comes next, as people are told."""
    found = case(world, PROGRAMME)
    return world.do(
        lambda unit: rhythms.next_in_words(Desk(office=world.office, unit=unit, now=world.now), found)
    )


def test_turns_and_next_times_go_along(friday: World) -> None:
    """The turn under way is asked anew where its row has changed; the next comes when it would, under the new version."""
    brings(friday, TERM, WORDS)
    programme, turn = migrated(friday)
    assert (programme.obstacles, turn.obstacles) == ((), ())
    assert programme.changes == (
        "paso 2: plazo «ninguno», ahora «1 día hábil»",
        "paso 6: cambia su texto",
    )
    assert turn.asked_anew
    assert next_time(friday) == "la próxima vez, el 04/12/2026 a las 15:30"
    copy_made(friday.chat("Wilmer"), FIRST)
    assert case(friday, FIRST).state == "6"
    friday.chat("Estuardo").found("Resguarda el dispositivo externo")
    friday.runs_until("2026-12-04 15:30")
    assert days(friday) == ["2026-11-27", "2026-12-04"]
    assert {case(friday, number).version for number in (PROGRAMME, FIRST, SECOND)} == {
        friday.office.book.procedures[CODE].version
    }


def test_a_turn_that_does_not_fit_keeps_its_programme(friday: World) -> None:
    """They go together or not at all: the rhythm goes on under the version that it was set in."""
    copy_made(friday.chat("Wilmer"), FIRST)
    brings(
        friday,
        ('campo = "servicios", tipo = "texto"', 'campo = "servicios", tipo = "número"'),
        ("En línea; 120 GB libres", "7"),
    )
    programme, turn = migrated(friday)
    assert programme.obstacles == ()
    assert turn.obstacles == ("«Estado de los servicios» era texto y ahora es número",)
    friday.runs_until("2026-12-04 15:30")
    assert (
        case(friday, PROGRAMME).version
        == case(friday, SECOND).version
        == office.BOOK.procedures[CODE].version
    )


def test_another_rule_moves_the_next_time(friday: World) -> None:
    """At once, not when the office starts again; and it is told before."""
    brings(friday, MONTHLY)
    programme, _ = migrated(friday)
    assert programme.changes == ("el ritmo: «como se fijó», ahora «cada mes»",)
    assert next_time(friday) == "la próxima vez, el 01/12/2026 a las 08:00"
    friday.runs_until("2026-12-31 23:00")
    assert days(friday) == ["2026-11-27", "2026-12-01"]


def test_a_rhythm_that_nobody_would_know_stays(friday: World) -> None:
    """The new version asks otherwise how often: the programme must not fall silent."""
    brings(friday, ('campo = "periodicidad"', 'campo = "cada_cuanto"'), ("{periodicidad}", "{cada_cuanto}"))
    programme, _ = migrated(friday)
    assert programme.obstacles == (
        "falta «Periodicidad», que la versión nueva pide en el paso 1",
        "no se sabría cada cuánto toca: la versión nueva lo pide de otro modo",
    )
    assert next_time(friday) == "la próxima vez, el 04/12/2026 a las 15:30"
