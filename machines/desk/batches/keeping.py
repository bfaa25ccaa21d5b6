"""What is kept of somebody's batch while it has tasks: what he ticked, what he was told and when, his card.

It is kept as a draft about the case, one for each person and row, and dies when nothing of it waits any more.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from machines.desk.session import Desk
from machines.records import Case, Draft, Person, Task

LISTS = "lote/"
"""Begins the name of such a draft, and the key of its card."""
TICKING = "marcar"
"""What such a draft waits for: it is no form."""
_TICKED, _TOLD, _SENT, _PAGE = "_marcadas", "_dichas", "_enviada", "_pagina"
_ANSWERED = "_respondidas"
_REMINDED, _REMINDING = "_recordada", "_recuerda"
"""The day of the last reminder, and when the card was sent that is one."""


@dataclass(frozen=True, slots=True)
class Batch:
    """Somebody's batch as it is kept."""

    draft: Draft

    @property
    def row(self) -> str:
        """The row of its tasks."""
        return self.draft.answer.removeprefix(LISTS)

    @property
    def ticked(self) -> frozenset[str]:
        """Keys of the lines that are ticked."""
        return frozenset(self._words(_TICKED))

    @property
    def told(self) -> tuple[str, ...]:
        """Keys of the lines that the person was told of."""
        return tuple(self._words(_TOLD))

    @property
    def sent(self) -> datetime:
        """When its card was sent last."""
        return datetime.fromisoformat(self.draft.values[_SENT])

    @property
    def reminded(self) -> str:
        """The ISO day on which the person was reminded last."""
        return self.draft.values.get(_REMINDED, "")

    @property
    def reminds(self) -> bool:
        """Whether its card is a reminder."""
        return self.draft.values.get(_REMINDING, "") == self.draft.values[_SENT]

    @property
    def answered(self) -> bool:
        """Whether something of it was answered, which may perhaps be taken back."""
        return bool(self.draft.values.get(_ANSWERED, ""))

    @property
    def page(self) -> int:
        """The page that its card shows, from 0."""
        return int(self.draft.values.get(_PAGE, "0"))

    @property
    def card(self) -> str:
        """Under which key its card in the chat was queued."""
        return f"{LISTS}{self.draft.id}:{self.draft.revision}"

    def _words(self, name: str) -> list[str]:
        return self.draft.values.get(name, "").split()


def find(desk: Desk, person: Person, parent: Case, row: str) -> Batch | None:
    """A person's batch of a row, if he has one."""
    draft = desk.unit.draft_about(person.id, parent.id, f"{LISTS}{row}")
    return Batch(draft) if draft is not None else None


def every(desk: Desk, parent: Case, row: str) -> list[Batch]:
    """Everybody's batches of a row."""
    return [Batch(one) for one in desk.unit.drafts_about(parent.id, f"{LISTS}{row}")]


def of_person(desk: Desk, person_id: int) -> list[Batch]:
    """All batches of a person."""
    return [Batch(one) for one in desk.unit.drafts_of(person_id) if one.asking == TICKING]


def told_of(desk: Desk, case: Case, task: Task) -> set[int]:
    """Who was told of an element's task by a list."""
    parent = desk.unit.case(case.parent) if case.parent is not None else None
    kept = every(desk, parent, task.step) if parent is not None else []
    return {one.draft.person_id for one in kept if f"{task.id}.{task.version}" in one.told}


def sending(
    desk: Desk, person: Person, parent: Case, row: str, told: list[str], *, reminding: bool = False
) -> Batch:
    """The batch as it is once its card is sent (again) with these lines: a new one, or the one that was kept."""
    before = find(desk, person, parent, row)
    draft = before.draft if before is not None else _new(person, parent, row)
    values = {
        **draft.values,
        _TOLD: " ".join(dict.fromkeys((*(before.told if before is not None else ()), *told))),
        _SENT: desk.now.isoformat(),
    }
    if reminding:
        values |= {_REMINDED: desk.today.isoformat(), _REMINDING: values[_SENT]}
    return _save(desk, replace(draft, values=values, revision=draft.revision + 1))


def tick(desk: Desk, batch: Batch, keys: frozenset[str]) -> Batch:
    """Exactly these lines are ticked."""
    return _with(desk, batch, {_TICKED: " ".join(sorted(keys))})


def answered(desk: Desk, batch: Batch, *, some: bool) -> Batch:
    """The ticked ones were answered: some of them, or none could be. Nothing is ticked any more."""
    return _with(desk, batch, {_TICKED: "", _ANSWERED: "sí" if some else ""})


def turn(desk: Desk, batch: Batch, page: int) -> Batch:
    """Its card shows another page."""
    return _with(desk, batch, {_PAGE: str(max(0, page))})


def drop(desk: Desk, batch: Batch) -> None:
    """Nothing of it waits any more."""
    desk.unit.drop_draft(batch.draft.id)


def _with(desk: Desk, batch: Batch, values: Mapping[str, str]) -> Batch:
    # The same revision: the card stays the same, and quick taps all count.
    return _save(desk, replace(batch.draft, values={**batch.draft.values, **values}))


def _save(desk: Desk, draft: Draft) -> Batch:
    return Batch(desk.unit.save_draft(draft, desk.now))


def _new(person: Person, parent: Case, row: str) -> Draft:
    return Draft(
        id=0,
        person_id=person.id,
        institution=parent.institution,
        procedure=parent.procedure,
        task_id=None,
        case_id=parent.id,
        task_version=0,
        answer=f"{LISTS}{row}",
        values={},
        files=(),
        asking=TICKING,
        revision=0,
    )
