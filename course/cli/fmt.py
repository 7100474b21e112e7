"""`kyndig fmt`: give the files of a course folder their fixed form."""

from __future__ import annotations

from pathlib import Path

import click

from course.cli.group import argument, command, option
from course.cli.output import Output
from course.content.formatting import format_folder
from course.content.replacing import replace_file


@command("fmt")
@argument("folder", type=click.Path(path_type=Path), default=".")
@option("--check", "only_check", is_flag=True, help="help-fmt-check")
def fmt(folder: Path, only_check: bool) -> int:
    """Write what changes; 1 when a file has faults, or with `--check` when one would change."""
    formatting = format_folder(folder)
    out = Output()
    out.findings(formatting.faults)
    for change in formatting.changes:
        if not only_check:
            replace_file(folder / change.file, change.data)
        what = out.text("fmt-ids", n=change.new_ids) if change.new_ids else out.text("fmt-form")
        out.line(f"{change.file}: {what}")
    broken = len({finding.file for finding in formatting.faults})
    code = "fmt-would" if only_check else "fmt-done"
    out.say(code, n=len(formatting.changes), total=formatting.files)
    if broken:
        out.say("fmt-left", n=broken)
    return 1 if formatting.faults or (only_check and formatting.changes) else 0
