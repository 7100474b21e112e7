"""What rules know of the whole guide: every quantity and every definition in it."""

from __future__ import annotations

from dataclasses import dataclass

from course.drafting.lessons import quote_of
from course.drafting.outline import Outline
from course.drafting.statements import shown_of
from course.language.definitions import Definition, definition_in
from course.language.quantities import Quantity, quantities
from course.language.sentences import split_sentences
from course.language.words import stems, words_of


@dataclass(frozen=True, slots=True)
class Limit:
    """A quantity somewhere in the guide, with the stems of its sentence."""

    quantity: Quantity
    stems: frozenset[str]
    text: str


@dataclass(frozen=True, slots=True)
class Meaning:
    """A definition somewhere in the guide."""

    definition: Definition
    passage_id: str
    module: str


@dataclass(frozen=True, slots=True)
class Knowledge:
    """All limits, all definitions and all words of the guide."""

    lang: str
    limits: tuple[Limit, ...]
    meanings: tuple[Meaning, ...]
    words: frozenset[str]


def know(outline: Outline, lang: str) -> Knowledge:
    """Go through the taught passages once."""
    limits: list[Limit] = []
    meanings: list[Meaning] = []
    words: set[str] = set()
    for module in outline.modules:
        for lesson in module.lessons:
            for unit in lesson.units:
                marked = {block.passage.id: block.term for block in unit.terms}
                for passage in unit.passages:
                    words.update(words_of(passage.text))
                    for n, sentence in enumerate(split_sentences(quote_of(passage.text))):
                        shown = shown_of(sentence)
                        limits.extend(
                            Limit(quantity, stems(shown), sentence) for quantity in quantities(shown, lang)
                        )
                        term = marked.get(passage.id, "") if n == 0 else ""
                        if definition := definition_in(shown, lang, term):
                            meanings.append(Meaning(definition, passage.id, module.id))
    return Knowledge(lang, tuple(limits), tuple(meanings), frozenset(words))
