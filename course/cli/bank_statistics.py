"""`kyndig bank statistics`: what the answers say about questions, and what to do about it."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from pathlib import Path

import click

from course.cli.bank_figures import show_options, show_questions, show_test
from course.cli.bank_models import comparisons_data, models_data, show_comparisons, show_models
from course.cli.group import argument, command, option
from course.cli.output import Output, Role, one_line
from course.errors import CourseError, Finding, Level
from course.messages import LANGUAGES
from course.quiz.bank import parse_bank
from course.quiz.statistics.classical import MINIMUM, Statistics, classical, classical_by
from course.quiz.statistics.differential import Comparison, compare_responses
from course.quiz.statistics.model_work import groups_work, models_work
from course.quiz.statistics.models import Models, fit_models
from course.quiz.statistics.response_file import ResponseFile, read_responses
from course.quiz.statistics.responses import Attempts
from course.quiz.statistics.scoring_key import ScoringKey
from course.quiz.statistics.work_list import WorkItem, work_list

FORMAT = 1

_SHOWN_ROWS = 5
_SHOWN_UNSURE = 10


@dataclass(frozen=True, slots=True)
class _Found:
    """Everything that was reckoned of a file."""

    read: ResponseFile
    statistics: Statistics
    groups: dict[str, Statistics]
    comparisons: tuple[Comparison, ...]
    models: Models | None
    untold: tuple[Finding, ...]
    """Why there are no comparisons or no models."""
    work: tuple[WorkItem, ...]


@command("statistics")
@argument("file", type=click.Path(path_type=Path, dir_okay=False), metavar="RESPONSES.csv")
@option(
    "--bank",
    "bank_file",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="BANK.md",
    help="help-statistics-bank",
)
@option("--by", "column", metavar="COLUMN", help="help-statistics-by")
@option(
    "--attempts",
    type=click.Choice([each.value for each in Attempts]),
    default=Attempts.FIRST.value,
    help="help-statistics-attempts",
)
@option(
    "--minimum",
    type=click.IntRange(min=1),
    default=MINIMUM,
    metavar="N",
    help="help-statistics-minimum",
)
@option("--irt", is_flag=True, help="help-statistics-irt")
@option("--options", "all_options", is_flag=True, help="help-statistics-options")
@option("--lang", type=click.Choice(LANGUAGES), help="help-statistics-lang")
@option("--json", "as_json", is_flag=True, help="help-statistics-json")
def statistics(
    file: Path,
    bank_file: Path | None,
    column: str | None,
    attempts: str,
    minimum: int,
    irt: bool,
    all_options: bool,
    lang: str | None,
    as_json: bool,
) -> int:
    """The statistics of a table of responses; 1 when a row of it could not be used."""
    out = Output(lang)
    key = _key(bank_file, out)
    if isinstance(key, list):
        if as_json:
            _write_json({"format": FORMAT, "file": str(file), "findings": _findings_data(key, out)}, out)
        else:
            out.findings(key)
            out.say("statistics-bank-faulty", bank=str(bank_file))
        return 1
    with file.open("rb") as stream:
        read = read_responses(stream, file=file.name, groups=[column] if column else (), key=key)
    found = _reckon(read, key, column, Attempts(attempts), minimum, irt=irt)
    if as_json:
        _write_json(as_data(found, file, out), out)
    else:
        _show(found, out, all_options=all_options)
    return 1 if any(finding.level is Level.ERROR for finding in read.findings) else 0


def _key(bank_file: Path | None, out: Output) -> ScoringKey | list[Finding] | None:
    """The bank as a key, or what is wrong with it. Its language is its folder's, else that of the command."""
    if bank_file is None:
        return None
    lang = bank_file.resolve().parent.name
    text = bank_file.read_text("utf-8", errors="replace")
    bank, findings = parse_bank(
        text, file=str(bank_file), module=bank_file.stem, lang=lang if lang in LANGUAGES else out.lang
    )
    errors = [finding for finding in findings if finding.level is Level.ERROR]
    return errors or ScoringKey(bank)


def _reckon(
    read: ResponseFile,
    key: ScoringKey | None,
    column: str | None,
    attempts: Attempts,
    minimum: int,
    *,
    irt: bool,
) -> _Found:
    guesses, choices, places = (key.guesses, key.choices, key.places) if key else ({}, {}, {})
    responses = read.responses
    whole = classical(responses, guesses=guesses, choices=choices, attempts=attempts, minimum=minimum)
    work = work_list(whole, places=places)
    groups: dict[str, Statistics] = {}
    comparisons: tuple[Comparison, ...] = ()
    models = None
    untold: list[Finding] = []
    one_attempt = responses.of(attempts).present()
    if column:
        groups = classical_by(
            responses, column, guesses=guesses, choices=choices, attempts=attempts, minimum=minimum
        )
        try:
            comparisons = compare_responses(one_attempt, column)
        except CourseError as error:
            untold.append(Finding(error.code, Level.NOTE, facts=error.facts))
        work += groups_work(comparisons, places)
    if irt:
        try:
            models = fit_models(one_attempt)
        except CourseError as error:
            untold.append(Finding(error.code, Level.NOTE, facts=error.facts))
        else:
            work += models_work(models, places)
    return _Found(read, whole, groups, comparisons, models, tuple(untold), work)


