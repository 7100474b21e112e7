"""What rules know of the whole guide: its quantities, its definitions, its actors, its words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from course.drafting.lessons import quote_of
from course.drafting.outline import Outline
from course.drafting.statements import shown_of
from course.language.actors import ROLES
from course.language.definitions import Definition, definition_in
from course.language.quantities import quantities
from course.language.sentences import split_sentences
from course.language.words import stems, words_of


@dataclass(frozen=True, slots=True)
class Limit:
    """A whole number with a unit somewhere in the guide, with the stems of its sentence."""

    value: int
    stems: frozenset[str]


@dataclass(frozen=True, slots=True)
class Meaning:
    """A definition somewhere in the guide; `order` counts them in the order of the text."""

    definition: Definition
    passage_id: str
    order: int


@dataclass(frozen=True, slots=True)
class Knowledge:
    """What the whole guide says.

    `limits` by unit; `meanings` in order; `words` all of them; `naming` the stems of each
    sentence that names an actor of a role, by actor.
    """

    lang: str
    limits: Mapping[str, tuple[Limit, ...]]
    meanings: tuple[Meaning, ...]
    words: frozenset[str]
    naming: Mapping[str, tuple[frozenset[str], ...]]


@dataclass(slots=True)
class _Gathering:
    """What has been found so far."""

    lang: str
    limits: dict[str, list[Limit]] = field(default_factory=dict)
    meanings: list[Meaning] = field(default_factory=list)
    words: set[str] = field(default_factory=set)
    naming: dict[str, list[frozenset[str]]] = field(default_factory=dict)

    def take(self, sentence: str, marked: str, passage_id: str) -> None:
        """Everything in one sentence."""
        shown = shown_of(sentence)
        for quantity in quantities(shown, self.lang):
            if quantity.is_whole and quantity.value > 0:
                self.limits.setdefault(quantity.unit, []).append(Limit(int(quantity.value), stems(shown)))
        words = words_of(sentence)
        self.words.update(words)
        for actor in _actors_in(sentence, words, self.lang):
            self.naming.setdefault(actor, []).append(stems(shown))
        if definition := definition_in(shown, self.lang, marked):
            self.meanings.append(Meaning(definition, passage_id, len(self.meanings)))


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
        {unit: tuple(limits) for unit, limits in found.limits.items()},
        tuple(found.meanings),
        frozenset(found.words),
        {actor: tuple(sentences) for actor, sentences in found.naming.items()},
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
