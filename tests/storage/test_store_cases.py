"""Cases, their numbers and their history."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from machines.errors import Conflict
from machines.messages import FileRef
from machines.records import Case
from storage import SqlUnit, Store
from storage.chain import broken_at
from storage.connection import connect
from tests.storage.store_samples import NOW, OFFICE, do, entry, new_case, staff


def opened(store: Store, **more: object) -> Case:
    return do(store, lambda unit: unit.open_case(new_case(**more)))


def appended(store: Store, case: Case, values: dict[str, str]) -> Case:
    return do(store, lambda unit: unit.append(case, [entry(values=values)], NOW))


def test_a_case_is_read_as_it_was_stored(store: Store) -> None:
    """All fields come back, by id and by number."""
    ids = staff(store)
    case = opened(
        store,
        requester=ids["Ana"],
        assigned={"Técnico": ids["Beto"]},
        element="Petén",
        period="2026-11-01",
    )
    assert case.number == "SOSEP-2026-00001"
    assert store.read(lambda unit: unit.case(case.id)) == case
    assert store.read(lambda unit: unit.case_numbered(case.number)) == case
    assert store.read(lambda unit: unit.case_numbered("SOSEP-2026-00099")) is None
    with pytest.raises(KeyError):
        store.read(lambda unit: unit.case(99))


def test_numbers_have_no_gaps_under_rollback(store: Store) -> None:
    """A rolled back opening gives its number back."""

    def fails(unit: SqlUnit) -> None:
        unit.open_case(new_case())
        raise RuntimeError

    opened(store)
    for _ in range(3):
        with pytest.raises(RuntimeError):
            do(store, fails)
    numbers = [opened(store).number for _ in range(2)]
    assert numbers == ["SOSEP-2026-00002", "SOSEP-2026-00003"]


def test_each_series_of_documents_counts_by_itself(store: Store) -> None:
    """Series and years count apart from each other and from the cases; a rolled back number comes again."""

    def number(series: str, year: int = 2026) -> int:
        return do(store, lambda unit: unit.next_number(series, year))

    def fails(unit: SqlUnit) -> None:
        unit.next_number("SOSEP/dictamen", 2026)
        raise RuntimeError

    opened(store)
    assert [number("SOSEP/dictamen") for _ in range(2)] == [1, 2]
    with pytest.raises(RuntimeError):
        do(store, fails)
    assert (number("SOSEP/dictamen"), number("SOSEP/oficio"), number("SOSEP/dictamen", 2027)) == (3, 1, 1)
    assert opened(store).number == "SOSEP-2026-00002"


def test_the_year_is_the_offices(store: Store) -> None:
    """Late on 31 December in Guatemala it is already next year in UTC; the number says this year."""
    eve = datetime(2027, 1, 1, 3, 0, tzinfo=UTC)
    assert opened(store, opened_at=eve).number == "SOSEP-2026-00001"
    later = datetime(2027, 1, 1, 7, 0, tzinfo=UTC)
    assert opened(store, opened_at=later).number == "SOSEP-2027-00001"
    assert opened(store, institution="INE").number == "INE-2026-00001"


def test_history_comes_back_in_order(store: Store) -> None:
    """Appended entries are read as they were, personal values left out; the case's cache is saved."""
    ids = staff(store)
    case = opened(store)
    first = entry("start", actor=ids["Ana"], values={"problema": "no imprime"}, channel="chat")
    second = entry(values={"cui": "123", "piso": "2"}, personal=("cui",), files=("f" * 64,), reason="sí")
    moved = replace(case, state="2", did={"1": ids["Ana"]}, round=2)
    saved = do(store, lambda unit: unit.append(moved, [first, second], NOW))
    assert (saved.seq, saved.state) == (2, "2")
    assert store.read(lambda unit: unit.case(case.id)) == saved
    rows = store.read(lambda unit: unit.history(case.id))
    assert [row.entry for row in rows] == [first, replace(second, values={"piso": "2"})]
    assert [row.at for row in rows] == [NOW, NOW]
    assert rows[-1].hash == saved.head


