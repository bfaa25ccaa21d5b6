"""What a case is sent back for, kept beside it, so that a long case need not be read from its beginning."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    """Add the column; for cases of before it stays empty, and their history is read."""
    op.add_column("cases", sa.Column("returns", sa.Text(), nullable=False, server_default=""))
