"""`kyndig bank standard`: the pass mark that judges' ratings give, with its spread."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path

import click

from course.cli.group import argument, command, option
from course.cli.output import Output, Role, cells, one_line
from course.errors import Finding
from course.messages import number
from course.quiz.statistics.figure import Figure
from course.quiz.statistics.ratings import read_ratings
from course.quiz.statistics.standard import Judge, Round, Standard, gaps, set_standard

FORMAT = 1
_SHOWN = 5  # questions shown, those that the judges differ most about
_NAME = 24  # columns for a name


@command("standard")
@argument("ratings", type=click.Path(path_type=Path, dir_okay=False), metavar="RATINGS.csv")
@option("--json", "as_json", is_flag=True, help="help-standard-json")
def standard(ratings: Path, as_json: bool) -> int:
    """The pass mark of a table of ratings; 1 when the table has faults."""
    out = Output()
    read = read_ratings(ratings.read_bytes(), file=ratings.name)
    findings = list(read.findings) or gaps(read.ratings, file=ratings.name)
    found = None if findings else set_standard(read.ratings)
    if as_json:
        out.out.write(json.dumps(as_data(found, findings, ratings, out), ensure_ascii=False, indent=2))
    elif found is None:
        out.findings(findings)
        out.say("standard-not-set", n=len(findings))
    else:
        _show(found, out)
    return 1 if findings else 0


def as_data(found: Standard | None, findings: list[Finding], file: Path, out: Output) -> dict[str, object]:
    """The standard as JSON; points where nothing else is said, shares from 0 to 1.

    `mark`, `agreement`: `value`, `n`, and `low` and `high` of the 95 per cent interval.
    """
    data: dict[str, object] = {"format": FORMAT, "file": str(file), "standard": None, "findings": []}
    data["findings"] = [
        {
            "code": finding.code,
            "level": finding.level.value,
            "line": finding.line,
            "facts": dict(finding.facts),
            "text": one_line(out.text(finding.code, **finding.facts)),
        }
        for finding in findings
    ]
    if found is not None:
        data["standard"] = {
            "points": found.points,
            "mark": found.mark.to_json(),
            "whole": found.whole,
            "share": found.share,
            "rounds": [_round_data(each) for each in found.rounds],
        }
    return data


def _round_data(each: Round) -> dict[str, object]:
    return {
        "round": each.number,
        "mark": each.mark.to_json(),
        "sd": each.sd,
        "error": each.error,
        "error_other_questions": each.error_all,
        "variance": asdict(each.spread),
        "agreement": each.agreement.to_json(),
        "agreement_one_judge": each.agreement_one,
        "judges": [
            {
                "judge": judge.name,
                "mark": judge.mark,
                "deviation": judge.deviation,
                "apart": judge.is_apart,
                "agreement": judge.agreement.to_json(),
                "moved": judge.moved,
            }
            for judge in each.judges
        ],
        "questions": [asdict(question) for question in each.questions],
        "left": list(each.left),
    }


def _show(found: Standard, out: Output) -> None:
    """The mark first, what it rests on, then who and what differs."""
    last = found.rounds[-1]
    _bold(
        out,
        out.text(
            "standard-pass",
            whole=found.whole,
            points=found.points,
            percent=_percent(found.whole / found.points, out),
        ),
    )
    facts = {"mark": _short(found.mark.value, out), "interval": _interval(found.mark, out, 1)}
    out.say("standard-mark", n=found.mark.n, **facts)
    if found.mark.value is not None and found.whole - found.mark.value > 1e-9:
        out.say("standard-rounded-up", under=found.whole - 1, whole=found.whole)
    else:
        out.say("standard-not-rounded")
    out.line()
    head = ("round", "judges", "mark", "interval", "sd", "error", "error-all")
    rows = [_round_row(each, out) for each in found.rounds]
    out.table([out.text(f"standard-head-{name}") for name in head], rows, right=range(len(head)))
    out.say("standard-errors")
    out.line()
    _show_judges(last, out)
    out.line()
    _show_questions(last, out)


def _round_row(each: Round, out: Output) -> list[str]:
    return [
        str(each.number),
        str(each.mark.n),
        _short(each.mark.value, out),
        _interval(each.mark, out, 1),
        *(_short(value, out) for value in (each.sd, each.error, each.error_all)),
    ]


def _show_judges(last: Round, out: Output) -> None:
    """Who is severe, who is mild, who ranks the questions otherwise."""
    head = ["judge", "mark", "deviation", "order", *(["moved"] if _has_moved(last) else [])]
    rows = [
        [
            _cut(judge.name, _NAME),
            _short(judge.mark, out),
            _signed(judge.deviation, out),
            _number(judge.agreement.value, out, 2),
            *([_percent(judge.moved, out)] if _has_moved(last) else []),
            _word(judge, out),
        ]
        for judge in sorted(last.judges, key=lambda judge: -judge.mark)
    ]
    titles = [out.text(f"standard-head-{each}") for each in head]
    out.table([*titles, ""], rows, right=range(1, len(head)))
    if any(judge.is_apart for judge in last.judges):
        out.say("standard-apart")
    if last.left:
        out.say("standard-left", judges=", ".join(last.left))
    if last.agreement.value is None or last.agreement_one is None:
        out.say("standard-no-agreement")
    else:
        out.say(
            "standard-agreement",
            mean=_number(last.agreement.value, out, 2),
            interval=_interval(last.agreement, out, 2),
            one=_number(last.agreement_one, out, 2),
        )
    if last.spread.total > 0:
        parts = {
            name: _percent(value / last.spread.total, out) for name, value in asdict(last.spread).items()
        }
        out.say("standard-spread", **parts)


def _has_moved(last: Round) -> bool:
    return any(judge.moved is not None for judge in last.judges)


def _show_questions(last: Round, out: Output) -> None:
    """The questions that the judges differ most about: what to talk of before another round."""
    most = sorted(last.questions, key=lambda question: -question.sd)[:_SHOWN]
    _bold(out, out.text("standard-most-different", n=len(most), of=len(last.questions)))
    head = ("question", "mean", "lowest", "highest", "sd-share")
    rows = [
        [_cut(each.question, _NAME), *(_percent(v, out) for v in (each.mean, each.low, each.high, each.sd))]
        for each in most
    ]
    out.table([out.text(f"standard-head-{name}") for name in head], rows, right=range(1, len(head)))


def _word(judge: Judge, out: Output) -> str:
    """Severe or mild, for who stands apart."""
    if not judge.is_apart:
        return ""
    return out.text("standard-severe") if judge.deviation > 0 else out.text("standard-mild")


def _bold(out: Output, text: str) -> None:
    out.out.write(out.out.paint(Role.PLACE, text))


def _number(value: float | None, out: Output, decimals: int) -> str:
    return "–" if value is None else number(value, out.lang, decimals).replace("-", "\u2212")


def _short(value: float | None, out: Output) -> str:
    return _number(value, out, 1)


def _signed(value: float, out: Output) -> str:
    return ("+" if round(value, 1) > 0 else "") + _short(round(value, 1) + 0.0, out)


def _percent(share: float | None, out: Output) -> str:
    if share is None:
        return "–"
    return f"{round(100 * share)}%" if out.lang == "en" else f"{round(100 * share)}\u00a0%"


def _interval(figure: Figure, out: Output, decimals: int) -> str:
    if figure.low is None or figure.high is None:
        return "–"
    return f"{_number(figure.low, out, decimals)}–{_number(figure.high, out, decimals)}"


def _cut(name: str, width: int) -> str:
    """The name, shortened to a column."""
    return name if cells(name) <= width else name[: width - 1] + "…"
