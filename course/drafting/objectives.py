"""What a learner can do after a lesson: verbs that can be seen and tested, about what the lesson has.

Each objective has a level of the revised taxonomy of Bloom (Anderson and Krathwohl 2001), and
its verb is one of that level's. A guide's text alone bears the first two; that a duty has
conditions bears the third, once an author has written a situation. To know and to understand
are no objectives.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from course.content.model import BlockKind
from course.drafting.blocks import Blocks
from course.drafting.facts import Fact, FactKind
from course.drafting.outline import OutlineLesson
from course.drafting.phrases import joined, phrase
from course.drafting.titles import bare
from course.language.imperatives import imperative_at
from course.language.words import lower_first, upper_first

MOST = 4
_TERMS = 3
_PROPER = re.compile(r"^(?:[A-ZÆØÅ]{2}|\w*[A-ZÆØÅ]\w*[A-ZÆØÅ])")

BLOOM = ("remember", "understand", "apply")
"""The levels that objectives have, as questions name them."""

VERBS = {
    "nb": {
        "remember": ("gjengi", "nevne", "liste opp", "navngi", "peke ut"),
        "understand": (
            "forklare",
            "skille mellom",
            "beskrive",
            "gi eksempler på",
            "oppsummere",
            "sammenligne",
        ),
        "apply": ("vurdere om", "velge", "gjennomføre", "avgjøre", "bruke", "utføre", "melde", "dokumentere"),
    },
    "nn": {
        "remember": ("gje att", "gi att", "nemne", "liste opp", "peike ut"),
        "understand": ("forklare", "skilje mellom", "beskrive", "gje døme på", "oppsummere", "samanlikne"),
        "apply": ("vurdere om", "velje", "gjennomføre", "avgjere", "bruke", "utføre", "melde", "dokumentere"),
    },
    "en": {
        "remember": ("state", "identify", "list", "name", "recall"),
        "understand": ("explain", "distinguish", "describe", "give examples of", "summarise", "compare"),
        "apply": ("decide whether", "choose", "carry out", "apply", "use", "perform", "report", "document"),
    },
}
"""The verbs of each level, in the form that objectives have."""

UNSEEN = {
    "nb": (
        "forstå",
        "kjenne til",
        "kjenne",
        "vite",
        "ha kunnskap om",
        "ha kjennskap til",
        "være klar over",
        "lære",
    ),
    "nn": (
        "forstå",
        "kjenne til",
        "kjenne",
        "vite",
        "ha kunnskap om",
        "ha kjennskap til",
        "vere klar over",
        "lære",
    ),
    "en": (
        "understand",
        "know",
        "be aware of",
        "be familiar with",
        "appreciate",
        "learn",
        "have knowledge of",
    ),
}
"""What nobody can see a learner do."""


@dataclass(frozen=True, slots=True)
class Objective:
    """What a learner can do, and at which level of Bloom's."""

    text: str
    bloom: str


def level_of(objective: str, lang: str) -> str:
    """The level of an objective by its first words; '' when no verb of the lists starts it."""
    lower = objective.strip().lower()
    for level in BLOOM:
        if any(lower == verb or lower.startswith(f"{verb} ") for verb in VERBS[lang][level]):
            return level
    return ""


def is_measurable(objective: str, lang: str) -> bool:
    """False for an objective that starts with a verb that nobody can see: forstå, kjenne til, know."""
    lower = objective.strip().lower()
    return not any(lower == verb or lower.startswith(f"{verb} ") for verb in UNSEEN[lang])


def objectives_of(lesson: OutlineLesson, blocks: Blocks, facts: Sequence[Fact]) -> tuple[Objective, ...]:
    """Up to four objectives; always the topic itself. `facts` are those of the lesson's module."""
    lang = blocks.lang
    texts = _texts(lesson, blocks, _in_lesson(lesson, facts))
    return tuple(Objective(text, level_of(text, lang)) for text, _ in zip(texts, range(MOST), strict=False))


def _texts(lesson: OutlineLesson, blocks: Blocks, facts: Sequence[Fact]) -> Iterator[str]:
    """What the lesson has to offer, the weightiest first."""
    lang = blocks.lang
    yield phrase("objective-topic", lang, topic=_topic(lesson, lang))
    terms = [block.markdown.split("\n", 1)[0] for block in blocks.made if block.kind is BlockKind.TERM]
    if terms:
        shown = [_inner(term, lang) for term in dict.fromkeys(terms)]
        yield phrase("objective-terms", lang, terms=joined(shown[:_TERMS], lang))
    if blocks.steps:
        title = blocks.steps[0].rstrip("?")
        yield phrase("objective-steps", lang, steps=phrase("quoted", lang, text=title))
    if _count(facts, FactKind.DUTY, with_condition=True) > 1:
        yield phrase("objective-conditions", lang)
    if _count(facts, FactKind.TIME_LIMIT) + _count(facts, FactKind.NUMBER) > 1:
        yield phrase("objective-limits", lang)
    if len({fact.actor.casefold() for fact in facts if fact.kind is FactKind.RESPONSIBILITY}) > 1:
        yield phrase("objective-who", lang)
    demanded = (FactKind.DUTY, FactKind.RECOMMENDATION, FactKind.PERMISSION)
    if sum(_count(facts, kind) > 0 for kind in demanded) > 1:
        yield phrase("objective-modals", lang)


def _in_lesson(lesson: OutlineLesson, facts: Sequence[Fact]) -> list[Fact]:
    taught = {passage.id for unit in lesson.units for passage in unit.passages}
    return [fact for fact in facts if fact.passage.id in taught]


def _count(facts: Sequence[Fact], kind: FactKind, *, with_condition: bool = False) -> int:
    """How many sentences have a fact of a kind."""
    return len({fact.order for fact in facts if fact.kind is kind and (fact.condition or not with_condition)})


def _topic(lesson: OutlineLesson, lang: str) -> str:
    """What the lesson is about: its title, or its weightiest headings; questions and instructions quoted."""
    topics = lesson.topics if len(lesson.topics) > 1 else (_inner(bare(lesson.title), lang),)
    return joined([_quoted(one, lang) for one in topics], lang)


def _quoted(topic: str, lang: str) -> str:
    """A heading as what something is about: an infinitive with its mark, an instruction quoted."""
    whole = upper_first(topic)
    first, _, rest = whole.partition(" ")
    if lang != "en" and first[-1:] in {"e", "a"} and imperative_at(f"{first[:-1]} {rest}", lang) is not None:
        return f"å {lower_first(topic)}"
    if not topic.endswith("?") and imperative_at(whole, lang) is None:
        return topic
    return phrase("quoted", lang, text=whole)


def _inner(text: str, lang: str) -> str:
    """A term or title as it stands inside a sentence; English headings keep their capitals."""
    return text if lang == "en" or _PROPER.match(text) else lower_first(text)
