"""Models and comparisons of groups, as `kyndig bank statistics` shows them with --irt and --by."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict

from course.cli.output import Output, Role, cells
from course.errors import Fact, Finding, Level
from course.messages import number
from course.quiz.statistics.differential import LEAST_IN_GROUP, Comparison, Difference, Size
from course.quiz.statistics.figure import Figure
from course.quiz.statistics.models import Models, QuestionModel, Refusal

_NAME = 12  # columns that a question has at least


def show_models(models: Models, out: Output) -> None:
    """Both models as tables, what was refused and why, and the test of the Rasch model."""
    if models.partly_right:
        out.say("models-partly", n=models.partly_right)
    for each in models.questions:
        if each.difficulty.reason in {"models-all-right", "models-all-wrong", "models-nobody-saw"}:
            _told(each.difficulty.reason, {"question": each.question, "n": each.n}, out)
    _bold(out, out.text("models-rasch", n=models.persons))
    if models.rasch:
        _told(models.rasch.code, models.rasch.facts, out)
    else:
        head = ("question", "n", "difficulty", "interval", "infit", "outfit")
        rows = [
            [
                *_named(each, out),
                *_estimate(each.difficulty, out),
                _two(each.infit, out),
                _two(each.outfit, out),
            ]
            for each in models.questions
            if each.difficulty.value is not None
        ]
        _table(head, rows, out)
        if not models.is_conditional:
            out.say("models-marginal")
    if models.andersen:
        test = models.andersen
        facts = {"statistic": _two(test.statistic, out), "df": str(test.df), "p": _p(test.p, out)}
        out.say("models-andersen", n=sum(test.groups), **facts)
    out.line()
    _bold(out, out.text("models-two-parameter", n=models.persons))
    if models.two_parameter:
        _told(models.two_parameter.code, models.two_parameter.facts, out)
        return
    head = ("question", "n", "discrimination", "interval", "location", "interval")
    rows = [
        [*_named(each, out), *_estimate(each.discrimination, out), *_estimate(each.location, out)]
        for each in models.questions
        if each.discrimination.value is not None
    ]
    _table(head, rows, out)


def show_comparisons(comparisons: Sequence[Comparison], out: Output) -> None:
    """Each pair of groups: the questions that differ, the largest first, and how many do not."""
    for place, each in enumerate(comparisons):
        if place:
            out.line()
        if each.reason:
            group, n = _smaller(each)
            _told(each.reason, {"group": group, "n": n, "least": LEAST_IN_GROUP}, out)
            continue
        facts = {"n_focal": each.focal_people, "n_reference": each.reference_people}
        _bold(out, out.text("groups-head", focal=each.focal, reference=each.reference, **facts))
        compared = [question for question in each.questions if question.odds]
        differ = [question for question in compared if question.odds and question.odds.size is not Size.A]
        if differ:
            ranked = sorted(differ, key=lambda question: -abs(question.odds.delta if question.odds else 0))
            _table(
                ("question", "n", "delta", "interval", "size", "p"),
                [_difference(question, out) for question in ranked],
                out,
            )
            out.say("groups-sign", focal=each.focal)
        out.say("groups-alike", n=len(compared) - len(differ), of=len(compared))
        if len(compared) < len(each.questions):
            out.say("groups-not-compared", n=len(each.questions) - len(compared))
        if each.is_by_ability:
            out.say("groups-by-ability")


def models_data(models: Models, out: Output) -> dict[str, object]:
    """The models as JSON: figures with `value`, `n`, `low`, `high` or a `reason`; difficulties in logits."""
    return {
        "persons": models.persons,
        "partly_right_questions": models.partly_right,
        "method": None if models.rasch else ("conditional" if models.is_conditional else "marginal"),
        "rasch_refused": _refusal_data(models.rasch, out),
        "two_parameter_refused": _refusal_data(models.two_parameter, out),
        "andersen": asdict(models.andersen) if models.andersen else None,
        "scores": [asdict(score) for score in models.scores],
        "questions": [
            {
                "question": each.question,
                "n": each.n,
                "right": each.right,
                "difficulty": each.difficulty.to_json(),
                "infit": each.infit,
                "infit_z": each.infit_z,
                "outfit": each.outfit,
                "outfit_z": each.outfit_z,
                "fit_p": each.fit_p,
                "discrimination": each.discrimination.to_json(),
                "location": each.location.to_json(),
                "s_x2": each.s_x2,
                "s_x2_df": each.s_x2_df,
                "s_x2_p": each.s_x2_p,
            }
            for each in models.questions
        ],
    }


def comparisons_data(comparisons: Sequence[Comparison]) -> list[dict[str, object]]:
    """The comparisons as JSON; `delta` is negative where the question is harder for `focal`."""
    return [
        {
            "reference": each.reference,
            "focal": each.focal,
            "reference_people": each.reference_people,
            "focal_people": each.focal_people,
            "by_ability": each.is_by_ability,
            "purified": each.is_purified,
            "reason": each.reason or None,
            "questions": [_difference_data(question) for question in each.questions],
        }
        for each in comparisons
    ]


def _difference_data(each: Difference) -> dict[str, object]:
    data: dict[str, object] = {
        "question": each.question,
        "reference_n": each.reference,
        "focal_n": each.focal,
        "anchor": each.is_anchor,
        "reason": each.reason or None,
    }
    if each.odds:
        low, high = each.odds.delta_interval
        data |= {
            "odds_ratio": each.odds.odds_ratio,
            "odds_low": each.odds.low,
            "odds_high": each.odds.high,
            "delta": each.odds.delta,
            "delta_low": low,
            "delta_high": high,
            "chi_square": each.odds.chi_square,
            "p": each.odds.p,
            "p_adjusted": each.adjusted_p,
            "class": each.odds.size.value,
        }
    return data


def _difference(each: Difference, out: Output) -> list[str]:
    assert each.odds is not None
    low, high = each.odds.delta_interval
    interval = out.text("models-to", low=_two(low, out), high=_two(high, out))
    return [
        each.question,
        out.number(each.reference + each.focal),
        _two(each.odds.delta, out),
        interval,
        each.odds.size.value,
        _p(each.adjusted_p if each.adjusted_p is not None else 1.0, out),
    ]


def _smaller(each: Comparison) -> tuple[str, int]:
    """The group that is too small, and its size."""
    if each.focal_people <= each.reference_people:
        return each.focal, each.focal_people
    return each.reference, each.reference_people


def _told(code: str, facts: Mapping[str, Fact], out: Output) -> None:
    """Why something is not there, with what to do."""
    out.findings([Finding(code, Level.NOTE, facts=facts)])


def _refusal_data(why: Refusal | None, out: Output) -> dict[str, object] | None:
    if why is None:
        return None
    return {"code": why.code, "facts": dict(why.facts), "text": out.text(why.code, **why.facts)}


def _named(each: QuestionModel, out: Output) -> list[str]:
    return [each.question, out.number(each.n)]


def _estimate(figure: Figure, out: Output) -> list[str]:
    if figure.value is None or figure.low is None or figure.high is None:
        return ["–", "–"]
    interval = out.text("models-to", low=_two(figure.low, out), high=_two(figure.high, out))
    return [_two(figure.value, out), interval]


def _table(head: Sequence[str], rows: Sequence[Sequence[str]], out: Output) -> None:
    """A table of questions, their ids shortened to what the figures leave of the line."""
    titles = [out.text(f"models-head-{name}") for name in head]
    taken = sum(3 + max(cells(row[at]) for row in [titles, *rows]) for at in range(1, len(head)))
    room = max(out.width - taken, _NAME)
    out.table(titles, [[_cut(row[0], room), *row[1:]] for row in rows], right=range(1, len(head)))


def _bold(out: Output, text: str) -> None:
    out.out.write(out.out.paint(Role.PLACE, text))


def _two(value: float | None, out: Output) -> str:
    return "–" if value is None else number(value, out.lang, 2).replace("-", "\u2212")


def _p(value: float, out: Output) -> str:
    return f"< {number(0.001, out.lang, 3)}" if value < 0.001 else number(value, out.lang, 3)


def _cut(name: str, room: int) -> str:
    """The question's id, shortened to its column."""
    return name if cells(name) <= room else name[: room - 1] + "…"
