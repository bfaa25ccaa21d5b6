"""Random people say and press random things on both channels; the office never fails and nobody oversteps."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from machines import authority
from machines.records import Case, ChannelName, HistoryRow
from storage import SqlUnit
from tests.conversations.office import BOOK, World

PEOPLE = ("Ana", "Beatriz", "Carlos", "Claudia", "Irma", "Rodrigo")
WORDS = (
    "no imprime", "Sí", "No", "Bodega", "Enviar", "gracias", "/cancelar", "/tareas", "/casos", "/continuar", "1", "Carlos Pérez",
    "Marta", "Falla solucionada: cambié el cable", "Falla solucionada", "Concluir y avisar al usuario", "CONFIRMO", "Desistir",
    "Sí, desistir", "Corregir", "Ubicación del equipo: Bodega", "Para mí", "Para otra persona", "Irma Choc", "teléfono", "omitir",
    "SOSEP-2026-00001", "/desistir SOSEP-2026-00001", "Asignar a Carlos Pérez, pero no hoy", "No estoy de acuerdo", "hola", "",
)  # fmt: skip
_STEP = st.tuples(
    st.sampled_from(
        ("say", "say", "tap", "tap", "tap", "steal", "write", "reply", "spoof", "photo", "again")
    ),
    st.sampled_from(PEOPLE),
    st.sampled_from(PEOPLE),
    st.one_of(st.sampled_from(WORDS), st.text(max_size=30)),
    st.integers(0, 7),
)


def act(world: World, step: tuple[str, str, str, str, int]) -> None:
    """Do one random thing."""
    kind, name, other, text, number = step
    chat, mail = world.chat(name), world.mail(name)
    text = "".join(char for char in text if not 0xD800 <= ord(char) <= 0xDFFF)
    match kind:
        case "say" if text.strip():
            chat.says(text)
        case "photo":
            chat.sends_photo(caption=text)
        case "tap" | "steal" | "again":
            whose = chat if kind != "steal" else world.chat(other)
            buttons = [(data, one) for one in whose.all()[-4:] for data in one.data.values()]
            if buttons:
                data, one = buttons[number % len(buttons)]
                for _ in range(2 if kind == "again" else 1):
                    chat.taps_data(data, one.outbox_id)
        case "write":
            mail.writes("".join(char for char in text if char.isprintable()) or "x", text)
        case "reply" | "spoof":
            box = mail if number % 4 else world.mail(other)
            if box.all():
                letters = box.all()[-3:]
                mail.replies(text, on=letters[number % len(letters)], authentic=kind == "reply")
        case _:
            return


def _numbered(unit: SqlUnit, number: int) -> Case | None:
    return unit.case_numbered(f"SOSEP-2026-{number:05}")


def _history(unit: SqlUnit, case: Case) -> Sequence[HistoryRow]:
    return unit.history(case.id)


def check_history(world: World) -> None:
    """Every row of every case was done by somebody who was entitled to it, and no task was done twice."""
    institution = BOOK.institutions["SOSEP"]
    procedure = BOOK.procedures["DS-UI-04"]
    people = {one.id: one for one in world.store.read(lambda unit: unit.everybody())}
    number = 1
    while (case := world.store.read(partial(_numbered, number=number))) is not None:
        assigned: int | None = None
        done: set[int] = set()
        for row in world.store.read(partial(_history, case=case)):
            entry = row.entry
            assert entry.actor is not None
            if entry.kind == "withdraw":
                assert entry.actor in (case.requester, case.registrar)
            if entry.kind != "answer":
                continue
            assert entry.task is not None
            assert entry.task not in done
            done.add(entry.task)
            step = procedure.step(entry.source)
            assert any(authority.holds(people[entry.actor], role, institution) for role in step.roles)
            if entry.source == "2":
                assigned = next(int(value[1:]) for value in entry.values.values() if value.startswith("#"))
            elif entry.source in ("3", "4"):
                assert entry.actor == assigned
        number += 1


def failures(world: World) -> Sequence[str]:
    """What made the office fail."""
    return [
        one.text
        for (channel, address), box in world.shown.items()
        for one in box
        if "no pude procesarlo" in one.text or (channel is ChannelName.MAIL and address.startswith("admin") and "Revise el registro" in one.text)
    ]  # fmt: skip


@settings(max_examples=10, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(_STEP, min_size=5, max_size=30))
def test_nobody_oversteps_whatever_people_do(steps: list[tuple[str, str, str, str, int]]) -> None:
    """Random words, taps, replies, stolen buttons and spoofed letters neither fail nor move a case by the wrong hand."""
    with tempfile.TemporaryDirectory() as folder:
        world = World(Path(folder))
        try:
            for step in steps:
                act(world, step)
            assert not failures(world), failures(world)
            check_history(world)
        finally:
            world.store.close()
