"""`kyndig bank export`: a bank in the format of another program."""

from __future__ import annotations

import json
from pathlib import Path

import click

from course.cli.bank_exchange import Account, as_data, put_file, tell
from course.cli.group import argument, command, option
from course.cli.output import Output
from course.errors import CourseError, Level
from course.exchange.formats import format_named
from course.exchange.model import Outcome
from course.messages import LANGUAGES
from course.quiz.bank import parse_bank

FORMAT = 1
DEFAULT = "qti-2.2"


@command("export")
@argument("bank", type=click.Path(path_type=Path, dir_okay=False), metavar="BANK")
@option("--to", "name", metavar="FORMAT", default=DEFAULT, help="help-export-to")
@option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, dir_okay=False),
    required=True,
    help="help-export-output",
)
@option("--lang", type=click.Choice(LANGUAGES), help="help-export-lang")
@option("--json", "as_json", is_flag=True, help="help-export-json")
def export(bank: Path, name: str, output: Path, lang: str | None, as_json: bool) -> int:
    """The bank in that format; 1 when any question was changed or left out.

    The language is that of the folder (`quizzes/nb/`), unless it is said. A bank with errors
    is not exported.
    """
    out = Output()
    form = format_named(name)
    try:
        text = bank.read_bytes().decode()
    except UnicodeDecodeError:
        raise CourseError("bank-not-utf8", path=str(bank)) from None
    parent = bank.resolve().parent.name
    found, findings = parse_bank(
        text, file=bank.name, module=bank.stem, lang=lang or (parent if parent in LANGUAGES else LANGUAGES[0])
    )
    errors = tuple(finding for finding in findings if finding.level is Level.ERROR)
    account = Account(str(bank), form.name, (), errors)
    if not errors and not found.questions:
        account = Account(str(bank), form.name, (), findings)
    elif not errors:
        written = form.write(found)
        is_any = any(item.outcome is not Outcome.LEFT_OUT for item in written.items)
        if is_any:
            put_file(output, written.data)
        account = Account(str(bank), form.name, written.items, (), str(output) if is_any else "")
    if as_json:
        data = {"format": FORMAT, "files": [as_data(account, out)]}
        out.out.write(json.dumps(data, ensure_ascii=False, indent=2))
    else:
        tell(account, out)
        if errors:
            out.say("bank-not-exported", n=len(errors))
    return 0 if account.is_whole else 1
