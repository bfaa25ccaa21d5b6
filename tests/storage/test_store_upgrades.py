"""A database of an earlier release comes to the present one with everything that was in it."""

from __future__ import annotations

import json
from datetime import timedelta

from sqlalchemy import Connection, Integer, LargeBinary, MetaData, create_engine

from machines.records import ChannelName
from storage import Store
from storage.chain import broken_at, digest, value_hash
from storage.migrate import upgrade
from tests.storage.store_samples import NOW, do, new_case, new_draft

_AT = 1_795_446_000_000_000
_OLD_PAYLOAD = json.dumps(
    {
        "case": "SOSEP-2026-00001", "seq": 1, "at": _AT, "prev": "", "kind": "start", "source": "1",
        "target": "2", "row": "1", "actor": 1, "on_behalf_of": None, "channel": "chat", "proof": "7",
        "task": None, "answer": "", "reason": "", "values": {"a": value_hash(b"s", "a", "x")},
        "personal": [], "files": ["f" * 64], "decided_on": "",
    },
    sort_keys=True,
).encode()  # fmt: skip
_ROWS: list[tuple[str, dict[str, object]]] = [
    ("person", {"id": 1, "institution": "SOSEP", "name": "Ana Gómez", "email": "ana@sosep.gt"}),
    ("post", {"id": 1, "person_id": 1, "institution": "SOSEP", "role": "Jefe", "quality": "titular"}),
    ("counter", {"institution": "SOSEP", "year": 2026, "last": 1}),
    (
        "cases",
        {
            "id": 1, "number": "SOSEP-2026-00001", "institution": "SOSEP", "procedure": "DS-UI-04",
            "state": "2", "seq": 1, "head": digest(_OLD_PAYLOAD), "requester": 1, "opened_at": _AT,
            "assigned": "{}", "did": "{}", "facts": '{"a": "x"}', "round": 1,
        },
    ),
    ("history", {"case_id": 1, "seq": 1, "at": _AT, "hash": digest(_OLD_PAYLOAD), "payload": _OLD_PAYLOAD}),
    ("content", {"case_id": 1, "seq": 1, "public_salt": b"s", "public": '{"a": "x"}', "personal": "{}"}),
    ("file", {"sha256": "f" * 64, "name": "boleta.pdf", "media_type": "application/pdf", "size": 7}),
    ("case_file", {"case_id": 1, "seq": 1, "sha256": "f" * 64, "name": "boleta.pdf"}),
    ("task", {"id": 1, "case_id": 1, "step": "2", "roles": '["Jefe"]', "version": 1, "state": "open"}),
    ("task_role", {"institution": "SOSEP", "role": "Jefe", "task_id": 1}),
    (
        "draft",
        {
            "id": 1, "person_id": 1, "institution": "SOSEP", "procedure": "DS-UI-05", "target": "4",
            "values": '{"b": "1"}', "files": "[]", "asking": "b", "revision": 3, "medium": "chat",
        },
    ),
    ("focus", {"person_id": 1, "channel": "chat", "draft_id": 1}),
    ("timer", {"id": 1, "key": "k", "kind": "reminder", "due_at": _AT, "task_id": 1, "state": "waiting"}),
    (
        "outbox",
        {"id": 1, "channel": "chat", "address": "9", "state": "pending", "message": '{"key":"k","params":{}}',
         "references": "[]", "task_id": 1, "case_id": 1},
    ),
]  # fmt: skip


def fill(connection: Connection) -> None:
    """Write the rows as the first release would; what they do not name is empty."""
    tables = MetaData()
    tables.reflect(connection)
    for name, given in _ROWS:
        row: dict[str, object] = {}
        for column in tables.tables[name].columns:
            if column.name in given:
                row[column.name] = given[column.name]
            elif not column.nullable:
                numeric, binary = isinstance(column.type, Integer), isinstance(column.type, LargeBinary)
                row[column.name] = 0 if numeric else b"" if binary else ""
        connection.execute(tables.tables[name].insert(), row)


def test_rows_of_the_first_release_stay_as_they_were(bare_url: str) -> None:
    """Case, history, files, task, form, timer and message are read as before, and work goes on from there."""
    engine = create_engine(bare_url)
    with engine.begin() as connection:
        upgrade(connection, to="0001")
        fill(connection)
    engine.dispose()
    store = Store.open(bare_url, clock=lambda: NOW)
    try:
        _all_there(store)
        _goes_on(store)
    finally:
        store.close()


def _all_there(store: Store) -> None:
    case, ana = store.read(lambda unit: (unit.case(1), unit.person(1)))
    assert (case.number, case.state, case.period) == ("SOSEP-2026-00001", "2", "")
    assert (ana.name, ana.portfolio, ana.away) == ("Ana Gómez", (), None)
    [row] = store.read(lambda unit: unit.history(1))
    assert (row.entry.values, row.entry.undoes) == ({"a": "x"}, 0)
    assert broken_at(store.read(lambda unit: unit.links(1))) is None
    assert [one.name for one in store.read(lambda unit: unit.files_of(1))] == ["boleta.pdf"]
    assert [one.id for one in store.read(lambda unit: unit.tasks_of(ana, 5))] == [1]
    draft = store.read(lambda unit: unit.draft_for(1))
    assert draft is not None
    assert (draft.values, draft.asking, draft.revision, draft.case_id) == ({"b": "1"}, "b", 3, None)
    assert store.read(lambda unit: unit.focus(1, ChannelName.CHAT)) == 1
    assert [(one.key, one.about) for one in store.read(lambda u: list(u.waiting_timers()))] == [("k", "")]
    assert [copy.address for copy in store.read(lambda unit: unit.copies(1))] == ["9"]


def _goes_on(store: Store) -> None:
    if store.read(lambda unit: unit.connection.dialect) == "postgresql":
        # The rows were written with their numbers, which PostgreSQL's sequences do not notice.
        for table in ("cases", "draft"):
            sql = f"SELECT setval(pg_get_serial_sequence('{table}', 'id'), 1)"
            do(store, lambda unit, sql=sql: unit.connection.execute(sql, {}))  # type: ignore[misc] # mypy#12557
    assert do(store, lambda unit: unit.open_case(new_case())).number == "SOSEP-2026-00002"
    do(store, lambda unit: unit.drop_draft(1))
    later = NOW + timedelta(days=1)
    assert do(store, lambda unit: unit.save_draft(new_draft(1), later)).id > 1
