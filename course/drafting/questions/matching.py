"""Matching: three or four facts of one kind in one section, each the others' distractor.

Terms with their meanings, limits with their rules, actors with their duties. What makes it work
is that every fact is true: no wrong answer has to be found.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from course.citation import Citation
from course.drafting.facts import FactKind
from course.drafting.phrases import phrase
from course.drafting.questions.candidate import GAP, LONGEST_OPTION, Candidate, gapped, in_context
from course.drafting.questions.material import Material
from course.drafting.statements import Statement
from course.language.definitions import definition_in
from course.language.echoes import sounds_like, telling_words
from course.language.modality import actor_beside, modal_uses
from course.language.quantities import quantities, write_quantity
from course.language.words import content_words, share_a_stem, stems, upper_first
from course.markup import escape
from course.quiz.question_types.matching import Matching, Pair

RULE = "matching"
WORTH_TERMS, WORTH_LIMITS, WORTH_DUTIES = 80, 100, 100

LEAST, MOST = 3, 4
_SAME = 3
"""Content words in common that make two duties too much alike."""


@dataclass(frozen=True, slots=True)
class _Side:
    """One fact as a pair: what is shown, what is to be chosen, and the sentence it is from."""

    left: str
    right: str
    statement: Statement


def candidates(material: Material) -> Iterator[Candidate]:
    """Sets of terms, of limits and of duties."""
    yield from _made(material, _terms(material), "stem-match-terms", WORTH_TERMS)
    yield from _made(material, _limits(material), "stem-match-limits", WORTH_LIMITS)
    if material.lang != "en":
        yield from _made(material, _duties(material), "stem-match-duties", WORTH_DUTIES)


def _made(material: Material, sides: Iterable[_Side], stem: str, worth: int) -> Iterator[Candidate]:
    for some in _sets(list(sides)):
        context = some[0].statement.context
        heading = some[0].statement.heading
        yield Candidate(
            RULE,
            in_context(phrase(stem, material.lang), context),
            Matching(tuple(Pair(gapped(one.left), escape(one.right)) for one in some)),
            tuple(Citation(one.statement.passage.id, one.statement.text) for one in some),
            some[0].statement.order,
            heading,
            f"{stem} {heading}",
            " ".join(one.statement.shown for one in some),
            worth,
        )


def _sets(sides: Sequence[_Side]) -> Iterator[list[_Side]]:
    """Three or four that follow each other in a section and can stand together."""
    here: list[_Side] = []
    for side in sides:
        if here and side.statement.heading != here[0].statement.heading:
            if len(here) >= LEAST:
                yield here
            here = []
        if all(_fit(side, other) for other in here):
            here.append(side)
        if len(here) == MOST:
            yield here
            here = []
    if len(here) >= LEAST:
        yield here


def _fit(one: _Side, other: _Side) -> bool:
    """True when neither could be taken for the other: other words on both sides, and no echo across."""
    if one.right.lower() == other.right.lower() or one.statement.passage.id == other.statement.passage.id:
        return False
    if one.right.lower() in other.right.lower() or other.right.lower() in one.right.lower():
        return False
    mine, theirs = stems(one.left), stems(other.left)
    return len(mine & theirs) < _SAME or 2 * len(mine & theirs) < min(len(mine), len(theirs))


def _terms(material: Material) -> Iterator[_Side]:
    """Terms whose meaning neither holds them nor is too long to choose."""
    lang = material.lang
    for fact, statement in material.pairs(FactKind.DEFINITION):
        marked = fact.term if statement.shown.startswith(fact.term) else ""
        definition = definition_in(statement.shown, lang, marked)
        if definition is None or not 3 <= len(definition.meaning.split()) <= LONGEST_OPTION:
            continue
        if not _is_heard(definition.term, definition.meaning):
            yield _Side(upper_first(definition.term), definition.meaning, statement)


def _is_heard(term: str, meaning: str) -> bool:
    """True when the meaning has a word of the term, or a part of one, which gives the pair away."""
    if share_a_stem(term, meaning, least=4):
        return True
    words = telling_words(meaning)
    return any(sounds_like(one, other) for one in telling_words(term) for other in words)


def _limits(material: Material) -> Iterator[_Side]:
    """Rules with one number, which stands as a gap."""
    lang = material.lang
    for statement in material.statements(FactKind.TIME_LIMIT, FactKind.NUMBER):
        found = quantities(statement.shown, lang)
        if len(found) != 1 or not found[0].is_whole or len(statement.shown.split()) > LONGEST_OPTION + 5:
            continue
        quantity = found[0]
        left = f"{statement.shown[: quantity.start]}{GAP}{statement.shown[quantity.end :]}"
        yield _Side(left, write_quantity(int(quantity.value), quantity, lang), statement)


def _duties(material: Material) -> Iterator[_Side]:
    """Duties whose actor is named and stands first."""
    lang = material.lang
    for _, statement in material.pairs(FactKind.RESPONSIBILITY):
        uses = modal_uses(statement.shown, lang)
        if len(uses) != 1 or uses[0].negated or uses[0].verb != "skal":
            continue
        actor = actor_beside(statement.shown, uses[0], lang)
        rest = statement.shown[uses[0].end :].strip().rstrip(".")
        if not actor or len(actor.split()) > 3 or not statement.shown.startswith(f"{actor} skal "):
            continue
        if ";" in rest or len(content_words(rest)) < 3 or len(rest.split()) > LONGEST_OPTION:
            continue
        if not _is_heard(actor, rest):
            yield _Side(upper_first(rest), actor, statement)
