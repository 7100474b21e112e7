"""Misunderstandings that the guide itself corrects: what is right instead?

Three or four of one section make a matching, where each correction is the others' distractor.
One or two make a pick-one of the misunderstanding and its correction, which needs a distractor
more: it is handed over.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from course.citation import Citation
from course.drafting.facts import Fact, FactKind
from course.drafting.phrases import phrase
from course.drafting.questions.candidate import LONGEST_OPTION, Candidate, Needs, single
from course.drafting.questions.material import Material, by_section
from course.drafting.statements import shown_of
from course.language.sentences import split_sentences
from course.markup import escape
from course.quiz.question_types.matching import Matching, Pair

RULE = "misunderstanding"
WORTH = 100
LEAST, MOST = 3, 4


def candidates(material: Material) -> Iterator[Candidate]:
    """A matching for every three or four of a section; what is left one by one."""
    for section in by_section(material.of(FactKind.MISUNDERSTANDING)):
        usable = [fact for fact in section if _is_usable(fact)]
        while len(usable) >= LEAST:
            share = usable[: MOST if len(usable) != MOST + 1 else LEAST]
            usable = usable[len(share) :]
            yield _together(share, material.lang)
        for fact in usable:
            yield _alone(fact, material.lang)


def _correction(fact: Fact) -> str:
    """The correction's first sentence, which says what is right; the others say why."""
    return shown_of(split_sentences(fact.correction)[0]).rstrip(" .")


def _mistaken(fact: Fact) -> str:
    return shown_of(fact.mistaken).strip("«»\"“”' ").rstrip(" .")


def _is_usable(fact: Fact) -> bool:
    counts = [len(_correction(fact).split()), len(_mistaken(fact).split())]
    return min(counts) >= 3 and max(counts) <= LONGEST_OPTION and not fact.mistaken.rstrip().endswith("?")


def _together(facts: Sequence[Fact], lang: str) -> Candidate:
    first = facts[0]
    pairs = tuple(
        Pair(escape(phrase("quoted", lang, text=_mistaken(fact))), escape(_correction(fact)))
        for fact in facts
    )
    return Candidate(
        RULE,
        phrase("stem-misunderstandings", lang),
        Matching(pairs),
        tuple(Citation(fact.passage.id, fact.correction) for fact in facts),
        first.order,
        first.heading,
        first.heading,
        " ".join(fact.sentence for fact in facts),
        WORTH,
        bloom="understand",
    )


def _alone(fact: Fact, lang: str) -> Candidate:
    return Candidate(
        RULE,
        phrase("stem-misunderstanding", lang, mistaken=_mistaken(fact)),
        single(_correction(fact), (_mistaken(fact),)),
        (Citation(fact.passage.id, fact.correction),),
        fact.order,
        fact.heading,
        _mistaken(fact),
        fact.sentence,
        WORTH,
        bloom="understand",
        needs=Needs.DISTRACTORS,
    )
