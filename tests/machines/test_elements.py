"""The elements of a list: their names and values, whose they are, and the days on which they begin."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from machines import elements, entering, parties
from machines.errors import Refusal
from machines.fields import form_rows
from machines.outcome import Element, Outcome
from machines.reading.loading import load
from machines.records import Case, Task, Values
from tests.machines.town import NOW, Town, hand

BOOK = load()
PROCEDURE = BOOK.procedures["DS-UI-03"]
(STRETCH,) = PROCEDURE.stretches
TECHNICIAN = "Técnico de Hardware y Software"


def town() -> Town:
    """The office of one holder of each role, on Monday the 23rd."""
    return Town(PROCEDURE, BOOK.institution_of(PROCEDURE))


def listed(*rows: tuple[str, ...]) -> Values:
    """What was gathered with these rows."""
    return {"equipos": form_rows.pack(rows)}


def opened(world: Town, element: Element) -> tuple[Case, Outcome]:
    """The case of an element, and what follows from opening it."""
    parent = world.open().case
    person = world.directory.everybody()[0]
    outcome = elements.element_case(world.ground, parent, element, "5", {}, hand(person))
    return replace(outcome.case, id=9), outcome


def the(world: Town, role: str) -> int:
    """The holder of a role."""
    return world.directory.holders("", role)[0].id


def test_a_row_of_the_list_is_an_element_with_its_values() -> None:
    """The first column names it, empty cells are no values, a row without a name is none, equal names are told apart."""
    rows = (
        ("PC 1", "#3", "Norte", "2026-11-26", ""),
        ("", "#3", "Sur", "2026-11-26", ""),
        ("PC 1", "Don Prudencio", "Sur", "2026-11-27"),
    )
    first, second = entering.elements_of(town().ground, STRETCH, listed(*rows))
    assert (first.name, second.name) == ("PC 1", "PC 1 (2)")
    assert first.values == {
        "equipo": "PC 1", "usuario": "#3", "unidad_equipo": "Norte", "fecha_programada": "2026-11-26"
    }  # fmt: skip
    assert second.values["usuario"] == "Don Prudencio"


def test_a_list_without_rows_begins_nothing() -> None:
    """An empty list is refused: the stretch could never be through."""
    with pytest.raises(Refusal):
        entering.elements_of(town().ground, STRETCH, {})


def test_whose_it_is_and_who_is_named_for_it() -> None:
    """The person without a role is its beneficiario, the one with a role has that role's rows; a mere name is nobody."""
    world = town()
    someone, technician = the(world, "Asistente"), the(world, TECHNICIAN)
    values = {"usuario": f"#{someone}", "tecnico": f"#{technician}"}
    case, outcome = opened(world, Element(name="PC 1", values=values))
    assert (case.beneficiary, case.assigned[TECHNICIAN]) == (someone, technician)
    assert [task.assignee for task in outcome.tasks] == [technician]
    case, outcome = opened(world, Element(name="PC 2", values={"usuario": "Don Prudencio"}))
    assert case.beneficiary is None
    assert [task.assignee for task in outcome.tasks] == [None]


@pytest.mark.parametrize(("reachable", "row", "who"), [(True, "6", "user"), (False, "6", "technician")])
def test_who_cannot_be_reached_is_recorded_by_who_did_the_row_before(
    reachable: bool, row: str, who: str
) -> None:
    """The user's row is the user's; of one without any address, of the technician who did the row before."""
    world = town()
    someone, technician = the(world, "Asistente"), the(world, TECHNICIAN)
    if reachable:
        world.directory.reach(someone)
    case, _ = opened(world, Element(name="PC 1", values={"usuario": f"#{someone}"}))
    assert bool(parties.of_element(case, world.directory)) is reachable
    outcome = entering.enter(world.ground, replace(case, did={"5": technician}), row, (), {})
    assert [task.assignee for task in outcome.tasks] == [{"user": someone, "technician": technician}[who]]


def test_it_waits_for_its_day_and_begins_on_it() -> None:
    """Before its day there is no task; on it there is; a day that is over waits for nothing."""
    world = town()
    _, waits = opened(world, Element(name="PC 1", values={"fecha_programada": "2026-11-26"}))
    assert (waits.tasks, waits.begins_at) == ((), world.ground.workdays.opening(date(2026, 11, 26)))
    day = {"fecha_programada": "2026-11-26"}
    later = replace(world.ground, now=NOW + timedelta(days=3))
    assert elements.begin(later, waits.case, day, hand(world.directory.person(1))).tasks
    early = elements.begin(world.ground, waits.case, day, hand(world.directory.person(1)))
    assert (early.entries, early.tasks) == ((), ())
    _, late = opened(world, Element(name="PC 2", values={"fecha_programada": "2026-11-20"}))
    assert late.tasks


def put_off(world: Town, role: str, *, state: str, day: str) -> tuple[list[Task], Outcome]:
    """What follows when the holder of a role gives an element of today another day; with its tasks before."""
    case, outcome = opened(world, Element(name="PC 1", values={"fecha_programada": "2026-11-23"}))
    tasks = [replace(one, id=1) for one in outcome.tasks]
    person = world.directory.person(the(world, role))
    after = elements.reschedule(
        world.ground, replace(case, state=state), tasks, {}, person, hand(person),
        day=date.fromisoformat(day), reason="Comisión",
    )  # fmt: skip
    return tasks, after


@pytest.mark.parametrize("role", [TECHNICIAN, "Director Unidad de Informática"])
def test_another_day_ends_its_tasks_and_it_waits_again(role: str) -> None:
    """Whoever does its first row, or may close the stretch, gives it another day while that row is not done."""
    world = town()
    tasks, after = put_off(world, role, state="5", day="2026-11-30")
    assert [one.task for one in after.closings] == tasks
    assert (after.tasks, after.begins_at) == ((), world.ground.workdays.opening(date(2026, 11, 30)))
    assert after.entries[0].values == {"fecha_programada": "2026-11-30"}


@pytest.mark.parametrize(
    ("role", "state", "day", "why"),
    [
        (TECHNICIAN, "5", "2026-11-22", "fecha_pasada"),
        (TECHNICIAN, "6", "2026-11-30", "no_puede_reprogramar"),
        ("Despacho Superior", "5", "2026-11-30", "no_puede_reprogramar"),
    ],
)
def test_what_cannot_be_put_off(role: str, state: str, day: str, why: str) -> None:
    """Not to a day that is over, not when its first row is done, not by anybody."""
    with pytest.raises(Refusal) as no:
        put_off(town(), role, state=state, day=day)
    assert no.value.key == why
