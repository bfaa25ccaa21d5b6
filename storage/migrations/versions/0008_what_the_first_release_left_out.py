"""What the first release left out: which files belong to a row of the history, and the index of letters by address.

What was written soon after it has both already.
"""

from __future__ import annotations

import json

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
_WITHOUT_FILES = """
    SELECT history.case_id, history.seq, history.payload, content.personal
    FROM history LEFT JOIN content ON content.case_id = history.case_id AND content.seq = history.seq
    WHERE NOT EXISTS (
        SELECT 1 FROM case_file WHERE case_file.case_id = history.case_id AND case_file.seq = history.seq
    )
"""
_ATTACH = """
    INSERT INTO case_file (case_id, seq, sha256, name, personal)
    SELECT :case_id, :seq, sha256, name, :personal FROM file WHERE sha256 = :sha256
"""


def upgrade() -> None:
    """Attach the files that a row's own bytes name, if they were kept; make the index where it is missing."""
    connection = op.get_bind()
    found = connection.execute(sa.text(_WITHOUT_FILES), execution_options={"yield_per": 1000})
    missing = [
        {"case_id": case_id, "seq": seq, "sha256": sha256, "personal": int(sha256 in (personal or ""))}
        for case_id, seq, payload, personal in found
        for sha256 in dict.fromkeys(json.loads(payload)["files"])
    ]
    if missing:
        connection.execute(sa.text(_ATTACH), missing)
    where = sa.text("channel = 'correo'")
    op.create_index(
        "ix_outbox_letters",
        "outbox",
        ["address", "created_at"],
        if_not_exists=True,
        sqlite_where=where,
        postgresql_where=where,
    )
