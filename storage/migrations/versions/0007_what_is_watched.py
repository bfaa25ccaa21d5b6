"""What is watched is counted by an index: cases that are open, messages that were given up."""

from __future__ import annotations

from alembic import op
from sqlalchemy import text

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    """Add the two indexes."""
    for name, table, column, condition in (
        ("ix_cases_open", "cases", "id", "closed_at IS NULL"),
        ("ix_outbox_failed", "outbox", "ended_at", "state = 'failed'"),
    ):
        where = text(condition)
        op.create_index(name, table, [column], sqlite_where=where, postgresql_where=where)
