"""What rules know of the whole guide: its quantities, its definitions, its actors, its words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from course.drafting.blocks import quote_of
from course.drafting.outline import Outline
from course.drafting.statements import LONGEST, shown_of
from course.language.actors import ROLES
from course.language.definitions import Definition, definition_in
from course.language.quantities import quantities
from course.language.sentences import split_sentences
from course.language.words import stems, words_of

Sentences = Mapping[frozenset[str], None]
"""The stems of sentences, each once, in the order of the text."""

MOST_SENTENCES = 1_000
"""So many different sentences are kept for a number or an actor: far more than a guide has."""


@dataclass(frozen=True, slots=True)
class Meaning:
    """A definition somewhere in the guide; `order` counts them in the order of the text."""

    definition: Definition
    passage_id: str
    order: int


@dataclass(frozen=True, slots=True)
class Knowledge:
    """What the whole guide says.

    `limits` is unit -> whole number -> the sentences that have it; `meanings` in order; `words`
    all of them; `naming` the sentences that name an actor of a role; `first_meaning` the order
    of a passage's first.
    """

    lang: str
    limits: Mapping[str, Mapping[int, Sentences]]
    meanings: tuple[Meaning, ...]
    words: frozenset[str]
    naming: Mapping[str, Sentences]
    first_meaning: Mapping[str, int]


@dataclass(slots=True)
class _Gathering:
    """What has been found so far."""

    lang: str
    limits: dict[str, dict[int, dict[frozenset[str], None]]] = field(default_factory=dict)
    meanings: list[Meaning] = field(default_factory=list)
    words: set[str] = field(default_factory=set)
    naming: dict[str, dict[frozenset[str], None]] = field(default_factory=dict)

    def take(self, sentence: str, marked: str, passage_id: str) -> None:
        """Everything in one sentence."""
        if len(sentence) > LONGEST:
            return
        shown = shown_of(sentence)
        for quantity in quantities(shown, self.lang):
            if quantity.is_whole and quantity.value > 0:
                values = self.limits.setdefault(quantity.unit, {})
                _keep(values.setdefault(int(quantity.value), {}), shown)
        words = words_of(sentence)
        self.words.update(words)
        for actor in _actors_in(sentence, words, self.lang):
            _keep(self.naming.setdefault(actor, {}), shown)
        if definition := definition_in(shown, self.lang, marked):
            self.meanings.append(Meaning(definition, passage_id, len(self.meanings)))


def _keep(sentences: dict[frozenset[str], None], sentence: str) -> None:
    if len(sentences) < MOST_SENTENCES:
        sentences[stems(sentence)] = None


def know(outline: Outline, lang: str) -> Knowledge:
    """Go through the taught passages once."""
    found = _Gathering(lang)
    for module in outline.modules:
        for lesson in module.lessons:
            for unit in lesson.units:
                marked = {block.passage.id: block.term for block in unit.terms}
                for passage in unit.passages:
                    for n, sentence in enumerate(split_sentences(quote_of(passage.text))):
                        found.take(sentence, marked.get(passage.id, "") if n == 0 else "", passage.id)
    return Knowledge(
        lang,
        found.limits,
        tuple(found.meanings),
        frozenset(found.words),
        found.naming,
        {meaning.passage_id: meaning.order for meaning in reversed(found.meanings)},
    )


_ONE_WORD = {
    lang: frozenset(actor for role in roles for actor in role if " " not in actor)
    for lang, roles in ROLES.items()
}
_MORE_WORDS = {
    lang: tuple(actor for role in roles for actor in role if " " in actor) for lang, roles in ROLES.items()
}


def _actors_in(sentence: str, words: Iterable[str], lang: str) -> list[str]:
    """The actors of a role that a sentence names, each once."""
    one = [word for word in dict.fromkeys(words) if word in _ONE_WORD[lang]]
    lower = f" {sentence.lower()}"
    more = [actor for actor in _MORE_WORDS[lang] if f" {actor}" in lower]
    return [*one, *more]
