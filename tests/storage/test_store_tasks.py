"""Tasks, worklists, drafts and tokens."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from machines.errors import Conflict
from machines.records import ChannelName, TaskState, Token
from storage import Store, import_roster
from tests.storage.store_samples import NOW, PEOPLE, TODAY, do, new_case, new_draft, new_task, staff

CHAT, MAIL = ChannelName.CHAT, ChannelName.MAIL


def case_id(store: Store) -> int:
    return do(store, lambda unit: unit.open_case(new_case())).id


def worklist(store: Store, person_id: int, limit: int = 10) -> list[int]:
    return [t.id for t in store.read(lambda u: u.tasks_of(u.person(person_id), limit))]


def test_a_task_is_read_as_it_was_stored(store: Store) -> None:
    """All fields come back."""
    case = case_id(store)
    wanted = replace(new_task(case, "Jefe", "Técnico"), due_at=NOW + timedelta(days=1))
    task = do(store, lambda unit: unit.add_task(wanted))
    assert store.read(lambda unit: unit.task(task.id)) == task == replace(wanted, id=task.id)
    assert store.read(lambda unit: unit.open_tasks(case)) == [task]
    assert store.read(lambda unit: unit.task(99)) is None


def test_a_worklist_has_own_and_role_tasks_oldest_first(store: Store) -> None:
    """Assigned tasks are the assignee's alone; unassigned ones belong to every holder, once each."""
    ids = staff(store)
    case = case_id(store)

    def add(*roles: str, assignee: int | None = None, minute: int) -> int:
        task = new_task(case, *roles, assignee=assignee, minute=minute)
        return do(store, lambda unit: unit.add_task(task)).id

    shared = add("Técnico", "Asistente", minute=3)
    betos = add("Técnico", assignee=ids["Beto"], minute=1)
    anas = add("Jefe", minute=2)
    assert worklist(store, ids["Beto"]) == [betos, shared]
    assert worklist(store, ids["Beto"], limit=1) == [betos]
    assert worklist(store, ids["Carla"]) == [shared]
    assert worklist(store, ids["Ana"]) == [anas]


def test_a_worklist_follows_the_roster(store: Store) -> None:
    """Whoever loses a post loses its tasks, whoever gets it gets them."""
    ids = staff(store)
    task = do(store, lambda unit: unit.add_task(new_task(unit.open_case(new_case()).id, "Jefe")))
    rows = [replace(PEOPLE[0], roles=()), replace(PEOPLE[1], roles=("Jefe",)), PEOPLE[2]]
    do(store, lambda unit: import_roster(unit, rows, TODAY))
    assert worklist(store, ids["Ana"]) == []
    assert worklist(store, ids["Beto"]) == [task.id]


def test_a_task_closes_once(store: Store) -> None:
    """A second close, or one of another version, is a Conflict; a closed task leaves the worklists."""
    ids = staff(store)
    case = case_id(store)
    task = do(store, lambda unit: unit.add_task(new_task(case, "Jefe")))

    def close(version: int) -> None:
        one = replace(task, version=version)
        do(
            store,
            lambda u: u.close_task(one, TaskState.DONE, by=ids["Ana"], answer="ok", now=NOW),
        )

    with pytest.raises(Conflict):
        close(version=2)
    close(version=1)
    with pytest.raises(Conflict):
        close(version=1)
    done = store.read(lambda unit: unit.task(task.id))
    assert done == replace(task, state=TaskState.DONE, done_by=ids["Ana"], answer="ok")
    assert worklist(store, ids["Ana"]) == []
    assert store.read(lambda unit: unit.open_tasks(case)) == []


def test_drafts_are_one_per_person_and_task(store: Store) -> None:
    """A new draft replaces the earlier one for the same task only; its number never comes back."""
    ids = staff(store)
    task = do(store, lambda unit: unit.add_task(new_task(unit.open_case(new_case()).id, "Jefe")))
    ana = ids["Ana"]
    start = do(store, lambda u: u.save_draft(new_draft(ana, values={"b": "1", "a": "2"}), NOW))
    answer = do(store, lambda unit: unit.save_draft(new_draft(ana, task.id, answer="ok"), NOW))
    newer = do(store, lambda unit: unit.save_draft(new_draft(ana), NOW))
    assert newer.id > max(start.id, answer.id)
    assert store.read(lambda unit: unit.draft_for(ana)) == newer
    assert store.read(lambda unit: unit.draft_for(ana, task_id=task.id)) == answer
    assert store.read(lambda unit: unit.draft(start.id)) is None
    assert list(start.values) == ["b", "a"]
    do(store, lambda unit: unit.drop_drafts_of_task(task.id))
    assert store.read(lambda unit: unit.draft_for(ana, task_id=task.id)) is None
    do(store, lambda unit: unit.drop_draft(newer.id))
    assert do(store, lambda unit: unit.save_draft(new_draft(ana), NOW)).id > newer.id


def test_a_draft_changes_until_it_is_dropped(store: Store) -> None:
    """Changes are kept in the order of filling in; changing a dropped draft is a Conflict."""
    ids = staff(store)
    draft = do(store, lambda unit: unit.save_draft(new_draft(ids["Ana"]), NOW))
    filled = replace(draft, values={"b": "1", "a": "2"}, files=("f",), asking="resumen", revision=2)
    do(store, lambda unit: unit.save_draft(filled, NOW))
    found = store.read(lambda unit: unit.draft(draft.id))
    assert found == filled
    assert list(found.values) == ["b", "a"]
    do(store, lambda unit: unit.drop_draft(draft.id))
    with pytest.raises(Conflict):
        do(store, lambda unit: unit.save_draft(filled, NOW))


