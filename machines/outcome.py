"""What follows from an intent: a plain record that `decide` returns and the desk carries out in its transaction."""

from __future__ import annotations

from dataclasses import field
from datetime import datetime

from machines.definition import Notice, Production, Rhythm
from machines.record import record
from machines.records import Case, Entry, Task, TaskState, Values


@record(frozen=True, slots=True, kw_only=True)
class Start:
    """Someone asks for a procedure."""

    requester: int | None
    beneficiary: int | None
    registrar: int | None
    medium: str
    values: Values
    files: tuple[str, ...] = ()
    origin: int | None = None
    """The case that the new one follows: whoever was offered it may open it…"""
    reason: str = ""
    """…and why it follows."""


@record(frozen=True, slots=True, kw_only=True)
class Give:
    """Someone gives an answer to a task."""

    task: Task
    answer: str
    target: str
    values: Values
    files: tuple[str, ...] = ()
    reason: str = ""


@record(frozen=True, slots=True, kw_only=True)
class Hand:
    """By whose hand and by which way an intent came: what the history keeps of it."""

    actor: int | None
    """None: the calendar."""
    channel: str
    proof: str
    on_behalf_of: int | None = None
    decided_on: str = ""
    """Hash of the content that was shown."""


@record(frozen=True, slots=True, kw_only=True)
class Closing:
    """A task that ends."""

    task: Task
    state: TaskState
    answer: str


@record(frozen=True, slots=True)
class Reminder:
    """A timer to set for a task that was just opened, renewed or given another deadline."""

    kind: str
    """See `deadlines`."""
    step: str
    due_at: datetime
    rule: str
    anchor: datetime


@record(frozen=True, slots=True, kw_only=True)
class Telling:
    """A notice to people who have no task in it."""

    to: tuple[int, ...]
    text: str
    by_mail: bool
    encloses: tuple[str, ...] = ()
    """Name of a produced document, or of a file field, that goes with it."""


@record(frozen=True, slots=True, kw_only=True)
class Element:
    """One element of a stretch: what it is called, and what the list that it comes from says of it."""

    name: str
    values: Values = field(default_factory=dict)


@record(frozen=True, slots=True, kw_only=True)
class Outcome:
    """Everything that follows from one intent, in the order in which it is carried out."""

    case: Case
    """As it stands afterwards, `seq` and `head` still the old ones."""
    entries: tuple[Entry, ...]
    closings: tuple[Closing, ...] = ()
    tasks: tuple[Task, ...] = ()
    """To be opened; their ids are given by the store."""
    renewed: Task | None = None
    """The same task, now for the next row of its run."""
    reminders: tuple[Reminder, ...] = ()
    produces: Production | None = None
    """A document to be made first: cards and notices go out with it."""
    tellings: tuple[Telling, ...] = ()
    elements: tuple[Element, ...] = ()
    """Child cases to be opened, one per element…"""
    elements_at: str = ""
    """…standing in this row…"""
    announced: tuple[Notice, ...] = ()
    """…each with these notices to its own people."""
    begins_at: datetime | None = None
    """When the row in which an element stands is asked for; None: now."""

    why: str = ""
    """Why its tasks wait for nobody any more, in Spanish; empty: as the end of the case says."""

    rhythm: Rhythm | None = None
    """The rhythm that begins to run, or runs by another period."""

    @property
    def ended(self) -> bool:
        """Whether the case (or element) is over."""
        return self.case.closed_at is not None


def entry_of(
    hand: Hand,
    kind: str,
    source: str,
    target: str,
    row: str,
    *,
    task: int | None = None,
    answer: str = "",
    values: Values | None = None,
    files: tuple[str, ...] = (),
    reason: str = "",
    personal: tuple[str, ...] = (),
) -> Entry:
    """A history row by this hand."""
    return Entry(
        kind=kind,
        source=source,
        target=target,
        row=row,
        actor=hand.actor,
        on_behalf_of=hand.on_behalf_of,
        channel=hand.channel,
        proof=hand.proof,
        task=task,
        answer=answer,
        reason=reason,
        values=values or {},
        personal=personal,
        files=files,
        decided_on=hand.decided_on,
    )
