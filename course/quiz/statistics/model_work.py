"""What models and comparisons of groups call for: which question, what is wrong with it, the text to open."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from course.errors import Fact, Finding, Level
from course.quiz.statistics.differential import Comparison, Size
from course.quiz.statistics.models import Models, QuestionModel
from course.quiz.statistics.work_list import Place, WorkItem

NOISE = 1.3
"""Mean square above which answers are more erratic than a quiz can bear (Wright & Linacre 1994, Rasch
Measurement Transactions 8:3, 370: multiple choice, run of the mill)."""


def models_work(models: Models, places: Mapping[str, Place] | None = None) -> tuple[WorkItem, ...]:
    """Questions that pull the wrong way or are too erratic, the surest first."""
    items: list[WorkItem] = []
    for each in models.questions:
        if sureness := each.discrimination.below(0):
            value, low, high = each.discrimination.value, each.discrimination.low, each.discrimination.high
            facts: dict[str, Fact] = {"a": value, "low": low, "high": high, "n": each.n}
            found = Finding("work-slope-negative", facts=facts)
            items.append(_item(each.question, found, places, is_sure=sureness == "sure", is_serious=True))
        elif each.fit_p is not None and each.fit_p < 0.05 and _worst(each) > NOISE:
            found = Finding("work-erratic", facts={"square": _worst(each), "n": each.n})
            items.append(_item(each.question, found, places, is_sure=True, is_serious=False))
    return tuple(sorted(items, key=lambda item: not item.is_sure))


def groups_work(
    comparisons: Sequence[Comparison], places: Mapping[str, Place] | None = None
) -> tuple[WorkItem, ...]:
    """Questions that differ between groups: large differences and sure ones first."""
    found: list[tuple[float, WorkItem]] = []
    for comparison in comparisons:
        for each in comparison.questions:
            if each.odds is None or each.odds.size is Size.A:
                continue
            low, high = each.odds.delta_interval
            harder = each.odds.delta < 0
            facts: dict[str, Fact] = {
                "group": comparison.focal if harder else comparison.reference,
                "other": comparison.reference if harder else comparison.focal,
                "delta": abs(each.odds.delta),
                "low": min(abs(low), abs(high)) if low * high > 0 else 0.0,
                "high": max(abs(low), abs(high)),
                "size": each.odds.size.value,
                "n": each.reference + each.focal,
            }
            is_sure = each.adjusted_p is not None and each.adjusted_p < 0.05
            finding = Finding("work-harder-for-group", facts=facts)
            is_serious = each.odds.size is Size.C
            item = _item(each.question, finding, places, is_sure=is_sure, is_serious=is_serious)
            found.append((-abs(each.odds.delta), item))
    return tuple(item for _, item in sorted(found, key=lambda pair: (not pair[1].is_sure, pair[0])))


def _worst(each: QuestionModel) -> float:
    return max(each.infit or 0.0, each.outfit or 0.0)


def _item(
    question: str, found: Finding, places: Mapping[str, Place] | None, *, is_sure: bool, is_serious: bool
) -> WorkItem:
    place = (places or {}).get(question, Place())
    level = Level.WARNING if is_sure and is_serious else Level.NOTE
    finding = Finding(found.code, level, place.file, place.line, found.facts)
    return WorkItem(question, finding, is_sure, place.passage)