# -- as JSON ------------------------------------------------------------------


def as_data(found: _Found, file: Path, out: Output) -> dict[str, object]:
    """Everything as JSON; docs/authors/statistics.md describes it.

    A figure is `value`, `n`, and `low` and `high` where there is an interval of 95 per cent;
    where `value` is null, `reason` is a code.
    """
    read = found.read
    return {
        "format": FORMAT,
        "file": str(file),
        "rows": read.rows,
        "used": read.used,
        "refused": dict(read.refused),
        "columns": dict(read.columns),
        "findings": _findings_data(read.findings, out),
        **found.statistics.to_json(),
        "groups": {name: each.to_json() for name, each in found.groups.items()},
        "comparisons": comparisons_data(found.comparisons),
        "models": models_data(found.models, out) if found.models else None,
        "untold": _findings_data(found.untold, out),
        "work": [
            {**item.to_json(), "text": one_line(out.text(item.finding.code, **item.finding.facts))}
            for item in found.work
        ],
    }


def _findings_data(findings: tuple[Finding, ...] | list[Finding], out: Output) -> list[dict[str, object]]:
    return [
        {
            "code": finding.code,
            "level": finding.level.value,
            "file": finding.file,
            "line": finding.line,
            "facts": dict(finding.facts),
            "text": one_line(out.text(finding.code, **finding.facts)),
        }
        for finding in findings
    ]


def _write_json(data: dict[str, object], out: Output) -> None:
    out.out.write(json.dumps(data, ensure_ascii=False, indent=2, allow_nan=False))


# -- for people ---------------------------------------------------------------


def _show(found: _Found, out: Output, *, all_options: bool) -> None:
    """What was read, what to do, then the figures that it rests on."""
    _show_reading(found.read, out)
    _bold(out.text("statistics-head-test"), out)
    show_test(found.statistics.test, out)
    out.line()
    _show_work(found.work, out)
    _bold(out.text("statistics-head-questions"), out)
    show_questions(found.statistics.questions, out)
    suspects = {item.question for item in found.work if item.finding.level is Level.WARNING}
    for question in found.statistics.questions:
        if question.options and (all_options or question.question in suspects):
            out.line()
            _bold(out.text("statistics-head-options", question=question.question), out)
            show_options(question, out)
    for name, each in found.groups.items():
        out.line()
        _bold(out.text("statistics-head-group", group=name, n=each.test.n), out)
        show_test(each.test, out)
        if not each.test.mean.reason:
            out.line()
            show_questions(each.questions, out)
    if found.comparisons:
        out.line()
        show_comparisons(found.comparisons, out)
    if found.models:
        out.line()
        show_models(found.models, out)
    out.findings(found.untold)
    out.line()
    out.say(f"statistics-attempts-{found.statistics.attempts.value}", minimum=found.statistics.minimum)


def _show_reading(read: ResponseFile, out: Output) -> None:
    """How many rows count, and why others do not."""
    out.findings(read.findings[:_SHOWN_ROWS])
    not_told = sum(read.refused.values()) - len(read.findings[:_SHOWN_ROWS])
    if not_told > 0:
        out.say("statistics-more-rows", n=not_told)
    out.say("statistics-rows", used=read.used, rows=read.rows, questions=len(read.responses.questions))
    out.line()


def _show_work(work: tuple[WorkItem, ...], out: Output) -> None:
    """What to look at: what is sure, then what is not."""
    if not work:
        out.say("statistics-no-work")
        out.line()
    for head, is_sure, most in (
        ("statistics-head-sure", True, len(work)),
        ("statistics-head-unsure", False, _SHOWN_UNSURE),
    ):
        items = [item for item in work if item.is_sure is is_sure]
        if items:
            _bold(out.text(head, n=len(items)), out)
            out.findings([_placed(item) for item in items[:most]])
            if len(items) > most:
                out.say("statistics-more", n=len(items) - most)
            if not out.out.live:
                out.line()


def _placed(item: WorkItem) -> Finding:
    """The finding with the question in front of the place of its text."""
    place = f"{item.question} {item.finding.file}".strip()
    return replace(item.finding, file=place)


def _bold(text: str, out: Output) -> None:
    out.out.write(out.out.paint(Role.PLACE, text))
