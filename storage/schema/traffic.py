"""What comes in, what goes out, and what falls due."""

from __future__ import annotations

from sqlalchemy import ColumnElement, Table, UniqueConstraint, literal_column

from storage.schema.columns import blob, identity, metadata, number, partial, refers, text

PENDING: ColumnElement[str] = literal_column("'pending'")
HELD: ColumnElement[str] = literal_column("'held'")
EMPTY: ColumnElement[str] = literal_column("''")
LETTER: ColumnElement[str] = literal_column("'correo'")
WAITING: ColumnElement[str] = literal_column("'waiting'")
SHUNTED: ColumnElement[str] = literal_column("'shunted'")
UNCLAIMED: ColumnElement[str] = literal_column("'unclaimed'")
FAILED: ColumnElement[str] = literal_column("'failed'")
_UNFINISHED: list[ColumnElement[str]] = [
    literal_column(f"'{state}'") for state in ("new", "fetching", "held", "retry")
]

inbound = Table(
    "inbound",
    metadata,
    identity(),
    text("channel"),
    text("external_id"),
    text("place"),
    blob("raw"),
    text("state"),
    text("note"),
    number("attempts"),
    number("received_at"),
    UniqueConstraint("channel", "external_id"),
)
UNFINISHED = inbound.c.state.in_(_UNFINISHED)
partial("ix_inbound_unfinished", inbound.c.place, inbound.c.id, where=UNFINISHED)
partial("ix_inbound_shunted", inbound.c.id, where=inbound.c.state == SHUNTED)
partial("ix_inbound_unclaimed", inbound.c.place, inbound.c.id, where=inbound.c.state == UNCLAIMED)

outbox = Table(
    "outbox",
    metadata,
    identity(),
    text("key"),
    text("channel"),
    text("address"),
    # 0: an answer to somebody who waits; 1: a notice.
    number("rank"),
    text("state"),
    number("attempts"),
    # Machine clock, both.
    number("next_at"),
    number("lease_until"),
    text("owner"),
    refers("person_id", "person.id", optional=True),
    refers("case_id", "cases.id", optional=True),
    text("case_number"),
    refers("task_id", "task.id", optional=True),
    number("task_version"),
    text("message"),
    text("token"),
    text("in_reply_to"),
    text("references"),
    refers("replaces", "outbox.id", optional=True),
    text("external_id"),
    # A list of external ids, as JSON.
    text("parts", earlier="[]"),
    text("sent_text"),
    text("reason"),
    number("created_at"),
    number("ended_at", optional=True),
)
_PENDING_ROW = outbox.c.state == PENDING
partial("uq_outbox_key", outbox.c.key, where=outbox.c.key != EMPTY, unique=True)
partial("ix_outbox_pending", outbox.c.rank, outbox.c.next_at, outbox.c.id, where=_PENDING_ROW)
partial(
    "ix_outbox_pending_address",
    outbox.c.channel,
    outbox.c.address,
    outbox.c.rank,
    outbox.c.id,
    where=_PENDING_ROW,
)
partial("ix_outbox_letters", outbox.c.address, outbox.c.created_at, where=outbox.c.channel == LETTER)
partial("ix_outbox_failed", outbox.c.ended_at, where=outbox.c.state == FAILED)
partial("ix_outbox_held", outbox.c.case_id, where=outbox.c.state == HELD)
partial("ix_outbox_replaces", outbox.c.replaces, where=outbox.c.replaces.is_not(None))
partial("ix_outbox_task", outbox.c.task_id, where=outbox.c.task_id.is_not(None))
partial(
    "ix_outbox_external_id",
    outbox.c.external_id,
    where=outbox.c.external_id != EMPTY,
)

timer = Table(
    "timer",
    metadata,
    identity(),
    text("key"),
    text("kind"),
    number("due_at"),
    refers("case_id", "cases.id", optional=True),
    refers("task_id", "task.id", optional=True),
    text("rule"),
    number("anchor"),
    text("about", earlier=""),
    text("state"),
    # Machine clock.
    number("lease_until"),
    text("owner"),
    UniqueConstraint("key"),
)
partial("ix_timer_due", timer.c.due_at, timer.c.id, where=timer.c.state == WAITING)
partial("ix_timer_task", timer.c.task_id, where=timer.c.state == WAITING)
partial("ix_timer_case", timer.c.case_id, where=timer.c.state == WAITING)
