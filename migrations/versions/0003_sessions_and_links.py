"""What browser a session is in, and links for choosing a password."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

moment = sa.String(32).with_variant(sa.DateTime(timezone=True), "postgresql")


def upgrade() -> None:
    op.add_column("session", sa.Column("device", sa.String(length=40), nullable=False, server_default=""))
    op.create_table(
        "password_link",
        sa.Column("o", sa.Uuid(), nullable=False),
        sa.Column("token_hash", sa.String(length=64), nullable=False),
        sa.Column("person", sa.Uuid(), nullable=False),
        sa.Column("purpose", sa.String(length=10), nullable=False),
        sa.Column("made_at", moment, nullable=False),
        sa.Column("expires_at", moment, nullable=False),
        sa.Column("used_at", moment, nullable=True),
        sa.Column("replaced_at", moment, nullable=True),
        sa.ForeignKeyConstraint(["o", "person"], ["person.o", "person.id"], name="fk_password_link_o_person"),
        sa.PrimaryKeyConstraint("o", "token_hash", name="pk_password_link"),
    )
    op.create_index("ix_password_link_o_person", "password_link", ["o", "person"])


def downgrade() -> None:
    """Facts are not thrown away by a command."""
    raise NotImplementedError("this revision cannot be undone; restore a backup instead")
