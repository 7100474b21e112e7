"""Classical figures as tables of at most 80 columns."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from course.cli.output import WIDTH, Output, cells
from course.messages import number
from course.quiz.statistics.classical import QuestionFigures
from course.quiz.statistics.figure import Figure
from course.quiz.statistics.option_table import OptionRow
from course.quiz.statistics.reliability import TestFigures

_GAP = 3
_LEAST_NAME = 8
_TOLD_KINDS = ("key", "partial")
_BAR = 20  # columns of the longest bar


def show_test(test: TestFigures, out: Output) -> None:
    """The figures of the quiz, a row each, and how the scores are spread."""
    if test.mean.reason:  # nothing is shown of it
        _reasons([test.mean], out)
        return
    unit = out.text("statistics-points", n=_points(test.possible, out)) if test.possible != 1 else ""
    rows = [
        ("mean", test.mean, 2, unit),
        ("sd", test.sd, 2, ""),
        *((("kr20", test.kr20, 2, ""),) if test.kr20.value is not None else (("alpha", test.alpha, 2, ""),)),
        *((("kr21", test.kr21, 2, ""),) if test.kr21.value is not None else ()),
        *((("draws", test.draw_reliability, 2, ""),) if test.draws_vary else ()),
        ("sem", test.sem, 2, ""),
    ]
    out.table(
        ["", *(out.text(f"statistics-head-{name}") for name in ("value", "interval", "n"))],
        [
            (
                " ".join(part for part in (out.text(f"statistics-{name}"), after) if part),
                _value(figure, out, decimals),
                _interval(figure, out, decimals),
                out.number(figure.n),
            )
            for name, figure, decimals, after in rows
        ],
        right=(1, 2, 3),
    )
    _reasons((figure for _, figure, _, _ in rows), out)
    if test.distribution:
        out.line()
        _show_distribution(test, out)


def _show_distribution(test: TestFigures, out: Output) -> None:
    """Persons by score, with bars; what nobody has below the lowest score is left out."""
    bins = list(test.distribution)
    while len(bins) > 1 and not bins[0].n:
        bins.pop(0)
    most = max(each.n for each in bins) or 1
    scale = 1.0 if test.possible != 1 else 100.0
    unit = "" if test.possible != 1 else "\u00a0%"
    rows = []
    for each in bins:
        low, high = (_points(bound * scale, out) for bound in (each.low, each.high))
        label = low if low == high else f"{low}–{high}{unit}"
        rows.append((label, out.number(each.n), "█" * round(_BAR * each.n / most)))
    out.table(
        [out.text("statistics-head-score"), out.text("statistics-head-persons"), ""], rows, right=(0, 1)
    )


def show_questions(questions: Sequence[QuestionFigures], out: Output) -> None:
    """How hard the questions are, then how well they tell people apart."""
    _show_columns(
        questions,
        (
            ("n", lambda each: out.number(each.n)),
            ("facility", lambda each: _share_with_interval(each.facility, out)),
            ("sd", lambda each: _value(each.sd, out, 2)),
            ("guess", lambda each: _percent(each.guess, out)),
            ("open", lambda each: _percent(each.left_open, out)),
        ),
        out,
    )
    out.line()
    _show_columns(
        questions,
        (
            ("discrimination", lambda each: _with_interval(each.discrimination, out)),
            ("efficiency", lambda each: _percent(each.efficiency, out)),
            ("point-biserial", lambda each: _value(each.point_biserial, out, 2)),
            ("intended", lambda each: _percent(each.intended_weight, out, 1)),
            ("effective", lambda each: _percent(each.effective_weight, out, 1)),
        ),
        out,
    )
    _reasons(
        (
            figure
            for each in questions
            for figure in (
                *(each.facility, each.sd, each.discrimination, each.efficiency),
                *(each.point_biserial, each.effective_weight),
            )
        ),
        out,
    )


_Column = tuple[str, Callable[[QuestionFigures], str]]


def _show_columns(questions: Sequence[QuestionFigures], columns: Sequence[_Column], out: Output) -> None:
    head = [out.text(f"statistics-head-{name}") for name in ("question", *(name for name, _ in columns))]
    rows = [[show(each) for _, show in columns] for each in questions]
    widths = [max(cells(row[at]) for row in [head[1:], *rows]) for at in range(len(columns))]
    room = max(WIDTH - sum(widths) - _GAP * len(widths), _LEAST_NAME)
    shown = [[_cut(each.question, room), *row] for each, row in zip(questions, rows, strict=True)]
    out.table(head, shown, right=range(1, len(head)))


def show_options(question: QuestionFigures, out: Output) -> None:
    """What was answered, in all and in the upper and the lower group."""
    first = question.options[0]
    head = [
        out.text("statistics-head-option"),
        "",
        *(out.text(f"statistics-head-{name}") for name in ("n", "all")),
    ]
    head.append(out.text("statistics-head-upper", n=first.upper.n))
    head.append(out.text("statistics-head-lower", n=first.lower.n))
    rows = [
        [
            out.text(f"statistics-kind-{row.kind}") if row.kind in _TOLD_KINDS else "",
            out.number(row.n),
            *(_percent(figure, out) for figure in (row.chosen, row.upper, row.lower)),
        ]
        for row in question.options
    ]
    widths = [max(cells(row[at]) for row in [head[1:], *rows]) for at in range(len(head) - 1)]
    room = max(WIDTH - sum(widths) - _GAP * len(widths), _LEAST_NAME)
    names = [_cut(_name(row, out), room) for row in question.options]
    out.table(head, [[name, *row] for name, row in zip(names, rows, strict=True)], right=range(2, len(head)))
    _reasons((figure for row in question.options for figure in (row.upper, row.lower)), out)


def _name(row: OptionRow, out: Output) -> str:
    return row.text or out.text(f"statistics-option-{row.kind}")


def _reasons(figures: Iterable[Figure], out: Output) -> None:
    """Why there are dashes: each reason once."""
    reasons = dict.fromkeys(figure.reason for figure in figures if figure.reason)
    if reasons:
        out.say("statistics-dash", why="; ".join(out.text(reason) for reason in reasons))


def _value(figure: Figure, out: Output, decimals: int) -> str:
    return "–" if figure.value is None else _number(figure.value, out, decimals)


def _interval(figure: Figure, out: Output, decimals: int) -> str:
    if figure.low is None or figure.high is None:
        return ""
    low, high = (_number(bound, out, decimals) for bound in (figure.low, figure.high))
    return out.text("statistics-to", low=low, high=high)


def _with_interval(figure: Figure, out: Output) -> str:
    interval = _interval(figure, out, 2)
    return f"{_value(figure, out, 2)} ({interval})" if interval else _value(figure, out, 2)


def _share_with_interval(figure: Figure, out: Output) -> str:
    """A share and its interval in whole per cent."""
    if figure.value is None or figure.low is None or figure.high is None:
        return _percent(figure, out)
    low, high = (_number(100 * bound, out, 0) for bound in (figure.low, figure.high))
    return f"{_percent(figure, out)} ({low}–{high})"


def _percent(figure: Figure, out: Output, decimals: int = 0) -> str:
    return "–" if figure.value is None else _number(100 * figure.value, out, decimals)


def _number(value: float, out: Output, decimals: int) -> str:
    return number(round(value, decimals) + 0.0, out.lang, decimals).replace("-", "\u2212")


def _points(points: float, out: Output) -> str:
    return _number(points, out, 0 if points == round(points) else 1)


def _cut(name: str, width: int) -> str:
    """The name, shortened to a column."""
    if cells(name) <= width:
        return name
    while cells(name) > width - 1:
        name = name[:-1]
    return name + "…"
