"""How Alembic runs: on the connection that it is given, in one transaction, imports nothing of ours.

SQLite: foreign keys are switched off before BEGIN (batch mode would otherwise delete children),
and checked after; `webapp.db.migrate` does both, since a pragma does nothing inside a transaction.
"""

from __future__ import annotations

from alembic import context

connection = context.config.attributes["connection"]

context.configure(
    connection=connection,
    target_metadata=context.config.attributes.get("metadata"),
    render_as_batch=True,
    compare_type=False,
    transaction_per_migration=False,
)
with context.begin_transaction():
    context.run_migrations()
