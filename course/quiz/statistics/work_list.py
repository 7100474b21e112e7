"""What to do about it: which question, what is wrong with it, how sure that is, the text to open.

A fault is sure when the whole interval of 95 per cent is beyond the bound, and unsure when only
the estimate is. Of questions that lie on a bound, one in forty is called surely faulty by
chance: the list says where to look, not what to change.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from course.errors import Fact, Finding, Level
from course.quiz.statistics.classical import QuestionFigures, Statistics
from course.quiz.statistics.figure import Figure, Sureness
from course.quiz.statistics.intervals import wilson
from course.quiz.statistics.option_table import OptionRow


@dataclass(frozen=True, slots=True)
class Bounds:
    """Where a figure becomes something to look at."""

    easy: float = 0.95
    """Facility above which a question tells nobody from anybody (Moodle's "extremely easy")."""
    known: float = 0.10
    """Share of those who do not guess (facility corrected for guessing) below which it is too hard."""
    discrimination: float = 0.20
    """Discrimination below which it is weak (Ebel 1965, Measuring Educational Achievement; Moodle)."""
    unused: float = 0.05
    """Share below which a distractor does no work (Tarrant et al. 2009, 10.1186/1472-6920-9-40)."""
    drawn: float = 0.05
    """How much more of the upper group than of the lower must choose a distractor to be told of."""
    left_open: float = 0.10
    few: int = 30
    """Persons below which most intervals are too wide to say anything."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a question's text is."""

    file: str = ""
    line: int = 0
    passage: str = ""
    """The id of the passage that it rests on."""


@dataclass(frozen=True, slots=True)
class WorkItem:
    """One thing to look at. The finding's code and facts make its sentence."""

    question: str
    finding: Finding
    is_sure: bool
    passage: str = ""

    def to_json(self) -> dict[str, object]:
        """`question`, `code`, `level`, `sure`, `file`, `line`, `passage`, `facts`."""
        return {
            "question": self.question,
            "code": self.finding.code,
            "level": self.finding.level.value,
            "sure": self.is_sure,
            "file": self.finding.file,
            "line": self.finding.line,
            "passage": self.passage,
            "facts": dict(self.finding.facts),
        }


_SERIOUS = (
    "work-weight-negative",
    "work-key-suspect",
    "work-distractor-preferred",
    "work-guessing",
    "work-too-hard",
)
"""What may make results wrong; warnings when sure. The rest costs information only."""

_ORDER = (
    *_SERIOUS,
    "work-distractor-upside-down",
    "work-left-open",
    "work-weak",
    "work-distractor-unused",
    "work-too-easy",
    "work-few-answers",
)


def work_list(
    statistics: Statistics, *, places: Mapping[str, Place] | None = None, bounds: Bounds | None = None
) -> tuple[WorkItem, ...]:
    """What to look at, the surest and most serious first. `places` says where each question's text is."""
    items: list[WorkItem] = []
    for figures in statistics.questions:
        place = (places or {}).get(figures.question, Place())
        for finding, sureness in _faults(figures, bounds or Bounds()):
            level = Level.WARNING if sureness == "sure" and finding.code in _SERIOUS else Level.NOTE
            items.append(
                WorkItem(
                    figures.question,
                    Finding(finding.code, level, place.file, place.line, finding.facts),
                    sureness == "sure",
                    place.passage,
                )
            )
    return tuple(sorted(items, key=lambda item: (not item.is_sure, _ORDER.index(item.finding.code))))


_Found = Iterator[tuple[Finding, Sureness]]


def _faults(figures: QuestionFigures, bounds: Bounds) -> _Found:
    """Everything about one question, each with how sure it is."""
    if figures.n < bounds.few or figures.facility.value is None:
        yield Finding("work-few-answers", facts={"n": figures.n, "wanted": bounds.few}), "sure"
    if figures.facility.value is None:
        return
    extreme = _difficulty(figures, bounds)
    if extreme:
        yield extreme
    yield from _discrimination(figures, bounds, is_extreme=extreme is not None)
    yield from _distractors(figures, bounds, is_easy=bool(figures.facility.above(bounds.easy)))
    if sureness := figures.left_open.above(bounds.left_open):
        yield Finding("work-left-open", facts=_shares(figures.left_open)), sureness


def _difficulty(figures: QuestionFigures, bounds: Bounds) -> tuple[Finding, Sureness] | None:
    """Too hard, no better than guessing, or too easy."""
    facility, guess = figures.facility, figures.guess.value or 0.0
    if sureness := facility.below(guess + bounds.known * (1 - guess)):
        if guess:
            return Finding("work-guessing", facts=_shares(facility) | {"guess": _percent(guess)}), sureness
        return Finding("work-too-hard", facts=_shares(facility)), sureness
    if sureness := facility.above(bounds.easy):
        return Finding("work-too-easy", facts=_shares(facility)), sureness
    return None


def _discrimination(figures: QuestionFigures, bounds: Bounds, *, is_extreme: bool) -> _Found:
    """Those who do well on the rest do worse on this, or hardly better."""
    index = figures.discrimination
    suspect = index.below(0)
    # A question that nearly everybody gets right, or wrong, cannot discriminate: that is told already.
    if suspect != "sure" and index.below(bounds.discrimination) == "sure" and not is_extreme:
        yield Finding("work-weak", facts=_correlation(index)), "sure"
    elif suspect and figures.effective_weight.reason == "figure-negative-covariance":
        yield Finding("work-weight-negative", facts=_correlation(index)), suspect
    elif suspect:
        yield Finding("work-key-suspect", facts=_correlation(index)), suspect


def _distractors(figures: QuestionFigures, bounds: Bounds, *, is_easy: bool) -> _Found:
    """A distractor that the upper group prefers to the key, is drawn to, or that nobody takes."""
    keys = [row for row in figures.options if row.kind == "key"]
    wrong = [row for row in figures.options if row.kind == "wrong" and row.text]
    if len(keys) == 1:
        for row in wrong:
            preferred = _preferred(row, keys[0])
            if preferred:
                facts: dict[str, Fact] = {
                    "option": row.text,
                    "n": _persons(row.upper),
                    "key": _persons(keys[0].upper),
                    "of": row.upper.n,
                }
                yield Finding("work-distractor-preferred", facts=facts), preferred
            elif row.difference.above(bounds.drawn) == "sure":
                facts = {"option": row.text, "n": _persons(row.upper), "lower": _persons(row.lower)}
                facts |= {"of": row.upper.n, "of_lower": row.lower.n}
                yield Finding("work-distractor-upside-down", facts=facts), "sure"
    if is_easy:  # then no distractor can be chosen by many: that is told already
        return
    for wanted in ("sure", "unsure"):
        unused = [row.text for row in wrong if row.chosen.below(bounds.unused) == wanted]
        if unused:
            facts = {"options": " / ".join(unused), "n": len(unused), "of": figures.n}
            yield Finding("work-distractor-unused", facts=facts), wanted


def _preferred(row: OptionRow, key: OptionRow) -> Sureness:
    """Whether the upper group takes this rather than the key: of those who take either, more than half."""
    if row.upper.value is None or key.upper.value is None or row.upper.value <= key.upper.value:
        return ""
    both = row.upper.value + key.upper.value
    low, _ = wilson(row.upper.value / both, _persons(row.upper) + _persons(key.upper))
    return "sure" if low > 0.5 else "unsure"


def _persons(share: Figure) -> int:
    return round((share.value or 0.0) * share.n)


def _percent(share: float) -> int:
    return round(100 * share)


def _shares(figure: Figure) -> dict[str, Fact]:
    """A share as whole percentages, with its interval and N."""
    assert figure.value is not None
    low, high = (figure.value if bound is None else bound for bound in (figure.low, figure.high))
    return {
        "percent": _percent(figure.value),
        "low": _percent(low),
        "high": _percent(high),
        "n": figure.n,
    }


def _correlation(figure: Figure) -> dict[str, Fact]:
    """A correlation with its interval and N; without an interval it may be anything."""
    assert figure.value is not None
    low, high = (each if bound is None else bound for each, bound in ((-1.0, figure.low), (1.0, figure.high)))
    return {"r": figure.value, "low": low, "high": high, "n": figure.n}
