"""To which mail address a reply token was given: when that address ends, the token proves nobody any more."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"


def upgrade() -> None:
    """Add the column; tokens of before went to addresses of the roster, and it stays empty."""
    op.add_column("token", sa.Column("place", sa.Text(), nullable=False, server_default=""))
