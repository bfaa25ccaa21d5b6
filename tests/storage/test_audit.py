"""The history is proven from its rows alone, of a database and of a backup; what was touched is named."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from machines.heads import digest_of
from machines.messages import FileRef
from machines.records import Entry
from storage import FileStore, SqlUnit, Store
from storage.chain import Wrong, digest
from storage.connection import connect
from storage.keeping.archive import Archive
from storage.keeping.audit import Audit, FileWrong, audit
from storage.keeping.backup import back_up
from storage.keeping.snapshot import snapshot
from tests.storage.store_samples import NOW, do, entry, new_case, new_task, new_timer, staff

PAPER, DPI = b"%PDF un dictamen", b"DPI"
SECOND = "SOSEP-2026-00002"
LATER = NOW + timedelta(days=1)


def sha(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def written(store: Store, data: Path) -> None:
    """Three cases of three rows, each with a task; the second has a personal value and two files, the third an element."""

    def job(unit: SqlUnit) -> None:
        for n in range(3):
            case = unit.open_case(new_case())
            values = {"problema": f"año {n}", "cui": "2345"}
            case = unit.append(case, [entry("start", values=values, personal=("cui",))], NOW)
            case = unit.append(case, [entry(values={"a": "1"})], LATER)
            case = unit.append(case, [entry("undo", undoes=2)], LATER)
            unit.add_task(new_task(case.id, "Jefe"))
        unit.open_case(new_case(number=f"{case.number}.1", parent=case.id))
        files = [FileRef(sha256=sha(one), name="x", media_type="y", size=len(one)) for one in (PAPER, DPI)]
        unit.add_files(2, 1, files, NOW, personal=[sha(DPI)])

    do(store, job)
    for content in (PAPER, DPI):
        FileStore(data).put(content)


def looked_at(url: str, data: Path) -> Audit:
    with snapshot(url) as seen:
        return audit(seen, FileStore(data).read)


@pytest.fixture
def office(url: str, store: Store, tmp_path: Path) -> tuple[str, Path]:
    """The URL of a written database, on either, and its data folder."""
    written(store, tmp_path)
    return url, tmp_path


def test_an_untouched_history_is_proven(office: tuple[str, Path], store: Store) -> None:
    """Of the database and of its backup alike, with the same digest, which is the one of the heads."""
    url, data = office
    found = looked_at(url, data)
    assert (found.cases, found.rows, found.files, found.broken, found.bad_files) == (4, 9, 2, (), ())
    cases = [store.read(lambda unit, n=n: unit.case(n)) for n in (1, 2, 3)]  # type: ignore[misc] # mypy#12557
    assert (found.covered, found.digest) == digest_of((one.number, one.seq, one.head) for one in cases)
    back_up(url, data, data / "b.zip", NOW, secret=b"")
    with Archive(data / "b.zip") as archive:
        assert audit(archive, archive.file) == found


NOTED = entry("note", source="FIN", target="FIN", row="", actor=3)
DAMAGE: dict[str, tuple[str, int, Wrong]] = {
    "UPDATE history SET payload = {payload} WHERE case_id = 2 AND seq = 2": (SECOND, 2, Wrong.BYTES),
    "UPDATE history SET hash = prev_hash WHERE case_id = 2 AND seq = 3": (SECOND, 3, Wrong.BYTES),
    "UPDATE history SET at = at + 1 WHERE case_id = 2 AND seq = 3": (SECOND, 3, Wrong.PLACE),
    "UPDATE history SET undoes = 0 WHERE case_id = 2 AND seq = 3": (SECOND, 3, Wrong.PLACE),
    "UPDATE content SET public = '{\"a\":\"2\"}' WHERE case_id = 2 AND seq = 2": (SECOND, 2, Wrong.CONTENT),
    "UPDATE content SET public = 'x' WHERE case_id = 2 AND seq = 2": (SECOND, 2, Wrong.CONTENT),
    "UPDATE content SET personal = '{\"cui\":\"9\"}' WHERE case_id = 2 AND seq = 1": (SECOND, 1, Wrong.CONTENT),
    "DELETE FROM content WHERE case_id = 2 AND seq = 2": (SECOND, 2, Wrong.CONTENT),
    "DELETE FROM content WHERE case_id = 2 AND seq = 2;DELETE FROM history WHERE case_id = 2 AND seq = 2": (
        SECOND, 2, Wrong.MISSING,
    ),
    "DELETE FROM history WHERE case_id = 2 AND seq = 3": (SECOND, 3, Wrong.LAST),
    "UPDATE cases SET head = '' WHERE id = 2": (SECOND, 3, Wrong.LAST),
    "UPDATE cases SET state = '1' WHERE id = 2": (SECOND, 3, Wrong.STATE),
    "UPDATE cases SET facts = replace(facts, 'año', 'mes') WHERE id = 2": (SECOND, 3, Wrong.FACTS),
    "UPDATE cases SET facts = '{\"a\":\"1\"}' WHERE id = 2": (SECOND, 3, Wrong.FACTS),
    "UPDATE cases SET facts = 'x' WHERE id = 2": (SECOND, 3, Wrong.FACTS),
    "UPDATE cases SET closed_at = 1 WHERE id = 2": (SECOND, 3, Wrong.CLOSED),
    "UPDATE cases SET did = '{\"1\":7}' WHERE id = 2": (SECOND, 3, Wrong.DID),
    "UPDATE cases SET did = 'x' WHERE id = 2": (SECOND, 3, Wrong.DID),
    "DELETE FROM task_role WHERE task_id = 2;DELETE FROM task WHERE id = 2": (SECOND, 3, Wrong.TASKS),
    "UPDATE task SET state = 'done' WHERE id = 2": (SECOND, 3, Wrong.TASKS),
    "UPDATE task SET step = '3' WHERE id = 2": (SECOND, 3, Wrong.TASKS),
    "UPDATE cases SET number = 'SOSEP-2026-00009' WHERE id = 2": ("SOSEP-2026-00009", 1, Wrong.PLACE),
    "DELETE FROM task_role WHERE task_id = 2;DELETE FROM task WHERE id = 2;DELETE FROM case_file;DELETE FROM content WHERE case_id = 2;DELETE FROM history WHERE case_id = 2;"
    "DELETE FROM cases WHERE id = 2": (SECOND, 1, Wrong.GONE),
}  # fmt: skip


@pytest.mark.parametrize("damage", DAMAGE)
def test_the_first_row_that_was_touched_is_named(damage: str, tmp_path: Path) -> None:
    """With its case and what is wrong with it; so it is in a backup that is made afterwards."""
    url = f"sqlite:///{tmp_path}/v.db"
    store = Store.open(url, clock=lambda: NOW)
    written(store, tmp_path)
    store.close()
    connection = connect(url, writes=True)
    payload = "CAST(replace(CAST(payload AS TEXT), 'answer', 'anzwer') AS BLOB)"
    for sql in damage.split(";"):
        connection.execute(sql.replace("{payload}", payload), {})
    connection.close()
    found = looked_at(url, tmp_path).broken
    assert [(one.number, one.fault.seq, one.fault.what) for one in found][:1] == [DAMAGE[damage]]
    back_up(url, tmp_path, tmp_path / "b.zip", NOW, secret=b"")
    with Archive(tmp_path / "b.zip") as archive:
        assert audit(archive, archive.file).broken == found


LIVES: dict[str, tuple[list[Entry], int | None, dict[str, int]]] = {
    "it ended, and was noted upon afterwards": (
        [entry("start", actor=1, answer="hecho"), entry(source="2", target="FIN", row="2", actor=2), NOTED], 1,
        {"1": 1, "2": 2},
    ),
    "an element is through its stretch": (
        [entry("start"), entry(source="2", target="LISTO", row="2.1", actor=2)], 1, {"2": 2, "2.1": 2},
    ),
    "its end was taken back": (
        [
            entry("start"), entry(source="2", target="FIN", row="2", actor=2),
            entry("take_back", source="FIN", target="2", row="2", actor=2, undoes=2),
        ],
        None, {},
    ),
    "its end was taken back and came again": (
        [
            entry("start"), entry(source="2", target="FIN", row="2", actor=2),
            entry("take_back", source="FIN", target="2", row="2", actor=2, undoes=2),
            entry(source="2", target="FIN", row="2", actor=3),
        ],
        3, {"2": 3},
    ),
    "an assistant recorded it from paper": (
        [entry("start"), entry(source="2", target="FIN", row="2", actor=1, on_behalf_of=3, channel="papel")], 1,
        {"2": 3},
    ),
    "a stretch waits for its elements": (
        [entry("start"), entry(source="2", target="tramo:3", row="2", actor=2)], None, {"2": 2},
    ),
    "a joint signature is under way": (
        [entry("start"), entry("vote", source="2", target="2", row="2", actor=2)], None, {"2:1": 2},
    ),
}  # fmt: skip


@pytest.mark.parametrize("life", LIVES)
@pytest.mark.parametrize("damage", ["", "closed", "did", "tasks"])
def test_a_case_ended_when_and_by_whom_its_rows_say(life: str, damage: str, store: Store, url: str) -> None:
    """Each row an hour after the one before; what the case says is proven, and any other word of it is found."""
    entries, ended, did = LIVES[life]
    at = [NOW + timedelta(hours=n) for n in range(len(entries))]
    said = {**did, "1": 9} if damage == "did" else did
    end = None if ended is None else at[ended]
    if damage == "closed":
        end = NOW - timedelta(days=1)

    def job(unit: SqlUnit) -> None:
        case = unit.open_case(new_case())
        for one, when in zip(entries, at, strict=True):
            case = unit.append(replace(case, state=one.target, closed_at=end, did=said), [one], when)
        if (case.state == "2") != (damage == "tasks"):
            unit.add_task(new_task(case.id, "Jefe"))

    staff(store)
    do(store, job)
    with snapshot(url) as seen:
        found = [one.fault.what.value for one in audit(seen, None).broken]
    assert found == ([damage] if damage else [])


def test_an_element_that_waits_for_its_day_has_no_task(store: Store, url: str) -> None:
    """Its timer is enough; once that has come, somebody must have been asked."""

    def job(unit: SqlUnit) -> None:
        case = unit.open_case(new_case())
        case = unit.append(case, [entry("start")], NOW)
        unit.set_timer(new_timer("k", kind="begin", case_id=case.id))

    def found() -> list[Wrong]:
        with snapshot(url) as seen:
            return [one.fault.what for one in audit(seen, None).broken]

    do(store, job)
    assert found() == []
    do(store, lambda unit: unit.cancel_timer("k"))
    assert found() == [Wrong.TASKS]


def test_a_forger_who_computes_hashes_anew_is_found_by_the_digest(
    office: tuple[str, Path], store: Store
) -> None:
    """Chains can be forged whole, by whoever owns the database; the digest in the administrator's mail cannot."""
    url, data = office
    before = looked_at(url, data).digest
    [link] = store.read(lambda unit: unit.links(2))[-1:]
    forged = link.payload.replace(b'"undo"', b'"note"')
    connection = connect(url, writes=True)
    forge = "UPDATE history SET payload = {0}, hash = {1} WHERE case_id = 2 AND seq = 3"
    hold = "UPDATE cases SET head = {0} WHERE id = 2"
    marks = ("%(p)s", "%(h)s") if url.startswith("postgresql") else (":p", ":h")
    connection.execute(forge.format(*marks), {"p": forged, "h": digest(forged)})
    connection.execute(hold.format(marks[1]), {"h": digest(forged)})
    connection.close()
    found = looked_at(url, data)
    assert found.broken == ()
    assert found.digest != before


