"""Who acts for whom: the chain of substitutes and superiors, whatever people name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from machines import authority
from machines.capacity import Kind, present
from machines.definition import Answer, Mode, Step, StepKind
from machines.errors import Refusal
from machines.institution import Institution
from machines.records import Absence, Case, Person, Post, Task, TaskState

NOW = datetime(2026, 11, 23, 15, 0, tzinfo=UTC)
OFFICE = Institution(code="X", name="X", roles=(), opens=480, closes=960, reminder="")
APPROVE = Answer(key="aprobar", button="Aprobar", targets=("FIN",), approval=True)
STEP = Step(no="2", kind=StepKind.STATE, roles=("Jefe",), mode=Mode.ANY, text="", answers=(APPROVE,))
TASK = Task(
    id=1, case_id=1, step="2", roles=("Jefe",), assignee=None, version=1, state=TaskState.OPEN, opened_at=NOW
)
CASE = Case(
    id=1, number="X-2026-00001", institution="X", procedure="P", version="1", state="2", seq=1, head="",
    requester=None, beneficiary=None, registrar=None, medium="chat", opened_at=NOW,
)  # fmt: skip


class Directory:
    """People by id."""

    def __init__(self, people: Sequence[Person]) -> None:
        self._people = {one.id: one for one in people}

    def person(self, person_id: int) -> Person:
        return self._people[person_id]

    def holders(self, _institution: str, role: str) -> Sequence[Person]:
        return [one for one in self._people.values() if one.holds(role)]

    def members(self, _institution: str, _unit: str) -> Sequence[Person]:
        return []

    def people_named(self, _institution: str, _text: str) -> Sequence[Person]:
        return []


def person(
    number: int, *, away: int | bool | None = False, superior: int | None = None, holds: bool = False
) -> Person:
    """Somebody; `away` is his substitute, None for an absence without one, False if he is here."""
    absence = None
    if away is not False:
        days = {"since": date(2026, 11, 1), "until": date(2026, 11, 30)}
        absence = Absence(id=number, person_id=number, substitute=None if away is None else int(away), **days)
    posts = (Post(institution="X", role="Jefe"),) if holds else ()
    return Person(
        id=number, name=f"P{number}", institution="X", supervisor=superior, posts=posts, away=absence
    )


@pytest.mark.parametrize(
    ("people", "acts", "kind"),
    [
        ([person(1)], 1, Kind.OWN),
        ([person(1, away=2), person(2)], 2, Kind.SUBSTITUTE),
        ([person(1, away=2), person(2, away=3), person(3)], 3, Kind.SUBSTITUTE),
        ([person(1, away=None, superior=2), person(2)], 2, Kind.SUPERIOR),
        ([person(1, away=2, superior=3), person(2, away=1), person(3)], 3, Kind.SUPERIOR),
        ([person(1, away=None, superior=2), person(2, away=3), person(3)], 3, Kind.SUPERIOR),
        ([person(1, away=2, superior=2), person(2, away=1)], None, None),
        ([person(1, away=None)], None, None),
    ],
)
def test_whoever_is_away_is_stood_in_for(people: list[Person], acts: int | None, kind: Kind | None) -> None:
    """The substitute, that one's substitute, else the immediate superior; else nobody."""
    found = present(people[0], Directory(people))
    assert (found.person.id if found else None, found.kind if found else None) == (acts, kind)


@st.composite
def offices(draw: st.DrawFn) -> list[Person]:
    """Any office: whoever is away, whoever they name, whoever is over whom."""
    count = draw(st.integers(1, 7))
    numbers = st.integers(1, count)
    maybe = st.one_of(st.none(), numbers)
    away = st.one_of(st.just(False), maybe)
    return [
        person(number, away=draw(away), superior=draw(maybe), holds=draw(st.booleans()))
        for number in range(1, count + 1)
    ]


@given(offices(), st.one_of(st.none(), st.integers(1, 7)), st.one_of(st.none(), st.integers(1, 7)))
def test_everyone_away_never_crashes(
    people: list[Person], requester: int | None, assignee: int | None
) -> None:
    """A task with a holder always waits for somebody; for whoever is here, if anybody can be found; nobody twice."""
    directory = Directory(people)
    known = {one.id for one in people}
    case = replace(CASE, requester=requester if requester in known else None)
    task = replace(TASK, assignee=assignee if assignee in known else None)
    holders = authority.holders_of(task, STEP, case, OFFICE, directory)
    acting = authority.capacities(task, STEP, case, OFFICE, directory)
    assert bool(acting) == bool(holders)
    assert len({one.person.id for one in acting}) == len(acting)
    away = authority.all_away(holders, directory)
    for one in acting:
        assert one.kind is Kind.INSTEAD or away or one.person.away is None
        assert one.behalf is None or one.behalf in holders


@given(offices(), st.integers(1, 7))
def test_nobody_approves_his_own_request_in_any_capacity(people: list[Person], requester: int) -> None:
    """Neither the requester nor whoever acts for him gets past the check."""
    directory = Directory(people)
    case = replace(CASE, requester=requester)
    for one in people:
        try:
            got = authority.check_may_answer(one, TASK, STEP, APPROVE, case, OFFICE, directory)
        except Refusal:
            continue
        assert requester not in {who.id for who in got.people}
