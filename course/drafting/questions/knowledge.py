"""What rules know of the whole guide: every quantity and every definition in it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from course.drafting.lessons import quote_of
from course.drafting.outline import Outline
from course.drafting.statements import shown_of
from course.language.actors import ROLES
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
    """All limits, definitions and words of the guide; the actors of a role with the sentences naming them."""

    lang: str
    limits: tuple[Limit, ...]
    meanings: tuple[Meaning, ...]
    words: frozenset[str]
    actors: Mapping[str, int]
    naming: Mapping[str, tuple[str, ...]]

    def sentences_with(self, actor: str) -> tuple[str, ...]:
        """The sentences that name an actor of a role."""
        return self.naming.get(actor, ())


def know(outline: Outline, lang: str) -> Knowledge:
    """Go through the taught passages once."""
    limits: list[Limit] = []
    meanings: list[Meaning] = []
    words: set[str] = set()
    naming: dict[str, list[str]] = {}
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
                        for actor in _actors_in(sentence, lang):
                            naming.setdefault(actor, []).append(sentence)
                        term = marked.get(passage.id, "") if n == 0 else ""
                        if definition := definition_in(shown, lang, term):
                            meanings.append(Meaning(definition, passage.id, module.id))
    counts = {actor: len(sentences) for actor, sentences in naming.items()}
    kept = {actor: tuple(sentences) for actor, sentences in naming.items()}
    return Knowledge(lang, tuple(limits), tuple(meanings), frozenset(words), counts, kept)


def _actors_in(sentence: str, lang: str) -> list[str]:
    """The actors of a role that a sentence names, in the order of the roles."""
    lower = f" {sentence.lower()} "
    return [
        actor
        for role in ROLES[lang]
        for actor in role
        if actor in lower and re.search(rf"(?<!\w){re.escape(actor)}(?!\w)", lower)
    ]
