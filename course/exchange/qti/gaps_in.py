"""Interactions inside the text: number and short text where one stands alone, else cloze."""

from __future__ import annotations

import copy
import re
from collections.abc import Iterable, Sequence
from fractions import Fraction

from lxml import etree

from course.exchange.labels import with_settings
from course.exchange.qti.building import GAP, in_blocks
from course.exchange.qti.entry import Answers, Entry, Sample, replace
from course.exchange.qti.typed_in import is_number, read_number, read_short_text, spellings_of, unit_after
from course.exchange.qti.values import Declaration, Unsaid, Value, number, text_of
from course.exchange.qti.vocabulary import QTI
from course.quiz.gaps import ChoiceGap, Gap, TypedGap
from course.quiz.numbers import is_decimal, write_number
from course.quiz.options import Option
from course.quiz.question import Json, QuestionType
from course.quiz.question_types.cloze import Cloze

_ENDS = re.compile(r"[\s.,:;?!_]*")
STEM = {
    "nb": "Fyll ut det som mangler.",
    "nn": "Fyll ut det som manglar.",
    "en": "Fill in what is missing.",
}


def read_inline(entry: Entry, found: Sequence[etree._Element]) -> tuple[str, QuestionType | None]:
    """Stem and content of an item whose interactions stand in the text; '' when there is no stem."""
    declared = [entry.responses.get(each.get("responseIdentifier", "")) for each in found]
    known = [each for each in declared if each is not None]
    if len({each.id for each in known}) < len(found):
        entry.item.leave_out("qti-broken")
        return "", None
    before, rest = _cut(entry, found)
    own, is_typed = entry.said.type_name, found[0].tag == f"{QTI}textEntryInteraction"
    if is_typed and own in ("", "number") and is_number(known[0]) and len(found) <= 2:
        stem, after = _alone(entry, before, rest)
        if len(found) == 2 and own == "number":
            return stem, read_number(entry, known[0], "", found[1])
        if len(found) == 1 and stem and (unit_after(after) or _ENDS.fullmatch(after)):
            return stem, read_number(entry, known[0], unit_after(after))
    if is_typed and own in ("", "short_text") and not is_number(known[0]) and len(found) == 1:
        stem, after = _alone(entry, before, rest)
        if stem and _ENDS.fullmatch(after):
            return stem, read_short_text(entry, known[0])
    return _read_cloze(entry, found, known, before, rest)


def _cut(entry: Entry, found: Sequence[etree._Element]) -> tuple[etree._Element, etree._Element]:
    """The body with a sign in the place of each field: the blocks before the first of them, and the rest."""
    for each in found:
        replace(each, GAP)
    before, rest = etree.Element("div"), etree.Element("div")
    for block in in_blocks(entry.body):
        (rest if len(rest) or GAP in text_of(block) else before).append(block)
    return before, rest


def _alone(entry: Entry, before: etree._Element, rest: etree._Element) -> tuple[str, str]:
    """The text before a field, and the words after it."""
    left, _, right = text_of(rest).partition(GAP)
    after = " ".join(right.replace(GAP, " ").split())
    if not left.strip():
        return entry.blocks_of("stem", before), after
    whole = etree.Element("div")
    whole.extend(copy.deepcopy(block) for block in (*before, *rest))
    return entry.blocks_of("stem", whole).partition(GAP)[0].strip(), after


def _read_cloze(
    entry: Entry,
    found: Sequence[etree._Element],
    declared: Sequence[Declaration],
    before: etree._Element,
    rest: etree._Element,
) -> tuple[str, QuestionType | None]:
    """A text with gaps; the paragraphs before the first gap are the stem."""
    stem = entry.blocks_of("stem", before)
    if not stem:
        stem = STEM.get(entry.lang, STEM["en"])
        entry.item.note("qti-stem-added", stem=stem)
    holder = rest[0] if len(rest) == 1 and rest[0].tag == "div" else rest
    texts = entry.blocks_of("text", holder).split(GAP)
    gaps: list[Gap] = []
    rights: list[tuple[Json, Value]] = []
    cases: set[bool] = set()
    for field, each in zip(found, declared, strict=True):
        made = _choice_gap(entry, field, each) if field.tag == f"{QTI}inlineChoiceInteraction" else None
        made = made or _typed_gap(entry, each, cases)
        if made is None:
            return stem, None
        gaps.append(made[0])
        rights.append(made[1])
    if len(texts) != len(gaps) + 1:
        entry.item.leave_out("qti-broken")
        return stem, None
    if len(cases) > 1:
        entry.item.changed("qti-case-mixed")
    has_case = cases == {True}
    if not cases:  # Without gaps to type in it makes no difference.
        has_case = "exact-case" in dict(entry.said.settings).get("match", "")
    return stem, scored_cloze(entry, Cloze(tuple(texts), tuple(gaps)), declared, rights, has_case=has_case)


