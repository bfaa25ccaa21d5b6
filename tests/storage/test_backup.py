"""A backup is one file for both databases; what is restored from it goes on as if nothing had happened."""

from __future__ import annotations

import hashlib
import shutil
import stat
import zipfile
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from machines.messages import FileRef
from machines.records import Token
from storage import FileStore, SqlUnit, Store
from storage.keeping.archive import MOST_SAID, Archive, Damaged
from storage.keeping.backup import BackedUp, back_up
from storage.keeping.restore import Newer, NotEmpty, Restored, restore
from storage.keeping.snapshot import NoDatabase, snapshot
from tests.storage.first_release import bring_back
from tests.storage.store_samples import (
    NOW,
    do,
    entry,
    new_case,
    new_draft,
    new_task,
    new_timer,
    outgoing,
    staff,
)

PAPER = b"%PDF un dictamen"
PAPER_SHA = hashlib.sha256(PAPER).hexdigest()
REST = b"not named by any row"


def furnished(store: Store, data: Path) -> str:
    """A bit of everything, among it what refers to a later row; returns the text of a reply token."""
    people = staff(store)
    files = FileStore(data)
    files.put(PAPER)
    files.put(REST)

    def job(unit: SqlUnit) -> str:
        case = unit.open_case(new_case(requester=people["Ana"]))
        values = {"problema": "año «ñ»\0 \N{PILE OF POO}", "cui": "2345"}
        case = unit.append(case, [entry("start", values=values, personal=("cui",))], NOW)
        unit.add_files(case.id, 1, [_ref(PAPER)], NOW)
        task = unit.add_task(new_task(case.id, "Técnico"))
        draft = unit.save_draft(new_draft(people["Beto"], task.id, values={"a": "1"}), NOW)
        gone = unit.save_draft(new_draft(people["Carla"], task.id), NOW)
        unit.drop_draft(gone.id)
        unit.set_timer(new_timer("k", NOW + timedelta(hours=1), task.id, case_id=case.id))
        unit.enqueue(outgoing(case_id=case.id, person_id=people["Ana"]), NOW)
        unit.register_version("SOSEP", "DS-UI-04", "2024-03", "0" * 64, b"codigo = \xc3\xb1", NOW)
        unit.remember("calendar:SOSEP", "x")
        unit.lease("telegram", "me", 0.0, 9e9)
        about = Token(person_id=people["Beto"], case_id=case.id, task_id=task.id, draft_id=draft.id)
        return unit.mint(about, NOW)

    token = do(store, job)
    # The supervisor of the first person is the last one: he comes later than who refers to him.
    sql = "UPDATE person SET supervisor_id = (SELECT max(id) FROM person) WHERE id = (SELECT min(id) FROM person)"
    do(store, lambda unit: unit.connection.execute(sql, {}))
    return token


def _ref(content: bytes) -> FileRef:
    sha256 = hashlib.sha256(content).hexdigest()
    return FileRef(sha256=sha256, name="dictamen.pdf", media_type="application/pdf", size=len(content))


def backed_up(url: str, data: Path, file: Path) -> BackedUp:
    return back_up(url, data, file, NOW, secret=b"s3cret")


def restored(file: Path, url: str, data: Path) -> Restored:
    return restore(file, url, data, keeps_secret=False)


def everything(url: str) -> dict[str, list[tuple[object, ...]]]:
    """All rows of all tables that are kept."""
    with snapshot(url) as seen:
        return {name: list(seen.values(name)) for name in seen.tables}


@pytest.fixture
def old(url: str, tmp_path: Path) -> Iterator[Store]:
    """The store that is backed up, on either database; its data folder is `old`."""
    store = Store.open(url, clock=lambda: NOW)
    yield store
    store.close()


