"""Numbers of papers and records by which a case is found."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """A table of keys, each naming a case; what was written before is found by the No. de gestión alone."""
    # Its numbers are given, never drawn, so that either database may store them as it likes.
    op.create_table(
        "case_reference",
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column(
            "case_id",
            sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
            autoincrement=False,
            nullable=False,
        ),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name=op.f("fk_case_reference_case_id")),
        sa.PrimaryKeyConstraint("key", "case_id", name=op.f("pk_case_reference")),
        sqlite_with_rowid=False,
    )
