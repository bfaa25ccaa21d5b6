"""Addresses that people prove to be theirs, the token by which a stranger answers us, and the letters that wait for both."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"


def upgrade() -> None:
    """Add columns and indexes; whoever wrote as a stranger by mail before is told once how his address becomes his."""
    op.add_column("address", sa.Column("proved_at", sa.BigInteger(), autoincrement=False, nullable=True))
    op.add_column("stranger", sa.Column("token", sa.Text(), nullable=False, server_default=""))
    op.execute("DELETE FROM stranger WHERE channel = 'correo'")
    op.execute("ALTER TABLE link_code RENAME COLUMN chat TO asker")
    for name, table, columns, condition, unique in (
        ("uq_address_proved", "address", ["channel", "value"], "proved_at IS NOT NULL", True),
        ("ix_inbound_unclaimed", "inbound", ["place", "id"], "state = 'unclaimed'", False),
    ):
        where = sa.text(condition)
        op.create_index(name, table, columns, unique=unique, sqlite_where=where, postgresql_where=where)
