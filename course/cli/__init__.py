"""The domain's commands. `webapp.cli` extends the same group with those of the web.

A command is a file of its own here, made with `command`, `option` and `argument`:

    @command("check")
    @argument("folder", type=click.Path(path_type=Path), default=".")
    @option("--json", "as_json", is_flag=True, help="help-check-json")
    def check(folder: Path, as_json: bool) -> int:
        ...
        return 1 if errors else 0

Its help is the sentence `help-check` of `course.messages` (the first line is the short one).
It returns its exit code: 0 nothing wrong (or None), 1 findings, 2 it could not run.
"""

from __future__ import annotations

from course.cli.group import Command, Group, Option, argument, command, option

__all__ = ["COMMANDS", "Command", "Group", "Option", "argument", "command", "kyndig", "option"]

COMMANDS = {
    "generate": "course.cli.generate",
    "update": "course.cli.update",
    "check": "course.cli.check",
    "review": "course.cli.review",
    "fmt": "course.cli.fmt",
    "bank": "course.cli.bank",
}

kyndig = Group("kyndig", COMMANDS)


def main() -> None:
    """Run the domain's commands alone."""
    kyndig.main()
