"""The store's own housekeeping: procedure versions that ever ran, cache versions, memos, leases of pollers."""

from __future__ import annotations

from sqlalchemy import Table

from storage.schema.columns import blob, metadata, number, text

procedure_version = Table(
    "procedure_version",
    metadata,
    text("institution", key=True),
    text("code", key=True),
    text("version", key=True),
    text("sha256"),
    blob("source"),
    number("first_seen"),
)

meta = Table("meta", metadata, text("name", key=True), number("value"))

memo = Table("memo", metadata, text("name", key=True), text("value"))

lease = Table(
    "lease",
    metadata,
    text("name", key=True),
    text("owner"),
    # Machine clock.
    number("lease_until"),
)
