"""A new version of a procedure leaves running cases alone until they are migrated; then those that fit go on under it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from bot.views import OfficeViews
from machines.desk import migrating
from machines.desk.office import Office
from machines.migrating import Verdict
from machines.reading.loading import load, reload
from tests.conversations import office, small_office
from tests.conversations.office import GUATEMALA, World
from tests.conversations.playing import case, history, open_tasks, to_the_areas
from tests.conversations.small_office import FIRST, POOL, ask_permission

PLAIN = POOL.replace("2026-01", "2026-02")
"""A new version that says the same."""


def other(*changes: tuple[str, str]) -> str:
    """The new version with some more changes of its text."""
    text = PLAIN
    for before, after in changes:
        assert before in text, before
        text = text.replace(before, after)
    return text


def brings(world: World, text: str, folder: Path) -> None:
    """The office starts again with a new version of the permit's file."""
    files = folder / "nueva" / "casa"
    files.mkdir(parents=True, exist_ok=True)
    (files / "institucion.toml").write_text(small_office.INSTITUTION, encoding="utf-8")
    (files / "ca-01.toml").write_text(text, encoding="utf-8")
    book = load([folder / "nueva"])
    assert not book.findings, book.findings
    earlier = reload(POOL.encode(), book.institutions["CASA"])
    world.office = Office(book, GUATEMALA, earlier=[earlier], admin="admin@oficina.example")
    world.intake._office = world.office
    world.start()


def shown(world: World) -> Sequence[Verdict]:
    """What the command shows without `--yes`: of the only case."""
    [found] = world.store.read(lambda unit: migrating.of_earlier_versions(world.office, unit, "CA-01"))
    return world.store.read(lambda unit: migrating.verdicts(world.office, unit, found, world.now))


def migrated(world: World) -> Sequence[Verdict]:
    """What the command does with `--yes`."""
    number = case(world, FIRST).id
    done = world.do(lambda unit: migrating.migrate(world.office, unit, number, world.now))
    world.deliver()
    return done


@pytest.fixture
def running(house: World) -> World:
    """A permit that waits for the analysts."""
    ask_permission(house)
    return house


def test_a_running_case_keeps_its_version(running: World, tmp_path: Path) -> None:
    """Nothing is dealt again; it ends as it began, while a new one begins under the new version: card and diagram."""
    nora = running.chat("Nora")
    nora.look()
    brings(
        running,
        other(('hecho = "Revisada"', 'hecho = "Visto"'), ("Revisa la solicitud.", "Examina la solicitud.")),
        tmp_path,
    )
    running.deliver()
    nora.sees_nothing_new()
    nora.taps("Revisada")
    nora.says("Procede")
    assert (case(running, FIRST).version, case(running, FIRST).state) == ("2026-01", "3")
    ask_permission(running)
    assert case(running, "CASA-2026-00002").version == "2026-02"
    nora.found("CASA-2026-00002")
    assert "Visto" in nora.last.labels
    assert "Examina la solicitud." in nora.last.text
    views = OfficeViews(running.office, running.store)
    drawn = [views.diagram(number) or "" for number in (FIRST, "CASA-2026-00002")]
    assert ["Revisa" in one for one in drawn] == [True, False]
    assert ["Examina" in one for one in drawn] == [False, True]


def test_what_says_the_same_is_not_noticed(running: World, tmp_path: Path) -> None:
    """The card of before still counts; the history says it, and the chain goes on under the new version."""
    nora = running.chat("Nora")
    nora.taps("Revisada")
    nora.look()
    brings(running, other(("Revisa la solicitud.", "Revisa con cuidado la solicitud.")), tmp_path)
    [verdict] = shown(running)
    assert (verdict.changes, verdict.obstacles, verdict.asked_anew) == (
        ("paso 2: cambia su texto",), (), False,
    )  # fmt: skip
    assert case(running, FIRST).version == "2026-01"
    migrated(running)
    nora.sees_nothing_new()
    assert [(one.kind, one.reason) for one in history(running, FIRST)][-1] == ("migrate", "2026-02")
    nora.says("Procede")
    assert (case(running, FIRST).version, case(running, FIRST).state) == ("2026-02", "3")
    running.chat("Úrsula").says(FIRST)
    assert "pasó a la versión 2026-02" in running.chat("Úrsula").found("pasó a la versión").text
    assert migrated(running) == []


def test_a_row_that_has_changed_is_asked_anew(running: World, tmp_path: Path) -> None:
    """Of its new responsable; the old cards lose their buttons, and each change is shown before."""
    new = other(
        ('no = "2"\nresponsable = "Analista"', 'no = "2"\nresponsable = "Jefe"\nplazo = "3 días hábiles"'),
    )
    brings(running, new, tmp_path)
    [verdict] = shown(running)
    assert verdict.asked_anew
    assert verdict.changes[:2] == (
        "paso 2: lo tiene «Analista», lo tendrá «Jefe»",
        "paso 2: plazo «ninguno», ahora «3 días hábiles»",
    )
    old = running.chat("Nora").found("Paso 2")
    tap = old.data["Revisada"]
    migrated(running)
    assert "versión nueva" in running.chat("Nora").last.text
    assert running.chat("Nora").last.labels == []
    running.chat("Nora").taps_data(tap)
    assert case(running, FIRST).state == "2"
    [task] = open_tasks(running, FIRST)
    assert task.roles == ("Jefe",)
    assert task.due_at is not None
    running.chat("Jorge").taps("Revisada")
    running.chat("Jorge").says("Procede")
    assert case(running, FIRST).state == "3"


