"""Walks over every machine: legal answers stay in the table, illegal ones change nothing, everything can end."""

from __future__ import annotations

from collections import deque
from copy import deepcopy
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from machines.definition import Procedure, is_end
from machines.errors import Refusal
from machines.machine import READY, IllegalMove, Law, part_state, transitions_of
from machines.reading.loading import load
from machines.runs import offered
from tests.machines.town import Town

BOOK = load()
CODES = sorted(BOOK.procedures)


def town_of(code: str) -> Town:
    procedure = BOOK.procedures[code]
    return Town(procedure, BOOK.institution_of(procedure))


def states_of(procedure: Procedure) -> set[str]:
    rows = {step.no for step in procedure.states}
    return rows | {part_state(one) for one in procedure.parts} | {READY}


@pytest.mark.parametrize("code", CODES)
@given(choices=st.lists(st.integers(min_value=0, max_value=10_000), min_size=1, max_size=60))
@settings(max_examples=25, deadline=None)
def test_any_sequence_of_legal_answers_stays_in_the_table(code: str, choices: list[int]) -> None:
    """Whatever legal answers are given, every case stands in a row, a stretch or an end, and its history is a chain."""
    town = town_of(code)
    procedure = town.law.procedure
    town.open()
    for choice in choices:
        waiting = town.open_tasks()
        if not waiting:
            break
        lived, task = waiting[choice % len(waiting)]
        step = procedure.step(task.step)
        answers = offered(procedure, step)
        given_ = answers[(choice // 7) % len(answers)]
        target = given_.targets[(choice // 49) % len(given_.targets)]
        town.answer(lived, task, given_, target)
        for one in town.lived.values():
            assert one.case.state in states_of(procedure) or is_end(one.case.state)
            moved = [entry for entry in one.entries if entry.kind != "vote"]
            assert all(a.target == b.source for a, b in pairwise(moved))
            assert bool(one.case.closed_at) == (is_end(one.case.state) or one.case.state == READY)
    roots = [one for one in town.lived.values() if one.case.parent is None]
    assert all(
        one.tasks or one.case.closed_at or one.case.state.startswith(("tramo:", "ritmo:")) for one in roots
    )


@pytest.mark.parametrize("code", CODES)
def test_an_illegal_answer_changes_nothing(code: str) -> None:
    """In every state, every answer of every other state and every foreign target is refused, and nothing changes."""
    town = town_of(code)
    procedure = town.law.procedure
    town.open()
    seen: set[str] = set()
    for _ in range(200):
        waiting = [pair for pair in town.open_tasks() if pair[1].step not in seen] or town.open_tasks()[:1]
        if not waiting:
            break
        lived, task = waiting[0]
        seen.add(task.step)
        before = deepcopy(lived)
        for other in procedure.states:
            for given_ in other.answers:
                if other.no == task.step:
                    wrong_targets = {step.no for step in procedure.steps} - set(given_.targets)
                else:
                    wrong_targets = set(given_.targets)
                for target in wrong_targets:
                    own = procedure.step(task.step).answer(given_.key)
                    if own is not None and target in own.targets:
                        continue
                    with pytest.raises((Refusal, IllegalMove)):
                        town.answer(lived, task, given_, target)
        stale = replace(task, id=task.id + 1000)
        first = procedure.step(task.step).answers[0]
        with pytest.raises(Refusal):
            town.answer(lived, stale, first, first.targets[0])
        assert lived == before
        first = procedure.step(task.step).answers[-1]
        town.answer(lived, task, first, first.targets[-1])


@pytest.mark.parametrize("code", CODES)
def test_every_reachable_state_can_end(code: str) -> None:
    """From every state that the law can reach, a shortest way of legal triggers leads to an end."""
    law = Law(BOOK.procedures[code])
    procedure = law.procedure
    starts = {law.initial} | {one.rows[0] for one in procedure.parts}
    edges: dict[str, set[str]] = {}
    for source, _, target in transitions_of(procedure):
        edges.setdefault(source, set()).add(target)
    reached, todo = set(starts), deque(starts)
    while todo:
        for target in edges.get(todo.popleft(), ()):
            if target not in reached:
                reached.add(target)
                todo.append(target)
    assert {step.no for step in procedure.states} <= reached
    for state in reached:
        assert _can_end(state, edges), f"{code}: no end from {state}"


def _can_end(state: str, edges: dict[str, set[str]]) -> bool:
    found, todo = {state}, deque([state])
    while todo:
        here = todo.popleft()
        if is_end(here) or here == READY:
            return True
        for target in edges.get(here, set()) - found:
            found.add(target)
            todo.append(target)
    return False


@pytest.mark.parametrize("code", CODES)
def test_a_case_that_goes_forward_comes_to_its_good_end(code: str) -> None:
    """Played with the answers that lead forward, a case ends well and no task is left open anywhere."""
    town = town_of(code)
    root = town.open()
    numbers = [step.no for step in town.law.procedure.steps]
    for _ in range(300):
        waiting = town.open_tasks()
        if not waiting:
            break
        lived, task = waiting[0]
        step = town.law.procedure.step(task.step)
        ways = [(given_, target) for given_ in step.answers for target in given_.targets]
        given_, target = max(ways, key=lambda way: _forward(way[1], numbers))
        town.answer(lived, task, given_, target)
    if root.case.state.startswith("ritmo:"):
        town.conclude(root)
    assert root.case.state == "FIN"
    assert not town.open_tasks()


def _forward(target: str, numbers: list[str]) -> int:
    """How far on a target is; an end that is no success is the last choice."""
    if target == "FIN":
        return len(numbers)
    return -1 if is_end(target) else numbers.index(target)
