"""Rules on the options of a question. Each is a generator of findings; its docstring says where it is from.

H is Haladyna, Downing and Rodriguez, "A review of multiple-choice item-writing guidelines for
classroom assessment", Applied Measurement in Education 15(3), 2002,
doi:10.1207/s15324818ame1503_5, with the number of the guideline; T is Tarrant, Knierim,
Hayes and Ware, "The frequency of item writing flaws in multiple-choice questions used in
high stakes nursing assessments", Nurse Education Today 26(8), 2006,
doi:10.1016/j.nedt.2006.07.006.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import pairwise

from course.citation import plain
from course.errors import Fact, Finding, Level
from course.quiz.flaws.amounts import Amount, has_number, leveled, read_amount
from course.quiz.flaws.choices import Choice, ChoiceList
from course.quiz.flaws.vocabulary import vocabulary
from course.quiz.question import Question

LONGER = 1.5
"""A key stands out when it is this many times as long as the longest distractor ..."""

LONGER_BY = 15
"""... and this many characters longer."""

_SHORT_NOT = re.compile(r"n['’]t\b|(?<=\bcan)not\b")

MAX_OPTIONS = 5
MAX_WORDS = 25

Rule = Callable[[Question, ChoiceList, str], Iterator[Finding]]


def key_longest(question: Question, listed: ChoiceList, lang: str) -> Iterator[Finding]:
    """The key is much longer than every distractor, and so gives itself away (H 24 and 28d, T)."""
    key = listed.key
    if key is None:
        return
    longest = max(len(choice.text) for choice in listed.distractors)
    if len(key.text) >= LONGER * longest and len(key.text) >= longest + LONGER_BY:
        facts: dict[str, Fact] = {**_about(key), "length": len(key.text), "other": longest}
        yield Finding("key-longest", Level.WARNING, facts=facts)


def all_or_none(question: Question, listed: ChoiceList, lang: str) -> Iterator[Finding]:
    """`Alle svar` is right as soon as two are, and `ingen av dem` teaches nothing (H 25 and 26, T)."""
    words = vocabulary(lang)
    for choice in listed.choices:
        if words.all_of.match(choice.text):
            yield Finding("option-all", Level.WARNING, facts=_about(choice))
        elif words.none_of.match(choice.text):
            yield Finding("option-none", Level.WARNING, facts=_about(choice))


def combined(question: Question, listed: ChoiceList, lang: str) -> Iterator[Finding]:
    """`A og B`, `både`, `verken`: an option made of others, answered by elimination (H 9, "complex", T)."""
    words = vocabulary(lang)
    for choice in listed.choices:
        if words.combined.match(choice.text):
            yield Finding("option-combined", Level.WARNING, facts=_about(choice))
            return


def absolute_words(question: Question, listed: ChoiceList, lang: str) -> Iterator[Finding]:
    """`Alltid` and `aldri` in distractors alone, or in the key alone, tell them apart (H 28a, T).

    An option in the very words that the question quotes from the guide is exempt: the law may
    say `alltid`.
    """
    if facts := _telling(vocabulary(lang).absolute, question, listed, lang):
        yield Finding("option-absolute", Level.WARNING, facts=facts)


def sweeping_words(question: Question, listed: ChoiceList, lang: str) -> Iterator[Finding]:
    """As `absolute_words`, for `alle`, `kun` and `bare`. A third of these were real: a note (H 28a)."""
    if facts := _telling(vocabulary(lang).sweeping, question, listed, lang):
        yield Finding("option-sweeping", Level.NOTE, facts=facts)


def _telling(
    pattern: re.Pattern[str], question: Question, listed: ChoiceList, lang: str
) -> dict[str, Fact] | None:
    """The first option with such a word, when either the key or the distractors have one, not both."""
    words = vocabulary(lang)
    quotes = [plain(citation.quote).casefold() for citation in question.citations]
    said = [
        choice
        for choice in listed.choices
        if pattern.search(choice.text)
        and not words.all_of.match(choice.text)
        and not words.none_of.match(choice.text)
        and not any(choice.text.casefold().strip(' .«»"“”') in quote for quote in quotes)
    ]
    found = pattern.search(said[0].text) if said else None
    if not found or not listed.keys or len({choice.is_key for choice in said}) > 1:
        return None
    return {**_about(said[0]), "word": found[0].lower()}


def vague_words(question: Question, listed: ChoiceList, lang: str) -> Iterator[Finding]:
    """`Ofte` and `vanligvis` mean something else to each reader (T; Case and Swanson 2002)."""
    words = vocabulary(lang)
    for choice in listed.choices:
        if found := words.vague.search(choice.text):
            yield Finding("option-vague", Level.WARNING, facts={**_about(choice), "word": found[0].lower()})
            return


def same_meaning(question: Question, listed: ChoiceList, lang: str) -> Iterator[Finding]:
    """Two options say the same in other words: `1 uke` and `7 dager`, `tre` and `3` (H 19 and 22).

    Options that are alike but for case and space are a fault of the question, which its type
    finds itself. In code, every sign counts.
    """
    seen: dict[str, Choice] = {}
    for choice in listed.choices:
        form = choice.text if choice.has_code else leveled(choice.text, lang)
        first = seen.setdefault(form, choice)
        if first is not choice and first.text.casefold() != choice.text.casefold():
            yield Finding("options-same", Level.WARNING, facts=_pair(first, choice))


def overlapping(question: Question, listed: ChoiceList, lang: str) -> Iterator[Finding]:
    """A number that lies in two of the ranges: `1-3 dager` and `3-5 dager` (H 22)."""
    if listed.key is None:
        return
    amounts = [(choice, amount) for choice in listed.choices if (amount := read_amount(choice.text, lang))]
    if not any(amount.is_range for _, amount in amounts):
        return
    for place, (choice, amount) in enumerate(amounts):
        for earlier, other in amounts[:place]:
            if amount.overlaps(other) and leveled(choice.text, lang) != leveled(earlier.text, lang):
                yield Finding("ranges-overlap", Level.WARNING, facts=_pair(earlier, choice))
                return


def numbers_in_order(question: Question, listed: ChoiceList, lang: str) -> Iterator[Finding]:
    """Numbers that neither rise nor fall are searched instead of read (H 21; T, "lost sequence")."""
    amounts = [read_amount(choice.text, lang) for choice in listed.choices if listed.keys]
    known = [amount for amount in amounts if amount is not None]
    if len(known) < 3 or len(known) < len(amounts) or len({amount.unit for amount in known}) > 1:
        return
    numbers = [_sorted_by(amount) for amount in known]
    rises = [one < other for one, other in pairwise(numbers) if one != other]
    if any(rises) and not all(rises):
        order = sorted(listed.choices, key=lambda choice: numbers[choice.place - 1])
        facts = {"order": "; ".join(choice.shown for choice in order)}
        yield Finding("options-unsorted", Level.WARNING, facts=facts)


def _sorted_by(amount: Amount) -> tuple[object, object]:
    return amount.number, amount.low is not None


def mixed_kinds(question: Question, listed: ChoiceList, lang: str) -> Iterator[Finding]:
    """A number beside what is no number stands out, right or wrong (H 23)."""
    if listed.key is None:
        return
    numbers = [choice for choice in listed.choices if read_amount(choice.text, lang)]
    others = [each for each in listed.choices if each not in numbers and not has_number(each.text, lang)]
    if numbers and others:
        yield Finding("options-mixed-kinds", Level.WARNING, facts=_pair(numbers[0], others[0]))


def mixed_forms(question: Question, listed: ChoiceList, lang: str) -> Iterator[Finding]:
    """Infinitives beside other forms: what does not answer in the form asked for is left out (H 23, T)."""
    infinitive = vocabulary(lang).infinitive
    if not listed.keys:
        return
    infinitives = [choice for choice in listed.choices if infinitive.match(choice.text)]
    others = [choice for choice in listed.choices if choice not in infinitives]
    if infinitives and others:
        yield Finding("options-mixed-forms", Level.WARNING, facts=_pair(infinitives[0], others[0]))


def yes_or_no(question: Question, listed: ChoiceList, lang: str) -> Iterator[Finding]:
    """Yes and no are a statement that is true or false, in another dress (T, "true/false")."""
    words = vocabulary(lang)
    said = {choice.text.casefold().strip(" .") for choice in listed.choices}
    if said & words.yes and said & words.no:
        yield Finding("options-yes-no", Level.WARNING)


def opposites(question: Question, listed: ChoiceList, lang: str) -> Iterator[Finding]:
    """Two options that one `ikke` tells apart: one of them must be right, so the others are idle (H 28e)."""
    words = vocabulary(lang)
    if listed.key is None:
        return
    forms: dict[str, tuple[Choice, int]] = {}
    for choice in listed.choices:
        text = _SHORT_NOT.sub(" not", choice.text.casefold())
        bare, negations = words.negation.subn(" ", text)
        other, there = forms.setdefault(plain(bare).strip(" ."), (choice, negations))
        if negations != there:
            yield Finding("options-opposite", Level.WARNING, facts=_pair(other, choice))
            return


def count_of_options(question: Question, listed: ChoiceList, lang: str) -> Iterator[Finding]:
    """Three options are best; of more than five, some are picked by nobody (H 18).

    Rodriguez, "Three options are optimal for multiple-choice items: A meta-analysis of 80
    years of research", Educational Measurement: Issues and Practice 24(2), 2005,
    doi:10.1111/j.1745-3992.2005.00006.x. With two, half of all guesses are right: a note,
    since H 9 lets two pass where no third is plausible.
    """
    count = len(listed.choices)
    if listed.key is None or listed.gap:
        return
    if count > MAX_OPTIONS:
        yield Finding("options-many", Level.WARNING, facts={"n": count})
    told = (*yes_or_no(question, listed, lang), *opposites(question, listed, lang))
    if count == 2 and not told:
        yield Finding("options-two", Level.NOTE)


def length_of_options(question: Question, listed: ChoiceList, lang: str) -> Iterator[Finding]:
    """An option of more than 25 words is a text to remember while the others are read (H 13)."""
    for choice in listed.choices:
        count = len(re.findall(r"\w+(?:[-'’]\w+)*", choice.text))
        if count > MAX_WORDS:
            facts = {**_about(choice), "n": count, "limit": MAX_WORDS}
            yield Finding("option-long", Level.WARNING, facts=facts)
            return


RULES: tuple[Rule, ...] = (
    key_longest, all_or_none, combined, absolute_words, sweeping_words, vague_words, same_meaning,
    overlapping, numbers_in_order, mixed_kinds, mixed_forms, yes_or_no, opposites, count_of_options,
    length_of_options,
)  # fmt: skip


def _about(choice: Choice) -> dict[str, Fact]:
    return {"text": choice.shown, "option": choice.place}


def _pair(first: Choice, second: Choice) -> dict[str, Fact]:
    return {"first": first.shown, "text": second.shown, "option": second.place}
