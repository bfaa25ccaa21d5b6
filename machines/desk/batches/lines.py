"""What a batch is: the open tasks of one row that a person may do in the elements of a case.

A batch is never stored: it is read off the tasks whenever it is shown or answered. Each of its lines keeps the task
with its version, so that what was shown is what is decided.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from machines import runs
from machines.capacity import Capacity, Kind
from machines.definition import Answer, Step
from machines.desk import holding
from machines.desk.session import Desk
from machines.records import Case, Person, Task

LEAST = 2
"""Fewer tasks have a card each."""


@dataclass(frozen=True, slots=True)
class Line:
    """One element of a batch."""

    case: Case
    """Its child case."""
    task: Task
    capacity: Capacity
    """In which the person may act on it."""
    label: str
    """How it is listed: "3. Hospital General"; the number is the child case's own, so that it never changes."""

    @property
    def key(self) -> str:
        """The task and its version: what was shown."""
        return key(self.task)


def key(task: Task) -> str:
    """A task as it is shown now."""
    return f"{task.id}.{task.version}"


def is_batched(desk: Desk, case: Case, step: Step) -> bool:
    """Whether a row's tasks may be listed together: those of a stretch; where each is asked, the board does it."""
    stretch = desk.office.law_of(case).procedure.stretch_of(step.no)
    return case.parent is not None and stretch is not None and not step.request


def of(desk: Desk, person: Person, parent: Case, row: str) -> list[Line]:
    """The lines of a person's batch, in the order of the elements; what he only records from paper if that is all."""
    found: list[tuple[Case, Task, Capacity]] = []
    for child in desk.open_children(parent):
        for task in desk.unit.open_tasks(child.id) if child.state == row else ():
            capacity = holding.capacity(desk, child, task, person)
            if capacity is not None:
                found.append((child, task, capacity))
    own = [one for one in found if one[2].kind is not Kind.PAPER] or found
    often = Counter(child.id for child, _, _ in own)
    return [
        Line(child, task, capacity, _label(child, task, twice=often[child.id] > 1))
        for child, task, capacity in own
    ]


def _label(child: Case, task: Task, *, twice: bool) -> str:
    """How a line is called; a signer who holds two posts has two of the same element."""
    as_which = f" ({', '.join(task.roles)})" if twice else ""
    return f"{number(child)}. {child.element}{as_which}"


def number(child: Case) -> int:
    """The number of an element within its case."""
    return int(child.number.rpartition(".")[2])


def answers(desk: Desk, parent: Case, row: str) -> tuple[Answer, ...]:
    """What the elements' cards offer in a row."""
    procedure = desk.office.law_of(parent).procedure
    return runs.offered(procedure, procedure.step(row))


def seen_text(found: Iterable[Line]) -> str:
    """The lines as they are shown now, to be kept with what is done about them."""
    return "\n".join(f"{one.key} {one.label}" for one in found)


def seen_in(text: str) -> dict[str, tuple[int, int]]:
    """What `seen_text` kept: of each label the task and the version that was shown."""
    seen: dict[str, tuple[int, int]] = {}
    for line in text.splitlines():
        shown, _, label = line.partition(" ")
        task, _, version = shown.partition(".")
        seen[label] = (int(task), int(version))
    return seen
