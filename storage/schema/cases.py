"""Cases and what proves them: the chained history, its contents, its files."""

from __future__ import annotations

from sqlalchemy import ForeignKeyConstraint, Index, Table, and_, literal_column

from storage.schema.columns import blob, identity, metadata, number, partial, refers, text

cases = Table(
    "cases",
    metadata,
    identity(),
    text("number"),
    text("institution"),
    text("procedure"),
    text("version"),
    text("state"),
    number("seq"),
    text("head"),
    refers("requester", "person.id", optional=True),
    refers("beneficiary", "person.id", optional=True),
    refers("registrar", "person.id", optional=True),
    text("medium"),
    number("opened_at"),
    number("closed_at", optional=True),
    text("assigned"),
    text("did"),
    number("round"),
    refers("parent", "cases.id", optional=True),
    text("element"),
    # ISO day, empty where there is no period.
    text("period", earlier=""),
    # The calendar rule whose period that is, empty where the case is older than the column.
    text("occasion", earlier=""),
    # The case that it follows, of another procedure.
    refers("origin", "cases.id", optional=True),
    # What it is sent back for, as JSON; empty where the case is older than the column.
    text("returns", earlier=""),
    # Latest public value of each field, as JSON: a cache of `content`, so that a long case stays cheap.
    text("facts"),
    Index("uq_cases_number", "number", unique=True),
    Index("ix_cases_parent", "parent"),
)
HAS_PERIOD = and_(cases.c.period != literal_column("''"), cases.c.parent.is_(None))
"""Of cases: those that are for a period of the calendar and no element of another."""
IS_OPEN = cases.c.closed_at.is_(None)
FOLLOWS = cases.c.origin.is_not(None)
"""Of cases: those that follow one of another procedure."""
partial("ix_cases_open", cases.c.id, where=IS_OPEN)
partial("ix_cases_origin", cases.c.origin, where=FOLLOWS)
partial("ix_cases_period", cases.c.institution, cases.c.procedure, cases.c.period, where=HAS_PERIOD)

case_party = Table(
    "case_party",
    metadata,
    refers("person_id", "person.id", key=True),
    refers("case_id", "cases.id", key=True),
    sqlite_with_rowid=False,
)

# Numbers of papers and records by which a case is found (`machines.references`).
case_reference = Table(
    "case_reference",
    metadata,
    text("key", key=True),
    refers("case_id", "cases.id", key=True),
    sqlite_with_rowid=False,
)

counter = Table(
    "counter",
    metadata,
    # An institution's code: its cases. With a name behind a slash: its documents of a kind.
    text("series", key=True),
    number("year", key=True),
    number("last"),
)

history = Table(
    "history",
    metadata,
    refers("case_id", "cases.id", key=True),
    number("seq", key=True),
    number("at"),
    text("hash"),
    text("prev_hash"),
    blob("payload"),
    # `seq` of the row that this one takes back, which the payload says too; 0 for most.
    number("undoes", earlier=0),
)

content = Table(
    "content",
    metadata,
    number("case_id", key=True),
    number("seq", key=True),
    # One salt each: forgetting the personal values forgets their salt, and then no guess can be checked.
    blob("public_salt"),
    text("public"),
    blob("personal_salt", optional=True),
    text("personal"),
    ForeignKeyConstraint(["case_id", "seq"], ["history.case_id", "history.seq"]),
)

file = Table(
    "file",
    metadata,
    text("sha256", key=True),
    text("name"),
    text("media_type"),
    number("size"),
    number("stored_at"),
)

case_file = Table(
    "case_file",
    metadata,
    number("case_id", key=True),
    number("seq", key=True),
    refers("sha256", "file.sha256", key=True),
    text("name"),
    number("personal", earlier=0),
    ForeignKeyConstraint(["case_id", "seq"], ["history.case_id", "history.seq"]),
)
