"""Who has the duty: which of three actors does the guide ask? nb and nn only.

Wrong answers are other actors of the guide of the same role (authorities, owners, services,
professions), for owners and services authorities too, which are never a part of them. All
have duties in the same module: others nobody takes for the right one. None has a
duty with three content words in common, and no two have a name in common.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from course.drafting.facts import FactKind
from course.drafting.phrases import phrase
from course.drafting.questions.candidate import GAP, Candidate, cite, in_context, single
from course.drafting.questions.knowledge import Knowledge
from course.drafting.questions.material import Material
from course.drafting.statements import Statement
from course.language.actors import ROLES, role_of
from course.language.modality import ModalUse, actor_beside, modal_uses
from course.language.words import content_words, lower_first, share_a_stem, stems, upper_first

RULE = "who"
WORTH = 100

_DUTY = frozenset(("skal",))
_TOO = re.compile(
    r"\b(?:også|òg|dessuten|i tillegg|likevel|sammen med|saman med|i samarbeid med)\b", re.IGNORECASE
)
_LEAST_CONTENT = 4
_PROPER = ("statens", "helsedirektoratet", "datatilsynet", "mattilsynet")
_DEFINITE_END = re.compile(r"\b(?:vedtaket|saken|avgjørelsen|vedtaka|saka|avgjerda)\.$")  # which one?
_SAME_DUTY = 3


def candidates(material: Material) -> Iterator[Candidate]:
    """A question a statement whose actor has two others of its role in the guide."""
    lang, knowledge = material.lang, material.knowledge
    near = Counter(fact.actor.lower() for fact in material.of(FactKind.RESPONSIBILITY))
    for statement in material.statements(FactKind.RESPONSIBILITY):
        uses = modal_uses(statement.shown, lang)
        if len(uses) != 1 or uses[0].negated:
            continue
        if uses[0].verb not in _DUTY or _TOO.search(statement.shown):
            continue  # what one may do, or has to do too, others mostly may
        actor = actor_beside(statement.shown, uses[0], lang)
        others = _rivals(actor, lang)
        rest = statement.shown.replace(actor, "", 1)
        if not others or len(content_words(rest)) < _LEAST_CONTENT or share_a_stem(actor, rest):
            continue
        wrong = [
            other
            for other in others
            if near[other] and other in knowledge.naming and not _same(other, statement, knowledge)
        ]
        if len(wrong) < 2:
            continue
        chosen = sorted(wrong, key=lambda other: (-near[other], others.index(other)))
        chosen = [
            other for n, other in enumerate(chosen) if not any(_alike(other, one) for one in chosen[:n])
        ]
        if len(chosen) < 2:
            continue
        stem = _stem(statement, uses[0], actor, lang)
        if stem:
            shown = _named if stem.find(GAP) > 0 else upper_first
            key, options = shown(actor), [shown(option) for option in chosen[:2]]
            yield Candidate(
                RULE,
                stem,
                single(key, options),
                cite(statement),
                statement.order,
                statement.heading,
                key,
                statement.shown,
                WORTH,
            )


def _rivals(actor: str, lang: str) -> list[str]:
    """The actors that could be taken for this one, the likest first."""
    role = role_of(actor, lang)
    if not role:
        return []
    here = role.index(actor.lower())
    peers = sorted(role, key=lambda other: (abs(role.index(other) - here), role.index(other)))
    authorities = ROLES[lang][0] if role in ROLES[lang][1:3] else ()
    return [other for other in (*peers, *authorities) if not _alike(other, actor.lower())]


def _named(actor: str) -> str:
    """An actor as it is written inside a sentence."""
    lower = actor.lower()
    return upper_first(lower) if lower.startswith(_PROPER) else lower_first(actor)


def _alike(one: str, other: str) -> bool:
    """True when one name is a part of the other: Helseforetaket, Det regionale helseforetaket."""
    return one in other or other in one


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
        return (
            phrase("stem-who", lang, verb=use.verb, rest=rest)
            if ";" not in rest and rest[:1].isalpha()
            else ""
        )
    at = sentence.find(actor, use.end)
    if at < 0:
        return ""
    gapped = f"{sentence[:at]}{GAP}{sentence[at + len(actor) :]}"
    return in_context(gapped, statement.context)
