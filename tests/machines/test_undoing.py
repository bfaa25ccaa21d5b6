"""Taking back: after it a case is what it was before, in every procedure and wherever it stands."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from machines import undoing
from machines.errors import Refusal
from machines.reading.building import ASSIGNED
from machines.reading.loading import load
from machines.records import Entry, NewestFirst, Person, Task
from machines.runs import offered
from machines.standing import REASSIGNED, assigned, did, newest_standing, rounds, standing
from machines.timing import deadlines
from tests.machines.town import NOW, Lived, Town, hand

BOOK = load()


def town_of(code: str) -> Town:
    procedure = BOOK.procedures[code]
    return Town(procedure, BOOK.institution_of(procedure))


def what_waits(tasks: list[Task]) -> list[tuple[str, tuple[str, ...], int | None]]:
    """What has to be done, without the numbers of the tasks."""
    return sorted((task.step, task.roles, task.assignee) for task in tasks)


def folds(town: Town, lived: Lived) -> None:
    """What a case caches of its history is what its history says, and from its end it reads the same."""
    above = town.lived[lived.case.parent].case.assigned if lived.case.parent is not None else {}
    assert did(town.law, lived.rows) == lived.case.did
    assert rounds(town.law, lived.rows) == lived.case.round
    assert {**above, **assigned(town.law, lived.rows, town.tasks.get)} == lived.case.assigned
    assert tuple(newest_standing(NewestFirst.of(lived.rows))) == standing(lived.rows)[::-1]


def taken_back(town: Town, lived: Lived, person: Person, times: int) -> bool:
    """Take back what was just done; False if the parent has gone on with it, which is the only reason not to."""
    try:
        for _ in range(times):
            town.take_back(lived, person)
    except Refusal as no:
        if no.key != "deshacer_siguio":
            raise
        return False
    return True


@pytest.mark.parametrize("code", sorted(BOOK.procedures))
@given(choices=st.lists(st.integers(min_value=0, max_value=10_000), min_size=1, max_size=40))
@settings(max_examples=15, deadline=None)
def test_after_it_the_case_is_as_before(code: str, choices: list[int]) -> None:
    """Every answer of a walk is taken back and given again: state, who did what, the round and the tasks are as before.

    Only what its parent has gone on with cannot be taken back any more.
    """
    town = town_of(code)
    town.open()
    for choice in choices:
        waiting = town.open_tasks()
        if not waiting:
            break
        lived, task = waiting[choice % len(waiting)]
        answers = offered(town.law.procedure, town.law.procedure.step(task.step))
        way = answers[(choice // 7) % len(answers)]
        target = way.targets[(choice // 49) % len(way.targets)]
        before, waited = lived.case, what_waits(lived.tasks)
        outcome = town.answer(lived, task, way, target)
        person = town.directory.person(outcome.entries[-1].actor or 0)
        folds(town, lived)
        if not taken_back(town, lived, person, len(outcome.entries)):
            continue
        assert replace(lived.case, seq=0, head="") == replace(before, seq=0, head="")
        assert what_waits(lived.tasks) == waited
        folds(town, lived)
        again = next(one for one in lived.tasks if (one.step, one.roles) == (task.step, task.roles))
        town.answer(lived, again, way, target)


def test_of_two_signers_only_the_one_who_is_replaced_is_named_anew() -> None:
    """DS-UI-01, row 4: the Jefe's signature is given to another Jefe; the Analista who was named stays named."""
    town = town_of("DS-UI-01")
    lived = town.open()
    while lived.case.state != "4":
        task = lived.tasks[0]
        way = town.law.procedure.step(task.step).answers[0]
        town.answer(lived, task, way, way.targets[0])
    other = next(task for task in lived.tasks if not set(task.roles) & set(lived.case.assigned))
    entry = Entry(
        kind=REASSIGNED, source="4", target="4", row="4", actor=None, task=other.id, values={ASSIGNED: "#1"}
    )  # fmt: skip
    lived.add(entry, NOW)
    folds(town, lived)


def test_a_task_that_waits_again_ends_when_its_timer_comes() -> None:
    """DS-UI-01, row 7: a row that was given more time is answered and taken back: it ends, and is so announced, then."""
    town = town_of("DS-UI-01")
    lived = town.open()
    while not lived.tasks or lived.tasks[0].due_at is None:
        task = lived.tasks[0]
        way = town.law.procedure.step(task.step).answers[0]
        town.answer(lived, task, way, way.targets[0])
    task = replace(lived.tasks[0], due_at=NOW + timedelta(days=400))
    lived.tasks = [task]
    town.tasks[task.id] = task
    way = town.law.procedure.step(task.step).answers[0]
    person = town.actor(lived, task)
    town.answer(lived, task, way, way.targets[0])
    again, *_ = undoing.take_back(town.ground, town.past(lived), person, hand(person))
    [ends] = [one for one in again.reminders if one.kind == deadlines.DEADLINE]
    assert [one.due_at for one in again.tasks] == [ends.due_at] == [task.due_at]
    assert ends.rule == deadlines.EXTENDED
