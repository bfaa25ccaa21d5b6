"""What the core remembers: people, cases, tasks, drafts, history. Plain frozen records.

Instants are aware datetimes in UTC. Identifiers are the integers of the store.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import field
from datetime import date, datetime
from enum import StrEnum
from typing import NamedTuple

from machines.record import record

Values = Mapping[str, str]
"""What a form gathered: field name → canonical text (see `forms`)."""


class ChannelName(StrEnum):
    """The ways in and out."""

    CHAT = "chat"
    MAIL = "correo"


@record(frozen=True, slots=True, kw_only=True)
class Post:
    """A post that a person holds now."""

    institution: str
    role: str
    quality: str = "titular"
    """`titular`, `en funciones`, `a.i.`…"""


FOR_GOOD = date.max
"""The last day of the absence of whoever left: as with any other, his superior acts for him."""


@record(frozen=True, slots=True, kw_only=True)
class Absence:
    """Days on which a person is away, both included."""

    id: int
    person_id: int
    since: date
    until: date
    substitute: int | None
    """Who acts "por" the person meanwhile, if anybody was named."""


@record(frozen=True, slots=True, kw_only=True)
class Person:
    """Someone of the roster, or an outsider with an address."""

    id: int
    name: str
    institution: str
    title: str = ""
    unit: str = ""
    department: str = ""
    email: str = ""
    chat: str = ""
    """Telegram user id of the linked account, empty if none."""
    posts: tuple[Post, ...] = ()
    supervisor: int | None = None
    assistant: int | None = None
    """Who may record what the person decided on paper."""
    portfolio: tuple[str, ...] = ()
    """Cartera: the units that the person looks after, as the roster spells them."""
    away: Absence | None = None
    """The absence that covers today."""
    failing: tuple[ChannelName, ...] = ()
    """Channels whose address takes nothing at present."""

    @property
    def gone(self) -> bool:
        """Whether the person left the institution: the roster, a full statement, names him no more."""
        return self.away is not None and self.away.until == FOR_GOOD

    @property
    def addressed(self) -> str:
        """How the person is addressed: "Licda. Ana Gómez"."""
        return f"{self.title} {self.name}".strip()

    def holds(self, role: str) -> bool:
        """Whether one of the person's posts is that role."""
        return any(post.role == role for post in self.posts)


@record(frozen=True, slots=True, kw_only=True)
class Return:
    """An answer that sent a case back with a reason."""

    seq: int
    """Of its history row."""
    round: int
    """The round that it began: the first return begins round 2."""
    source: str
    """The row from which the case was returned…"""
    target: str
    """…and the one that has to attend to it."""
    by: int | None
    reason: str


@record(frozen=True, slots=True, kw_only=True)
class Case:
    """One run of a procedure. Its state is the last row of its history; the rest is a cache of it."""

    id: int
    number: str
    """No. de gestión: `SOSEP-2026-00042`."""
    institution: str
    procedure: str
    version: str
    state: str
    """The row it stands in, `tramo:<name>` while a stretch and `ritmo:<row>` while a rhythm runs, or `FIN…`."""
    seq: int
    """Number of the last history row: the lock."""
    head: str
    """Hash of the last history row."""
    requester: int | None
    """Solicitante: who asks."""
    beneficiary: int | None
    """Beneficiario: who is served."""
    registrar: int | None
    """Registra: who typed it in."""
    medium: str
    """Medio: chat, correo, ventanilla, teléfono, papel."""
    opened_at: datetime
    closed_at: datetime | None = None
    assigned: Mapping[str, int] = field(default_factory=dict)
    """Role → the person named for the rest of the case."""
    did: Mapping[str, int] = field(default_factory=dict)
    """Row → who completed it last; of a joint signature also `<row>:<n>` → each signer before."""
    round: int = 1
    """Grows by one each time the case goes back."""
    returns: tuple[Return, ...] | None = ()
    """What it was sent back for and its row has not answered again; None in a case that is older than this cache."""
    parent: int | None = None
    element: str = ""
    """For the child case of a stretch: which element it is for."""
    period: str = ""
    """ISO day on which the period that it is for begins, if the calendar or a rhythm opened it."""
    occasion: str = ""
    """The calendar rule whose period that is, if it is one of the procedure's occasions."""
    origin: int | None = None
    """The case that this one follows, of another procedure."""


class TaskState(StrEnum):
    """What became of a task."""

    OPEN = "open"
    DONE = "done"
    VOID = "void"


@record(frozen=True, slots=True, kw_only=True)
class Task:
    """What one person, or any of several, has to do now in a case."""

    id: int
    case_id: int
    step: str
    roles: tuple[str, ...]
    """Any holder of any of these may do it, or is asked for it (see `authority`)…"""
    assignee: int | None
    """…unless one person was named."""
    version: int
    """Grows when the task is re-assigned or its content changes; old buttons and tokens name the old one."""
    state: TaskState
    opened_at: datetime
    due_at: datetime | None = None
    done_by: int | None = None
    answer: str = ""
    """Key of the answer given."""


