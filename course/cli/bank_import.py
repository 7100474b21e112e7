"""`kyndig bank import`: questions of other programs into banks."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

import click

from course.cli.bank_exchange import Account, as_data, put_file, tell
from course.cli.group import argument, command, option
from course.cli.output import Output
from course.errors import CourseError
from course.exchange.formats import find_format, format_named, why_unread
from course.language.slug import slug
from course.messages import LANGUAGES
from course.quiz.bank import write_bank
from course.quiz.question import Bank

FORMAT = 1


@dataclass(frozen=True, slots=True)
class _Made:
    """One file's account and the bank that is to be written for it, if it gave any questions."""

    account: Account
    target: Path
    text: str


@command("import")
@argument(
    "files", nargs=-1, required=True, type=click.Path(path_type=Path, dir_okay=False), metavar="FILE..."
)
@option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, file_okay=False),
    required=True,
    help="help-import-output",
)
@option("--from", "name", metavar="FORMAT", help="help-import-from")
@option("--lang", type=click.Choice(LANGUAGES), default=LANGUAGES[0], help="help-import-lang")
@option("--json", "as_json", is_flag=True, help="help-import-json")
def import_banks(files: tuple[Path, ...], output: Path, name: str | None, lang: str, as_json: bool) -> int:
    """A bank in the folder for each file; 1 when any question was changed or left out.

    No existing bank is replaced: then nothing is written at all.
    """
    out = Output()
    taken: set[str] = set()
    made = [_read(file, name, lang, output, taken) for file in files]
    for each in made:
        if each.text and each.target.exists():
            raise CourseError("bank-exists", path=str(each.target))
    if any(each.text for each in made):
        output.mkdir(parents=True, exist_ok=True)
    for each in made:
        if each.text:
            put_file(each.target, each.text.encode())
    if as_json:
        data = {"format": FORMAT, "files": [as_data(each.account, out) for each in made]}
        out.out.write(json.dumps(data, ensure_ascii=False, indent=2))
    else:
        for each in made:
            tell(each.account, out)
    return 0 if all(each.account.is_whole for each in made) else 1


def _read(file: Path, name: str | None, lang: str, folder: Path, taken: set[str]) -> _Made:
    data = file.read_bytes()
    form = format_named(name) if name else find_format(data, file.name)
    if form is None:
        return _Made(Account(str(file), "", (), (why_unread(data, file.name),)), folder, "")
    found = form.read(data, file=file.name, lang=lang)
    module = _module(file, taken)
    target = folder / f"{module}.md"
    text = ""
    if found.questions:
        text = write_bank(Bank(module, lang, found.questions, title=" ".join(_stem(file).split())))
    written = str(target) if text else ""
    return _Made(Account(str(file), form.name, found.items, found.findings, written), target, text)


def _stem(file: Path) -> str:
    """The file's name without its suffix, also where it has two (`x.gift.txt`)."""
    return file.stem.removesuffix(".gift")


def _module(file: Path, taken: set[str]) -> str:
    """The name of the bank: that of the file, another for each."""
    stem = slug(_stem(file)) or "bank"
    name, number = stem, 1
    while name in taken:
        number += 1
        name = f"{stem}-{number}"
    taken.add(name)
    return name
