"""`kyndig db upgrade`: bring the database to the program's revision. Serving never does it."""

from __future__ import annotations

from course.cli import Group, command
from course.cli.output import Output
from webapp.cli.site import load_config
from webapp.db import migrate
from webapp.db.engine import Database

db = Group("db", {})


@command("upgrade")
def upgrade() -> None:
    """Run the migrations that are missing."""
    out = Output()
    config = load_config()
    database = Database(config.database_url)
    try:
        before = migrate.revision(database)
        migrate.upgrade(database)
        after = migrate.revision(database)
    finally:
        database.dispose()
    code = "db-upgraded" if before != after else "db-current"
    out.done(code, database=config.safe_database_url, revision=after or "")


db.add_command(upgrade)
