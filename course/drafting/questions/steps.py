"""Steps: put the steps of a procedure in order.

A numbered list is a procedure when its lead or heading says that its order counts, or when
every item is an instruction; a statute's numbered alternatives are none. "What comes next?" is
never asked: seven of eight such drafts needed an edit.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from course.citation import Citation, Passage
from course.drafting.facts import Fact, FactKind
from course.drafting.phrases import phrase
from course.drafting.questions.candidate import Candidate
from course.drafting.questions.material import Material
from course.drafting.statements import shown_of
from course.drafting.titles import bare
from course.language.conditions import condition_in
from course.language.imperatives import imperative_at
from course.language.sentences import split_sentences
from course.language.words import lower_first, stems
from course.markup import escape
from course.quiz.question_types.ordering import Ordering

RULE = "steps"
WORTH = 80

_MOST_WORDS, _MOST_TOGETHER = 30, 150
_SEQUENCE = {
    "nb": r"rekkefølge\w*|trinn\w*|steg\w*|tidslinje\w*|fremgangsmåte\w*|framgangsmåte\w*|prosedyre\w*"
    r"|går fra .{3,60} til",
    "nn": r"rekkjefølgj\w*|trinn\w*|steg\w*|tidslinj\w*|framgangsmåte\w*|prosedyre\w*|går frå .{3,60} til",
    "en": r"order|steps?|sequence|procedure|process|timeline|workflow",
}
_SEQUENCES = {lang: re.compile(rf"\b(?:{words})\b", re.IGNORECASE) for lang, words in _SEQUENCE.items()}
_POINTS = {
    "nb": r"denne|dette|disse|følgende|slik|der",
    "nn": r"denne|dette|desse|følgjande|slik|der",
    "en": r"this|these|following|follows|below|such",
}
_POINTING = {lang: re.compile(rf"\b(?:{words})\b", re.IGNORECASE) for lang, words in _POINTS.items()}
_POINTING_ON = re.compile(r"\b(?:følgende|følgjande|disse|desse|the following|as follows)$", re.IGNORECASE)
"""What ends like this goes on in a list of its own."""

_TELLS = {
    "nb": r"først|deretter|til slutt|etterpå|siden|til sist|så snart|trinn \d|punkt \d|steg \d",
    "nn": r"først|deretter|til slutt|etterpå|sidan|til sist|så snart|trinn \d|punkt \d|steg \d",
    "en": r"first|then|next|finally|lastly|afterwards|step \d|previous step|after that",
}
_TELL = {
    lang: re.compile(rf"(?:^|[,;] ?|\bog )(?:{words})\b", re.IGNORECASE) for lang, words in _TELLS.items()
}
"""Words by which an item gives its own place away."""


def candidates(material: Material) -> Iterator[Candidate]:
    """A question a procedure of three to nine steps."""
    lang = material.lang
    for fact in material.of(FactKind.STEPS):
        items = [step_text(item) for item in fact.items]
        if not _is_sequence(fact, items, lang) or not _are_askable(items, lang):
            continue
        stem = _stem(fact, lang)
        if not stem:
            continue
        yield Candidate(
            RULE,
            stem,
            Ordering(tuple(escape(item) for item in items)),
            tuple(Citation(item.id, item.text) for item in fact.items),
            fact.order,
            fact.heading,
            fact.heading,
            " ".join(items),
            WORTH,
        )


def step_text(item: Passage) -> str:
    """A list item as an option: without references in brackets and without the mark at its end."""
    return shown_of(item.text).rstrip(" .;,:")


def _is_sequence(fact: Fact, items: Sequence[str], lang: str) -> bool:
    said = _SEQUENCES[lang]
    if said.search(fact.lead[-200:]) or said.search(fact.heading):
        return True
    return all(imperative_at(f"{item}.", lang) is not None for item in items)


def _are_askable(items: Sequence[str], lang: str) -> bool:
    """Whole, different, short enough, and none tells its own place."""
    if len({frozenset(stems(item)) for item in items}) < len(items):
        return False
    counts = [len(item.split()) for item in items]
    if min(counts) < 2 or max(counts) > _MOST_WORDS or sum(counts) > _MOST_TOGETHER:
        return False
    openings = Counter(item.split()[0].lower() for item in items)
    if 2 * max(openings.values()) > len(items):
        return False  # "Vurder ... Vurder ...": judgements beside each other, in no order
    return not any(_POINTING_ON.search(item) or _TELL[lang].search(item) for item in items)


def _stem(fact: Fact, lang: str) -> str:
    """`Hva er riktig rekkefølge når ...?` by the lead's own condition, else under lead or heading."""
    lead = split_sentences(fact.lead)[-1] if fact.lead else ""
    lead = shown_of(lead).rstrip(" :.")
    condition = condition_in(f"{lead}.", lang) if lead else None
    when = (lead[condition.start :] if condition.start else condition.text) if condition else ""
    if condition and condition.start == 0 and " som " in when:
        when = ""  # the comma that closed it may be that of the clause within
    if when and not _POINTING[lang].search(when) and len(when.split()) <= 20:
        return phrase("stem-steps-when", lang, condition=lower_first(when.rstrip(" .")))
    if lead and not _POINTING[lang].search(lead) and 3 <= len(lead.split()) <= 20:
        return f"{lead}. {phrase('stem-steps', lang)}"
    heading = bare(fact.heading) if fact.heading else ""
    return f"{heading}: {phrase('stem-steps', lang)}" if heading else ""