@record(frozen=True, slots=True, kw_only=True)
class Entry:
    """One row of a case's history, before it is chained and stored."""

    kind: str
    """`start`, `answer`, `vote`, `join`, `give_up`, `withdraw`; `note` and `auto` (words that move nothing).

    A row that takes another one back names it in `undoes`, whatever its own kind.
    """
    source: str
    target: str
    row: str
    """The manual's row that was done (an answer row where one was taken)."""
    actor: int | None
    on_behalf_of: int | None = None
    channel: str = ""
    proof: str = ""
    """External id of the inbound that carried the decision."""
    task: int | None = None
    answer: str = ""
    reason: str = ""
    values: Values = field(default_factory=dict)
    personal: tuple[str, ...] = ()
    """Names of the values that are personal: only their hash enters the history."""
    files: tuple[str, ...] = ()
    """SHA-256 of the files attached."""
    decided_on: str = ""
    """Hash of the content that was decided upon."""
    undoes: int = 0
    """`seq` of the row that this one takes back; 0: none."""


class Answered(NamedTuple):
    """How many answers went to an address."""

    all: int
    about_no_case: int
    to_nobody: int
    """To the address alone, not to its person: codes that link an account."""


@record(frozen=True, slots=True, kw_only=True)
class HistoryRow:
    """One stored row of the history."""

    case_id: int
    seq: int
    at: datetime
    hash: str
    entry: Entry


@record(frozen=True, slots=True)
class NewestFirst:
    """Rows of one history, the newest first: a type of its own, so that rows in another order are not taken for it.

    Args:
        rows: each may be read only when it is asked for, and once.
    """

    rows: Iterable[HistoryRow]

    @classmethod
    def of(cls, rows: Sequence[HistoryRow]) -> NewestFirst:
        """Rows in their order, read from their end."""
        return cls(reversed(rows))

    def __iter__(self) -> Iterator[HistoryRow]:
        """The rows, the newest first."""
        return iter(self.rows)


PRESENTED = "_presentado"
"""A value that a draft keeps and never sends: its form was filled with what was presented before."""


@record(frozen=True, slots=True, kw_only=True)
class Draft:
    """A form being filled in: of a person, for a task's answer, for an act upon a case, or for starting one."""

    id: int
    person_id: int
    institution: str
    procedure: str
    task_id: int | None
    """The task that it answers; None while it starts a case or is about one."""
    task_version: int
    answer: str
    """Key of the task's answer; for a form about a case the name of the act."""
    values: Values
    files: tuple[str, ...]
    asking: str
    """Name of the field asked for now, or `resumen` while the summary waits for its "Enviar"."""
    revision: int
    """Grows at each change; old buttons name the old one."""
    case_id: int | None = None
    """The case that it is about, where no task is answered: closing a wait, an extension…"""


@record(frozen=True, slots=True, kw_only=True)
class Token:
    """What a reply address stands for."""

    person_id: int
    case_id: int | None = None
    task_id: int | None = None
    task_version: int = 0
    draft_id: int | None = None
    confirms: str = ""
    """For a read-back: the text of the decision that a second reply confirms; of a list of tasks: what it lists."""
    place: str = ""
    """The mail address that it was given to; empty in those of earlier releases, which knew only the roster's."""


@record(frozen=True, slots=True, kw_only=True)
class Timer:
    """Something due at an instant of the office clock."""

    id: int = 0
    """Given by the store."""
    key: str
    """Idempotency key: one timer per key, ever."""
    kind: str
    """`reminder`…"""
    due_at: datetime
    case_id: int | None = None
    task_id: int | None = None
    rule: str = ""
    """The rule it was computed from, and its anchor beside it, so that a moved holiday can move it."""
    anchor: datetime
    about: str = ""
    """What it is about, where that is no case or task: an occasion of a procedure, a person…"""


@record(frozen=True, slots=True, kw_only=True)
class EarlyAnswer:
    """Something sent for a row that its case has not come to yet."""

    id: int
    case_id: int
    step: str
    person_id: int
    text: str
    files: tuple[str, ...]
    """SHA-256 of the files that came with it."""
    received_at: datetime


class InboundState(StrEnum):
    """How far something that arrived is."""

    NEW = "new"
    FETCHING = "fetching"
    """Its files are not on disk yet."""
    HELD = "held"
    """It came too early and waits for its step."""
    RETRY = "retry"
    DONE = "done"
    SHUNTED = "shunted"
    """We failed on it; it waits for a human."""
    IGNORED = "ignored"
    UNCLAIMED = "unclaimed"
    """A letter from an address that nobody has: it is handled if somebody shows that the address is his."""


@record(frozen=True, slots=True, kw_only=True)
class InboundRow:
    """Something that arrived, as it is stored."""

    id: int
    channel: ChannelName
    external_id: str
    place: str
    raw: bytes
    state: InboundState
    note: str
    attempts: int
    received_at: datetime
