"""A history row that is taken back stays in the chain and counts no more: its values and files are left out."""

from __future__ import annotations

from machines.messages import FileRef
from storage import SqlUnit, Store
from storage.chain import broken_at
from tests.storage.store_samples import NOW, do, entry, new_case

PLAN = FileRef(sha256="a" * 64, name="plan.pdf", media_type="application/pdf", size=3)
WRONG = FileRef(sha256="b" * 64, name="otro.pdf", media_type="application/pdf", size=4)


def test_values_and_files_are_those_of_the_rows_that_stand(store: Store) -> None:
    """The earlier value is the latest again, also a personal one; the file of the row is no longer the case's."""

    def work(unit: SqlUnit) -> int:
        case = unit.open_case(new_case())
        case = unit.append(
            case, [entry(values={"a": "1", "dpi": "7"}, personal=("dpi",), files=(PLAN.sha256,))], NOW
        )
        unit.add_files(case.id, 1, [PLAN], NOW)
        wrong = entry(
            values={"a": "2", "b": "x", "dpi": "8"}, personal=("dpi",), files=(WRONG.sha256, PLAN.sha256)
        )
        case = unit.append(case, [wrong], NOW)
        unit.add_files(case.id, 2, [WRONG, PLAN], NOW)
        unit.append(case, [entry("take_back", undoes=2, source="2", target="1")], NOW)
        return case.id

    case_id = do(store, work)
    assert store.read(lambda unit: unit.values(case_id)) == {"a": "1"}
    assert store.read(lambda unit: unit.values(case_id, personal=True)) == {"a": "1", "dpi": "7"}
    assert store.read(lambda unit: unit.files_of(case_id)) == [PLAN]
    assert store.read(lambda unit: unit.history(case_id))[2].entry.undoes == 2
    assert broken_at(store.read(lambda unit: unit.links(case_id))) is None


def test_a_value_that_only_the_row_brought_is_gone_also_after_later_ones(store: Store) -> None:
    """What is gathered afterwards is added to the rows that stand, not to what was taken back."""

    def work(unit: SqlUnit) -> int:
        case = unit.open_case(new_case())
        for one in (
            entry(values={"a": "1"}),
            entry(values={"b": "2"}),
            entry("take_back", undoes=2),
            entry(values={"c": "3"}),
        ):
            case = unit.append(case, [one], NOW)
        return case.id

    case_id = do(store, work)
    assert store.read(lambda unit: unit.values(case_id)) == {"a": "1", "c": "3"}
