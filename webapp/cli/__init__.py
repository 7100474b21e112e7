"""The `kyndig` command: the domain's commands, and those that need a site.

A command's module is imported when it is used, so that `kyndig --help` loads no Flask.
"""

from __future__ import annotations

from course.cli import kyndig

COMMANDS = {
    "init": "webapp.cli.init",
    "invite": "webapp.cli.invite",
    "publish": "webapp.cli.publish",
    "serve": "webapp.cli.serve",
    "work": "webapp.cli.work",
    "demo": "webapp.cli.demo",
    "preview": "webapp.cli.preview",
    "db": "webapp.cli.db",
    "doctor": "webapp.cli.doctor",
}

kyndig.extend(COMMANDS)


def main() -> None:
    """Run the command."""
    kyndig.main()
