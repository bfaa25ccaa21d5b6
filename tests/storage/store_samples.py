"""Small worlds for the store's tests."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from typing import TypeVar

from sqlalchemy import bindparam, select

from machines.messages import Button, Message, Outgoing
from machines.records import Case, ChannelName, Draft, Entry, Task, TaskState, Timer
from machines.rosters.roster import RosterRow
from storage import SqlUnit, Store, import_roster
from storage.schema import meta
from storage.statements import Statement, putting

T = TypeVar("T")

NOW = datetime(2026, 11, 23, 15, 0, tzinfo=UTC)
TODAY = date(2026, 11, 23)
OFFICE = "SOSEP"
_BUMP = putting(meta, set_={"value": meta.c.value + 1})
_NUMBER = Statement(select(meta.c.value).where(meta.c.name == bindparam("name")))


def do(store: Store, job: Callable[[SqlUnit], T]) -> T:
    """Run a job and wait for its commit."""
    return store.submit(job).result(timeout=20)


def bump(unit: SqlUnit, name: str = "n") -> None:
    """Something small is written: a number grows by one."""
    _BUMP.run(unit.connection, name=name, value=1)


def bumped(unit: SqlUnit, name: str = "n") -> int:
    """How often it was."""
    found = _NUMBER.one(unit.connection, name=name)
    return 0 if found is None else int(found[0])


def row(name: str, email: str, *roles: str, **more: str) -> RosterRow:
    """A roster line."""
    fields: dict[str, str] = {"institution": OFFICE, **more}
    return RosterRow(line=2, name=name, email=email, roles=roles, **fields)  # type: ignore[arg-type]  # all are text


PEOPLE = [
    row("Ana Gómez", "ana@sosep.gt", "Jefe", title="Licda.", chat="101"),
    row("Beto Pérez", "beto@sosep.gt", "Técnico", "Asistente", supervisor="ana@sosep.gt"),
    row("Carla Ñu", "carla@sosep.gt", "Técnico", unit="Informática"),
]


def staff(store: Store) -> dict[str, int]:
    """The three people of the office: first name → id."""

    def job(unit: SqlUnit) -> dict[str, int]:
        import_roster(unit, PEOPLE, TODAY)
        return {p.name.split()[0]: p.id for p in unit.people_named(OFFICE, "sosep")}

    return do(store, job)


def new_case(**more: object) -> Case:
    """A case before it is stored."""
    fields: dict[str, object] = {
        "id": 0,
        "number": "",
        "institution": OFFICE,
        "procedure": "DS-UI-04",
        "version": "2024-03",
        "state": "2",
        "seq": 0,
        "head": "",
        "requester": None,
        "beneficiary": None,
        "registrar": None,
        "medium": "chat",
        "opened_at": NOW,
        **more,
    }
    return Case(**fields)  # type: ignore[arg-type]  # a test's own fields


def entry(kind: str = "answer", **more: object) -> Entry:
    """A history row before it is chained."""
    fields: dict[str, object] = {
        "kind": kind,
        "source": "1",
        "target": "2",
        "row": "1",
        "actor": None,
        **more,
    }
    return Entry(**fields)  # type: ignore[arg-type]  # a test's own fields


def new_task(case_id: int, *roles: str, assignee: int | None = None, minute: int = 0) -> Task:
    """An open task before it is stored."""
    return Task(
        id=0,
        case_id=case_id,
        step="2",
        roles=roles,
        assignee=assignee,
        version=1,
        state=TaskState.OPEN,
        opened_at=NOW + timedelta(minutes=minute),
    )


def new_draft(person_id: int, task_id: int | None = None, **more: object) -> Draft:
    """A draft before it is stored."""
    fields: dict[str, object] = {
        "id": 0,
        "person_id": person_id,
        "institution": OFFICE,
        "procedure": "DS-UI-04",
        "task_id": task_id,
        "task_version": 1,
        "answer": "",
        "values": {},
        "files": (),
        "asking": "problema",
        "revision": 1,
        **more,
    }
    return Draft(**fields)  # type: ignore[arg-type]  # a test's own fields


def outgoing(key: str = "aviso", address: str = "101", **more: object) -> Outgoing:
    """A message to a chat."""
    button = Button(label="Aprobar", action="a:1")
    message = Message(key=key, params={"n": 1, "lista": ["á"]}, buttons=((button,),))
    fields: dict[str, object] = {
        "message": message,
        "channel": ChannelName.CHAT,
        "address": address,
        **more,
    }
    return Outgoing(**fields)  # type: ignore[arg-type]  # a test's own fields


def new_timer(key: str, due_at: datetime = NOW, task_id: int | None = None, **more: object) -> Timer:
    """A timer before it is stored."""
    fields: dict[str, object] = {
        "id": 0,
        "key": key,
        "kind": "reminder",
        "due_at": due_at,
        "case_id": None,
        "task_id": task_id,
        "rule": "1 día hábil",
        "anchor": NOW,
        **more,
    }
    return Timer(**fields)  # type: ignore[arg-type]  # a test's own fields