Right = tuple[Gap, tuple[Json, Value]]
"""A gap, and its right answer as ours and as the item's."""


def _choice_gap(entry: Entry, field: etree._Element, declared: Declaration) -> Right | None:
    choices = list(field.iter(f"{QTI}inlineChoice"))
    names = [choice.get("identifier", "") for choice in choices]
    keys = [name for name in declared.correct if name in names] or _worth_most(declared, names)
    if len(keys) != 1:
        return None
    options = tuple(
        Option(entry.words_of(choice), name == keys[0], "", choice.get("fixed") == "true")
        for name, choice in zip(names, choices, strict=True)
    )
    return ChoiceGap(options), (names.index(keys[0]), keys[0])


def _worth_most(declared: Declaration, names: Sequence[str]) -> list[str]:
    entries = declared.mapping.entries if declared.mapping else ()
    most = max((entry.worth for entry in entries), default=Fraction(0))
    return [entry.key for entry in entries if entry.worth == most > 0 and entry.key in names]


def _typed_gap(entry: Entry, declared: Declaration, cases: set[bool]) -> Right | None:
    spellings, has_case, has_parts = spellings_of(entry, declared)
    if declared.base_type not in ("string", "integer", "float") or not spellings:
        entry.item.leave_out("qti-key-missing")
        return None
    if has_parts:
        entry.item.changed("qti-parts-lost")
    if not is_number(declared):
        cases.add(has_case)
        return TypedGap(tuple(spellings)), (spellings[0], spellings[0])
    try:
        value = number(spellings[0])
    except Unsaid:
        value = None
    if value is None or not is_decimal(value):
        entry.item.leave_out("qti-key-missing")
        return None
    entry.item.changed("qti-gap-number")
    text = write_number(value, entry.lang)
    return TypedGap((text,)), (text, value)


def scored_cloze(
    entry: Entry,
    content: Cloze,
    declared: Sequence[Declaration],
    rights: Sequence[tuple[Json, Value]],
    *,
    has_case: bool,
) -> QuestionType:
    """The cloze that gives the marks of the item: gap by gap, with case or without."""
    samples = [_sample(declared, rights, range(len(rights))), _sample(declared, rights, ())]
    for at in range(len(rights)):
        samples.append(_sample(declared, rights, (at,)))
        samples.append(_sample(declared, rights, [each for each in range(len(rights)) if each != at]))
    turned = [
        (ours.swapcase(), theirs.swapcase())
        if isinstance(ours, str) and isinstance(theirs, str) and isinstance(content.gaps[at], TypedGap)
        else (ours, theirs)
        for at, (ours, theirs) in enumerate(rights)
    ]
    samples.append(_sample(declared, turned, range(len(rights))))
    entry.tell_explanation(samples[:2])
    own = dict(entry.said.settings).get("match", "")
    words = [word for word in own.split(", ") if word and word not in ("exact-case", "ignore-case")]
    candidates = []
    for case in (has_case, not has_case):
        match = ", ".join((*words, "exact-case" if case else "ignore-case"))
        candidates.append(with_settings(content, (("match", match),), entry.lang))
    return entry.scored(candidates, samples)


def _sample(
    declared: Sequence[Declaration], rights: Sequence[tuple[Json, Value]], filled: Iterable[int]
) -> Sample:
    """An answer in which some gaps are filled rightly and the others are empty."""
    places = set(filled)
    ours = [right if at in places else None for at, (right, _) in enumerate(rights)]
    theirs: Answers = {each.id: rights[at][1] if at in places else None for at, each in enumerate(declared)}
    return ([*ours] if places else None), theirs
