"""What a learner can do after a lesson: verbs that can be seen and tested, about what the lesson has.

The verbs are those of the first two levels of the revised taxonomy of Bloom (Anderson and
Krathwohl 2001): a guide's text alone bears no more. To know and to understand are no objectives.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from course.content.model import Block, BlockKind
from course.drafting.outline import OutlineLesson
from course.drafting.phrases import joined, phrase
from course.drafting.titles import bare
from course.language.modality import Modal, modal_uses
from course.language.quantities import quantities
from course.language.sentences import split_sentences
from course.language.words import lower_first

MOST = 3
_TERMS = 3
_PROPER = re.compile(r"^(?:[A-ZÆØÅ]{2}|\w*[A-ZÆØÅ]\w*[A-ZÆØÅ])")


def objectives_of(lesson: OutlineLesson, blocks: Sequence[Block], lang: str) -> tuple[str, ...]:
    """Up to three objectives; always the topic itself."""
    found = [phrase("objective-topic", lang, topic=_topic(lesson, lang))]
    if terms := [block.markdown.split("\n", 1)[0] for block in blocks if block.kind is BlockKind.TERM]:
        found.append(
            phrase(
                "objective-terms", lang, terms=joined([_inner(term, lang) for term in terms[:_TERMS]], lang)
            )
        )
    if any(block.kind is BlockKind.DO for block in blocks):
        steps = next(block for block in blocks if block.kind is BlockKind.DO)
        found.append(
            phrase("objective-steps", lang, steps=phrase("quoted", lang, text=steps.title.rstrip("?")))
        )
    if len(found) < MOST and _several_modals(lesson, lang):
        found.append(phrase("objective-modals", lang))
    if len(found) < MOST and _several_limits(lesson, lang):
        found.append(phrase("objective-limits", lang))
    return tuple(found[:MOST])


def _sentences(lesson: OutlineLesson) -> Iterator[str]:
    for unit in lesson.units:
        for passage in unit.passages:
            yield from split_sentences(passage.text)


def _several_modals(lesson: OutlineLesson, lang: str) -> bool:
    """True when the lesson has sentences of more than one strength."""
    first: Modal | None = None
    for sentence in _sentences(lesson):
        for use in modal_uses(sentence, lang):
            first = first or use.modal
            if use.modal is not first:
                return True
    return False


def _several_limits(lesson: OutlineLesson, lang: str) -> bool:
    """True when more than one sentence has a number with a unit."""
    found = (sentence for sentence in _sentences(lesson) if quantities(sentence, lang))
    return next(found, None) is not None and next(found, None) is not None


def _topic(lesson: OutlineLesson, lang: str) -> str:
    """What the lesson is about: its title, or its weightiest headings; a question is quoted."""
    topics = lesson.topics if len(lesson.topics) > 1 else (_inner(bare(lesson.title), lang),)
    return joined([phrase("quoted", lang, text=one) if one.endswith("?") else one for one in topics], lang)


def _inner(text: str, lang: str) -> str:
    """A term or title as it stands inside a sentence; English headings keep their capitals."""
    return text if lang == "en" or _PROPER.match(text) else lower_first(text)
