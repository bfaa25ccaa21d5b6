"""Observation rounds on 11.01.U0.P1: a plan sent back from row 9.1 to row 4 again and again, in one case."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from itertools import count
from pathlib import Path

from machines.definition import Answer
from machines.desk import cards, deciding, request, starting
from machines.desk.deciding import Open
from machines.desk.forms import filling
from machines.fields.field import Field, FieldKind
from machines.messages import FileRef
from machines.records import Case, ChannelName, Task
from storage import SqlUnit
from tests.bench.people import desk, office, settle
from tests.bench.table import Figure
from tests.bench.timing import Sample
from tests.conversations.office import World

ROUNDS = 30
_REVIEW = "9"
_SUBDIRECTOR, _CHIEF = "Saúl", "Pía"
_FILE = FileRef(sha256="a" * 64, name="pei.pdf", media_type="application/pdf", size=500_000)
_VALUES = {FieldKind.DATE: "2026-11-20", FieldKind.FILE: _FILE.sha256}
_serial = count()


def measure(folder: Path, *, cases: int) -> Iterator[Figure]:
    """Processor time of an action in round 30 against round 1, over so many pairs of cases."""
    folder.mkdir()
    world = office(folder)
    old, young = [_opened(world) for _ in range(cases)], [_opened(world) for _ in range(cases)]
    for case in old:
        for _ in range(ROUNDS - 1):
            _round(world, case, Sample())
    late, early = Sample(), Sample()
    for one, other in zip(old, young, strict=True):
        _round(world, one, late)
        _round(world, other, early)
    world.store.close()
    yield Figure(
        what=f"rounds: processor time in round {ROUNDS} against round 1",
        value=late.cpu / early.cpu,
        unit="×",
        most=1.15,
        detail=f"{late.cpu * 1e6:.0f} µs against {early.cpu * 1e6:.0f}",
    )


def _opened(world: World) -> int:
    """A new case that stands in row 4; returns its id."""
    case = world.do(partial(_open, world=world))
    while _task(world, case.id).step != "4":
        _act(world, case.id)
    settle(world)
    return case.id


def _open(unit: SqlUnit, world: World) -> Case:
    procedure = world.office.book.procedures["11.01.U0.P1"]
    unit.note_files((_FILE,), world.now)
    values = {
        "para": request.FOR_OTHER,
        "solicitante": f"#{world.people['Dora'].id}",
        "medio": "papel",
        **_filled(procedure.step("1").answers[0].form),
    }
    who = desk(world, unit, world.people[_SUBDIRECTOR], f"open-{next(_serial)}")
    return starting.submit(who, procedure, values, (_FILE.sha256,))


def _round(world: World, case_id: int, sample: Sample) -> None:
    """From row 4 to row 9 and back to row 4; what is sent is settled outside the measured time."""
    at_review = False
    while not at_review:
        before = _task(world, case_id)
        at_review = before.step == _REVIEW
        sample.block(lambda _: _act(world, case_id), range(1))
        settle(world)
        assert _task(world, case_id) != before, f"the answer of row {before.step} was not taken"


def _task(world: World, case_id: int) -> Task:
    """The one open task of a case."""
    return world.store.read(lambda unit: unit.open_tasks(case_id)[0])


def _act(world: World, case_id: int) -> None:
    """Give the first answer of the case's task, in one transaction."""
    world.do(partial(_answer, world=world, case_id=case_id))


def _answer(unit: SqlUnit, world: World, case_id: int) -> None:
    task = unit.open_tasks(case_id)[0]
    name = _SUBDIRECTOR if task.step in ("2", _REVIEW) else _CHIEF
    serial = f"rounds-{next(_serial)}"
    speaker = unit.person_at(ChannelName.CHAT, world.people[name].chat)
    assert speaker is not None
    stored = unit.receive(ChannelName.CHAT, serial, speaker.chat, b"{}", world.now)
    assert stored is not None
    who = desk(world, unit, speaker, serial)
    what = deciding.find(who, task.id, task.version)
    given = what.step.answers[0]
    filling.answer(who, what, given, _values(what, given), ())


def _values(what: Open, given: Answer) -> dict[str, str]:
    """Everything that the answer asks for."""
    values = _filled(deciding.form(what, given))
    if len(given.targets) > 1:
        values[cards.TARGET] = cards.target_label(what.procedure, given.targets[0])
    if given.reason:
        values[cards.REASON] = "Falta el diagnóstico de las sedes departamentales."
    return values


def _filled(form: tuple[Field, ...]) -> dict[str, str]:
    return {one.name: _VALUES.get(one.kind, "SP-045-2026") for one in form}
