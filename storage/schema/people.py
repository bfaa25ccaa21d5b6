"""People, their posts, their absences, and the addresses that reach them."""

from __future__ import annotations

from sqlalchemy import Index, Table, UniqueConstraint

from storage.schema.columns import identity, metadata, number, partial, refers, text

person = Table(
    "person",
    metadata,
    identity(),
    text("institution"),
    text("name"),
    text("title"),
    text("unit"),
    text("department"),
    text("email"),
    text("phone"),
    refers("supervisor_id", "person.id", optional=True),
    refers("assistant_id", "person.id", optional=True),
    # A list of units, as JSON.
    text("portfolio", earlier="[]"),
    Index("ix_person_institution", "institution"),
    Index("ix_person_email", "email"),
    Index("ix_person_assistant_id", "assistant_id"),
    Index("ix_person_supervisor_id", "supervisor_id"),
)

address = Table(
    "address",
    metadata,
    identity(),
    # Nobody's: a failing address that is on no roster.
    refers("person_id", "person.id", optional=True),
    text("channel"),
    text("value"),
    number("verified"),
    number("failing_since", optional=True),
    text("reason"),
    # When the person showed that he reads it; empty where it is the roster's word.
    number("proved_at", optional=True),
    UniqueConstraint("channel", "value", "person_id"),
    Index("ix_address_person_id", "person_id", "channel"),
)
PROVED = address.c.proved_at.is_not(None)
partial("uq_address_proved", address.c.channel, address.c.value, where=PROVED, unique=True)

post = Table(
    "post",
    metadata,
    identity(),
    refers("person_id", "person.id"),
    text("institution"),
    text("role"),
    text("quality"),
    # ISO days, both included; empty: open.
    text("since"),
    text("until"),
    text("acuerdo"),
    Index("ix_post_role", "institution", "role"),
    Index("ix_post_person_id", "person_id"),
)

absence = Table(
    "absence",
    metadata,
    identity(),
    refers("person_id", "person.id"),
    # ISO days, both included.
    text("since"),
    text("until"),
    refers("substitute_id", "person.id", optional=True),
    Index("ix_absence_person_id", "person_id", "until"),
    Index("ix_absence_until", "until"),
)

stranger = Table(
    "stranger",
    metadata,
    text("channel", key=True),
    text("value", key=True),
    number("first_seen"),
    # Of a mail address: the reply token of our letters to it. Whoever brings it reads them.
    text("token", earlier=""),
)

link_code = Table(
    "link_code",
    metadata,
    # The Telegram account or the mail address that somebody says is his.
    text("asker", key=True),
    refers("person_id", "person.id"),
    text("code_hash"),
    number("valid_until"),
    number("attempts"),
)