def test_the_digest_of_an_instant_stays(office: tuple[str, Path], store: Store) -> None:
    """What comes later changes today's digest, and not the one of an instant before it."""
    url, data = office

    def before_later() -> tuple[int, str]:
        with snapshot(url) as seen:
            found = audit(seen, None, before=LATER)
        return found.covered, found.digest

    then, today = before_later(), looked_at(url, data).digest
    assert then[0] == 3
    assert then == digest_of(store.read(lambda unit: list(unit.heads(LATER))))
    case = store.read(lambda unit: unit.case(1))
    do(store, lambda unit: unit.append(case, [entry()], LATER))
    do(store, lambda unit: unit.append(unit.open_case(new_case()), [entry("start")], LATER))
    assert before_later() == then
    assert looked_at(url, data).digest != today


def test_what_was_purged_is_no_finding(office: tuple[str, Path]) -> None:
    """Personal values without their salt, and a personal file that was deleted."""
    url, data = office
    connection = connect(url, writes=True)
    connection.execute("UPDATE content SET personal = '{}', personal_salt = NULL", {})
    connection.close()
    FileStore(data).path(sha(DPI)).unlink()
    found = looked_at(url, data)
    assert (found.broken, found.bad_files) == ((), ())


def test_files_are_what_their_names_say(office: tuple[str, Path]) -> None:
    """A changed one is named, and so is one that is missing; of the database and of a backup."""
    url, data = office
    FileStore(data).path(sha(DPI)).write_bytes(b"otro")
    FileStore(data).path(sha(PAPER)).unlink()
    expected = dict(looked_at(url, data).bad_files)
    assert expected == {sha(DPI): FileWrong.CHANGED, sha(PAPER): FileWrong.MISSING}
    back_up(url, data, data / "b.zip", NOW, secret=b"")
    with Archive(data / "b.zip") as archive:
        assert dict(audit(archive, archive.file).bad_files) == expected
