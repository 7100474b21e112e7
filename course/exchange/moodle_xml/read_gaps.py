"""Moodle's texts with gaps: cloze (multianswer), and gapselect and ddwtos, whose gaps are chosen in."""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction

from lxml import etree

from course.exchange import html_text
from course.exchange.labels import with_settings
from course.exchange.moodle_xml import gaps
from course.exchange.moodle_xml.entry import Entry, child_named, raw_text
from course.exchange.moodle_xml.grades import is_near, read_decimal
from course.exchange.moodle_xml.read_typed import label_of, without_wildcards
from course.quiz.gaps import ChoiceGap, Gap, TypedGap
from course.quiz.numbers import is_decimal, write_number
from course.quiz.options import Option
from course.quiz.question import QuestionType
from course.quiz.question_types.cloze import Cloze
from course.quiz.spellings import Match

FIRST_HOLE = 0xF0000
"""Signs that stand for gaps while a text is converted: no font and no text has these."""

MAX_HOLES = gaps.MAX_GAPS

_HOLES = re.compile(f"[{chr(FIRST_HOLE)}-{chr(FIRST_HOLE + MAX_HOLES)}]")
_NUMBERED = re.compile(r"\[\[([0-9]{1,3})\]\]")
_OPEN = re.compile(r"(?<!\\)\[\[")
_FILL_IN = {"nb": "Fyll ut teksten.", "nn": "Fyll ut teksten.", "en": "Fill in the text."}


def hole(number: int) -> str:
    """The sign that stands for a gap, counted from 0."""
    return chr(FIRST_HOLE + number)


def without_holes(text: str) -> str:
    """A text in which no such sign stands."""
    return _HOLES.sub("", text)


def read_cloze(entry: Entry) -> QuestionType | None:
    """The gaps are in the text itself, with their answers."""
    text, found = gaps.cut(without_holes(_text(entry)), hole)
    if not found:
        entry.item.leave_out("moodle-no-gaps")
        return None
    entry.weight = Fraction(sum(gap.weight for gap in found))
    if len({gap.weight for gap in found}) > 1:
        entry.item.changed("moodle-gap-weights", weights=", ".join(str(gap.weight) for gap in found[:20]))
    made = [_gap(entry, gap) for gap in found]
    whole = [gap for gap in made if gap is not None]
    if len(whole) < len(made):
        return None
    typed = [gap for gap in found if gap.kind is gaps.Kind.TYPED]
    exact = [gap for gap in typed if not gap.ignore_case]
    if exact and len(exact) < len(typed):
        entry.item.changed("moodle-gap-case")
    return _cloze(entry, text, whole, Match(ignore_case=not exact or len(exact) < len(typed)))


def _text(entry: Entry) -> str:
    element = entry.first("questiontext")
    return "" if element is None else raw_text(element)


def _cloze(entry: Entry, text: str, found: Sequence[Gap], match: Match) -> QuestionType | None:
    """The paragraphs before the first gap are the stem, the rest is the text with the gaps."""
    parts = entry.blocks_from(gaps.unguarded(text), entry.format).split("\n\n")
    first = next((place for place, part in enumerate(parts) if _HOLES.search(part)), len(parts))
    body = "\n\n".join(parts[first:])
    if [ord(sign) - FIRST_HOLE for sign in _HOLES.findall(body)] != list(range(len(found))):
        entry.item.leave_out("moodle-gap-lost")
        return None
    stem = "\n\n".join(parts[:first]).strip()
    if not stem:
        entry.item.note("moodle-name-as-stem")
        stem = html_text.line_from_plain(entry.item.title) or _FILL_IN.get(entry.lang, _FILL_IN["en"])
    entry.stem = stem
    texts = tuple(_OPEN.sub(r"\\[\\[", part) for part in _HOLES.split(body))
    return with_settings(Cloze(texts, tuple(found), match), entry.own.pairs, entry.lang)


def _gap(entry: Entry, gap: gaps.Gap) -> Gap | None:
    """A gap as one of ours, or None when there is none like it."""
    alternatives = [each for each in gap.alternatives if each.text]
    best = max((each.grade for each in alternatives), default=Fraction(0))
    right = [each for each in alternatives if best > 0 and each.grade == best]
    if gap.kind is gaps.Kind.SEVERAL:
        entry.item.leave_out("moodle-gap-several")
        return None
    if not right:
        entry.item.leave_out("exchange-no-full-answer")
        return None
    entry.tell_grades(
        [
            (each.text, each.grade)
            for each in alternatives
            if each.grade and not is_near(each.grade, Fraction(1))
        ]
    )
    for each in alternatives:
        entry.move(label_of(each.text), entry.blocks_from(each.feedback, "html"))
    if gap.kind is gaps.Kind.TYPED:
        spellings = without_wildcards(entry, [each.text for each in right])
        if not spellings:
            entry.item.leave_out("exchange-no-full-answer")
        return TypedGap(tuple(dict.fromkeys(spellings))) if spellings else None
    if gap.kind is gaps.Kind.NUMBER:
        return _number(entry, [each.text for each in right])
    if len(right) > 1:
        entry.item.leave_out("exchange-several-right")
        return None
    is_fixed = entry.own.is_ours and not gap.word.endswith("S")
    return ChoiceGap(
        tuple(
            Option(entry.line_from(each.text, "html"), each is right[0], "", is_fixed)
            for each in alternatives
        )
    )


def _number(entry: Entry, texts: list[str]) -> Gap | None:
    """A number in a gap is typed as words are: it must be one, without tolerance."""
    spellings: list[str] = []
    for text in texts:
        written, _, margin = text.partition(":")
        value, tolerance = read_decimal(written), read_decimal(margin or "0")
        if value is None or tolerance != 0 or not is_decimal(value):
            entry.item.leave_out("moodle-gap-number", number=text[:40])
            return None
        spellings += [write_number(value, entry.lang), write_number(value, "en")]
    entry.item.changed("moodle-gap-number-as-text")
    return TypedGap(tuple(dict.fromkeys(spellings)))


def read_gapselect(entry: Entry) -> QuestionType | None:
    """`[[2]]` in the text is where the second choice belongs; each gap offers the choices of its group."""
    offered = [
        (_group(each), entry.line_of(each)) for each in entry.all("selectoption") or entry.all("dragbox")
    ]
    numbers: list[int] = []

    def marked(found: re.Match[str]) -> str:
        numbers.append(int(found[1]) - 1)
        return hole(len(numbers) - 1) if len(numbers) <= MAX_HOLES else ""

    text = _NUMBERED.sub(marked, without_holes(_text(entry)))
    if not numbers:
        entry.item.leave_out("moodle-no-gaps")
        return None
    made: list[Gap] = []
    for number in numbers:
        if not 0 <= number < len(offered) or not offered[number][1]:
            entry.item.leave_out("exchange-no-full-answer")
            return None
        group, right = offered[number]
        choices = dict.fromkeys(choice for other, choice in offered if other == group and choice)
        made.append(ChoiceGap(tuple(Option(choice, choice == right) for choice in choices)))
    return _cloze(entry, text, made, Match())


def _group(element: etree._Element) -> str:
    """The group that a choice is in; the first where it does not say."""
    group = child_named(element, "group")
    return "1" if group is None else raw_text(group).strip() or "1"