def test_each_channel_has_its_focus(store: Store) -> None:
    """Focus is per person and channel, can be cleared, and goes with its draft."""
    ids = staff(store)
    ana = ids["Ana"]
    draft = do(store, lambda unit: unit.save_draft(new_draft(ana), NOW))
    do(store, lambda unit: unit.set_focus(ana, CHAT, draft.id))
    assert store.read(lambda unit: (unit.focus(ana, CHAT), unit.focus(ana, MAIL))) == (
        draft.id,
        None,
    )
    do(store, lambda unit: unit.set_focus(ana, CHAT, None))
    assert store.read(lambda unit: unit.focus(ana, CHAT)) is None
    do(store, lambda unit: unit.set_focus(ana, MAIL, draft.id))
    do(store, lambda unit: unit.drop_draft(draft.id))
    assert store.read(lambda unit: unit.focus(ana, MAIL)) is None


def test_a_token_stands_for_its_task_in_any_case(store: Store) -> None:
    """26 lower-case characters; found again in capitals; unknown text stands for nothing."""
    ids = staff(store)
    token = Token(person_id=ids["Ana"], draft_id=7, confirms="aprobar", place="ana@casa.example")
    text = do(store, lambda unit: unit.mint(token, NOW))
    assert len(text) == 26
    assert text == text.lower()
    assert store.read(lambda unit: unit.token(f" {text.upper()} ")) == token
    assert store.read(lambda unit: unit.token("nada")) is None


def test_drafts_for_two_procedures_live_side_by_side(store: Store) -> None:
    """A second request for another procedure leaves the first form as it was; the newest is found first."""
    ana = staff(store)["Ana"]
    first = do(store, lambda unit: unit.save_draft(new_draft(ana), NOW))
    other = new_draft(ana, procedure="DS-UI-05")
    second = do(store, lambda unit: unit.save_draft(other, NOW + timedelta(minutes=1)))
    assert store.read(lambda unit: unit.draft(first.id)) == first
    assert store.read(lambda unit: unit.draft_for(ana)) == second
    assert store.read(lambda unit: unit.drafts_of(ana)) == [second, first]
    chosen = replace(second, procedure="DS-UI-04")
    do(store, lambda unit: unit.save_draft(chosen, NOW + timedelta(minutes=2)))
    assert store.read(lambda unit: unit.draft(first.id)) is None


def test_a_renewed_task_moves_on_under_a_new_version(store: Store) -> None:
    """Row, person and terms are those of the record; worklists follow; an earlier version conflicts."""
    ids = staff(store)
    task = do(store, lambda unit: unit.add_task(new_task(unit.open_case(new_case()).id, "Técnico")))
    later = NOW + timedelta(days=2)
    named = replace(task, step="3", assignee=ids["Beto"], due_at=later, opened_at=later)
    renewed = do(store, lambda unit: unit.renew_task(named))
    assert renewed == replace(named, version=2) == store.read(lambda unit: unit.task(task.id))
    assert (worklist(store, ids["Beto"]), worklist(store, ids["Carla"])) == ([task.id], [])
    with pytest.raises(Conflict):
        do(store, lambda unit: unit.renew_task(named))
    shared = do(store, lambda unit: unit.renew_task(replace(renewed, assignee=None, due_at=None)))
    assert (shared.version, worklist(store, ids["Carla"])) == (3, [task.id])
    do(store, lambda unit: unit.renew_task(shared))
    assert worklist(store, ids["Beto"]) == [task.id]
    last = replace(shared, version=4)
    do(store, lambda u: u.close_task(last, TaskState.VOID, by=None, answer="", now=NOW))
    assert worklist(store, ids["Carla"]) == []
    with pytest.raises(Conflict):
        do(store, lambda unit: unit.renew_task(last))


def test_a_deadline_moves_without_a_new_version(store: Store) -> None:
    """Letters that are out stay good; a task that is over keeps the deadline that it had."""
    later = NOW + timedelta(days=2)
    task = do(store, lambda unit: unit.add_task(new_task(unit.open_case(new_case()).id, "Jefe")))
    do(store, lambda unit: unit.move_deadline(task.id, later))
    assert store.read(lambda unit: unit.task(task.id)) == replace(task, due_at=later)
    do(store, lambda u: u.close_task(task, TaskState.DONE, by=None, answer="ok", now=NOW))
    do(store, lambda unit: unit.move_deadline(task.id, None))
    closed = store.read(lambda unit: unit.task(task.id))
    assert closed is not None
    assert closed.due_at == later


def test_a_form_about_a_case_stands_beside_those_that_start_one(store: Store) -> None:
    """One for each act upon the case; none of them is taken for a form that starts a case."""
    ana = staff(store)["Ana"]
    case = case_id(store)
    start = do(store, lambda unit: unit.save_draft(new_draft(ana), NOW))
    later = NOW + timedelta(minutes=1)

    def about(act: str) -> int:
        return do(store, lambda u: u.save_draft(new_draft(ana, case_id=case, answer=act), later)).id

    first, other, again = about("prorroga"), about("cerrar"), about("prorroga")
    found = store.read(lambda unit: unit.draft_about(ana, case, "prorroga"))
    assert found == new_draft(ana, id=again, case_id=case, answer="prorroga")
    assert store.read(lambda unit: unit.draft(first)) is None
    closing = store.read(lambda unit: unit.draft_about(ana, case, "cerrar"))
    assert closing is not None
    assert closing.id == other
    assert store.read(lambda unit: unit.draft_about(ana, case, "otra")) is None
    assert store.read(lambda unit: unit.draft_for(ana)) == start
    do(store, lambda unit: unit.save_draft(replace(closing, asking="resumen", revision=2), later))
    assert store.read(lambda unit: unit.draft_for(ana)) == start