def test_what_was_answered_before_is_not_taken_back(running: World, tmp_path: Path) -> None:
    """The word says why; nothing changes."""
    nora = running.chat("Nora")
    nora.taps("Revisada")
    nora.says("Procede")
    undo = next(one for one in reversed(nora.all()) if "Deshacer" in " ".join(one.labels))
    brings(running, PLAIN, tmp_path)
    migrated(running)
    label = next(one for one in undo.labels if "Deshacer" in one)
    nora.taps(label, on=undo)
    assert "otra versión" in nora.popup.text or "otra versión" in nora.last.text
    assert case(running, FIRST).state == "3"


PHONE = '{ campo = "telefono", tipo = "teléfono", nombre = "Teléfono", pregunta = "¿Cuál?" }, '
ROW = '[[paso]]\nno = "2"\nresponsable = "Jefe"\nactividad = "Recibe la solicitud."\nhecho = "Recibida"\n'
UNFIT = {
    "a value that is missing": (
        [('pide = [ { campo = "asunto"', f'pide = [ {PHONE}{{ campo = "asunto"')],
        "falta «Teléfono», que la versión nueva pide en el paso 1",
    ),
    "a value of another kind": (
        [('campo = "asunto", tipo = "texto"', 'campo = "asunto", tipo = "número"'), ("Impresora", "7")],
        "«Asunto» era texto y ahora es número",
    ),
    "a row of another number": (
        [
            ('no = "3"', 'no = "4"'),
            ('paso = "3"', 'paso = "4"'),
            ('no = "2"', 'no = "3"'),
            ('[[paso]]\nno = "3"', f'{ROW}[[paso]]\nno = "3"'),
        ],
        "el paso 2, donde está, es el paso 3 en la versión nueva",
    ),
    "nobody to ask": (
        [('no = "2"\nresponsable = "Analista"', 'no = "2"\nresponsable = "Auditor"')],
        "nadie ocupa «Auditor», a quien pasaría el paso 2",
    ),
}


@pytest.mark.parametrize(("changes", "told"), UNFIT.values(), ids=UNFIT)
def test_what_does_not_fit_stays(
    changes: list[tuple[str, str]], told: str, running: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each obstacle is named, and the case goes on under the version that it began with."""
    auditor = '[[rol]]\nnombre = "Auditor"\nunidad = "Auditoría"\n'
    monkeypatch.setattr(small_office, "INSTITUTION", small_office.INSTITUTION + auditor)
    brings(running, other(*changes), tmp_path)
    before = case(running, FIRST)
    for verdicts in (shown(running), migrated(running)):
        [verdict] = verdicts
        assert verdict.obstacles == (told,)
    assert case(running, FIRST) == before
    running.chat("Nora").taps("Revisada")
    running.chat("Nora").says("Procede")
    assert case(running, FIRST).state == "3"


def test_a_process_learns_of_a_version_that_another_brought(running: World, tmp_path: Path) -> None:
    """One that was started with the old file goes on with a case that was migrated beside it."""
    old = running.office
    brings(running, PLAIN, tmp_path)
    migrated(running)
    looked: list[tuple[str, str]] = []

    def find(code: str, version: str):  # type: ignore[no-untyped-def] # what the wiring gives
        looked.append((code, version))
        return running.office.book.procedures[code]

    running.intake._office = Office(old.book, GUATEMALA, find=find)
    running.chat("Nora").taps("Revisada")
    running.chat("Nora").says("Procede")
    assert case(running, FIRST).state == "3"
    assert looked == [("CA-01", "2026-02")]


def test_a_case_goes_with_its_elements(world: World) -> None:
    """A collection under way: whoever was asked answers as before, and the case waits for the same elements."""
    number = to_the_areas(world)
    code = case(world, number).procedure
    source = office.BOOK.sources[code].replace(b'\nversion     = "', b'\nversion     = "n', 1)
    present = reload(source, office.BOOK.institutions["IGM"])
    assert present.version != case(world, number).version
    book = replace(office.BOOK, procedures={**office.BOOK.procedures, code: present})
    world.office = Office(book, GUATEMALA, earlier=[office.BOOK.procedures[code]])
    world.intake._office = world.office
    found = case(world, number)
    sent = sum(map(len, world.shown.values()))
    verdicts = world.do(lambda unit: migrating.migrate(world.office, unit, found.id, world.now))
    world.deliver()
    children = world.store.read(lambda unit: unit.children(found.id))
    assert len(verdicts) == 1 + len(children) > 2
    assert {one.version for one in (case(world, number), *children)} == {present.version}
    assert sum(map(len, world.shown.values())) == sent
    assert world.store.read(lambda unit: migrating.of_earlier_versions(world.office, unit, code)) == []
