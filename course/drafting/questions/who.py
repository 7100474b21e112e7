"""Who has the duty: which of three actors of the same role does the guide ask? nb and nn only.

Wrong answers are other actors of the guide with the same role (authorities, owners, services,
professions), none of which has a duty with three content words in common.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from course.drafting.phrases import phrase
from course.drafting.questions.candidate import GAP, Candidate
from course.drafting.questions.knowledge import Knowledge
from course.drafting.statements import Statement
from course.language.actors import role_of
from course.language.modality import ModalUse, actor_beside, modal_uses
from course.language.words import content_words, share_a_stem, stems, upper_first

RULE = "who"
KEEP, WORTH = 25, 100

_DUTY = frozenset(("skal",))
_LEAST_CONTENT = 4
_DEFINITE_END = re.compile(r"\b(?:vedtaket|saken|avgjørelsen|vedtaka|saka|avgjerda)\.$")  # which one?
_SAME_DUTY = 3


def candidates(statements: Sequence[Statement], knowledge: Knowledge) -> Iterator[Candidate]:
    """A question a statement whose actor has two others of its role in the guide."""
    lang = knowledge.lang
    for statement in statements:
        uses = modal_uses(statement.shown, lang)
        if len(uses) != 1 or uses[0].negated:
            continue
        if uses[0].verb not in _DUTY:
            continue  # what one may do, others mostly may too
        actor = actor_beside(statement.shown, uses[0], lang)
        others = [other for other in role_of(actor, lang) if other != actor.lower()]
        rest = statement.shown.replace(actor, "", 1)
        if not others or len(content_words(rest)) < _LEAST_CONTENT or share_a_stem(actor, rest):
            continue
        wrong = [
            other for other in others if other in knowledge.naming and not _same(other, statement, knowledge)
        ]
        if len(wrong) < 2:
            continue
        role = role_of(actor, lang)
        here = role.index(actor.lower())
        chosen = sorted(wrong, key=lambda other: (abs(role.index(other) - here), role.index(other)))[:2]
        stem = _stem(statement, uses[0], actor, lang)
        if stem:
            options = tuple(upper_first(option) for option in chosen)
            yield Candidate(RULE, statement, stem, upper_first(actor), options, KEEP, WORTH)


def _same(other: str, statement: Statement, knowledge: Knowledge) -> bool:
    """True when a sentence that names the other actor says nearly the same, or the statement names both."""
    if other in statement.shown.lower():
        return True
    own = stems(statement.shown)
    return any(len(there & own) >= _SAME_DUTY for there in knowledge.naming[other])


def _stem(statement: Statement, use: ModalUse, actor: str, lang: str) -> str:
    """`Hvem skal ...?` when the actor comes first; a gap in its place when the sentence is inverted."""
    sentence = statement.shown
    if _DEFINITE_END.search(sentence):
        return ""
    if sentence.startswith(actor) and sentence[len(actor) :].lstrip().startswith(use.verb):
        rest = sentence[use.end :].strip().rstrip(".")
        return phrase("stem-who", lang, verb=use.verb, rest=rest) if ";" not in rest else ""
    at = sentence.find(actor, use.end)
    if at < 0:
        return ""
    gapped = f"{sentence[:at]}{GAP}{sentence[at + len(actor) :]}"
    return f"{statement.context}: {gapped}" if statement.context else gapped
