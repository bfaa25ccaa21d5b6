"""An office moves from SQLite to PostgreSQL and back, in the middle of its cases, and goes on."""

from __future__ import annotations

from pathlib import Path

from storage import FileStore
from storage.keeping.audit import audit
from storage.keeping.backup import back_up
from storage.keeping.restore import restore
from storage.keeping.snapshot import snapshot
from tests.conversations.office import World
from tests.conversations.playing import case, open_ticket


def move(world: World, url: str, folder: Path) -> None:
    """Back up what is, restore it elsewhere, and go on there."""
    file = folder.with_suffix(".zip")
    back_up(world.url, world.folder, file, world.now, secret=b"")
    restore(file, url, folder, keeps_secret=False)
    world.moves(url, folder)
    world.start()


def test_a_case_goes_on_where_it_was(tmp_path: Path, another_postgresql: str) -> None:
    """Buttons, half-filled forms and reply addresses still count, a reminder comes once, numbers go on.

    What had gone out does not go out again.
    """
    world = World(tmp_path / "first")
    claudia, carlos, marta = world.chat("Claudia"), world.chat("Carlos"), world.mail("Marta")
    assert open_ticket(world) == "SOSEP-2026-00001"
    open_ticket(world)
    claudia.taps("Marta López Xicará")
    letter = marta.found("paso 3")
    shown = {place: len(box) for place, box in world.shown.items()}
    move(world, another_postgresql, tmp_path / "second")
    world.deliver()
    assert {place: len(box) for place, box in world.shown.items()} == shown
    marta.replies("Falla solucionada\nSolución: Reinstalé el controlador", on=letter)
    marta.replies("Concluir y avisar al usuario", on=marta.found("paso 4"))
    assert case(world, "SOSEP-2026-00002").state == "FIN"
    world.later(days=1)
    assert sum("Recordatorio" in one.text for one in claudia.all()) == 1
    claudia.taps("Carlos Pérez Tzoc")
    carlos.taps("Falla solucionada")
    move(world, f"sqlite:///{tmp_path}/third/v.db", tmp_path / "third")
    carlos.says("Cambié el cable")
    carlos.taps("Concluir y avisar al usuario")
    world.chat("Ana").sees("queda cerrada", "Cambié el cable")
    assert open_ticket(world) == "SOSEP-2026-00003"
    with snapshot(world.url) as seen:
        found = audit(seen, FileStore(world.folder).read)
    assert (found.cases, found.broken, found.bad_files) == (3, (), ())
    world.store.close()
