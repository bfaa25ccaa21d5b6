"""The case that another one follows, and the occasion of the calendar that a period is of."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Add the two columns; cases of before follow none, and their period is the first occasion's."""
    op.add_column("cases", sa.Column("occasion", sa.Text(), nullable=False, server_default=""))
    integer = "INTEGER" if op.get_bind().dialect.name == "sqlite" else "BIGINT"
    # As SQL: a copy of the table would forget which numbers were given out.
    op.execute(
        f"ALTER TABLE cases ADD COLUMN origin {integer} CONSTRAINT fk_cases_origin REFERENCES cases (id)"
    )
    follows = sa.text("origin IS NOT NULL")
    op.create_index("ix_cases_origin", "cases", ["origin"], sqlite_where=follows, postgresql_where=follows)
