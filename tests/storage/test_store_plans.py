"""What is asked often, or of tables that only grow, is found by an index."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from machines.records import ChannelName
from storage import SqlUnit, Store
from storage.connection import Connection, Cursor
from tests.storage.store_samples import NOW, OFFICE, TODAY, do, new_case, new_draft, new_task, staff

CHAT = ChannelName.CHAT
ASKED: dict[str, Callable[[SqlUnit], object]] = {
    "person": lambda unit: unit.person(1),
    "person at": lambda unit: unit.person_at(CHAT, "101"),
    "holders": lambda unit: unit.holders(OFFICE, "Técnico"),
    "chiefs": lambda unit: unit.chiefs_of(1),
    "subordinates": lambda unit: unit.subordinates_of(1),
    "away": lambda unit: unit.away_today(),
    "of a role": lambda unit: unit.open_tasks_for(OFFICE, "Técnico"),
    "taking back": lambda unit: unit.take_back(CHAT, "101", 1),
    "absences": lambda unit: unit.absences_of(1),
    "end of absence": lambda unit: unit.end_absence(1, TODAY),
    "cases of a period": lambda unit: unit.cases_since(OFFICE, "DS-UI-04", "2026-12-01"),
    "children": lambda unit: unit.children(1),
    "cases of": lambda unit: unit.cases_of(1, 5),
    "values": lambda unit: unit.values(1, personal=True),
    "history": lambda unit: unit.history(1),
    "files": lambda unit: unit.files_of(1),
    "worklist": lambda unit: unit.tasks_of(unit.person(1), 5),
    "renewing": lambda unit: unit.renew_task(replace(new_task(1, "Jefe"), id=1)),
    "deadline": lambda unit: unit.move_deadline(1, NOW),
    "drafts": lambda unit: unit.drafts_of(1),
    "starting draft": lambda unit: unit.draft_for(1),
    "task draft": lambda unit: unit.draft_for(1, task_id=1),
    "case draft": lambda unit: unit.draft_about(1, 1, "prorroga"),
    "drafts of a case": lambda unit: unit.drafts_about(1, "lote/3"),
    "saving": lambda unit: unit.save_draft(new_draft(1), NOW),
    "early": lambda unit: unit.early_answers(1, "5"),
    "memo": lambda unit: unit.recall("x"),
    "known timer": lambda unit: unit.timer_is_known("k"),
    "moving": lambda unit: unit.move_timer("k", NOW),
    "cancelling": lambda unit: unit.cancel_timer("k"),
    "task timers": lambda unit: unit.cancel_timers(1),
    "case timers": lambda unit: unit.cancel_case_timers(1),
    "due": lambda unit: unit.claim_due(NOW, 1, 5, 5, "a"),
    "waiting timers": lambda unit: list(unit.waiting_timers("reminder")),
    "copies": lambda unit: unit.copies(1),
    "copies at": lambda unit: unit.copies_at(CHAT, "101"),
    "held": lambda unit: unit.holds(1),
    "release": lambda unit: unit.release_held(1),
    "drop": lambda unit: unit.drop_held(1, NOW - timedelta(days=1)),
    "asked": lambda unit: unit.drop_asked(1),
    "claim": lambda unit: unit.claim_outbox(1, 5, 5, "a"),
    "came": lambda unit: unit.has_received(CHAT, "1"),
    "opened": lambda unit: unit.opened_since(1, NOW, 5),
    "letters that wait": lambda unit: unit.claim_letters("a@b.gt", NOW, 5),
    "by the roster": lambda unit: unit.person_rostered_at("a@b.gt"),
    "proving": lambda unit: unit.prove_mail(1, "a@b.gt", NOW),
    "proved": lambda unit: unit.proved_mails(1),
    "taking back a proof": lambda unit: unit.unprove_mail("a@b.gt"),
    "stranger's token": lambda unit: unit.stranger_token("a@b.gt"),
    "answers": lambda unit: unit.answers_since("a@b.gt", NOW),
}


@pytest.mark.parametrize("name", ASKED)
def test_no_table_is_read_through(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    """SQLite's plan of every statement searches each table by an index, or walks an index of a few rows."""
    store = Store.open(f"sqlite:///{tmp_path}/v.db", clock=lambda: NOW)
    staff(store)
    do(store, lambda unit: unit.add_task(new_task(unit.open_case(new_case()).id, "Jefe")))
    asked: list[tuple[str, Mapping[str, object]]] = []
    execute = Connection.execute

    def noting(self: Connection, sql: str, params: Mapping[str, object]) -> Cursor:
        asked.append((sql, params))
        return execute(self, sql, params)

    monkeypatch.setattr(Connection, "execute", noting)
    do(store, ASKED[name])
    store.close()
    raw = sqlite3.connect(tmp_path / "v.db")
    plans = [row[3] for sql, params in asked for row in raw.execute(f"EXPLAIN QUERY PLAN {sql}", params)]
    raw.close()
    assert asked
    read_through = [step for step in plans if re.match(r"SCAN (?!.*(USING|CONSTANT|VALUES|\d+-ROW))", step)]
    assert read_through == []
