"""What became of each element that was asked for something: read off its history. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from machines.definition import END, Mode, Procedure, Step, is_end
from machines.machine import READY
from machines.records import Case, Entry, HistoryRow, Task

CAME = ("answer", "received", "correct")
"""Kinds of history rows by which something that was asked for comes."""


class Standing(StrEnum):
    """Where an element is."""

    MISSING = "falta"
    RETURNED = "devuelta"
    """It came, and something is pending."""
    RECEIVED = "recibida"
    RUNNING = "en curso"
    """Nothing was asked of it, and it is not over."""
    DONE = "concluida"
    CLOSED = "sin respuesta"
    SCHEDULED = "programada"
    """It waits for its day."""
    ENDED = "terminada"
    """It ended by itself, in another way than the manual wants."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One element of a collection."""

    case: Case
    standing: Standing
    came_at: datetime | None = None
    medium: str = ""
    """How it came: chat, correo, or as its responsable recorded it."""
    files: int = 0
    late: bool = False
    """It came after its deadline, or is missing beyond it."""
    reminders: int = 0
    pending: str = ""
    """What was written when it was sent back."""
    after: bool = False
    """Something came when its part was over."""
    begins: date | None = None
    """The day for which it waits."""

    @property
    def open(self) -> bool:
        """Whether something of it is still waited for."""
        return self.standing in (Standing.MISSING, Standing.RETURNED)


def asks(step: Step) -> bool:
    """Whether a row of a stretch asks each element for something."""
    return bool(step.request) or step.mode is Mode.EACH


def is_collected(procedure: Procedure, step: Step) -> bool:
    """Whether a row lies in a stretch whose elements are asked by a request."""
    stretch = procedure.stretch_of(step.no)
    return stretch is not None and any(procedure.step(row).request for row in stretch.rows)


def part(
    procedure: Procedure,
    case: Case,
    rows: Sequence[HistoryRow],
    task: Task | None,
    now: datetime,
    begins: date | None = None,
) -> Part:
    """One element as it stands.

    Args:
        rows: its history, oldest first.
        task: its open task, if it has one.
        begins: the day for which it waits, if it does.
    """
    asking = {step.no for step in procedure.states if asks(step)}
    came = [row for row in rows if row.entry.kind in CAME and row.entry.source in asking]
    newest = came[-1] if came else None
    here = any(row.entry.source == case.state for row in came)
    now_at = _standing(case, procedure, came=bool(came), here=here)
    standing = Standing.SCHEDULED if begins is not None else now_at
    due = task.due_at if task is not None and standing in (Standing.MISSING, Standing.RETURNED) else None
    since = newest.seq if newest is not None else 0
    return Part(
        case=case,
        standing=standing,
        came_at=newest.at if newest else None,
        medium=_medium(newest.entry) if newest else "",
        files=len({sha256 for row in came for sha256 in row.entry.files}),
        late=due is not None and due <= now,
        reminders=sum(row.entry.kind == "reminder" and row.seq > since for row in rows),
        pending=next((row.entry.reason for row in reversed(rows) if row.entry.kind == "answer"), "")
        if standing is Standing.RETURNED
        else "",
        begins=begins,
        after=any(row.entry.kind == "late" for row in rows),
    )


def _standing(case: Case, procedure: Procedure, *, came: bool, here: bool) -> Standing:
    """Where an element is, by its state, whether anything came, and whether it did for the row in which it stands."""
    if case.closed_at is not None:
        through = case.state in (READY, END)
        if through:
            return Standing.DONE
        return Standing.CLOSED if case.state == f"{END}:sin respuesta" else Standing.ENDED
    step = procedure.by_no.get(case.state)
    if step is not None and not is_end(case.state) and asks(step):
        return Standing.RETURNED if here else Standing.MISSING
    return Standing.RECEIVED if came else Standing.RUNNING


def _medium(entry: Entry) -> str:
    """How something came."""
    return entry.values.get("entrega_medio", "") or entry.channel


def counted(parts: Iterable[Part]) -> Counter[Standing]:
    """How many elements are where."""
    return Counter(one.standing for one in parts)