def test_values_are_the_latest_and_public(store: Store) -> None:
    """The latest value of each field counts, within a transaction too; personal ones are left out."""
    case = opened(store)

    def job(unit: SqlUnit) -> Case:
        one = unit.append(case, [entry(values={"a": "1", "b": "1"})], NOW)
        two = unit.append(one, [entry(values={"a": "2", "dpi": "9"}, personal=("dpi",))], NOW)
        assert unit.values(case.id) == {"a": "2", "b": "1"}
        return two

    last = do(store, job)
    do(store, lambda unit: unit.append(last, [entry(values={"c": "3"})], NOW))
    assert store.read(lambda unit: unit.values(case.id)) == {"a": "2", "b": "1", "c": "3"}


def test_personal_values_are_read_only_when_asked_for(store: Store) -> None:
    """With `personal` the latest of them come too; what other readers get stays without them."""
    case = opened(store)

    def job(unit: SqlUnit) -> Case:
        first = entry(values={"a": "1", "dpi": "8"}, personal=("dpi",))
        second = entry(values={"dpi": "9"}, personal=("dpi",))
        return unit.append(case, [first, second, entry(values={"b": "2"})], NOW)

    do(store, job)
    assert store.read(lambda u: u.values(case.id, personal=True)) == {"a": "1", "b": "2", "dpi": "9"}
    assert store.read(lambda unit: unit.values(case.id)) == {"a": "1", "b": "2"}


def test_a_row_names_the_one_that_it_takes_back(store: Store) -> None:
    """What a row undoes is chained with it; of a row that undoes nothing the bytes are as they always were."""
    case = opened(store)
    back = entry("undo", undoes=1)
    do(store, lambda unit: unit.append(case, [entry(), back], NOW))
    assert [row.entry.undoes for row in store.read(lambda unit: unit.history(case.id))] == [0, 1]
    links = store.read(lambda unit: unit.links(case.id))
    assert [b"undoes" in link.payload for link in links] == [False, True]
    assert broken_at(links) is None


def test_the_second_append_after_the_same_row_conflicts(store: Store) -> None:
    """Of two who decide on the same state, one gets Conflict and leaves nothing."""
    case = opened(store)
    do(store, lambda unit: unit.append(case, [entry("first")], NOW))
    with pytest.raises(Conflict):
        do(store, lambda unit: unit.append(case, [entry("second")], NOW))
    rows = store.read(lambda unit: unit.history(case.id))
    assert [row.entry.kind for row in rows] == ["first"]


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE history SET payload = CAST(replace({text}, 'answer', 'anzwer') AS {bytes}) WHERE seq=2",
        "UPDATE history SET hash = prev_hash WHERE seq = 2",
        "UPDATE content SET public = replace(public, '2', '3') WHERE seq = 2",
        "UPDATE content SET public = '{{}}' WHERE seq = 2",
        "DELETE FROM content WHERE seq = 2",
        "DELETE FROM content WHERE seq = 2;DELETE FROM history WHERE seq = 2",
    ],
)
def test_the_chain_breaks_where_it_was_touched(store: Store, url: str, damage: str) -> None:
    """An untouched chain verifies; a changed byte, hash or value, or a missing row, is found."""
    case = opened(store)
    for n in range(3):
        values = {"n": str(n + 1)}
        case = appended(store, case, values)
    assert broken_at(store.read(lambda unit: unit.links(case.id))) is None
    connection = connect(url, writes=True)
    postgresql = url.startswith("postgresql")
    text = "convert_from(payload, 'UTF8')" if postgresql else "CAST(payload AS TEXT)"
    for sql in damage.split(";"):
        connection.execute(sql.format(text=text, bytes="bytea" if postgresql else "BLOB"), {})
    connection.close()
    assert broken_at(store.read(lambda unit: unit.links(case.id))) == 2


def test_personal_contents_can_be_forgotten(store: Store, url: str) -> None:
    """Without its personal contents and their salt a chain still verifies, and the row names its fields."""
    case = opened(store)
    do(store, lambda unit: unit.append(case, [entry(values={"a": "x"}, personal=("a",))], NOW))
    connection = connect(url, writes=True)
    connection.execute("UPDATE content SET personal = '{}', personal_salt = NULL", {})
    connection.close()
    links = store.read(lambda unit: unit.links(case.id))
    assert broken_at(links) is None
    assert b'"a":"' in links[0].payload
    assert store.read(lambda unit: unit.history(case.id))[0].entry.values == {}


