"""How sure of an answer, attempts that mend others, corrected keys, accommodations."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

moment = sa.String(32).with_variant(sa.DateTime(timezone=True), "postgresql")
STILL_SO = sa.text("valid_to IS NULL AND retracted_at IS NULL")


def upgrade() -> None:
    op.add_column("step", sa.Column("certainty", sa.Integer(), nullable=True))
    op.create_table(
        "mending",
        sa.Column("o", sa.Uuid(), nullable=False),
        sa.Column("attempt", sa.Uuid(), nullable=False),
        sa.Column("mends", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["o", "attempt"], ["attempt.o", "attempt.id"], name="fk_mending_o_attempt"),
        sa.ForeignKeyConstraint(["o", "mends"], ["attempt.o", "attempt.id"], name="fk_mending_o_mends"),
        sa.PrimaryKeyConstraint("o", "attempt", name="pk_mending"),
        sa.UniqueConstraint("o", "mends", name="uq_mending_o_mends"),
    )
    op.create_table(
        "correction",
        sa.Column("o", sa.Uuid(), nullable=False),
        sa.Column("question_version", sa.Uuid(), nullable=False),
        sa.Column("no", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("at", moment, nullable=False),
        sa.Column("by", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.String(length=10), nullable=False),
        sa.Column("content", sa.Text(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("may_lower", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["o", "by"], ["person.o", "person.id"], name="fk_correction_o_by"),
        sa.ForeignKeyConstraint(["o"], ["organisation.id"], name="fk_correction_o"),
        sa.ForeignKeyConstraint(
            ["question_version"], ["question_version.id"], name="fk_correction_question_version"
        ),
        sa.PrimaryKeyConstraint("o", "question_version", "no", name="pk_correction"),
    )
    op.create_table(
        "accommodation",
        sa.Column("o", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("person", sa.Uuid(), nullable=False),
        sa.Column("time_num", sa.Integer(), nullable=False),
        sa.Column("time_den", sa.Integer(), nullable=False),
        sa.Column("extra_attempts", sa.Integer(), nullable=False),
        sa.Column("fewer_options", sa.Integer(), nullable=False),
        sa.Column("valid_from", moment, nullable=False),
        sa.Column("valid_to", moment, nullable=True),
        sa.Column("recorded_at", moment, nullable=False),
        sa.Column("retracted_at", moment, nullable=True),
        sa.ForeignKeyConstraint(["o", "person"], ["person.o", "person.id"], name="fk_accommodation_o_person"),
        sa.PrimaryKeyConstraint("o", "id", name="pk_accommodation"),
    )
    op.create_index(
        "ux_accommodation_current",
        "accommodation",
        ["o", "person"],
        unique=True,
        sqlite_where=STILL_SO,
        postgresql_where=STILL_SO,
    )
    for table in ("mending", "correction"):
        make_append_only(table)


def make_append_only(table: str) -> None:
    """Triggers that refuse to change or delete a fact."""
    if op.get_bind().dialect.name == "sqlite":
        for verb in ("UPDATE", "DELETE"):
            op.execute(
                f"CREATE TRIGGER append_only_{table}_{verb.lower()} BEFORE {verb} ON {table} "
                f"BEGIN SELECT RAISE(ABORT, 'append-only: {table}'); END"
            )
        return
    op.execute(
        f"CREATE TRIGGER append_only_{table} BEFORE UPDATE OR DELETE ON {table} "
        "FOR EACH ROW EXECUTE FUNCTION kyndig_append_only()"
    )
    op.execute(
        f"CREATE TRIGGER append_only_{table}_truncate BEFORE TRUNCATE ON {table} "
        "FOR EACH STATEMENT EXECUTE FUNCTION kyndig_append_only()"
    )


def downgrade() -> None:
    """Facts are not thrown away by a command."""
    raise NotImplementedError("this revision cannot be undone; restore a backup instead")