@pytest.fixture(params=["sqlite", "postgresql"])
def elsewhere(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The URL of another database, without tables, of either kind."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path}/new/v.db"
    return str(request.getfixturevalue("another_postgresql"))


def test_everything_comes_back(old: Store, url: str, elsewhere: str, tmp_path: Path) -> None:
    """From either database into either one: every row, file and the secret; the numbers go on where they were."""
    token = furnished(old, tmp_path / "old")
    told = backed_up(url, tmp_path / "old", tmp_path / "b.zip")
    assert (told.cases, told.files, told.missing, told.with_secret) == (1, 2, (), True)
    assert stat.S_IMODE((tmp_path / "b.zip").stat().st_mode) == 0o600
    assert not list(tmp_path.glob(".b.zip*"))
    (tmp_path / "new").mkdir()
    (tmp_path / "new" / "secret").write_bytes(b"made by reading the settings")
    back = restored(tmp_path / "b.zip", elsewhere, tmp_path / "new")
    assert (back.cases, back.files, back.waiting, back.migrated_from) == (1, 2, 1, "")
    assert (tmp_path / "new" / "secret").read_bytes() == b"s3cret"
    assert FileStore(tmp_path / "new").read(PAPER_SHA) == PAPER
    assert everything(elsewhere) == everything(url)
    _goes_on(elsewhere, token)


def _goes_on(url: str, token: str) -> None:
    store = Store.open(url, clock=lambda: NOW)
    try:
        people = {one.name.split()[0]: one.id for one in store.read(lambda unit: unit.everybody())}
        found = store.read(lambda unit: unit.token(token))
        assert found is not None
        assert found.person_id == people["Beto"]
        assert do(store, lambda unit: unit.open_case(new_case())).number == "SOSEP-2026-00002"
        # The number of the dropped draft does not come back: old buttons name it.
        assert do(store, lambda unit: unit.save_draft(new_draft(people["Ana"]), NOW)).id > 2
        assert len(do(store, lambda unit: unit.claim_outbox(0.0, 9, 60, "new"))) == 1
        assert do(store, lambda unit: unit.lease("telegram", "new", 1.0, 60))
    finally:
        store.close()


def test_a_backup_sees_one_instant(old: Store, url: str, tmp_path: Path) -> None:
    """What is committed while it is being written is in none of its tables."""
    furnished(old, tmp_path / "old")
    with snapshot(url) as seen:
        cases = len(list(seen.values("cases")))
        case = do(old, lambda unit: unit.open_case(new_case()))
        do(old, lambda unit: unit.append(case, [entry("start")], NOW))
        assert (cases, len(list(seen.values("history")))) == (1, 1)


@pytest.fixture
def backup(tmp_path: Path) -> Path:
    """A backup of a furnished SQLite store."""
    url = f"sqlite:///{tmp_path}/old.db"
    store = Store.open(url, clock=lambda: NOW)
    furnished(store, tmp_path / "old")
    store.close()
    backed_up(url, tmp_path / "old", tmp_path / "b.zip")
    return tmp_path / "b.zip"


def test_nothing_is_written_over(backup: Path, elsewhere: str, tmp_path: Path) -> None:
    """A data folder with other files refuses, and so does a database with rows; then nothing has changed.

    A database that was only opened is empty, and a restore that ended before its commit may be tried again.
    """
    FileStore(tmp_path / "other").put(b"somebody's")
    with pytest.raises(NotEmpty):
        restored(backup, elsewhere, tmp_path / "other")
    Store.open(elsewhere, clock=lambda: NOW).close()
    FileStore(tmp_path / "new").put(PAPER)
    restored(backup, elsewhere, tmp_path / "new")
    before = everything(elsewhere)
    assert before == everything(f"sqlite:///{tmp_path}/old.db")
    with pytest.raises(NotEmpty):
        restored(backup, elsewhere, tmp_path / "new")
    assert everything(elsewhere) == before


def test_a_backup_of_an_earlier_release_is_migrated(elsewhere: str, tmp_path: Path) -> None:
    """It is written without touching the database's revision, and brought to the present one when it is restored."""
    url = f"sqlite:///{tmp_path / 'first.db'}"
    bring_back(url, tmp_path / "first")
    back_up(url, tmp_path / "first", tmp_path / "b.zip", NOW, secret=b"")
    with snapshot(url) as seen:
        assert seen.revision == "0001"
    back = restored(tmp_path / "b.zip", elsewhere, tmp_path / "new")
    assert (back.cases, back.files, back.waiting, back.migrated_from) == (15, 4, 3, "0001")
    store = Store.open(elsewhere, clock=lambda: NOW)
    assert store.read(lambda unit: unit.case(1)).period == ""
    assert do(store, lambda unit: unit.open_case(new_case())).number == "SOSEP-2026-00006"
    store.close()


def _rewritten(file: Path, change: Callable[[str, bytes], bytes]) -> Path:
    """A copy of a backup whose members were changed."""
    other = file.with_name("changed.zip")
    with zipfile.ZipFile(file) as source, zipfile.ZipFile(other, "w") as target:
        for name in source.namelist():
            target.writestr(name, change(name, source.read(name)))
    return other


DAMAGE: dict[str, Callable[[str, bytes], bytes]] = {
    "a row less": lambda name, raw: raw.partition(b"\n")[2] if name == "tables/person.jsonl" else raw,
    "another name": lambda name, raw: raw.replace(b"Ana", b"Eva") if name == "tables/person.jsonl" else raw,
    "no rows at all": lambda name, raw: b"{" if name == "tables/history.jsonl" else raw,
    "another file": lambda name, raw: raw + b"!" if name == f"files/{PAPER_SHA}" else raw,
    "no manifest": lambda name, raw: b"" if name == "manifest.json" else raw,
    "another format": lambda _, raw: raw.replace(b'"format": 1', b'"format": 2'),
}


@pytest.mark.parametrize("damage", DAMAGE.values(), ids=DAMAGE)
def test_a_damaged_backup_restores_nothing(
    damage: Callable[[str, bytes], bytes], backup: Path, tmp_path: Path
) -> None:
    """Whatever was changed in it; the database stays without a row."""
    elsewhere = f"sqlite:///{tmp_path}/new.db"
    with pytest.raises(Damaged):
        restored(_rewritten(backup, damage), elsewhere, tmp_path / "new")
    Store.open(elsewhere, clock=lambda: NOW).close()
    assert not any(everything(elsewhere).values())


def _hostile(file: Path, name: str, size: int, *, how: int = zipfile.ZIP_DEFLATED, stated: int = 0) -> Path:
    """A copy of a backup with one more member of so many zeros; it may state another size."""
    other = file.with_name("hostile.zip")
    with zipfile.ZipFile(file) as source, zipfile.ZipFile(other, "w") as target:
        for kept in source.namelist():
            if kept != name:
                target.writestr(source.getinfo(kept), source.read(kept))
        target.writestr(name, bytes(size), how)
        if stated:
            target.infolist()[-1].file_size = stated
    return other


HOSTILE: dict[str, Callable[[Path], Path]] = {
    "a file that unpacks without end": lambda file: _hostile(file, f"files/{PAPER_SHA}", 50_000_000),
    "files that are the same bytes again": lambda file: _hostile(
        file, f"files/{'a' * 64}", 10, how=zipfile.ZIP_STORED, stated=10_000_000
    ),
    "a manifest without end": lambda file: _hostile(file, "manifest.json", MOST_SAID + 1),
    "a secret without end": lambda file: _hostile(file, "secret", MOST_SAID + 1),
}


@pytest.mark.parametrize("make", HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_backup_restores_nothing(
    make: Callable[[Path], Path], backup: Path, tmp_path: Path
) -> None:
    """Failure case 32: what is small and would be huge when unpacked is refused before anything is."""
    with pytest.raises(Damaged, match="ocupa más"):
        restored(make(backup), f"sqlite:///{tmp_path}/new.db", tmp_path / "new")


def test_what_would_fill_the_disk_is_not_begun(
    backup: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Failure case 32: rows are packed as small as they repeat themselves; what counts is the room that there is."""
    huge = _hostile(backup, "tables/person.jsonl", 50_000_000)
    usage = shutil.disk_usage(tmp_path)._replace(free=49_000_000)
    monkeypatch.setattr("storage.keeping.restore.shutil.disk_usage", lambda _: usage)
    with pytest.raises(OSError, match="en el disco quedan 46 MB"):
        restored(huge, f"sqlite:///{tmp_path}/new.db", tmp_path / "new")
    assert not (tmp_path / "new.db").exists()


def test_a_row_without_end_is_not_read_into_memory(
    backup: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A line longer than any row of ours is no backup's."""
    monkeypatch.setattr("storage.keeping.archive.MOST_LINE", 20)
    with pytest.raises(Damaged, match="tabla"):
        restored(backup, f"sqlite:///{tmp_path}/new.db", tmp_path / "new")


def test_names_in_a_backup_touch_no_disk(backup: Path, tmp_path: Path) -> None:
    """Failure case 32: members of other names are not even looked at; files lie under their hash, for their owner alone."""
    hostile = _hostile(backup, "files/../../outside", 5, how=zipfile.ZIP_STORED)
    restored(hostile, f"sqlite:///{tmp_path}/new/v.db", tmp_path / "new")
    assert not list(tmp_path.rglob("outside"))
    files = [one for one in (tmp_path / "new" / "files").rglob("*") if one.is_file()]
    assert files
    assert {stat.S_IMODE(one.stat().st_mode) for one in files} == {0o600}


def test_what_is_no_backup_is_told(tmp_path: Path) -> None:
    """Half of one, anything else, and one of a later version."""
    url = f"sqlite:///{tmp_path}/old.db"
    with pytest.raises(NoDatabase):
        backed_up(url, tmp_path, tmp_path / "b.zip")
    assert not list(tmp_path.glob("*b.zip*"))
    Store.open(url, clock=lambda: NOW).close()
    backed_up(url, tmp_path, tmp_path / "b.zip")
    whole = (tmp_path / "b.zip").read_bytes()
    for raw in (whole[: len(whole) // 2], b"", b"hola"):
        (tmp_path / "half.zip").write_bytes(raw)
        with pytest.raises(Damaged):
            Archive(tmp_path / "half.zip")
    later = _rewritten(tmp_path / "b.zip", lambda _, raw: raw.replace(b'"revision": "0', b'"revision": "9'))
    with pytest.raises(Newer):
        restored(later, f"sqlite:///{tmp_path}/new.db", tmp_path / "new")
    assert not (tmp_path / "new.db").exists()


def test_a_file_that_is_missing_is_named(tmp_path: Path) -> None:
    """One that a row names is told; a personal one may have been deleted."""
    url = f"sqlite:///{tmp_path}/old.db"
    store = Store.open(url, clock=lambda: NOW)

    def job(unit: SqlUnit) -> None:
        case = unit.append(unit.open_case(new_case()), [entry("start")], NOW)
        unit.add_files(case.id, 1, [_ref(b"dpi")], NOW, personal=[_ref(b"dpi").sha256])
        unit.note_files([_ref(PAPER)], NOW)

    do(store, job)
    store.close()
    assert backed_up(url, tmp_path, tmp_path / "b.zip").missing == (PAPER_SHA,)
