"""Rules on questions together: in one bank, or in all the banks of a course in one language.

H is the paper of `course.quiz.flaws.options`.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from course.citation import plain
from course.errors import Fact, Finding, Level
from course.quiz.arrangement import in_file_order
from course.quiz.flaws.amounts import read_amount
from course.quiz.flaws.chance import at_least, chi_square_tail
from course.quiz.flaws.choices import ChoiceList, choice_lists
from course.quiz.question import Json, Question

LEVEL = 0.05
"""What chance alone would give less often than this is told."""

LEAST_FOR_LENGTH = 5
"""Fewer questions than this say nothing of a habit, though five of five longest keys do."""

LEAST_FOR_PLACES = 20
"""The chi-square test asks for that many questions ..."""

LEAST_EXPECTED = 5
"""... and for an expected count of five in each cell (Cochran, Ann. Math. Statist. 23, 1952)."""


def keys_longest(questions: Sequence[Question]) -> Iterator[Finding]:
    """The key is the longest option more often than chance would have it (H 24).

    Each list counts as a trial with a chance of one in its number of options; the tail of
    their sum is exact. A tie is no hit. Scales, which several questions share (`skal`, `bør`,
    `kan`), are left out.
    """
    lists = _own_lists(questions)
    longest = sum(_is_longest(listed) for listed in lists)
    sizes = [len(listed.choices) for listed in lists]
    if len(lists) >= LEAST_FOR_LENGTH and at_least(longest, sizes) < LEVEL:
        facts = {"n": len(lists), "longest": longest, "expected": _chance(sizes)}
        yield Finding("keys-longest", Level.WARNING, facts=facts)


def _is_longest(listed: ChoiceList) -> bool:
    return bool(listed.key) and all(
        len(listed.keys[0].text) > len(other.text) for other in listed.distractors
    )


def _chance(sizes: Sequence[int]) -> float:
    return round(sum(1 / size for size in sizes), 1)


def key_places(questions: Sequence[Question], lang: str) -> Iterator[Finding]:
    """The key stands in some places of the file more often than in others (H 20).

    Pearson's chi-square against equal shares, for each number of options that gives an
    expected count of five, added up. Lists whose order means something are left out: scales,
    amounts, and those with options that stay last. A draw shuffles the rest, but what shows a
    bank as it is written does not.
    """
    by_size: dict[int, Counter[int]] = defaultdict(Counter)
    for listed in _own_lists(questions):
        if not _has_own_order(listed, lang):
            by_size[len(listed.choices)][listed.keys[0].place] += 1
    tested = {size: places for size, places in by_size.items() if places.total() >= LEAST_EXPECTED * size}
    total = sum(places.total() for places in tested.values())
    if total < LEAST_FOR_PLACES:
        return
    value = sum(
        (places[place] - places.total() / size) ** 2 / (places.total() / size)
        for size, places in tested.items()
        for place in range(1, size + 1)
    )
    if chi_square_tail(value, sum(size - 1 for size in tested)) < LEVEL:
        counts = sum(tested.values(), Counter[int]())
        shown = ", ".join(str(counts[place]) for place in range(1, max(tested) + 1))
        yield Finding("key-places", Level.WARNING, facts={"n": total, "counts": shown})


def _texts(listed: ChoiceList) -> tuple[str, ...]:
    return tuple(choice.text for choice in listed.choices)


def _has_own_order(listed: ChoiceList, lang: str) -> bool:
    return any(choice.is_fixed for choice in listed.choices) or all(
        read_amount(choice.text, lang) for choice in listed.choices
    )


def repeats(questions: Sequence[Question]) -> Iterator[Finding]:
    """The same question again: who is asked both is shown the same words (H 4).

    In another order or with another key it is the same all the same.
    """
    alike: dict[str, list[Question]] = defaultdict(list)
    for question in questions:
        alike[_leveled(question.stem)].append(question)
    for stem, same in alike.items():
        if stem and len(same) > 1:
            yield from _same_shown(same)


def _same_shown(questions: Sequence[Question]) -> Iterator[Finding]:
    seen: dict[frozenset[str], Question] = {}
    for question in questions:
        content = question.content
        if any(finding.level is Level.ERROR for finding in content.check()):
            continue  # It cannot be shown as it is, and what has a thousand gaps would take long.
        shown = _texts_in(content.view(in_file_order(content.groups), None))
        first = seen.setdefault(frozenset(map(_leveled, shown)), question)
        if first is not question:
            where = f"{first.file}:{first.line}"
            facts: dict[str, Fact] = {"question": question.id, "other": first.id, "where": where}
            yield Finding("question-repeated", Level.WARNING, question.file, question.line, facts)


def _texts_in(shown: Json) -> Iterator[str]:
    if isinstance(shown, str):
        yield shown
    elif isinstance(shown, dict | list):
        for part in shown.values() if isinstance(shown, dict) else shown:
            yield from _texts_in(part)


def _leveled(text: str) -> str:
    return plain(text).casefold().strip(" .?:")


def _own_lists(questions: Sequence[Question]) -> list[ChoiceList]:
    """The lists with one key whose options no other question has."""
    lists = [listed for question in questions for listed in choice_lists(question) if listed.key]
    shared = Counter(_texts(listed) for listed in lists)
    return [listed for listed in lists if shared[_texts(listed)] == 1]
