"""Answers that came before their step, and memos."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from machines.records import EarlyAnswer
from storage import SqlUnit, Store
from tests.storage.store_samples import NOW, do, new_case, staff


def test_early_answers_wait_for_their_step(store: Store) -> None:
    """They come back as they were, oldest first, for their own case and step only, until they are dropped."""
    beto = staff(store)["Beto"]

    def keep(unit: SqlUnit) -> list[EarlyAnswer]:
        case, other = (unit.open_case(new_case()) for _ in range(2))
        first = EarlyAnswer(
            id=0,
            case_id=case.id,
            step="5",
            person_id=beto,
            text="Aquí va «la matriz».",
            files=("f" * 64, "e" * 64),
            received_at=NOW,
        )
        second = replace(first, files=(), received_at=NOW - timedelta(days=1))
        apart = (replace(first, step="6"), replace(first, case_id=other.id))
        return [unit.keep_early(one) for one in (first, second, *apart)]

    first, second, *_ = do(store, keep)
    assert store.read(lambda unit: unit.early_answers(first.case_id, "5")) == [first, second]
    do(store, lambda unit: unit.drop_early(first.id))
    assert store.read(lambda unit: unit.early_answers(first.case_id, "5")) == [second]


def test_a_memo_is_recalled_until_it_is_replaced(store: Store) -> None:
    """Nothing is remembered under an unknown name."""
    assert store.read(lambda unit: unit.recall("calendar SOSEP")) == ""
    for value in ("abc", "défg"):
        do(store, lambda unit, value=value: unit.remember("calendar SOSEP", value))  # type: ignore[misc] # mypy#12557
        assert store.read(lambda unit: unit.recall("calendar SOSEP")) == value
    assert store.read(lambda unit: unit.recall("calendar INE")) == ""