def test_children_and_cases_of_a_person(store: Store) -> None:
    """Children come in order; a person sees, newest first, cases asked for, typed, or acted in."""
    ids = staff(store)
    parent = opened(store, requester=ids["Ana"])
    children = [opened(store, parent=parent.id, element=name) for name in ("Petén", "Izabal")]
    found = store.read(lambda unit: unit.children(parent.id))
    assert [case.element for case in found] == ["Petén", "Izabal"]
    do(store, lambda unit: unit.append(children[1], [entry(actor=ids["Ana"])], NOW))
    mine = store.read(lambda unit: unit.cases_of(ids["Ana"], 10))
    assert [case.id for case in mine] == [children[1].id, parent.id]
    assert [c.id for c in store.read(lambda u: u.cases_of(ids["Ana"], 1))] == [children[1].id]
    assert store.read(lambda unit: unit.cases_of(ids["Beto"], 10)) == []


def test_what_a_person_opened_himself_is_counted(store: Store) -> None:
    """Neither the elements of his case, of which there may be hundreds, nor what follows from it, nor others' count."""
    ids = staff(store)
    ana, beto = ids["Ana"], ids["Beto"]
    case = opened(store, requester=ana)
    opened(store, requester=ana, parent=case.id, number=f"{case.number}.1")
    opened(store, requester=ana, origin=case.id)
    opened(store, requester=ana, registrar=beto)
    opened(store, requester=ana, opened_at=NOW - timedelta(days=1))
    counted = [
        store.read(lambda unit, one=person: unit.opened_since(one, NOW, 10))  # type: ignore[misc] # bound
        for person in (ana, beto)
    ]
    assert counted == [1, 1]


def test_cases_of_periods_are_a_procedures_own(store: Store) -> None:
    """Open or closed, from a period on; elements, earlier periods, none, and other procedures' are left out."""
    opened(store)
    opened(store, period="2026-10-01")
    second = opened(store, period="2026-12-01")
    closed = opened(store, period="2026-11-01")
    over = replace(closed, state="FIN", closed_at=NOW)
    saved = do(store, lambda unit: unit.append(over, [entry()], NOW))
    opened(store, period="2026-12-01", parent=second.id)
    opened(store, period="2026-12-01", procedure="DS-UI-05")
    opened(store, period="2026-12-01", institution="INE")
    assert store.read(lambda unit: unit.cases_since(OFFICE, "DS-UI-04", "2026-11-01")) == [saved, second]


def test_a_personal_file_is_kept_apart(store: Store) -> None:
    """It is no file of the case for ordinary readers, not even where another row has it as an ordinary one."""
    case = opened(store)
    dpi, photo = (
        FileRef(sha256=letter * 64, name=f"{letter}.jpg", media_type="image/jpeg", size=1) for letter in "dp"
    )

    def job(unit: SqlUnit) -> None:
        saved = unit.append(case, [entry(), entry()], NOW)
        unit.add_files(saved.id, 1, [dpi, photo], NOW, personal=[dpi.sha256])
        unit.add_files(saved.id, 2, [dpi], NOW)

    do(store, job)
    assert store.read(lambda unit: unit.files_of(case.id)) == [photo]
    assert store.read(lambda unit: unit.personal_files_of(case.id)) == [dpi]


def test_files_belong_to_history_rows(store: Store) -> None:
    """A file is noted once by its hash, and attached to as many rows as need it."""
    case = opened(store)
    scan = FileRef(sha256="a" * 64, name="boleta.pdf", media_type="application/pdf", size=7)
    again = replace(scan, name="otra.pdf")

    def job(unit: SqlUnit) -> None:
        saved = unit.append(case, [entry(), entry()], NOW)
        unit.add_files(saved.id, 1, [scan], NOW)
        unit.add_files(saved.id, 2, [again], NOW)
        unit.add_files(saved.id, 2, [again], NOW)

    do(store, job)
    assert store.read(lambda unit: unit.file("a" * 64)) == scan
    assert store.read(lambda unit: unit.file("b" * 64)) is None
