"""Everybody's drafts about a case are found by an index."""

from __future__ import annotations

from alembic import op
from sqlalchemy import text

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """The index of drafts about a case begins with the case."""
    op.drop_index("uq_draft_about", table_name="draft")
    there = text("case_id IS NOT NULL")
    op.create_index(
        "uq_draft_about",
        "draft",
        ["case_id", "answer", "person_id"],
        unique=True,
        sqlite_where=there,
        postgresql_where=there,
    )
