"""Absences, portfolios, periods, early answers, forms about a case, held letters, memos."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Add to the tables that there are, then make the new ones; no row is lost."""
    _people()
    _cases()
    _drafts()
    _traffic()
    _absence()
    _early_answer()
    _memo()


def _people() -> None:
    op.add_column("person", sa.Column("portfolio", sa.Text(), nullable=False, server_default="[]"))
    op.create_index("ix_person_assistant_id", "person", ["assistant_id"], unique=False)
    op.create_index("ix_person_supervisor_id", "person", ["supervisor_id"], unique=False)


def _cases() -> None:
    op.add_column("cases", sa.Column("period", sa.Text(), nullable=False, server_default=""))
    op.add_column(
        "case_file", sa.Column("personal", sa.BigInteger(), nullable=False, server_default=sa.text("0"))
    )
    op.add_column(
        "history", sa.Column("undoes", sa.BigInteger(), nullable=False, server_default=sa.text("0"))
    )
    _index(
        "ix_cases_period", "cases", ["institution", "procedure", "period"], "period != '' AND parent IS NULL"
    )
    # As SQL, because Alembic would copy the whole table on SQLite; both databases know it.
    op.execute("ALTER TABLE counter RENAME COLUMN institution TO series")


def _drafts() -> None:
    op.drop_column("draft", "target")
    op.drop_column("draft", "medium")
    integer = "INTEGER" if op.get_bind().dialect.name == "sqlite" else "BIGINT"
    # As SQL: a copy of the table would forget which numbers were given out.
    op.execute(
        f"ALTER TABLE draft ADD COLUMN case_id {integer} CONSTRAINT fk_draft_case_id REFERENCES cases (id)"
    )
    op.create_index("ix_draft_person_id", "draft", ["person_id"], unique=False)
    op.drop_index("uq_draft_start", "draft")
    starts = "task_id IS NULL AND case_id IS NULL"
    _index("uq_draft_start", "draft", ["person_id", "procedure"], starts, unique=True)
    _index("uq_draft_about", "draft", ["person_id", "case_id", "answer"], "case_id IS NOT NULL", unique=True)


def _traffic() -> None:
    op.add_column("timer", sa.Column("about", sa.Text(), nullable=False, server_default=""))
    _index("ix_timer_case", "timer", ["case_id"], "state = 'waiting'")
    op.add_column("outbox", sa.Column("parts", sa.Text(), nullable=False, server_default="[]"))
    _index("ix_outbox_held", "outbox", ["case_id"], "state = 'held'")


def _absence() -> None:
    op.create_table(
        "absence",
        sa.Column("id", _id(), nullable=False),
        sa.Column("person_id", _id(), autoincrement=False, nullable=False),
        sa.Column("since", sa.Text(), nullable=False),
        sa.Column("until", sa.Text(), nullable=False),
        sa.Column("substitute_id", _id(), autoincrement=False, nullable=True),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_absence_person_id")),
        sa.ForeignKeyConstraint(["substitute_id"], ["person.id"], name=op.f("fk_absence_substitute_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_absence")),
    )
    op.create_index("ix_absence_person_id", "absence", ["person_id", "until"], unique=False)
    op.create_index("ix_absence_until", "absence", ["until"], unique=False)


def _early_answer() -> None:
    op.create_table(
        "early_answer",
        sa.Column("id", _id(), nullable=False),
        sa.Column("case_id", _id(), autoincrement=False, nullable=False),
        sa.Column("step", sa.Text(), nullable=False),
        sa.Column("person_id", _id(), autoincrement=False, nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("files", sa.Text(), nullable=False),
        sa.Column("received_at", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name=op.f("fk_early_answer_case_id")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_early_answer_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_early_answer")),
    )
    op.create_index("ix_early_answer_case_id", "early_answer", ["case_id", "step"], unique=False)


def _memo() -> None:
    op.create_table(
        "memo",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_memo")),
    )


def _id() -> sa.types.TypeEngine[int]:
    # SQLite gives out row numbers only to a column declared INTEGER.
    return sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def _index(name: str, table: str, columns: list[str], where: str, *, unique: bool = False) -> None:
    condition = sa.text(where)
    op.create_index(name, table, columns, unique=unique, sqlite_where=condition, postgresql_where=condition)
